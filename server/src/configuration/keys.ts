import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { KEY_ID, type KeyRing, type OlderKey } from '../cipher/index.ts';

const KEY_BYTES = 32;


interface Kept {
  readonly dataKey: string;
  readonly indexKey: string;
}

function read(path: string): KeyRing | undefined {
  try {
    const kept = JSON.parse(readFileSync(path, 'utf8')) as Kept;
    return { dataKey: Buffer.from(kept.dataKey, 'base64'), indexKey: Buffer.from(kept.indexKey, 'base64') };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Keys of the demo, made at the first start and kept beside its data. Written whole, then linked: of two first starts one wins, and none reads half a file. */
export function demoKeys(directory: string): KeyRing {
  const path = join(directory, 'keys.json');
  const kept = read(path);
  if (kept) return kept;
  mkdirSync(directory, { recursive: true });
  const fresh: Kept = { dataKey: randomBytes(32).toString('base64'), indexKey: randomBytes(32).toString('base64') };
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, `${JSON.stringify(fresh, null, 2)}\n`, { mode: 0o600 });
  try {
    linkSync(draft, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft);
  }
  return demoKeys(directory);
}

const AS_WRITTEN = /^([^:]+):([^:]+):([^:]+)$/;

/** `id:data key:index key`, separated by commas, the latest first; undefined where something else is written. */
export function readOlderKeys(text: string): readonly OlderKey[] | undefined {
  const found = text.split(',').map((one) => AS_WRITTEN.exec(one.trim()));
  const keys = found.flatMap((match) => (match === null ? [] : [{ id: match[1] ?? '', dataKey: Buffer.from(match[2] ?? '', 'base64'), indexKey: Buffer.from(match[3] ?? '', 'base64') }]));
  return keys.length === found.length && keys.every(isWhole) ? keys : undefined;
}

const isWhole = ({ id, dataKey, indexKey }: OlderKey): boolean => KEY_ID.test(id) && dataKey.length === KEY_BYTES && indexKey.length === KEY_BYTES;

/** Those of a variable that was checked. */
export const olderKeysIn = (text: string): readonly OlderKey[] => (text === '' ? [] : (readOlderKeys(text) ?? []));
