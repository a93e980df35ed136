import type { LightMyRequestResponse } from 'fastify';
import type { Figure, Run } from '../figure.ts';
import { raise, type Theatre } from './cast.ts';
import { diceOf } from './dice.ts';
import { familiesOf } from './families.ts';
import { ask, withGround } from './ground.ts';
import { type Cell, cellsOf, expectedOf } from './matrix.ts';
import { mannWhitney } from './ranks.ts';
import { requestOf, type Route, routesOf } from './routes.ts';

/** Headers that differ from one answer to the next whatever was asked. */
const PASSING: ReadonlySet<string> = new Set(['date', 'keep-alive', 'connection']);
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** All that a caller can tell two answers apart by; identifiers that he sent himself and the number of the answer are left out. */
function told({ statusCode, headers, body }: LightMyRequestResponse): string {
  const kept = Object.entries(headers).filter(([name]) => !PASSING.has(name)).toSorted(([left], [right]) => left.localeCompare(right));
  return JSON.stringify([statusCode, kept, body.replaceAll(UUID, 'id')]);
}

interface Pair {
  readonly cell: Cell;
  readonly invisible: LightMyRequestResponse;
  readonly absent: LightMyRequestResponse;
}

/** The same request about a record that the caller may not see and about one that nobody has. */
async function pairOf({ town }: Pick<Theatre, 'town'>, cell: Cell, none: () => string): Promise<Pair> {
  const { route, eye: { cookie, fixtures }, relation } = cell;
  const ids = fixtures[relation].ids;
  const nobodys = new Map([...ids].map(([table]) => [table, none()]));
  const spare = none();
  const invisible = await ask(town, cookie, requestOf(route, ids, spare));
  return { cell, invisible, absent: await ask(town, cookie, requestOf(route, nobodys, spare)) };
}

/** For each object route and each role that may call it, a record that the model hides from it. */
function hiddenCells(theatre: Theatre, route: Route, { depth, seed }: Run): readonly Cell[] {
  const hidden = cellsOf(theatre, route).filter((cell) => expectedOf(cell) === 'absent');
  if (depth === 'long') return hidden;
  const shuffled = diceOf(seed).shuffled(hidden);
  return shuffled.filter(({ eye }, number) => shuffled.findIndex((one) => one.eye === eye) === number).slice(0, 4);
}

/** What a search, a count and a list of suggestions answer about somebody whom the caller may not see, against nobody at all. */
async function suggested({ town, eyes }: Theatre): Promise<readonly string[]> {
  const differing: string[] = [];
  for (const { worker, cookie, fixtures } of eyes.filter(({ worker: { role } }) => !['analyst', 'auditor', 'administrator'].includes(role))) {
    const name = String(fixtures['other sigungu'].rows.get('person')?.[0]?.['name']);
    for (const [url, bodies] of [
      ['/api/persons/search', [{ q: name }, { q: '김없는이' }]],
      ['/api/persons/duplicates', [{ name, birthOn: '1950-01-01' }, { name: '김없는이', birthOn: '1950-01-01' }]],
    ] as const) {
      const [known, unknown] = await Promise.all(bodies.map((body) => ask(town, cookie, { method: 'POST', url, body })));
      if (known !== undefined && unknown !== undefined && told(known) !== told(unknown)) differing.push(`${url} as ${worker.role} of ${worker.workplace.kind}`);
    }
  }
  return differing;
}

const TIMED = { short: 200, long: 1000 } as const;
/** One of each: a person, a case, a referral. */
const TIMED_ROUTES = ['GET /api/persons/:id', 'GET /api/cases/:id', 'GET /api/referrals/:id'] as const;

/** Milliseconds of the two kinds, asked in turn so that whatever else the machine does falls on both. */
async function timed(theatre: Theatre, key: string, { depth, seed }: Run): Promise<number> {
  const dice = diceOf(seed);
  const route = routesOf().find((one) => one.key === key);
  const cells = route === undefined ? [] : cellsOf(theatre, route).filter((cell) => expectedOf(cell) === 'absent' && cell.relation === 'same sigungu');
  const [invisible, absent]: [number[], number[]] = [[], []];
  for (let turn = 0; turn < TIMED[depth]; turn += 1) {
    const { route: asked, eye: { cookie, fixtures }, relation } = dice.one(cells);
    const ids = fixtures[relation].ids;
    const both = [[ids, invisible], [new Map([...ids].map(([table]) => [table, dice.id()])), absent]] as const;
    for (const [about, taken] of turn % 2 === 0 ? both : both.toReversed()) {
      const began = performance.now();
      await ask(theatre.town, cookie, requestOf(asked, about, dice.id()));
      taken.push(performance.now() - began);
    }
  }
  return mannWhitney(invisible, absent);
}

/** Not significant, as the floor has it; three routes are asked at once, so each must stay above a third of it. */
const SIGNIFICANT = 0.01 / TIMED_ROUTES.length;

const PLANTED = 'an invisible record answers with another header';

/** A header that only whoever asks for a record that exists is given. */
function plant({ town, eyes: [eye] }: Theatre, fault: string | undefined): void {
  const hidden = eye?.fixtures['same sigungu'].personId ?? '';
  if (fault === PLANTED) town.app.addHook('onSend', async (request, reply) => {
    if (request.url.includes(hidden)) reply.header('x-seen', '1');
  });
}

interface Pairs {
  readonly pairs: number;
  readonly routes: number;
  readonly differing: readonly string[];
}

async function compared(theatre: Theatre, routes: readonly Route[], run: Run): Promise<Pairs> {
  const dice = diceOf(run.seed);
  const cells = routes.map((route) => hiddenCells(theatre, route, run));
  const differing: string[] = [];
  for (const cell of cells.flat()) {
    const { invisible, absent } = await pairOf(theatre, cell, dice.id);
    const { route, eye: { worker }, relation } = cell;
    if (told(invisible) !== told(absent)) differing.push(`${route.key} as ${worker.role} of ${worker.workplace.kind}, ${relation}: ${invisible.statusCode} ${invisible.body.slice(0, 160)} / ${absent.statusCode} ${absent.body.slice(0, 160)}`);
  }
  return { pairs: cells.flat().length, routes: cells.filter(({ length }) => length > 0).length, differing };
}

async function measure(run: Run): ReturnType<Figure['measure']> {
  return withGround(async (ground) => {
    const theatre = await raise(ground, await familiesOf(ground), run.seed);
    plant(theatre, run.fault);
    // An opening in an emergency is for somebody whom one does not see: it is another figure's.
    const all = routesOf().filter(({ key, object, declared }) => object !== 'none' && object !== undefined && declared.permission !== 'public' && key !== 'POST /api/break-glass');
    const { pairs, routes, differing } = await compared(theatre, all.toSorted((left, right) => Number(left.method !== 'GET') - Number(right.method !== 'GET')), run);
    const searched = await suggested(theatre);
    const probabilities: number[] = [];
    if (run.fault === undefined) for (const key of TIMED_ROUTES) probabilities.push(await timed(theatre, key, run));
    for (const one of [...differing, ...searched].slice(0, 20)) run.tell(one);
    return {
      measured: `${differing.length} of ${pairs} pairs on ${routes} of ${all.length} object routes differ, ${searched.length} searches; time: p = ${probabilities.map((value) => value.toFixed(3)).join(', ')} (n = ${TIMED[run.depth]} each)`,
      reached: differing.length + searched.length === 0 && probabilities.every((value) => value > SIGNIFICANT),
    };
  });
}

export const ORACLE_FIGURE: Figure = {
  goal: 'G7', title: 'absent and invisible answer alike', floor: '0 pairs differ in status, headers, body; time not significant (p > 0.01 over three routes)', depths: ['short', 'long'],
  faults: [PLANTED], measure,
};
