import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, addMonths, daysBetween, type PlainDate } from '../calendar/index.ts';
import { cadenceOf, occurrencesOf, type SeriesTerms } from './index.ts';

const NEVER = (): boolean => false;
const days = (terms: SeriesTerms, isHoliday: (day: PlainDate) => boolean = NEVER): readonly PlainDate[] => {
  const decided = occurrencesOf(terms, isHoliday);
  if (!decided.ok) throw new Error(decided.refusal.code);
  return decided.value;
};

describe('a series', () => {
  test('every second week until its last day', () => {
    expect(days({ cadence: { every: 2, unit: 'week' }, startsOn: '2026-11-23', endsOn: '2027-01-04' })).toEqual(['2026-11-23', '2026-12-07', '2026-12-21', '2027-01-04']);
  });
  test('leaves out weekends and holidays', () => {
    expect(days({ cadence: { every: 1, unit: 'month' }, startsOn: '2026-11-25', endsOn: '2027-02-28' }, (day) => day === '2026-12-25')).toEqual(['2026-11-25', '2026-12-28', '2027-01-25', '2027-02-25']);
  });
  test('without an end in a year, or without a day at all, is refused', () => {
    expect(occurrencesOf({ cadence: { every: 1, unit: 'day' }, startsOn: '2026-11-23', endsOn: '2027-11-23' }, NEVER)).toMatchObject({ refusal: { code: 'visit/series-too-long' } });
    expect(occurrencesOf({ cadence: { every: 1, unit: 'week' }, startsOn: '2026-11-23', endsOn: '2026-11-22' }, NEVER)).toMatchObject({ refusal: { code: 'visit/series-empty' } });
  });
});

test('the frequencies of 방문건강: eight within three months, one within three, one within six', () => {
  expect([cadenceOf(8, 3), cadenceOf(1, 3), cadenceOf(1, 6)]).toEqual([{ every: 10, unit: 'day' }, { every: 3, unit: 'month' }, { every: 6, unit: 'month' }]);
});

test('every stretch of three months holds the eight visits, whatever day it begins on and wherever weekends fall', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 700 }), (offset) => {
    const startsOn = addDays('2026-01-01', offset);
    const all = days({ cadence: cadenceOf(8, 3), startsOn, endsOn: addMonths(startsOn, 12) });
    const within = all.filter((day) => day < addMonths(startsOn, 3));
    expect(within.length).toBeGreaterThanOrEqual(8);
    expect(all.every((day, index) => index === 0 || daysBetween(all[index - 1] as PlainDate, day) > 0)).toBe(true);
  }));
});
