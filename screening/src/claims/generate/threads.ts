import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { TallyCounts } from './deviations.ts';
import { type LotsRequest, lotsOf } from './lot.ts';

/** A thread knows no TypeScript until tsx is registered in it. */
const FROM_SOURCE = "const { workerData: { tsx, module } } = require('node:worker_threads'); import(tsx).then(({ register }) => { register(); return import(module); });";

/** From the bundle as its own file; from the sources, in development and tests, by way of tsx. */
function openWorker(request: LotsRequest): Worker {
  if (!import.meta.url.endsWith('.ts')) return new Worker(new URL('./claims-generator.mjs', import.meta.url), { workerData: request });
  const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx/esm/api').replace(/cjs$/, 'mjs')).href;
  return new Worker(FROM_SOURCE, { eval: true, workerData: { ...request, tsx, module: new URL('./worker.ts', import.meta.url).href } });
}

const nextMessage = (worker: Worker): Promise<unknown> => new Promise((resolve, reject) => {
  worker.once('message', resolve);
  worker.once('error', reject);
});

/** Makes the lots of a population in so many threads. Whoever makes a lot, it is the same. */
export async function generateLots(request: LotsRequest, threads: number, made: (lots: number) => void): Promise<readonly TallyCounts[]> {
  const lots = lotsOf(request.people);
  const counts: TallyCounts[] = [];
  let next = 0;
  const workers = Array.from({ length: Math.max(1, Math.min(threads, lots)) }, () => openWorker(request));
  try {
    await Promise.all(workers.map(async (worker) => {
      await nextMessage(worker);
      while (next < lots) {
        const answer = nextMessage(worker);
        worker.postMessage(next++);
        counts.push((await answer) as TallyCounts);
        made(counts.length);
      }
    }));
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
  return counts;
}
