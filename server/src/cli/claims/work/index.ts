import { availableParallelism, setPriority } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type KeySettings, loadKeySettings } from '../../../configuration/index.ts';
import { openDatabase, screeningOf } from '../../database.ts';
import type { CommandIo } from '../../guide/index.ts';
import { findLayout, type Layout } from '../../layout.ts';
import type { ExitCode, Run } from '../../run.ts';
import { listenForInterruption } from '../../serve/interruption.ts';
import { WORK_HELP } from '../help.ts';
import { work } from './batch.ts';
import { workBesideServer } from './beside.ts';

export { work, type WorkOptions } from './batch.ts';

/** Lower than every request: the batch takes what is left of the machine. */
const LOW_PRIORITY = 15;

function options(values: { readonly home?: string | undefined; readonly threads?: string | undefined }, layout: Layout): { readonly home: string; readonly threads: number } {
  const threads = Number(values.threads ?? availableParallelism());
  if (!Number.isInteger(threads) || threads < 1) throw new Error('--threads is a whole number from 1');
  return { home: values.home ?? join(layout.state, 'claims'), threads };
}

async function workUntilInterrupted(settings: KeySettings, layout: Layout, asked: ReturnType<typeof options> & { readonly once: boolean }, io: CommandIo): Promise<ExitCode> {
  const { signal: interrupted, forget } = listenForInterruption();
  const database = await openDatabase(settings, layout, io.printError);
  const ending = new AbortController();
  void interrupted.then(() => ending.abort());
  try {
    await work({ database: screeningOf(database), settings, ...asked, signal: ending.signal, tell: io.printError });
    return 0;
  } finally {
    await database.close();
    forget();
  }
}

export const workOnClaims: Run = async (args, io) => {
  const { values } = parseArgs({ args: [...args], options: { home: { type: 'string' }, threads: { type: 'string' }, once: { type: 'boolean' }, 'beside-server': { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } });
  if (values.help === true) {
    io.print(WORK_HELP);
    return 0;
  }
  const layout = findLayout();
  const settings = loadKeySettings(process.env, layout.state);
  setPriority(LOW_PRIORITY);
  // Not a person's to ask for: `dure serve` starts the demo's batch so.
  if (values['beside-server'] === true) return workBesideServer({ home: join(layout.state, 'claims'), settings, today: io.today, tell: io.printError });
  return workUntilInterrupted(settings, layout, { ...options(values, layout), once: values.once === true }, io);
};
