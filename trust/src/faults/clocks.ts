import { chmodSync, existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { serverAccount } from '../../../database/src/embedded/account.ts';
import { reachableBinaries } from '../../../database/src/embedded/binaries.ts';

/* Clocks of processes that run, set by libfaketime: it answers instead of the kernel, and reads in a file how far it is off. */

const LIBRARY = '/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1';

export interface Clock {
  /** For the process whose clock it is. */
  readonly environment: Readonly<Record<string, string>>;
  /** Milliseconds away from the machine's clock, from now on. */
  set(offsetMs: number): void;
}

/** What counts elapsed time is left alone: no kernel turns it back. */
export function openClock(folder: string, name: string): Clock {
  if (!existsSync(LIBRARY)) throw new Error(`${LIBRARY} is missing: apt-get install faketime`);
  const file = join(folder, name);
  const set = (offsetMs: number): void => {
    writeFileSync(`${file}.new`, `${offsetMs < 0 ? '' : '+'}${(offsetMs / 1000).toFixed(3)}\n`);
    chmodSync(`${file}.new`, 0o644);
    renameSync(`${file}.new`, file);
  };
  set(0);
  return { set, environment: { LD_PRELOAD: LIBRARY, FAKETIME_TIMESTAMP_FILE: file, FAKETIME_NO_CACHE: '1', FAKETIME_DONT_FAKE_MONOTONIC: '1', DONT_FAKE_MONOTONIC: '1' } };
}

/** A folder with a `postgres` that lives by this clock. */
export async function postgresBy({ environment }: Clock, folder: string): Promise<string> {
  const { bin } = await reachableBinaries(serverAccount(), undefined);
  const path = join(folder, 'bin', 'postgres');
  mkdirSync(dirname(path));
  const variables = Object.entries(environment).map(([name, value]) => `${name}='${value}'`);
  writeFileSync(path, `#!/bin/sh\nexec env ${variables.join(' ')} '${join(bin, 'postgres')}' "$@"\n`);
  chmodSync(path, 0o755);
  return dirname(path);
}
