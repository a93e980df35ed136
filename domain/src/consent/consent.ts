import { dataClassOf, type DataClass, type DisclosureItem } from '../access/index.ts';
import type { PlainDate } from '../calendar/index.ts';
import type { ConsentId, PersonId } from '../ids/index.ts';
import type { ConsentEvent, ConsentSignature, Guardian } from './event.ts';
import { inFormOrder, type ConsentTerms } from './terms.ts';
import { nextConsentState, type ConsentState } from './transitions.ts';

/** A line of the ledger: what was asked, and what became of it. */
export interface Consent {
  readonly id: ConsentId;
  readonly personId: PersonId;
  readonly terms: ConsentTerms;
  readonly state: ConsentState;
  /** Classes of data that were agreed to; empty until given. */
  readonly agreed: readonly DataClass[];
  readonly signature?: ConsentSignature;
  readonly guardian?: Guardian;
  readonly renews?: ConsentId;
  readonly renewedBy?: ConsentId;
}

/** The ledger line that a history makes; absent before the first event. A history that the table forbids is a bug and throws. */
export function foldConsent(events: readonly ConsentEvent[]): Consent | undefined {
  return events.reduce<Consent | undefined>(applyConsentEvent, undefined);
}

export function applyConsentEvent(consent: Consent | undefined, event: ConsentEvent): Consent {
  const state = nextConsentState(consent?.state ?? 'none', event.action);
  if (state === undefined) throw new Error(`A consent that is ${consent?.state ?? 'not requested'} cannot ${event.action}`);
  if (event.action === 'request') return requestedBy(event);
  if (consent === undefined) throw new Error(`A consent history starts with ${event.action}`);
  return { ...consent, ...recordedBy(event), state };
}

function requestedBy({ consentId, personId, terms, renews }: ConsentEvent & { action: 'request' }): Consent {
  return { id: consentId, personId, terms, state: 'requested', agreed: [], ...(renews === undefined ? {} : { renews }) };
}

function recordedBy(event: Exclude<ConsentEvent, { action: 'request' }>): Partial<Consent> {
  if (event.action === 'give') return { agreed: event.agreed, signature: event.signature, ...(event.guardian === undefined ? {} : { guardian: event.guardian }) };
  return event.action === 'renew' ? { renewedBy: event.renewedBy } : {};
}

/** Whether it holds on a day, whether or not the clock has already marked it expired. */
export function isInForce(consent: Consent, on: PlainDate): boolean {
  return consent.state === 'given' && consent.terms.startsOn <= on && on <= consent.terms.endsOn;
}

/** The items that were agreed to: those asked for whose part of the form was ticked. */
export function agreedItems(consent: Consent): readonly DisclosureItem[] {
  return inFormOrder(consent.terms.items).filter((item) => consent.agreed.includes(dataClassOf(item)));
}
