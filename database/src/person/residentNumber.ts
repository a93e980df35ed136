import type { Person } from '@dure/domain/person';
import { statement, type Work } from '../scope/index.ts';

/** A number as kept: sealed, with a blind index for equality and the task whose law allows it. */
export interface SealedNumber {
  readonly cipher: Buffer;
  readonly keyId: string;
  readonly blindIndex: Buffer;
  /** Of the key before, while a rotation of keys is on. */
  readonly previousIndex: Buffer | null;
  readonly taskCode: string;
}

const keep = statement(
  'resident-number.keep',
  `INSERT INTO dure.resident_number AS n (sigungu, person_id, emd_code, cipher, key_id, blind_index, previous_index, task_code, staff_id, at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
   ON CONFLICT (sigungu, person_id) DO UPDATE SET cipher = $4, key_id = $5, blind_index = $6, previous_index = $7, task_code = $8, staff_id = $9, at = $10 WHERE n.sigungu = $1`,
);
const find = statement<SealedNumber>('resident-number.find', `SELECT n.cipher, n.key_id AS "keyId", n.blind_index AS "blindIndex", n.previous_index AS "previousIndex", n.task_code AS "taskCode" FROM dure.resident_number n WHERE n.sigungu = $1 AND n.person_id = $2`);

export function keepResidentNumber(work: Work, person: Pick<Person, 'sigungu' | 'id' | 'emdCode'>, sealed: SealedNumber, by: string, at: string): void {
  work.write(keep, [person.sigungu, person.id, person.emdCode, sealed.cipher, sealed.keyId, sealed.blindIndex, sealed.previousIndex, sealed.taskCode, by, at]);
}

export async function findResidentNumber(work: Work, sigungu: string, personId: string): Promise<SealedNumber | undefined> {
  const [row] = await work.rows(find, [sigungu, personId]);
  return row;
}
