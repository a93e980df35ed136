import { fork } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ClientConfig } from '@dure/database/connection';

export type Planted = 'a refusal without its record' | 'the address in the log as it came' | 'the body in the log' | 'a record that names what was typed' | 'a header of a picture is not read' | 'words are searched for as a pattern';

export interface Logged {
  readonly address: string;
  readonly pid: number;
  /** Everything that it has written, to its standard output and its standard error. */
  written(): Buffer;
}

interface LoggedOptions {
  /** The built page, where a browser comes. */
  readonly page?: string;
  readonly fault?: Planted | undefined;
}

/** A server that refuses may close before it has read everything: that is no fault of whoever waits. */
export const closed = (socket: Socket): Promise<void> => new Promise((resume) => {
  socket.on('error', () => undefined).once('close', () => resume());
});

/** The highest that a process's memory rises above what it is now while `work` goes on. Bytes. */
export async function risen<Value>(pid: number, work: () => Promise<Value>): Promise<readonly [value: Value, bytes: number]> {
  // 5 sets the high-water mark back to what is held now (proc(5)).
  writeFileSync(`/proc/${pid}/clear_refs`, '5');
  const before = memoryOf(pid, 'VmRSS');
  const value = await work();
  return [value, memoryOf(pid, 'VmHWM') - before];
}

const memoryOf = (pid: number, name: 'VmRSS' | 'VmHWM'): number => 1024 * Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);

/** The product's server in a process of its own while `work` goes on; what it writes is kept byte by byte. */
export async function withLogged<Value>(database: ClientConfig, { page, fault }: LoggedOptions, work: (logged: Logged) => Promise<Value>): Promise<Value> {
  const folder = mkdtempSync(join(tmpdir(), 'dure-logged-'));
  const path = join(folder, 'log');
  const log = openSync(path, 'a', 0o600);
  const { host, port, database: name, user, password } = database;
  const given = { database: { host, port, database: name, user, ...(typeof password === 'string' ? { password } : {}) }, dataKey: Buffer.alloc(32, 7).toString('base64'), indexKey: Buffer.alloc(32, 8).toString('base64'), page, fault };
  const child = fork(join(import.meta.dirname, 'loggedServer.ts'), [JSON.stringify(given)], { execArgv: ['--import', 'tsx', '--max-semi-space-size=64'], stdio: ['ignore', log, log, 'ipc'] });
  const ended = once(child, 'exit');
  closeSync(log);
  try {
    const address = await Promise.race([once(child, 'message').then(([said]) => String(said)), ended.then(() => undefined)]);
    if (address === undefined) throw new Error(`The server ended before it listened: ${readFileSync(path, 'utf8').slice(-400)}`);
    return await work({ address, pid: child.pid ?? 0, written: () => readFileSync(path) });
  } finally {
    child.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  }
}
