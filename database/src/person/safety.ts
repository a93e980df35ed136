import type { PersonId } from '@dure/domain/ids';
import type { Person, SafetyNote } from '@dure/domain/person';
import { statement, type Work } from '../scope/index.ts';

interface Row { id: string; personId: PersonId; level: SafetyNote['level']; words: string; by: SafetyNote['by']; at: string; endedAt: string | null }
const COLUMNS = `n.id, n.person_id AS "personId", n.level, n.words, n.staff_id AS by, n.at, n.ended_at AS "endedAt"`;
const ofPerson = statement<Row>('safety.of-person', `SELECT ${COLUMNS} FROM dure.safety_note n WHERE n.sigungu = $1 AND n.person_id = $2 ORDER BY n.at DESC`);
const ofPersons = statement<Row>('safety.of-persons', `SELECT ${COLUMNS} FROM dure.safety_note n WHERE n.sigungu = ANY($1) AND n.person_id = ANY($2) ORDER BY n.at DESC`);
const add = statement('safety.add', `INSERT INTO dure.safety_note (sigungu, id, person_id, emd_code, organisation_id, staff_id, at, level, words) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`);
const end = statement('safety.end', `UPDATE dure.safety_note SET ended_at = $3 WHERE sigungu = $1 AND id = $2 AND ended_at IS NULL`);

/** Warnings for whoever visits; empty for those who may not read them. */
export async function findSafetyNotes(work: Work, sigungu: string, personId: PersonId): Promise<readonly SafetyNote[]> {
  return (await work.rows(ofPerson, [sigungu, personId])).map(noteOf);
}

/** The same of several people at once. */
export async function findSafetyNotesOf(work: Work, sigungus: readonly string[], personIds: readonly PersonId[]): Promise<readonly SafetyNote[]> {
  return personIds.length === 0 ? [] : (await work.rows(ofPersons, [sigungus, personIds])).map(noteOf);
}

const noteOf = ({ endedAt, ...note }: Row): SafetyNote => (endedAt === null ? note : { ...note, endedAt });

export function addSafetyNote(work: Work, person: Pick<Person, 'sigungu' | 'emdCode'>, organisationId: string, note: SafetyNote): void {
  work.write(add, [person.sigungu, note.id, note.personId, person.emdCode, organisationId, note.by, note.at, note.level, note.words]);
}

export function endSafetyNote(work: Work, sigungu: string, id: string, at: string): void {
  work.write(end, [sigungu, id, at]);
}
