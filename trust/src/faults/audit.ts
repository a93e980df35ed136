import { isDeepStrictEqual } from 'node:util';
import { foldReferral, isLive, type ReferralEvent, type ReferralState } from '@dure/domain/referral';
import { foldVisit, type VisitEvent, type VisitState } from '@dure/domain/visit';
import type { Settled, Write } from './client.ts';
import type { Ground } from './ground.ts';

/*
 * What is in the database in the end, against what was acknowledged: an acknowledged write is there once, a refused one is not, and
 * state, history, access log, outbox, notices and the kept answer of every record tell the same story.
 */

export interface Verdict {
  readonly acknowledged: number;
  /** Acknowledged and not there, or there otherwise than acknowledged. */
  readonly lost: number;
  readonly doubled: number;
  /** Records whose parts do not agree. */
  readonly torn: number;
  /** The first few, in words; ids only. */
  readonly findings: readonly string[];
}

type Looked = Pick<Ground, 'owner'>;

interface Findings {
  lost: number;
  doubled: number;
  torn: number;
  readonly words: string[];
}
type Kind = 'lost' | 'doubled' | 'torn';

const MOST_WORDS = 8;
function note(found: Findings, kind: Kind, words: string): void {
  found[kind] += 1;
  if (found.words.length < MOST_WORDS) found.words.push(`${kind}: ${words}`);
}

export const inWords = ({ acknowledged, lost, doubled, torn, findings }: Verdict): string =>
  `${acknowledged.toLocaleString('en')} acknowledged, ${lost} lost, ${doubled} doubled, ${torn} torn${findings.length === 0 ? '' : ` (${findings.slice(0, 2).join('; ')})`}`;

export const isClean = ({ lost, doubled, torn }: Verdict): boolean => lost + doubled + torn === 0;

export async function audit(ground: Looked, settled: readonly Settled[]): Promise<Verdict> {
  const found: Findings = { lost: 0, doubled: 0, torn: 0, words: [] };
  await answersKept(ground, settled, found);
  await referralsWhole(ground, found);
  await visitsWhole(ground, found);
  await effectsOnce(ground, settled, found);
  return { acknowledged: settled.filter(({ answer }) => answer.status < 300).length, lost: found.lost, doubled: found.doubled, torn: found.torn, findings: found.words };
}

async function answersKept({ owner }: Looked, settled: readonly Settled[], found: Findings): Promise<void> {
  const { rows } = await owner.query<{ staff: string; key: string; status: number; answer: string }>('SELECT staff_id AS staff, key, status, answer::text AS answer FROM dure.idempotency');
  const kept = new Map(rows.map((row) => [`${row.staff} ${row.key}`, row]));
  for (const { write, answer } of settled) {
    const row = kept.get(`${write.by.id} ${write.key}`);
    const done = answer.status < 300;
    if (done && row === undefined) note(found, 'lost', `${write.method} ${write.path} was answered ${answer.status} and left nothing`);
    if (done && row !== undefined && (row.status !== answer.status || row.answer !== answer.text)) note(found, 'lost', `${write.method} ${write.path} was answered otherwise than it was kept`);
    if (!done && row !== undefined) note(found, 'torn', `${write.method} ${write.path} was refused with ${answer.status} and done`);
  }
}

const REFERRALS = `SELECT r.id, r.state, r.status, r.delivery, r.letter, r.follow_up AS "followUp", r.live, r.version, r.next_on AS "nextOn",
  (SELECT coalesce(jsonb_agg(e.body ORDER BY e.seq), '[]') FROM dure.referral_event e WHERE e.sigungu = r.sigungu AND e.referral_id = r.id) AS events,
  coalesce(o.moments, '{}') AS outbox, coalesce(l.moments, '{}') AS log, coalesce(i.moments, '{}') AS kept, coalesce(o.told, 0) AS "shouldTell", coalesce(n.told, 0) AS told
  FROM dure.referral r
  LEFT JOIN (SELECT payload ->> 'referralId' AS id, array_agg(to_char(at, 'HH24:MI:SS.MS') ORDER BY at) AS moments, count(*) FILTER (WHERE topic IN ('referral.send', 'referral.accept', 'referral.return')) AS told FROM dure.outbox GROUP BY 1) o ON o.id = r.id::text
  LEFT JOIN (SELECT subject ->> 'referralId' AS id, array_agg(to_char(at, 'HH24:MI:SS.MS') ORDER BY at) AS moments FROM dure.access_log WHERE event IN ('referral.drafted', 'referral.acted') AND outcome = 'done' GROUP BY 1) l ON l.id = r.id::text
  LEFT JOIN (SELECT answer ->> 'id' AS id, array_agg(to_char(at, 'HH24:MI:SS.MS') ORDER BY at) AS moments FROM dure.idempotency WHERE route LIKE 'POST /api/referrals%' GROUP BY 1) i ON i.id = r.id::text
  LEFT JOIN (SELECT referral_id AS id, count(*) AS told FROM dure.notice WHERE kind IN ('referral.send', 'referral.accept', 'referral.return') GROUP BY 1) n ON n.id = r.id`;

interface ReferralRow {
  readonly id: string;
  readonly state: ReferralState;
  readonly status: string;
  readonly delivery: string;
  readonly letter: string;
  readonly followUp: string;
  readonly live: boolean;
  readonly version: number;
  readonly nextOn: string | null;
  readonly events: readonly ReferralEvent[];
  readonly outbox: readonly string[];
  readonly log: readonly string[];
  readonly kept: readonly string[];
  readonly shouldTell: number;
  readonly told: number;
}

async function referralsWhole({ owner }: Looked, found: Findings): Promise<void> {
  const { rows } = await owner.query<ReferralRow>(REFERRALS);
  for (const row of rows) {
    const wrong = disagreement(row);
    if (wrong !== undefined) note(found, 'torn', `referral ${row.id}: ${wrong}`);
  }
}

function disagreement(row: ReferralRow): string | undefined {
  const folded = foldedOf(() => foldReferral(row.events));
  if (typeof folded === 'string') return folded;
  if (!isDeepStrictEqual(folded, row.state)) return 'its state is not the fold of its history';
  const columns = [row.status, row.delivery, row.letter, row.followUp, row.live, row.version, row.nextOn];
  if (!isDeepStrictEqual(columns, [folded.status, folded.delivery, folded.letter, folded.followUp, isLive(folded), folded.version, folded.nextOn])) return 'its columns are not its state';
  if (!isDeepStrictEqual(row.outbox, row.log)) return `outbox tells of ${row.outbox.length} acts, the access log of ${row.log.length}`;
  if (!isDeepStrictEqual(row.kept, row.log)) return `${row.kept.length} answers were kept of ${row.log.length} acts`;
  if (new Set(row.events.map(({ at }) => at)).size !== new Set(row.log).size) return 'history and access log tell of different acts';
  return row.shouldTell === row.told ? undefined : `${row.told} notices of ${row.shouldTell}`;
}

function foldedOf<State>(fold: () => State): State | string {
  try {
    return fold();
  } catch (error) {
    return error instanceof Error ? error.message : 'its history cannot be folded';
  }
}

const VISITS = `SELECT v.id, v.state, v.version,
  (SELECT coalesce(jsonb_agg(e.body ORDER BY e.seq), '[]') FROM dure.visit_event e WHERE e.sigungu = v.sigungu AND e.visit_id = v.id) AS events,
  (SELECT count(*) FROM dure.access_log l WHERE l.event = 'visit.planned' AND l.outcome = 'done' AND l.subject ->> 'visitId' = v.id::text) AS log,
  (SELECT count(*) FROM dure.idempotency i WHERE i.route = 'POST /api/visits' AND i.answer ->> 'id' = v.id::text) AS kept
  FROM dure.visit v`;

async function visitsWhole({ owner }: Looked, found: Findings): Promise<void> {
  const { rows } = await owner.query<{ id: string; state: VisitState; version: number; events: readonly VisitEvent[]; log: number; kept: number }>(VISITS);
  for (const { id, state, version, events, log, kept } of rows) {
    const folded = foldedOf(() => foldVisit(events));
    if (!isDeepStrictEqual(folded, state) || version !== events.length) note(found, 'torn', `visit ${id}: its state is not the fold of its history`);
    if (log !== 1 || kept !== 1) note(found, 'torn', `visit ${id}: ${log} rows in the access log, ${kept} kept answers`);
  }
}

/** Counted by what the writer put into it, not by the key: a doubled write has two ids. */
async function effectsOnce({ owner }: Looked, settled: readonly Settled[], found: Findings): Promise<void> {
  const counted = async (sql: string): Promise<Map<string, number>> => new Map((await owner.query<{ name: string; count: number }>(sql)).rows.map(({ name, count }) => [name, count]));
  const referrals = await counted('SELECT person_id::text AS name, count(*) AS count FROM dure.referral GROUP BY 1');
  const visits = await counted(`SELECT state #>> '{plan,words}' AS name, count(*) AS count FROM dure.visit GROUP BY 1`);
  const timesThere = ({ path, body }: Write): number => {
    if (path === '/api/referrals') return referrals.get((body as { readonly personId: string }).personId) ?? 0;
    return path === '/api/visits' ? (visits.get((body as { readonly plan: { readonly words: string } }).plan.words) ?? 0) : 1;
  };
  for (const { write, answer } of settled) {
    const times = answer.status < 300 ? timesThere(write) : 1;
    if (times !== 1) note(found, times === 0 ? 'lost' : 'doubled', `${write.path} is there ${times} times`);
  }
  await draftsLast(owner, settled, found);
}

async function draftsLast(owner: Ground['owner'], settled: readonly Settled[], found: Findings): Promise<void> {
  const last = new Map<string, unknown>();
  for (const { write, answer } of settled) if (write.method === 'PUT' && answer.status < 300) last.set(`${write.by.id} ${write.path.split('/').at(-1) ?? ''}`, (write.body as { readonly body: unknown }).body);
  const { rows } = await owner.query<{ name: string; body: unknown }>(`SELECT staff_id || ' ' || key AS name, body FROM dure.draft`);
  const kept = new Map(rows.map(({ name, body }) => [name, body]));
  for (const [name, body] of last) if (!isDeepStrictEqual(kept.get(name), body)) note(found, 'lost', 'a draft is not what was last saved');
}
