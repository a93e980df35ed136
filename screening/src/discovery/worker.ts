import { parentPort } from 'node:worker_threads';
import { type PartAnswer, partReader, type PartsRequest } from './part.ts';

/** What a thread is told: a question, or the number of a part to ask it of. */
export type Told = PartsRequest | number;

/** A thread of runs: it is asked one question after another, of one part after another, until nobody asks any more. */
let read = (bucket: number): PartAnswer => {
  throw new Error(`No question was asked of part ${bucket}`);
};

let asked = '';

async function answer(told: Told): Promise<void> {
  if (typeof told !== 'number') {
    const question = JSON.stringify(told);
    // Asked again, of the same claims, criteria are walked by what V8 has made fast before.
    if (question !== asked) [read, asked] = [await partReader(told), question];
    parentPort?.postMessage('ready');
    return;
  }
  // Copied: once a thread has given memory away, V8 looks at every reading whether the column is still there.
  parentPort?.postMessage(read(told));
}

// What fails here ends the thread, and the run hears of it.
parentPort?.on('message', (told: Told) => void answer(told));
parentPort?.postMessage('ready');
