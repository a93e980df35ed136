import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { openPool } from '@dure/database/scope';
import { SEARCH_LIMITS, type SearchLimits } from '@dure/domain/access';
import { pino } from 'pino';
import { sealedUntil } from '../access/seal.ts';
import { steadyClock } from '../clock/steady.ts';
import type { Configuration } from '../configuration/index.ts';
import { watchRuns } from '../discovery/watch.ts';
import { admissionOf, MOST_AT_ONCE } from '../http/admission.ts';
import type { ServerContext } from '../http/handler.ts';
import { createLiveHub } from '../live/hub.ts';
import { startSweep } from '../clock/sweep.ts';
import { createApp } from './app.ts';
import { faultLine } from './fault.ts';

export { createApp } from './app.ts';

export interface StartOptions {
  readonly configuration: Configuration;
  /** Connection of the `dure_app` role. */
  readonly database: pg.PoolConfig;
  /** The built web page; without it only the API is served. */
  readonly webDirectory?: string;
  readonly now?: () => string;
  /** Requests that are worked on at once; the others are asked to come back. */
  readonly mostAtOnce?: number;
  /** Searches for people, for measurements in which a few do the work of hundreds. */
  readonly searches?: SearchLimits;
  /** Off in tests that run the sweep by hand. */
  readonly sweep?: boolean;
}

export interface RunningServer {
  readonly address: string;
  readonly context: ServerContext;
  close(): Promise<void>;
}

/** What they are for is remembered for seconds, so few are enough. */
const SHARED_CONNECTIONS = 4;

export function createContext(options: Pick<StartOptions, 'configuration' | 'database' | 'now' | 'mostAtOnce' | 'searches'> & { readonly notBefore?: string | undefined }): ServerContext {
  const log = pino({ level: options.configuration.logLevel });
  return {
    configuration: options.configuration,
    pool: openPool(options.database),
    shared: openPool({ ...options.database, max: SHARED_CONNECTIONS, allowExitOnIdle: true }),
    live: createLiveHub(),
    admission: admissionOf(options.mostAtOnce ?? MOST_AT_ONCE),
    searches: options.searches ?? SEARCH_LIMITS,
    now: options.now ?? steadyClock({ from: options.notBefore, tell: (behindMs) => log.error({ behindMs }, 'the clock of this machine was set back') }),
    newId: randomUUID,
    fault: (error, correlationId) => log.error(faultLine(error, correlationId), 'fault'),
    refused: (input) => log.warn(input, 'refused input'),
  };
}

/** Listens, starts the clock and hears how runs of discovery go on; `close` ends requests, the clock and the pool, in this order. */
export async function startServer(options: StartOptions): Promise<RunningServer> {
  const context = createContext({ ...options, notBefore: options.now === undefined ? await sealedUntil(options.database) : undefined });
  const app = await createApp(context, options.webDirectory);
  const address = await app.listen({ host: options.configuration.host, port: options.configuration.port });
  const stopSweep = options.sweep === false ? () => Promise.resolve() : startSweep(context);
  const stopWatching = watchRuns(context.live, options.database);
  return {
    address,
    context,
    close: async () => {
      await app.close();
      await stopSweep();
      await stopWatching();
      await Promise.all([context.pool.end(), context.shared.end()]);
    },
  };
}
