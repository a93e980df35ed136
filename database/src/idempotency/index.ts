import { statement, type Work } from '../scope/index.ts';

/** What was answered to a write, kept with the write itself. */
export interface KeptAnswer {
  readonly route: string;
  readonly bodyHash: string;
  readonly status: number;
  readonly answer: unknown;
  readonly etag: string | null;
}

const find = statement<KeptAnswer>(
  'idempotency.find',
  `SELECT route, body_hash AS "bodyHash", status, answer, etag FROM dure.idempotency WHERE sigungu = $1 AND staff_id = $2 AND key = $3`,
);
const keep = statement(
  'idempotency.keep',
  `INSERT INTO dure.idempotency (sigungu, staff_id, key, route, body_hash, status, answer, etag, at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
);

export async function findKeptAnswer(work: Work, sigungu: string, staffId: string, key: string): Promise<KeptAnswer | undefined> {
  const [kept] = await work.rows(find, [sigungu, staffId, key]);
  return kept;
}

/** Fails the whole transaction with a unique violation when the key was used before. */
export function keepAnswer(work: Work, sigungu: string, staffId: string, key: string, kept: KeptAnswer & { readonly at: string }): void {
  work.write(keep, [sigungu, staffId, key, kept.route, kept.bodyHash, kept.status, JSON.stringify(kept.answer ?? null), kept.etag, kept.at]);
}

const UNIQUE_VIOLATION = '23505';

/** Whether a database error says that a row with this key was written at the same moment. */
export function isTaken(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === UNIQUE_VIOLATION;
}
