import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withClient } from '@dure/database/connection';
import { stopAbandoned } from '@dure/database/embedded';
import { freshDatabase, urlOf } from '@dure/database/testing';
import { afterAll, afterEach, describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../../../', import.meta.url));
const state = mkdtempSync(join(tmpdir(), 'dure-serve-'));
chmodSync(state, 0o755);
const PORT = 18_700 + (process.pid % 1000);
const children: ChildProcess[] = [];

interface Program {
  readonly child: ChildProcess;
  said(): string;
  /** The address, once it serves; rejects with what it said when it ends before. */
  readonly ready: Promise<string>;
  readonly ended: Promise<number | null>;
}

/** The built product, as `npm start` and a production machine run it. */
function run(file: 'start.mjs' | 'dist/dure.mjs', environment: Record<string, string>, ...args: string[]): Program {
  const { NODE_ENV: _, ...inherited } = process.env;
  const child = spawn(process.execPath, [join(root, file), ...args], { cwd: '/', env: { ...inherited, PORT: String(PORT), DURE_STATE_DIRECTORY: state, ...environment }, stdio: ['ignore', 'pipe', 'pipe'] });
  children.push(child);
  let text = '';
  const ended = new Promise<number | null>((resolve) => child.on('exit', resolve));
  const ready = new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      text += chunk.toString();
      const address = /두레 is ready: (\S+)/.exec(text)?.[1];
      if (address !== undefined) resolve(address);
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    void ended.then(() => reject(new Error(text)));
  });
  ready.catch(() => {});
  return { child, said: () => text, ready, ended };
}

afterEach(async () => {
  for (const child of children.splice(0)) if (child.exitCode === null && child.kill('SIGKILL')) await new Promise((resolve) => child.on('exit', resolve));
});
afterAll(async () => {
  await stopAbandoned(join(state, 'postgres'));
  rmSync(state, { recursive: true, force: true });
});

/** Waits for the program to say something, or to end before it did. */
async function until(said: () => boolean, ended: Promise<unknown>): Promise<void> {
  let over = false;
  void ended.then(() => (over = true));
  while (!said() && !over) await new Promise((resolve) => setTimeout(resolve, 20));
}

const demoLogins = async (address: string) => {
  const { accounts } = (await (await fetch(`${address}/api/session/options`)).json()) as { accounts: { login: string }[] };
  return accounts.map(({ login }) => login);
};

describe('npm start', () => {
  test('Ctrl-C while the town is being invented leaves nothing half made', { timeout: 240_000 }, async () => {
    const program = run('start.mjs', {});
    await until(() => program.said().includes('Inventing'), program.ended);
    program.child.kill('SIGINT');
    expect(await program.ended).toBe(0);
  });

  test('builds, invents the town, serves the page, prints the accounts, and stops cleanly on Ctrl-C', { timeout: 240_000 }, async () => {
    const program = run('start.mjs', {});
    const address = await program.ready;
    const page = await fetch(address);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('<div id="root">');
    const logins = await demoLogins(address);
    expect(logins.length).toBeGreaterThan(10);
    for (const login of logins) expect(program.said()).toContain(`  ${login} `);
    expect(program.said()).toContain('2,000 people in 1,200 households');
    program.child.kill('SIGINT');
    expect(await program.ended).toBe(0);
  });

  test('is usable within ten seconds the next time, with the data of the last', { timeout: 60_000 }, async () => {
    const began = performance.now();
    const program = run('start.mjs', {});
    const address = await program.ready;
    expect((await demoLogins(address)).length).toBeGreaterThan(10);
    expect(performance.now() - began).toBeLessThan(10_000);
    expect(program.said()).not.toContain('Inventing');
  });

  // The test before ended with kill -9: PostgreSQL was left running.
  test('after a kill -9 uses the PostgreSQL that was left, and keeps the data', { timeout: 60_000 }, async () => {
    const program = run('start.mjs', {});
    expect((await demoLogins(await program.ready)).length).toBeGreaterThan(10);
    expect(program.said()).toContain('Using the PostgreSQL that already runs');
    expect(program.said()).not.toContain('Inventing');
  });

  test('takes the next port when its own is taken, and says so', { timeout: 60_000 }, async () => {
    const squatter = createServer().listen({ host: '127.0.0.1', port: PORT });
    const program = run('start.mjs', {});
    expect(await program.ready).toBe(`http://127.0.0.1:${PORT + 1}`);
    expect(program.said()).toContain(`Port ${PORT} is taken; using ${PORT + 1}.`);
    squatter.close();
  });

  test('refuses to start beside a production setting', { timeout: 60_000 }, async () => {
    const program = run('start.mjs', { OIDC_ISSUER: 'https://sso.example.go.kr' });
    expect(await program.ended).toBe(2);
    expect(program.said()).toContain('OIDC_ISSUER belongs to production');
  });
});

describe('in production', () => {
  const settings = { DURE_MODE: 'production', DURE_DATA_KEY: Buffer.alloc(32, 1).toString('base64'), DURE_INDEX_KEY: Buffer.alloc(32, 2).toString('base64'), PUBLIC_ORIGIN: `http://127.0.0.1:${PORT}`, COOKIE_SECURE: 'false' };

  test('the bundle serves a migrated database, without one-click accounts', { timeout: 60_000 }, async () => {
    const database = await freshDatabase();
    const program = run('dist/dure.mjs', { ...settings, DATABASE_URL: urlOf(database.config) }, 'serve');
    const address = await program.ready;
    expect(await (await fetch(`${address}/api/session/options`)).json()).toMatchObject({ demo: false, accounts: [] });
    program.child.kill('SIGTERM');
    expect(await program.ended).toBe(0);
    await database.drop();
  });

  test('an older database is refused until it is migrated', { timeout: 60_000 }, async () => {
    const database = await freshDatabase();
    await withClient(database.admin, (client) => client.query("delete from migration.source where name = (select max(name) from migration.source)"));
    const program = run('dist/dure.mjs', { ...settings, DATABASE_URL: urlOf(database.config) }, 'serve');
    expect(await program.ended).toBe(2);
    expect(program.said()).toContain('run "dure migrate" first (1 pending');
    await database.drop();
  });

  test('a database with one-click accounts is refused', { timeout: 60_000 }, async () => {
    const database = await freshDatabase();
    await withClient(database.owner, (client) => client.query(`insert into dure.staff_credential (sigungu, staff_id, login, password_hash, changed_at, demo) values ('52110', gen_random_uuid(), 'anybody', 'x', now(), true)`));
    const program = run('dist/dure.mjs', { ...settings, DATABASE_URL: urlOf(database.config) }, 'serve');
    expect(await program.ended).toBe(2);
    expect(program.said()).toContain('holds the demo town');
    await database.drop();
  });

  test('a taken port is an error, not another port', { timeout: 60_000 }, async () => {
    const database = await freshDatabase();
    const squatter = createServer().listen({ host: '127.0.0.1', port: PORT });
    const program = run('dist/dure.mjs', { ...settings, DATABASE_URL: urlOf(database.config) }, 'serve');
    expect(await program.ended).toBe(2);
    expect(program.said()).toContain(`Port ${PORT} on 127.0.0.1 is taken. Set PORT to a free one.`);
    squatter.close();
    await database.drop();
  });
});
