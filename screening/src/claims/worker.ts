import { parentPort, workerData } from 'node:worker_threads';
import { Hand } from './hand.ts';

const hand = new Hand((workerData as { readonly hand: number }).hand);
parentPort?.on('message', async ([work, asked]: readonly [keyof Hand, never]) => parentPort?.postMessage(await hand[work](asked)));
parentPort?.postMessage('ready');
