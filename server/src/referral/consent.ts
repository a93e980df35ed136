import { findConsents } from '@dure/database/consent';
import type { Work } from '@dure/database/scope';
import { agreedItems, isInForce, type Consent, type ConsentKind } from '@dure/domain/consent';
import type { PlainDate } from '@dure/domain/calendar';
import type { OrganisationId, PersonId } from '@dure/domain/ids';
import type { ConsentStanding } from '@dure/domain/referral';

/** How the person's consents to this receiver stand, the best first: the one named, else one in force, else why not. */
export async function consentStanding(work: Work, sigungu: string, personId: PersonId, to: OrganisationId, wantedId: string | null, on: PlainDate): Promise<{ readonly standing: ConsentStanding; readonly consent: Consent | undefined }> {
  const all = await findConsents(work, sigungu, personId);
  const named = all.filter(({ terms }) => terms.recipient.organisationId === to);
  const inForce = named.find((one) => one.id === wantedId && isInForce(one, on)) ?? named.find((one) => isInForce(one, on));
  if (inForce !== undefined) {
    return { consent: inForce, standing: { standing: 'given', consentId: inForce.id, recipients: [to], items: [...agreedItems(inForce)] } };
  }
  return { consent: undefined, standing: { standing: why(named) } };
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
