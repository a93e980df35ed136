import { renameSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { koreanDay } from '@dure/domain/calendar';
import { withClient } from '@dure/database/connection';
import type { Measured, Run } from '../figure.ts';
import { planVisit } from '../faults/acts.ts';
import { settle } from '../faults/client.ts';
import { onGround, type Ground, type Member } from '../faults/ground.ts';
import { killCluster } from '../faults/processes.ts';
import { startProcess } from '../faults/server.ts';
import { archiving, onRestored, taken } from './drill.ts';
import { BINARIES, openVault } from './place.ts';

/** As docs/operate.md says: what is left of a minute is for sealing a segment and bringing it away. */
const ARCHIVE_TIMEOUT_SECONDS = 45;
const MOST_SECONDS = 60;
const BEFORE_IT_LEAVES_MS = 1_500;

interface Acknowledged {
  readonly key: string;
  readonly at: number;
}

/** A quiet afternoon: somebody saves something four times a second, and no segment of the log is ever full. */
function quietWork(ground: Ground, address: string): { stop(): Promise<readonly Acknowledged[]> } {
  const all: Acknowledged[] = [];
  const [today, by] = [koreanDay(new Date().toISOString()), ground.officers[0] as Member];
  let going = true;
  const working = (async () => {
    for (let turn = 0; going; turn += 1) {
      const settled = await settle(() => address, planVisit(by, ground.people[turn] ?? '', today, `quiet ${turn}`), { within: 10_000 }).catch(() => undefined);
      if (settled !== undefined && settled.answer.status < 300) all.push({ key: settled.write.key, at: performance.now() });
      await wait(250);
    }
  })();
  return {
    stop: async () => {
      going = false;
      await working;
      return all;
    },
  };
}

/** Just before a segment is handed over to be brought away: all that was written into it is there only. Gives how long the one before took to arrive. */
async function worstMoment({ superuser }: Ground, fault: string | undefined): Promise<number> {
  // Where none is handed over, after longer than any may stay.
  if (fault !== undefined) return wait((MOST_SECONDS + 15) * 1000, 0);
  return withClient(superuser, async (client) => {
    const asked = async (sql: string): Promise<string> => (await client.query<{ is: string }>(sql)).rows[0]?.is ?? '';
    const changed = async (sql: string): Promise<number> => {
      const before = await asked(sql);
      for (const end = Date.now() + 3 * MOST_SECONDS * 1000; (await asked(sql)) === before; await wait(20)) if (Date.now() > end) throw new Error('No segment was handed over within three minutes');
      return performance.now();
    };
    const segmentBegun = (): Promise<number> => changed('SELECT pg_walfile_name(pg_current_wal_lsn()) AS is');
    // The first is begun by the backup itself.
    await segmentBegun();
    const [begun, arrived] = await Promise.all([segmentBegun(), changed('SELECT archived_count::text AS is FROM pg_stat_archiver')]);
    await wait(begun + ARCHIVE_TIMEOUT_SECONDS * 1000 - BEFORE_IT_LEAVES_MS - performance.now());
    return Math.max(0, arrived - begun) / 1000;
  });
}

interface Lost {
  readonly acknowledged: number;
  readonly lost: number;
  readonly oldestSeconds: number;
  readonly arrivalSeconds: number;
}

async function once({ fault, tell }: Run): Promise<Lost> {
  const vault = await openVault();
  const settings = { ...archiving(vault), archive_timeout: fault === 'archived-when-full' ? '0' : String(ARCHIVE_TIMEOUT_SECONDS) };
  return onGround('site', { binaries: BINARIES, settings }, async (ground) => {
    const server = ground.keep(await startProcess(ground.app));
    await taken(vault, ground);
    const work = quietWork(ground, server.address);
    const arrivalSeconds = await worstMoment(ground, fault);
    killCluster(ground.embedded.home, ground.embedded.pid);
    const goneAt = performance.now();
    // PostgreSQL is started again by whoever watches over it; of this site nothing arrives any more.
    const far = { ...vault, folder: `${vault.folder}-far` };
    renameSync(vault.folder, far.folder);
    const acknowledged = await work.stop();
    const { value: kept } = await onRestored(far, undefined, (database) => withClient({ ...database, database: 'dure' }, async (client) => new Set((await client.query<{ key: string }>('SELECT key FROM dure.idempotency')).rows.map(({ key }) => key))));
    const lost = acknowledged.filter(({ key }) => !kept.has(key));
    const oldestSeconds = lost.length === 0 ? 0 : (goneAt - Math.min(...lost.map(({ at }) => at))) / 1000;
    tell(`${lost.length} of ${acknowledged.length} lost, the oldest ${oldestSeconds.toFixed(1)} s old`);
    return { acknowledged: acknowledged.length, lost: lost.length, oldestSeconds, arrivalSeconds };
  });
}

export async function siteLost(run: Run): Promise<Measured> {
  const times = run.depth === 'short' || run.fault !== undefined ? 1 : 3;
  const all: Lost[] = [];
  for (let turn = 0; turn < times; turn += 1) all.push(await once(run));
  const oldest = Math.max(...all.map(({ oldestSeconds }) => oldestSeconds));
  const arrival = Math.max(...all.map(({ arrivalSeconds }) => arrivalSeconds));
  const sum = (of: (one: Lost) => number): number => all.reduce((total, one) => total + of(one), 0);
  const [acknowledged, lost] = [sum((one) => one.acknowledged), sum((one) => one.lost)];
  return {
    measured: `archive_timeout ${ARCHIVE_TIMEOUT_SECONDS} s, everything but the archive destroyed ${times === 1 ? 'once' : `${times} times`} just before a segment was handed over: ${lost} of ${acknowledged} acknowledged writes lost, the oldest of them ${oldest.toFixed(1)} s old; a segment arrives ${arrival.toFixed(1)} s after it is handed over, so that none is older than ${(ARCHIVE_TIMEOUT_SECONDS + arrival).toFixed(0)} s`,
    reached: acknowledged > lost && lost > 0 && oldest <= MOST_SECONDS && ARCHIVE_TIMEOUT_SECONDS + arrival <= MOST_SECONDS,
  };
}
