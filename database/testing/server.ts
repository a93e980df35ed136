import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';
import { withClient } from '../src/connection/index.ts';
import { MIGRATOR, startEmbedded, stopAbandoned } from '../src/embedded/index.ts';
import { migrate, ROLES } from '../src/migration/index.ts';

const TEMPLATE = 'dure_template';
const PREFIX = 'dure-test-';

/** How a worker reaches the run's server; plain data, because it crosses to the workers. */
export interface TestConnection {
  /** As somebody who may create databases. */
  readonly admin: pg.ClientConfig;
  readonly template: string;
  /** Of every role, on a server that asks for one. */
  readonly password?: string | undefined;
}

export interface TestServer {
  readonly connection: TestConnection;
  stop(): Promise<void>;
}

/** Which PostgreSQL the run tests against; tests that start a server of their own pass it on. */
export function testBinaries(): { binaries?: string } {
  const version = process.env['DURE_TEST_POSTGRES'];
  if (version === undefined || version === '18') return {};
  const folder = `/usr/lib/postgresql/${version}/bin`;
  if (!existsSync(join(folder, 'postgres'))) throw new Error(`DURE_TEST_POSTGRES=${version}: ${folder} is missing. apt-get install postgresql-${version}`);
  return { binaries: folder };
}

/** Servers of runs that were killed before they could stop theirs. */
async function sweep(): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(PREFIX))) {
    const folder = join(tmpdir(), name);
    if (await stopAbandoned(folder)) rmSync(folder, { recursive: true, force: true });
  }
}

/** A database owned by the migrator, migrated, and left without a session, since a template must be idle while it is copied. */
async function makeTemplate({ admin, template, password }: TestConnection): Promise<void> {
  await withClient(admin, async (client) => {
    const role = await client.query('select 1 from pg_roles where rolname = $1', [MIGRATOR]);
    if (role.rowCount === 0) await client.query(`create role ${MIGRATOR} login createrole`);
    if (password !== undefined) await client.query(`alter role ${MIGRATOR} password '${password}'`);
    await client.query(`create database ${template} owner ${MIGRATOR}`);
  });
  const passwords = password === undefined ? {} : Object.fromEntries(ROLES.map((role) => [role, password]));
  await migrate({ database: clientConfig({ admin, template, password }, MIGRATOR, template), passwords });
}

/** How to reach a database of the run's server as a role. */
export function clientConfig({ admin, password }: TestConnection, user: string, database: string): pg.ClientConfig {
  return { ...admin, user, database, ...(password === undefined ? {} : { password }) };
}

async function startTemporary(): Promise<TestServer> {
  await sweep();
  const folder = mkdtempSync(join(tmpdir(), PREFIX));
  const server = await startEmbedded({ dataDirectory: folder, durable: false, ...testBinaries() });
  const stop = async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  return { connection: { admin: server.connect('postgres', 'postgres'), template: TEMPLATE }, stop };
}

/** A server of somebody else's: several runs may share it, so the template is named after the run, and roles get one password for all runs. */
function useExternal(url: string): TestServer {
  const { hostname, port, username, password, pathname } = new URL(url);
  const admin = { host: hostname, port: Number(port || 5432), user: decodeURIComponent(username), password: decodeURIComponent(password), database: pathname.slice(1) || 'postgres' };
  const template = `${TEMPLATE}_${process.pid}`;
  const stop = () => withClient(admin, async (client) => {
    const { rows } = await client.query<{ datname: string }>('select datname from pg_database where starts_with(datname, $1)', [template]);
    for (const { datname } of rows) await client.query(`drop database if exists ${datname} with (force)`);
  });
  return { connection: { admin, template, password: createHash('sha256').update(url).digest('hex') }, stop };
}

/** `TEST_DATABASE_URL` (a superuser's), Debian's binaries when `DURE_TEST_POSTGRES=15`, the npm package's otherwise. */
export async function startTestServer(): Promise<TestServer> {
  const url = process.env['TEST_DATABASE_URL'];
  const server = url === undefined ? await startTemporary() : useExternal(url);
  await makeTemplate(server.connection).catch(async (error: unknown) => {
    await server.stop();
    throw error;
  });
  return server;
}
