import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';
import { withClient } from '../connection/index.ts';
import { serverAccount } from './account.ts';
import { reachableBinaries } from './binaries.ts';
import { alone, anyLease, leaveLease, takeLease } from './leases.ts';
import { preparePlace, type Place } from './place.ts';
import { connectionTo, createCluster, findRunning, startPostmaster, stopPostmaster, SUPERUSER, type Postmaster } from './postmaster.ts';
import { isPostgresIn } from './processes.ts';
import { watch } from './watch.ts';

export const DATABASE = 'dure';
export const MIGRATOR = 'dure_migrator';

export interface EmbeddedOptions {
  /** Folder that the server keeps to itself, for example `.dure/postgres`. */
  readonly dataDirectory: string;
  /** Folder of `postgres` and `initdb`; the npm package's own by default. */
  readonly binaries?: string;
  /** False only in tests: trades crash safety for speed. */
  readonly durable?: boolean;
  /** Server settings over the defaults, such as `{ shared_buffers: '512MB' }`. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Told in one sentence what a person may need to know: where the data went, that a left-over server was adopted. */
  readonly tell?: (sentence: string) => void;
}

export interface EmbeddedServer {
  /** Where the data really are. */
  readonly home: string;
  /** Of the server's first process; another one after a restart. */
  readonly pid: number;
  /** True when the server was running already, left by a killed process or shared with a live one. */
  readonly adopted: boolean;
  /** How to connect as a role; every role is trusted on the socket, whose folder only the server's account and root may enter. */
  connect(user: string, database?: string): pg.ClientConfig;
  /** Fast shutdown, unless another live process uses the server too. */
  stop(): Promise<void>;
}

const FAST_AND_LOOSE = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', wal_level: 'minimal', max_wal_senders: '0', max_connections: '200' };

/** The owner of the database is no superuser, so that migrations are proven to need none. */
async function ensureDatabase(server: Postmaster): Promise<void> {
  await withClient(connectionTo(server, SUPERUSER, 'postgres'), async (client) => {
    const roles = await client.query('select 1 from pg_roles where rolname = $1', [MIGRATOR]);
    if (roles.rowCount === 0) await client.query(`create role ${MIGRATOR} login createrole`);
    const databases = await client.query('select 1 from pg_database where datname = $1', [DATABASE]);
    if (databases.rowCount === 0) await client.query(`create database ${DATABASE} owner ${MIGRATOR}`);
  });
}

function checkMajor(place: Place, major: number): void {
  const kept = Number(readFileSync(join(place.cluster, 'PG_VERSION'), 'utf8'));
  if (kept !== major) throw new Error(`${place.cluster} was made by PostgreSQL ${kept}, but PostgreSQL ${major} is installed. Move the folder away to start anew, or install version ${kept}.`);
}

async function adoptOrStart(place: Place, options: EmbeddedOptions): Promise<{ server: Postmaster; adopted: boolean }> {
  const running = existsSync(place.cluster) ? await findRunning(place.cluster) : undefined;
  if (running) return { server: running, adopted: true };
  const account = serverAccount();
  const durable = options.durable ?? true;
  const binaries = await reachableBinaries(account, options.binaries);
  if (!existsSync(place.cluster)) await createCluster(binaries, place, account, durable);
  checkMajor(place, binaries.major);
  const server = await startPostmaster(binaries, place, account, { ...(durable ? {} : FAST_AND_LOOSE), ...options.settings });
  await ensureDatabase(server);
  return { server, adopted: false };
}

async function useServer(place: Place, options: EmbeddedOptions): Promise<{ server: Postmaster; adopted: boolean }> {
  return alone(place.home, async () => {
    takeLease(place.leases);
    return adoptOrStart(place, options).catch((error: unknown) => {
      leaveLease(place.leases);
      throw error;
    });
  });
}

/**
 * Starts PostgreSQL in the folder, or adopts the one that a killed process left running there, and starts it again should it die
 * while it is used. Data survive restarts, Ctrl-C and kill -9 of this process and of the server. Rejects with a sentence that
 * says what to do.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const tell = options.tell ?? (() => {});
  const place = preparePlace(options.dataDirectory, serverAccount());
  if (place.moved) tell(`The database of ${options.dataDirectory} is kept in ${place.home}: root's PostgreSQL runs as "nobody", who cannot enter the other folder.`);
  const { adopted, ...started } = await useServer(place, options);
  let { server } = started;
  if (adopted) tell(`Using the PostgreSQL that already runs in ${place.home} (process ${server.pid}).`);
  const stopWatching = watch(() => isPostgresIn(server.pid, place.cluster), async () => {
    ({ server } = await useServer(place, options));
    tell(`PostgreSQL had ended unexpectedly and runs again (process ${server.pid}).`);
  }, tell);
  return {
    home: place.home,
    get pid() {
      return server.pid;
    },
    adopted,
    connect: (user, database = DATABASE) => connectionTo(server, user, database),
    stop: async () => {
      await stopWatching();
      await alone(place.home, async () => {
        if (leaveLease(place.leases) === 'last') await stopPostmaster(place.cluster);
      });
    },
  };
}

/** Stops the server of a folder that no live process uses any more. False, and nothing done, while somebody does. */
export async function stopAbandoned(dataDirectory: string): Promise<boolean> {
  const place = preparePlace(dataDirectory, serverAccount());
  return alone(place.home, async () => {
    if (anyLease(place.leases)) return false;
    await stopPostmaster(place.cluster);
    return true;
  });
}
