import { addPersonEvent, type PersonEvent, type StoredPerson } from '@dure/database/person';
import { disclosePerson, itemsSeen, personVisibility, type DisclosedPerson, type DisclosureItem, type PersonRow, type Scope } from '@dure/domain/access';
import type { Person } from '@dure/domain/person';
import type { Endpoint } from '../http/endpoint.ts';
import type { Call } from '../http/handler.ts';
import type { LiveEvent } from '../live/hub.ts';

/** What the rules of access read of a person. */
export function rowOf({ person, shared }: StoredPerson): PersonRow {
  return { id: person.id, sigungu: person.sigungu, emdCode: person.emdCode, shared };
}

export function itemsOf(scope: Scope, stored: StoredPerson): ReadonlySet<DisclosureItem> {
  return itemsSeen(scope, rowOf(stored));
}

export function disclosedTo(scope: Scope, stored: StoredPerson): DisclosedPerson {
  return disclosePerson(stored.person, itemsOf(scope, stored));
}

export function seesInFull(scope: Scope, stored: StoredPerson): boolean {
  return personVisibility(scope, rowOf(stored)).see === 'full';
}

/** The whole record is written over, so only who sees all of it may: the area, the coordinator, and whoever registered the person. */
export function mayCorrect(scope: Scope, stored: StoredPerson): boolean {
  const own = stored.shared[scope.organisationId]?.grants ?? [];
  return seesInFull(scope, stored) || own.some(({ basis, until }) => basis === 'law' && until >= scope.today);
}

/** Writes a line into the life of the record. */
export function note({ work, staff, at, newId }: Pick<Call<Endpoint>, 'work' | 'staff' | 'at' | 'newId'>, person: Person, kind: PersonEvent['kind'], body: PersonEvent['body']): void {
  addPersonEvent(work, person, { id: newId(), kind, organisationId: staff.organisationId, staffId: staff.id, at, body });
}

/** Open screens of the own team read the person again. */
export function changed({ staff }: Pick<Call<Endpoint>, 'staff'>, ...ids: readonly string[]): readonly LiveEvent[] {
  return ids.map((id) => ({ topic: 'person', id, organisations: [staff.organisationId] }));
}
