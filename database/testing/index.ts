import { randomBytes } from 'node:crypto';
import type pg from 'pg';
import { inject } from 'vitest';
import { withClient } from '../src/connection/index.ts';
import { MIGRATOR } from '../src/embedded/index.ts';
import { closeDatabase, type DatabaseRole } from '../src/migration/index.ts';
import { clientConfig } from './server.ts';

export interface FreshDatabase {
  readonly name: string;
  /** As `dure_app`, under every row policy: what the server uses. */
  readonly config: pg.PoolConfig;
  /** As the owner, who migrates and seeds. */
  readonly owner: pg.PoolConfig;
  /** As a superuser, to look into the catalogue or to break things on purpose. */
  readonly admin: pg.PoolConfig;
  as(role: DatabaseRole): pg.PoolConfig;
  /** Ends whoever is still connected. */
  drop(): Promise<void>;
}

/** The same as a URL, for what is configured by one; a server on a Unix socket has one too. */
export function urlOf({ host = '', port, user = '', password, database = '' }: pg.PoolConfig): string {
  const login = password === undefined ? user : `${user}:${encodeURIComponent(String(password))}`;
  return host.startsWith('/') ? `postgres://${login}@localhost:${port}/${database}?host=${encodeURIComponent(host)}` : `postgres://${login}@${host}:${port}/${database}`;
}

/** An empty, migrated database that nobody else sees; about 50 ms. One per test file: `beforeAll`, and `drop()` in `afterAll`. */
export async function freshDatabase(): Promise<FreshDatabase> {
  const connection = inject('testDatabase');
  const { admin, template } = connection;
  const name = `${template}_${randomBytes(6).toString('hex')}`;
  await withClient(admin, (client) => client.query(`create database ${name} template ${template} owner ${MIGRATOR}`));
  await withClient({ ...admin, database: name }, closeDatabase);
  const as = (role: string) => clientConfig(connection, role, name);
  return {
    name,
    config: as('dure_app'),
    owner: as(MIGRATOR),
    admin: { ...admin, database: name },
    as,
    drop: async () => {
      await withClient(admin, (client) => client.query(`drop database if exists ${name} with (force)`));
    },
  };
}
