import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { openOwnerPool, withClient } from '../connection/index.ts';
import { startEmbedded, stopAbandoned, type EmbeddedServer } from './index.ts';
import { isAlive, startedAt, waitUntil } from './processes.ts';

const pristine = mkdtempSync(join(tmpdir(), 'dure-pristine-'));
let folder: string;

beforeAll(async () => {
  await (await startEmbedded({ dataDirectory: pristine, durable: false })).stop();
});
afterAll(() => rmSync(pristine, { recursive: true }));

// A copy of one empty cluster: making one takes longer than all that is tested here.
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dure-embedded-'));
  spawnSync('cp', ['-a', `${pristine}/.`, folder]);
});
afterEach(async () => {
  await stopAbandoned(folder);
  rmSync(folder, { recursive: true, force: true });
});

const start = (tell?: (sentence: string) => void) => startEmbedded({ dataDirectory: folder, ...(tell ? { tell } : {}) });
const query = async (server: EmbeddedServer, text: string) => (await withClient(server.connect('dure_migrator'), (client) => client.query(text))).rows as unknown[];
const keepWord = (server: EmbeddedServer, word: string) => query(server, `create table if not exists kept (word text); insert into kept values ('${word}')`);
const words = async (server: EmbeddedServer) => ((await query(server, 'select word from kept order by word')) as { word: string }[]).map((row) => row.word);

/** A program that starts the server, reports its pid and waits to be killed. */
async function startElsewhere(): Promise<{ program: ReturnType<typeof spawn>; serverPid: number }> {
  const script = `import { startEmbedded } from ${JSON.stringify(new URL('./index.ts', import.meta.url).href)};
    const server = await startEmbedded({ dataDirectory: ${JSON.stringify(folder)} });
    console.log(server.pid); setInterval(() => {}, 1000);`;
  const program = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = (await once(program.stdout!, 'data')) as [Buffer];
  return { program, serverPid: Number(line.toString()) };
}

async function killHard(pid: number): Promise<void> {
  process.kill(pid, 'SIGKILL');
  expect(await waitUntil(() => !isAlive(pid), 5_000)).toBe(true);
}

const childrenOf = (pid: number) => readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ');

test('data survive a stop and a start', async () => {
  const first = await start();
  await keepWord(first, '가나다');
  await first.stop();
  expect(isAlive(first.pid)).toBe(false);
  const second = await start();
  expect(second.adopted).toBe(false);
  expect(await words(second)).toEqual(['가나다']);
  await second.stop();
});

test('a server left by a killed program is adopted, not refused', async () => {
  const { program, serverPid } = await startElsewhere();
  await killHard(program.pid!);
  expect(isAlive(serverPid)).toBe(true);
  const told: string[] = [];
  const server = await start((sentence) => told.push(sentence));
  expect(server).toMatchObject({ adopted: true, pid: serverPid });
  expect(told.join()).toContain(String(serverPid));
  await server.stop();
  expect(isAlive(serverPid)).toBe(false);
});

test('a server that another live program uses is shared, and the last one out stops it', async () => {
  const { program, serverPid } = await startElsewhere();
  const server = await start();
  expect(server.pid).toBe(serverPid);
  await server.stop();
  expect(isAlive(serverPid)).toBe(true);
  await killHard(program.pid!);
  expect(await stopAbandoned(folder)).toBe(true);
  expect(isAlive(serverPid)).toBe(false);
});

test('three programs that start at once share one server', async () => {
  const started = await Promise.all([startElsewhere(), startElsewhere(), startElsewhere()]);
  expect(new Set(started.map(({ serverPid }) => serverPid)).size).toBe(1);
  for (const { program } of started) await killHard(program.pid!);
});

test('kill -9 of the server and all its children under writes loses no acknowledged row', async () => {
  const server = await start();
  await query(server, 'create table counted (n int)');
  const { pid } = server;
  const pool = openOwnerPool({ ...server.connect('dure_migrator'), max: 4 });
  let acknowledged = 0;
  const writers = Array.from({ length: 4 }, async () => {
    for (;;) {
      await pool.query('insert into counted values (1)');
      acknowledged += 1;
    }
  });
  await waitUntil(() => acknowledged > 200, 10_000);
  spawnSync('kill', ['-9', String(pid), ...childrenOf(pid)]);
  await Promise.allSettled(writers);
  await waitUntil(() => server.pid !== pid, 20_000);
  const [row] = (await query(server, 'select count(*)::int as kept from counted')) as { kept: number }[];
  expect(row!.kept).toBeGreaterThanOrEqual(acknowledged);
  await pool.end();
  await server.stop();
});

test('a dead server is revived while it is used, and the same pool goes on', async () => {
  const server = await start();
  const dropped: Error[] = [];
  const pool = openOwnerPool(server.connect('dure_migrator'), (error) => dropped.push(error));
  await pool.query('select 1');
  const { pid } = server;
  process.kill(pid, 'SIGKILL');
  expect(await waitUntil(() => server.pid !== pid, 20_000)).toBe(true);
  expect((await pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
  expect(dropped.length).toBeGreaterThan(0);
  await pool.end();
  await server.stop();
});

test('a pid file that names another program is seen through', async () => {
  const first = await start();
  await keepWord(first, '남은 말');
  const pidFile = join(first.home, 'cluster', 'postmaster.pid');
  const lines = readFileSync(pidFile, 'utf8').split('\n');
  await first.stop();
  writeFileSync(pidFile, [String(process.pid), ...lines.slice(1)].join('\n'));
  const second = await start();
  expect(second.adopted).toBe(false);
  expect(await words(second)).toEqual(['남은 말']);
  await second.stop();
});

test('a first start that was killed half way does not hinder the next', async () => {
  rmSync(join(folder, 'cluster'), { recursive: true });
  mkdirSync(join(folder, 'cluster.new', 'base'), { recursive: true });
  writeFileSync(join(folder, 'cluster.new', 'PG_VERSION'), '18\n');
  const server = await start();
  expect(await query(server, 'select 1 as one')).toEqual([{ one: 1 }]);
  await server.stop();
});

test('the lease of a program whose pid came round again keeps nobody waiting', async () => {
  const server = await start();
  writeFileSync(join(server.home, 'leases', `${process.ppid}.${Number(startedAt(process.ppid)) - 1}`), '');
  await server.stop();
  expect(isAlive(server.pid)).toBe(false);
});

test('data of another major version are refused with a sentence, and left alone', async () => {
  const server = await start();
  await server.stop();
  const version = join(server.home, 'cluster', 'PG_VERSION');
  writeFileSync(version, '14\n');
  await expect(start()).rejects.toThrow(/made by PostgreSQL 14/);
  expect(existsSync(version)).toBe(true);
});
