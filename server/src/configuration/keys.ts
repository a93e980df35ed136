import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Keys {
  readonly dataKey: Buffer;
  readonly indexKey: Buffer;
}

interface Kept {
  readonly dataKey: string;
  readonly indexKey: string;
}

function read(path: string): Keys | undefined {
  try {
    const kept = JSON.parse(readFileSync(path, 'utf8')) as Kept;
    return { dataKey: Buffer.from(kept.dataKey, 'base64'), indexKey: Buffer.from(kept.indexKey, 'base64') };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Keys of the demo, made at the first start and kept beside its data. Written whole, then linked: of two first starts one wins, and none reads half a file. */
export function demoKeys(directory: string): Keys {
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
