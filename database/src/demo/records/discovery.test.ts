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

test.each(rounds)('$round.name is made of a run that found everybody in it, in its order, for the reasons it gives', ({ round, run, candidates }) => {
  expect([round.runId, run.question.screen.criteria.map(({ id, version }) => [id, version])]).toEqual([run.id, round.criteria.map(({ criterion, version }) => [criterion, version])]);
  const ready = run.found.filter(({ suppressed }) => suppressed === null);
  expect(candidates.map(({ state, emd, criteria, weight }) => [state.identity.pseudonym, emd, criteria, weight])).toEqual(ready.map(({ pseudonym, emd, reasons, weight }) => [pseudonym, emd, reasons.map(({ criterion }) => criterion), weight]));
  expect(candidates.flatMap(({ reasons }) => reasons.flatMap(({ facts }) => facts)).filter(({ words }) => words === '')).toEqual([]);
});

test.each(rounds)('the run of $round.name counts whom it found, each way of counting alike', ({ run: { counts, found } }) => {
  const sum = (cells: readonly { readonly found: number | null }[]): number => cells.reduce((total, one) => total + (one.found ?? 0), 0);
  expect([counts.together, counts.byEmd, counts.bySigungu, counts.bySexAge].map(sum)).toEqual([counts.found, counts.found, counts.found, counts.found]);
  expect([counts.found, Object.values(counts.byCriterion)]).toEqual([found.length, Object.keys(counts.byCriterion).map((id) => found.filter(({ reasons }) => reasons.some(({ criterion }) => criterion === id)).length)]);
  expect(counts.people).toBeGreaterThan(found.length);
});

test('whoever is sought has a name, and whoever came to an intake one of the town’s own', () => {
  const named = rounds.flatMap(({ candidates }) => candidates.filter(({ state }) => state.status === 'handed-out' || state.status === 'contacting'));
  expect(named.filter(({ state, named: name }) => (name === undefined) !== (state.name === 'missing'))).toEqual([]);
  expect(states.filter(({ status, personId, intakeId }) => (status === 'intake') !== (personId !== null && intakeId !== null))).toEqual([]);
});
