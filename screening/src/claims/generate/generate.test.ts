import { describe, expect, test } from 'vitest';
import { deviationsOf, Tally } from './deviations.ts';
import { periodOf } from './index.ts';
import { inventPerson } from './person.ts';

const PERIOD = periodOf({ until: '2026-10-31', days: 730 });
const invented = (seed: number, people: number) => Array.from({ length: people }, (_, number) => inventPerson(seed, number, people, PERIOD));

/** Chance alone moves a rare figure of 20,000 people by so much. */
const BOUNDS: Readonly<Record<string, number>> = { '150 visits and more': 0.3, '70 visits and more': 0.15 };
const BOUND = 0.12;

describe('invented people are like those of the statistics', () => {
  const tally = new Tally();
  for (const person of invented(7, 20_000)) tally.add(person);
  test.each(deviationsOf([tally.counts()]))('$figure', ({ figure, published, invented: figureOfOurs }) => {
    expect(Math.abs(figureOfOurs - published) / published).toBeLessThan(BOUNDS[figure] ?? BOUND);
  });
});

describe('an invented person', () => {
  const people = invented(3, 3000);
  test('is the same for the same seed, and another for another', () => {
    expect(inventPerson(3, 17, 3000, PERIOD)).toEqual(people[17]);
    expect(inventPerson(4, 17, 3000, PERIOD)).not.toEqual(people[17]);
  });
  test('has inpatient claims that end with the month, and stays that go on the day after', () => {
    const inBed = people.flatMap(({ claims }) => claims.filter(({ form }) => form === '02'));
    const month = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 7);
    expect(inBed.filter(({ day, days }) => month(day) !== month(day + days - 1))).toEqual([]);
    expect(people.some(({ claims }) => claims.some((one) => claims.some((other) => other.form === '02' && one.form === '02' && other.institution === one.institution && other.day === one.day + one.days)))).toBe(true);
  });
  test('has claims within the period only, and none after death', () => {
    const claims = people.flatMap(({ claims: all, diedOn }) => all.map(({ day }) => ({ day, diedOn })));
    expect(claims.filter(({ day, diedOn }) => day < PERIOD.from || day > PERIOD.until || (diedOn !== null && day > diedOn))).toEqual([]);
  });
});
