import { describe, expect, it } from 'vitest';
import { screens, workshop } from '../src/routes.tsx';

const sources: Readonly<Record<string, string>> = import.meta.glob(['../src/**/*.tsx', '../src/**/*.ts', '!../src/**/*.test.*'], { query: '?raw', import: 'default', eager: true });
const LINK = /\bto(?:=|: )["'{]?["'](\/[^"']*)["']/g;
/** The brand leads here; it is the first screen of whoever is signed in. */
const HOME = '/';

const known = new Set([HOME, ...screens, ...workshop].map((screen) => (typeof screen === 'string' ? screen : screen.path)));
const links = Object.entries(sources).flatMap(([file, text]) => [...text.matchAll(LINK)].map(([, to = '']) => ({ file, to })));
/** Shown only where the screen exists. */
const CONDITIONAL = new Set(['/notices', '/persons/$id']);

describe('links', () => {
  it('are found in the sources', () => {
    expect(links.length).toBeGreaterThan(3);
  });

  it.each(links)('$file leads to a screen that exists: $to', ({ to }) => {
    expect(known.has(to) || CONDITIONAL.has(to)).toBe(true);
  });

  it('no path stands twice', () => {
    const paths = screens.map(({ path }) => path);
    expect(paths.length).toBe(new Set(paths).size);
  });
});
