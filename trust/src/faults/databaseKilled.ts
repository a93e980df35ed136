import { setTimeout as wait } from 'node:timers/promises';
import type { Figure, Measured, Run } from '../figure.ts';
import { audit, inWords, isClean } from './audit.ts';
import { diceOf, type Dice } from './dice.ts';
import { onGround, type Ground } from './ground.ts';
import { isPlanted, plant } from './plant.ts';
import { killCluster } from './processes.ts';
import { startProcess } from './server.ts';
import { startWriters, type Writers } from './writers.ts';

const WRITERS = 8;
const LONGEST_MS = 15_000;
/** An answer that left before the kill may still arrive. */
const ON_ITS_WAY_MS = 100;

interface Killed {
  readonly processes: number;
  /** From each kill to the next acknowledged write. */
  readonly gaps: readonly number[];
}

async function killAgainAndAgain(ground: Ground, writers: Writers, dice: Dice, cycles: number): Promise<Killed> {
  const gaps: number[] = [];
  let processes = 0;
  for (let cycle = 0; cycle < cycles; cycle += 1) {
    await wait(300 + dice.below(500));
    const killedAt = performance.now();
    processes += killCluster(ground.embedded.home, ground.embedded.pid);
    const isAfter = (at: number): boolean => at > killedAt + ON_ITS_WAY_MS;
    while (!isAfter(writers.doneAt.at(-1) ?? 0) && performance.now() - killedAt < LONGEST_MS * 2) await wait(20);
    gaps.push((writers.doneAt.find(isAfter) ?? Number.POSITIVE_INFINITY) - killedAt);
  }
  await wait(300);
  await writers.stop();
  return { processes, gaps };
}

const cyclesOf = ({ depth, fault }: Run): number => (fault === undefined ? (depth === 'short' ? 8 : 50) : 4);

function measure(run: Run): Promise<Measured> {
  return onGround('killed', {}, async (ground) => {
    if (isPlanted(run.fault)) await plant(ground, run.fault);
    const server = ground.keep(await startProcess(ground.app));
    const dice = diceOf(run.seed);
    const writers = startWriters({ ground, where: () => server.address, dice, count: WRITERS });
    const { processes, gaps } = await killAgainAndAgain(ground, writers, dice, cyclesOf(run));
    const verdict = await audit(ground, writers.settled);
    const doubtful = writers.settled.filter((one) => one.doubtful > 0).length;
    const longest = Math.max(...gaps);
    return {
      measured: `${gaps.length} times every process of PostgreSQL killed (${processes} in all) under ${WRITERS} writers: ${inWords(verdict)}, ${doubtful} without an answer and sent again; answers after ${(longest / 1000).toFixed(1)} s at most`,
      reached: isClean(verdict) && longest <= LONGEST_MS && doubtful > 0,
    };
  });
}

export const databaseKilled: Figure = {
  goal: 'G20',
  title: 'The database killed under writers',
  floor: 'kill -9 of PostgreSQL and all its children, 8 times (long: 50): acknowledged writes lost 0, doubled 0, torn 0; answers again within 15 s',
  depths: ['short', 'long'],
  faults: ['acknowledged-early', 'half-saved'],
  measure,
};
