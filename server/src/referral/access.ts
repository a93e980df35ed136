import { discloseReferral, endReceiverAccess, type StoredReferral } from '@dure/database/referral';
import { lockPerson, sharePerson, type StoredPerson } from '@dure/database/person';
import type { Work } from '@dure/database/scope';
import { addGrant, endGrants, type ShareGrant } from '@dure/domain/access';
import { addDays, type PlainDate } from '@dure/domain/calendar';
import { agreedItems } from '@dure/domain/consent';
import type { ReferralCommand, ReferralState } from '@dure/domain/referral';
import type { ActCall } from './call.ts';
import { consentInForce } from './consent.ts';
import { packetFor } from './packet.ts';

const OPEN_END: PlainDate = '9999-12-31';

/** What the act opens or ends for the receiver: the referral, its history, and its part of the person, in one transaction. */
export async function changeAccess(call: ActCall, before: StoredReferral, after: ReferralState, command: ReferralCommand): Promise<void> {
  if (command.action === 'send') return open(call, before, after);
  if (before.state.access === 'open' && after.access === 'ended') return end(call, before, after);
  // The work is over: the grant on the person ends, the referral itself stays readable to both sides.
  if (after.delivery === 'closed' && before.state.delivery !== 'closed') return endGrant(call, before, after);
  if (command.action === 'object' && before.state.delivery === 'closed') return open(call, before, after);
  return undefined;
}

async function open({ work, today }: ActCall, before: StoredReferral, after: ReferralState): Promise<void> {
  const { identity } = after;
  const stored = await lockPerson(work, [identity.sigungu], identity.personId);
  if (stored === undefined) throw new Error('A referral was opened for a person whom its sender cannot see');
  const grant = await grantFor(work, after, today);
  // An objection may come after the consent has run out: the referral goes on, and nothing is shown again.
  if (grant === undefined) return;
  sharePerson(work, identity.sigungu, identity.personId, addGrant(stored.shared, identity.receiver.organisationId, grant));
  const letterNumber = after.letterMark.kind === 'letter' ? after.letterMark.number : null;
  discloseReferral(work, before, await packetFor({ work, person: stored.person, items: grant.items, on: today }, after), grant.until, letterNumber);
}

/** What the receiver is given: on consent no more and no longer than the consent that holds today, on another ground what was sent. */
async function grantFor(work: Work, { identity, basis, disclosed }: ReferralState, today: PlainDate): Promise<ShareGrant | undefined> {
  const { referralId } = identity;
  if (basis.kind !== 'consent') return { until: OPEN_END, items: disclosed, basis: basis.kind === 'law' ? 'law' : 'emergency', referralId };
  const consent = await consentInForce(work, identity, basis.consentId, today);
  if (consent === undefined) return undefined;
  const allowed = agreedItems(consent);
  return { until: consent.terms.endsOn, items: disclosed.filter((item) => allowed.includes(item)), basis: 'consent', consentId: consent.id, referralId };
}

async function end(call: ActCall, before: StoredReferral, after: ReferralState): Promise<void> {
  await endGrant(call, before, after);
  // Whoever returns a referral ends his own sight of it, which no row policy lets him write as himself.
  call.work.asSystem();
  endReceiverAccess(call.work, before, addDays(call.today, -1));
}

async function endGrant({ work, scope }: ActCall, { sigungu, personId }: StoredReferral, { identity }: ReferralState): Promise<void> {
  const stored: StoredPerson | undefined = await lockPerson(work, scope.sigungus, personId);
  if (stored === undefined) return;
  work.asSystem();
  sharePerson(work, sigungu, personId, endGrants(stored.shared, (grant) => grant.referralId === identity.referralId));
}
