import { eachJob, nextMessage, openThread } from '../../thread/index.ts';
import type { TallyCounts } from './deviations.ts';
import { type LotsRequest, lotsOf } from './lot.ts';

/** Makes the lots of a population in so many threads. Whoever makes a lot, it is the same. */
export async function generateLots(request: LotsRequest, threads: number, made: (lots: number) => void): Promise<readonly TallyCounts[]> {
  const lots = lotsOf(request.people);
  const counts: TallyCounts[] = [];
  const workers = Array.from({ length: Math.max(1, Math.min(threads, lots)) }, () => openThread(new URL('./worker.ts', import.meta.url), 'claims-generator', request));
  try {
    await Promise.all(workers.map(nextMessage));
    await eachJob(workers, Array.from({ length: lots }).keys(), (answer: TallyCounts) => made(counts.push(answer)));
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
  return counts;
}
