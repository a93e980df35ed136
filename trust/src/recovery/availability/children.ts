import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';

/** PostgreSQL's own account, which Patroni works as, too. */
export const account = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

const running = new Set<ChildProcess>();
process.on('exit', () => running.forEach((child) => child.kill('SIGKILL')));

export interface Child {
  kill(): Promise<void>;
}

export function child(program: string, words: readonly string[], as: { readonly uid?: number; readonly gid?: number } = {}): Child {
  if (!existsSync(program)) throw new Error(`${program} is missing: apt-get install --no-install-recommends patroni etcd-server postgresql-15`);
  const started = spawn(program, words, { ...as, cwd: '/', env: { PATH: '/usr/bin:/bin', LC_ALL: 'C.UTF-8' }, stdio: 'ignore' });
  running.add(started);
  const ended = once(started, 'exit').then(() => running.delete(started));
  return {
    kill: async () => {
      started.kill('SIGKILL');
      await ended;
    },
  };
}

export async function freePorts(count: number): Promise<readonly number[]> {
  const held = await Promise.all(Array.from({ length: count }, async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    return server;
  }));
  const ports = held.map((server) => (server.address() as AddressInfo).port);
  await Promise.all(held.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
}
