import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, openSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type pg from 'pg';
import { withClient } from '../connection/index.ts';
import type { Account } from './account.ts';
import type { Binaries } from './binaries.ts';
import type { Place } from './place.ts';
import { anyPostgresIn, isAlive, isPostgresIn, pause, waitUntil } from './processes.ts';

export const SUPERUSER = 'postgres';
const PORT = 5432;
const LOG_LIMIT_BYTES = 5_000_000;

/** A running server as its postmaster.pid describes it. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  readonly sockets: string;
}

export function connectionTo(server: Postmaster, user: string, database: string): pg.ClientConfig {
  return { host: server.sockets, port: server.port, user, database };
}

/** postmaster.pid: pid, data directory, start time, port, socket directory, listen address, shared memory, status. */
function readPidFile(cluster: string): (Postmaster & { status: string }) | undefined {
  const path = join(cluster, 'postmaster.pid');
  if (!existsSync(path)) return undefined;
  const lines = readFileSync(path, 'utf8').split('\n').map((line) => line.trim());
  return { pid: Number(lines[0]), port: Number(lines[3]), sockets: lines[4] ?? '', status: lines[7] ?? '' };
}

async function answers(server: Postmaster): Promise<boolean> {
  return withClient({ ...connectionTo(server, SUPERUSER, 'postgres'), connectionTimeoutMillis: 5_000 }, (client) => client.query('select 1')).then(() => true, () => false);
}

/** The live server of this data directory, whoever started it; waits while it starts, recovers or stops. */
export async function findRunning(cluster: string): Promise<Postmaster | undefined> {
  for (const end = Date.now() + 60_000; Date.now() < end; await pause(50)) {
    const server = readPidFile(cluster);
    if (!server || !isPostgresIn(server.pid, cluster)) return undefined;
    if (server.status === 'ready' && (await answers(server))) return server;
  }
  throw new Error(`A PostgreSQL process works in ${cluster} but does not answer. Stop it (see postmaster.pid there) and start again.`);
}

/**
 * Clears what a crash left. Children outlive a killed server for a moment and a second server beside them would ruin the data, so
 * they are waited for. A pid that now belongs to another program would make PostgreSQL refuse: only then is the file removed.
 */
async function clearRemains(cluster: string): Promise<void> {
  if (!(await waitUntil(() => !anyPostgresIn(cluster), 30_000))) throw new Error(`PostgreSQL processes without a server still work in ${cluster}.`);
  const stale = readPidFile(cluster);
  if (stale && isAlive(stale.pid)) rmSync(join(cluster, 'postmaster.pid'));
}

/** Detached, like the server: Ctrl-C must not spoil half a cluster. */
async function runInitdb(binaries: Binaries, account: Account | undefined, options: readonly string[]): Promise<void> {
  const child = spawn(join(binaries.bin, 'initdb'), options, { ...account, cwd: '/', env: { LC_ALL: 'C.UTF-8', TZ: 'UTC' }, stdio: ['ignore', 'ignore', 'pipe'], detached: true });
  const complaint = text(child.stderr);
  const [status] = (await once(child, 'close')) as [number | null];
  if (status !== 0) throw new Error(`initdb failed: ${await complaint}`);
}

/** Makes an empty cluster: UTF-8, Korean ICU order, page checksums. It gets its name only when complete, so a kill -9 half way leaves no half cluster. */
export async function createCluster(binaries: Binaries, place: Place, account: Account | undefined, durable: boolean): Promise<void> {
  const fresh = `${place.cluster}.new`;
  rmSync(fresh, { recursive: true, force: true });
  const locale = ['--encoding=UTF8', '--locale=C.UTF-8', '--locale-provider=icu', '--icu-locale=ko-KR'];
  await runInitdb(binaries, account, ['-D', fresh, '-U', SUPERUSER, '-A', 'trust', '--data-checksums', ...locale, ...(durable ? [] : ['--no-sync'])]);
  renameSync(fresh, place.cluster);
}

function openLog(path: string): number {
  if (existsSync(path) && statSync(path).size > LOG_LIMIT_BYTES) renameSync(path, `${path}.1`);
  return openSync(path, 'a', 0o600);
}

/** The log must not repeat people's data: no statement text, no DETAIL line with the values of a row. */
const QUIET_LOG = { log_min_error_statement: 'panic', log_error_verbosity: 'terse', log_parameter_max_length_on_error: '0' };

function launch(binaries: Binaries, place: Place, account: Account | undefined, settings: Readonly<Record<string, string>>): { pid: number; exited: () => boolean } {
  const all = { listen_addresses: '', port: String(PORT), unix_socket_directories: place.sockets, unix_socket_permissions: '0700', timezone: 'UTC', log_timezone: 'UTC', ...QUIET_LOG, ...settings };
  const log = openLog(place.log);
  // Detached: Ctrl-C reaches the whole foreground group, and the server must outlive it until it is stopped in order.
  const child = spawn(join(binaries.bin, 'postgres'), ['-D', place.cluster, ...Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])], { ...account, cwd: '/', env: { LC_ALL: 'C.UTF-8' }, stdio: ['ignore', log, log], detached: true });
  closeSync(log);
  let gone = false;
  child.on('exit', () => (gone = true));
  child.on('error', () => (gone = true));
  child.unref();
  return { pid: child.pid ?? 0, exited: () => gone };
}

/** Starts the server and waits until it answers; recovery after a crash happens in here. */
export async function startPostmaster(binaries: Binaries, place: Place, account: Account | undefined, settings: Readonly<Record<string, string>>): Promise<Postmaster> {
  await clearRemains(place.cluster);
  const { pid, exited } = launch(binaries, place, account, settings);
  for (const end = Date.now() + 300_000; !exited() && Date.now() < end; await pause(10)) {
    const server = readPidFile(place.cluster);
    if (server?.pid === pid && server.status === 'ready' && (await answers(server))) return server;
  }
  const tail = readFileSync(place.log, 'utf8').split('\n').slice(-12).join('\n');
  throw new Error(`PostgreSQL did not start. The end of ${place.log}:\n${tail}`);
}

/** Fast shutdown: sessions are ended, everything is written. Only when that hangs, an immediate one (recovered at the next start). */
export async function stopPostmaster(cluster: string): Promise<void> {
  const pid = readPidFile(cluster)?.pid;
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    if (pid === undefined || !isPostgresIn(pid, cluster)) return;
    process.kill(pid, signal);
    if (await waitUntil(() => !isAlive(pid), 20_000)) return;
  }
}
