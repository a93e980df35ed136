import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { withClient } from '../connection/index.ts';
import { startEmbedded, type EmbeddedServer } from './index.ts';

const asRoot = process.getuid?.() === 0;
const folder = mkdtempSync(join(tmpdir(), 'dure-settings-'));
let server: EmbeddedServer;
const query = async (on: EmbeddedServer, text: string) => (await withClient(on.connect('dure_migrator'), (client) => client.query(text))).rows as unknown[];

beforeAll(async () => {
  server = await startEmbedded({ dataDirectory: folder });
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true });
});

test('listens on no network address, and only its own account may enter the socket folder', async () => {
  const { host } = server.connect('postgres');
  expect(await query(server, 'show listen_addresses')).toEqual([{ listen_addresses: '' }]);
  expect(statSync(host!).mode & 0o777).toBe(0o700);
  expect(host!.length).toBeLessThanOrEqual(100);
  expect(statSync(join(server.home, 'cluster')).uid).toBe(asRoot ? 65534 : process.getuid!());
});

test('sorts Hangul as a Korean reader expects', async () => {
  expect(await query(server, "select string_agg(w, '' order by w) as sorted from unnest(array['힣','A','다','가','나']) w")).toEqual([{ sorted: '가나다힣A' }]);
});

test('commits are durable by default', async () => {
  expect(await query(server, "select name, setting from pg_settings where name in ('fsync', 'synchronous_commit', 'full_page_writes', 'data_checksums') order by name")).toEqual(
    ['data_checksums', 'fsync', 'full_page_writes', 'synchronous_commit'].map((name) => ({ name, setting: 'on' })),
  );
});

test('the log of the server repeats no value of a row', async () => {
  await query(server, 'create table secret (rrn text primary key)');
  await query(server, "insert into secret values ('900101-1234567')");
  await expect(query(server, "insert into secret values ('900101-1234567')")).rejects.toThrow(/duplicate key/);
  const log = readFileSync(join(server.home, 'postgres.log'), 'utf8');
  expect(log).toContain('duplicate key');
  expect(log).not.toContain('900101');
});
