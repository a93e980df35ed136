import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { addBusinessDays, addDays, addMonths, ageOn, daysBetween, epochMilliseconds, instantOf, koreanDay, type PlainDate } from './index.ts';

const days = fc.integer({ min: -100_000, max: 100_000 });
const start: PlainDate = '1970-01-01';
const aDay = days.map((offset) => Temporal.PlainDate.from(start).add({ days: offset }).toString() as PlainDate);

/** In the summers of 1987 and 1988 clocks in Korea were an hour ahead; nothing in the records is a moment of then. */
const SINCE_1989 = epochMilliseconds('1989-01-01T00:00:00Z');

describe('calendar arithmetic is that of Temporal', () => {
  test('for days', () => {
    fc.assert(fc.property(aDay, fc.integer({ min: -5000, max: 5000 }), (day, count) => { expect(addDays(day, count)).toBe(Temporal.PlainDate.from(day).add({ days: count }).toString()); }), { numRuns: 2000 });
  });
  test('for months, the 31st becoming the last of a shorter month', () => {
    fc.assert(fc.property(aDay, fc.integer({ min: -500, max: 500 }), (day, count) => { expect(addMonths(day, count)).toBe(Temporal.PlainDate.from(day).add({ months: count }).toString()); }), { numRuns: 2000 });
  });
  test('for the days between', () => {
    fc.assert(fc.property(aDay, aDay, (from, to) => { expect(daysBetween(from, to)).toBe(Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'day' }).days); }));
  });
  test('for the day in Korea at a moment', () => {
    fc.assert(
      fc.property(fc.integer({ min: SINCE_1989, max: 4_000_000_000_000 }), (milliseconds) => {
        const at = Temporal.Instant.fromEpochMilliseconds(milliseconds).toString();
        expect(koreanDay(at)).toBe(Temporal.Instant.from(at).toZonedDateTimeISO('Asia/Seoul').toPlainDate().toString());
      }),
    );
  });
  test('for moments, written with no more decimals than they need', () => {
    fc.assert(
      fc.property(fc.integer({ min: -4_000_000_000_000, max: 4_000_000_000_000 }), (milliseconds) => {
        const at = instantOf(milliseconds);
        expect([at, epochMilliseconds(at)]).toEqual([Temporal.Instant.fromEpochMilliseconds(milliseconds).toString(), milliseconds]);
      }),
    );
  });
  test('for business days', () => {
    const closed = (day: PlainDate): boolean => Temporal.PlainDate.from(day).dayOfWeek > 5;
    fc.assert(
      fc.property(aDay, fc.integer({ min: 1, max: 40 }), (day, count) => {
        const end = addBusinessDays(day, count, () => false);
        const counted = Array.from({ length: daysBetween(day, end) }, (_, index) => addDays(day, index + 1)).filter((one) => !closed(one));
        expect([counted.length, closed(end)]).toEqual([count, false]);
      }),
    );
  });
});

describe.each([
  ['2012-02-29', '2024-02-28', 11], ['2012-02-29', '2024-02-29', 12], ['2012-02-29', '2023-02-28', 10], ['2012-02-29', '2023-03-01', 11], ['1954-03-01', '2026-02-28', 71], ['1954-03-01', '2026-03-01', 72],
] as const)('born on %s', (birth, on, age) => {
  test(`is ${age} on ${on}`, () => expect(ageOn(birth, on)).toBe(age));
});

test('text that is no moment is a fault', () => expect(() => koreanDay('2026-11-22')).toThrow('Not a moment'));
