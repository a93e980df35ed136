import { describe, expect, test } from 'vitest';
import { aService } from '../../testing/plan.ts';
import { BENEFIT_RULES, monthlyWon, plannedBenefits } from './index.ts';

const meals = aService({ payer: 'medical-aid', cost: 6000, costPer: 'time', frequency: { times: 3, per: 'week', on: [] }, source: { kind: 'guide', rule: BENEFIT_RULES.meals } });

describe('what a plan asks of 의료급여 in a month', () => {
  test.each([
    ['three meals a week at 6,000 won', meals, 78_000],
    ['so much a month', { ...meals, costPer: 'month' as const }, 6000],
    ['once for all, in the month that bears it', { ...meals, costPer: 'total' as const, cost: 300_000 }, 300_000],
    ['a ride twice a month', { ...meals, frequency: { times: 2, per: 'month' as const, on: [] } }, 12_000],
    ['every day', { ...meals, cost: 1200, frequency: { times: 1, per: 'day' as const, on: [] } }, 36_500],
    ['nothing that is known', { ...meals, cost: null }, 0],
    ['nothing where somebody else pays', { ...meals, payer: 'local' as const }, 0],
  ])('%s', (_name, service, won) => {
    expect(monthlyWon({ services: [service] })).toBe(won);
  });
  test('is the sum of its services', () => expect(monthlyWon({ services: [meals, { ...meals, id: 'ride', costPer: 'month', cost: 40_000 }] })).toBe(118_000));
});

test('a benefit is known by the sentence that it came from', () => {
  expect(plannedBenefits({ services: [meals, aService(), { ...meals, source: { kind: 'guide', rule: 'ECARE-SVC-SAFE' } }] })).toEqual(['meals']);
});
