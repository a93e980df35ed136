import { randomBytes } from 'node:crypto';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import { withClient } from '@dure/database/connection';
import { MIGRATOR } from '@dure/database/embedded';
import { closeDatabase } from '@dure/database/migration';
import { openPool } from '@dure/database/scope';
import type pg from 'pg';
import { clientConfig, startTestServer } from '../../../database/testing/server.ts';
import { type ServerContext } from '../../../server/src/http/handler.ts';
import { tokenHashOf } from '../../../server/src/session/principal.ts';
import { type Product, PRODUCT } from './product.ts';

/** A cluster of its own, stopped when the work with it ends, however it ends. */
export interface Ground {
  /** An empty, migrated database with the product's application on it; the clock stands until it is set. */
  open(product?: Product): Promise<Town>;
}

export interface Town {
  /** Whose code serves it. */
  readonly product: Product;
  readonly app: FastifyInstance;
  readonly server: ServerContext;
  /** As the owner of the tables, who is under no row policy of the application. */
  readonly owner: pg.Pool;
  /** As a superuser, to break a policy on purpose. */
  readonly admin: pg.Pool;
  readonly faults: string[];
  setNow(at: string): void;
  now(): string;
  close(): Promise<void>;
}

export async function withGround<Value>(work: (ground: Ground) => Promise<Value>): Promise<Value> {
  const cluster = await startTestServer();
  const { connection } = cluster;
  const towns: Town[] = [];
  const open = async (product = PRODUCT): Promise<Town> => {
    const name = `trust_${randomBytes(6).toString('hex')}`;
    await withClient(connection.admin, (client) => client.query(`create database ${name} template ${connection.template} owner ${MIGRATOR}`));
    const admin = { ...connection.admin, database: name };
    await withClient(admin, closeDatabase);
    const town = await townOn(product, { app: clientConfig(connection, 'dure_app', name), owner: clientConfig(connection, MIGRATOR, name), admin });
    towns.push(town);
    return town;
  };
  try {
    return await work({ open });
  } finally {
    for (const town of towns) await town.close();
    await cluster.stop();
  }
}

async function townOn(product: Product, roles: { readonly app: pg.ClientConfig; readonly owner: pg.ClientConfig; readonly admin: pg.ClientConfig }): Promise<Town> {
  let at = '2026-11-23T01:00:00.000Z';
  const faults: string[] = [];
  const configuration = { mode: 'demo', host: '127.0.0.1', port: 0, dataKey: randomBytes(32), indexKey: randomBytes(32), cookieSecure: false, trustProxy: false, logLevel: 'silent' } as const;
  // The clock stands: the hour in which searches are counted would never pass.
  const made = product.createContext({ configuration, database: roles.app, now: () => at, searches: { proofAfter: Infinity, most: Infinity } });
  const server = { ...made, fault: (error: Error) => void faults.push(error.message) };
  const app = await product.createApp(server);
  const [owner, admin] = [openPool({ ...roles.owner, max: 2, query_timeout: 0 }), openPool({ ...roles.admin, max: 1, query_timeout: 0 })];
  return {
    product, app, server, owner, admin, faults,
    setNow: (moment) => void (at = moment),
    now: () => at,
    close: async () => {
      await app.close();
      await Promise.all([server.pool.end(), owner.end(), admin.end()]);
    },
  };
}

/** Signs a member of staff in by writing the session down; a password for each of hundreds would take minutes. */
export async function cookieOf(town: Town, staff: { readonly sigungu: string; readonly id: string; readonly acting?: string | null }, at = town.now()): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await town.owner.query(
    `INSERT INTO dure.session (sigungu, token_hash, staff_id, started_at, seen_at, ends_at, strong_at, acting_sigungu) VALUES ($1, $2, $3, $4, $4, $4::timestamptz + interval '9 hours', $4, $5)`,
    [staff.sigungu, tokenHashOf(token), staff.id, at, staff.acting ?? null],
  );
  return token;
}

export interface Asked {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly url: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** One request as a browser with this cookie sends it; every write has a key of its own. */
export function ask(town: Town, cookie: string, { method = 'GET', url, body, headers = {} }: Asked): Promise<LightMyRequestResponse> {
  const write = method === 'GET' ? {} : { 'idempotency-key': randomBytes(16).toString('hex') };
  const content = body === undefined ? {} : { 'content-type': 'application/json' };
  return town.app.inject({ method, url, headers: { cookie: `dure=${cookie}`, ...write, ...content, ...headers }, ...(body === undefined ? {} : { payload: JSON.stringify(body) }) });
}
