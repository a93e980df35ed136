import { openPool } from '@dure/database/scope';
import { sealAccessLog } from '../../../server/src/access/seal.ts';
import { verifyAccessLog } from '../../../server/src/access/verify.ts';
import type { Run } from '../figure.ts';
import { acceptReferral } from './acts.ts';
import { dayInSeoul } from './days.ts';
import { SIGUNGU, type Member } from './ground.ts';
import { act, hired, mayRead, openGlass, pass, refer, rightNow, setClocks, signedIn, turn, type Life, type Person, type Stage, type Whose } from './life.ts';
import { startProcess, type ServerProcess } from './server.ts';

/** A server and its database from a moment on; whose clock is set in the middle of it, and by how many milliseconds. */
export interface Scene {
  readonly from: string;
  readonly zone: 'UTC' | 'Asia/Seoul';
  readonly whose: readonly Whose[];
  readonly by: number;
}

const MINUTE_MS = 60_000;
const OPEN_MINUTES = 180;
const STARTS_WITHIN_MS = 60_000;

const started = ({ ground, clocks, followsWall }: Stage, zone: Scene['zone']): Promise<ServerProcess> =>
  startProcess(ground.app, { environment: { ...clocks.server.environment, TZ: zone }, followsWall });

async function begun(stage: Stage, from: string, zone: Scene['zone']): Promise<Life> {
  const off = Date.parse(from) - STARTS_WITHIN_MS - Date.now();
  const life = { stage, off: { server: off, database: off, right: off }, server: undefined as unknown as ServerProcess };
  setClocks(life);
  life.server = await started(stage, zone);
  // The scene begins at its second when the server listens; what is set back is set back by the scene alone.
  pass(life, Math.max(0, Date.parse(from) - rightNow(life)));
  return life;
}

interface Cast {
  readonly officer: Person;
  readonly worker: Person;
  readonly idler: Person;
}

export async function playScene(stage: Stage, scene: Scene, tell: Run['tell']): Promise<void> {
  const cast: Cast = { officer: await hired(stage, 'officer'), worker: await hired(stage, 'worker'), idler: await hired(stage, 'officer') };
  const life = await begun(stage, scene.from, scene.zone);
  try {
    await (scene.by === 0 ? overMidnight(life, cast) : acrossJump(life, cast, scene));
  } finally {
    await life.server.end();
  }
  tell(`${scene.from} ${scene.zone}, ${scene.by === 0 ? 'midnight' : `${scene.whose.join(' and ')} ${scene.by / 3_600_000} h`}: ${stage.seen.wrong.length} wrong, ${stage.seen.honoured} honoured, ${stage.seen.revived} revived, ${stage.seen.faults} faults so far`);
}

async function overMidnight(life: Life, { officer, worker }: Cast): Promise<void> {
  const by = await signedIn(life, officer);
  await refer(life, by, worker);
  pass(life, 5 * MINUTE_MS);
  await refer(life, by, worker);
}

/** What ended before the clock is set has ended; what goes on goes on. */
async function acrossJump(life: Life, cast: Cast, { whose, by }: Scene): Promise<void> {
  const { stage: { ground } } = life;
  const opened = ground.people.at(-1 - life.stage.used) ?? '';
  const [officer, idle] = [await signedIn(life, cast.officer), await signedIn(life, cast.idler)];
  const before = await refer(life, officer, cast.worker);
  await openGlass(life, await signedIn(life, cast.worker), opened, OPEN_MINUTES);
  if (by < 0) pass(life, (OPEN_MINUTES + 1) * MINUTE_MS);
  // Whoever is at work when the clock is set back works on; set forward, everybody has been idle for three hours.
  const atWork = by < 0 ? await signedIn(life, cast.officer) : undefined;
  turn(life, whose, by);
  const again = await signedIn(life, cast.worker);
  if (by < 0 || whose.includes('server')) await over(life, { idle, again, opened });
  await refer(life, atWork ?? (await signedIn(life, cast.officer)), cast.worker);
  for (const { id, version } of before) await act(life, acceptReferral(again, id, version));
}

/** The idle session and the opening are over by any clock. */
async function over(life: Life, { idle, again, opened }: { readonly idle: Member; readonly again: Member; readonly opened: string }): Promise<void> {
  if (await mayRead(life, idle, '/api/today')) life.stage.seen.revived += 1;
  if (await mayRead(life, again, `/api/persons/${opened}`)) life.stage.seen.honoured += 1;
}

/** Set back while the server is down, after a part of the access log was sealed. Gives what is wrong with the seals in the end. */
export async function playRestart(stage: Stage): Promise<readonly string[]> {
  const [officer, worker] = [await hired(stage, 'officer'), await hired(stage, 'worker')];
  const life = await begun(stage, '2026-12-08T12:00:00+09:00', 'UTC');
  const pool = openPool({ ...stage.ground.app, max: 3 });
  const seal = (): Promise<void> => sealAccessLog({ pool }, SIGUNGU, new Date(rightNow(life)).toISOString());
  try {
    await refer(life, await signedIn(life, officer), worker);
    pass(life, 10 * MINUTE_MS);
    await seal();
    await life.server.end();
    turn(life, ['server', 'database'], -180 * MINUTE_MS);
    // It goes on from the end of the seal, which is two minutes old.
    life.off.right -= 2 * MINUTE_MS;
    life.server = await started(stage, 'UTC');
    await refer(life, await signedIn(life, officer), worker);
    life.off.right += 10 * MINUTE_MS;
    await seal();
    return (await verifyAccessLog(pool, SIGUNGU, dayInSeoul(rightNow(life)))).broken;
  } finally {
    await pool.end();
    await life.server.end();
  }
}
