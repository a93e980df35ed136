import { CASE } from './case.ts';
import { checkEvening, EVENING, ringClocks } from './clocks.ts';
import { CONFERENCE } from './conference.ts';
import { CONSENT } from './consent.ts';
import type { Course, Noun } from './course.ts';
import { atTheDoors, DOOR_LAWS, DOOR_POINTS, makeDoors } from './doors.ts';
import { followCase, followConsent, followPlan, followReferral } from './follow.ts';
import { HOMECARE } from './homecare.ts';
import { MOVE } from './move.ts';
import { checkHistory, collide, perform } from './perform.ts';
import { PLAN } from './plan.ts';
import { makePools, type Pool } from './pools.ts';
import { passOn, REFERRAL } from './referral.ts';
import { makeWorld, nextDay, reach, type World } from './world.ts';

interface Acted {
  readonly action: string;
}

const NOUNS = { referral: { ...REFERRAL, follow: followReferral }, case: { ...CASE, follow: followCase }, plan: { ...PLAN, follow: followPlan }, homecare: HOMECARE, move: MOVE, conference: CONFERENCE, consent: { ...CONSENT, follow: followConsent } } as const;
const KEPT_OVER = 40;
const HISTORY = ['every act is stored exactly once', 'what is stored is the fold of its history'];

export const INVARIANTS: readonly string[] = [...Object.values(NOUNS).flatMap(({ invariants }) => invariants.map(({ says }) => says)), ...EVENING.map(({ says }) => says), ...DOOR_LAWS, ...HISTORY];
export const POINTS: readonly string[] = [...Object.values(NOUNS).flatMap(({ points }) => points), ...DOOR_POINTS, 'failure:died-before-commit', 'failure:answer-lost', 'failure:version-refused', 'case.passed-on'];

/** So often each noun is at work, out of a hundred acts. */
const WEIGHTS = [['referral', 36], ['case', 20], ['plan', 11], ['homecare', 7], ['move', 5], ['conference', 14], ['consent', 7]] as const;

function fill<State, Event extends Acted, Command extends Acted, Context>(world: World, noun: Noun<State, Event, Command, Context>, pool: Pool<State, Event>): void {
  for (let tries = 0; pool.live.length < noun.wanted && tries < 6; tries += 1) {
    const course = noun.begin(world);
    if (course === undefined) continue;
    world.steps += 1;
    for (const place of noun.places(course.state)) reach(world, place);
    pool.live.push(course);
  }
}

function act<State, Event extends Acted, Command extends Acted, Context>(world: World, noun: Noun<State, Event, Command, Context>, pool: Pool<State, Event>): void {
  const { chance } = world;
  const course = chance.pick(pool.over.length > 0 && chance.chance(0.06) ? pool.over : pool.live);
  const tried = noun.attempt(world, course);
  if (chance.chance(0.01)) collide(world, noun, course, tried, noun.attempt(world, course));
  else perform(world, noun, course, tried.command, tried.context);
}

/** What is over leaves, after its history was compared; what begins again comes back. */
function sortOut<State, Event extends Acted, Command extends Acted, Context>(world: World, noun: Noun<State, Event, Command, Context>, pool: Pool<State, Event>): void {
  const over: Course<State, Event>[] = [];
  pool.live = pool.live.filter((course) => {
    const isOver = noun.isOver(course.state);
    if (isOver) over.push(course);
    return !isOver;
  });
  const again = pool.over.filter((course) => !noun.isOver(course.state));
  pool.live.push(...again);
  const kept = [...pool.over.filter((course) => noun.isOver(course.state)), ...over];
  for (const course of kept.slice(0, -KEPT_OVER)) checkHistory(world, noun, course);
  pool.over = kept.slice(-KEPT_OVER);
}

function eachNoun(world: World, doing: <State, Event extends Acted, Command extends Acted, Context>(world: World, noun: Noun<State, Event, Command, Context>, pool: Pool<State, Event>) => void): void {
  const { pools } = world;
  doing(world, NOUNS.consent, pools.consent);
  doing(world, NOUNS.referral, pools.referral);
  doing(world, NOUNS.case, pools.case);
  doing(world, NOUNS.plan, pools.plan);
  doing(world, NOUNS.homecare, pools.homecare);
  doing(world, NOUNS.move, pools.move);
  doing(world, NOUNS.conference, pools.conference);
}

function actOnce(world: World): void {
  const { chance, pools, fault } = world;
  if (fault === 'a run that reads the machine’s clock' && Math.floor(performance.now() * 1000) % 2 === 0) chance.next();
  const name = chance.weighted(WEIGHTS.map(([one, weight]) => [one, pools[one].live.length === 0 ? 0 : weight] as const));
  const acts = {
    referral: () => act(world, NOUNS.referral, pools.referral), case: () => act(world, NOUNS.case, pools.case), plan: () => act(world, NOUNS.plan, pools.plan), homecare: () => act(world, NOUNS.homecare, pools.homecare),
    move: () => act(world, NOUNS.move, pools.move), conference: () => act(world, NOUNS.conference, pools.conference), consent: () => act(world, NOUNS.consent, pools.consent),
  };
  acts[name]();
}

function writeOn(world: World): void {
  const returned = world.pools.referral.live.find(({ state }) => state.status === 'returned' && state.followUp === 'open');
  const onward = returned === undefined ? undefined : passOn(world, returned, world.chance.pick(world.offices).id);
  if (onward === undefined) return;
  world.pools.referral.live.push(onward);
  reach(world, 'case.passed-on');
}

export interface Simulated {
  readonly commands: number;
  readonly checks: number;
  readonly days: number;
  readonly reached: ReadonlyMap<string, number>;
  readonly digest: string;
  readonly broken: Error | undefined;
}

export interface Simulation {
  readonly seed: number;
  readonly days: number;
  readonly actsADay: number;
  readonly fault?: string | undefined;
  /** Stops early when it says so; asked once a day. */
  readonly isEnough?: (reached: ReadonlyMap<string, number>) => boolean;
}

/** One municipality, day by day. Everything in it is drawn from the seed; it stops at the first law that is broken. */
export function simulate({ seed, days, actsADay, fault, isEnough }: Simulation): Simulated {
  const world = makeWorld(seed, fault, makePools());
  const doors = makeDoors();
  let day = 0;
  let broken: Error | undefined;
  try {
    for (; day < days && isEnough?.(world.reached) !== true; day += 1) {
      eachNoun(world, fill);
      for (let count = 0; count < actsADay; count += 1) actOnce(world);
      if (day % 7 === 0) writeOn(world);
      atTheDoors(world, doors);
      ringClocks(world);
      eachNoun(world, sortOut);
      checkEvening(world);
      nextDay(world);
    }
    eachNoun(world, (_world, noun, pool) => { for (const course of [...pool.live, ...pool.over]) checkHistory(world, noun, course); });
  } catch (error) {
    broken = error instanceof Error ? error : new Error(String(error));
  }
  return { commands: world.steps, checks: world.checks, days: day, reached: world.reached, digest: world.digest.copy().update(broken?.message ?? '').digest('hex'), broken };
}

