import type { Instant } from '@dure/domain/calendar';
import type { CaseId, OrganisationId, PersonId, StaffId } from '@dure/domain/ids';
import { statement, type Work } from '../scope/index.ts';

/** 지도·감독: what a lead told the owner of a case, and the answer. */
export interface SupervisionNote {
  readonly sigungu: string;
  readonly id: string;
  readonly caseId: CaseId;
  readonly personId: PersonId;
  readonly organisationId: OrganisationId;
  readonly staffId: StaffId;
  readonly ownerStaffId: StaffId;
  readonly at: Instant;
  readonly words: string;
  readonly answer: string | null;
  readonly answeredAt: Instant | null;
}

const COLUMNS = `n.sigungu, n.id, n.case_id AS "caseId", n.person_id AS "personId", n.organisation_id AS "organisationId", n.staff_id AS "staffId", n.owner_staff_id AS "ownerStaffId", n.at, n.words, n.answer, n.answered_at AS "answeredAt"`;
const ofCase = statement<SupervisionNote>('supervision.of-case', `SELECT ${COLUMNS} FROM dure.supervision_note n WHERE n.sigungu = $1 AND n.case_id = $2 ORDER BY n.at`);
const lock = statement<SupervisionNote>('supervision.lock', `SELECT ${COLUMNS} FROM dure.supervision_note n WHERE n.sigungu = ANY($1) AND n.id = $2 FOR UPDATE`);
const insert = statement(
  'supervision.insert',
  `INSERT INTO dure.supervision_note (sigungu, id, case_id, person_id, organisation_id, staff_id, owner_staff_id, at, words) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
);
const answer = statement('supervision.answer', `UPDATE dure.supervision_note SET answer = $3, answered_at = $4, version = version + 1 WHERE sigungu = $1 AND id = $2 AND answer IS NULL`);

/** Of a case, those that the caller wrote, was told or leads the team of. */
export function findSupervision(work: Work, sigungu: string, caseId: CaseId): Promise<readonly SupervisionNote[]> {
  return work.rows(ofCase, [sigungu, caseId]);
}

export async function lockSupervision(work: Work, sigungus: readonly string[], id: string): Promise<SupervisionNote | undefined> {
  const [found] = await work.rows(lock, [sigungus, id]);
  return found;
}

export function addSupervision(work: Work, note: Omit<SupervisionNote, 'answer' | 'answeredAt'>): void {
  work.write(insert, [note.sigungu, note.id, note.caseId, note.personId, note.organisationId, note.staffId, note.ownerStaffId, note.at, note.words]);
}

export function answerSupervision(work: Work, { sigungu, id }: Pick<SupervisionNote, 'sigungu' | 'id'>, words: string, at: Instant): void {
  work.write(answer, [sigungu, id, words, at]);
}
