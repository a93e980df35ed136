import { expect, test } from 'vitest';
import { aCase, OTHER_OFFICE, OWNER } from '../../testing/case.ts';
import type { CaseId, PersonId, ReferralId } from '../ids/index.ts';
import { outgoingOf, type ReferralOfPerson } from './index.ts';

const { state } = aCase({ on: '2026-11-02' });
const referral = (more: Partial<ReferralOfPerson> = {}): ReferralOfPerson => ({
  id: 'referral-out' as ReferralId, personId: state.identity.personId, caseId: null, fromOrganisationId: OWNER.organisationId, toOrganisationId: OTHER_OFFICE, service: 'ECARE',
  status: 'sent', delivery: 'none', createdAt: '2026-11-02T03:00:00Z', ...more,
});
const standings = (...referrals: ReferralOfPerson[]): readonly string[] => outgoingOf(state, referrals).map(({ standing }) => standing);

test.each([
  ['a draft', referral({ status: 'draft' }), ['draft']],
  ['one that was sent', referral(), ['unanswered']],
  ['one that the receiver opened', referral({ status: 'opened' }), ['unanswered']],
  ['one that was accepted and not begun', referral({ status: 'accepted', delivery: 'accepted' }), ['promised']],
  ['a service under way', referral({ status: 'accepted', delivery: 'in-service' }), ['without-result']],
  ['a service on hold', referral({ status: 'accepted', delivery: 'on-hold' }), ['without-result']],
  ['one whose result came', referral({ status: 'accepted', delivery: 'result-returned' }), []],
  ['one that was closed', referral({ status: 'accepted', delivery: 'closed' }), []],
  ['one that was recalled', referral({ status: 'recalled' }), []],
  ['one that came back', referral({ status: 'returned' }), []],
] as const)('%s', (_name, one, expected) => {
  expect(standings(one)).toEqual(expected);
});

test('is of the case by its number, whoever sent it, or by its sender and its day', () => {
  const other = { fromOrganisationId: OTHER_OFFICE } as const;
  expect(standings(referral({ ...other, caseId: state.identity.caseId }))).toEqual(['unanswered']);
  expect(standings(referral(other))).toEqual([]);
  expect(standings(referral({ caseId: 'case-2' as CaseId }))).toEqual([]);
  expect(standings(referral({ personId: 'person-2' as PersonId }))).toEqual([]);
  // The day in Korea: the case was registered on the 2nd.
  expect(standings(referral({ createdAt: '2026-11-01T15:00:00Z' }))).toEqual(['unanswered']);
  expect(standings(referral({ createdAt: '2026-11-01T14:59:59Z' }))).toEqual([]);
});
