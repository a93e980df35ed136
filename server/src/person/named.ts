import type { NamedPerson } from '@dure/database/person';
import { itemsSeen, type Scope } from '@dure/domain/access';
import type { PersonId } from '@dure/domain/ids';

/** The name in a list of work: who was given a person's needs and not who that is reads the row without it. */
export function nameSeen(scope: Scope, personId: PersonId | null, person: NamedPerson | null): string | null {
  if (person === null || personId === null) return null;
  const { sigungu, emdCode, shared, name } = person;
  return itemsSeen(scope, { id: personId, sigungu, emdCode, shared }).has('identity') ? name : null;
}
