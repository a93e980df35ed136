import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../calendar/index.ts';
import { displayDay, parseBirth } from './index.ts';

const TODAY = '2026-11-22';

describe.each([
  ['540301', '1954-03-01', null],
  ['54.3.1', '1954-03-01', null],
  ['54-03-01', '1954-03-01', null],
  ['1954.3.1', '1954-03-01', null],
  ['1954. 3. 1.', '1954-03-01', null],
  ['1954-03-01', '1954-03-01', null],
  ['1954/3/1', '1954-03-01', null],
  ['19540301', '1954-03-01', null],
  ['1954년 3월 1일', '1954-03-01', null],
  ['５４０３０１', '1954-03-01', null],
  ['151225', '2015-12-25', '1915-12-25'],
  ['261122', '2026-11-22', '1926-11-22'],
  ['261123', '1926-11-23', null],
  ['000229', '2000-02-29', null],
  ['111122', '2011-11-22', '1911-11-22'],
  ['101122', '2010-11-22', null],
  ['1899-01-01', '1899-01-01', null],
] as const)('%s', (typed, on, alternative) => {
  test(`is ${on}${alternative ? ` or ${alternative}` : ''}`, () => expect(parseBirth(typed, TODAY)).toEqual({ on, alternative }));
});

test.each(['', '54', '541301', '540230', '1900-02-29', '2026-11-23', '19540', '5403011', '3월 1일', '1954-03-01T00', '가나다'])('%j is no birth date', (typed) => {
  expect(parseBirth(typed, TODAY)).toBeNull();
});

test('a day written as in official documents is read back', () => {
  expect(displayDay('1954-03-01')).toBe('1954. 3. 1.');
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 45_000 }), (days) => {
      const day = addDays('1900-01-01', days);
      expect(parseBirth(displayDay(day), '2026-11-22')?.on).toBe(day);
    }),
  );
});
