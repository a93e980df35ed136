import {
  addFinishedPart, beatRun, changeBetween, endRun, type Ended, findFinishedParts, findNextRun, type FinishedPart, forgetFinished, holdRun, passParts, type StoredRun, takeRun, type WorkPlace,
} from '@dure/database/discovery';
import type { Work } from '@dure/database/scope';
import { epochMilliseconds, instantOf } from '@dure/domain/calendar';
import { HEARTBEAT_LOST_SECONDS, type RunKind } from '@dure/domain/discovery';
import { findStore, readDictionaries, type Store } from '@dure/screening/claims';
import { allParts, findingReader, FoundCounts, type PartAnswer, RunEnded, runScreen, type SavedCounts } from '@dure/screening/discovery';
import { countsTogether } from './counts.ts';
import { foundIn, withSuppression } from './people.ts';
import { atWork, type Station, type Step } from './station.ts';

const BEAT_MILLISECONDS = 5_000;

/** Another process has taken the run, or somebody wants it to stop: nothing more is written. */
class Lost extends Error {}

interface Held {
  readonly station: Station;
  readonly run: StoredRun;
  readonly place: WorkPlace;
  readonly store: Store;
  readonly finished: readonly FinishedPart[];
  /** Ends the walk: the batch is ended, the run is cancelled, or another process has it. */
  readonly ending: AbortController;
}

interface TakenRun {
  readonly run: StoredRun;
  readonly store: Store | undefined;
  readonly finished: readonly FinishedPart[];
}

/** Parts that were finished in the same claims; what was found in others is forgotten. */
async function finishedOf(work: Work, run: StoredRun, store: Store | undefined): Promise<readonly FinishedPart[]> {
  if (run.dataVersion === null) return [];
  if (run.dataVersion === store?.version) return findFinishedParts(work, run);
  forgetFinished(work, run);
  return [];
}

/** Takes the run that has waited longest. One whose claims are not there any more begins anew; one that was being cancelled is cancelled. */
async function takeNext(station: Station, places: readonly WorkPlace[], kind: RunKind): Promise<TakenRun | undefined> {
  const store = await findStore(station.home);
  const at = station.now();
  const lostSince = instantOf(epochMilliseconds(at) - HEARTBEAT_LOST_SECONDS * 1000);
  const sigungus = places.map(({ sigungu }) => sigungu);
  return atWork(station, sigungus, async (work) => {
    const run = await findNextRun(work, sigungus, kind, lostSince);
    if (run === undefined) return undefined;
    const finished = await finishedOf(work, run, store);
    takeRun(work, run, { worker: station.worker, at, dataVersion: store?.version ?? null, partsTotal: store?.buckets ?? 0, finished }, run.status === 'cancelling' ? 'cancelling' : 'running');
    return { run, store, finished };
  });
}

const settle = ({ station, run }: Pick<Held, 'station' | 'run'>, ended: Ended): Promise<void> =>
  atWork(station, [run.sigungu], async (work) => endRun(work, run, station.worker, ended, station.now()));

const without = (status: Ended['status'], failure: Ended['failure'] = null): Ended => ({ status, failure, counts: null, change: null });

/** Says that this process lives, and hears whether the run is still wanted. */
function keepBeating({ station, run, ending }: Held): () => void {
  const beat = async (): Promise<void> => {
    const status = await atWork(station, [run.sigungu], (work) => beatRun(work, run, station.worker, station.now())).catch(() => 'running' as const);
    if (status !== 'running') ending.abort();
  };
  const timer = setInterval(() => void beat(), BEAT_MILLISECONDS);
  return () => clearInterval(timer);
}

/** One after another, whichever threads answer. */
function inTurn(): (work: () => Promise<void>) => Promise<void> {
  let last: Promise<void> = Promise.resolve();
  return (work) => (last = last.then(work));
}

/** A part and everybody whom it found go in with one COMMIT: what is not there is walked again, what is there is not. */
async function writePart(held: Held, answer: PartAnswer, counts: SavedCounts, { read, codes }: { readonly read: Awaited<ReturnType<typeof findingReader>>; readonly codes: readonly string[] }): Promise<void> {
  const { station, run, store, place, ending } = held;
  const found = await foundIn(store, codes, answer.bucket, await read(answer), run);
  const findings = await withSuppression(station, store, place, run, found);
  await atWork(station, [run.sigungu], async (work) => {
    const status = await holdRun(work, run, station.worker);
    if (status === undefined) throw new Lost('Another process has the run');
    addFinishedPart(work, run, { part: answer.bucket, people: answer.people, counts }, findings, station.now());
    if (status === 'cancelling') ending.abort();
  });
}

/** Walks what is left, and answers the counts of everybody. */
async function walkFull(held: Held): Promise<Ended> {
  const { station, run, store, place, finished, ending } = held;
  const { screen } = run.question;
  const [read, { places: codes }] = [await findingReader(store, screen), await readDictionaries(store.folder)];
  const done = new Set(finished.map(({ part }) => part));
  const saved = finished.map(({ counts }) => counts as SavedCounts).reduce<SavedCounts | undefined>((sum, one) => (sum === undefined ? one : countsTogether(sum, one)), undefined);
  const turn = inTurn();
  const counts = await runScreen(store, screen, {
    threads: station.threads, parts: allParts(store).filter((part) => !done.has(part)), within: place.within, signal: ending.signal, ...(saved === undefined ? {} : { saved }),
    onPart: (answer) => turn(async () => {
      const own = new FoundCounts(screen);
      own.add(answer.tally, codes);
      await writePart(held, answer, own.saved(), { read, codes });
    }),
  });
  const change = run.baseRun === null ? null : await atWork(station, [run.sigungu], (work) => changeBetween(work, run.sigungu, run.id, run.baseRun ?? ''));
  return { status: 'done', failure: null, counts: counts.counts(), change };
}

/** Counts only, against the question as it stands today. */
async function walkPreview({ station, run, store, place, ending }: Held): Promise<Ended> {
  const { screen, base } = run.question;
  const counts = await runScreen(store, screen, { threads: station.threads, within: place.within, signal: ending.signal, ...(base === null ? {} : { base }) });
  await atWork(station, [run.sigungu], async (work) => passParts(work, run, station.worker, { parts: store.buckets, people: counts.people }, station.now()));
  return { status: 'done', failure: null, counts: counts.counts(), change: counts.change() ?? null };
}

/** What PostgreSQL, its driver and the network say while it is down, starts up or shuts down. */
const AWAY = ['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE', 'ETIMEDOUT', '57P01', '57P02', '57P03', '08000', '08003', '08006'];

/** The run stays as it is, and goes on when the database is back. */
function isDatabaseAway(error: unknown): boolean {
  const { code, message, syscall } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return syscall === 'connect';
  return (code !== undefined && AWAY.includes(code)) || /^(Connection terminated|Query read timeout|timeout exceeded)/i.test(message);
}

/** What to say of a run that stopped: the batch was ended, somebody cancelled it, other claims came, or it broke. Undefined: it is left to whoever takes it next. */
async function stopped({ station, run, store }: Held, error: unknown): Promise<Ended | undefined> {
  if (station.signal.aborted || error instanceof Lost || isDatabaseAway(error)) return undefined;
  if (error instanceof RunEnded) return without('cancelled');
  const version = (await findStore(station.home))?.version;
  station.tell(`run ${run.id}: ${error instanceof Error ? error.message : String(error)}`);
  return without('failed', version === store.version ? 'fault' : 'data-changed');
}

async function carryOut(held: Held): Promise<void> {
  const { station, run, ending } = held;
  const end = (): void => ending.abort();
  station.signal.addEventListener('abort', end, { once: true });
  const stopBeating = keepBeating(held);
  try {
    const ended = await (run.kind === 'full' ? walkFull : walkPreview)(held).catch((error: unknown) => stopped(held, error));
    if (ended !== undefined) await settle(held, ended);
  } finally {
    stopBeating();
    station.signal.removeEventListener('abort', end);
  }
}

/** One run of a kind, from where it stands to its end. */
export const runsOf = (kind: RunKind): Step => async (station, places) => {
  const taken = await takeNext(station, places, kind);
  if (taken === undefined) return false;
  const { run, store, finished } = taken;
  const place = places.find(({ sigungu }) => sigungu === run.sigungu);
  if (run.status === 'cancelling') await settle({ station, run }, without('cancelled'));
  else if (store === undefined || place === undefined) await settle({ station, run }, without('failed', 'no-claims'));
  else await carryOut({ station, run, place, store, finished, ending: new AbortController() });
  return true;
};
