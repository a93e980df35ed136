import { findConsents } from '@dure/database/consent';
import type { Work } from '@dure/database/scope';
import { agreedItems, disclosureConsents, findDisclosureBasis, isInForce, renewalChain, type Consent, type ConsentKind } from '@dure/domain/consent';
import type { PlainDate } from '@dure/domain/calendar';
import type { ConsentId, OrganisationId, PersonId } from '@dure/domain/ids';
import type { ConsentStanding, ReferralIdentity } from '@dure/domain/referral';

/** How the person's consents to hand data to this receiver stand: the one named, else the one that allows most, else why none does. */
export async function consentStanding(work: Work, sigungu: string, personId: PersonId, to: OrganisationId, wantedId: string | null, on: PlainDate): Promise<{ readonly standing: ConsentStanding; readonly consent: Consent | undefined }> {
  const all = await findConsents(work, sigungu, personId);
  const consent = findDisclosureBasis(all, { to, on, preferred: wantedId as ConsentId | null });
  if (consent !== undefined) return { consent, standing: { standing: 'given', consentId: consent.id, recipients: [to], items: [...agreedItems(consent)] } };
  return { consent: undefined, standing: { standing: why(disclosureConsents(all, to)) } };
}

/** The consent a referral rests on as it holds today: the one it was sent on, or the one that renewed it. */
export async function consentInForce(work: Work, { sigungu, personId }: Pick<ReferralIdentity, 'sigungu' | 'personId'>, consentId: ConsentId, on: PlainDate): Promise<Consent | undefined> {
  const all = await findConsents(work, sigungu, personId);
  return all.find((one) => isInForce(one, on) && renewalChain(all, one.id).includes(consentId));
}

/** Kinds of consent in force today. 제3자 제공 counts only where it names this receiver; the others are the person's own to a service. */
export async function kindsInForce(work: Work, sigungu: string, personId: PersonId, to: OrganisationId, on: PlainDate): Promise<ReadonlySet<ConsentKind>> {
  const all = await findConsents(work, sigungu, personId);
  return new Set(all.filter((one) => isInForce(one, on) && (one.terms.kind !== 'CONSENT-3P' || one.terms.recipient.organisationId === to)).map(({ terms }) => terms.kind));
}

function why(consents: readonly Consent[]): Exclude<ConsentStanding['standing'], 'given'> {
  const states = new Set(consents.map(({ state }) => state));
  if (states.has('withdrawn')) return 'withdrawn';
  if (states.has('refused')) return 'refused';
  return states.has('given') || states.has('expired') ? 'expired' : 'missing';
}
