import type { Worker } from 'node:worker_threads';
import { nextMessage, openThread } from '../thread/index.ts';
import { Hand } from './hand.ts';

type Work = keyof Hand;
type Asked<Name extends Work> = Parameters<Hand[Name]>[0];
type Done<Name extends Work> = Awaited<ReturnType<Hand[Name]>>;
type Ask = <Name extends Work>(work: Name, asked: Asked<Name>) => Promise<Done<Name>>;

/** The hands of one import. */
export interface Crew {
  readonly count: number;
  /** The same of every hand; in the order of hands. */
  all<Name extends Work>(work: Name, asked: Asked<Name>): Promise<readonly Done<Name>[]>;
  /** Gives one job after another to whoever is free. */
  each<Name extends Work>(work: Name, jobs: Iterable<Asked<Name>> | AsyncIterable<Asked<Name>>, done: (answer: Done<Name>) => void): Promise<void>;
  close(): Promise<void>;
}

// Every method of a hand takes what it is asked and answers what is done; TypeScript cannot follow that through the name.
const own = (hand: Hand): Ask => async <Name extends Work>(work: Name, asked: Asked<Name>): Promise<Done<Name>> => (await (hand[work] as (this: Hand, asked: unknown) => unknown).call(hand, asked)) as Done<Name>;

function inThread(worker: Worker): Ask {
  const started = nextMessage(worker);
  // Whoever asks first is told.
  started.catch(() => undefined);
  return async <Name extends Work>(work: Name, asked: Asked<Name>): Promise<Done<Name>> => {
    await started;
    const answer = nextMessage(worker);
    worker.postMessage([work, asked]);
    return (await answer) as Done<Name>;
  };
}

async function* oneByOne<Job>(jobs: Iterable<Job> | AsyncIterable<Job>): AsyncGenerator<Job, void, undefined> {
  yield* jobs;
}

/** One hand works here; several are threads, which begin while others still look at the files. */
export function openCrew(hands: number): Crew {
  const workers = hands < 2 ? [] : Array.from({ length: hands }, (_, hand) => openThread(new URL('worker.ts', import.meta.url), 'claims-importer', { hand }));
  const asks = workers.length === 0 ? [own(new Hand(0))] : workers.map(inThread);
  return {
    count: asks.length,
    all: (work, asked) => Promise.all(asks.map((ask) => ask(work, asked))),
    each: async (work, jobs, done) => {
      const waiting = oneByOne(jobs);
      await Promise.all(asks.map(async (ask) => {
        for (let job = await waiting.next(); job.done !== true; job = await waiting.next()) done(await ask(work, job.value));
      }));
    },
    close: async () => void (await Promise.all(workers.map((worker) => worker.terminate()))),
  };
}
