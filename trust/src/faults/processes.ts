import { readdirSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';

function linkOf(pid: string, name: 'cwd' | 'exe'): string {
  try {
    return readlinkSync(`/proc/${pid}/${name}`);
  } catch {
    return '';
  }
}

/** Every PostgreSQL process works inside its data folder: the postmaster and all its children. */
export function processesOf(home: string): readonly number[] {
  const cluster = join(home, 'cluster');
  return readdirSync('/proc').filter((name) => /^\d+$/.test(name) && linkOf(name, 'cwd') === cluster && linkOf(name, 'exe').endsWith('/postgres')).map(Number);
}

/** The power goes: the postmaster first, so that nothing is tidied up, and then every child. Gives how many there were. */
export function killCluster(home: string, postmaster?: number): number {
  const all = processesOf(home);
  for (const pid of [...(postmaster === undefined ? [] : [postmaster]), ...all.filter((one) => one !== postmaster)]) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // Gone with its postmaster.
    }
  }
  return all.length;
}
