import { foldPlan, planProblems } from '@dure/domain/plan';
import { expect, test } from 'vitest';
import { generateTown } from '../town.ts';
import { generateRecords } from './index.ts';

const TODAY = '2026-11-23';
const { plans, cases } = generateRecords(generateTown({ seed: 7, today: TODAY }));

test('cases that are served have a plan under way, those that are planned one that is written', () => {
  const statuses = new Set(plans.map(({ caseRecord, state }) => `${caseRecord.state.status} ${state.status}`));
  expect(statuses).toEqual(new Set(['planning draft', 'planning approved', 'in-service active', 'on-hold active', 'on-hold revised', 'closing active', 'closing revised', 'closed ended']));
  expect(new Set(plans.map(({ state }) => state.approval.kind))).toContain('asked');
  const served = cases.filter(({ state }) => state.status === 'in-service');
  expect(plans.filter(({ caseRecord }) => caseRecord.state.status === 'in-service').length).toBeGreaterThan(served.length / 3);
});

test('what is kept is what the history leaves, and no plan under way has a hole', () => {
  for (const { state, events } of plans) expect(foldPlan(events)).toEqual(state);
  expect(plans.filter(({ state }) => state.status === 'active').flatMap(({ state }) => planProblems(state.content, state.identity.kind))).toEqual([]);
});

test('a plan and its case are reviewed on one day', () => {
  const served = plans.filter(({ caseRecord: { state } }) => state.status === 'in-service' && state.transfer === 'none');
  expect(served.filter(({ state, caseRecord }) => state.nextOn !== caseRecord.state.nextOn).map(({ state, caseRecord }) => [state.nextOn, caseRecord.state.nextOn])).toEqual([]);
});

test('what was delivered lies in the past and within the period of its service; some of it did not happen', () => {
  const lines = plans.flatMap(({ state, deliveries }) => deliveries.map((line) => ({ line, service: state.content.services.find(({ id }) => id === line.serviceId) })));
  expect(lines.length).toBeGreaterThan(200);
  expect(lines.filter(({ line, service }) => service === undefined || line.on >= TODAY || line.on < (service.from ?? '') || line.on > (service.until ?? ''))).toEqual([]);
  expect(new Set(lines.map(({ line }) => line.outcome))).toEqual(new Set(['done', 'no-show']));
});
