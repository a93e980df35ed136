import { findMunicipalities } from '@dure/database/organisation';
import { withScope } from '@dure/database/scope';
import type { ServerContext } from '../http/handler.ts';
import { signInSettings } from '../session/settings.ts';
import { JOBS } from './jobs.ts';

const EVERY_MS = 60_000;

/**
 * Once a minute, municipality by municipality: what the columns say is due. The columns are the only truth, so a sweep
 * that was missed or ran twice changes nothing but the moment (jobs take their rows with FOR UPDATE SKIP LOCKED).
 */
export async function sweep(server: ServerContext): Promise<void> {
  const municipalities = await withScope(server.pool, signInSettings({}), findMunicipalities);
  for (const sigungu of municipalities) {
    for (const job of JOBS) {
      await job(server, sigungu, server.now()).catch((error: Error) => server.fault(error, `sweep-${sigungu}`));
    }
  }
}

/** Starts the minute sweep; the function that is returned waits for a running sweep to end. */
export function startSweep(server: ServerContext): () => Promise<void> {
  let running: Promise<void> = Promise.resolve();
  const run = (): void => {
    running = running.then(() => sweep(server)).catch((error: Error) => server.fault(error, 'sweep'));
  };
  run();
  const timer = setInterval(run, EVERY_MS);
  return () => {
    clearInterval(timer);
    return running;
  };
}
