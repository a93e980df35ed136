import type { z } from 'zod';
import type { KeyRing } from '../cipher/index.ts';
import { contradictions, databaseContradictions } from './contradictions.ts';
import { ConfigurationError } from './error.ts';
import { demoKeys, olderKeysIn } from './keys.ts';
import { variables, type Variables } from './variables.ts';

export { ConfigurationError } from './error.ts';
export { configurationTable } from './table.ts';

/** All that migrating needs: the keys stay with the server. */
export interface DatabaseSettings {
  readonly mode: 'demo' | 'production';
  /** Of the `dure_app` role; unset in a demo that runs its own PostgreSQL. */
  readonly databaseUrl?: string;
  /** Of the `dure_screening` role; only for the batch of discovery, and for migrating, which sets its password. */
  readonly databaseScreeningUrl?: string;
  /** Of the `dure_retention` role; only for destroying what is due, and for migrating, which sets its password. */
  readonly databaseRetentionUrl?: string;
  /** Of the owner; only for migrating and seeding. */
  readonly databaseMigratorUrl?: string;
  /** The nodes of a cluster, as they were written down. */
  readonly databaseHosts?: string;
}

export interface Configuration extends DatabaseSettings, KeyRing {
  readonly host: string;
  readonly port: number;
  /** Unset in a demo, which is wherever it listens. */
  readonly publicOrigin?: string;
  readonly cookieSecure: boolean;
  /** Proxies whose X-Forwarded-For is believed. */
  readonly trustProxy: string | false;
  readonly oidc?: { readonly issuer: string; readonly clientId: string; readonly clientSecret: string; readonly redirectUri: string };
  readonly logLevel: Variables['LOG_LEVEL'];
}

/** An empty variable counts as unset: that is how compose files and unit files unset one. */
function present(environment: NodeJS.ProcessEnv): Record<string, string | undefined> {
  return Object.fromEntries(Object.keys(variables.shape).map((name) => [name, environment[name]?.trim() || undefined]));
}

/** The value itself is never repeated: it may be a secret. */
function sentence(issue: z.core.$ZodIssue): string {
  const allowed = issue.code === 'invalid_value' ? `must be one of: ${issue.values.join(', ')}` : issue.message;
  return `${issue.path.join('.')} ${allowed}.`;
}

function oidcOf(set: Variables): Pick<Configuration, 'oidc'> {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret, OIDC_REDIRECT_URI: redirectUri } = set;
  return issuer && clientId && clientSecret && redirectUri ? { oidc: { issuer, clientId, clientSecret, redirectUri } } : {};
}

function keysOf(set: Variables, stateDirectory: string): KeyRing {
  if (set.DURE_MODE === 'demo') return demoKeys(stateDirectory);
  const older = olderKeysIn(set.DURE_OLDER_KEYS ?? '');
  return {
    dataKey: Buffer.from(set.DURE_DATA_KEY ?? '', 'base64'), indexKey: Buffer.from(set.DURE_INDEX_KEY ?? '', 'base64'),
    ...(set.DURE_KEY_ID === undefined ? {} : { keyId: set.DURE_KEY_ID }), ...(older.length === 0 ? {} : { olderKeys: older }),
  };
}

function read(environment: NodeJS.ProcessEnv): Variables {
  const parsed = variables.safeParse(present(environment));
  if (!parsed.success) throw new ConfigurationError(parsed.error.issues.map(sentence));
  return parsed.data;
}

function refuse(problems: readonly string[]): void {
  if (problems.length > 0) throw new ConfigurationError(problems);
}

function databaseOf(set: Variables): DatabaseSettings {
  return {
    mode: set.DURE_MODE,
    ...(set.DATABASE_URL === undefined ? {} : { databaseUrl: set.DATABASE_URL }),
    ...(set.DATABASE_SCREENING_URL === undefined ? {} : { databaseScreeningUrl: set.DATABASE_SCREENING_URL }),
    ...(set.DATABASE_RETENTION_URL === undefined ? {} : { databaseRetentionUrl: set.DATABASE_RETENTION_URL }),
    ...(set.DATABASE_MIGRATOR_URL === undefined ? {} : { databaseMigratorUrl: set.DATABASE_MIGRATOR_URL }),
    ...(set.DATABASE_HOSTS === undefined ? {} : { databaseHosts: set.DATABASE_HOSTS }),
  };
}

/** What migrating and seeding read; a migration job is given no keys. */
export function loadDatabaseSettings(environment: NodeJS.ProcessEnv): DatabaseSettings {
  const set = read(environment);
  const nowhere = set.DURE_MODE === 'production' && set.DATABASE_MIGRATOR_URL === undefined;
  refuse([...(nowhere ? ['DATABASE_MIGRATOR_URL is not set; in production this command works as the owner of the database.'] : []), ...databaseContradictions(set)]);
  return databaseOf(set);
}

/** What destroying what is due reads: neither the owner's address nor a key of the data. */
export function loadRetentionSettings(environment: NodeJS.ProcessEnv): DatabaseSettings {
  const set = read(environment);
  const nowhere = set.DURE_MODE === 'production' && set.DATABASE_RETENTION_URL === undefined;
  refuse([...(nowhere ? ['DATABASE_RETENTION_URL is not set; in production this command works as role dure_retention.'] : []), ...databaseContradictions(set)]);
  return databaseOf(set);
}

/** What a command reads that seals or opens: the batch of discovery, whose roster is sealed with the keys of the installation, and the rotation of those keys. */
export interface KeySettings extends DatabaseSettings, KeyRing {}

/** Throws `ConfigurationError` with everything that is wrong; a demo uses its own keys. */
export function loadKeySettings(environment: NodeJS.ProcessEnv, stateDirectory: string): KeySettings {
  const set = read(environment);
  const needed = ['DURE_DATA_KEY', 'DURE_INDEX_KEY'] as const;
  const missing = set.DURE_MODE === 'production' ? needed.filter((name) => set[name] === undefined).map((name) => `${name} is not set; this command works with the keys of the installation.`) : [];
  refuse([...missing, ...databaseContradictions(set)]);
  return { ...databaseOf(set), ...keysOf(set, stateDirectory) };
}

/**
 * What the server reads; throws `ConfigurationError` with everything that is wrong. A demo keeps its keys in the state directory
 * (`.dure`), which production never touches.
 */
export function loadConfiguration(environment: NodeJS.ProcessEnv, stateDirectory: string): Configuration {
  const set = read(environment);
  refuse(contradictions(set, environment['NODE_ENV']));
  const production = set.DURE_MODE === 'production';
  return {
    ...databaseOf(set),
    host: set.HOST,
    port: set.PORT,
    ...keysOf(set, stateDirectory),
    ...(set.PUBLIC_ORIGIN === undefined ? {} : { publicOrigin: set.PUBLIC_ORIGIN }),
    cookieSecure: set.COOKIE_SECURE ?? production,
    trustProxy: set.TRUST_PROXY ?? (production ? 'loopback' : false),
    ...oidcOf(set),
    logLevel: set.LOG_LEVEL,
  };
}
