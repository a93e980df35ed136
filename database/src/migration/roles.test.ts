import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withClient } from '../connection/index.ts';
import { MIGRATOR, startEmbedded, type EmbeddedServer } from '../embedded/index.ts';
import { testBinaries } from '../../testing/server.ts';
import { migrate, ROLES } from './index.ts';

// A server of its own: roles and pg_hba.conf belong to the whole server, and these tests spoil both.
const folder = mkdtempSync(join(tmpdir(), 'dure-roles-'));
const directory = mkdtempSync(join(tmpdir(), 'dure-roles-sql-'));
let server: EmbeddedServer;

beforeAll(async () => {
  server = await startEmbedded({ dataDirectory: folder, durable: false, ...testBinaries() });
  writeFileSync(join(directory, '0001_note.sql'), `create table note (sigungu text, words text);
    alter table note enable row level security; alter table note force row level security;
    create policy note_owner on note to current_user using (true);
    create policy note_read on note for select to dure_app using (sigungu = current_setting('dure.sigungu', true));
    grant select on note to dure_app; insert into note values ('52110', '보이는 말'), ('52710', '가려진 말');`);
  await migrate({ database: server.connect(MIGRATOR), directory });
});
afterAll(async () => {
  await server.stop();
  for (const path of [folder, directory]) rmSync(path, { recursive: true });
});

const as = (user: string, text: string) => withClient(server.connect(user), (client) => client.query(text));

test.each(ROLES)('%s holds no power over the server', async (role) => {
  const { rows } = await as('postgres', `select rolsuper or rolbypassrls or rolcreatedb or rolcreaterole or rolreplication as powerful, rolcanlogin from pg_roles where rolname = '${role}'`);
  expect(rows).toEqual([{ powerful: false, rolcanlogin: true }]);
});

test('the owner is no superuser either', async () => {
  const { rows } = await as('postgres', `select rolsuper, rolbypassrls from pg_roles where rolname = '${MIGRATOR}'`);
  expect(rows).toEqual([{ rolsuper: false, rolbypassrls: false }]);
});

describe('the application role cannot get past a row policy', () => {
  test('it sees nothing without a scope, and only its scope with one', async () => {
    expect((await as('dure_app', 'select * from note')).rows).toEqual([]);
    const scoped = await withClient(server.connect('dure_app'), async (client) => {
      await client.query("begin; set local dure.sigungu = '52110'");
      return client.query('select words from note');
    });
    expect(scoped.rows).toEqual([{ words: '보이는 말' }]);
  });

  test.each([
    ['set row_security = off; select * from note', /row-level security/],
    ['alter role dure_app bypassrls', /permission denied|must be superuser/],
    ['alter role dure_app superuser', /permission denied|must be superuser/],
    [`set role ${MIGRATOR}`, /permission denied to set role/],
    ['set role postgres', /permission denied to set role/],
    ['set role dure_auditor', /permission denied to set role/],
    ['alter table note disable row level security', /must be owner/],
    ['alter table note owner to dure_app', /must be owner/],
    ['drop policy note_read on note', /must be owner/],
    ['create role helper', /permission denied/],
    ['create database beside', /permission denied/],
    ['create temporary table copy (words text)', /permission denied/],
    ['create table public.copy (words text)', /permission denied/],
    ["copy note to '/tmp/note.txt'", /permission denied|must be superuser/],
    ['update note set words = words', /permission denied/],
    ['truncate note', /permission denied/],
  ])('%s', async (text, refusal) => {
    await expect(as('dure_app', text)).rejects.toThrow(refusal);
  });
});

test.each(['bypassrls', 'superuser', 'createdb', 'createrole', 'replication'])('migration refuses to go on when the application role has %s', async (power) => {
  await as('postgres', `alter role dure_app ${power}`);
  await expect(migrate({ database: server.connect(MIGRATOR), directory })).rejects.toThrow(/dure_app: this role could pass the row policies/);
  await as('postgres', `alter role dure_app no${power}`);
  expect(await migrate({ database: server.connect(MIGRATOR), directory })).toEqual([]);
});

test('migration refuses to go on when the application role may become the owner', async () => {
  // From version 16 on, who creates a role is its member, and a circle is refused by PostgreSQL itself.
  await as('postgres', `revoke dure_app from ${MIGRATOR}`);
  await as('postgres', `grant ${MIGRATOR} to dure_app`);
  await expect(migrate({ database: server.connect(MIGRATOR), directory })).rejects.toThrow(/dure_app: this role could pass/);
  await as('postgres', `revoke ${MIGRATOR} from dure_app; grant dure_app to ${MIGRATOR} with admin option`);
});

test('a password given to a role opens the door over a network, another one does not, and it is never stored', async () => {
  await migrate({ database: server.connect(MIGRATOR), directory, passwords: { dure_app: '비밀번호 pass word' } });
  writeFileSync(join(server.home, 'cluster', 'pg_hba.conf'), 'local all dure_app scram-sha-256\nlocal all all trust\n');
  await as('postgres', 'select pg_reload_conf(), pg_sleep(0.2)');
  const enter = (password: string) => withClient({ ...server.connect('dure_app'), password }, (client) => client.query('select current_user as me'));
  expect((await enter('비밀번호 pass word')).rows).toEqual([{ me: 'dure_app' }]);
  await expect(enter('wrong')).rejects.toThrow(/password authentication failed/);
  const { rows } = await as('postgres', "select rolpassword from pg_authid where rolname = 'dure_app'");
  expect(JSON.stringify(rows)).toMatch(/SCRAM-SHA-256[$]4096:/);
});
