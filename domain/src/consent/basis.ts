import type { PlainDate } from '../calendar/index.ts';
import type { ConsentId, OrganisationId } from '../ids/index.ts';
import { agreedItems, isInForce, type Consent } from './consent.ts';
import { CONSENT_KINDS, type ConsentKind } from './kinds.ts';

/**
 * Whether a consent of this kind lets somebody else receive data (개인정보 보호법 제17조제1항제1호). Agreeing that a service is
 * used, or wishing to apply for one, says nothing about handing data on, whoever is named in it (제22조: asked and given apart).
 */
export function isDisclosureBasis(kind: ConsentKind): boolean {
  return CONSENT_KINDS[kind].about === 'disclosure';
}

/** What is known before data goes to a receiver. `preferred` is the line that the officer named. */
export interface DisclosureQuestion {
  readonly to: OrganisationId;
  readonly on: PlainDate;
  readonly preferred: ConsentId | null;
}

/** Lines of the ledger that are about handing data to this receiver, in the order in which they were asked. */
export function disclosureConsents(consents: readonly Consent[], to: OrganisationId): readonly Consent[] {
  return consents.filter(({ terms }) => terms.recipient.organisationId === to && isDisclosureBasis(terms.kind));
}

/** The line on which data may go: the one named if it holds, else the one that allows most, the later of two alike. */
export function findDisclosureBasis(consents: readonly Consent[], { to, on, preferred }: DisclosureQuestion): Consent | undefined {
  const holding = disclosureConsents(consents, to).filter((one) => isInForce(one, on));
  const named = holding.find(({ id }) => id === preferred);
  return named ?? holding.toReversed().toSorted((one, other) => agreedItems(other).length - agreedItems(one).length)[0];
}
