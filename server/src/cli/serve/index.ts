import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { withClient } from '@dure/database/connection';
import { askFirstRun, DEMO_ACCOUNTS } from '@dure/database/demo';
import { koreanDay } from '@dure/domain/calendar';
import { startServer, type RunningServer } from '../../app/index.ts';
import { loadConfiguration, type Configuration } from '../../configuration/index.ts';
import type { ExitCode, Run } from '../run.ts';
import { appOf, openDatabase, ownerOf, type OpenDatabase } from '../database.ts';
import type { CommandIo } from '../guide/index.ts';
import { findLayout, type Layout } from '../layout.ts';
import { DEMO_PASSWORD, prepareTown } from '../seed/town.ts';
import { startBatch } from './batch.ts';
import { listenForInterruption } from './interruption.ts';
import { choosePort } from './port.ts';
import { checkProduction } from './production.ts';

const HELP = `dure serve

Serves the page and the API until Ctrl-C.

In demo mode (DURE_MODE unset) it starts its own PostgreSQL in .dure/, or uses DATABASE_URL and DATABASE_MIGRATOR_URL, brings it to
this release, invents the demo town when the database is empty, and takes the next port when PORT is taken.
Ten seconds later it starts the batch of discovery (dure claims work) beside itself, which first invents the claims that it walks.
In production (DURE_MODE=production) it starts only with every setting that it needs, on a database that "dure migrate" has brought
to this release, and changes nothing there. docs/deploy.md lists the settings.`;

/** A process that is asked to end must end, whatever connection still hangs. */
const LAST_MOMENT_MILLISECONDS = 5_000;

function requirePage(layout: Layout): void {
  if (!existsSync(join(layout.web, 'index.html'))) throw new Error(`The page is not built (${layout.web}): "npm start" or "node build.mjs" builds it.`);
}

/** The demo's batch of discovery, with a first question that waits for it; none where a PostgreSQL of somebody's own keeps its role to itself. */
async function beginDiscovery(configuration: Configuration, database: OpenDatabase): Promise<() => Promise<void>> {
  const { screening } = database;
  if (configuration.mode !== 'demo' || screening === undefined) return () => Promise.resolve();
  await withClient(ownerOf(database), (client) => askFirstRun(client, koreanDay(new Date().toISOString())));
  return startBatch({ database: screening });
}

async function bringUp(configuration: Configuration, database: OpenDatabase, layout: Layout, io: CommandIo): Promise<RunningServer> {
  const demo = configuration.mode === 'demo';
  if (demo) await prepareTown({ owner: ownerOf(database), settings: configuration, migrations: layout.migrations, tell: io.print });
  else await checkProduction(appOf(database), layout.migrations);
  const port = await choosePort(configuration.host, configuration.port, demo);
  if (port !== configuration.port) io.print(`Port ${configuration.port} is taken; using ${port}.`);
  return startServer({ configuration: { ...configuration, port }, database: appOf(database), webDirectory: layout.web });
}

function announce(address: string, configuration: Configuration, io: CommandIo): void {
  io.print(`\n두레 is ready: ${configuration.publicOrigin ?? address}\n`);
  if (configuration.mode === 'production') return;
  const width = Math.max(...DEMO_ACCOUNTS.map(({ login }) => login.length));
  io.print('여기 나오는 사람은 모두 지어낸 사람입니다. (Everybody here is invented.)');
  io.print(`Sign in at one click on the page, or as one of these with the password ${DEMO_PASSWORD}\n`);
  io.print(DEMO_ACCOUNTS.map(({ login, label }) => `  ${login.padEnd(width)}  ${label}`).join('\n'));
  io.print('\nCtrl-C stops; the data stay. "npm run demo:reset" starts the town over.');
}

async function serveUntilInterrupted(configuration: Configuration, layout: Layout, io: CommandIo): Promise<ExitCode> {
  const { signal, forget } = listenForInterruption();
  const database = await openDatabase(configuration, layout, io.printError);
  const rising = bringUp(configuration, database, layout, io);
  try {
    const running = await Promise.race([signal, rising]);
    if (typeof running === 'string') {
      // Whatever it was doing loses its connection with the database below, and is rolled back.
      rising.then((late) => late.close(), () => {});
      return 0;
    }
    announce(running.address, configuration, io);
    const endDiscovery = await beginDiscovery(configuration, database);
    await signal;
    io.print('\nStopping …');
    await Promise.all([endDiscovery(), running.close()]);
    return 0;
  } finally {
    await database.close();
    forget();
    setTimeout(() => process.exit(), LAST_MOMENT_MILLISECONDS).unref();
  }
}

export const serve: Run = async (args, io) => {
  const { values } = parseArgs({ args: [...args], options: { help: { type: 'boolean', short: 'h' } } });
  if (values.help) {
    io.print(HELP);
    return 0;
  }
  const layout = findLayout();
  const configuration = loadConfiguration(process.env, layout.state);
  requirePage(layout);
  return serveUntilInterrupted(configuration, layout, io);
};
