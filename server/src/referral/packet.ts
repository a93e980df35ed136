import { disclosePerson, type DisclosureItem } from '@dure/domain/access';
import type { Packet } from '@dure/database/referral';
import type { Person } from '@dure/domain/person';
import type { ReferralState } from '@dure/domain/referral';

/** Exactly what the receiver sees: the disclosed items of the person, and of the referral the reason where it is disclosed. */
export function packetOf(person: Person, items: readonly DisclosureItem[], { reason, requested }: Pick<ReferralState, 'reason' | 'requested'>): Packet {
  const chosen = new Set(items);
  const { id: _id, sigungu: _sigungu, version: _version, mergedIntoId: _merged, ...disclosed } = disclosePerson(person, chosen);
  return { items: [...chosen], ...disclosed, ...(chosen.has('reason') ? { reason, requested } : {}) };
}
