import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { birthLikeness, isOneSlipAway, nameLikeness } from './index.ts';

describe.each([
  ['김순자', '김순자', 'same'],
  ['김순자', '김 순자', 'same'],
  ['김순자', '김순자'.normalize('NFD'), 'same'],
  ['Nguyen Lan', 'NGUYEN LAN', 'same'],
  ['김순자', '김손자', 'similar'],
  ['김순자', '김수자', 'similar'],
  ['최영애', '최영예', 'similar'],
  ['박혜경', '박해경', 'similar'],
  ['이영희', '이영히', 'similar'],
  ['김순자', '김숙희', 'different'],
  ['김순자', '박순자', 'different'],
  ['김', '긴', 'different'],
  ['', '', 'different'],
] as const)('%s and %s', (one, other, expected) => {
  test(`are ${expected}, both ways`, () => {
    expect(nameLikeness(one, other)).toBe(expected);
    expect(nameLikeness(other, one)).toBe(expected);
  });
});

describe.each([
  ['1954-03-01', '1954-03-01', 'same'],
  ['1954-03-01', '1954-01-03', 'swapped'],
  ['1954-03-01', '1954-03-07', 'slip'],
  ['1954-03-01', '1945-03-01', 'slip'],
  ['1954-03-12', '1954-03-21', 'slip'],
  ['1954-03-01', '1961-08-22', 'different'],
  ['1954-03-01', null, 'unknown'],
  [null, null, 'unknown'],
] as const)('born %s and %s', (one, other, expected) => {
  test(`is ${expected}, both ways`, () => {
    expect(birthLikeness(one, other)).toBe(expected);
    expect(birthLikeness(other, one)).toBe(expected);
  });
});

/** Optimal string alignment distance, the plain table, to judge the short cut by. */
function editDistance(a: readonly string[], b: readonly string[]): number {
  const table = Array.from({ length: a.length + 1 }, (_, i) => Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)));
  for (let i = 1; i <= a.length; i += 1) {
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = table[i - 1]![j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      const exchanged = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? table[i - 2]![j - 2]! + 1 : Infinity;
      table[i]![j] = Math.min(replaced, exchanged, table[i - 1]![j]! + 1, table[i]![j - 1]! + 1);
    }
  }
  return table[a.length]![b.length]!;
}

test('one slip is exactly an edit distance of at most one', () => {
  const row = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 6 });
  fc.assert(
    fc.property(row, row, (a, b) => {
      expect(isOneSlipAway(a, b)).toBe(editDistance(a, b) <= 1);
    }),
    { numRuns: 2000 },
  );
});
