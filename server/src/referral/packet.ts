import { findHousehold } from '@dure/database/household';
import type { Packet } from '@dure/database/referral';
import type { Work } from '@dure/database/scope';
import { itemsSharedWith, type DisclosureItem } from '@dure/domain/access';
import type { PlainDate } from '@dure/domain/calendar';
import { discloseHousehold, type DisclosedHousehold } from '@dure/domain/household';
import type { OrganisationId } from '@dure/domain/ids';
import type { Person } from '@dure/domain/person';
import { packetOf, type ReferralState } from '@dure/domain/referral';

interface Showing {
  readonly work: Work;
  readonly person: Person;
  readonly items: readonly DisclosureItem[];
  readonly on: PlainDate;
}

/** Exactly what the receiver sees, made in one place for the preview and for the sending. */
export async function packetFor({ work, person, items, on }: Showing, state: Pick<ReferralState, 'identity' | 'reason' | 'requested'>): Promise<Packet> {
  return packetOf({ person, household: await householdFor({ work, person, items, on }, state.identity.receiver.organisationId) }, items, state);
}

async function householdFor({ work, person, items, on }: Showing, receiver: OrganisationId): Promise<DisclosedHousehold | undefined> {
  if (person.householdId === null || !items.includes('household')) return undefined;
  const known = await findHousehold(work, person.sigungu, person.householdId);
  if (known === undefined) return undefined;
  const shared = new Map(known.members.map((member) => [member.personId, member.shared]));
  return discloseHousehold(known, person.id, { items: new Set(items), on, knows: (id) => itemsSharedWith(shared.get(id) ?? {}, receiver, on).has('identity') });
}
