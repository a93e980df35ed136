import { changeConsent, findConsentsForProduct, lockConsent } from '@dure/database/consent';
import { addNotice } from '@dure/database/notice';
import { lockPersonForProduct, sharePerson } from '@dure/database/person';
import { changeReferral, endReceiverAccess, lockReferralsRestingOn, type StoredReferral } from '@dure/database/referral';
import { endGrants } from '@dure/domain/access';
import { applyConsentEvent, decideConsent, endedAccessUntil, renewalChain, restsOn } from '@dure/domain/consent';
import { allow, refuse } from '@dure/domain/decision';
import type { ConsentId } from '@dure/domain/ids';
import { applyReferralEvent, decideReferral, type ReferralContext } from '@dure/domain/referral';
import { endMembershipsOn } from '../case/membership.ts';
import { endMovesOn } from '../move/withdraw.ts';
import { holidaysOf } from '../clock/holidays.ts';
import type { Call, Handled } from '../http/handler.ts';
import type { LiveEvent } from '../live/hub.ts';
import { referralDeadlinesOf } from '../setting/inForce.ts';
import type { consentContract } from './contract.ts';

type Withdraw = (typeof consentContract)['POST /api/consents/:id/withdrawal'];
type WithdrawCall = Call<Withdraw>;

/** Withdrawal ends every receiver's access in the same transaction, whoever sent the referral, and tells each of them. */
export async function withdrawConsent(call: WithdrawCall): Handled<Withdraw> {
  const { params, body, scope, staff, work, at, today, server } = call;
  const stored = await lockConsent(work, scope.sigungus, params.id as ConsentId);
  if (stored === undefined) return refuse({ code: 'absent' });
  const { consent, sigungu } = stored;
  const decided = decideConsent(consent, { action: 'withdraw', ...body }, { at, by: staff.id, birthOn: null });
  if (!decided.ok) return decided;
  const chain = renewalChain(await findConsentsForProduct(work, sigungu, consent.personId), consent.id);
  const [resting, known, isHoliday, deadlines] = await Promise.all([lockReferralsRestingOn(work, sigungu, consent.personId, chain), lockPersonForProduct(work, sigungu, consent.personId), holidaysOf(server, sigungu), referralDeadlinesOf(server, sigungu, today)]);
  const after = applyConsentEvent(consent, decided.value);
  work.asSystem();
  changeConsent(work, { ...stored, staffId: staff.id }, after, decided.value, stored.version + 1);
  if (known !== undefined) sharePerson(work, sigungu, consent.personId, endGrants(known.shared, restsOn(consent.id)));
  const context: ReferralContext = { at, on: today, by: 'system', party: 'system', isHoliday, deadlines };
  const live = [...resting.flatMap((referral) => endReferral(call, referral, context)), ...(await endMembershipsOn(call, sigungu, consent.personId, chain)), ...(await endMovesOn(call, sigungu, chain))];
  return allow({
    answer: { id: consent.id, state: after.state, version: stored.version + 1, endedReferrals: resting.length }, version: stored.version + 1, seen: [consent.personId],
    subject: { consentId: consent.id, endedReferrals: resting.length }, live: [...live, { topic: 'consent' as const, id: consent.personId, organisations: [staff.organisationId] }],
  });
}

/** Access ends for a finished referral as well; only a live one also changes its status. */
function endReferral(call: WithdrawCall, stored: StoredReferral, context: ReferralContext): readonly LiveEvent[] {
  const { work, at, newId } = call;
  const { identity, senderStaff } = stored.state;
  const decided = decideReferral(stored.state, { action: 'withdraw-consent' }, context);
  for (const event of decided.ok ? decided.value : []) {
    changeReferral(work, applyReferralEvent(stored.state, event), event, { organisationId: null, restricted: stored.restricted, receiverUntil: stored.receiverUntil });
  }
  endReceiverAccess(work, stored, endedAccessUntil(context.on));
  const told = [{ organisationId: identity.receiver.organisationId, staffId: null }, { organisationId: identity.sender.organisationId, staffId: senderStaff }];
  for (const { organisationId, staffId } of told) {
    // The receiver learns that access ended and of which referral, and nothing of the person.
    const forReceiver = organisationId === identity.receiver.organisationId;
    addNotice(work, {
      sigungu: stored.sigungu, id: newId(), staffId, organisationId, kind: 'referral.withdraw-consent', referralId: stored.id, caseId: null, personId: forReceiver ? null : stored.personId,
      body: { service: identity.service, programme: identity.programme }, at,
    });
  }
  return [{ topic: 'referral', id: stored.id, organisations: told.map(({ organisationId }) => organisationId) }, { topic: 'notice', organisations: told.map(({ organisationId }) => organisationId) }];
}
