import { freshDatabase, urlOf, type FreshDatabase } from '@dure/database/testing';
import { withClient } from '@dure/database/connection';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { runDure } from '../commands.ts';

let fresh: FreshDatabase;

async function dure(...args: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const io = { stdin: async () => '', readFile: async () => '', print: (line: string) => void out.push(line), printError: (line: string) => void err.push(line), today: '2026-11-23' } as const;
  return { status: await runDure(args, io), out: out.join('\n'), err: err.join('\n') };
}

beforeAll(async () => {
  fresh = await freshDatabase();
});
beforeEach(() => {
  vi.stubEnv('DATABASE_MIGRATOR_URL', urlOf(fresh.owner));
});
afterEach(() => vi.unstubAllEnvs());
afterAll(() => fresh.drop());

test('prints what it would do, without Citus', async () => {
  const { status, out } = await dure('database', 'distribute', '--print');
  expect(status).toBe(0);
  expect(out.split('\n')[0]).toBe("SELECT create_distributed_table('dure.person', 'sigungu');");
});

test('a PostgreSQL without Citus is told what is missing', async () => {
  expect(await dure('database', 'distribute')).toEqual({ status: 2, out: '', err: expect.stringContaining('This PostgreSQL has no Citus.') });
});

test('a schema that Citus would refuse is not touched', async () => {
  await withClient(fresh.owner, (client) => client.query('CREATE UNIQUE INDEX one_name ON dure.person (name)'));
  expect(await dure('database', 'distribute', '--print')).toEqual({ status: 2, out: '', err: 'dure.one_name is unique without sigungu' });
  await withClient(fresh.owner, (client) => client.query('DROP INDEX dure.one_name'));
});

test('asks what to do with the database', async () => {
  expect(await dure('database')).toMatchObject({ status: 1, err: expect.stringContaining('distribute') });
});
