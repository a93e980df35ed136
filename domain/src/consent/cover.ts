import type { DisclosureItem, ShareGrant } from '../access/index.ts';
import { addDays, type PlainDate } from '../calendar/index.ts';
import { allow, refuse, type Decision } from '../decision/index.ts';
import type { ConsentId, OrganisationId, ReferralId } from '../ids/index.ts';
import { agreedItems, isInForce, type Consent } from './consent.ts';
import type { ConsentKind } from './kinds.ts';
import { inFormOrder } from './terms.ts';

/** What somebody wants to do on the strength of consent. */
export interface ConsentNeed {
  readonly kind: ConsentKind;
  readonly recipient: OrganisationId;
  readonly items: readonly DisclosureItem[];
  readonly on: PlainDate;
}

/** Consents that together cover a need, and the items each of them gives. */
export interface ConsentCover {
  readonly consents: readonly { readonly consent: Consent; readonly items: readonly DisclosureItem[] }[];
}

/** Why nothing covers it: the latest answer of the person for this kind and recipient. */
export type UncoveredBecause = 'missing' | 'requested' | 'refused' | 'withdrawn' | 'expired' | 'not-started';

export type CoverRefusal =
  | { readonly code: 'consent/not-covered'; readonly because: UncoveredBecause; readonly need: ConsentNeed; readonly missing: readonly DisclosureItem[] }
  | { readonly code: 'consent/items-missing'; readonly need: ConsentNeed; readonly missing: readonly DisclosureItem[] };

/** Whether the ledger of one person allows a recipient these items on a day. `consents` are in the order in which they were asked. */
export function consentCovers(consents: readonly Consent[], need: ConsentNeed): Decision<ConsentCover, CoverRefusal> {
  const relevant = consents.filter(({ terms }) => terms.kind === need.kind && terms.recipient.organisationId === need.recipient);
  const inForce = relevant.filter((consent) => isInForce(consent, need.on));
  if (inForce.length === 0) return refuse({ code: 'consent/not-covered', because: lastAnswer(relevant, need.on), need, missing: inFormOrder(need.items) });
  const covered = inForce.map((consent) => ({ consent, items: agreedItems(consent).filter((item) => need.items.includes(item)) }));
  const given = new Set(covered.flatMap(({ items }) => items));
  const missing = inFormOrder(need.items).filter((item) => !given.has(item));
  if (missing.length > 0) return refuse({ code: 'consent/items-missing', need, missing });
  return allow({ consents: covered.filter(({ items }) => items.length > 0 || need.items.length === 0) });
}

/** What a receiver may see on the strength of these consents: for each, its items until its last day, and never longer than `until`. */
export function grantsOf(cover: ConsentCover, referralId: ReferralId, until: PlainDate): readonly ShareGrant[] {
  return cover.consents.map(({ consent, items }) => ({
    until: consent.terms.endsOn < until ? consent.terms.endsOn : until,
    items,
    basis: 'consent' as const,
    consentId: consent.id,
    referralId,
  }));
}

/** The grants that a withdrawn, expired or superseded consent carried; for `endGrants`. */
export function restsOn(consentId: ConsentId): (grant: ShareGrant) => boolean {
  return (grant) => grant.consentId === consentId;
}

/** Last day of the receiver's access when it ends on `on`: the day before, so that it ends at once. */
export function endedAccessUntil(on: PlainDate): PlainDate {
  return addDays(on, -1);
}

function lastAnswer(relevant: readonly Consent[], on: PlainDate): UncoveredBecause {
  const last = relevant.at(-1);
  if (last === undefined) return 'missing';
  if (last.state === 'given') return on < last.terms.startsOn ? 'not-started' : 'expired';
  return last.state === 'renewed' ? 'expired' : last.state;
}
