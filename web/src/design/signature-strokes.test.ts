import { describe, expect, it } from 'vitest';
import { isSigned, pathsOf, svgOf } from './signature-strokes.ts';

const line = (length: number): { x: number; y: number }[] => Array.from({ length }, (_, step) => ({ x: step * 10, y: 50 }));

describe('a drawn signature', () => {
  it('is more than a dot', () => {
    expect(isSigned([line(1)])).toBe(false);
    expect(isSigned([line(4), line(4)])).toBe(true);
  });

  it('becomes one path with a move for each stroke', () => {
    expect(pathsOf([line(2), line(1)])).toBe('M0 50L10 50M0 50');
    expect(svgOf([line(2)])).toContain('<path d="M0 50L10 50"');
  });
});
