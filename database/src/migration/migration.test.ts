import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { withClient } from '../connection/index.ts';
import { freshDatabase, type FreshDatabase } from '../../testing/index.ts';
import { migrate, pendingMigrations } from './index.ts';

let database: FreshDatabase;
let directory: string;

beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'dure-migrations-'));
  await withClient(database.owner, (client) => client.query('drop schema if exists migration cascade; drop schema if exists public cascade; create schema public'));
  write('0001_person', 'create table person (name text not null); create index person_name on person (name);');
  write('0002_household', "create table household (id int); insert into person values ('홍길동');");
});
afterEach(() => rmSync(directory, { recursive: true }));

const write = (name: string, sql: string) => writeFileSync(join(directory, `${name}.sql`), sql);
const run = () => migrate({ database: database.owner, directory });
const query = async (text: string) => (await withClient(database.owner, (client) => client.query(text))).rows as unknown[];

test('applies files in the order of their numbers, and a second run applies nothing', async () => {
  expect(await run()).toEqual(['0001_person', '0002_household']);
  expect(await run()).toEqual([]);
  expect(await query('select name from person')).toEqual([{ name: '홍길동' }]);
});

test('a later release applies only what is new', async () => {
  await run();
  write('0003_visit', 'create table visit (id int)');
  expect(await run()).toEqual(['0003_visit']);
});

test('a failing file is rolled back whole, the files before it stay, and a repaired one continues', async () => {
  write('0003_visit', 'create table visit (id int); insert into nowhere values (1);');
  await expect(run()).rejects.toThrow(/Migration 0003_visit failed and was rolled back.*nowhere/);
  expect(await query("select to_regclass('household') is not null as household, to_regclass('visit') is not null as visit")).toEqual([{ household: true, visit: false }]);
  write('0003_visit', 'create table visit (id int);');
  expect(await run()).toEqual(['0003_visit']);
});

test('two servers that start at once apply each file once', async () => {
  write('0003_slow', 'create table slow (id int); select pg_sleep(0.3);');
  const applied = await Promise.all([run(), run(), run()]);
  expect(applied.flat().sort()).toEqual(['0001_person', '0002_household', '0003_slow']);
});

test('an applied file that was edited is refused', async () => {
  await run();
  write('0001_person', 'create table person (name text);');
  await expect(run()).rejects.toThrow(/0001_person was edited/);
});

test('a database of a newer release is refused', async () => {
  write('0003_visit', 'create table visit (id int)');
  await run();
  rmSync(join(directory, '0003_visit.sql'));
  await expect(run()).rejects.toThrow(/0003_visit, which this release does not know/);
});

test.each([
  ['1_short.sql', /named NNNN_name[.]sql/],
  ['0003-dashes.sql', /named NNNN_name[.]sql/],
  ['0002_again.sql', /number 0002 is taken by 0002_again[.]sql|number 0002 is taken/],
])('a file named %s is refused, never skipped', async (name, message) => {
  writeFileSync(join(directory, name), 'select 1');
  await expect(run()).rejects.toThrow(message);
});

test('the application learns what is pending, and cannot change the record', async () => {
  const asked = { database: database.config as pg.ClientConfig, directory };
  expect(await pendingMigrations(asked)).toEqual(['0001_person', '0002_household']);
  await run();
  write('0003_visit', 'create table visit (id int)');
  expect(await pendingMigrations(asked)).toEqual(['0003_visit']);
  for (const text of ['delete from migration.source', "insert into migration.source values ('x', 'y')", 'select * from migration.kysely_migration']) {
    await expect(withClient(asked.database, (client) => client.query(text))).rejects.toThrow(/permission denied/);
  }
});
