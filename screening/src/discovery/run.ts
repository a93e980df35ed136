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

export interface RunOptions {
  readonly threads: number;
  /** Ends the run: nothing is answered any more. */
  readonly signal?: AbortSignal;
  readonly onPart: (answer: PartAnswer) => void;
}

/** Asks the criteria of everybody and answers part by part. Each thread gets another as soon as it has finished one: no more than a part a thread is in memory. */
export function runScreen(store: Store, screen: Screen, { threads, signal, onPart }: RunOptions): Promise<void> {
  const workers = Array.from({ length: Math.min(threads, store.buckets) }, () => openWorker({ folder: store.folder, screen }));
  let [next, done] = [0, 0];
  return new Promise<void>((resolve, reject) => {
    signal?.addEventListener('abort', () => reject(new Error('The run was ended')), { once: true });
    for (const worker of workers) {
      const give = (): void => {
        if (next < store.buckets) worker.postMessage(next++);
      };
      worker.on('message', (answer: PartAnswer | 'ready') => {
        if (answer !== 'ready') {
          onPart(answer);
          done += 1;
        }
        if (done === store.buckets) resolve();
        else give();
      });
      worker.once('error', reject);
      worker.once('exit', () => reject(new Error('A thread ended without an answer')));
    }
  }).finally(() => Promise.all(workers.map((worker) => worker.terminate())));
}

/** Turns the numbers of a part into findings under the insurer's pseudonyms. */
export async function findingReader(store: Store, screen: Screen): Promise<(answer: PartAnswer) => Promise<readonly DiscoveryFinding[]>> {
  const dictionaries = await readDictionaries(store.folder);
  const { illnesses } = compileKernel(screen, dictionaries);
  return async ({ bucket, row }) => findingsIn(row, screen, { ...dictionaries, illnesses }, await readPseudonyms(store.folder, bucket));
}
