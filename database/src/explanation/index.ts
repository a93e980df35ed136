import type { Explanation } from '@dure/domain/explanation';
import { statement, type Work } from '../scope/index.ts';

export { claimDay, findActs, findKnown, findLastDay, findLooks, findStaffIdentityAt, findWorks, setStaffIdentity } from './month.ts';
export { countMonth, findDownloads, findPeopleForProduct, findSignedReview, signReview, type MonthCounts } from './review.ts';

export interface StoredExplanation extends Explanation {
  readonly sigungu: string;
}

const COLUMNS = `e.sigungu, e.id, e.staff_id AS "staffId", e.organisation_id AS "organisationId", e.person_id AS "personId", e.rule, e.month, e.looks, e.persons, e.first_at AS "firstAt", e.last_at AS "lastAt",
  e.found_at AS "foundAt", e.due_on AS "dueOn", e.state, e.words, e.answered_at AS "answeredAt", e.decided_by AS "decidedBy", e.decision, e.decided_at AS "decidedAt", e.overdue_told_on AS "overdueToldOn", e.version`;
const add = statement(
  'explanation.add',
  `INSERT INTO dure.explanation (sigungu, id, staff_id, organisation_id, person_id, rule, month, looks, persons, first_at, last_at, found_at, due_on, state)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, 'asked') ON CONFLICT DO NOTHING`,
);
const ofMonth = statement<StoredExplanation>('explanation.of-month', `SELECT ${COLUMNS} FROM dure.explanation e WHERE e.sigungu = $1 AND e.month = $2 ORDER BY e.first_at, e.id`);
const mine = statement<StoredExplanation>('explanation.mine', `SELECT ${COLUMNS} FROM dure.explanation e WHERE e.sigungu = $1 AND e.staff_id = $2 ORDER BY e.found_at DESC, e.id LIMIT 200`);
const open = statement<StoredExplanation>('explanation.open', `SELECT ${COLUMNS} FROM dure.explanation e WHERE e.sigungu = $1 AND e.staff_id <> $2 ORDER BY (e.decided_at IS NOT NULL), e.due_on, e.id LIMIT 200`);
const lock = statement<StoredExplanation>('explanation.lock', `SELECT ${COLUMNS} FROM dure.explanation e WHERE e.sigungu = $1 AND e.id = $2 FOR UPDATE`);
const change = statement(
  'explanation.change',
  `UPDATE dure.explanation SET state = $3, words = $4, answered_at = $5, decided_by = $6, decision = $7, decided_at = $8, version = $9 WHERE sigungu = $1 AND id = $2 AND version = $9 - 1`,
);
const late = statement<StoredExplanation>('explanation.late', `SELECT ${COLUMNS} FROM dure.explanation e WHERE e.sigungu = $1 AND e.state = 'asked' AND e.overdue_told_on IS NULL AND e.due_on < $2 ORDER BY e.due_on, e.id LIMIT 500 FOR UPDATE SKIP LOCKED`);
const toldLate = statement('explanation.told-late', `UPDATE dure.explanation SET overdue_told_on = $3 WHERE sigungu = $1 AND id = ANY($2)`);

/** Asked once for the same look: what is there already stays as it is. */
export function addExplanation(work: Work, { sigungu, id, staffId, organisationId, personId, rule, month, looks, persons, firstAt, lastAt, foundAt, dueOn }: Omit<StoredExplanation, 'state' | 'words' | 'answeredAt' | 'decidedBy' | 'decision' | 'decidedAt' | 'overdueToldOn' | 'version'>): void {
  work.write(add, [sigungu, id, staffId, organisationId, personId, rule, month, looks, persons, firstAt, lastAt, foundAt, dueOn]);
}

/** All that was asked about the looks of a month. */
export function findExplanationsOfMonth(work: Work, sigungu: string, month: string): Promise<readonly StoredExplanation[]> {
  return work.rows(ofMonth, [sigungu, month]);
}

/** What one member of staff is asked, the latest first. */
export function findOwnExplanations(work: Work, sigungu: string, staffId: string): Promise<readonly StoredExplanation[]> {
  return work.rows(mine, [sigungu, staffId]);
}

/** What others were asked, as far as the caller may decide on it: what waits first. */
export function findExplanationsOfOthers(work: Work, sigungu: string, staffId: string): Promise<readonly StoredExplanation[]> {
  return work.rows(open, [sigungu, staffId]);
}

export async function lockExplanation(work: Work, sigungu: string, id: string): Promise<StoredExplanation | undefined> {
  const [found] = await work.rows(lock, [sigungu, id]);
  return found;
}

export function changeExplanation(work: Work, sigungu: string, { id, state, words, answeredAt, decidedBy, decision, decidedAt, version }: Explanation): void {
  work.write(change, [sigungu, id, state, words, answeredAt, decidedBy, decision, decidedAt, version]);
}

/** Asked, not answered in time, and nobody was told yet. */
export function findLateExplanations(work: Work, sigungu: string, today: string): Promise<readonly StoredExplanation[]> {
  return work.rows(late, [sigungu, today]);
}

export function markLateTold(work: Work, sigungu: string, ids: readonly string[], today: string): void {
  work.write(toldLate, [sigungu, ids, today]);
}
