import { describe, expect, test } from 'vitest';
import type { OrganisationId } from '../ids/index.ts';
import { allocate, checkRound, type RoundCriterion, routeOf, shareOf } from './index.ts';

const [HYOJA, MEDAID] = ['hyoja', 'medaid'] as OrganisationId[] as [OrganisationId, OrganisationId];
const places = { townOfficeOf: (emd: string) => (emd === '5211151000' ? HYOJA : undefined), teamOf: (kind: string) => (kind === 'medical-aid-team' ? MEDAID : undefined) };
const of = (criterion: string, team: RoundCriterion['team']): RoundCriterion => ({ criterion, version: 1, team });

describe('where a finding goes', () => {
  const criteria = [of('long-stay', 'medical-aid-team'), of('ungraded', 'town-office'), of('chronic', 'visiting-health')];
  test('the first criterion of the round that found the person decides', () => {
    expect(routeOf({ emd: '5211151000', criteria: ['ungraded', 'long-stay'] }, criteria, places)).toBe(MEDAID);
    expect(routeOf({ emd: '5211151000', criteria: ['chronic', 'ungraded'] }, criteria, places)).toBe(HYOJA);
  });
  test('where nobody serves the place, nowhere', () => {
    expect(routeOf({ emd: '5211199000', criteria: ['ungraded'] }, criteria, places)).toBeNull();
    expect(routeOf({ emd: '5211151000', criteria: ['chronic'] }, criteria, places)).toBeNull();
  });
});

describe('quotas', () => {
  const ranked = ['a', 'b', 'c', 'd', 'e'].map((id, at) => ({ id, route: at === 2 ? null : at % 2 === 0 ? HYOJA : MEDAID }));
  const ids = (quotas: Record<string, number>, held: Record<string, number> = {}): string => allocate(ranked, quotas, held).map(({ id }) => id).join('');
  test('are filled in the order of rank, with what a team holds counted', () => {
    expect(ids({ hyoja: 1, medaid: 5 })).toBe('abd');
    expect(ids({ hyoja: 2, medaid: 1 }, { hyoja: 1 })).toBe('ab');
    expect(ids({ hyoja: 1 }, { hyoja: 4 })).toBe('');
  });
  test('leave what is beyond them waiting', () => {
    expect(shareOf(10, 4, 9)).toEqual({ quota: 10, found: 13, held: 4, next: 6, left: 3 });
    expect(shareOf(3, 5, 2)).toEqual({ quota: 3, found: 7, held: 5, next: 0, left: 2 });
  });
  test('are whole numbers within reason, and a round has a name and a criterion', () => {
    const whole = { name: '11월 1차', criteria: [of('ungraded', 'town-office')], quotas: { hyoja: 20 } };
    expect(checkRound(whole).ok).toBe(true);
    expect(checkRound({ ...whole, quotas: { hyoja: 501, medaid: -1, other: 1.5, fine: 0 } })).toMatchObject({ refusal: { code: 'discovery/quota-wrong', organisations: ['hyoja', 'medaid', 'other'] } });
    expect(checkRound({ name: ' ', criteria: [], quotas: {} })).toMatchObject({ refusal: { code: 'discovery/round-incomplete', fields: ['name', 'criteria'] } });
  });
});
