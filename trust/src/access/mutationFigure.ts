import { aScope, PEOPLE, sampled } from '../../../database/src/access/testing/world.ts';
import { compareWrites, type Trial, trialOf } from '../../../database/src/access/testing/compareWrites.ts';
import { insert } from '../../../database/src/access/testing/compare.ts';
import { subjectsOf } from '../../../database/src/access/testing/subjects.ts';
import type { Figure, Run } from '../figure.ts';
import { diceOf } from './dice.ts';
import { type Ground, type Town, withGround } from './ground.ts';
import { mutantsOfPolicy, policiesOf, type PolicyMutant, setPolicy } from './policies.ts';
import { compareTurn, turnsOf } from './rows.ts';
import { columnsOf, loosen, stage } from './stage.ts';
import { MOMENTS, PLACES, worldOf } from './world.ts';

/*
 * Each condition of each row policy is made always true and always false, and each list that a scope names is widened, one at a
 * time: the comparison of figure G1 must notice. What changes nothing that anybody could tell is named below, with the reason.
 */

interface Score {
  readonly tried: number;
  readonly killed: number;
  readonly survivors: readonly string[];
}

/** Seconds that the short run gives to each half; the long one tries all of them. */
const SECONDS = 22;
const WORKERS = 50;
/** The world of the write policies of database/src/access, in which each of their conditions is met. */
const WRITE_WORLD = 20_261_123;
const WRITE_SCOPES = 150;

/** All, or as many of a shuffled list as the time allows. */
async function scored(mutants: readonly PolicyMutant[], { depth, seed }: Run, noticed: (mutant: PolicyMutant) => Promise<boolean>, town: Town): Promise<Score> {
  const survivors: string[] = [];
  const until = performance.now() + SECONDS * 1000;
  let tried = 0;
  for (const mutant of depth === 'long' ? mutants : diceOf(seed).shuffled(mutants)) {
    if (depth === 'short' && performance.now() > until) break;
    tried += 1;
    await setPolicy(town, mutant.policy, mutant.text);
    if (!(await noticed(mutant))) survivors.push(`${mutant.policy.name} ${mutant.policy.part}: ${mutant.what}`);
    await setPolicy(town, mutant.policy, mutant.policy.text);
  }
  return { tried, killed: tried - survivors.length, survivors };
}

async function readScore(ground: Ground, run: Run): Promise<Score> {
  const town = await ground.open();
  await loosen(town);
  const world = worldOf({ seed: run.seed, tables: await columnsOf(town.owner), workers: WORKERS });
  await stage(town, world);
  const turns = await turnsOf(town, world, MOMENTS);
  const policies = (await policiesOf(town, ['SELECT'])).filter(({ table, part }) => world.rows.has(table) && part === 'USING');
  const noticed = async ({ policy: { table } }: PolicyMutant): Promise<boolean> => {
    if (run.fault === 'nobody looks at the answers') return false;
    for (const turn of turns) if ((await compareTurn(town, world, [table], turn)).disagreements.length > 0) return true;
    return false;
  };
  const widening = { ...PLACES, glass: (world.rows.get('person') ?? []).slice(0, 3).map(({ key }) => key) };
  return scored(policies.flatMap((policy) => mutantsOfPolicy(policy, widening)), run, noticed, town);
}

async function writeScore(ground: Ground, run: Run): Promise<Score> {
  const town = await ground.open();
  const scopes = sampled(WRITE_WORLD, WRITE_SCOPES, aScope);
  const trials = new Map<string, Trial>();
  for (const subject of subjectsOf(WRITE_WORLD).filter(({ rows }) => rows[0]?.adds !== undefined)) {
    const client = await town.owner.connect();
    try {
      await insert(client, subject);
      trials.set(subject.table, await trialOf(client, subject));
    } finally {
      client.release();
    }
  }
  const noticed = async ({ policy: { table, name } }: PolicyMutant): Promise<boolean> => {
    const trial = trials.get(table);
    if (trial === undefined || run.fault === 'nobody looks at the answers') return false;
    const tried = name.endsWith('_add') ? { ...trial, changes: false } : { ...trial, adds: false };
    for (const scope of scopes) if ((await compareWrites(town.server.pool, tried, scope)).length > 0) return true;
    return false;
  };
  const policies = (await policiesOf(town, ['INSERT', 'UPDATE'])).filter(({ table, name, part }) => {
    const trial = trials.get(table);
    return trial !== undefined && (trial.moves || part === 'USING' || name.endsWith('_add'));
  });
  return scored(policies.flatMap((policy) => mutantsOfPolicy(policy, { ...PLACES, glass: PEOPLE.slice(0, 3) })), run, noticed, town);
}

const ENOUGH = { short: 60, long: 200 } as const;

async function measure(run: Run): ReturnType<Figure['measure']> {
  return withGround(async (ground) => {
    const [read, write] = [await readScore(ground, run), await writeScore(ground, run)];
    for (const survivor of [...read.survivors, ...write.survivors]) run.tell(`survives: ${survivor}`);
    const [tried, killed] = [read.tried + write.tried, read.killed + write.killed];
    const share = (100 * killed) / Math.max(1, tried);
    return { measured: `${killed} of ${tried} mutants caught (${share.toFixed(1)} %): ${read.killed} of ${read.tried} in reading, ${write.killed} of ${write.tried} in writing`, reached: share >= 95 && tried >= ENOUGH[run.depth] };
  });
}

export const MUTATION_FIGURE: Figure = {
  goal: 'G6', title: 'mutants of the row policies', floor: 'at least 95 % caught, of at least 200 (a sample of 60 in the short run)', depths: ['short', 'long'], faults: ['nobody looks at the answers'], beside: true, measure,
};

