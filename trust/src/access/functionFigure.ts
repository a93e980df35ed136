import { PURPOSE_CODES } from '@dure/domain/access';
import type { Figure, Run } from '../figure.ts';
import { withAltered } from './altered.ts';
import { diceOf } from './dice.ts';
import { OF_PEOPLE, OF_SCOPES, OF_SURROUNDINGS } from './functionPlaces.ts';
import { cookieOf, type Ground, type Town, withGround } from './ground.ts';
import type { Worker } from './model.ts';
import { mutatedProduct, type Mutated, type Place } from './mutated.ts';
import { HOME, NOW, TOWN_AREA } from './relations.ts';
import { compareTurn, turnsOf } from './rows.ts';
import { LATER, readAll, type Receiver, receiverOf, type Told } from './sharedPeople.ts';
import { columnsOf, loosen, put, stage } from './stage.ts';
import { surroundingsOf } from './surroundings.ts';
import { MOMENTS, type World, worldOf } from './world.ts';

/*
 * Each expression of the functions behind the guards and before the row policies is altered in a copy of the product: what G1, G3
 * and G4 ask of the product must be answered otherwise by the copy.
 */

const PEOPLE = 12;
const WORKERS = 16;
const UNWATCHED = 'nobody looks at the answers';
/** Posts that the rules of scope tell apart; the others of the world are drawn. */
const POSTS = [
  ['town-officer', 'town-office'], ['team-lead', 'town-office'], ['agency-staff', 'town-office'], ['analyst', 'town-office'], ['auditor', 'town-office'], ['administrator', 'town-office'], ['case-manager', 'hope-welfare'],
  ['team-lead', 'hope-welfare'], ['coordinator', 'hope-welfare'], ['case-manager', 'insurer-branch'], ['team-lead', 'mental-health-centre'], ['agency-staff', 'elder-care-provider'],
] as const;
/** Every setting is read by the policies of one of these. */
const TABLES = ['person', 'case_file', 'safety_note', 'referral', 'consent', 'notice', 'access_log', 'resident_number'];

const differs = ({ extra, missing }: Told): boolean => extra.length + missing.length > 0;

type Notices = () => Promise<boolean>;

/** Whoever answers for the place sees the same people in full. */
async function officerBeside({ town, people }: Receiver, seed: number): Promise<Receiver> {
  const dice = diceOf(seed + 3);
  const worker: Worker = { id: dice.id(), role: 'town-officer', active: true, openings: [], workplace: { id: dice.id(), kind: 'town-office', sigungu: HOME, areas: [TOWN_AREA], serves: [] } };
  await put(town.admin, 'organisation', [{ sigungu: HOME, id: worker.workplace.id, kind: worker.workplace.kind, name: '행정복지센터', programmes: [], areas: worker.workplace.areas, serves: [] }]);
  await put(town.admin, 'staff', [{ sigungu: HOME, id: worker.id, login: 'officer', name: '담당', title: '', role: worker.role, organisation_id: worker.workplace.id, programmes: [], active: true }]);
  return { town, people, worker, cookie: await cookieOf(town, { sigungu: HOME, id: worker.id }) };
}

/** What was given to somebody, today, when it has run out, and under each other purpose. */
async function sharing(ground: Ground, { product }: Mutated, seed: number): Promise<Notices> {
  const receiver = await receiverOf(await ground.open(product), seed, PEOPLE);
  const { town, worker } = receiver;
  const officer = await officerBeside(receiver, seed);
  const readLater = async (): Promise<Told> => {
    town.setNow(LATER);
    const told = await readAll({ ...receiver, cookie: await cookieOf(town, { sigungu: HOME, id: worker.id }, LATER) }, 'case-management', LATER);
    town.setNow(NOW);
    return told;
  };
  const under = (purpose: string): Promise<Told> => withAltered(town, { key: 'GET /api/persons/:id', declared: (declared) => ({ ...declared, purpose: purpose as never }) }, (altered) => readAll({ ...receiver, town: altered } satisfies Receiver, purpose, NOW));
  return async () => {
    for (const reader of [receiver, officer]) if (differs(await readAll(reader, 'case-management', NOW))) return true;
    if (differs(await readLater())) return true;
    for (const purpose of PURPOSE_CODES) if (purpose !== 'case-management' && differs(await under(purpose))) return true;
    return false;
  };
}

/** In the municipality in which they are, where what they opened stands. */
function posted({ workers, workplaces, ...world }: World): World {
  const of = (worker: Worker, [role, kind]: (typeof POSTS)[number]): Worker => ({ ...worker, active: true, role, workplace: workplaces.find((one) => one.kind === kind && one.sigungu === worker.workplace.sigungu) ?? worker.workplace });
  return { ...world, workplaces, workers: workers.map((worker, number) => (POSTS[number] === undefined ? worker : of(worker, POSTS[number]))) };
}

/** A world of rows, read with the settings that the copy makes of each session. */
async function reaching(ground: Ground, { product }: Mutated, seed: number): Promise<Notices> {
  const town: Town = await ground.open(product);
  await loosen(town);
  const world = posted(worldOf({ seed, tables: await columnsOf(town.owner), workers: WORKERS }));
  await stage(town, world);
  return async () => {
    for (const worker of world.workers) {
      for (const turn of await turnsOf(town, { ...world, workers: [worker] }, MOMENTS)) if ((await compareTurn(town, world, TABLES, turn)).disagreements.length > 0) return true;
    }
    return false;
  };
}

interface Score {
  readonly tried: number;
  readonly survivors: readonly string[];
  /** What is noticed of the copy as it is: a measure that sees it catches nothing. */
  readonly isClean: boolean;
}

async function scored({ mutantsOf, stand }: Mutated, places: readonly Place[], notices: Notices, run: Run): Promise<Score> {
  stand(undefined);
  const isClean = !(await notices());
  const survivors: string[] = [];
  const mutants = mutantsOf(places);
  for (const [number, what] of mutants) {
    stand(number);
    // Whatever breaks off is noticed, too.
    const isNoticed = run.fault !== UNWATCHED && await notices().catch(() => true);
    if (!isNoticed) survivors.push(what);
  }
  stand(undefined);
  return { tried: mutants.size, survivors, isClean };
}

/** Who lives with a person, his warnings and number, and his name in the lists of others. */
async function surrounding(ground: Ground, { product }: Mutated, seed: number): Promise<Notices> {
  const differing = await surroundingsOf(ground, product, seed);
  return async () => (await differing()) !== undefined;
}

const KINDS = [
  { of: 'of what is left of a shared person', places: OF_PEOPLE, watch: sharing }, { of: 'of the scope of a transaction', places: OF_SCOPES, watch: reaching },
  { of: 'of what stands around a person', places: OF_SURROUNDINGS, watch: surrounding },
] as const;

async function measure(run: Run): ReturnType<Figure['measure']> {
  const mutated = await mutatedProduct(KINDS.flatMap(({ places }) => places));
  try {
    return await withGround(async (ground) => {
      const scores: (Score & { readonly of: string })[] = [];
      for (const { of, places, watch } of KINDS) scores.push({ of, ...await scored(mutated, places, await watch(ground, mutated, run.seed), run) });
      for (const one of scores.flatMap(({ survivors }) => survivors)) run.tell(`survives: ${one}`);
      const caught = ({ tried, survivors }: Score): number => tried - survivors.length;
      const [all, tried] = [scores.reduce((sum, score) => sum + caught(score), 0), scores.reduce((sum, score) => sum + score.tried, 0)];
      const isClean = scores.every((score) => score.isClean);
      return {
        measured: `${all} of ${tried} mutants inside functions caught (${((100 * all) / tried).toFixed(1)} %): ${scores.map((score) => `${caught(score)} of ${score.tried} ${score.of}`).join(', ')}; unmutated ${isClean ? 'nothing' : 'something'} is noticed`,
        reached: isClean && scores.every((score) => caught(score) >= 0.95 * score.tried),
      };
    });
  } finally {
    mutated.remove();
  }
}

export const FUNCTION_FIGURE: Figure = {
  goal: 'G6', title: 'mutants inside the server’s functions', floor: 'at least 95 % caught of each: what is left of a shared person, the scope of a transaction, what stands around a person', depths: ['short', 'long'], faults: [UNWATCHED], beside: true, measure,
};
