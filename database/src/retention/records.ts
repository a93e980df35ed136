import { statement, type Statement, type Work } from '../scope/index.ts';
import type { Destroyed } from './destroyed.ts';

/** As many records at once as one transaction takes in a moment. */
export const AT_ONCE = 100;

export interface DueRecord {
  readonly id: string;
  /** What the register counts it as. */
  readonly what: string;
  readonly year: string;
  readonly at: string;
}

/** The year in which something counts, in Korea, and the moment. */
export const YEAR = (moment: string): string => `to_char(${moment} AT TIME ZONE 'Asia/Seoul', 'YYYY') AS year, ${moment} AS at`;
/** A condition: none of the tables has a row that names this one. */
export const NONE_OF = (tables: readonly string[], value: string, column = 'person_id'): string => tables.map((table) => `AND NOT EXISTS (SELECT FROM dure.${table} held WHERE held.sigungu = $1 AND held.${column} = ${value})`).join(' ');
/** A condition: nothing of the table that belongs here is younger. */
export const YOUNG = (table: string, condition: string): string => `AND NOT EXISTS (SELECT FROM dure.${table} y WHERE y.sigungu = $1 AND (${condition}) AND y.at >= $2)`;

// A record goes only with everything that hangs on it: whatever is younger keeps the whole.
const dueCases = statement<DueRecord>(
  'retention.due-cases',
  `SELECT c.id, c.programme || ' ' || c.status AS what, to_char(c.closed_on, 'YYYY') AS year, c.changed_at AS at FROM dure.case_file c
   WHERE c.sigungu = $1 AND NOT c.live AND c.closed_on < ($2::timestamptz AT TIME ZONE 'Asia/Seoul')::date AND c.changed_at < $2 AND c.closed_on < (now() - interval '60 months')::date
     AND NOT EXISTS (SELECT 1 FROM dure.plan p WHERE p.sigungu = $1 AND p.case_id = c.id AND p.changed_at >= $2)
     AND NOT EXISTS (SELECT 1 FROM dure.plan_service s WHERE s.sigungu = $1 AND s.case_id = c.id AND s.from_on >= ($2::timestamptz AT TIME ZONE 'Asia/Seoul')::date)
     AND NOT EXISTS (SELECT 1 FROM dure.visit v WHERE v.sigungu = $1 AND v.case_id = c.id AND v.changed_at >= $2)
     AND NOT EXISTS (SELECT 1 FROM dure.task t WHERE t.sigungu = $1 AND t.case_id = c.id AND greatest(t.created_at, t.done_at) >= $2)
     AND NOT EXISTS (SELECT 1 FROM dure.supervision_note n WHERE n.sigungu = $1 AND n.case_id = c.id AND n.at >= $2)
     AND NOT EXISTS (SELECT 1 FROM dure.document_event d WHERE d.sigungu = $1 AND d.case_id = c.id AND d.at >= $2)
   ORDER BY c.id LIMIT ${AT_ONCE}`,
);
const dueReferrals = statement<DueRecord>(
  'retention.due-referrals',
  `SELECT r.id, r.programme || ' ' || r.status AS what, to_char(r.changed_at AT TIME ZONE 'Asia/Seoul', 'YYYY') AS year, r.changed_at AS at FROM dure.referral r
   WHERE r.sigungu = $1 AND NOT r.live AND r.changed_at < $2
     AND NOT EXISTS (SELECT 1 FROM dure.case_file c WHERE c.sigungu = $1 AND c.id = r.case_id)
     AND NOT EXISTS (SELECT 1 FROM dure.task t WHERE t.sigungu = $1 AND t.referral_id = r.id AND greatest(t.created_at, t.done_at) >= $2)
   ORDER BY r.id LIMIT ${AT_ONCE}`,
);

// The policies let nothing younger go: what hangs on a record must not go before the record may, whatever clock asked.
const floor = statement<{ readonly before: string }>('retention.floor', `SELECT least($1::timestamptz, now() - make_interval(months => $2)) AS before`);

export async function dueOf<Found extends DueRecord>(work: Work, asked: Statement<Found>, sigungu: string, before: string, least = 60): Promise<readonly Found[]> {
  const [clamped] = await work.rows(floor, [before, least]);
  return work.rows(asked, [sigungu, clamped?.before ?? before]);
}

const ids = (name: string, text: string): Statement<{ readonly id: string }> => statement(`retention.${name}`, text);
const plansOf = ids('plans', `SELECT p.id FROM dure.plan p WHERE p.sigungu = $1 AND p.case_id = ANY($2)`);
const visitsOf = ids('visits', `SELECT v.id FROM dure.visit v WHERE v.sigungu = $1 AND v.case_id = ANY($2)`);
// A paper that names somebody else, too (회의록), is that person's as well: it stays until nothing holds anybody on it.
const papersOf = ids(
  'papers',
  `SELECT DISTINCT d.document_id AS id FROM dure.document_event d WHERE d.sigungu = $1 AND d.case_id = ANY($2)
     AND NOT EXISTS (SELECT FROM dure.document_event o WHERE o.sigungu = $1 AND o.document_id = d.document_id AND (o.case_id IS NULL OR o.case_id <> ALL($2)))`,
);

/** Tables and the column that names the record; children before their parents. */
export type Hanging = readonly (readonly [table: string, column: string])[];

/** What hangs on a record, by the column that says on which; children before their parents. */
const HANGING = {
  plan: [['plan_signature', 'plan_id'], ['plan_event', 'plan_id'], ['plan_delivery', 'plan_id'], ['plan_service', 'plan_id'], ['plan', 'id']],
  visit: [['visit_photo', 'visit_id'], ['visit_event', 'visit_id'], ['visit', 'id']],
  paper: [['document', 'id'], ['document_event', 'document_id']],
  case: [['supervision_note', 'case_id'], ['task', 'case_id'], ['notice', 'case_id'], ['case_event', 'case_id'], ['case_file', 'id']],
  referral: [['task', 'referral_id'], ['notice', 'referral_id'], ['referral_event', 'referral_id'], ['referral', 'id']],
} as const;

const removal = (table: string, column: string): Statement<{ readonly rows: number }> =>
  statement(`retention.${table}-by-${column}`, `WITH gone AS (DELETE FROM dure.${table} t WHERE t.sigungu = $1 AND t.${column} = ANY($2) RETURNING 1) SELECT count(*)::int AS rows FROM gone`);

/** Rows of tables, by the column that names the record; children before their parents. */
export async function removeAll(work: Work, sigungu: string, from: Hanging, which: readonly string[]): Promise<number> {
  if (which.length === 0) return 0;
  let rows = 0;
  for (const [table, column] of from) rows += (await work.rows(removal(table, column), [sigungu, which]))[0]?.rows ?? 0;
  return rows;
}

/** What stays of records: how many of which kind in which year. */
function statisticsOf(records: readonly DueRecord[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { year, what } of records) counts[`${year} ${what}`] = (counts[`${year} ${what}`] ?? 0) + 1;
  return counts;
}

export function destroyed(records: readonly DueRecord[], rows: number): Destroyed {
  const moments = records.map(({ at }) => at).toSorted();
  return { rows, subjects: records.length, oldestAt: moments[0] ?? null, newestAt: moments.at(-1) ?? null, statistics: statisticsOf(records) };
}

/** Some of the cases that are due, with plans, visits, photos and papers; none where none is left. */
export async function destroyCases(work: Work, sigungu: string, before: string): Promise<Destroyed> {
  const records = await dueOf(work, dueCases, sigungu, before);
  const cases = records.map(({ id }) => id);
  const [plans, visits, papers] = await Promise.all([plansOf, visitsOf, papersOf].map((asked) => work.rows(asked, [sigungu, cases])));
  let rows = 0;
  for (const [of, found] of [['plan', plans], ['visit', visits], ['paper', papers], ['case', records]] as const) rows += await removeAll(work, sigungu, HANGING[of], (found ?? []).map(({ id }) => id));
  return destroyed(records, rows);
}

/** Some of the referrals that are due and belong to no case that is kept. */
export async function destroyReferrals(work: Work, sigungu: string, before: string): Promise<Destroyed> {
  const records = await dueOf(work, dueReferrals, sigungu, before);
  return destroyed(records, await removeAll(work, sigungu, HANGING.referral, records.map(({ id }) => id)));
}
