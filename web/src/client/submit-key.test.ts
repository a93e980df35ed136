import { describe, expect, it } from 'vitest';
import { createSubmitKey, isFinal } from './submit-key.ts';

function counting(): () => string {
  let next = 0;
  return () => `key-${++next}`;
}

describe('the key of a submit', () => {
  it('stays while the same input is sent again', () => {
    const key = createSubmitKey(counting());
    expect(key.of({ body: { words: '반려' } })).toBe('key-1');
    expect(key.of({ body: { words: '반려' } })).toBe('key-1');
  });

  it('changes with the input, because the server refuses one key for two bodies', () => {
    const key = createSubmitKey(counting());
    key.of({ body: { words: '반려' } });
    expect(key.of({ body: { words: '반려합니다' } })).toBe('key-2');
  });

  it('changes after a final answer, so that the same act can be done a second time', () => {
    const key = createSubmitKey(counting());
    key.of({ body: 1 });
    key.settle();
    expect(key.of({ body: 1 })).toBe('key-2');
  });

  it.each([[0, false], [401, false], [408, false], [429, false], [500, false], [503, false], [404, true], [409, true], [412, true], [422, true]])('after status %i the outcome is known: %s', (status, known) => {
    expect(isFinal(status)).toBe(known);
  });
});
