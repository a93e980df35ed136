import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { openOwnerPool } from '@dure/database/connection';
import { seedDemo } from '@dure/database/demo';
import { MIGRATOR } from '@dure/database/embedded';
import type { TestProject } from 'vitest/node';

import { type TestServer, clientConfig, startTestServer } from '../../database/testing/server.ts';
import { hashPassword } from '../../server/src/session/password.ts';
import { ensureChromium } from './chromium.ts';
import type { Ground } from './ground.ts';
import { DEMO_PASSWORD, MORNING } from './morning.ts';
import { buildPage } from './page.ts';

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
