import { readFileSync, readdirSync, readlinkSync } from 'node:fs';

function fieldsOf(pid: number): string[] {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The second field is the command in parentheses and may itself contain spaces.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return [];
  }
}

/** A zombie still answers signals but holds nothing: it counts as gone. */
export function isAlive(pid: number): boolean {
  const state = fieldsOf(pid)[0];
  return state !== undefined && state !== 'Z' && state !== 'X';
}

/** Clock ticks since boot at which the process began; with the pid it names a process for good, for pids come round again. */
export function startedAt(pid: number): string | undefined {
  return fieldsOf(pid)[19];
}

function linkOf(pid: number, name: 'cwd' | 'exe'): string {
  try {
    return readlinkSync(`/proc/${pid}/${name}`).replace(/ \(deleted\)$/, '');
  } catch {
    return '';
  }
}

/** Every PostgreSQL process works inside its data directory; that, and the program's name, is the proof that a pid is ours. */
export function isPostgresIn(pid: number, cluster: string): boolean {
  return isAlive(pid) && linkOf(pid, 'exe').endsWith('/postgres') && linkOf(pid, 'cwd') === cluster;
}

/** Whether the server or one of its children still works in this data directory. */
export function anyPostgresIn(cluster: string): boolean {
  return readdirSync('/proc').some((name) => /^\d+$/.test(name) && isPostgresIn(Number(name), cluster));
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** Polls until the question is answered with yes; false when the time ran out. */
export async function waitUntil(question: () => boolean, milliseconds: number): Promise<boolean> {
  for (const end = Date.now() + milliseconds; Date.now() < end; await pause(10)) if (question()) return true;
  return question();
}
