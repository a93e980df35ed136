import { describe, expect, test } from 'vitest';
import { aBreakGlass, aRecordRow, aReferralRow, aScope, aStaff, AREA, NEIGHBOUR_TOWN, organisationIdOf, OTHER_AREA, PERSON, TODAY, TOWN, YESTERDAY } from '../../testing/access.ts';
import { ORGANISATION_KINDS } from '../organisation/index.ts';
import { canSeeAccessLog, canSeeConsent, canSeeRecord, canSeeReferral, canSeeSafetyNote, writesRestricted, type Scope } from './index.ts';

const nurse = aScope('case-manager', 'visiting-health');
const officer = aScope('town-officer', 'town-office');
const coordinator = aScope('coordinator', 'hope-welfare');
const lead = aScope('team-lead', 'hope-welfare');
const centre = aScope('case-manager', 'mental-health-centre');
const agency = aScope('agency-staff', 'guarantee-agency');
const withGlass = aScope('case-manager', 'visiting-health', { glass: [aBreakGlass(aStaff('case-manager', 'visiting-health'), '2026-11-22T00:00:00Z', '2026-11-22T03:00:01Z')] });
const withBrokenGlass = aScope('case-manager', 'visiting-health', { glass: [aBreakGlass(aStaff('case-manager', 'visiting-health'), '2026-11-22T00:00:00Z', '2026-11-22T02:59:59Z')] });
const auditor = aScope('auditor', 'audit-office');
const auditorAmongNurses = aScope('auditor', 'visiting-health');
const administrator = aScope('administrator', 'municipal-it');

const SCOPES = { nurse, officer, coordinator, lead, centre, agency, withGlass, withBrokenGlass, auditor, auditorAmongNurses, administrator } satisfies Record<string, Scope>;
const seenBy = (sees: (scope: Scope) => boolean): string[] => Object.entries(SCOPES).filter(([, scope]) => sees(scope)).map(([who]) => who);

describe('rows written about a person', () => {
  test.each([
    ['by the visiting nurses about somebody in the area', aRecordRow('visiting-health'), ['nurse', 'officer', 'coordinator', 'lead', 'withGlass', 'withBrokenGlass']],
    ['by the visiting nurses about somebody elsewhere', aRecordRow('visiting-health', { emdCode: OTHER_AREA }), ['nurse', 'coordinator', 'lead', 'withGlass', 'withBrokenGlass']],
    ['by the town office', aRecordRow('town-office'), ['officer', 'coordinator', 'lead', 'withGlass']],
    ['by the mental-health centre for its programme', aRecordRow('mental-health-centre', { restricted: true }), ['centre', 'withGlass']],
    ['by the mental-health centre, open', aRecordRow('mental-health-centre'), ['officer', 'coordinator', 'lead', 'centre', 'withGlass']],
    ['by the centre, managed together with the nurses', aRecordRow('mental-health-centre', { restricted: true, memberOrganisations: [organisationIdOf('visiting-health')] }), ['nurse', 'centre', 'withGlass', 'withBrokenGlass']],
    ['managed together with an agency', aRecordRow('hope-welfare', { emdCode: OTHER_AREA, memberOrganisations: [organisationIdOf('guarantee-agency')] }), ['coordinator', 'lead', 'agency', 'withGlass']],
    ['in another municipality', aRecordRow('visiting-health', { sigungu: NEIGHBOUR_TOWN }), []],
  ])('%s', (_what, row, who) => {
    expect(seenBy((scope) => canSeeRecord(scope, row))).toEqual(who);
  });
  test('break-glass opens the restricted row of that person and of nobody else', () => {
    expect(canSeeRecord(withGlass, aRecordRow('addiction-centre', { restricted: true, personId: 'another' as typeof PERSON }))).toBe(false);
  });
});

describe('a consent that the mental-health centre took for the visiting nurses', () => {
  const consent = { ...aRecordRow('mental-health-centre', { restricted: true }), recipientOrganisationId: organisationIdOf('visiting-health'), state: 'given', endsOn: TODAY };
  test.each([
    ['given, on its last day', consent, ['nurse', 'centre', 'withGlass', 'withBrokenGlass']],
    ['the day after its last', { ...consent, endsOn: YESTERDAY }, ['centre', 'withGlass']],
    ['withdrawn', { ...consent, state: 'withdrawn' }, ['centre', 'withGlass']],
    ['asked, not answered', { ...consent, state: 'requested' }, ['centre', 'withGlass']],
    ['for nobody in particular', { ...consent, recipientOrganisationId: null }, ['centre', 'withGlass']],
    ['in another municipality', { ...consent, sigungu: NEIGHBOUR_TOWN }, []],
  ])('%s', (_when, row, who) => {
    expect(seenBy((scope) => canSeeConsent(scope, row))).toEqual(who);
  });
});

describe('a referral from the town office to the visiting nurses', () => {
  const referral = (overrides: Parameters<typeof aReferralRow>[2] = {}) => aReferralRow('town-office', 'visiting-health', overrides);
  const receivers = ['nurse', 'withGlass', 'withBrokenGlass'];
  test.each([
    ['sent, before the answer', referral(), ['nurse', 'officer', 'coordinator', 'lead', 'withGlass', 'withBrokenGlass']],
    ['accepted, as long as consent lasts', referral({ status: 'accepted', receiverUntil: '2027-10-31' }), ['nurse', 'officer', 'coordinator', 'lead', 'withGlass', 'withBrokenGlass']],
    ['a draft', referral({ status: 'draft' }), ['officer', 'coordinator', 'lead']],
    ['consent withdrawn today: access set to yesterday', referral({ status: 'recalled', receiverUntil: YESTERDAY }), ['officer', 'coordinator', 'lead']],
    ['returned: access set to yesterday', referral({ status: 'returned', receiverUntil: YESTERDAY }), ['officer', 'coordinator', 'lead']],
    ['never given any access', referral({ receiverUntil: null }), ['officer', 'coordinator', 'lead']],
    ['restricted', referral({ restricted: true }), ['nurse', 'officer', 'withGlass', 'withBrokenGlass']],
    ['of another municipality', referral({ sigungu: NEIGHBOUR_TOWN }), []],
  ])('%s', (_when, row, who) => {
    expect(seenBy((scope) => canSeeReferral(scope, row))).toEqual(who);
  });
  test('is not opened by area nor by break-glass: only its two ends and the coordinator follow it', () => {
    const foreign = aReferralRow('hope-welfare', 'mental-health-centre');
    expect(seenBy((scope) => canSeeReferral(scope, foreign))).toEqual(['coordinator', 'lead', 'centre']);
  });
  test('the receiver reads it through its last day and not on the next', () => {
    const lastDay = referral({ receiverUntil: TODAY });
    expect(receivers.every((who) => canSeeReferral(SCOPES[who as keyof typeof SCOPES], lastDay))).toBe(true);
    expect(canSeeReferral(aScope('case-manager', 'visiting-health', { at: '2026-11-22T15:00:00Z' }), lastDay)).toBe(false);
  });
});

describe('safety notes', () => {
  const note = { sigungu: TOWN, personId: PERSON, emdCode: AREA };
  test('are read by who sees the person in full and visits or assigns', () => {
    expect(seenBy((scope) => canSeeSafetyNote(scope, note))).toEqual(['officer', 'coordinator', 'lead', 'withGlass']);
  });
  test('are not read in the next municipality', () => {
    expect(seenBy((scope) => canSeeSafetyNote(scope, { ...note, sigungu: NEIGHBOUR_TOWN }))).toEqual([]);
  });
  test('are not read by agency staff, even where the area is their own', () => {
    expect(canSeeSafetyNote(aScope('agency-staff', 'town-office'), note)).toBe(false);
  });
});

test('only the auditor of the municipality reads the access log', () => {
  expect(seenBy((scope) => canSeeAccessLog(scope, { sigungu: TOWN }))).toEqual(['auditor', 'auditorAmongNurses']);
  expect(seenBy((scope) => canSeeAccessLog(scope, { sigungu: NEIGHBOUR_TOWN }))).toEqual([]);
});

test('the mental-health and the addiction centre write rows that stay with them', () => {
  expect(ORGANISATION_KINDS.filter(writesRestricted)).toEqual(['mental-health-centre', 'addiction-centre']);
});
