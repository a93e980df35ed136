import { fileURLToPath } from 'node:url';
import { Kysely, Migrator, PostgresDialect, sql, type Migration } from 'kysely';
import type pg from 'pg';
import { openOwnerPool, withClient } from '../connection/index.ts';
import { closeDatabase, ensureRoles, type DatabaseRole } from './roles.ts';
import { readMigrations, type MigrationSource } from './source.ts';

export { closeDatabase, isDatabaseRole, refusePrivileged, ROLES, type DatabaseRole } from './roles.ts';

const SCHEMA = 'migration';
/** Any number, the same in every release: one migration at a time per database. */
const LOCK = 7_301_126;

export interface MigrateOptions {
  /** Connects as the owner of the database: a role with CREATEROLE, no superuser. */
  readonly database: pg.ClientConfig;
  /** Where the SQL files are; beside the sources by default, the production bundle names its own. */
  readonly directory?: string;
  /** Passwords to set for roles that sign in over the network. */
  readonly passwords?: Partial<Record<DatabaseRole, string>>;
}

export function migrationsBesideSources(): string {
  return fileURLToPath(new URL('../../migrations', import.meta.url));
}

/**
 * What this release would still apply. Any role may ask. An applied file never changes, so that what runs in production is what was
 * reviewed: an edited one is an error, and so is one that this release does not know.
 */
async function pendingOf(client: pg.ClientBase, sources: readonly MigrationSource[]): Promise<readonly string[]> {
  const { rows } = await client.query<{ name: string; sha256: string }>(`select name, sha256 from ${SCHEMA}.source`);
  for (const { name, sha256 } of rows) {
    const source = sources.find((candidate) => candidate.name === name);
    if (!source) throw new Error(`The database has migration ${name}, which this release does not know: it belongs to a newer release.`);
    if (source.sha256 !== sha256) throw new Error(`Migration ${name} was edited after it had been applied to this database. Put the file back and write a new migration; a demo database can be made anew with "npm run demo:reset".`);
  }
  return sources.map(({ name }) => name).filter((name) => !rows.some((row) => row.name === name));
}

/** Names of the migrations that the database still lacks, in order. Rejects when it belongs to another release. */
export async function pendingMigrations(options: Pick<MigrateOptions, 'database' | 'directory'>): Promise<readonly string[]> {
  const sources = readMigrations(options.directory ?? migrationsBesideSources());
  return withClient(options.database, async (client) => {
    const { rows } = await client.query<{ found: string | null }>(`select to_regclass('${SCHEMA}.source') as found`);
    return rows[0]?.found === null ? sources.map(({ name }) => name) : pendingOf(client, sources);
  });
}

async function prepareRecord(client: pg.ClientBase): Promise<void> {
  await client.query(`create schema if not exists ${SCHEMA};
    create table if not exists ${SCHEMA}.source (name text primary key, sha256 text not null, applied_at timestamptz not null default now());
    grant usage on schema ${SCHEMA} to dure_app; grant select on ${SCHEMA}.source to dure_app`);
}

function migrationOf(source: MigrationSource): Migration {
  return {
    up: async (db: Kysely<unknown>) => {
      await sql.raw(source.sql).execute(db);
      await sql`insert into ${sql.table(`${SCHEMA}.source`)} (name, sha256) values (${source.name}, ${source.sha256})`.execute(db);
    },
  };
}

/** Kysely puts all steps of one call into one transaction; a call per step gives each file its own. */
async function applyPending(database: pg.ClientConfig, sources: readonly MigrationSource[]): Promise<readonly string[]> {
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool: openOwnerPool({ ...database, max: 2 }) }) });
  const migrations = Object.fromEntries(sources.map((source) => [source.name, migrationOf(source)]));
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations }, migrationTableSchema: SCHEMA });
  const applied: string[] = [];
  try {
    for (;;) {
      const { error, results = [] } = await migrator.migrateUp();
      if (error !== undefined) throw new Error(`Migration ${results[0]?.migrationName ?? ''} failed and was rolled back: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
      if (results.length === 0) return applied;
      applied.push(...results.map((result) => result.migrationName));
    }
  } finally {
    await db.destroy();
  }
}

/**
 * Brings the database to this release, forward only: the roles first, then each pending file in its own transaction, under an
 * advisory lock. Returns the names applied; none when it was up to date. What was applied before a failing file stays.
 */
export async function migrate(options: MigrateOptions): Promise<readonly string[]> {
  const sources = readMigrations(options.directory ?? migrationsBesideSources());
  return withClient(options.database, async (client) => {
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    await ensureRoles(client, options.passwords);
    await closeDatabase(client);
    await prepareRecord(client);
    return (await pendingOf(client, sources)).length === 0 ? [] : applyPending(options.database, sources);
  });
}
