import type { Instant, PlainDate } from '@dure/domain/calendar';
import type { RunKind, RunStatus } from '@dure/domain/discovery';
import { statement, type Work } from '../scope/index.ts';
import { RUN_COLUMNS, type StoredRun } from './runRow.ts';

/** What is known of a run when it is asked. */
export type AskedRun = Pick<StoredRun, 'sigungu' | 'id' | 'kind' | 'organisationId' | 'staffId' | 'askedAt' | 'asOf' | 'purpose' | 'question' | 'baseRun'>;

/** Which claims a batch has for a municipality. */
export interface ClaimsData {
  readonly version: string | null;
  readonly people: number;
  readonly firstOn: PlainDate | null;
  readonly lastOn: PlainDate | null;
  readonly at: Instant;
}

const one = statement<StoredRun>('discovery.run', `SELECT ${RUN_COLUMNS} FROM dure.discovery_run r WHERE r.sigungu = ANY($1) AND r.id = $2`);
const lock = statement<StoredRun>('discovery.run-lock', `SELECT ${RUN_COLUMNS} FROM dure.discovery_run r WHERE r.sigungu = ANY($1) AND r.id = $2 FOR UPDATE`);
const list = statement<StoredRun>('discovery.runs', `SELECT ${RUN_COLUMNS} FROM dure.discovery_run r WHERE r.sigungu = ANY($1) AND r.kind = $2 ORDER BY r.asked_at DESC, r.id LIMIT $3`);
const live = statement<{ readonly id: string }>('discovery.run-live', `SELECT r.id FROM dure.discovery_run r WHERE r.sigungu = $1 AND r.kind = 'full' AND r.status IN ('queued', 'running', 'cancelling') LIMIT 1`);
const lastDone = statement<{ readonly id: string }>('discovery.run-last-done', `SELECT r.id FROM dure.discovery_run r WHERE r.sigungu = $1 AND r.kind = 'full' AND r.status = 'done' AND r.findings_removed_at IS NULL ORDER BY r.asked_at DESC LIMIT 1`);
const data = statement<ClaimsData>('discovery.data', `SELECT d.version, d.people, d.first_on AS "firstOn", d.last_on AS "lastOn", d.at FROM dure.discovery_data d WHERE d.sigungu = $1`);
const insert = statement(
  'discovery.run-insert',
  `INSERT INTO dure.discovery_run (sigungu, id, kind, organisation_id, staff_id, asked_at, as_of, purpose, criteria, base_run, status, version) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'queued', 1)`,
);
const change = statement('discovery.run-change', `UPDATE dure.discovery_run SET status = $3, ended_at = $4, failure = NULL, version = version + 1 WHERE sigungu = $1 AND id = $2`);
/** The batch waits for this word; it says nothing but that there is something to look for. */
export const WORK_CHANNEL = 'dure_discovery_work';
const wake = statement('discovery.wake', `SELECT pg_notify('${WORK_CHANNEL}', '')`);

export async function findRun(work: Work, sigungus: readonly string[], id: string): Promise<StoredRun | undefined> {
  const [found] = await work.rows(one, [sigungus, id]);
  return found;
}

/** The same, and neither another request nor the batch changes it until this transaction ends. */
export async function lockRun(work: Work, sigungus: readonly string[], id: string): Promise<StoredRun | undefined> {
  const [found] = await work.rows(lock, [sigungus, id]);
  return found;
}

export function findRuns(work: Work, sigungus: readonly string[], kind: RunKind, most: number): Promise<readonly StoredRun[]> {
  return work.rows(list, [sigungus, kind, most]);
}

/** A full run that is not over. */
export async function findLiveRunId(work: Work, sigungu: string): Promise<string | undefined> {
  const [found] = await work.rows(live, [sigungu]);
  return found?.id;
}

/** The newest whose findings are still there: what a new one is compared with, and a round is made of. */
export async function findLastDoneRunId(work: Work, sigungu: string): Promise<string | undefined> {
  const [found] = await work.rows(lastDone, [sigungu]);
  return found?.id;
}

export async function findClaimsData(work: Work, sigungu: string): Promise<ClaimsData | undefined> {
  const [found] = await work.rows(data, [sigungu]);
  return found;
}

/** Asks, and wakes whoever waits to be asked. */
export function addRun(work: Work, { sigungu, id, kind, organisationId, staffId, askedAt, asOf, purpose, question, baseRun }: AskedRun): void {
  work.write(insert, [sigungu, id, kind, organisationId, staffId, askedAt, asOf, purpose, JSON.stringify(question), baseRun]);
  work.write(wake, []);
}

/** Cancels or asks again; `endedAt` where it is over with that. */
export function changeRun(work: Work, { sigungu, id }: Pick<StoredRun, 'sigungu' | 'id'>, status: RunStatus, endedAt: Instant | null): void {
  work.write(change, [sigungu, id, status, endedAt]);
  work.write(wake, []);
}
