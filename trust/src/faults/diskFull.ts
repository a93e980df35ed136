import { spawnSync } from 'node:child_process';
import { chownSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { withClient } from '@dure/database/connection';
import { aStaff, TEST_PASSWORD } from '../../../server/testing/people.ts';
import type { Figure, Measured, Run } from '../figure.ts';
import { createReferral } from './acts.ts';
import { audit, inWords, isClean } from './audit.ts';
import { aKey, read, send, type Answer } from './client.ts';
import { diceOf } from './dice.ts';
import { onGround, temporary, type Ground, type Member } from './ground.ts';
import { startProcess } from './server.ts';
import { startWriters } from './writers.ts';

/*
 * A small file system of memory under the data of a cluster. As docs/operate.md asks, the write-ahead log, the access log and the
 * sessions are on another one: whatever is read is written down first, so a full disk would end reading, too.
 */

const SIZE = '700m';
const WRITERS = 4;
const LONGEST_MS = 60_000;
/** At each try: what was left of the pages of the log is soon full. */
const LOOKS = 20;
const TRIES = 60;
const JOURNAL = ['access_log', 'session', 'staff_credential'] as const;

function mounted(folder: string): void {
  const { status, stderr } = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${SIZE}`, 'tmpfs', folder]);
  if (status !== 0) throw new Error(`A small file system cannot be mounted here: ${String(stderr).trim()}`);
  process.once('exit', () => spawnSync('umount', ['-l', folder]));
}

/** The write-ahead log moves to the other disk. */
function walApart(folder: string, apart: string): void {
  const [here, there] = [join(folder, 'cluster', 'pg_wal'), join(apart, 'wal')];
  const { uid, gid } = statSync(here);
  spawnSync('cp', ['-a', here, there]);
  rmSync(here, { recursive: true });
  symlinkSync(there, here);
  chownSync(apart, uid, gid);
}

async function journalApart(ground: Ground, apart: string): Promise<void> {
  await withClient({ ...ground.superuser, database: 'dure' }, async (client) => {
    await client.query(`CREATE TABLESPACE journal LOCATION '${apart}'`);
    for (const table of JOURNAL) {
      await client.query(`ALTER TABLE dure.${table} SET TABLESPACE journal`);
      const { rows } = await client.query<{ name: string }>(`SELECT indexname AS name FROM pg_indexes WHERE schemaname = 'dure' AND tablename = $1`, [table]);
      for (const { name } of rows) await client.query(`ALTER INDEX dure.${name} SET TABLESPACE journal`);
    }
    await client.query('CHECKPOINT');
  });
}

/** Takes every byte that is left. */
function fill(folder: string): () => void {
  const path = join(folder, 'filler');
  spawnSync('dd', ['if=/dev/zero', `of=${path}`, 'bs=64k'], { stdio: 'ignore' });
  spawnSync('dd', ['if=/dev/zero', `of=${path}-rest`, 'bs=1k'], { stdio: 'ignore' });
  return () => [path, `${path}-rest`].forEach((one) => rmSync(one, { force: true }));
}

interface Seen {
  readonly writes: readonly Answer[];
  readonly reads: readonly number[];
  readonly signIns: readonly number[];
}

const signIn = (address: string, login: string): Promise<number> => fetch(`${address}/api/session`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ login, password: TEST_PASSWORD }) }).then(({ status }) => status, () => 0);

/** What people are told while there is no room; each tries something else. */
async function lookAround(ground: Ground, address: string, logins: readonly string[]): Promise<Seen> {
  const by = ground.officers[0] as Member;
  const to = ground.workers[0] as Member;
  const where = (): string => address;
  const writes: Answer[] = [];
  const reads: number[] = [];
  const signIns: number[] = [];
  for (let turn = 0; turn < TRIES; turn += 1) {
    writes.push(await send(where, createReferral(by, ground.people[20_000 + turn] ?? '', to.organisationId), 20_000));
    for (let look = 0; look < LOOKS; look += 1) reads.push((await read(where, ground.officers[turn % 4] as Member, look % 2 === 0 ? '/api/today' : '/api/referrals/counts', 20_000)).status);
    const login = logins[turn];
    if (login !== undefined) signIns.push(await signIn(address, login));
  }
  return { writes, reads, signIns };
}

const isTold = ({ status, body }: Answer): boolean => status === 503 && body['code'] === 'storage/full' && String(body['next']).length > 10;

async function backAfter(ground: Ground, address: string): Promise<number> {
  const began = performance.now();
  const write = { ...createReferral(ground.officers[0] as Member, ground.people[30_000] ?? '', (ground.workers[0] as Member).organisationId), key: aKey() };
  while (performance.now() - began < LONGEST_MS * 2) {
    const answer = await send(() => address, write).catch(() => undefined);
    if (answer !== undefined && answer.status < 300) break;
    await wait(200);
  }
  return performance.now() - began;
}

function measure({ seed, fault }: Run): Promise<Measured> {
  const [apart, journal] = [temporary('wal'), temporary('journal')];
  let disk = '';
  const prepare = {
    folder: (path: string) => mounted((disk = path)),
    gone: (path: string) => void spawnSync('umount', ['-l', path]),
    copy: (path: string) => {
      walApart(path, apart);
      const { uid, gid } = statSync(join(path, 'cluster'));
      chownSync(journal, uid, gid);
    },
  };
  return onGround('disk', { prepare }, async (ground) => {
    if (fault !== 'one-disk') await journalApart(ground, journal);
    const logins = await Promise.all([0, 1, 2, 3].map(() => aStaff(ground.owner, (ground.officers[0] as Member).organisationId, 'town-officer').then(({ login }) => login)));
    const server = ground.keep(await startProcess(ground.app));
    const writers = startWriters({ ground, where: () => server.address, dice: diceOf(seed), count: WRITERS, within: 300_000 });
    await wait(1_500);
    const free = fill(disk);
    await wait(1_500);
    const { writes, reads, signIns } = await lookAround(ground, server.address, logins);
    free();
    const backMs = await backAfter(ground, server.address);
    await wait(1_000);
    await writers.stop();
    const verdict = await audit(ground, writers.settled);
    const refused = writes.filter(({ status }) => status >= 300);
    const untold = refused.filter((one) => !isTold(one)).length;
    const lostReads = reads.filter((status) => status !== 200).length;
    const lostSignIns = signIns.filter((status) => status !== 200).length;
    return {
      measured: `disk of the data full under ${WRITERS} writers: ${refused.length} of ${writes.length} writes refused, ${untold} of them without saying why; ${lostReads} of ${reads.length} reads and ${lostSignIns} of ${signIns.length} sign-ins failed; ${inWords(verdict)}; a write succeeds ${(backMs / 1000).toFixed(1)} s after there is space, without a hand`,
      reached: refused.length > 0 && untold === 0 && lostReads === 0 && lostSignIns === 0 && isClean(verdict) && backMs <= LONGEST_MS,
    };
  });
}

export const diskFull: Figure = {
  goal: 'G23',
  title: 'The disk of the data is full',
  floor: 'a small file system under the cluster filled to the last byte: writes refused with what to do (503), reads and sign-in go on, acknowledged lost 0, well again ≤ 60 s after space returns',
  depths: ['short', 'long'],
  faults: ['one-disk'],
  measure,
};
