import { parseArgs } from 'node:util';
import type { Depth, Figure, Measured } from './figure.ts';
import { isSecond, takeAll, takeWhatIsTold, type Taken } from './together.ts';
import { FIGURES, UNSHOWN } from './figures.ts';
import { printed, type Row, unshownRow, writePage } from './table.ts';

/*
 * The figures of trust, one table:
 *   npm run trust -- [--only G1,G10] [--seed 7] [--write]      what every change must hold
 *   npm run trust:long                                         the same, deeper, and what takes hours
 *   npm run trust:selftest                                     each figure with each of its faults planted: all must turn red
 */
const { values } = parseArgs({ options: { only: { type: 'string' }, seed: { type: 'string', default: '7' }, depth: { type: 'string', default: 'short' }, selftest: { type: 'boolean', default: false }, write: { type: 'boolean', default: false } } });
const depth: Depth = values.depth === 'long' ? 'long' : 'short';
const seed = Number(values.seed);
const only = values.only?.split(',');
const command = depth === 'long' ? 'npm run trust:long' : 'npm run trust';

async function taken(figure: Figure, fault?: string): Promise<Taken> {
  const began = performance.now();
  const told = `${figure.goal} ${figure.title}${fault === undefined ? '' : ` [${fault}]`}`;
  console.error(`== ${told}`);
  const measured = await figure.measure({ depth, seed, fault, tell: (sentence) => console.error(`   ${sentence}`) })
    .catch((error: unknown): Measured => ({ measured: `broke off: ${error instanceof Error ? error.message : String(error)}`, reached: false }));
  const seconds = (performance.now() - began) / 1000;
  console.error(`   ${figure.goal} ${measured.reached ? 'reached' : 'NOT REACHED'} in ${seconds.toFixed(1)} s: ${measured.measured}`);
  return { ...measured, seconds };
}

const rowOf = (figure: Figure, measured: string, state: Row['state']): Row => ({ goal: figure.goal, title: figure.title, floor: figure.floor, measured, state, command: `${command} -- --only ${figure.goal}`, seed: String(seed), date: new Date().toISOString().slice(0, 10) });

const asked = FIGURES.filter(({ goal, depths, byName }) => depths.includes(depth) && (only === undefined ? byName !== true : only.includes(goal)));

/** A measure that breaks off under a fault has noticed it too, but says less: both count as red. */
async function selftest(): Promise<number> {
  let unnoticed = 0;
  let planted = 0;
  for (const figure of asked) {
    for (const fault of figure.faults) {
      planted += 1;
      const { reached } = await taken(figure, fault);
      if (reached) {
        unnoticed += 1;
        console.log(`${figure.goal} ${figure.title}: the planted fault '${fault}' was not noticed`);
      }
    }
    if (figure.faults.length === 0) {
      unnoticed += 1;
      console.log(`${figure.goal} ${figure.title}: no fault can be planted`);
    }
  }
  console.log(`${planted - unnoticed} passed, ${unnoticed} failed`);
  return unnoticed;
}

async function measureAll(): Promise<number> {
  const rows = (await takeAll(asked, (figure) => taken(figure))).map(([figure, { measured, reached, seconds }]) => rowOf(figure, `${measured} (${seconds.toFixed(0)} s)`, reached ? 'reached' : 'not reached'));
  const unshown = UNSHOWN.map(unshownRow);
  console.log(printed([...rows, ...unshown]));
  if (values.write) writePage(rows, unshown, (row) => FIGURES.some(({ goal, title }) => goal === row.goal && title === row.title));
  const red = rows.filter(({ state }) => state !== 'reached').length;
  console.log(`${rows.length - red} passed, ${red} failed`);
  return red;
}

if (isSecond()) takeWhatIsTold(asked, (figure) => taken(figure));
else process.exit((values.selftest ? await selftest() : await measureAll()) === 0 ? 0 : 1);
