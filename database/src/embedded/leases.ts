import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { pause, startedAt } from './processes.ts';

/** Writes down that this process uses the server. Several servers in one process share the lease of their place. */
export function takeLease(leases: string): void {
  writeFileSync(join(leases, `${process.pid}.${startedAt(process.pid)}`), '');
}

/** Gives this process' lease back and says whether anybody else alive still holds one; leases of the dead are swept. */
export function leaveLease(leases: string): 'last' | 'others-remain' {
  rmSync(join(leases, `${process.pid}.${startedAt(process.pid)}`), { force: true });
  return anyLease(leases) ? 'others-remain' : 'last';
}

export function anyLease(leases: string): boolean {
  const live = readdirSync(leases).filter((name) => {
    const [pid, started] = name.split('.');
    if (startedAt(Number(pid)) === started) return true;
    rmSync(join(leases, name), { force: true });
    return false;
  });
  return live.length > 0;
}

/**
 * One process at a time starts or stops the server of a place. The lock is a socket in Linux's abstract namespace: the kernel
 * frees it when its holder dies, so a kill -9 leaves nothing behind to clean.
 */
export async function alone<Result>(home: string, work: () => Promise<Result>): Promise<Result> {
  const path = `\0dure-${createHash('sha256').update(home).digest('hex').slice(0, 32)}`;
  const lock = createServer();
  const taken = () => new Promise<boolean>((resolve, reject) => {
    lock.once('error', (error: NodeJS.ErrnoException) => (error.code === 'EADDRINUSE' ? resolve(false) : reject(error)));
    lock.listen({ path }, () => resolve(true));
  });
  for (const end = Date.now() + 120_000; !(await taken()); await pause(50)) {
    if (Date.now() > end) throw new Error(`Another process has been starting or stopping the database in ${home} for two minutes.`);
  }
  try {
    return await work();
  } finally {
    lock.close();
  }
}
