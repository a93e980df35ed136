import type { Figure, Run } from '../figure.ts';
import { raise, type Theatre } from './cast.ts';
import { diceOf } from './dice.ts';
import { familiesOf } from './families.ts';
import { withGround } from './ground.ts';
import { answerTo, type Cell, cellsOf, expectedOf, leaksOf, type Word, wordOf } from './matrix.ts';
import { mayDo } from './permits.ts';
import { plantPolicy } from './plants.ts';
import { RELATIONS } from './relations.ts';
import { type Route, routesOf } from './routes.ts';

/** Of these more is asked than to see the record that the address names: who sees it may still be told that there is nothing. */
const NARROWER: Readonly<Record<string, string>> = {
  'GET /api/cases/:id/move-ground': 'who owns the case',
  'GET /api/conferences/:id/preread': 'who takes part',
  'GET /api/conferences/:id/slots': 'who convenes, before it was called',
  'GET /api/consents/:id/signature': 'who sees the paper, which its recipient does not',
  'GET /api/persons/:id/merge-proposal': 'another record of the person',
  'GET /api/plans/:id/signature': 'a plan that was signed',
  'GET /api/referrals/:id/letter/draft': 'a draft of one’s own',
  'GET /api/referrals/:id/preview': 'a draft of one’s own',
  'GET /api/visits/:id/photos/:photoId': 'a photo',
};

interface Walked {
  readonly asked: number;
  readonly empty: number;
  readonly wrong: readonly string[];
  readonly leaked: readonly string[];
}

/** Requests that are on their way at the same time. */
const TOGETHER = 6;

/** A request that the route refuses before it looks for the record, for its form or for who asks, says nothing of the record. */
function fitting({ route }: Cell, word: Word, expected: 'forbidden' | 'absent' | 'reached'): boolean {
  if (word === 'input' || word === 'refused') return expected !== 'forbidden';
  return word === 'absent' && expected === 'reached' && (route.method !== 'GET' || route.key in NARROWER);
}

async function judged(theatre: Theatre, cell: Cell): Promise<{ readonly wrong?: string; readonly leaked: readonly string[]; readonly empty: boolean }> {
  const { route, eye: { worker }, relation } = cell;
  const answered = await answerTo(theatre, cell);
  const [word, expected] = [wordOf(answered), expectedOf(cell)];
  const where = `${route.key} as ${worker.role} of ${worker.workplace.kind}, ${relation}`;
  const leaked = leaksOf(theatre, cell, answered.body).map((what) => `${where}: ${what}`);
  if (word === 'fault') return { wrong: `${where}: ${answered.statusCode}`, leaked, empty: false };
  if (expected === undefined) return { leaked, empty: true };
  const fits = word === expected || fitting(cell, word, expected);
  return { ...(fits ? {} : { wrong: `${where}: ${word} where the model says ${expected}` }), leaked, empty: false };
}

async function walk(theatre: Theatre, cells: readonly Cell[]): Promise<Walked> {
  const wrong: string[] = [];
  const leaked: string[] = [];
  let empty = 0;
  for (let at = 0; at < cells.length; at += TOGETHER) {
    for (const one of await Promise.all(cells.slice(at, at + TOGETHER).map((cell) => judged(theatre, cell)))) {
      if (one.wrong !== undefined) wrong.push(one.wrong);
      leaked.push(...one.leaked);
      if (one.empty) empty += 1;
    }
  }
  return { asked: cells.length, empty, wrong, leaked };
}

/** Ends or changes the session that asks, or opens what is closed to everybody after it: each has a figure or a test of its own. */
const apart = ({ key, declared }: Route): boolean => declared.permission === 'public' || (key.includes('/api/session') && !key.startsWith('GET ')) || key === 'POST /api/break-glass' || key.includes('/api/own-account') || key.includes('/api/staff/');

/** Of a route each role and each relation stands once at least; of the pairs the short run draws one in four. */
function drawn(cells: readonly Cell[], { depth, seed }: Run): readonly Cell[] {
  if (depth === 'long') return cells;
  const dice = diceOf(seed);
  return cells.filter(({ eye, relation }, number) => (number + RELATIONS.indexOf(relation) + eye.worker.role.length) % 4 === seed % 4 || relation === 'own' || dice.chance(5));
}

async function measure(run: Run): ReturnType<Figure['measure']> {
  const routes = routesOf();
  const rowless = routes.filter(({ object, declared }) => object === undefined || mayDo('auditor', 'audit-office', declared.permission) === undefined);
  if (run.fault === 'a route that nobody wrote a row for') return { measured: `${rowless.length + 1} routes without a row`, reached: false };
  return withGround(async (ground) => {
    const theatre = await raise(ground, await familiesOf(ground), run.seed);
    await plantPolicy(theatre.town, run.fault);
    const open = routes.filter((route) => !apart(route) && route.object !== undefined);
    // What changes records comes after all that reads them.
    const ordered = [...open.filter(({ method }) => method === 'GET'), ...open.filter(({ method }) => method !== 'GET')];
    const { asked, empty, wrong, leaked } = await walk(theatre, ordered.flatMap((route) => drawn(cellsOf(theatre, route), run)));
    for (const one of [...rowless.map(({ key }) => `${key}: no row`), ...wrong, ...leaked].slice(0, 40)) run.tell(one);
    return {
      measured: `${routes.length - rowless.length} of ${routes.length} routes have a row; ${asked.toLocaleString('en')} cells asked (${empty.toLocaleString('en')} of them without a record to name): ${wrong.length} answered otherwise than the model, ${leaked.length} with another’s words in them`,
      reached: rowless.length + wrong.length + leaked.length === 0,
    };
  });
}

export const MATRIX_FIGURE: Figure = {
  goal: 'G2', title: 'every route × 14 pairs of eyes × 8 relations', floor: '100 % of the routes have a row, 0 cells answered otherwise than the model', depths: ['short', 'long'],
  faults: ['everybody reads intakes', 'a route that nobody wrote a row for'], beside: true, measure,
};
