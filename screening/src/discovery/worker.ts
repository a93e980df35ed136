import { parentPort, workerData } from 'node:worker_threads';
import { partReader, type PartsRequest } from './part.ts';

/** A thread of a run: it is asked for one part after another until nobody asks any more. */
const read = await partReader(workerData as PartsRequest);
parentPort?.on('message', async (bucket: number) => {
  const answer = await read(bucket);
  parentPort?.postMessage(answer, [answer.row.buffer]);
});
parentPort?.postMessage('ready');
