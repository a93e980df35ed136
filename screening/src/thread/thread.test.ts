import { expect, test } from 'vitest';
import { eachJob, nextMessage, openThread } from './index.ts';

const thread = (code: string) => openThread(new URL(`data:text/javascript,import { parentPort } from 'node:worker_threads'; ${encodeURIComponent(code)}`), 'none', {});

test('jobs go to whichever thread is free, and each is answered once', { timeout: 30_000 }, async () => {
  const workers = [0, 1].map(() => thread("parentPort.on('message', (job) => parentPort.postMessage(job * 2)); parentPort.postMessage('ready');"));
  await Promise.all(workers.map(nextMessage));
  const answers: number[] = [];
  await eachJob(workers, [1, 2, 3, 4, 5], (answer: number) => void answers.push(answer));
  await Promise.all(workers.map((worker) => worker.terminate()));
  expect(answers.toSorted((left, right) => left - right)).toEqual([2, 4, 6, 8, 10]);
});

test('a thread that breaks or ends is told, not waited for', { timeout: 30_000 }, async () => {
  await expect(nextMessage(thread("throw new Error('broken off');"))).rejects.toThrow('broken off');
  await expect(nextMessage(thread('process.exit(0);'))).rejects.toThrow('ended without an answer');
});
