import { parentPort, workerData } from 'node:worker_threads';
import { generateLot, type LotsRequest } from './lot.ts';

/** A thread of the generator: it is given one lot after another until nobody gives any more. */
parentPort?.on('message', (lot: number) => parentPort?.postMessage(generateLot(workerData as LotsRequest, lot)));
parentPort?.postMessage('ready');
