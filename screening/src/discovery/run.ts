import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { DiscoveryFinding, Screen } from '@dure/domain/discovery';
import { readDictionaries, readPseudonyms, type Store } from '../claims/store.ts';
import { compileKernel, findingsIn } from './kernel/index.ts';
import type { PartAnswer, PartsRequest } from './part.ts';

/** A thread knows no TypeScript until tsx is registered in it. */
const FROM_SOURCE = "const { workerData: { tsx, module } } = require('node:worker_threads'); import(tsx).then(({ register }) => { register(); return import(module); });";

/** From the bundle as its own file; from the sources, in development and tests, by way of tsx. */
function openWorker(request: PartsRequest): Worker {
  if (!import.meta.url.endsWith('.ts')) return new Worker(new URL('./screening-worker.mjs', import.meta.url), { workerData: request });
  const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx/esm/api').replace(/cjs$/, 'mjs')).href;
  return new Worker(FROM_SOURCE, { eval: true, workerData: { ...request, tsx, module: new URL('./worker.ts', import.meta.url).href } });
}

export type OnPart = (answer: PartAnswer) => void;

/** Threads that have the criteria ready. */
export interface Walkers {
  /** Asks the criteria of everybody and answers part by part. Each thread gets another as soon as it has finished one: no more than a part a thread is in memory. */
  walk(onPart: OnPart): Promise<void>;
  close(): Promise<void>;
}

const failed = (worker: Worker): Promise<never> => new Promise((_, reject) => {
  worker.once('error', reject);
  worker.once('exit', () => reject(new Error('A thread ended without an answer')));
});

const nextMessage = (worker: Worker): Promise<unknown> => new Promise((resolve) => void worker.once('message', resolve));

export async function openWalkers(store: Store, screen: Screen, threads: number): Promise<Walkers> {
  const workers = Array.from({ length: Math.max(1, Math.min(threads, store.buckets)) }, () => openWorker({ folder: store.folder, screen }));
  const broken = Promise.race(workers.map(failed));
  // Nobody may be waiting when a thread is closed.
  broken.catch(() => undefined);
  await Promise.race([Promise.all(workers.map(nextMessage)), broken]);
  return {
    walk: async (onPart) => {
      let next = 0;
      const parts = workers.map(async (worker) => {
        while (next < store.buckets) {
          const answer = nextMessage(worker);
          worker.postMessage(next++);
          onPart((await answer) as PartAnswer);
        }
      });
      await Promise.race([Promise.all(parts), broken]);
    },
    close: async () => void (await Promise.all(workers.map((worker) => worker.terminate()))),
  };
}

export interface RunOptions {
  readonly threads: number;
  /** Ends the run: nothing is answered any more. */
  readonly signal?: AbortSignal;
  readonly onPart: OnPart;
}

/** One run from beginning to end. */
export async function runScreen(store: Store, screen: Screen, { threads, signal, onPart }: RunOptions): Promise<void> {
  const ended = new Promise<never>((_, reject) => signal?.addEventListener('abort', () => reject(new Error('The run was ended')), { once: true }));
  ended.catch(() => undefined);
  const walkers = await openWalkers(store, screen, threads);
  try {
    if (signal?.aborted === true) throw new Error('The run was ended');
    await Promise.race([walkers.walk(onPart), ended]);
  } finally {
    await walkers.close();
  }
}

/** Turns the numbers of a part into findings under the insurer's pseudonyms. */
export async function findingReader(store: Store, screen: Screen): Promise<(answer: PartAnswer) => Promise<readonly DiscoveryFinding[]>> {
  const dictionaries = await readDictionaries(store.folder);
  const { illnesses } = compileKernel(screen, dictionaries);
  return async ({ bucket, row }) => findingsIn(row, screen, { ...dictionaries, illnesses }, await readPseudonyms(store.folder, bucket));
}
