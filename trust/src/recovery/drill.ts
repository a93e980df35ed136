import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { withClient, type ClientConfig } from '@dure/database/connection';
import { startEmbedded } from '@dure/database/embedded';
import type { Measured, Run } from '../figure.ts';
import { diceOf } from '../faults/dice.ts';
import { onGround, temporary, type Ground } from '../faults/ground.ts';
import { killCluster } from '../faults/processes.ts';
import { startProcess } from '../faults/server.ts';
import { startWriters } from '../faults/writers.ts';
import { BINARIES, given, openVault, type Vault } from './place.ts';
import { differing, rowsIn, snapshotOf, type Snapshot } from './snapshot.ts';

export const archiving = (vault: Vault): Readonly<Record<string, string>> => ({
  archive_mode: 'on', archive_command: `${vault.command} keep-wal "%p" "%f" --into "${vault.folder}" --key "${vault.keyFile}"`, wal_level: 'replica',
});

export const connectionOf = (ground: Ground): string => `host=${String(ground.superuser.host)} port=${String(ground.superuser.port)} user=postgres dbname=postgres`;

export async function taken(vault: Vault, ground: Ground): Promise<void> {
  const { status, said } = await vault.dure('take', '--into', vault.folder, '--bin', BINARIES, '--database', connectionOf(ground));
  if (status !== 0) throw new Error(said);
}

async function worked(ground: Ground, address: string, seed: number, from: number, milliseconds: number): Promise<number> {
  const writers = startWriters({ ground, where: () => address, dice: diceOf(seed), count: 4, from });
  await wait(milliseconds);
  await writers.stop();
  return writers.settled.length;
}

interface Disaster {
  readonly before: Snapshot;
  readonly until: string;
  readonly writes: number;
  readonly later: number;
}

/** Work, a backup while there is work, more work, the moment to come back to, more work still, and then everything is gone. */
async function disaster(ground: Ground, vault: Vault, seed: number): Promise<Disaster> {
  const server = ground.keep(await startProcess(ground.app));
  const [during] = await Promise.all([worked(ground, server.address, seed, 0, 3_000), taken(vault, ground)]);
  const after = await worked(ground, server.address, seed, 10_000, 1_500);
  const before = await snapshotOf(ground.superuser);
  await wait(20);
  const until = await withClient(ground.superuser, async (client) => (await client.query<{ at: string }>(`SELECT to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at`)).rows[0]?.at ?? '');
  await wait(20);
  const later = await worked(ground, server.address, seed, 20_000, 1_000);
  await archived(ground);
  killCluster(ground.embedded.home, ground.embedded.pid);
  return { before, until, writes: during + after, later };
}

/** Everything so far is in the archive. */
export async function archived(ground: Ground): Promise<void> {
  await withClient(ground.superuser, async (client) => {
    const { rows: [last] } = await client.query<{ name: string }>('SELECT pg_walfile_name(pg_switch_wal()) AS name');
    for (const end = Date.now() + 60_000; Date.now() < end; await wait(100)) {
      const { rows: [state] } = await client.query<{ name: string | null }>('SELECT last_archived_wal AS name FROM pg_stat_archiver');
      if ((state?.name ?? '') >= (last?.name ?? '')) return;
    }
    throw new Error('The write-ahead log was not archived within a minute');
  });
}

/** A cluster of what the vault holds until a moment, or until its end; gone afterwards. `seconds` until it could be worked with. */
export async function onRestored<Value>(vault: Vault, until: string | undefined, work: (database: ClientConfig) => Promise<Value>): Promise<{ readonly value: Value; readonly seconds: number }> {
  const home = temporary('restored');
  given(home);
  const began = performance.now();
  const { status, said } = await vault.dure('restore', '--from', vault.folder, '--to', join(home, 'cluster'), ...(until === undefined ? [] : ['--until', until]));
  if (status !== 0) throw new Error(said);
  const embedded = await startEmbedded({ dataDirectory: home, binaries: BINARIES, settings: { max_connections: '100', archive_mode: 'off' } });
  try {
    const database = embedded.connect('postgres');
    await withClient(database, async (client) => {
      for (const end = Date.now() + 120_000; Date.now() < end; await wait(50)) if ((await client.query<{ on: boolean }>('SELECT pg_is_in_recovery() AS on')).rows[0]?.on === false) break;
    });
    const seconds = (performance.now() - began) / 1000;
    return { seconds, value: await work(database) };
  } finally {
    await embedded.stop();
    rmSync(home, { recursive: true, force: true });
  }
}

export const bytesIn = (database: ClientConfig): Promise<number> =>
  withClient(database, async (client) => Number((await client.query<{ bytes: string }>('SELECT sum(pg_database_size(oid)) AS bytes FROM pg_database')).rows[0]?.bytes));

/** Half a second later than meant: what came after it is there, and must be noticed. */
const missed = (until: string): string => new Date(Date.parse(until) + 500).toISOString();

export async function drill({ seed, fault, tell }: Run): Promise<Measured> {
  const vault = await openVault();
  return onGround('drill', { binaries: BINARIES, settings: archiving(vault) }, async (ground) => {
    const { before, until, writes, later } = await disaster(ground, vault, seed);
    if (fault === 'segment-lost') rmSync(join(vault.folder, 'wal'), { recursive: true });
    tell(`${rowsIn(before).toLocaleString('en')} rows in ${before.size} tables at ${until}`);
    const { seconds, value: { after, bytes } } = await onRestored(vault, fault === 'wrong-moment' ? missed(until) : until, async (database) => ({ bytes: await bytesIn(database), after: await snapshotOf(database) }));
    const wrong = differing(before, after);
    return {
      measured: `${writes} writes, a backup among them, ${later} more, everything destroyed, and back to the moment in between: ${wrong.length} of ${before.size} tables differ in rows or checksum (${rowsIn(before).toLocaleString('en')} rows); ${(bytes / 1e6).toFixed(0)} MB in ${seconds.toFixed(1)} s`,
      reached: wrong.length === 0 && later > 0 && writes > 0,
    };
  });
}
