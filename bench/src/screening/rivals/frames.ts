import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { dayNumberOf, leavesOf, type Screen } from '@dure/domain/discovery';
import { openViews } from '@dure/screening/claims';
import { withDuckDb } from '@dure/screening/duckdb';
import { digestOfWho, type Measured } from '../measure.ts';
import { type Place, storeOf, THREADS } from '../place.ts';

/** Data frames of R and Python as Debian has them: r-cran-data.table, python3-pandas. */
const FRAMES = {
  'data.table': { command: 'Rscript', there: ['-e', 'stopifnot(requireNamespace("data.table"))'], script: 'frames.R' },
  'pandas': { command: '/usr/bin/python3', there: ['-c', 'import pandas'], script: 'frames.py' },
} as const;
export type Frame = keyof typeof FRAMES;

const EXPORTS = {
  people: 'SELECT person, birth_year, died_on FROM people',
  claims: 'SELECT person, left(main, 3) AS illness, day, days, setting, institution, institution_type AS type FROM claims',
  prescriptions: 'SELECT person, ingredient, day, days, institution FROM prescriptions',
  spells: 'SELECT person, kind, value, from_day, until_day FROM spells',
} as const;

function isThere(frame: Frame): boolean {
  try {
    execFileSync(FRAMES[frame].command, FRAMES[frame].there, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Only whom the four criteria find: data frames were never asked for reasons. The reading of the files is not counted. */
export async function byFrame(place: Place, screen: Screen, frame: Frame): Promise<Measured> {
  if (!isThere(frame)) return { seconds: 0, note: 'not installed' };
  const { folder } = await storeOf(place);
  const files = join(place.folder, 'frames');
  mkdirSync(files, { recursive: true });
  await withDuckDb({ threads: THREADS, memory: '2GB', spill: tmpdir() }, async (connection) => {
    await openViews(connection, folder);
    for (const [name, sql] of Object.entries(EXPORTS)) await connection.run(`COPY (${sql}) TO '${join(files, `${name}.csv`)}' (HEADER)`);
  });
  const leaves = screen.criteria.flatMap(({ when }) => leavesOf(when));
  const days = [dayNumberOf(screen.asOf), leaves.find((leaf) => leaf.kind === 'burst')?.within, leaves.find((leaf) => leaf.kind === 'stay')?.ended, screen.asOf.slice(0, 4)];
  const out = join(files, 'found.txt');
  const told = execFileSync(FRAMES[frame].command, [fileURLToPath(new URL(FRAMES[frame].script, import.meta.url)), files, ...days.map(String), out], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
  const lines = readFileSync(out, 'utf8').trim().split('\n');
  rmSync(files, { recursive: true, force: true });
  return { ...(JSON.parse(told.trim().split('\n').at(-1) ?? '{}') as { seconds: number; peakMegabytes: number }), findings: lines.length, who: digestOfWho(lines) };
}
