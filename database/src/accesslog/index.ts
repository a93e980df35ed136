import { statement, type Work } from '../scope/index.ts';

export { countSearches } from './searches.ts';

/** One row of the access log (안전성 확보조치 기준 제8조): who, when, from where, whose data, what, for what. */
export interface AccessEntry {
  readonly sigungu: string;
  readonly id: string;
  readonly at: string;
  readonly staffId: string | null;
  readonly organisationId: string | null;
  readonly role: string;
  readonly address: string;
  readonly purpose: string;
  readonly event: string;
  readonly personIds: readonly string[];
  readonly subject: Readonly<Record<string, unknown>>;
  readonly outcome: 'done' | 'refused';
  readonly reason: string | null;
}

const add = statement(
  'accesslog.add',
  `INSERT INTO dure.access_log (sigungu, id, at, staff_id, organisation_id, role, address, purpose, event, person_ids, subject, outcome, reason)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
);

/** Written in the transaction of the read or write that it records. */
export function writeAccessEntry(work: Work, entry: AccessEntry): void {
  work.write(add, [
    entry.sigungu, entry.id, entry.at, entry.staffId, entry.organisationId, entry.role, entry.address, entry.purpose, entry.event,
    [...new Set(entry.personIds)], JSON.stringify(entry.subject), entry.outcome, entry.reason,
  ]);
}

export interface Seal {
  readonly sigungu: string;
  readonly seq: number;
  readonly fromAt: string;
  readonly untilAt: string;
  readonly rows: number;
  readonly digest: string;
  readonly previous: string;
  readonly at: string;
}

const lastSeal = statement<Seal>(
  'accesslog.last-seal',
  `SELECT sigungu, seq, from_at AS "fromAt", until_at AS "untilAt", rows, digest, previous, at FROM dure.access_log_seal WHERE sigungu = $1 ORDER BY seq DESC LIMIT 1`,
);
// The text of the whole row in one fixed order is what the digest covers.
const unsealed = statement<{ at: string; text: string }>(
  'accesslog.unsealed',
  `SELECT at, to_jsonb(l)::text AS text FROM dure.access_log l WHERE sigungu = $1 AND at >= $2 AND at < $3 ORDER BY at, id LIMIT $4`,
);
// Whose-data becomes an index when the rows are sealed: a page of fifty people would otherwise cost fifty inserts to read.
const index = statement(
  'accesslog.index',
  `INSERT INTO dure.access_log_person (sigungu, person_id, at, log_id)
   SELECT l.sigungu, person, l.at, l.id FROM dure.access_log l, unnest(l.person_ids) AS person WHERE l.sigungu = $1 AND l.at >= $2 AND l.at < $3
   ON CONFLICT DO NOTHING`,
);
const seal = statement(
  'accesslog.seal',
  `INSERT INTO dure.access_log_seal (sigungu, seq, from_at, until_at, rows, digest, previous, at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
);

const seals = statement<Seal>(
  'accesslog.seals',
  `SELECT sigungu, seq, from_at AS "fromAt", until_at AS "untilAt", rows, digest, previous, at FROM dure.access_log_seal WHERE sigungu = $1 AND seq > $2 ORDER BY seq LIMIT $3`,
);
// Exactly what the sealer hashed, in one piece: a row for each would cost more than the hashing.
const sealedText = statement<{ readonly text: string; readonly rows: number }>(
  'accesslog.sealed-text',
  `SELECT coalesce(string_agg(E'\\n' || to_jsonb(l)::text, '' ORDER BY l.at, l.id), '') AS text, count(*)::int AS rows FROM dure.access_log l WHERE l.sigungu = $1 AND l.at >= $2 AND l.at < $3`,
);

/** Seals behind one, in order. */
export function findSeals(work: Work, sigungu: string, after: number, limit: number): Promise<readonly Seal[]> {
  return work.rows(seals, [sigungu, after, limit]);
}

/** All rows from one moment (inclusive) to another (exclusive) as the text that a seal covers. */
export async function findSealedText(work: Work, sigungu: string, from: string, until: string): Promise<{ readonly text: string; readonly rows: number }> {
  const [found] = await work.rows(sealedText, [sigungu, from, until]);
  return found ?? { text: '', rows: 0 };
}

export async function findLastSeal(work: Work, sigungu: string): Promise<Seal | undefined> {
  const [last] = await work.rows(lastSeal, [sigungu]);
  return last;
}

/** Rows from one moment (inclusive) to another (exclusive), oldest first, with the text that a seal covers. */
export function findUnsealed(work: Work, sigungu: string, from: string, until: string, limit: number): Promise<readonly { readonly at: string; readonly text: string }[]> {
  return work.rows(unsealed, [sigungu, from, until, limit]);
}

/** Adds the seal and the whose-data index of the rows it covers. */
export function addSeal(work: Work, one: Seal): void {
  work.write(index, [one.sigungu, one.fromAt, one.untilAt]);
  work.write(seal, [one.sigungu, one.seq, one.fromAt, one.untilAt, one.rows, one.digest, one.previous, one.at]);
}
