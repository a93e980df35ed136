import { discloseReferral, endReceiverAccess, type StoredReferral } from '@dure/database/referral';
import { lockPerson, sharePerson, type StoredPerson } from '@dure/database/person';
import { addGrant, endGrants, type ShareGrant } from '@dure/domain/access';
import { addDays, type PlainDate } from '@dure/domain/calendar';
import type { ReferralCommand, ReferralState } from '@dure/domain/referral';
import type { ActCall } from './call.ts';
import { consentStanding } from './consent.ts';
import { packetOf } from './packet.ts';

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
  const { identity, disclosed, basis } = after;
  const to = identity.receiver.organisationId;
  const stored = await lockPerson(work, [identity.sigungu], identity.personId);
  if (stored === undefined) throw new Error('A referral was opened for a person whom its sender cannot see');
  const { consent } = await consentStanding(work, identity.sigungu, identity.personId, to, basis.kind === 'consent' ? basis.consentId : null, today);
  const until = basis.kind === 'consent' && consent !== undefined ? consent.terms.endsOn : OPEN_END;
  const grant: ShareGrant = {
    until, items: disclosed, basis: basis.kind === 'consent' ? 'consent' : basis.kind === 'law' ? 'law' : 'emergency', referralId: identity.referralId,
    ...(basis.kind === 'consent' ? { consentId: basis.consentId } : {}),
  };
  sharePerson(work, identity.sigungu, identity.personId, addGrant(stored.shared, to, grant));
  const letterNumber = after.letterMark.kind === 'letter' ? after.letterMark.number : null;
  discloseReferral(work, before, packetOf(stored.person, disclosed, after), until, letterNumber);
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
