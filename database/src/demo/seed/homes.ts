import { itemsSharedWith } from '@dure/domain/access';
import type { Shared } from '@dure/domain/access';
import { discloseHousehold } from '@dure/domain/household';
import type { DisclosedHousehold, KnownHousehold } from '@dure/domain/household';
import type { HouseholdId, PersonId } from '@dure/domain/ids';
import { factValuesOf } from '@dure/domain/person';
import type { Person } from '@dure/domain/person';
import type { ReferralState } from '@dure/domain/referral';
import type { Town } from '../town.ts';
import type { Registered } from './peopleRows.ts';

/** The households as referrals disclose them. */
export interface Homes {
  /** What the receiver of a referral learnt of the person's household. */
  seenBy(state: ReferralState, person: Person): DisclosedHousehold | undefined;
}

export function homesOf({ households, today }: Town, registered: ReadonlyMap<PersonId, Registered>, shared: ReadonlyMap<PersonId, Shared>): Homes {
  const known = new Map<HouseholdId, KnownHousehold>(households.map(({ id, sigungu, emdCode, livelihood, memberIds }) => {
    const members = memberIds.flatMap((personId) => memberOf(registered.get(personId)));
    return [id, { members, household: { id, sigungu, emdCode, livelihood, version: 1, members: members.map(({ personId, relation }) => ({ personId, relation })) } }];
  }));
  return {
    seenBy: ({ identity, disclosed }, person) => {
      const home = person.householdId === null ? undefined : known.get(person.householdId);
      const receiver = identity.receiver.organisationId;
      return home && discloseHousehold(home, person.id, { items: new Set(disclosed), on: today, knows: (id) => itemsSharedWith(shared.get(id) ?? {}, receiver, today).has('identity') });
    },
  };
}

function memberOf(found: Registered | undefined): KnownHousehold['members'] {
  if (found === undefined) return [];
  const { person: { id, name, birthOn, sex, facts }, town: { relation } } = found;
  return [{ personId: id, name, birthOn, sex, relation, facts: factValuesOf(facts), deceased: false }];
}
