import { randomUUID } from 'node:crypto';
import { type ClientConfig, listenTo } from '@dure/database/connection';
import { findWorkPlaces, keepClaimsData, WORK_CHANNEL, type WorkPlace } from '@dure/database/discovery';
import { openPool } from '@dure/database/scope';
import { addDays, addMonths, type Instant, type PlainDate } from '@dure/domain/calendar';
import { findStore, type Store } from '@dure/screening/claims';
import { openThreads, type Threads } from '@dure/screening/discovery';
import type { KeyRing } from '../../../cipher/index.ts';
import { rosterCipher, rosterIndex } from '../cipher.ts';
import { tellDeliveries } from './deliveries.ts';
import { forgetFindings } from './forget.ts';
import { identify } from './identify.ts';
import { runsOf } from './runs.ts';
import { atWork, type Station, type Step } from './station.ts';

/** What the batch does, in this order, whenever it is woken. Previews have threads of their own: nobody waits for one behind a run. */
const steps = (): readonly Step[] => [tellDeliveries(), identify, runsOf('full'), forgetFindings()];
const PREVIEW_STEPS: readonly Step[] = [runsOf('preview'), identify];

/** It is woken by a word of the database; a word that was not heard is made up for by looking. */
const LOOK_MILLISECONDS = 2_000;
const SAY_MILLISECONDS = 15_000;

/** Waits to be woken, for a while at most. */
class Bell {
  private readonly sleepers = new Set<() => void>();
  ring(): void {
    for (const wake of this.sleepers) wake();
    this.sleepers.clear();
  }
  sleep(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const wake = (): void => {
        clearTimeout(timer);
        this.sleepers.delete(wake);
        resolve();
      };
      const timer = setTimeout(wake, milliseconds);
      this.sleepers.add(wake);
    });
  }
}

/** Threads that are opened when the first run comes, and stay for the next. */
function threadsOnDemand(count: number): Threads {
  let opened: Promise<Threads> | undefined;
  return {
    count,
    walk: async (walk) => (await (opened ??= openThreads(count))).walk(walk),
    close: async () => void (await (await opened)?.close()),
  };
}

const monthStart = (month: string): PlainDate => `${month.slice(0, 4)}-${month.slice(4)}-01` as PlainDate;

/** Which claims there are, said to every municipality: also the sign that a batch is there. */
async function sayData({ station, places }: { readonly station: Station; readonly places: readonly WorkPlace[] }): Promise<void> {
  const store: Store | undefined = await findStore(station.home);
  const [first, last] = [store?.months[0], store?.months.at(-1)];
  await atWork(station, places.map(({ sigungu }) => sigungu), async (work) => {
    for (const { sigungu } of places) {
      keepClaimsData(work, sigungu, {
        version: store?.version ?? null, people: store?.people ?? 0, at: station.now(),
        firstOn: first === undefined ? null : monthStart(first), lastOn: last === undefined ? null : addDays(addMonths(monthStart(last), 1), -1),
      });
    }
  });
}

const findPlaces = (station: Station): Promise<readonly WorkPlace[]> => atWork(station, [], findWorkPlaces);

async function anyWork(station: Station, steps: readonly Step[]): Promise<boolean> {
  const places = await findPlaces(station);
  let some = false;
  for (const step of steps) if (!station.signal.aborted && (await step(station, places))) some = true;
  return some;
}

/** Works until there is nothing left to do, and again whenever it is woken. A database that is away is waited for. */
async function keepWorking(station: Station, steps: readonly Step[], bell: Bell): Promise<void> {
  let isAway = false;
  while (!station.signal.aborted) {
    const some = await anyWork(station, steps).then((done) => {
      if (isAway) station.tell('the database is back');
      isAway = false;
      return done;
    }, (error: unknown) => {
      if (!isAway && !station.signal.aborted) station.tell(`waiting for the database: ${error instanceof Error ? error.message : String(error)}`);
      isAway = true;
      return false;
    });
    if (!some && !station.signal.aborted) await bell.sleep(LOOK_MILLISECONDS);
  }
}

export interface WorkOptions {
  readonly database: ClientConfig;
  readonly settings: KeyRing;
  readonly home: string;
  readonly threads: number;
  readonly signal: AbortSignal;
  readonly tell: (sentence: string) => void;
  readonly now?: () => Instant;
  /** Does what waits and comes back, instead of waiting for more. */
  readonly once?: boolean;
}

/** The batch of discovery: takes runs that were asked for, walks the claims, and writes down whom it found. */
export async function work({ database, settings, home, threads, signal, tell, now = () => new Date().toISOString(), once = false }: WorkOptions): Promise<void> {
  const pool = openPool({ ...database, max: 4 });
  const bell = new Bell();
  const [runThreads, previewThreads] = [threadsOnDemand(threads), threadsOnDemand(threads)];
  const station: Station = { pool, home, worker: randomUUID(), threads: runThreads, cipher: rosterCipher(settings), indexOf: rosterIndex(settings), now, newId: randomUUID, signal, tell };
  const stopListening = once ? async () => undefined : listenTo(database, WORK_CHANNEL, () => bell.ring());
  signal.addEventListener('abort', () => bell.ring(), { once: true });
  const say = (): void => void findPlaces(station).then((places) => sayData({ station, places })).catch(() => undefined);
  const saying = once ? undefined : setInterval(say, SAY_MILLISECONDS);
  try {
    const preview = { ...station, threads: previewThreads };
    const own = steps();
    if (once) {
      await sayData({ station, places: await findPlaces(station) });
      while ((await anyWork(station, own)) || (await anyWork(preview, PREVIEW_STEPS)));
    } else {
      say();
      await Promise.all([keepWorking(station, own, bell), keepWorking(preview, PREVIEW_STEPS, bell)]);
    }
  } finally {
    clearInterval(saying);
    await stopListening();
    await Promise.all([runThreads.close(), previewThreads.close(), pool.end()]);
  }
}
