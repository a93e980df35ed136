import { createHash } from 'node:crypto';
import type pg from 'pg';
import { addSeal, findLastSeal, findUnsealed, type Seal } from '@dure/database/accesslog';
import { findMunicipalities } from '@dure/database/organisation';
import { openPool, withScope } from '@dure/database/scope';
import { koreanDay } from '@dure/domain/calendar';
import type { ServerContext } from '../http/handler.ts';
import { signInSettings, systemSettings } from '../session/settings.ts';

/** Transactions that began before this are over, so no row can still appear behind a seal. */
const SETTLED_AFTER_MS = 2 * 60_000;
const BATCH = 5000;

/** Chains the rows of the access log that are older than two minutes: each digest covers its rows and the digest before. */
export async function sealAccessLog(server: Pick<ServerContext, 'pool'>, sigungu: string, at: string): Promise<void> {
  const until = new Date(Date.parse(at) - SETTLED_AFTER_MS).toISOString();
  await withScope(server.pool, systemSettings(sigungu, koreanDay(at)), async (work) => {
    const last = await findLastSeal(work, sigungu);
    const rows = await findUnsealed(work, sigungu, last?.untilAt ?? '1970-01-01T00:00:00.000Z', until, BATCH);
    // A full batch may end between two rows of one moment: that moment is left to the next seal.
    const end = rows.length === BATCH ? (rows.at(-1)?.at ?? until) : until;
    const sealed = rows.filter((row) => row.at < end);
    const [first] = sealed;
    if (first !== undefined) addSeal(work, { ...following(last, sealed), sigungu, fromAt: first.at, untilAt: end, at });
  });
}

function following(last: Seal | undefined, rows: readonly { readonly text: string }[]): Pick<Seal, 'seq' | 'rows' | 'digest' | 'previous'> {
  const previous = last?.digest ?? '';
  return { seq: (last?.seq ?? 0) + 1, rows: rows.length, digest: digestOf(previous, rows.map((row) => row.text)), previous };
}

function digestOf(previous: string, rows: readonly string[]): string {
  const hash = createHash('sha256').update(previous);
  for (const row of rows) hash.update('\n').update(row);
  return hash.digest('hex');
}

/** The latest moment that is sealed anywhere: a row before it would lie behind a seal, and look like somebody's hand. */
export async function sealedUntil(database: pg.PoolConfig): Promise<string | undefined> {
  const pool = openPool({ ...database, max: 1 });
  try {
    const sigungus = await withScope(pool, signInSettings({}), findMunicipalities);
    const seals = await withScope(pool, { ...systemSettings('', ''), sigungus }, (work) => Promise.all(sigungus.map((sigungu) => findLastSeal(work, sigungu))));
    return seals.flatMap((seal) => (seal === undefined ? [] : [seal.untilAt])).toSorted().at(-1);
  } finally {
    await pool.end();
  }
}
