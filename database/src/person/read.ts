import type { PersonId } from '@dure/domain/ids';
import { statement, type Work } from '../scope/index.ts';
import { PERSON_COLUMNS, personOf, type PersonRow, type StoredPerson } from './row.ts';

const byId = statement<PersonRow>('person.by-id', `SELECT ${PERSON_COLUMNS} FROM dure.person p WHERE p.sigungu = ANY($1) AND p.id = $2`);
const byIds = statement<PersonRow>('person.by-ids', `SELECT ${PERSON_COLUMNS} FROM dure.person p WHERE p.sigungu = ANY($1) AND p.id = ANY($2)`);
const lockById = statement<PersonRow>('person.lock', `SELECT ${PERSON_COLUMNS} FROM dure.person p WHERE p.sigungu = ANY($1) AND p.id = $2 FOR UPDATE`);

/** The person, where the caller's row policies show it; absent and invisible look the same. */
export async function findPerson(work: Work, sigungus: readonly string[], id: PersonId): Promise<StoredPerson | undefined> {
  const [row] = await work.rows(byId, [sigungus, id]);
  return row && personOf(row);
}

/** Those of them whom the caller's row policies show, in no order. */
export async function findPersons(work: Work, sigungus: readonly string[], ids: readonly PersonId[]): Promise<readonly StoredPerson[]> {
  return ids.length === 0 ? [] : (await work.rows(byIds, [sigungus, ids])).map(personOf);
}

/** The same, and nobody else changes it until this transaction ends. */
export async function lockPerson(work: Work, sigungus: readonly string[], id: PersonId): Promise<StoredPerson | undefined> {
  const [row] = await work.rows(lockById, [sigungus, id]);
  return row && personOf(row);
}

/** The same for the product: to end what somebody else was given. Nothing of it may reach the caller. */
export async function lockPersonForProduct(work: Work, sigungu: string, id: PersonId): Promise<StoredPerson | undefined> {
  const [row] = await work.systemRows(lockById, [[sigungu], id]);
  return row && personOf(row);
}
