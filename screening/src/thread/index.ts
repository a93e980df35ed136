import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';

/** A thread knows no TypeScript until tsx is registered in it. */
const FROM_SOURCE = "const { workerData: { tsx, module } } = require('node:worker_threads'); import(tsx).then(({ register }) => { register(); return import(module); });";

/** A module as a thread: from the bundle as its own file; from the sources, in development and tests, by way of tsx. */
export function openThread(source: URL, bundled: string, data: object): Worker {
  if (!import.meta.url.endsWith('.ts')) return new Worker(new URL(`./${bundled}.mjs`, import.meta.url), { workerData: data });
  const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx/esm/api').replace(/cjs$/, 'mjs')).href;
  return new Worker(FROM_SOURCE, { eval: true, workerData: { ...data, tsx, module: source.href } });
}

/** What a thread says next. Rejects where it broke instead. */
export function nextMessage(worker: Worker): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const settle = (done: () => void) => (): void => {
      worker.off('message', answered).off('error', broke).off('exit', ended);
      done();
    };
    const answered = (message: unknown): void => settle(() => resolve(message))();
    const broke = (error: unknown): void => settle(() => reject(error))();
    const ended = (): void => settle(() => reject(new Error('A thread ended without an answer')))();
    worker.on('message', answered).on('error', broke).on('exit', ended);
  });
}

/** Gives one job after another to the threads, each another as soon as it has finished one. */
export async function eachJob<Job, Answer>(workers: readonly Worker[], jobs: Iterable<Job>, done: (answer: Answer) => void): Promise<void> {
  const waiting = jobs[Symbol.iterator]();
  await Promise.all(workers.map(async (worker) => {
    for (let job = waiting.next(); job.done !== true; job = waiting.next()) {
      const answer = nextMessage(worker);
      worker.postMessage(job.value);
      done((await answer) as Answer);
    }
  }));
}
