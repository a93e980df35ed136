import type { Shared } from '@dure/domain/access';
import type { PlainDate } from '@dure/domain/calendar';
import type { Relation } from '@dure/domain/household';
import type { EmdCode, HouseholdId, PersonId, Sigungu } from '@dure/domain/ids';
import type { Address, ContactPreference, Person, PersonFacts, Phone, Sex } from '@dure/domain/person';

/** A person as kept: the record, and who else may see which part of it. */
export interface StoredPerson {
  readonly person: Person;
  readonly shared: Shared;
  /** To the reference person of the household. */
  readonly relation: Relation;
}

export interface PersonRow {
  id: PersonId; sigungu: Sigungu; householdId: HouseholdId | null; emdCode: EmdCode; name: string; birthOn: PlainDate | null; sex: Sex;
  phones: Phone[]; address: Address; contactPreference: ContactPreference; deceasedOn: PlainDate | null; mergedIntoId: PersonId | null;
  facts: PersonFacts; shared: Shared; relation: Relation; version: number;
}

export const PERSON_COLUMNS = `p.id, p.sigungu, p.household_id AS "householdId", p.emd_code AS "emdCode", p.name, p.birth_on AS "birthOn", p.sex, p.phones, p.address,
  p.contact_preference AS "contactPreference", p.deceased_on AS "deceasedOn", p.merged_into_id AS "mergedIntoId", p.facts, p.shared, p.relation, p.version`;

export function personOf({ shared, relation, deceasedOn, mergedIntoId, ...plain }: PersonRow): StoredPerson {
  return { shared, relation, person: { ...plain, ...(deceasedOn === null ? {} : { deceasedOn }), ...(mergedIntoId === null ? {} : { mergedIntoId }) } };
}
