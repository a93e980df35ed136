import { describe, expect, test } from 'vitest';
import { cycleDate, findLinkageCycle, isOutgoingCycleDue, nextCycleDate } from './index.ts';

describe('연계주기: 매월 1회, 회신주기: 매월(방문건강관리사업) / 분기 1회(정신건강사업)', () => {
  test.each([
    ['VISIT', 'monthly'],
    ['MENTAL', 'quarterly'],
    ['ADDICT', 'quarterly'],
  ] as const)('의료급여 sends to %s monthly and is answered %s', (to, reply) => {
    expect(findLinkageCycle('MEDAID', to)).toMatchObject({ out: 'monthly', reply });
  });

  test('no other pair has a cycle: each referral is answered for itself', () => {
    expect(findLinkageCycle('MEDAID', 'ICM')).toBeUndefined();
    expect(findLinkageCycle('VISIT', 'MEDAID')).toBeUndefined();
    expect(findLinkageCycle(null, 'VISIT')).toBeUndefined();
  });
});

describe('the dates of a cycle', () => {
  test('return to the 31st after a short month', () => {
    expect([1, 2, 3].map((n) => cycleDate('2026-01-31', 'monthly', n))).toEqual(['2026-02-28', '2026-03-31', '2026-04-30']);
  });

  test('of a quarter are three months apart, over the year too', () => {
    expect([1, 2].map((n) => cycleDate('2026-11-30', 'quarterly', n))).toEqual(['2027-02-28', '2027-05-30']);
  });

  test('the next one lies after the day, never on it', () => {
    expect(nextCycleDate('2026-01-31', 'monthly', '2026-02-27')).toBe('2026-02-28');
    expect(nextCycleDate('2026-01-31', 'monthly', '2026-02-28')).toBe('2026-03-31');
  });

  test('this month’s list is due when none was sent for a month', () => {
    expect(isOutgoingCycleDue(null, 'monthly', '2026-11-22')).toBe(true);
    expect(isOutgoingCycleDue('2026-10-22', 'monthly', '2026-11-22')).toBe(true);
    expect(isOutgoingCycleDue('2026-10-23', 'monthly', '2026-11-22')).toBe(false);
  });
});
