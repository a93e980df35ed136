import { addMonth, bringIn, bringInBefore, invent } from './data.ts';
import { bareScan, byKernel, bySql, preview } from './engines.ts';
import type { Measured, PhaseAnswer } from './measure.ts';
import { type Place, screenOfAll, screenOfFour } from './place.ts';
import { byC } from './rivals/c.ts';
import { byFrame } from './rivals/frames.ts';
import { byPostgresql } from './rivals/postgresql.ts';

const [phase = '', folder = '', people = '0', turns = '1'] = process.argv.slice(2);
const place: Place = { folder, people: Number(people), turns: Number(turns) };
const tell = (sentence: string): void => console.error(`  ${sentence}`);

const PHASES = {
  'invent': () => invent(place),
  'import': () => bringIn(place),
  'before': () => bringInBefore(place),
  'month': () => addMonth(place),
  'scan': () => bareScan(place),
  'kernel': () => byKernel(place, screenOfAll(), true),
  'first': () => byKernel(place, screenOfAll(), true),
  'preview': () => preview(place, screenOfAll()),
  'duckdb': () => bySql(place, screenOfAll()),
  'postgres': () => byPostgresql(place, screenOfAll(), tell),
  'four-kernel': () => byKernel(place, screenOfFour(), false),
  'four-first': () => byKernel(place, screenOfFour(), false),
  'four-c': () => byC(place, screenOfFour()),
  'four-duckdb': () => bySql(place, screenOfFour()),
  'four-r': () => byFrame(place, screenOfFour(), 'data.table'),
  'four-pandas': () => byFrame(place, screenOfFour(), 'pandas'),
} as const satisfies Readonly<Record<string, () => Promise<Measured>>>;
export type Phase = keyof typeof PHASES;

if (!Object.hasOwn(PHASES, phase)) throw new Error(`There is no phase '${phase}'`);
const measured: Measured = await PHASES[phase as Phase]();
const peakMegabytes = measured.peakMegabytes ?? Math.round(process.resourceUsage().maxRSS / 1024);
console.log(JSON.stringify({ ...measured, peakMegabytes } satisfies PhaseAnswer));
