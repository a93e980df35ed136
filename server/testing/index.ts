import { randomBytes, randomUUID } from 'node:crypto';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import { freshDatabase, type FreshDatabase } from '@dure/database/testing';
import { openPool } from '@dure/database/scope';
import type pg from 'pg';
import { createApp, createContext } from '../src/app/index.ts';
import type { Configuration } from '../src/configuration/index.ts';
import type { ServerContext } from '../src/http/handler.ts';
import { TEST_NOW, TEST_PASSWORD } from './people.ts';

export { aPerson, anOrganisation, aStaff, JEONJU, TEST_NOW, TEST_PASSWORD } from './people.ts';


export interface TestServer {
  readonly app: FastifyInstance;
  readonly server: ServerContext;
  readonly database: FreshDatabase;
  /** As the owner of the tables: sees everything, for arranging and for looking behind the policies. */
  readonly owner: pg.Pool;
  /** Moves the server's clock. */
  setNow(at: string): void;
  now(): string;
  close(): Promise<void>;
}

export function testConfiguration(changes: Partial<Configuration> = {}): Configuration {
  return { mode: 'demo', host: '127.0.0.1', port: 0, dataKey: randomBytes(32), indexKey: randomBytes(32), cookieSecure: false, trustProxy: false, logLevel: 'silent', ...changes };
}

/** The real application on a database of its own; requests are injected, the clock stands still until it is set. */
export async function startTestServer(changes: Partial<Configuration> = {}): Promise<TestServer> {
  const database = await freshDatabase();
  let at = TEST_NOW;
  const server = createContext({ configuration: testConfiguration(changes), database: database.config, now: () => at });
  const app = await createApp(server);
  const owner = openPool({ ...database.owner, max: 2 });
  return {
    app, server, database, owner,
    setNow: (moment) => void (at = moment),
    now: () => at,
    close: async () => {
      await app.close();
      await Promise.all([server.pool.end(), server.shared.end()]);
      await owner.end();
      await database.drop();
    },
  };
}


export interface Client {
  get(url: string): Promise<LightMyRequestResponse>;
  send(method: 'POST' | 'PUT' | 'PATCH' | 'DELETE', url: string, body?: unknown, headers?: Record<string, string>): Promise<LightMyRequestResponse>;
}

/** A browser that has signed in; every write gets a fresh idempotency key unless the test gives one. */
export async function signedIn(test: TestServer, login: string): Promise<Client> {
  const opened = await test.app.inject({ method: 'POST', url: '/api/session', headers: { 'content-type': 'application/json' }, payload: JSON.stringify({ login, password: TEST_PASSWORD }) });
  const cookie = opened.cookies.find(({ name }) => name === 'dure');
  if (cookie === undefined) throw new Error(`Could not sign in: ${opened.body}`);
  const jar = `dure=${cookie.value}`;
  return {
    get: (url) => test.app.inject({ method: 'GET', url, headers: { cookie: jar } }),
    send: (method, url, body, headers = {}) =>
      test.app.inject({ method, url, headers: { cookie: jar, 'idempotency-key': randomUUID(), ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers }, ...(body === undefined ? {} : { payload: JSON.stringify(body) }) }),
  };
}
