import type { Shared } from '@dure/domain/access';
import { choseongOf, searchKeyOf } from '@dure/domain/korean';
import type { Person } from '@dure/domain/person';
import type { Relation } from '@dure/domain/household';
import type { HouseholdId } from '@dure/domain/ids';
import { statement, type Work } from '../scope/index.ts';

const insert = statement(
  'person.insert',
  `INSERT INTO dure.person (emd_code, name, search_name, choseong, birth_on, sex, phones, phone_digits, address, contact_preference, deceased_on, merged_into_id,
     facts, household_id, version, sigungu, id, relation, shared, created_at, created_by)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21)`,
);
const change = statement(
  'person.change',
  `UPDATE dure.person SET emd_code = $1, name = $2, search_name = $3, choseong = $4, birth_on = $5, sex = $6, phones = $7, phone_digits = $8, address = $9,
     contact_preference = $10, deceased_on = $11, merged_into_id = $12, facts = $13, household_id = $14, version = $15 WHERE sigungu = $16 AND id = $17`,
);
const keepTails = statement(
  'person.phones',
  `INSERT INTO dure.person_phone (sigungu, tail, person_id) SELECT DISTINCT $1::text, right(digits, 4), $2::uuid FROM unnest($3::text[]) AS digits WHERE length(digits) >= 4 ON CONFLICT DO NOTHING`,
);
// Its term is counted from when somebody last left it.
const leave = statement('person.leave', `UPDATE dure.household h SET changed_at = now() FROM dure.person p WHERE p.sigungu = $1 AND p.id = $2 AND h.sigungu = $1 AND h.id = p.household_id AND h.id IS DISTINCT FROM $3`);
const place = statement('person.place', `UPDATE dure.person SET household_id = $3, relation = $4 WHERE sigungu = $1 AND id = $2`);
const addEvent = statement(
  'person.event',
  `INSERT INTO dure.person_event (sigungu, id, person_id, emd_code, organisation_id, staff_id, restricted, at, kind, body) VALUES ($1, $2, $3, $4, $5, $6, false, $7, $8, $9)`,
);

function values(person: Person): readonly unknown[] {
  return [
    person.emdCode, person.name, searchKeyOf(person.name), choseongOf(person.name), person.birthOn, person.sex, JSON.stringify(person.phones), person.phones.map(({ digits }) => digits),
    JSON.stringify(person.address), JSON.stringify(person.contactPreference), person.deceasedOn ?? null, person.mergedIntoId ?? null,
    JSON.stringify(person.facts), person.householdId, person.version, person.sigungu, person.id,
  ];
}

/** By which phones somebody is found; an end that is no longer his stays and finds nobody. */
function keepPhones(work: Work, { sigungu, id, phones }: Person): void {
  if (phones.length > 0) work.write(keepTails, [sigungu, id, phones.map(({ digits }) => digits)]);
}

export function addPerson(work: Work, person: Person, about: { readonly relation: Relation; readonly shared: Shared; readonly at: string; readonly by: string }): void {
  work.write(insert, [...values(person), about.relation, JSON.stringify(about.shared), about.at, about.by]);
  keepPhones(work, person);
}

/** The whole record as it is now; who else sees it is `sharePerson`'s business. */
export function changePersonRow(work: Work, person: Person): void {
  work.write(change, values(person));
  keepPhones(work, person);
}

/** With whom somebody lives, and as what. Nothing else of the row is touched, so no correction made meanwhile is lost. */
export function placePerson(work: Work, sigungu: string, id: string, householdId: HouseholdId | null, relation: Relation): void {
  work.write(leave, [sigungu, id, householdId]);
  work.write(place, [sigungu, id, householdId, relation]);
}

export interface PersonEvent {
  readonly id: string;
  readonly kind: 'registered' | 'changed' | 'facts' | 'moved' | 'merged' | 'unmerged' | 'distinct' | 'safety' | 'resident-number' | 'household';
  readonly organisationId: string;
  readonly staffId: string;
  readonly at: string;
  /** What changed: field names and choices, for the timeline. */
  readonly body: Readonly<Record<string, unknown>>;
}

/** A line in the life of the record itself. */
export function addPersonEvent(work: Work, person: Pick<Person, 'sigungu' | 'id' | 'emdCode'>, event: PersonEvent): void {
  work.write(addEvent, [person.sigungu, event.id, person.id, person.emdCode, event.organisationId, event.staffId, event.at, event.kind, JSON.stringify(event.body)]);
}
