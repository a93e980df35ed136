import type { LightMyRequestResponse } from 'fastify';
import { may } from '@dure/domain/access';
import { contract } from '@dure/server/contract';
import { createApp } from '../../../server/src/app/index.ts';
import type { Endpoint } from '../../../server/src/http/endpoint.ts';
import type { Figure, Run } from '../figure.ts';
import { raise, type Theatre } from './cast.ts';
import { familiesOf } from './families.ts';
import { type Town, withGround } from './ground.ts';
import { type Cell, cellsOf, expectedOf, wordOf } from './matrix.ts';
import { differing, tryPermits } from './permitMutants.ts';
import { NOW } from './relations.ts';
import { requestOf, type Route, routesOf } from './routes.ts';

/*
 * What the row policies do not hold, guards hold: who may call a route at all, that a change names the version that was read, that a
 * write has a key, that a revealing one asks for a fresh proof. Each guard of each route is taken away, and what the matrix of G2
 * asks of it must be answered otherwise.
 */

const LATER = new Date(Date.parse(NOW) + 6 * 60_000).toISOString();
const SPARE = '0f0f0f0f-0f0f-4f0f-8f0f-0f0f0f0f0f0f';
const WRITES = ['POST', 'PUT', 'PATCH', 'DELETE'];

interface Guard {
  readonly name: string;
  /** The route without the guard, or shut by it. */
  readonly mutate: (declared: Endpoint) => Endpoint;
  /** The cell that notices; undefined where nobody stands on that side of the guard. */
  readonly cell: (theatre: Theatre, route: Route) => Cell | undefined;
  /** Which part of a request is left out, and whether the answer shows the guard. */
  readonly without?: 'if-match' | 'idempotency-key' | 'proof';
  readonly holds: (answered: LightMyRequestResponse) => boolean;
}

const saysCode = (code: string) => ({ body }: LightMyRequestResponse): boolean => body.startsWith('{') && (JSON.parse(body) as { readonly code?: string }).code === code;
const forbidden = (theatre: Theatre, route: Route): Cell | undefined => cellsOf(theatre, route).find((cell) => expectedOf(cell) === 'forbidden');
const allowed = (theatre: Theatre, route: Route): Cell | undefined => cellsOf(theatre, route).find((cell) => expectedOf(cell) !== 'forbidden');

const GUARDS: readonly Guard[] = [
  { name: 'anybody may', mutate: (declared) => ({ ...declared, permission: 'signed-in' }), cell: forbidden, holds: (answered) => wordOf(answered) === 'forbidden' },
  { name: 'somebody else may', mutate: (declared) => ({ ...declared, permission: declared.permission.startsWith('audit') ? 'staff:manage' : 'audit:export' }), cell: (theatre, route) => (route.declared.permission === 'signed-in' ? undefined : allowed(theatre, route)), holds: (answered) => wordOf(answered) !== 'forbidden' },
  { name: 'no version is asked for', mutate: (declared) => ({ ...declared, versioned: false }), cell: (theatre, route) => (route.declared.versioned === true ? allowed(theatre, route) : undefined), without: 'if-match', holds: saysCode('version/missing') },
  { name: 'no key is asked for', mutate: (declared) => ({ ...declared, asks: true }), cell: (theatre, route) => (WRITES.includes(route.method) && route.declared.asks !== true ? allowed(theatre, route) : undefined), without: 'idempotency-key', holds: saysCode('idempotency/key-missing') },
  { name: 'no fresh proof is asked for', mutate: (declared) => ({ ...declared, strong: false }), cell: (theatre, route) => (route.declared.strong === true ? allowed(theatre, route) : undefined), without: 'proof', holds: saysCode('session/step-up-needed') },
];

/** Guards behind which another stands: taken away alone, nobody gets further. */
const TWICE: Readonly<Record<string, string>> = {
  'GET /api/documents/preview: anybody may': 'the handler asks once more, for the permission of the form',
  'POST /api/documents: anybody may': 'the handler asks once more, for the permission of the form',
};

/** The application with every route mutated by one guard; each route is asked alone, so each stands alone. */
async function withoutGuard<Value>(town: Town, { mutate }: Guard, work: (altered: Town) => Promise<Value>): Promise<Value> {
  const routes = contract as unknown as Record<string, Endpoint>;
  const before = { ...routes };
  let app: Town['app'];
  try {
    for (const [key, declared] of Object.entries(before)) if (declared.permission !== 'public') routes[key] = mutate(declared);
    app = await createApp(town.server);
  } finally {
    Object.assign(routes, before);
  }
  try {
    return await work({ ...town, app });
  } finally {
    await app.close();
  }
}

function asked({ app }: Town, { route, eye, relation }: Cell, without: Guard['without']): Promise<LightMyRequestResponse> {
  const { method, url, body, headers = {} } = requestOf(route, eye.fixtures[relation].ids, SPARE);
  const { 'if-match': match, ...others } = headers;
  const sent = {
    ...others, cookie: `dure=${eye.cookie}`,
    ...(match === undefined || without === 'if-match' ? {} : { 'if-match': match }),
    ...(method === 'GET' || without === 'idempotency-key' ? {} : { 'idempotency-key': crypto.randomUUID() }),
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
  };
  return app.inject({ method, url, headers: sent, ...(body === undefined ? {} : { payload: JSON.stringify(body) }) });
}

/** Ends or begins the session that asks. */
const apart = ({ key, declared }: Route): boolean => declared.permission === 'public' || key.includes('/api/session') || key.includes('/api/own-account');

interface Score {
  readonly tried: number;
  readonly survivors: readonly string[];
  /** Guards that do not show in the product as it is: a cell that sees nothing catches nothing. */
  readonly blind: readonly string[];
}

async function tryGuard(theatre: Theatre, guard: Guard, run: Run): Promise<Score> {
  const told = ({ route }: Pick<Cell, 'route'>): string => `${route.key}: ${guard.name}`;
  const cells = routesOf().filter((route) => !apart(route) && !(told({ route }) in TWICE)).flatMap((route) => guard.cell(theatre, route) ?? []);
  const blind: string[] = [];
  for (const cell of cells) if (!guard.holds(await asked(theatre.town, cell, guard.without))) blind.push(told(cell));
  const survivors = await withoutGuard(theatre.town, guard, async (altered) => {
    const left: string[] = [];
    for (const cell of cells) if (run.fault === UNWATCHED || guard.holds(await asked(altered, cell, guard.without))) left.push(told(cell));
    return left;
  });
  return { tried: cells.length, survivors: survivors.filter((one) => !blind.includes(one)), blind };
}

const UNWATCHED = 'nobody looks at the answers';

async function measure(run: Run): ReturnType<Figure['measure']> {
  const apartFrom = differing(may);
  const permits = await tryPermits(run.fault !== UNWATCHED);
  return withGround(async (ground) => {
    const theatre = await raise(ground, await familiesOf(ground), run.seed);
    const scores: Score[] = [];
    for (const guard of GUARDS) {
      // Six minutes later the proof lies back too far for what asks for a fresh one, and nobody has been idle for too long.
      theatre.town.setNow(guard.without === 'proof' ? LATER : NOW);
      scores.push(await tryGuard(theatre, guard, run));
    }
    const survivors = [...permits.survivors, ...scores.flatMap((score) => score.survivors)];
    const blind = scores.flatMap((score) => score.blind);
    const tried = permits.tried + scores.reduce((sum, score) => sum + score.tried, 0);
    for (const one of [...apartFrom.map((permission) => `${permission}: the tables differ`), ...survivors.map((what) => `survives: ${what}`), ...blind.map((what) => `does not show: ${what}`)].slice(0, 40)) run.tell(one);
    const killed = tried - survivors.length - blind.length;
    return {
      measured: `${killed} of ${tried} mutants of guards caught: ${permits.tried} of the table of permissions (${permits.same} more say the same), ${scores.map(({ tried: count }, number) => `${count} '${GUARDS[number]?.name}'`).join(', ')}; ${apartFrom.length} permissions differ unmutated; ${Object.keys(TWICE).length} guards left out, behind which another stands`,
      reached: survivors.length + blind.length + apartFrom.length === 0 && tried >= 200,
    };
  });
}

export const GUARD_FIGURE: Figure = {
  goal: 'G6', title: 'mutants of the server’s guards', floor: 'at least 200, all caught: who may, version, key, fresh proof, each on each route; each entry of the table of permissions', depths: ['short', 'long'], faults: [UNWATCHED], beside: true, measure,
};
