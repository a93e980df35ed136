import type { PlainDate } from '../calendar/index.ts';
import type { ConsentId, OrganisationId, ReferralId } from '../ids/index.ts';
import type { DisclosureItem } from './disclosure.ts';

export type ShareBasis = 'consent' | 'law' | 'emergency';

/** One reason why an organisation sees part of a person: these items, to this day included. */
export interface ShareGrant {
  readonly until: PlainDate;
  readonly items: readonly DisclosureItem[];
  readonly basis: ShareBasis;
  readonly consentId?: ConsentId;
  readonly referralId?: ReferralId;
}

/** All grants of one organisation. `until` is the latest of theirs, the one value the row policy reads. */
export interface Share {
  readonly until: PlainDate;
  readonly grants: readonly ShareGrant[];
}

/** Who besides the own area sees a person, kept on the person row. */
export type Shared = Readonly<Record<string, Share>>;

/** Adds a grant; what was granted before stays as it was. */
export function addGrant(shared: Shared, organisationId: OrganisationId, grant: ShareGrant): Shared {
  return withGrants(shared, organisationId, [...(grantsOf(shared, organisationId)), grant]);
}

/** Ends the grants that match, for every organisation and at once; the consent and referral events keep the history. */
export function endGrants(shared: Shared, matches: (grant: ShareGrant, organisationId: OrganisationId) => boolean): Shared {
  let left = shared;
  for (const organisationId of Object.keys(shared) as OrganisationId[]) {
    left = withGrants(left, organisationId, grantsOf(shared, organisationId).filter((grant) => !matches(grant, organisationId)));
  }
  return left;
}

/** The items an organisation may see on a day: the union of its grants that still hold. */
export function itemsSharedWith(shared: Shared, organisationId: OrganisationId, on: PlainDate): ReadonlySet<DisclosureItem> {
  return new Set(grantsOf(shared, organisationId).filter((grant) => grant.until >= on).flatMap((grant) => grant.items));
}

export function isSharedWith(shared: Shared, organisationId: OrganisationId, on: PlainDate): boolean {
  return Object.hasOwn(shared, organisationId) && (shared[organisationId]?.until ?? '') >= on;
}

function grantsOf(shared: Shared, organisationId: OrganisationId): readonly ShareGrant[] {
  return Object.hasOwn(shared, organisationId) ? (shared[organisationId]?.grants ?? []) : [];
}

function withGrants(shared: Shared, organisationId: OrganisationId, grants: readonly ShareGrant[]): Shared {
  const { [organisationId]: _ended, ...others } = shared;
  const [first, ...rest] = grants;
  if (first === undefined) return others;
  const until = rest.reduce((latest, grant) => (grant.until > latest ? grant.until : latest), first.until);
  return { ...others, [organisationId]: { until, grants } };
}
