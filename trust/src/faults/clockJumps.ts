import { anOrganisation } from '../../../server/testing/people.ts';
import type { Figure, Measured, Run } from '../figure.ts';
import { audit, inWords, isClean, type Verdict } from './audit.ts';
import { CLOSED } from './days.ts';
import { openClock, postgresBy } from './clocks.ts';
import { onGround, SIGUNGU, temporary, type Ground } from './ground.ts';
import { isPlanted, plant } from './plant.ts';
import type { Seen, Stage } from './life.ts';
import { playRestart, playScene, type Scene } from './scenes.ts';

const HOUR_MS = 3_600_000;
const BOTH = ['server', 'database'] as const;
const ZONES = ['UTC', 'Asia/Seoul'] as const;
/** A Tuesday afternoon, the last seconds of the day before the leap day, of the leap day and of a year, in Seoul. */
const TUESDAY = '2026-12-08T15:00:00+09:00';
const LEAP_EVE = '2028-02-28T23:59:57+09:00';
const LEAP_DAY = '2028-02-29T23:59:57+09:00';
const YEAR_END = '2027-12-31T23:59:57+09:00';
const UTC_YEAR_END = '2027-12-31T23:59:57Z';

const jumps = (zone: Scene['zone']): readonly Scene[] => [BOTH, ['server'] as const, ['database'] as const].flatMap((whose) => [-3, -48, 3].map((hours): Scene => ({ from: TUESDAY, zone, whose, by: hours * HOUR_MS })));
const turns = (zone: Scene['zone']): readonly Scene[] => [LEAP_EVE, LEAP_DAY, YEAR_END, UTC_YEAR_END].map((from): Scene => ({ from, zone, whose: [], by: 0 }));

/** In the short run every jump and every turn of a day once, the zones in turn. */
const scenesOf = ({ depth, fault }: Run): readonly Scene[] => {
  if (depth === 'long') return ZONES.flatMap((zone) => [...jumps(zone), ...turns(zone)]);
  const all = [...jumps('UTC'), ...turns('UTC')].map((scene, index): Scene => ({ ...scene, zone: ZONES[index % 2] as Scene['zone'] }));
  return fault === undefined ? all : all.filter(({ from, whose, by }) => from === LEAP_DAY || (by < 0 && whose === BOTH));
};

/** Fourteen days are days of work here, and offices are closed on the holidays. */
async function calendarSet({ owner }: Ground): Promise<void> {
  await owner.query(`INSERT INTO dure.setting (sigungu, key, version, valid_from, value, reason, at) VALUES ($1, 'referral.fourteenDays', 1, '2020-01-01', '"business"', '', '2020-01-01')`, [SIGUNGU]);
  await owner.query(`INSERT INTO dure.holiday (sigungu, day, name) SELECT $1, day, '쉬는 날' FROM unnest($2::date[]) day ON CONFLICT DO NOTHING`, [SIGUNGU, CLOSED]);
}

interface Afterwards {
  readonly log: readonly string[];
  readonly backwards: number;
  readonly verdict: Verdict;
}

function judged({ wrong, deadlines, honoured, revived, faults, ids }: Seen, scenes: number, { log, backwards, verdict }: Afterwards): Measured {
  const doubled = ids.length - new Set(ids).size;
  return {
    measured: `the clocks of server and PostgreSQL set in ${scenes} scenes: ${wrong.length} of ${deadlines} reply deadlines wrong${wrong.length === 0 ? '' : ` (${wrong[0] ?? ''})`}, ${honoured} emergency openings honoured after their end, ${revived} sessions that were over served, ${doubled} of ${ids.length} ids twice, ${backwards} histories out of order, ${faults} answers of 5xx; set back while the server was down: the seals of the access log ${log.length === 0 ? 'hold' : `are broken (${log[0] ?? ''})`}; ${inWords(verdict)}`,
    reached: wrong.length + honoured + revived + faults + backwards + doubled + log.length === 0 && deadlines >= scenes * 6 && isClean(verdict),
  };
}

/** Histories in which an act is older than the one before it. */
async function outOfOrder({ owner }: Ground): Promise<number> {
  const { rows: [row] } = await owner.query<{ count: number }>(
    `SELECT count(DISTINCT id) AS count FROM (SELECT referral_id AS id, (body ->> 'at')::timestamptz < lag((body ->> 'at')::timestamptz) OVER (PARTITION BY referral_id ORDER BY seq) AS back FROM dure.referral_event) e WHERE back`,
  );
  return row?.count ?? 0;
}

async function measure(run: Run): Promise<Measured> {
  const folder = temporary('clocks');
  const clocks = { server: openClock(folder, 'server'), database: openClock(folder, 'database') };
  return onGround('clock', { startedBy: await postgresBy(clocks.database, folder) }, async (ground) => {
    await calendarSet(ground);
    if (isPlanted(run.fault)) await plant(ground, run.fault);
    const nurses = await anOrganisation(ground.owner, 'visiting-health', { programmes: ['VISIT'] });
    const stage: Stage = { ground, nurses, clocks, followsWall: run.fault === 'clock-followed', seen: { wrong: [], deadlines: 0, honoured: 0, revived: 0, faults: 0, ids: [], settled: [] }, used: 0 };
    const log = await playRestart(stage);
    const scenes = scenesOf(run);
    for (const scene of scenes) await playScene(stage, scene, run.tell);
    return judged(stage.seen, scenes.length, { log, backwards: await outOfOrder(ground), verdict: await audit(ground, stage.seen.settled) });
  });
}

export const clockJumps: Figure = {
  goal: 'G24',
  title: 'The clock jumps',
  floor: 'libfaketime on the running server and PostgreSQL, each and both: ±3 h, −2 d, leap day, year\'s end, in UTC and in Seoul (long: everything in both): 0 wrong reply deadlines, 0 openings and sessions honoured past their end, ids unique, histories in order, 0 answers of 5xx',
  depths: ['short', 'long'],
  faults: ['clock-followed', 'due-a-day-late', 'opening-prolonged'],
  byName: true,
  measure,
};
