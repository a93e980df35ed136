import { createHash } from 'node:crypto';
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { isAlive, pause, startedAt } from './processes.ts';

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
    if (isAlive(Number(pid)) && startedAt(Number(pid)) === started) return true;
    rmSync(join(leases, name), { force: true });
    return false;
  });
  return live.length > 0;
}

function tryLock(path: string): Promise<Server | undefined> {
  const lock = createServer();
  return new Promise((resolve, reject) => {
    lock.once('error', (error: NodeJS.ErrnoException) => (error.code === 'EADDRINUSE' ? resolve(undefined) : reject(error)));
    lock.listen({ path }, () => resolve(lock));
  });
}

/**
 * One process at a time starts or stops the server of a place. The lock is a socket in Linux's abstract namespace: the kernel
 * frees it when its holder dies, so a kill -9 leaves nothing behind to clean.
 */
export async function alone<Result>(home: string, work: () => Promise<Result>): Promise<Result> {
  const path = `\0dure-${createHash('sha256').update(home).digest('hex').slice(0, 32)}`;
  let lock = await tryLock(path);
  for (const end = Date.now() + 120_000; !lock; lock = await tryLock(path)) {
    if (Date.now() > end) throw new Error(`Another process has been starting or stopping the database in ${home} for two minutes.`);
    await pause(50);
  }
  try {
    return await work();
  } finally {
    lock.close();
  }
}
