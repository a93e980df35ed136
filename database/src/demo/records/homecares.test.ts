import { foldHomecare, HOMECARE_STATUSES, homecareGroup, HOMECARE_GROUPS } from '@dure/domain/homecare';
import { planProblems } from '@dure/domain/plan';
import { expect, test } from 'vitest';
import { generateTown } from '../town.ts';
import { generateRecords } from './index.ts';

const TODAY = '2026-11-23';
const { homecares } = generateRecords(generateTown({ seed: 1, today: TODAY }));

test('there is a course in every state and at every stage, and one that is extended', () => {
  expect(new Set(homecares.map(({ state }) => state.status))).toEqual(new Set(HOMECARE_STATUSES));
  expect(new Set(homecares.map(({ state }) => homecareGroup(state, TODAY)))).toEqual(new Set(HOMECARE_GROUPS));
  expect(homecares.some(({ state }) => state.extension !== null)).toBe(true);
});

test('what is kept is what the history leaves, and nobody stands in two', () => {
  for (const { state, events } of homecares) expect(foldHomecare(events)).toEqual(state);
  expect(new Set(homecares.map(({ state }) => state.identity.personId)).size).toBe(homecares.length);
});

test('whoever came home has a care plan without a hole that was looked at in time', () => {
  const begun = homecares.filter(({ state }) => state.dischargedOn !== null);
  expect(begun.filter(({ plan }) => plan === null)).toEqual([]);
  expect(begun.flatMap(({ plan }) => (plan === null ? [] : planProblems(plan.state.content, 'home-medical')))).toEqual([]);
  expect(begun.filter(({ plan }) => plan?.state.status === 'active' && (plan.state.nextOn ?? '') < TODAY)).toEqual([]);
});
