import type { StoredHousehold, StoredMember } from '@dure/database/household';
import { discloseFacts, type DisclosureItem } from '@dure/domain/access';
import { ageOn, type PlainDate } from '@dure/domain/calendar';
import { deriveHouseholdType, householdFacts } from '@dure/domain/household';
import type { PersonId } from '@dure/domain/ids';
import { factValuesOf, type Fact } from '@dure/domain/person';
import type { PersonDetail } from '../person/contract.ts';

/** Facts that follow from who lives together, each only where its own item was disclosed. */
export function derivedFacts({ household, members }: StoredHousehold, subjectId: PersonId, items: ReadonlySet<DisclosureItem>, today: PlainDate): PersonDetail['derived'] {
  const { livelihood, typeOverride } = household;
  const values = householdFacts(members, today, { subjectId, livelihood, ...(typeOverride === undefined ? {} : { typeOverride }) });
  const facts = Object.entries(values).map(([key, value]): [string, Fact] => [key, { value, source: 'system', at: '', by: 'system' }]);
  return { ...factValuesOf(discloseFacts(Object.fromEntries(facts), items)) } as PersonDetail['derived'];
}

/** The household as one of its members shows it; other members whose names the viewer may not know are left out. */
export function householdView(stored: StoredHousehold | undefined, maySeeMember: (member: StoredMember) => boolean, today: PlainDate): PersonDetail['household'] {
  if (stored === undefined) return null;
  const { household, members } = stored;
  const derivedType = deriveHouseholdType(members, today);
  return {
    id: household.id, type: household.typeOverride?.type ?? derivedType, derivedType, typeReason: household.typeOverride?.reason ?? null, livelihood: household.livelihood, version: household.version,
    members: members.filter(maySeeMember).map(({ personId, name, relation, birthOn, sex, deceased }) => ({ personId, name, relation, birthOn, age: birthOn === null ? null : ageOn(birthOn, today), sex, deceased })),
  };
}
