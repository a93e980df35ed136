import { statement, type Work } from '../scope/index.ts';

const SEARCHES = ['person.searched', 'person.duplicates-searched', 'break-glass.searched'];

const made = statement<{ readonly inHour: number; readonly sinceProof: number }>(
  'accesslog.searches',
  `SELECT count(*)::int AS "inHour", (count(*) FILTER (WHERE at > coalesce($4::timestamptz, '-infinity')))::int AS "sinceProof"
   FROM dure.access_log WHERE sigungu = $1 AND staff_id = $2 AND at > $3 AND outcome = 'done' AND event = ANY ($5)`,
);

/** How often one member of staff has searched for people since a moment, and since the last proof of the password (null: none); nobody but the product may read the log for it. */
export async function countSearches(work: Work, sigungu: string, staffId: string, from: string, provenAt: string | null): Promise<{ readonly inHour: number; readonly sinceProof: number }> {
  const [row] = await work.systemRows(made, [sigungu, staffId, from, provenAt, SEARCHES]);
  return row ?? { inHour: 0, sinceProof: 0 };
}
