import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aContent, aPlan, aService, REVIEW } from '../../testing/plan.ts';
import type { OrganisationId, PlanId, StaffId } from '../ids/index.ts';
import { contentFrom, decideDelivery, deliveredServices, EMPTY_CONTENT, needsFound, planAgainstDelivery, planDifferences, plannedDays, standingDeliveries, stillOffered, weekOf, type Delivery, type Frequency } from './index.ts';

const plan = (frequency: Frequency, from = '2026-12-01' as const, until = '2026-12-31' as const) => plannedDays({ frequency, from, until }, { from: '2026-01-01', until: '2027-12-31' });
const delivery = (more: Partial<Delivery> = {}): Delivery => ({
  id: 'd1', seriesId: 'plan-1' as PlanId, planId: 'plan-1' as PlanId, serviceId: 'lunch', on: '2026-12-02', outcome: 'done', amount: '1식', reason: null, words: '', groupId: null, corrects: null, by: 's' as StaffId, organisationId: 'o' as OrganisationId, ...more,
});

describe('a service is due', () => {
  test.each<[string, Frequency, readonly string[]]>([
    ['on Mondays and Fridays', { times: 2, per: 'week', on: [1, 5] }, ['2026-12-04', '2026-12-07', '2026-12-11', '2026-12-14', '2026-12-18', '2026-12-21', '2026-12-25', '2026-12-28']],
    ['once', { times: 1, per: 'once', on: [] }, ['2026-12-01']],
    ['on the 31st', { times: 1, per: 'month', on: [31] }, ['2026-12-31']],
    ['once a month, whenever', { times: 1, per: 'month', on: [] }, ['2026-12-16']],
    ['once a week, whenever', { times: 1, per: 'week', on: [] }, ['2026-12-03', '2026-12-10', '2026-12-17', '2026-12-24', '2026-12-31']],
  ])('%s', (_name, frequency, days) => {
    expect(plan(frequency)).toEqual(days);
  });
  test('twice a day through a month, and never outside its period', () => {
    expect(plan({ times: 2, per: 'day', on: [] })).toHaveLength(62);
    fc.assert(fc.property(fc.constantFrom('once', 'day', 'week', 'month'), fc.integer({ min: 1, max: 5 }), (per, times) => {
      const days = plan({ times, per, on: [] } as Frequency);
      expect(days.every((day) => day >= '2026-12-01' && day <= '2026-12-31')).toBe(true);
      expect(days).toEqual([...days].toSorted());
    }));
  });
});

test('planned stands against delivered, week by week; a corrected line does not count', () => {
  const lines = [delivery(), delivery({ id: 'd2', on: '2026-12-04', outcome: 'no-show', reason: 'not-at-home' }), delivery({ id: 'd3', on: '2026-12-04', corrects: 'd2' }), delivery({ id: 'd4', on: '2026-12-07', outcome: 'no-show', reason: 'ill' })];
  expect(standingDeliveries(lines).map(({ id }) => id)).toEqual(['d1', 'd3', 'd4']);
  const [course] = planAgainstDelivery(aContent(), lines, '2026-12-01', '2026-12-13');
  expect(course?.weeks).toEqual([{ week: '2026-11-30', planned: 2, done: 2, missed: 0 }, { week: '2026-12-07', planned: 3, done: 0, missed: 1 }]);
  expect([weekOf('2026-12-06'), weekOf('2026-12-07')]).toEqual(['2026-11-30', '2026-12-07']);
});

test.each([
  ['a day of its period', { on: '2026-12-02' }, true, undefined],
  ['tomorrow', { on: '2026-12-11' }, true, 'plan/delivery-in-the-future'],
  ['before it began', { on: '2026-11-30' }, true, 'plan/delivery-outside'],
  ['a plan that is not under way', { on: '2026-12-02' }, false, 'plan/not-under-way'],
  ['another service', { serviceId: 'x' }, true, 'plan/service-unknown'],
  ['no reason for a no-show', { outcome: 'no-show' }, true, 'plan/no-show-unexplained'],
  ['a reason for a no-show', { outcome: 'no-show', reason: 'ill' }, true, undefined],
] as const)('a delivery is written down: %s', (_what, more, isActive, code) => {
  const decided = decideDelivery([aService()], isActive, { serviceId: 'lunch', on: '2026-12-02', outcome: 'done', reason: null, ...more }, '2026-12-10');
  expect(decided.ok ? undefined : decided.refusal.code).toBe(code);
});

test('a service has a result once one was written down after it was last delivered', () => {
  const before = aPlan().active();
  const results = (state: typeof before.state, on: `${number}-${number}-${number}`) => deliveredServices(state, [delivery({ on })]).map(({ result }) => result);
  expect(deliveredServices(before.state, [])).toEqual([]);
  expect(deliveredServices(before.state, [delivery({ outcome: 'no-show' })])).toEqual([]);
  expect(results(before.state, '2026-12-02')).toEqual(['missing']);
  const reviewed = before.later(60).act(REVIEW).state;
  expect(results(reviewed, '2026-12-02')).toEqual(['recorded']);
  expect(results(reviewed, '2027-02-01')).toEqual(['missing']);
});

test('two versions tell where they differ, by item and field; where an item came from is no difference', () => {
  const before = aContent();
  const after = aContent({ wishes: '딸 가까이', services: [aService({ frequency: { times: 5, per: 'week', on: [] }, source: { kind: 'guide', rule: 'X' } }), aService({ id: 'bath' })], tasks: [] });
  expect(planDifferences(before, after)).toEqual([
    { part: 'wishes', id: null, change: 'changed', fields: ['wishes'] },
    { part: 'services', id: 'lunch', change: 'changed', fields: ['frequency'] },
    { part: 'services', id: 'bath', change: 'added', fields: [] },
    { part: 'tasks', id: 'phone', change: 'removed', fields: [] },
  ]);
  expect(planDifferences(before, before)).toEqual([]);
});

test('what is known already is not typed again, and not offered twice', () => {
  expect(needsFound({ 'safety': 1, 'health': 2, 'economy': 3, 'legal': 'not-applicable' })).toEqual([{ need: 'economy', level: 3 }, { need: 'health', level: 2 }]);
  const offer = { goals: [{ id: 'g', need: 'health', goal: '' }], services: [aService({ id: 's', goalId: null, source: { kind: 'guide', rule: 'HOMEMED-SVC-MEAL' } })], tasks: [] } as const;
  const content = contentFrom(EMPTY_CONTENT, offer);
  expect(content.services[0]?.goalId).toBe('g');
  expect(stillOffered(content, offer)).toEqual({ goals: [], services: [], tasks: [] });
  expect(contentFrom(content, offer)).toEqual(content);
});
