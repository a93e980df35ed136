import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { bestPlan, costOf, greedyPlan, jointWeek, separatePlan, weightOf, type JointInput } from '@dure/domain/visit/joint';
import type { Solved } from './solve.ts';

type Message = { readonly kind: 'progress'; readonly done: number } | { readonly kind: 'solved'; readonly solved: Solved };

/** Seconds for the solver; what is found until then is taken. */
const SOLVER_SECONDS = 12;
/** A thread that has not answered by then is ended: on a busy machine it may not even have begun. */
const MOST_MILLISECONDS = 45_000;

const running = new Map<string, number>();

/** How far a computation of this process is, from 0 to 1; undefined when it is not computed here. */
export function progressOf(id: string): number | undefined {
  return running.get(id);
}

/** A thread knows no TypeScript until tsx is registered in it. */
const FROM_SOURCE = "const { workerData: { tsx, module } } = require('node:worker_threads'); import(tsx).then(({ register }) => { register(); return import(module); });";

/** From the bundle as its own file; from the sources, in development and tests, by way of tsx. */
function openWorker(given: object): Worker {
  if (!import.meta.url.endsWith('.ts')) return new Worker(new URL('./joint-worker.mjs', import.meta.url), { workerData: given });
  const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx/esm/api').replace(/cjs$/, 'mjs')).href;
  return new Worker(FROM_SOURCE, { eval: true, workerData: { ...given, tsx, module: new URL('./worker.ts', import.meta.url).href } });
}

/** Computes in a thread. Rejects when the thread fails or does not answer in time. */
export function computeJointWeek(id: string, input: JointInput, seconds = SOLVER_SECONDS): Promise<Solved> {
  running.set(id, 0);
  const worker = openWorker({ input, seconds });
  return new Promise<Solved>((resolve, reject) => {
    const late = setTimeout(() => reject(new Error('The joint plan took too long')), MOST_MILLISECONDS);
    late.unref();
    worker.on('message', (message: Message) => {
      if (message.kind === 'progress') running.set(id, message.done);
      else resolve(message.solved);
    });
    worker.once('error', reject);
    worker.once('exit', () => {
      clearTimeout(late);
      reject(new Error('The joint plan ended without an answer'));
    });
  }).finally(() => {
    running.delete(id);
    void worker.terminate();
  });
}

/** By hand rules alone, in this thread and in less than a second: what is proposed when the solver's thread fails or is late. A simple proposal is better than none. */
export function byRules(input: JointInput): Solved {
  const began = performance.now();
  const week = jointWeek(input);
  const plan = bestPlan(week, [greedyPlan(week)]);
  const isBetter = weightOf(costOf(week, plan)) < weightOf(costOf(week, separatePlan(input))) - 1e-6;
  return { assignments: [...plan.values()], foundBy: isBetter ? 'greedy' : 'separate', milliseconds: Math.round(performance.now() - began) };
}
