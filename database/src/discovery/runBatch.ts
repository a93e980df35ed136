import type { Instant } from '@dure/domain/calendar';
import type { CountsChange, Difference, DiscoveryCounts, RunFailure, RunStatus } from '@dure/domain/discovery';
import { statement, type Work } from '../scope/index.ts';
import type { ClaimsData } from './run.ts';
import type { StoredFinding } from './runFinding.ts';
import { RUN_COLUMNS, type StoredRun } from './runRow.ts';

/** The server waits for this word, which names a run and who asked for it, and tells whoever watches. */
export const PROGRESS_CHANNEL = 'dure_discovery_progress';

/** A municipality and the beginnings of the codes of its places: a city keeps one code, its 동 carry those of its 구. */
export interface WorkPlace {
  readonly sigungu: string;
  readonly within: readonly string[];
}

/** One part of the population that is finished. */
export interface FinishedPart {
  readonly part: number;
  readonly people: number;
  readonly counts: unknown;
}

const places = statement<WorkPlace>(
  'discovery.batch-places',
  `SELECT j.sigungu, array_agg(DISTINCT left(j.code, 5)) AS within FROM dure.jurisdiction j WHERE j.sigungu <> '00000' GROUP BY j.sigungu ORDER BY j.sigungu`,
);
const next = statement<StoredRun>(
  'discovery.batch-next',
  `SELECT ${RUN_COLUMNS} FROM dure.discovery_run r WHERE r.sigungu = ANY($1) AND r.kind = $2
     AND (r.status = 'queued' OR (r.status IN ('running', 'cancelling') AND (r.heartbeat_at IS NULL OR r.heartbeat_at < $3)))
   ORDER BY r.asked_at LIMIT 1 FOR UPDATE OF r SKIP LOCKED`,
);
const take = statement(
  'discovery.batch-take',
  `UPDATE dure.discovery_run SET status = $3, worker = $4, data_version = $5, parts_total = $6, parts_done = $7, taken_parts = $7, people = $8, started_at = coalesce(started_at, $9), taken_at = $9, heartbeat_at = $9,
     ended_at = NULL, failure = NULL, counts = NULL, change = NULL, findings_removed_at = NULL, version = version + 1 WHERE sigungu = $1 AND id = $2`,
);
const parts = statement<FinishedPart>('discovery.batch-parts', `SELECT p.part, p.people, p.counts FROM dure.discovery_part p WHERE p.sigungu = $1 AND p.run = $2 ORDER BY p.part`);
const forgetParts = statement('discovery.batch-forget-parts', `DELETE FROM dure.discovery_part WHERE sigungu = $1 AND run = $2`);
const forgetFindings = statement('discovery.batch-forget-findings', `DELETE FROM dure.discovery_finding WHERE sigungu = $1 AND run = $2`);
const held = statement<{ readonly status: RunStatus }>('discovery.batch-held', `SELECT r.status FROM dure.discovery_run r WHERE r.sigungu = $1 AND r.id = $2 AND r.worker = $3 AND r.status IN ('running', 'cancelling') FOR UPDATE`);
const addPart = statement('discovery.batch-part', `INSERT INTO dure.discovery_part (sigungu, run, part, people, counts, at) VALUES ($1, $2, $3, $4, $5, $6)`);
const addFindings = statement(
  'discovery.batch-findings',
  `INSERT INTO dure.discovery_finding (sigungu, run, pseudonym, emd, sex, birth_year, criteria, reasons, weight, suppressed)
   SELECT $1, $2, f.pseudonym, f.emd, f.sex, f."birthYear", ARRAY(SELECT e.value ->> 'criterion' FROM jsonb_array_elements(f.reasons) WITH ORDINALITY AS e (value, place) ORDER BY e.place), f.reasons, f.weight, f.suppressed
   FROM jsonb_to_recordset($3::jsonb) AS f (pseudonym text, emd text, sex text, "birthYear" integer, reasons jsonb, weight integer, suppressed text)`,
);
const progress = statement('discovery.batch-progress', `UPDATE dure.discovery_run SET parts_done = parts_done + 1, people = people + $3, heartbeat_at = $4 WHERE sigungu = $1 AND id = $2`);
const beat = statement<{ readonly status: RunStatus }>(
  'discovery.batch-beat', `UPDATE dure.discovery_run SET heartbeat_at = $4 WHERE sigungu = $1 AND id = $2 AND worker = $3 AND status IN ('running', 'cancelling') RETURNING status`,
);
const passed = statement('discovery.batch-passed', `UPDATE dure.discovery_run SET parts_done = $4, people = $5, heartbeat_at = $6 WHERE sigungu = $1 AND id = $2 AND worker = $3 AND status = 'running'`);
const end = statement(
  'discovery.batch-end',
  `UPDATE dure.discovery_run SET status = $4, failure = $5, counts = $6, change = $7, ended_at = $8, heartbeat_at = $8, worker = NULL, version = version + 1 WHERE sigungu = $1 AND id = $2 AND worker = $3 AND status IN ('running', 'cancelling')`,
);
const tell = statement('discovery.batch-tell', `SELECT pg_notify('${PROGRESS_CHANNEL}', $1)`);
const CRITERIA_OF = (run: string) => `(SELECT f.pseudonym, c.criterion FROM dure.discovery_finding f, unnest(f.criteria || '*'::text) AS c (criterion) WHERE f.sigungu = $1 AND f.run = ${run})`;
const difference = statement<{ readonly criterion: string; readonly appeared: number; readonly disappeared: number; readonly stayed: number }>(
  'discovery.batch-difference',
  `SELECT criterion, count(*) FILTER (WHERE b.pseudonym IS NULL) AS appeared, count(*) FILTER (WHERE n.pseudonym IS NULL) AS disappeared, count(*) FILTER (WHERE n.pseudonym IS NOT NULL AND b.pseudonym IS NOT NULL) AS stayed
   FROM ${CRITERIA_OF('$2')} n FULL JOIN ${CRITERIA_OF('$3')} b USING (pseudonym, criterion) GROUP BY criterion`,
);
const keepData = statement(
  'discovery.batch-data',
  `INSERT INTO dure.discovery_data (sigungu, version, people, first_on, last_on, at) VALUES ($1, $2, $3, $4, $5, $6)
   ON CONFLICT (sigungu) DO UPDATE SET version = $2, people = $3, first_on = $4, last_on = $5, at = $6`,
);

/** The municipalities of the installation. */
export function findWorkPlaces(work: Work): Promise<readonly WorkPlace[]> {
  return work.rows(places, []);
}

/** The run of a kind that has waited longest, or whose process has given no sign of life since `lostSince`; held until the end. */
export async function findNextRun(work: Work, sigungus: readonly string[], kind: StoredRun['kind'], lostSince: Instant): Promise<StoredRun | undefined> {
  const [found] = await work.rows(next, [sigungus, kind, lostSince]);
  return found;
}

type RunKey = Pick<StoredRun, 'sigungu' | 'id' | 'organisationId'>;

function tellOf(work: Work, { id, organisationId }: RunKey): void {
  work.write(tell, [JSON.stringify({ id, organisationId })]);
}

export interface Taken {
  readonly worker: string;
  readonly at: Instant;
  readonly dataVersion: string | null;
  readonly partsTotal: number;
  readonly finished: readonly FinishedPart[];
}

export function takeRun(work: Work, run: RunKey, { worker, at, dataVersion, partsTotal, finished }: Taken, status: RunStatus): void {
  work.write(take, [run.sigungu, run.id, status, worker, dataVersion, partsTotal, finished.length, finished.reduce((sum, { people }) => sum + people, 0), at]);
  tellOf(work, run);
}

export function findFinishedParts(work: Work, { sigungu, id }: Pick<RunKey, 'sigungu' | 'id'>): Promise<readonly FinishedPart[]> {
  return work.rows(parts, [sigungu, id]);
}

/** Other claims have come since: what was found in the former ones is not mixed with what is found now. */
export function forgetFinished(work: Work, { sigungu, id }: Pick<RunKey, 'sigungu' | 'id'>): void {
  work.write(forgetParts, [sigungu, id]);
  work.write(forgetFindings, [sigungu, id]);
}

/** Whether this process still has the run, and whether somebody wants it to stop; held until the end. */
export async function holdRun(work: Work, { sigungu, id }: Pick<RunKey, 'sigungu' | 'id'>, worker: string): Promise<RunStatus | undefined> {
  const [found] = await work.rows(held, [sigungu, id, worker]);
  return found?.status;
}

/** A part with everybody whom it found: all of it or nothing. */
export function addFinishedPart(work: Work, run: RunKey, { part, people, counts }: FinishedPart, findings: readonly StoredFinding[], at: Instant): void {
  work.write(addPart, [run.sigungu, run.id, part, people, JSON.stringify(counts), at]);
  if (findings.length > 0) work.write(addFindings, [run.sigungu, run.id, JSON.stringify(findings)]);
  work.write(progress, [run.sigungu, run.id, people, at]);
  tellOf(work, run);
}

/** A sign of life. The answer is undefined where another process has taken the run. */
export async function beatRun(work: Work, { sigungu, id }: Pick<RunKey, 'sigungu' | 'id'>, worker: string, at: Instant): Promise<RunStatus | undefined> {
  const [found] = await work.rows(beat, [sigungu, id, worker, at]);
  return found?.status;
}

/** How far a run is that writes nothing but numbers. */
export function passParts(work: Work, run: RunKey, worker: string, { parts: done, people }: { readonly parts: number; readonly people: number }, at: Instant): void {
  work.write(passed, [run.sigungu, run.id, worker, done, people, at]);
  tellOf(work, run);
}

export interface Ended {
  readonly status: RunStatus;
  readonly failure: RunFailure | null;
  readonly counts: DiscoveryCounts | null;
  readonly change: CountsChange | null;
}

/** Done, failed or cancelled, if this process still has it. */
export function endRun(work: Work, run: RunKey, worker: string, { status, failure, counts, change }: Ended, at: Instant): void {
  const json = (value: unknown): string | null => (value === null ? null : JSON.stringify(value));
  work.write(end, [run.sigungu, run.id, worker, status, failure, json(counts), json(change), at]);
  tellOf(work, run);
}

/** Whom a run found that another had not found, by any criterion and by each. */
export async function changeBetween(work: Work, sigungu: string, run: string, base: string): Promise<CountsChange> {
  const rows = await work.rows(difference, [sigungu, run, base]);
  const all = new Map(rows.map(({ criterion, ...one }): readonly [string, Difference] => [criterion, one]));
  const whole = all.get('*') ?? { appeared: 0, disappeared: 0, stayed: 0 };
  all.delete('*');
  return { ...whole, byCriterion: Object.fromEntries(all) };
}

export function keepClaimsData(work: Work, sigungu: string, { version, people, firstOn, lastOn, at }: ClaimsData): void {
  work.write(keepData, [sigungu, version, people, firstOn, lastOn, at]);
}

