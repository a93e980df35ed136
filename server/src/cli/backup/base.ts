import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFile, chmod, mkdir, readdir, rename, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { text } from 'node:stream/consumers';
import { backupsIn, baseFolder, readSealed, SEALED, writeSealed } from './files.ts';

export interface Taking {
  readonly key: Buffer;
  readonly into: string;
  /** Folder of pg_basebackup; that of PATH where it is undefined. */
  readonly bin?: string;
  /** How to connect, without a password: that is in PGPASSFILE. What is not named here is taken from PGHOST, PGUSER … */
  readonly database?: string;
}

const nameOf = (moment: string): string => moment.replaceAll(/[-:]/g, '').replace('.', '-');

/**
 * The whole cluster as a tar, sealed while it comes; the write-ahead log that it needs to be consistent is in it. PostgreSQL checks
 * each page's checksum while it reads. Named after the moment at which it was whole.
 */
export async function takeBase({ key, into, bin, database }: Taking): Promise<string> {
  const program = bin === undefined ? 'pg_basebackup' : join(bin, 'pg_basebackup');
  const child = spawn(program, [...(database === undefined ? [] : ['-d', database]), '-D', '-', '-F', 'tar', '-X', 'fetch', '-c', 'fast', '--manifest-checksums=SHA256', '-w'], { stdio: ['ignore', 'pipe', 'pipe'] });
  const complaint = text(child.stderr);
  const ended = once(child, 'close').then(([status]) => Number(status));
  ended.catch(() => undefined);
  const partial = join(baseFolder(into), 'being-taken');
  await writeSealed(key, whole(child.stdout, async () => {
    if ((await ended) !== 0) throw new Error(`pg_basebackup failed: ${(await complaint).trim()}`);
  }), partial);
  const name = `${nameOf(new Date().toISOString())}${SEALED}`;
  await rename(partial, join(baseFolder(into), name));
  return name;
}

/** The last frame is written only when the program that made it ended well. */
async function* whole(stream: AsyncIterable<Buffer>, check: () => Promise<void>): AsyncGenerator<Buffer> {
  yield* stream;
  await check();
}

export interface Restoring {
  readonly key: Buffer;
  readonly from: string;
  readonly to: string;
  /** The last moment that is restored; the end of the archive where it is undefined. */
  readonly until?: string;
  /** How PostgreSQL fetches a segment: a shell command with %f and %p. */
  readonly fetch: string;
}

/** The latest base backup that was whole before the moment. */
async function baseFor(from: string, until: string | undefined): Promise<string> {
  const { base } = await backupsIn(from);
  const found = base.findLast((path) => until === undefined || basename(path) < nameOf(new Date(until).toISOString()));
  if (found === undefined) throw new Error(`${from} holds no base backup${until === undefined ? '' : ` from before ${until}`}`);
  return found;
}

/** As PostgreSQL takes it while it starts, before it knows any abbreviation of a zone: an offset instead of the Z. */
function targetOf(until: string): string {
  if (Number.isNaN(Date.parse(until)) || !/(Z|[+-]\d{2}(:?\d{2})?)$/.test(until)) throw new Error('--until is a moment with its zone, such as 2026-11-23T01:00:00Z');
  return until.replace('T', ' ').replace(/Z$/, '+00');
}

const quoted = (value: string): string => `'${value.replaceAll("'", "''")}'`;

/** Unpacks a base backup into an empty data folder, and says up to when PostgreSQL shall replay the archive when it is started there. */
export async function restoreBase({ key, from, to, until, fetch }: Restoring): Promise<string> {
  const base = await baseFor(from, until);
  await mkdir(to, { recursive: true });
  if ((await readdir(to)).length > 0) throw new Error(`${to} is not empty: a restore never overwrites`);
  const tar = spawn('tar', ['-x', '-f', '-', '-C', to], { stdio: ['pipe', 'ignore', 'pipe'] });
  const complaint = text(tar.stderr);
  const ended = once(tar, 'close');
  await pipeline(Readable.from(readSealed(key, base)), tar.stdin);
  const [status] = await ended;
  if (status !== 0) throw new Error(`tar failed: ${(await complaint).trim()}`);
  await chmod(to, 0o700);
  const target = until === undefined ? [] : [`recovery_target_time = ${quoted(targetOf(until))}`, `recovery_target_action = 'promote'`];
  await appendFile(join(to, 'postgresql.auto.conf'), ['', `restore_command = ${quoted(fetch)}`, ...target, ''].join('\n'));
  await writeFile(join(to, 'recovery.signal'), '');
  return base;
}
