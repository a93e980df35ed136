import { costOf, isNoWorse, jointWeek, problemsOf, separatePlan, type JointInput } from '@dure/domain/visit/joint';
import { expect, test } from 'vitest';
import { byRules, computeJointWeek } from './jobs.ts';

const DAYS = ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27'] as const;
/** One nurse goes to one 동 on three days, to three people who can be visited on any day. */
const INPUT = {
  days: DAYS, places: [{ emdCode: 'home', longitude: 127.1, latitude: 35.8 }, { emdCode: 'away', longitude: 127.14, latitude: 35.82 }],
  workers: [{ staffId: 'nurse', organisationId: 'health', homeEmd: 'home', skills: ['nursing'], capacity: 300 }],
  visits: ([0, 2, 4] as const).map((day) => ({
    id: `visit-${day}`, personId: `person-${day}`, organisationId: 'health', emdCode: 'away', minutes: 40, on: DAYS[day], band: 'any', staffId: 'nurse', skills: ['nursing'], fixed: false, earliestOn: DAYS[0], latestOn: DAYS[4], sameVisitor: true, nameableTo: ['health'],
  })),
} as unknown as JointInput;

test('hand rules alone make a proposal that can be carried out and is no worse, and say so', () => {
  const week = jointWeek(INPUT);
  const { assignments, foundBy } = byRules(INPUT);
  const plan = new Map(assignments.map((one) => [one.visitId, one]));
  expect(foundBy).toBe('greedy');
  expect(problemsOf(week, plan)).toEqual([]);
  expect(isNoWorse(costOf(week, plan), costOf(week, separatePlan(INPUT)))).toBe(true);
  expect(costOf(week, plan).trips).toBe(1);
  expect(byRules({ ...INPUT, visits: [] })).toMatchObject({ assignments: [], foundBy: 'separate' });
});

test('a thread that fails says so instead of waiting for ever', async () => {
  await expect(computeJointWeek('broken', { ...INPUT, workers: null } as never, 1)).rejects.toThrow(/./);
}, 90_000);
