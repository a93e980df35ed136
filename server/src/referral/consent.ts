import { findConsents } from '@dure/database/consent';
import type { Work } from '@dure/database/scope';
import { agreedItems, isInForce, type Consent } from '@dure/domain/consent';
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

function why(consents: readonly Consent[]): Exclude<ConsentStanding['standing'], 'given'> {
  const states = new Set(consents.map(({ state }) => state));
  if (states.has('withdrawn')) return 'withdrawn';
  if (states.has('refused')) return 'refused';
  return states.has('given') || states.has('expired') ? 'expired' : 'missing';
}
