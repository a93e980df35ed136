import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withClient } from '@dure/database/connection';
import { freshDatabase, urlOf, type FreshDatabase } from '@dure/database/testing';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { runDure } from './commands.ts';

const state = mkdtempSync(join(tmpdir(), 'dure-migrate-'));
let database: FreshDatabase;

async function dure(...args: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const io = { stdin: async () => '', readFile: async () => '', print: (line: string) => void out.push(line), printError: (line: string) => void err.push(line), today: '2026-11-23' } as const;
  return { status: await runDure(args, io), out: out.join('\n'), err: err.join('\n') };
}

beforeAll(async () => {
  database = await freshDatabase();
});
afterEach(() => vi.unstubAllEnvs());
afterAll(async () => {
  await database.drop();
  rmSync(state, { recursive: true, force: true });
});

test('brings an empty database to this release, and repeating it changes nothing', async () => {
  vi.stubEnv('DURE_MODE', 'production');
  vi.stubEnv('DATABASE_MIGRATOR_URL', urlOf(database.owner));
  await withClient(database.owner, (client) => client.query('drop schema dure cascade; drop schema migration cascade'));
  expect(await dure('migrate', '--pending')).toMatchObject({ status: 2, out: expect.stringMatching(/^pending 0001_/) });
  expect(await dure('migrate')).toMatchObject({ status: 0, out: expect.stringMatching(/^applied 0001_/) });
  expect(await dure('migrate')).toEqual({ status: 0, out: 'The database is up to date.', err: '' });
  expect(await dure('migrate', '--pending')).toMatchObject({ status: 0 });
});

test('in production says which setting is missing', async () => {
  vi.stubEnv('DURE_MODE', 'production');
  expect(await dure('migrate')).toEqual({ status: 2, out: '', err: 'dure migrate does not start:\n  - DATABASE_MIGRATOR_URL is not set; in production this command works as the owner of the database.' });
});

test('a demo town is invented once, and never in production', async () => {
  vi.stubEnv('DURE_STATE_DIRECTORY', state);
  vi.stubEnv('DATABASE_URL', urlOf(database.config));
  vi.stubEnv('DATABASE_MIGRATOR_URL', urlOf(database.owner));
  expect(await dure('seed')).toMatchObject({ status: 0, out: expect.stringContaining('2,000 people in 1,200 households') });
  expect(await dure('seed')).toMatchObject({ status: 0, out: expect.stringContaining('there already') });
  vi.stubEnv('DURE_DATA_KEY', Buffer.alloc(32).toString('base64'));
  expect(await dure('seed')).toMatchObject({ status: 2, err: expect.stringContaining('DURE_MODE is demo') });
});

test('--reset forgets what was done in the town', async () => {
  vi.stubEnv('DURE_STATE_DIRECTORY', state);
  vi.stubEnv('DATABASE_URL', urlOf(database.config));
  vi.stubEnv('DATABASE_MIGRATOR_URL', urlOf(database.owner));
  const names = async () => (await withClient(database.owner, (client) => client.query('select distinct name from dure.person order by name limit 3'))).rows as unknown[];
  const before = await names();
  await withClient(database.owner, (client) => client.query("update dure.person set name = '바뀐이름'"));
  expect(await dure('seed', '--reset')).toMatchObject({ status: 0 });
  expect(await names()).toEqual(before);
});

test('people whom the demo did not invent are neither deleted nor joined', async () => {
  vi.stubEnv('DURE_STATE_DIRECTORY', state);
  vi.stubEnv('DATABASE_URL', urlOf(database.config));
  vi.stubEnv('DATABASE_MIGRATOR_URL', urlOf(database.owner));
  await withClient(database.owner, (client) => client.query('update dure.staff_credential set demo = false'));
  for (const args of [['seed'], ['seed', '--reset']]) expect(await dure(...args)).toMatchObject({ status: 2, err: expect.stringContaining('people whom the demo did not invent') });
});
