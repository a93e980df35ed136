import { expect, test } from 'vitest';
import { Progress } from './progress.ts';

/** A run of so many parts on two threads, of which the nth ends at a moment. */
function lefts(total: number, ends: readonly number[]): readonly (number | null)[] {
  let now = 0;
  const progress = new Progress(total, 2, () => now);
  return ends.map((end) => {
    now = end;
    return progress.part(100).secondsLeft;
  });
}

test('nothing is said of the time left before there is a pace', () => {
  expect(lefts(10, [5, 5, 6])).toEqual([null, null, null]);
});

test('the first part, which waited for the threads, does not count', () => {
  expect(lefts(8, [30, 31, 32, 33, 34, 35, 36, 37])).toEqual([null, null, null, 4, 3, 2, 1, 0]);
});

test('what has become slower is told by its present pace', () => {
  const slow = Array.from({ length: 40 }, (_, part) => (part < 20 ? part : 20 + (part - 20) * 10));
  expect(lefts(50, slow).at(-1)).toBeCloseTo(100);
});
