import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ConfigurationError, configurationTable, loadConfiguration, loadDatabaseSettings } from './index.ts';
import { variables } from './variables.ts';

let state: string;
beforeEach(() => {
  state = mkdtempSync(join(tmpdir(), 'dure-configuration-'));
});
afterEach(() => rmSync(state, { recursive: true }));

const KEY = Buffer.alloc(32, 1).toString('base64');
const OTHER_KEY = Buffer.alloc(32, 2).toString('base64');
const OLD_KEY = Buffer.alloc(32, 3).toString('base64');
const PRODUCTION = {
  DURE_MODE: 'production',
  DATABASE_URL: 'postgres://dure_app:secret@db.example.go.kr/dure?sslmode=verify-full',
  DURE_DATA_KEY: KEY,
  DURE_INDEX_KEY: OTHER_KEY,
  PUBLIC_ORIGIN: 'https://dure.example.go.kr',
};
const OIDC = { OIDC_ISSUER: 'https://sso.example.go.kr', OIDC_CLIENT_ID: 'dure', OIDC_CLIENT_SECRET: 'quiet', OIDC_REDIRECT_URI: 'https://dure.example.go.kr/return' };

function problemsOf(environment: Record<string, string>): readonly string[] {
  try {
    loadConfiguration(environment, state);
    return [];
  } catch (error) {
    if (error instanceof ConfigurationError) return error.problems;
    throw error;
  }
}

describe('demo', () => {
  test('starts with nothing set', () => {
    const { dataKey, indexKey, ...rest } = loadConfiguration({}, state);
    expect(rest).toEqual({ mode: 'demo', host: '127.0.0.1', port: 8700, cookieSecure: false, trustProxy: false, logLevel: 'info' });
    expect([dataKey.length, indexKey.length]).toEqual([32, 32]);
    expect(dataKey.equals(indexKey)).toBe(false);
  });

  test('keeps its keys for the next start, readable by nobody else', () => {
    const first = loadConfiguration({}, state);
    expect(loadConfiguration({}, state).dataKey).toEqual(first.dataKey);
    expect(statSync(join(state, 'keys.json')).mode & 0o777).toBe(0o600);
  });

  test('may use a database of its own on another server', () => {
    expect(problemsOf({ DATABASE_URL: 'postgres://dure_app:x@127.0.0.1:5432/dure', DATABASE_MIGRATOR_URL: 'postgres://dure_migrator:x@127.0.0.1:5432/dure' })).toEqual([]);
  });

  test.each([
    ['NODE_ENV', 'production'],
    ['COOKIE_SECURE', 'true'],
    ['OIDC_ISSUER', OIDC.OIDC_ISSUER],
    ['OIDC_CLIENT_SECRET', 'quiet'],
    ['DURE_DATA_KEY', KEY],
    ['DURE_INDEX_KEY', KEY],
    ['DURE_KEY_ID', 'k2'],
    ['PUBLIC_ORIGIN', 'https://dure.example.go.kr'],
    ['TRUST_PROXY', 'loopback'],
  ])('refuses to start beside %s', (name, value) => {
    for (const mode of [{}, { DURE_MODE: 'demo' }]) {
      const problems = problemsOf({ ...mode, [name]: value });
      expect(problems).toHaveLength(1);
      expect(problems[0]).toMatch(new RegExp(`DURE_MODE is demo.*${name}.*Set DURE_MODE=production`));
    }
  });
});

test.each(['DATABASE_URL', 'DATABASE_MIGRATOR_URL'])('a demo with %s alone is refused: it would migrate one database and serve another', (name) => {
  expect(problemsOf({ [name]: `postgres://${name === 'DATABASE_URL' ? 'dure_app' : 'dure_migrator'}:x@127.0.0.1/dure` })).toEqual([expect.stringContaining('needs both')]);
});

describe('migrating', () => {
  const OWNER = { DATABASE_MIGRATOR_URL: 'postgres://dure_migrator:x@127.0.0.1/dure' };

  test('needs the owner alone, and no key', () => {
    expect(loadDatabaseSettings({ DURE_MODE: 'production', ...OWNER })).toEqual({ mode: 'production', databaseMigratorUrl: OWNER.DATABASE_MIGRATOR_URL });
    expect(loadDatabaseSettings(OWNER)).toEqual({ mode: 'demo', databaseMigratorUrl: OWNER.DATABASE_MIGRATOR_URL });
  });

  test('in production asks for the owner', () => {
    expect(() => loadDatabaseSettings({ DURE_MODE: 'production', DATABASE_URL: 'postgres://dure_app:x@127.0.0.1/dure' })).toThrow(/DATABASE_MIGRATOR_URL is not set/);
  });
});

describe('production', () => {
  test('starts with what it needs', () => {
    expect(loadConfiguration(PRODUCTION, state)).toMatchObject({ mode: 'production', cookieSecure: true, trustProxy: 'loopback', publicOrigin: 'https://dure.example.go.kr', dataKey: Buffer.alloc(32, 1) });
    expect(() => statSync(join(state, 'keys.json'))).toThrow(/ENOENT/);
  });

  test.each(['DATABASE_URL', 'DURE_DATA_KEY', 'DURE_INDEX_KEY', 'PUBLIC_ORIGIN'] as const)('does not start without %s, and says so', (name) => {
    for (const absent of [{}, { [name]: '' }, { [name]: '  ' }]) {
      const { [name]: _, ...rest } = PRODUCTION;
      expect(problemsOf({ ...rest, ...absent })).toEqual([expect.stringMatching(new RegExp(`^${name} is not set; production needs it`))]);
    }
  });

  test('says everything that is wrong at once', () => {
    expect(problemsOf({ DURE_MODE: 'production' })).toHaveLength(4);
  });

  test('opens with the keys of before', () => {
    const { keyId, olderKeys } = loadConfiguration({ ...PRODUCTION, DURE_KEY_ID: 'k2', DURE_OLDER_KEYS: `k1:${OLD_KEY}:${OLD_KEY}` }, state);
    expect({ keyId, olderKeys }).toEqual({ keyId: 'k2', olderKeys: [{ id: 'k1', dataKey: Buffer.alloc(32, 3), indexKey: Buffer.alloc(32, 3) }] });
  });

  test('takes single sign-on whole or not at all', () => {
    expect(loadConfiguration({ ...PRODUCTION, ...OIDC }, state).oidc).toEqual({ issuer: OIDC.OIDC_ISSUER, clientId: 'dure', clientSecret: 'quiet', redirectUri: OIDC.OIDC_REDIRECT_URI });
    const { OIDC_CLIENT_SECRET: _, ...partial } = OIDC;
    expect(problemsOf({ ...PRODUCTION, ...partial })).toEqual([expect.stringContaining('OIDC_CLIENT_SECRET is not set')]);
  });

  test.each<[string, Record<string, string>, RegExp]>([
    ['two keys of one name', { DURE_OLDER_KEYS: `k1:${OLD_KEY}:${OLD_KEY}` }, /Two keys are called k1/],
    ['a key of today among those of before', { DURE_KEY_ID: 'k2', DURE_OLDER_KEYS: `k1:${KEY}:${OLD_KEY}` }, /holds a key of today/],
    ['a key of before without its index key', { DURE_KEY_ID: 'k2', DURE_OLDER_KEYS: `k1:${OLD_KEY}` }, /DURE_OLDER_KEYS must be id:data key:index key/],
    ['one key for both purposes', { DURE_INDEX_KEY: KEY }, /must not be the same/],
    ['a short key', { DURE_DATA_KEY: Buffer.alloc(16).toString('base64') }, /^DURE_DATA_KEY must be 32 bytes/],
    ['an origin in the clear', { PUBLIC_ORIGIN: 'http://dure.example.go.kr' }, /must begin with https/],
    ['an origin with a path', { PUBLIC_ORIGIN: 'https://dure.example.go.kr/app' }, /origin alone/],
    ['sessions in the clear', { COOKIE_SECURE: 'false' }, /COOKIE_SECURE=false/],
    ['a database beyond this machine in the clear', { DATABASE_URL: 'postgres://dure_app:x@db.example.go.kr/dure' }, /sslmode=verify-full/],
    ['a certificate that nobody checks', { DATABASE_URL: 'postgres://dure_app:x@db.example.go.kr/dure?sslmode=no-verify' }, /sslmode=verify-full/],
    ['a server that is the owner', { DATABASE_URL: 'postgres://dure_migrator:x@127.0.0.1/dure' }, /must connect as role dure_app/],
    ['a database that is not PostgreSQL', { DATABASE_URL: 'mysql://dure_app:x@127.0.0.1/dure' }, /DATABASE_URL must be a postgres:/],
  ])('refuses %s', (_, change, message) => {
    expect(problemsOf({ ...PRODUCTION, ...change }).join('\n')).toMatch(message);
  });

  test('may be tried on one machine without TLS', () => {
    const trial = { ...PRODUCTION, PUBLIC_ORIGIN: 'http://127.0.0.1:8700', COOKIE_SECURE: 'false', DATABASE_URL: 'postgres://dure_app:x@127.0.0.1/dure' };
    expect(loadConfiguration(trial, state).cookieSecure).toBe(false);
  });
});

test.each([
  [{ DURE_MODE: 'trial' }, 'DURE_MODE must be one of: demo, production.'],
  [{ PORT: 'eighty' }, 'PORT must be a port number.'],
  [{ PORT: '70000' }, 'PORT must be a port number.'],
  [{ COOKIE_SECURE: 'yes' }, 'COOKIE_SECURE must be one of: true, false.'],
  [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL must be one of: trace, debug, info, warn, error, fatal, silent.'],
])('%j is refused in words', (environment, sentence) => {
  expect(problemsOf(environment)).toEqual([sentence]);
});

test('a refusal never repeats a secret', () => {
  const said = problemsOf({ ...PRODUCTION, DURE_DATA_KEY: 'not-a-key-but-secret', DATABASE_URL: 'mysql://dure_app:hidden@host/dure' }).join('\n');
  expect(said).not.toMatch(/secret|hidden/);
});

test.each(Object.entries(variables.shape))('%s has a description and an example, and stands in the table', (name, schema) => {
  const { description, examples } = schema.meta() ?? {};
  expect(description).toMatch(/[.]$/);
  expect(examples).not.toHaveLength(0);
  expect(configurationTable()).toContain(`| \`${name}\` |`);
});
