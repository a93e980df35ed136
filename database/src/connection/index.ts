import pg from 'pg';

export { listenTo } from './listen.ts';

/** How to reach a database as a role; what the server's rooms know of the driver. */
export type { ClientConfig } from 'pg';

/**
 * A plain pool for the owner's work, migrating and seeding; requests go through the pipelined pool of `scope`. It outlives its server:
 * `pg` raises a dropped connection as an `error` event on the client and, while it is idle, on the pool; without both listeners a
 * database restart ends the Node process.
 */
export function openOwnerPool(config: pg.PoolConfig, onDropped: (error: Error) => void = () => {}): pg.Pool {
  const pool = new pg.Pool(config);
  pool.on('error', onDropped);
  pool.on('connect', (client) => client.on('error', onDropped));
  return pool;
}

/** Runs the work on a connection of its own, closed afterwards whatever happens. */
export async function withClient<Result>(config: pg.ClientConfig, work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client(config);
  client.on('error', () => {});
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
