import { describe, expect, test } from 'vitest';
import { ORGANISATION_KINDS } from '../organisation/index.ts';
import { ROLES, type Role } from '../staff/index.ts';
import { may, mayWorkFor, PERMISSIONS, PURPOSE_CODES, PURPOSES, seesNobody, type Permission } from './index.ts';

const HOME = { 'town-officer': 'town-office', 'case-manager': 'visiting-health', 'team-lead': 'hope-welfare', 'coordinator': 'hope-welfare', 'agency-staff': 'guarantee-agency', 'analyst': 'hope-welfare', 'auditor': 'audit-office', 'administrator': 'municipal-it' } as const satisfies Record<Role, unknown>;
const holders = (permission: Permission) => ROLES.filter((role) => may({ role, organisationKind: HOME[role] }, permission));

describe('permissions', () => {
  test.each(PERMISSIONS)('%s is held by somebody', (permission) => {
    expect(ROLES.some((role) => ORGANISATION_KINDS.some((organisationKind) => may({ role, organisationKind }, permission)))).toBe(true);
  });
  test.each(ROLES.filter(seesNobody))('the role %s holds nothing that opens a person', (role) => {
    const held = PERMISSIONS.filter((permission) => may({ role, organisationKind: HOME[role] }, permission));
    const about = /^(person|safety|intake|assessment|consent|referral|case|conference|task|draft|break-glass)/u;
    expect(held.filter((permission) => about.test(permission))).toEqual([]);
  });
  test.each([
    ['audit:read', ['auditor']],
    ['audit:export', ['auditor']],
    ['staff:manage', ['administrator']],
    ['settings:manage', ['administrator']],
    ['referral:approve-letter', ['team-lead', 'coordinator']],
    ['case:transfer', ['team-lead', 'coordinator']],
    ['break-glass', ['town-officer', 'case-manager', 'team-lead', 'coordinator']],
    ['break-glass:review', ['team-lead', 'coordinator']],
    ['case:read', ['town-officer', 'case-manager', 'team-lead', 'coordinator']],
    ['referral:answer', ['town-officer', 'case-manager', 'team-lead', 'coordinator', 'agency-staff']],
    ['guide:override', ['town-officer', 'case-manager', 'team-lead', 'coordinator']],
    ['discovery:read', ['team-lead', 'coordinator', 'analyst']],
    ['discovery:criteria', ['coordinator', 'analyst']],
    ['discovery:assign', ['team-lead', 'coordinator']],
  ] as const)('%s is held by %j and nobody else', (permission, roles) => {
    expect(holders(permission)).toEqual(roles);
  });
  test('no one role can both write about people and read who looked at them', () => {
    expect(ROLES.filter((role) => may({ role, organisationKind: HOME[role] }, 'audit:read') && may({ role, organisationKind: HOME[role] }, 'person:read'))).toEqual([]);
  });
});

test('재가 의료급여 is written by the Medical Aid team alone', () => {
  const writing = ORGANISATION_KINDS.flatMap((organisationKind) => ROLES.filter((role) => may({ role, organisationKind }, 'homecare:write')).map((role) => `${organisationKind} ${role}`));
  expect(writing).toEqual(['medical-aid-team case-manager', 'medical-aid-team team-lead']);
});

test('claims are asked by 희망복지지원단, the insurer and the health centre alone', () => {
  const asking = ORGANISATION_KINDS.flatMap((organisationKind) => ROLES.filter((role) => role !== 'coordinator' && may({ role, organisationKind }, 'discovery:run')).map((role) => `${organisationKind} ${role}`));
  expect(asking).toEqual(['hope-welfare team-lead', 'hope-welfare analyst', 'visiting-health analyst', 'insurer-branch analyst']);
});

describe('주민등록번호 is revealed by local government only', () => {
  const revealing = ORGANISATION_KINDS.filter((organisationKind) => may({ role: 'case-manager', organisationKind }, 'person:reveal-rrn'));
  test('in the offices whose law names it', () => {
    expect(revealing).toEqual(['town-office', 'hope-welfare', 'medical-aid-team', 'self-support-team', 'dream-start', 'visiting-health']);
  });
  test.each(ORGANISATION_KINDS)('never to agency staff, auditors or administrators at %s', (organisationKind) => {
    expect((['agency-staff', 'auditor', 'administrator'] as const).filter((role) => may({ role, organisationKind }, 'person:reveal-rrn'))).toEqual([]);
  });
});

describe('purposes', () => {
  test.each(PURPOSE_CODES)('%s has a name, a legal basis and somebody who works for it', (purpose) => {
    expect(PURPOSES[purpose].label).toMatch(/[가-힣]/u);
    expect(PURPOSES[purpose].basis).toMatch(/[가-힣]/u);
    expect(ROLES.some((role) => mayWorkFor(role, purpose))).toBe(true);
  });
  test('who may see nobody works for no purpose of care', () => {
    const pairs = ROLES.filter(seesNobody).flatMap((role) => PURPOSE_CODES.filter((purpose) => PURPOSES[purpose].care && mayWorkFor(role, purpose)));
    expect(pairs).toEqual([]);
  });
});
