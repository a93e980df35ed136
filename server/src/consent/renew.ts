import { changeConsent, findConsentsForProduct, lockConsent, type StoredConsent } from '@dure/database/consent';
import { lockPersonForProduct, sharePerson } from '@dure/database/person';
import { discloseReferral, lockReferralsRestingOn } from '@dure/database/referral';
import { agreedItems, applyConsentEvent, decideConsent, followRenewal, renewalChain, type Consent, type ConsentContext } from '@dure/domain/consent';
import { allow, refuse, type Decision } from '@dure/domain/decision';
import { narrowPacket } from '@dure/domain/referral';
import type { Call } from '../http/handler.ts';
import type { Endpoint } from '../http/endpoint.ts';
import type { LiveEvent } from '../live/hub.ts';
import type { Refusal } from '../refusals.ts';

type Renewing = Pick<Call<Endpoint>, 'work' | 'scope' | 'today'>;

/**
 * A consent that was given to renew another takes its place in the same transaction: the old line is marked, and whoever sees
 * the person on its strength goes on seeing what the new one allows, to its last day. No moment lies between.
 */
export async function takeOver(call: Renewing, successor: Consent, context: ConsentContext): Promise<Decision<readonly LiveEvent[], Refusal>> {
  if (successor.renews === undefined || successor.state !== 'given') return allow([]);
  const { work, scope } = call;
  const earlier = await lockConsent(work, scope.sigungus, successor.renews);
  if (earlier === undefined || earlier.consent.personId !== successor.personId) return refuse({ code: 'consent/renewal-mismatch' });
  const decided = decideConsent(earlier.consent, { action: 'renew', renewedBy: successor.id }, { ...context, successor });
  if (!decided.ok) return decided;
  work.asSystem();
  changeConsent(work, earlier, applyConsentEvent(earlier.consent, decided.value), decided.value, earlier.version + 1);
  return allow(await followAccess(call, earlier, successor));
}

async function followAccess({ work, today }: Renewing, { sigungu, consent: earlier }: StoredConsent, successor: Consent): Promise<readonly LiveEvent[]> {
  const chain = renewalChain(await findConsentsForProduct(work, sigungu, earlier.personId), earlier.id);
  const [resting, known] = await Promise.all([lockReferralsRestingOn(work, sigungu, earlier.personId, chain), lockPersonForProduct(work, sigungu, earlier.personId)]);
  if (known !== undefined) sharePerson(work, sigungu, earlier.personId, followRenewal(known.shared, earlier.id, successor, today));
  const open = resting.filter(({ receiverUntil }) => receiverUntil >= today);
  for (const referral of open) discloseReferral(work, referral, narrowPacket(referral.packet, agreedItems(successor)), successor.terms.endsOn, referral.letterNumber);
  return open.map(({ id, state: { identity } }): LiveEvent => ({ topic: 'referral', id, organisations: [identity.sender.organisationId, identity.receiver.organisationId] }));
}
