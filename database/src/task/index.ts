export { findInboundDrift, oweInboundAnswer, settleInboundAnswer } from './inbound.ts';
import type { TaskKind } from '@dure/domain/task';
import { NAMED_PERSON, type NamedPerson } from '../person/named.ts';
import { statement, type Work } from '../scope/index.ts';

/** Work that no referral or case implies: a visit, an emergency record to complete, a break-glass opening to look at. */
export interface StoredTask {
  readonly sigungu: string;
  readonly id: string;
  readonly personId: string | null;
  readonly emdCode: string;
  readonly organisationId: string;
  readonly staffId: string | null;
  readonly restricted: boolean;
  readonly kind: TaskKind;
  readonly title: string;
  readonly caseId: string | null;
  readonly referralId: string | null;
  readonly dueOn: string;
  readonly at: string | null;
  readonly body: Readonly<Record<string, unknown>>;
  readonly doneAt: string | null;
  /** What came of it; empty until it is done. */
  readonly outcome: Readonly<Record<string, unknown>>;
  readonly version: number;
  readonly person: NamedPerson | null;
  /** Whom an agency asks for, who has no record yet. */
  readonly askedName: string | null;
}

const add = statement(
  'task.add',
  `INSERT INTO dure.task (sigungu, id, person_id, emd_code, organisation_id, staff_id, restricted, kind, title, case_id, referral_id, due_on, at, body, created_at)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
);
const COLUMNS = `t.sigungu, t.id, t.person_id AS "personId", t.emd_code AS "emdCode", t.organisation_id AS "organisationId", t.staff_id AS "staffId", t.restricted, t.kind, t.title, t.case_id AS "caseId",
  t.referral_id AS "referralId", t.due_on AS "dueOn", t.at, t.body, t.done_at AS "doneAt", coalesce(t.outcome, '{}') AS outcome, t.version, i.record #>> '{subject,name}' AS "askedName", ${NAMED_PERSON}`;
// Who an agency asks for has no record here yet: the name is read from the request, under its own policy.
const FROM = `FROM dure.task t LEFT JOIN dure.person p ON p.sigungu = t.sigungu AND p.id = t.person_id LEFT JOIN dure.intake i ON t.kind = 'inbound-answer' AND i.sigungu = t.sigungu AND i.id = t.id`;
const open = statement<StoredTask>(
  'task.open',
  `SELECT ${COLUMNS} ${FROM} WHERE t.sigungu = $1 AND t.organisation_id = $2 AND t.done_at IS NULL AND t.due_on <= $3 ORDER BY t.due_on, t.id LIMIT $4`,
);
const ofPerson = statement<StoredTask>('task.of-person', `SELECT ${COLUMNS} ${FROM} WHERE t.sigungu = $1 AND t.person_id = $2 ORDER BY t.due_on DESC, t.id LIMIT 200`);
const lock = statement<StoredTask>('task.lock', `SELECT ${COLUMNS} ${FROM} WHERE t.sigungu = ANY($1) AND t.id = $2 FOR UPDATE OF t`);
const done = statement('task.done', `UPDATE dure.task SET done_at = $3, done_by = $4, outcome = $5, version = version + 1 WHERE sigungu = $1 AND id = $2 AND done_at IS NULL`);

const settle = statement('task.settle-of-case', `UPDATE dure.task SET done_at = $5, done_by = $6, outcome = '{}', version = version + 1 WHERE sigungu = $1 AND person_id = $2 AND case_id = $3 AND kind = ANY($4) AND done_at IS NULL`);

/** What became of a case did what was to be done. */
export function settleTasksOfCase(work: Work, { sigungu, personId, id }: { readonly sigungu: string; readonly personId: string; readonly id: string }, kinds: readonly TaskKind[], at: string, by: string): void {
  work.write(settle, [sigungu, personId, id, kinds, at, by]);
}

export function addTask(work: Work, task: Omit<StoredTask, 'doneAt' | 'outcome' | 'version' | 'person' | 'askedName'>, createdAt: string): void {
  work.write(add, [
    task.sigungu, task.id, task.personId, task.emdCode, task.organisationId, task.staffId, task.restricted, task.kind, task.title, task.caseId, task.referralId, task.dueOn, task.at, JSON.stringify(task.body), createdAt,
  ]);
}

/** Open tasks of a team up to a day, the nearest first. */
export function findOpenTasks(work: Work, sigungu: string, organisationId: string, until: string, limit: number): Promise<readonly StoredTask[]> {
  return work.rows(open, [sigungu, organisationId, until, limit]);
}

export function findTasksOfPerson(work: Work, sigungu: string, personId: string): Promise<readonly StoredTask[]> {
  return work.rows(ofPerson, [sigungu, personId]);
}

export async function lockTask(work: Work, sigungus: readonly string[], id: string): Promise<StoredTask | undefined> {
  const [found] = await work.rows(lock, [sigungus, id]);
  return found;
}

export function markTaskDone(work: Work, sigungu: string, id: string, at: string, by: string, outcome: Readonly<Record<string, unknown>>): void {
  work.write(done, [sigungu, id, at, by, JSON.stringify(outcome)]);
}
