import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { PhaseAnswer } from './measure.ts';
import { differing, isMissing, isRival, type Measures, pageOf, type Rival } from './page.ts';
import type { Phase } from './phase.ts';

/*
 * The criteria that come with the guide, over invented claims: one walk beside SQL, data frames and C.
 *   npm run bench:screening -- [--people 100000,1000000] [--turns 3] [--without postgres,pandas@1000000] [--write]
 * `--without` leaves a rival out, with `@` only where so many people are asked about.
 */
const { values } = parseArgs({ options: { people: { type: 'string', default: '100000' }, turns: { type: 'string', default: '3' }, without: { type: 'string', default: '' }, write: { type: 'boolean', default: false } } });
const sizes = values.people.split(',').map(Number);
const without = new Set(values.without.split(',').filter((name) => name !== ''));
for (const name of without) if (!isRival(name.split('@')[0] ?? '')) throw new Error(`There is no rival '${name}' to be left out`);

/** In this order; those that name a rival can be left out by it. A database is asked once: its first time is what somebody waits for. */
const ORDER: readonly (readonly [Phase, 'once' | 'often', rival?: Rival])[] = [
  ['invent', 'once'], ['import', 'once'], ['scan', 'often'], ['kernel', 'often'], ['first', 'once'], ['preview', 'once'], ['duckdb', 'once', 'duckdb'], ['four-kernel', 'often'], ['four-first', 'once'], ['four-c', 'often', 'c'], ['four-duckdb', 'once', 'duckdb'],
  ['four-r', 'once', 'r'], ['four-pandas', 'once', 'pandas'], ['postgres', 'once', 'postgres'],
  // The last, for the claims of all months at once are removed before: the disk holds one store.
  ['before', 'once', 'month'], ['month', 'once', 'month'],
];

const began = performance.now();
const tell = (sentence: string): void => console.error(`${((performance.now() - began) / 1000).toFixed(0).padStart(5)} s  ${sentence}`);

function phase(name: Phase, folder: string, people: number, turns: string): PhaseAnswer {
  // The sources are TypeScript: a process of its own reads them again each time, before its clock starts.
  const args = ['--import', 'tsx', fileURLToPath(new URL('phase.ts', import.meta.url)), name, folder, String(people), turns];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] }).trim().split('\n').at(-1) ?? '') as PhaseAnswer;
}

/** A rival that breaks off at a size loses nothing of what the others measured. */
function asked(name: Phase, rival: Rival | undefined, ...rest: readonly [folder: string, people: number, turns: string]): PhaseAnswer {
  try {
    return phase(name, ...rest);
  } catch (error) {
    if (rival === undefined) throw error;
    process.exitCode = 1;
    return { seconds: 0, peakMegabytes: 0, note: 'broke off' };
  }
}

function measure(people: number): Measures {
  const folder = mkdtempSync(join(tmpdir(), 'dure-bench-screening-'));
  const answers: Partial<Record<Phase, PhaseAnswer>> = {};
  const leftOut = new Set<Rival>();
  try {
    for (const [name, often, rival] of ORDER) {
      if (rival !== undefined && (without.has(rival) || without.has(`${rival}@${people}`))) {
        leftOut.add(rival);
        continue;
      }
      tell(`${people.toLocaleString('en-US')} people: ${name}`);
      const answer = asked(name, rival, folder, people, often === 'often' ? values.turns : '1');
      answers[name] = answer;
      tell(`  ${isMissing(answer) ? answer.note : `${answer.seconds.toFixed(2)} s, ${answer.peakMegabytes} MB`}`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return { people, answers, leftOut: [...leftOut] };
}

const measured: Measures[] = [];
for (const people of sizes) {
  measured.push(measure(people));
  // After each size: a larger one that breaks off takes nothing away.
  if (values.write) writeFileSync('docs/generated/bench-screening.md', pageOf(measured, values.turns));
}
console.log(pageOf(measured, values.turns));
if (measured.some((one) => differing(one).length > 0)) process.exitCode = 1;
