import { parentPort } from 'node:worker_threads';
import { type PartAnswer, partReader, type PartsRequest } from './part.ts';

/** What a thread is told: a question, or the number of a part to ask it of. */
export type Told = PartsRequest | number;

/** A thread of runs: it is asked one question after another, of one part after another, until nobody asks any more. */
let read: (bucket: number) => Promise<PartAnswer> = () => Promise.reject(new Error('No question was asked'));

async function answer(told: Told): Promise<void> {
  if (typeof told !== 'number') {
    read = await partReader(told);
    parentPort?.postMessage('ready');
    return;
  }
  const part = await read(told);
  parentPort?.postMessage(part, [part.row.buffer]);
}

// What fails here ends the thread, and the run hears of it.
parentPort?.on('message', (told: Told) => void answer(told));
parentPort?.postMessage('ready');
