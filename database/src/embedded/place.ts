import { createHash } from 'node:crypto';
import { chmodSync, chownSync, existsSync, lstatSync, mkdirSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { mayReach, type Account } from './account.ts';

/** Everything one embedded server keeps on disk. */
export interface Place {
  readonly home: string;
  /** PGDATA. */
  readonly cluster: string;
  readonly sockets: string;
  readonly log: string;
  /** One file per process that uses the server; the last one out stops it. */
  readonly leases: string;
  /** True when the data could not be kept in the folder that was asked for. */
  readonly moved: boolean;
}

/** A Unix socket's path holds 107 bytes; PostgreSQL adds `/.s.PGSQL.5432.lock`. */
const LONGEST_SOCKET_DIRECTORY = 85;

function digest(path: string): string {
  return createHash('sha256').update(path).digest('hex').slice(0, 12);
}

function privateDirectory(path: string, account: Account | undefined): void {
  mkdirSync(path, { recursive: true, mode: 0o700 });
  if (account) chownSync(path, account.uid, account.gid);
  const entry = lstatSync(path);
  if (!entry.isDirectory() || entry.uid !== (account?.uid ?? process.getuid?.())) throw new Error(`${path} belongs to somebody else; remove it and start again.`);
  chmodSync(path, 0o700);
}

/** Open to `nobody` whatever the umask of root is. */
export function passableDirectory(path: string): void {
  if (existsSync(path)) return;
  mkdirSync(path, { recursive: true });
  chmodSync(path, 0o755);
}

/** Named after the clone, told apart by its whole path. */
function outsideOf(asked: string): string {
  return join('/var/lib/dure', `${basename(asked.replace(/[/][.]dure[/].*$/, ''))}-${digest(asked)}`);
}

/** Chooses the asked folder, or one outside when the account cannot get there; whichever already holds data wins, so a later chmod does not hide it. */
function homeFor(asked: string, account: Account | undefined): string {
  const outside = outsideOf(asked);
  if (account && existsSync(join(outside, 'cluster')) && !existsSync(join(asked, 'cluster'))) return outside;
  mkdirSync(dirname(asked), { recursive: true });
  privateDirectory(asked, account);
  if (mayReach(account, '-w', asked)) return asked;
  if (!account) throw new Error(`${asked} cannot be written.`);
  passableDirectory(dirname(outside));
  return outside;
}

/** Makes the folders and says where they are. Root's clone under a 0700 home is out of reach for `nobody`: the data then live in /var/lib/dure. */
export function preparePlace(asked: string, account: Account | undefined): Place {
  const home = homeFor(resolve(asked), account);
  const near = join(home, 'run');
  const sockets = near.length <= LONGEST_SOCKET_DIRECTORY ? near : join('/tmp', `dure-${digest(home)}`);
  const leases = join(home, 'leases');
  for (const path of [home, sockets, leases]) privateDirectory(path, account);
  return { home, cluster: join(home, 'cluster'), sockets, log: join(home, 'postgres.log'), leases, moved: home !== resolve(asked) };
}
