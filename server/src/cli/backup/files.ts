import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { opened, sealed } from './sealed.ts';

export const SEALED = '.dure';
const KEY_BYTES = 32;

/** The key of the backups: 32 bytes in base64, in a file that only its user reads, and kept apart from the backups. */
export async function readKey(path: string): Promise<Buffer> {
  const key = Buffer.from((await readFile(path, 'utf8')).trim(), 'base64');
  if (key.length !== KEY_BYTES) throw new Error(`${path} must hold 32 bytes in base64; make it with: openssl rand -base64 32`);
  return key;
}

/** Written beside and renamed: a file with its name is whole, and on the disk. */
export async function writeSealed(key: Buffer, plain: AsyncIterable<Buffer>, path: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const partial = `${path}.${process.pid}.partial`;
  try {
    await pipeline(Readable.from(sealed(key, plain)), createWriteStream(partial, { mode: 0o600 }));
    await synced(partial);
    await rename(partial, path);
    await synced(dirname(path));
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
}

async function synced(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

export const readSealed = (key: Buffer, path: string): AsyncGenerator<Buffer> => opened(key, createReadStream(path, { highWaterMark: 1 << 20 }) as AsyncIterable<Buffer>);

export const plainOf = (path: string): AsyncIterable<Buffer> => createReadStream(path, { highWaterMark: 1 << 20 }) as AsyncIterable<Buffer>;

/** Reads every byte. Undefined where all is as it was sealed. */
export async function damageOf(key: Buffer, path: string): Promise<string | undefined> {
  try {
    for await (const _ of readSealed(key, path));
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

export interface Backups {
  readonly base: readonly string[];
  readonly wal: readonly string[];
}

async function sealedIn(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch(() => []);
  return names.filter((name) => name.endsWith(SEALED)).toSorted().map((name) => join(folder, name));
}

export const baseFolder = (folder: string): string => join(folder, 'base');
export const walFile = (folder: string, name: string): string => join(folder, 'wal', `${name}${SEALED}`);

export async function backupsIn(folder: string): Promise<Backups> {
  return { base: await sealedIn(baseFolder(folder)), wal: await sealedIn(join(folder, 'wal')) };
}
