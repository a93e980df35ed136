import type pg from 'pg';
import { newClient, newPool, type ClientConfig } from './writable.ts';

export { listenTo } from './listen.ts';
export { hostsOf, newPool, type ClientConfig } from './writable.ts';

/**
 * A plain pool for the owner's work, migrating and seeding; requests go through the pipelined pool of `scope`. It outlives its server:
 * `pg` raises a dropped connection as an `error` event on the client and, while it is idle, on the pool; without both listeners a
 * database restart ends the Node process.
 */
export function openOwnerPool(config: ClientConfig & pg.PoolConfig, onDropped: (error: Error) => void = () => {}): pg.Pool {
  const pool = newPool(config);
  pool.on('error', onDropped);
  pool.on('connect', (client) => client.on('error', onDropped));
  return pool;
}

/** Runs the work on a connection of its own, closed afterwards whatever happens. */
export async function withClient<Result>(config: ClientConfig, work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = newClient(config);
  client.on('error', () => {});
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
