import { describe, expect, test } from 'vitest';
import { aBreakGlass, aPersonRow, aPersonSharedWith, aScope, aStaff, NEIGHBOUR_TOWN, NOW, OTHER_AREA, PERSON, TODAY, TOWN, YESTERDAY } from '../../testing/access.ts';
import type { Sigungu } from '../ids/index.ts';
import type { OrganisationKind } from '../organisation/index.ts';
import type { Role } from '../staff/index.ts';
import { canSeePerson, personVisibility, type PersonRow } from './index.ts';

const RELATIONS = {
  'lives in my area': aPersonRow(),
  'lives elsewhere in my municipality': aPersonRow({ emdCode: OTHER_AREA }),
  'lives in another municipality': aPersonRow({ sigungu: NEIGHBOUR_TOWN }),
  'was referred to me and I may see until today': aPersonSharedWith('visiting-health', {}, { emdCode: OTHER_AREA }),
  'was referred to me and my access ended yesterday': aPersonSharedWith('visiting-health', { until: YESTERDAY }, { emdCode: OTHER_AREA }),
  'was referred to me from another municipality than mine': aPersonSharedWith('visiting-health', {}, { sigungu: NEIGHBOUR_TOWN }),
} satisfies Record<string, PersonRow>;
type Relation = keyof typeof RELATIONS;
type Sees = 'wide' | 'area' | 'items' | 'nothing';

/** role @ organisation → what it sees in each relation. */
const EXPECTED: Record<string, { role: Role; kind: OrganisationKind; sees: Record<Relation, Sees> }> = {
  '읍·면·동 담당': { role: 'town-officer', kind: 'town-office', sees: row('area', 'nothing', 'nothing') },
  '읍·면·동 팀장': { role: 'team-lead', kind: 'town-office', sees: row('area', 'nothing', 'nothing') },
  '방문건강 담당': { role: 'case-manager', kind: 'visiting-health', sees: row('nothing', 'nothing', 'items') },
  '방문건강 팀장': { role: 'team-lead', kind: 'visiting-health', sees: row('nothing', 'nothing', 'items') },
  '정신건강복지센터 담당': { role: 'case-manager', kind: 'mental-health-centre', sees: row('nothing', 'nothing', 'nothing') },
  '희망복지지원단 팀장': { role: 'team-lead', kind: 'hope-welfare', sees: row('wide', 'wide', 'wide') },
  '희망복지지원단 담당': { role: 'case-manager', kind: 'hope-welfare', sees: row('nothing', 'nothing', 'nothing') },
  '코디네이터': { role: 'coordinator', kind: 'hope-welfare', sees: row('wide', 'wide', 'wide') },
  '보장기관 직원': { role: 'agency-staff', kind: 'guarantee-agency', sees: row('nothing', 'nothing', 'nothing') },
  '감사 담당': { role: 'auditor', kind: 'audit-office', sees: row('nothing', 'nothing', 'nothing') },
  '읍·면·동에 앉은 감사 담당': { role: 'auditor', kind: 'town-office', sees: row('nothing', 'nothing', 'nothing') },
  '방문건강팀에 앉은 시스템 관리자': { role: 'administrator', kind: 'visiting-health', sees: row('nothing', 'nothing', 'nothing') },
};

function row(own: Sees, elsewhere: Sees, shared: Sees): Record<Relation, Sees> {
  return {
    'lives in my area': own,
    'lives elsewhere in my municipality': elsewhere,
    'lives in another municipality': 'nothing',
    'was referred to me and I may see until today': shared,
    'was referred to me and my access ended yesterday': elsewhere,
    'was referred to me from another municipality than mine': 'nothing',
  };
}

describe.each(Object.entries(EXPECTED))('%s', (_who, { role, kind, sees }) => {
  test.each(Object.entries(RELATIONS))('%s', (relation, person) => {
    const visibility = personVisibility(aScope(role, kind), person);
    expect(visibility.see === 'full' ? visibility.by : visibility.see).toBe(sees[relation as Relation]);
    expect(canSeePerson(aScope(role, kind), person)).toBe(sees[relation as Relation] !== 'nothing');
  });
});

describe('a branch of the insurer serves several municipalities', () => {
  const referredNextDoor = aPersonSharedWith('insurer-branch', {}, { sigungu: NEIGHBOUR_TOWN });
  test('and sees there what was shared with it', () => {
    expect(personVisibility(aScope('agency-staff', 'insurer-branch', { served: [NEIGHBOUR_TOWN] }), referredNextDoor).see).toBe('items');
  });
  test('but nothing where it does not serve', () => {
    expect(canSeePerson(aScope('agency-staff', 'insurer-branch'), referredNextDoor)).toBe(false);
  });
  test('and does discovery for one of them at a time: the home until another was chosen, none where that is not served any more', () => {
    const forWhom = (acting: Sigungu | null, served = [NEIGHBOUR_TOWN], kind: OrganisationKind = 'insurer-branch') => aScope('analyst', kind, { served, acting, purpose: 'discovery' }).sigungus;
    expect([forWhom(null), forWhom(NEIGHBOUR_TOWN), forWhom(NEIGHBOUR_TOWN, []), forWhom(TOWN, [])]).toEqual([[TOWN], [NEIGHBOUR_TOWN], [], [TOWN]]);
    expect(forWhom(NEIGHBOUR_TOWN, [NEIGHBOUR_TOWN], 'hope-welfare')).toEqual([TOWN]);
    expect(aScope('analyst', 'insurer-branch', { served: [NEIGHBOUR_TOWN], acting: NEIGHBOUR_TOWN, purpose: 'account' }).sigungus).toEqual([TOWN, NEIGHBOUR_TOWN]);
  });
  test('while serving elsewhere widens nobody else', () => {
    expect(aScope('coordinator', 'hope-welfare', { served: [NEIGHBOUR_TOWN] }).sigungus).toHaveLength(1);
  });
});

describe('break-glass', () => {
  const nurse = aStaff('case-manager', 'visiting-health');
  const elsewhere = aPersonRow({ emdCode: OTHER_AREA });
  const glass = [aBreakGlass(nurse, '2026-11-22T00:00:00.000Z', NOW)];
  const at = (moment: string) => personVisibility(aScope('case-manager', 'visiting-health', { glass, at: moment }), elsewhere);

  test.each([
    ['one second before it opens', '2026-11-21T23:59:59Z', 'nothing'],
    ['at the moment it opens', '2026-11-22T00:00:00Z', 'full'],
    ['one second before it ends', '2026-11-22T02:59:59Z', 'full'],
    ['at the moment it ends', '2026-11-22T03:00:00Z', 'nothing'],
    ['one second after it ended', '2026-11-22T03:00:01Z', 'nothing'],
    ['when the clock jumps back two days', '2026-11-20T03:00:00Z', 'nothing'],
  ])('%s', (_when, moment, sees) => {
    expect(at(moment).see).toBe(sees);
  });
  test('opens one person only', () => {
    const scope = aScope('case-manager', 'visiting-health', { glass, at: '2026-11-22T02:00:00Z' });
    expect(scope.glass).toEqual([PERSON]);
    expect(canSeePerson(scope, aPersonRow({ id: 'another' as typeof PERSON, emdCode: OTHER_AREA }))).toBe(false);
  });
  test('opens nothing in another municipality', () => {
    expect(canSeePerson(aScope('case-manager', 'visiting-health', { glass, at: '2026-11-22T02:00:00Z' }), aPersonRow({ sigungu: NEIGHBOUR_TOWN }))).toBe(false);
  });
  test('is of whoever opened it', () => {
    expect(aScope('case-manager', 'visiting-health', { id: 'somebody else', glass, at: '2026-11-22T02:00:00Z' }).glass).toEqual([]);
  });
  test.each(['auditor', 'administrator'] as const)('does nothing for the role %s', (role) => {
    const mine = [aBreakGlass(aStaff(role, 'visiting-health'), '2026-11-22T00:00:00Z', '2026-11-22T05:00:00Z')];
    expect(canSeePerson(aScope(role, 'visiting-health', { glass: mine }), elsewhere)).toBe(false);
  });
});

describe('who no longer works here', () => {
  test.each([['town-officer', 'town-office'], ['coordinator', 'hope-welfare'], ['case-manager', 'visiting-health']] as const)('%s sees nobody', (role, kind) => {
    const scope = aScope(role, kind, { active: false });
    expect(Object.values(RELATIONS).filter((person) => canSeePerson(scope, person))).toEqual([]);
    expect(scope.sigungus).toEqual([]);
    expect(scope.safety).toBe(false);
  });
});

test('a town office without areas of its own sees nobody by area', () => {
  expect(canSeePerson(aScope('town-officer', 'town-office', { areas: [] }), aPersonRow())).toBe(false);
});

test('today is the day in Korea, not in London', () => {
  expect(aScope('case-manager', 'visiting-health', { at: '2026-11-21T15:00:00Z' }).today).toBe(TODAY);
  expect(aScope('case-manager', 'visiting-health', { at: '2026-11-21T14:59:59Z' }).today).toBe(YESTERDAY);
});
