import { CANDIDATE_STATUSES, CANDIDATE_STEPS } from '@dure/domain/discovery';
import { expect, test } from 'vitest';
import { generateTown } from '../town.ts';
import { generateRecords } from './index.ts';

const { rounds } = generateRecords(generateTown({ seed: 7, today: '2026-11-23' }));
const states = rounds.flatMap(({ candidates }) => candidates.map(({ state }) => state));

test('the town has candidates in every state and with every step but the moment in which the batch looks for a name', () => {
  expect(CANDIDATE_STATUSES.filter((status) => !states.some((state) => state.status === status))).toEqual([]);
  expect(CANDIDATE_STEPS.filter((step) => !states.some((state) => state.step === step))).toEqual(['open-name']);
});

test('whoever is sought has a name, and whoever came to an intake one of the town’s own', () => {
  const named = rounds.flatMap(({ candidates }) => candidates.filter(({ state }) => state.status === 'handed-out' || state.status === 'contacting'));
  expect(named.filter(({ state, named: name }) => (name === undefined) !== (state.name === 'missing'))).toEqual([]);
  expect(states.filter(({ status, personId, intakeId }) => (status === 'intake') !== (personId !== null && intakeId !== null))).toEqual([]);
});
