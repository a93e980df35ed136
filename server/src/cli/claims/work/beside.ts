import { availableParallelism } from 'node:os';
import type { PlainDate } from '@dure/domain/calendar';
import { findStore } from '@dure/screening/claims';
import type { KeySettings } from '../../../configuration/index.ts';
import type { ExitCode } from '../../run.ts';
import type { BatchOrder } from '../../serve/batch.ts';
import { inventTownClaims } from '../town.ts';
import { work } from './batch.ts';

/** Enough that every criterion finds somebody in most 행정동, and few enough to be there half a minute after the page. */
const PEOPLE = 20_000;
const END_WITHIN_MILLISECONDS = 2_000;

export interface Beside {
  readonly home: string;
  readonly settings: KeySettings;
  readonly today: PlainDate;
  readonly tell: (sentence: string) => void;
}

const order = (): Promise<BatchOrder> => new Promise((resolve) => void process.once('message', resolve));

/** The demo's batch: it is told where the database is, invents the claims at the first start, and ends when the server does, however that ends. */
export async function workBesideServer({ home, settings, today, tell }: Beside): Promise<ExitCode> {
  const ending = new AbortController();
  const end = (): void => {
    ending.abort();
    // Inventing and importing cannot be ended in between; what they leave behind is removed by the next.
    setTimeout(() => process.exit(), END_WITHIN_MILLISECONDS).unref();
  };
  process.once('disconnect', end);
  // Ctrl-C in a terminal reaches both processes; the server tells this one when it is time.
  process.on('SIGINT', () => undefined);
  process.once('SIGTERM', end);
  const { database } = await order();
  if ((await findStore(home)) === undefined) await inventTownClaims({ home, settings, people: PEOPLE, today, tell: () => undefined });
  await work({ database, settings, home, threads: Math.max(1, availableParallelism() - 1), signal: ending.signal, tell });
  process.disconnect?.();
  return 0;
}
