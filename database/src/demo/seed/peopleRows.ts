import { addDays } from '@dure/domain/calendar';
import type { Shared } from '@dure/domain/access';
import type { Instant } from '@dure/domain/calendar';
import type { PersonId, StaffId } from '@dure/domain/ids';
import { choseongOf, searchKeyOf, tidy } from '@dure/domain/korean';
import { recordFacts } from '@dure/domain/person';
import type { Person } from '@dure/domain/person';
import type { TownPerson } from '../household.ts';
import { createRng } from '../prng.ts';
import { directory } from '../records/directory.ts';
import { koreanMoment, openDay, OPENING } from '../officeHours.ts';
import type { TownStaff } from '../staff.ts';
import type { Town } from '../town.ts';
import type { Bulk } from './bulk.ts';

export interface Registered {
  readonly person: Person;
  readonly town: TownPerson;
  readonly at: Instant;
  readonly by: TownStaff;
  readonly eventId: string;
  readonly noteId: string;
}

/** Every person as a domain record, with the office that registered it: longer ago than anything that happened since. */
export function registrations(town: Town): ReadonlyMap<PersonId, Registered> {
  const rng = createRng(town.seed, 'registrations');
  const known = directory(town);
  return new Map(town.people.map((each) => {
    const by = known.worker(rng, known.townOffice(each.address.emdCode));
    const recently = each.duplicateOf !== undefined;
    const at = koreanMoment(openDay(addDays(town.today, recently ? -rng.int(2, 60) : -rng.int(420, 900))), OPENING + rng.int(0, 500));
    return [each.id, { person: personOf(each, at, by.id), town: each, at, by, eventId: rng.uuid(), noteId: rng.uuid() }] as const;
  }));
}

function personOf(each: TownPerson, at: Instant, by: StaffId): Person {
  const { id, sigungu, householdId, birthOn, sex, phones, address, contactPreference } = each;
  return {
    id, sigungu, householdId, birthOn, sex, phones, address, contactPreference, name: tidy(each.name), emdCode: address.emdCode, version: 1,
    facts: recordFacts({}, each.facts, { source: 'officer', at, by }),
  };
}

export function householdRows(town: Town, registered: ReadonlyMap<PersonId, Registered>): Bulk {
  return {
    table: 'household',
    rows: town.households.map(({ sigungu, id, emdCode, livelihood, address, memberIds: [head] }) => ({
      sigungu, id, emd_code: emdCode, organisation_id: head === undefined ? null : registered.get(head)?.by.organisationId,
      address: address.text, facts: { livelihood }, version: 1,
    })),
  };
}

export function personRows(registered: ReadonlyMap<PersonId, Registered>, shared: ReadonlyMap<PersonId, Shared>): Bulk {
  return {
    table: 'person',
    rows: [...registered.values()].map(({ person, town, at, by }) => {
      const digits = person.phones.map((phone) => phone.digits);
      return {
        sigungu: person.sigungu, id: person.id, household_id: person.householdId, relation: town.relation, emd_code: person.emdCode,
        name: person.name, search_name: searchKeyOf(person.name), choseong: choseongOf(person.name), birth_on: person.birthOn, sex: person.sex,
        phones: person.phones, phone_digits: digits, address: person.address, contact_preference: person.contactPreference,
        facts: person.facts, shared: shared.get(person.id) ?? {}, created_at: at, created_by: by.id, version: 1,
      };
    }),
  };
}

export function personPhoneRows(registered: ReadonlyMap<PersonId, Registered>): Bulk {
  return {
    table: 'person_phone',
    rows: [...registered.values()].flatMap(({ person: { sigungu, id, phones } }) =>
      [...new Set(phones.map(({ digits }) => digits.slice(-4)))].filter((tail) => tail.length === 4).map((tail) => ({ sigungu, tail, person_id: id }))),
  };
}

export function personEventRows(registered: ReadonlyMap<PersonId, Registered>): Bulk {
  return {
    table: 'person_event',
    rows: [...registered.values()].map(({ person, at, by, eventId }) => ({
      sigungu: person.sigungu, id: eventId, person_id: person.id, emd_code: person.emdCode, organisation_id: by.organisationId, staff_id: by.id, restricted: false, at, kind: 'registered', body: {},
    })),
  };
}

export function safetyNoteRows(registered: ReadonlyMap<PersonId, Registered>): Bulk {
  return {
    table: 'safety_note',
    rows: [...registered.values()].flatMap(({ person, town, at, by, noteId }) =>
      town.safetyNote === undefined ? [] : [{
        sigungu: person.sigungu, id: noteId, person_id: person.id, emd_code: person.emdCode, organisation_id: by.organisationId, staff_id: by.id, at, level: town.safetyNote.level, words: town.safetyNote.words,
      }]),
  };
}
