import { afterAll, beforeAll, expect, test } from 'vitest';
import { withClient } from '../src/connection/index.ts';
import { freshDatabase, type FreshDatabase } from './index.ts';

let first: FreshDatabase;
let second: FreshDatabase;

beforeAll(async () => {
  [first, second] = await Promise.all([freshDatabase(), freshDatabase()]);
});
afterAll(() => Promise.all([first.drop(), second.drop()]));

test('what one file writes, another file never sees', async () => {
  await withClient(first.owner, (client) => client.query('create table scribble (word text)'));
  const seen = await withClient(second.owner, (client) => client.query("select to_regclass('scribble') as found"));
  expect(seen.rows).toEqual([{ found: null }]);
});

test('the roles of the run can all enter, and nobody else', async () => {
  const roles = ['dure_app', 'dure_screening', 'dure_retention', 'dure_reports', 'dure_auditor'] as const;
  for (const role of roles) {
    const { rows } = await withClient(first.as(role), (client) => client.query('select current_user as me'));
    expect(rows).toEqual([{ me: role }]);
  }
  const { rows } = await withClient(first.admin, (client) => client.query("select has_database_privilege(0, current_database(), 'connect') as anybody"));
  expect(rows).toEqual([{ anybody: false }]);
});

test('a clone carries the migrations of the release', async () => {
  const { rows } = await withClient(first.owner, (client) => client.query<{ count: number }>('select count(*)::int as count from migration.kysely_migration'));
  expect(rows[0]?.count).toBeGreaterThan(0);
});
