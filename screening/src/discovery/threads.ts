import type { Worker } from 'node:worker_threads';
import { nextMessage, openThread } from '../thread/index.ts';
import type { PartAnswer, PartsRequest } from './part.ts';
import type { Told } from './worker.ts';

const failed = (worker: Worker): Promise<never> => new Promise((_, reject) => {
  worker.once('error', reject);
  worker.once('exit', () => reject(new Error('A thread ended without an answer')));
});

/** Whoever is answered may take time: the thread waits, so that answers do not pile up. */
export type OnPart = (answer: PartAnswer) => void | Promise<void>;

export interface Walk {
  readonly request: PartsRequest;
  readonly parts: readonly number[];
  readonly signal?: AbortSignal | undefined;
  readonly onPart: OnPart;
}

/** Threads that stay between runs; one run has them at a time. */
export interface Threads {
  readonly count: number;
  /** Asks a question of parts. Each thread gets another part as soon as it has finished one: no more than a part a thread is in memory. Once the signal comes, no further part is begun. */
  walk(walk: Walk): Promise<void>;
  close(): Promise<void>;
}

export async function openThreads(count: number): Promise<Threads> {
  const workers = Array.from({ length: Math.max(1, count) }, () => openThread(new URL('./worker.ts', import.meta.url), 'screening-worker', {}));
  const broken = Promise.race(workers.map(failed));
  // Nobody may be waiting when a thread is closed.
  broken.catch(() => undefined);
  const tell = async (worker: Worker, told: Told): Promise<unknown> => {
    const answer = nextMessage(worker);
    worker.postMessage(told);
    return Promise.race([answer, broken]);
  };
  await Promise.race([Promise.all(workers.map(nextMessage)), broken]);
  return {
    count: workers.length,
    walk: async ({ request, parts, signal, onPart }) => {
      const left = [...parts];
      const next = (): number | undefined => (signal?.aborted === true ? undefined : left.shift());
      await Promise.all(workers.slice(0, parts.length).map(async (worker) => {
        await tell(worker, request);
        for (let part = next(); part !== undefined; part = next()) {
          const answer = (await tell(worker, part)) as PartAnswer;
          if (signal?.aborted !== true) await onPart(answer);
        }
      }));
    },
    close: async () => void (await Promise.all(workers.map((worker) => worker.terminate()))),
  };
}
