import type { RetentionCategory } from '@dure/domain/retention';
import type { FactValue } from '@dure/domain/eligibility';
import { statement, type Work } from '../scope/index.ts';
import { destroyAlone } from './alone.ts';
import type { Destroyed } from './destroyed.ts';
import { destroyConsents, destroyPersons } from './persons.ts';
import { destroyCases, destroyReferrals } from './records.ts';
import { destroyConferences, destroyMoves, destroyPapers } from './shared.ts';

export type { Destroyed } from './destroyed.ts';
export { HOLDING } from './persons.ts';
export { ABOUT_NOBODY, REMOVED_OTHERWISE, TABLES_OF } from './tables.ts';

/** A line of the 파기대장. */
interface Destruction extends Destroyed {
  readonly sigungu: string;
  readonly id: string;
  readonly at: string;
  readonly category: RetentionCategory;
  readonly ground: string;
  readonly dueBefore: string;
  readonly approvedBy: string;
  readonly cut: LogCut | null;
}

/** Where the chain of the access log begins anew; signed with the key of the anchors. */
export interface LogCut {
  readonly sigungu: string;
  readonly seq: number;
  readonly digest: string;
  readonly untilAt: string;
  readonly at: string;
  readonly signature: string;
}

/** Tables whose rows end by themselves, and the moment that counts. */
const PLAIN = {
  'break-glass': ['break_glass', 'until_at'], 'download-request': ['download_request', 'until_at'], 'access-review': ['access_review', 'at'], handover: ['case_handover', 'at'], 'joint-plan': ['joint_plan', 'created_at'],
  notice: ['notice', 'at'], session: ['session', 'ends_at'], draft: ['draft', 'updated_at'], outbox: ['outbox', 'delivered_at'], idempotency: ['idempotency', 'at'],
} as const satisfies Partial<Record<RetentionCategory, readonly [string, string]>>;
type PlainCategory = keyof typeof PLAIN;
export const isPlainCategory = (category: RetentionCategory): category is PlainCategory => Object.hasOwn(PLAIN, category);

/** Records that go some at a time, since what hangs on them goes along. */
export const DESTROY = {
  case: destroyCases, referral: destroyReferrals, consent: destroyConsents, conference: destroyConferences, move: destroyMoves, document: destroyPapers, person: destroyPersons,
  intake: destroyAlone('intake'), assessment: destroyAlone('assessment'), emergency: destroyAlone('emergency'), 'guide-decision': destroyAlone('guide-decision'), visit: destroyAlone('visit'), task: destroyAlone('task'),
  homecare: destroyAlone('homecare'), picture: destroyAlone('picture'), 'discovery-candidate': destroyAlone('discovery-candidate'), explanation: destroyAlone('explanation'), household: destroyAlone('household'),
} as const satisfies Readonly<Record<Exclude<RetentionCategory, PlainCategory | 'access-log'>, (work: Work, sigungu: string, before: string) => Promise<Destroyed>>>;

interface Gone {
  readonly rows: number;
  readonly oldestAt: string | null;
  readonly newestAt: string | null;
}

const removed = (table: string, at: string) => statement<Gone>(
  `retention.${table}`,
  `WITH gone AS (DELETE FROM dure.${table} t WHERE t.sigungu = $1 AND t.${at} < $2 RETURNING t.${at} AS at) SELECT count(*)::int AS rows, min(at) AS "oldestAt", max(at) AS "newestAt" FROM gone`,
);
const NOTHING: Gone = { rows: 0, oldestAt: null, newestAt: null };

export async function destroyPlain(work: Work, sigungu: string, category: PlainCategory, before: string): Promise<Destroyed> {
  const [table, at] = PLAIN[category];
  const [gone = NOTHING] = await work.rows(removed(table, at), [sigungu, before]);
  return { ...gone, subjects: gone.rows, statistics: {} };
}

const lastDue = statement<Omit<LogCut, 'sigungu' | 'at' | 'signature'>>(
  'retention.last-due-seal',
  `SELECT s.seq, s.digest, s.until_at AS "untilAt" FROM dure.access_log_seal s WHERE s.sigungu = $1 AND s.until_at <= $2 AND s.seq < (SELECT max(l.seq) FROM dure.access_log_seal l WHERE l.sigungu = $1) ORDER BY s.seq DESC LIMIT 1`,
);
const removeLog = removed('access_log', 'at');
const removeLogPeople = removed('access_log_person', 'at');
const removeSeals = statement<Gone>('retention.seals', `WITH gone AS (DELETE FROM dure.access_log_seal t WHERE t.sigungu = $1 AND t.until_at <= $2 RETURNING t.until_at AS at) SELECT count(*)::int AS rows, min(at) AS "oldestAt", max(at) AS "newestAt" FROM gone`);

/** The latest seal whose rows are all due: the chain is cut behind it. The last of the chain always stays, so that the next one follows. */
export async function findLastDueSeal(work: Work, sigungu: string, before: string): Promise<Omit<LogCut, 'sigungu' | 'at' | 'signature'> | undefined> {
  const [found] = await work.rows(lastDue, [sigungu, before]);
  return found;
}

/** Rows, index and seals up to a cut. */
export async function destroyLog(work: Work, sigungu: string, { untilAt }: Pick<LogCut, 'untilAt'>): Promise<Destroyed> {
  const [[gone = NOTHING], [people = NOTHING]] = await Promise.all([work.rows(removeLog, [sigungu, untilAt]), work.rows(removeLogPeople, [sigungu, untilAt])]);
  const [seals = NOTHING] = await work.rows(removeSeals, [sigungu, untilAt]);
  return { ...gone, rows: gone.rows + people.rows + seals.rows, subjects: gone.rows, statistics: {} };
}
const enter = statement(
  'retention.enter',
  `INSERT INTO dure.destruction (sigungu, id, at, category, ground, due_before, oldest_at, newest_at, rows, subjects, statistics, approved_by, cut) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
);

/** Into the 파기대장, in the transaction of the destruction. */
export function enterDestruction(work: Work, one: Destruction): void {
  work.write(enter, [one.sigungu, one.id, one.at, one.category, one.ground, one.dueBefore, one.oldestAt, one.newestAt, one.rows, one.subjects, JSON.stringify(one.statistics), one.approvedBy, one.cut === null ? null : JSON.stringify(one.cut)]);
}

const register = statement<Destruction>(
  'retention.register',
  `SELECT d.sigungu, d.id, d.at, d.category, d.ground, d.due_before AS "dueBefore", d.oldest_at AS "oldestAt", d.newest_at AS "newestAt", d.rows, d.subjects, d.statistics, d.approved_by AS "approvedBy", d.cut FROM dure.destruction d WHERE d.sigungu = $1 ORDER BY d.at, d.id`,
);
const lastCut = statement<{ readonly cut: LogCut }>('retention.last-cut', `SELECT d.cut FROM dure.destruction d WHERE d.sigungu = $1 AND d.cut IS NOT NULL ORDER BY (d.cut ->> 'seq')::bigint DESC LIMIT 1`);

export function findDestructions(work: Work, sigungu: string): Promise<readonly Destruction[]> {
  return work.rows(register, [sigungu]);
}

/** Where the chain of the access log begins; undefined where nothing was ever taken off it. */
export async function findLastCut(work: Work, sigungu: string): Promise<LogCut | undefined> {
  const [found] = await work.rows(lastCut, [sigungu]);
  return found?.cut;
}

const decided = statement<{ readonly value: FactValue; readonly from: string; readonly until: string | null; readonly version: number; readonly key: string }>(
  'retention.decided',
  `SELECT s.key, s.value, s.valid_from AS "from", s.valid_until AS until, s.version FROM dure.setting s WHERE s.sigungu = $1 AND s.key = 'retention.terms' ORDER BY s.version`,
);

/** The terms as the municipality decided them; the destroying role reads these and no other setting. */
export function findRetentionTerms(work: Work, sigungu: string) {
  return work.rows(decided, [sigungu]);
}
