import { parentPort, workerData } from 'node:worker_threads';
import type { JointInput } from '@dure/domain/visit/joint';
import { solveJointWeek } from './solve.ts';

/** A thread of its own: the solver computes without pause, and the server goes on answering meanwhile. */
const { input, seconds } = workerData as { readonly input: JointInput; readonly seconds: number };
const solved = await solveJointWeek(input, seconds, (done) => parentPort?.postMessage({ kind: 'progress', done }));
parentPort?.postMessage({ kind: 'solved', solved });
