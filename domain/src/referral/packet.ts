import { disclosePerson, type DisclosureItem } from '../access/index.ts';
import type { DisclosedHousehold } from '../household/index.ts';
import type { Person } from '../person/index.ts';
import type { ReferralState } from './state.ts';

/** What a receiver sees of the person: a copy made when it was sent, of the disclosed items and nothing else. */
export type ReferralPacket = Readonly<Record<string, unknown>>;

export interface Packed {
  readonly person: Person;
  /** Already as this receiver may see it; absent where the items do not tell of the household. */
  readonly household: DisclosedHousehold | undefined;
}

/** The disclosed items of the person and his household, and of the referral the reason where it is disclosed. */
export function packetOf({ person, household }: Packed, items: readonly DisclosureItem[], { reason, requested }: Pick<ReferralState, 'reason' | 'requested'>): ReferralPacket {
  const chosen = new Set(items);
  return {
    items: [...chosen], ...fieldsOf(person, chosen),
    ...(chosen.has('household') && household !== undefined ? { household } : {}), ...(chosen.has('reason') ? { reason, requested } : {}),
  };
}

/** A copy that was made before, with less in it; nothing is looked up anew, so nothing that was learnt since gets in. */
export function narrowPacket(packet: ReferralPacket, allowed: readonly DisclosureItem[]): ReferralPacket {
  const before = (packet['items'] ?? []) as readonly DisclosureItem[];
  const left = new Set(before.filter((item) => allowed.includes(item)));
  const kept = fieldsOf({ ...packet, facts: packet['facts'] ?? {} } as unknown as Person, left);
  const of = (item: DisclosureItem, ...names: readonly string[]): ReferralPacket => (left.has(item) ? Object.fromEntries(names.flatMap((name) => (name in packet ? [[name, packet[name]]] : []))) : {});
  return { items: [...left], ...kept, ...householdLeft(of('household', 'household'), left), ...of('reason', 'reason', 'requested') };
}

/** The age of a member needs 성명·생년월일 as well. */
function householdLeft(part: ReferralPacket, left: ReadonlySet<DisclosureItem>): ReferralPacket {
  const household = part['household'] as DisclosedHousehold | undefined;
  if (household === undefined || left.has('identity')) return part;
  return { household: { ...household, members: household.members.map(({ age: _age, ...member }) => member) } };
}

/** The record's own handles and the key of the household name nobody and are not part of what is told. */
function fieldsOf(person: Person, items: ReadonlySet<DisclosureItem>): ReferralPacket {
  const { id: _id, sigungu: _sigungu, version: _version, mergedIntoId: _merged, householdId: _household, ...fields } = disclosePerson(person, items);
  return fields;
}
