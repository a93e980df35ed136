import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { openOwnerPool } from '@dure/database/connection';
import { seedDemo } from '@dure/database/demo';
import { MIGRATOR } from '@dure/database/embedded';
import type { TestProject } from 'vitest/node';

import { type TestServer, clientConfig, startTestServer } from '../../database/testing/server.ts';
import { hashPassword } from '../../server/src/session/password.ts';
import { ensureChromium } from './chromium.ts';
import type { Ground } from './ground.ts';
import { DEMO_PASSWORD, MORNING } from './morning.ts';

const WEB = fileURLToPath(new URL('../../web/', import.meta.url));
const VITE = fileURLToPath(new URL('../../node_modules/vite/bin/vite.js', import.meta.url));

let server: TestServer | undefined;
/** Of this run alone: two runs on one machine do not take each other's page away. */
let built: string | undefined;

/**
 * Browser, built page and a PostgreSQL whose template holds the demo town. A fault here is handed to the journeys
 * instead of thrown: every other project of the run still runs.
 */
export async function setup(project: TestProject): Promise<void> {
  project.provide('ground', await layGround(project).catch((error: Error): Ground => ({ ready: false, fault: error.message })));
}

async function layGround(project: TestProject): Promise<Ground> {
  const chromium = ensureChromium();
  built = mkdtempSync(join(tmpdir(), 'dure-page-'));
  // The page is built and the town invented at the same time: the machine has two cores.
  const [started] = await Promise.all([startTown(), buildPage(built)]);
  project.provide('testDatabase', started.connection);
  return { ready: true, chromium, webDirectory: built };
}

async function startTown(): Promise<TestServer> {
  server = await startTestServer();
  await settle(server.connection);
  return server;
}

/** The runner's own NODE_ENV would build the development page. */
async function buildPage(directory: string): Promise<void> {
  const vite = spawn(process.execPath, [VITE, 'build', '--outDir', directory, '--emptyOutDir', '--logLevel', 'error'], { cwd: WEB, env: { ...process.env, NODE_ENV: 'production' }, stdio: ['ignore', 'ignore', 'inherit'] });
  await new Promise<void>((resolve, reject) => {
    vite.on('error', reject);
    vite.on('exit', (code) => (code === 0 ? resolve() : reject(new Error('The page could not be built.'))));
  });
}

/** Every journey's database is a copy of this one. */
async function settle(connection: TestServer['connection']): Promise<void> {
  const pool = openOwnerPool(clientConfig(connection, MIGRATOR, connection.template));
  try {
    await seedDemo(pool, { seed: 1, today: MORNING.today, passwordHash: await hashPassword(DEMO_PASSWORD) });
  } finally {
    await pool.end();
  }
}

export async function teardown(): Promise<void> {
  await server?.stop();
  if (built !== undefined) rmSync(built, { recursive: true, force: true });
}
