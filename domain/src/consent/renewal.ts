import { addGrant, endGrants, type Shared } from '../access/index.ts';
import type { PlainDate } from '../calendar/index.ts';
import type { ConsentId, OrganisationId } from '../ids/index.ts';
import { agreedItems, type Consent } from './consent.ts';

/**
 * What receivers see after a renewal: every grant that still rests on the old consent rests on the new one, to its last day, and
 * never shows more than the new one allows. What had ended before is not brought back.
 */
export function followRenewal(shared: Shared, renewed: ConsentId, successor: Consent, on: PlainDate): Shared {
  const allowed = new Set(agreedItems(successor));
  const followed = Object.entries(shared).flatMap(([organisationId, { grants }]) =>
    grants.filter((grant) => grant.consentId === renewed && grant.until >= on)
      .map((grant) => ({ organisationId: organisationId as OrganisationId, grant: { ...grant, consentId: successor.id, until: successor.terms.endsOn, items: grant.items.filter((item) => allowed.has(item)) } })));
  return followed.reduce((left, { organisationId, grant }) => addGrant(left, organisationId, grant), endGrants(shared, (grant) => grant.consentId === renewed));
}

/** A consent and every line that it took over from, however often: what rested on one of them rests on the last. */
export function renewalChain(consents: readonly Consent[], id: ConsentId): readonly ConsentId[] {
  const before = consents.find((one) => one.id === id)?.renews;
  // Only a renewal that took place passes anything on; a line that was asked for and refused renewed nothing.
  const renewed = consents.find((one) => one.id === before && one.renewedBy === id);
  return renewed === undefined ? [id] : [id, ...renewalChain(consents, renewed.id)];
}
