import type { LightMyRequestResponse } from 'fastify';
import { may, type Permission } from '@dure/domain/access';
import type { Role } from '@dure/domain/staff';
import { contract } from '@dure/server/contract';
import { createRng, type Rng } from '../../../database/src/demo/prng.ts';
import { fileAnswer, type Endpoint } from '../../../server/src/http/endpoint.ts';
import { Problem } from '../../../server/src/http/problem.ts';
import { fromShape, MANNERS, shapeOf, type Manner } from './fromSchema.ts';
import { torn } from './torn.ts';
import type { Caller, FuzzTown } from './fuzzTown.ts';

interface Route {
  readonly key: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly declared: Endpoint;
  readonly shapes: { readonly [Part in 'params' | 'query' | 'body']?: ReturnType<typeof shapeOf> };
  sent: number;
  served: number;
}

/** A password's hash and a printed page take a tenth of a second and more: such routes get as many hostile requests as any, and few good ones. */
const isCostly = ({ declared, key }: Route): boolean => (declared.answer as unknown) === fileAnswer || key.includes('/session') || key.includes('solve');
const GOOD_OF_COSTLY = 6;
/** Would close the door behind the fuzzer. */
const ENDS_SESSION = 'DELETE /api/session';

function routesOf(): Route[] {
  return Object.entries(contract as Readonly<Record<string, Endpoint>>).map(([key, declared]) => {
    const [method = 'GET', path = ''] = key.split(' ');
    const part = (name: 'params' | 'query' | 'body') => (declared[name] === undefined ? {} : { [name]: shapeOf(declared[name]) });
    return { key, method: method as Route['method'], path, declared, shapes: { ...part('params'), ...part('query'), ...part('body') }, sent: 0, served: 0 };
  });
}

/** What the ids of a path are of: /api/persons/:id/visits gives visits, and asks for a person. */
function nounOf({ path }: Route): string {
  const word = path.split('/').findLast((_part, at, parts) => parts[at + 1]?.startsWith(':') === true) ?? path.split('/')[2] ?? '';
  return SINGULAR[word] ?? word.replace(/s$/, '');
}
const SINGULAR: Readonly<Record<string, string>> = { 'homecare': 'homecare', 'organisations': 'organisation', 'agencies': 'organisation' };

interface Hostile {
  readonly method: Route['method'];
  readonly url: string;
  readonly payload: string | undefined;
  readonly headers: Readonly<Record<string, string>>;
}

const HEADERS: readonly Readonly<Record<string, string>>[] = [{ 'content-type': 'text/plain' }, { 'content-type': 'application/json; charset=euc-kr' }, { 'if-match': '"-1"' }, { 'if-match': '99999999999999999999' }, { 'idempotency-key': 'x' }, { 'x-forwarded-for': '1.2.3.4\u0001'.slice(0, 7) }, { 'accept': 'text/html' }, { 'cookie': 'dure=' }];

function urlOf(route: Route, value: (part: 'params' | 'query') => unknown): string {
  const params = (value('params') ?? {}) as Record<string, unknown>;
  const path = route.path.replaceAll(/:(\w+)/g, (_whole, name: string) => encodeURIComponent(wellFormed(String(params[name] ?? 'x'))).slice(0, 400) || '%20');
  const query = Object.entries((value('query') ?? {}) as Record<string, unknown>).filter(([, one]) => one !== undefined);
  const words = query.map(([name, one]) => `${encodeURIComponent(name)}=${encodeURIComponent(wellFormed(String(one)).slice(0, 600))}`);
  return words.length === 0 ? path : `${path}?${words.join('&')}`;
}

/** Half a pair cannot stand in an address at all; in a body it can. */
const wellFormed = (text: string): string => text.replaceAll(/[\ud800-\udfff]/g, (half, at: number, whole: string) => (/[\ud800-\udbff][\udc00-\udfff]/.test(whole.slice(at, at + 2)) || /[\ud800-\udbff][\udc00-\udfff]/.test(whole.slice(Math.max(0, at - 1), at + 1)) ? half : '\ufffd'));

function hostile(route: Route, manner: Manner, { ids, say }: FuzzTown, versions: ReadonlyMap<string, number>, chance: Rng): Hostile {
  const value = (part: 'params' | 'query' | 'body'): unknown => (route.shapes[part] === undefined ? undefined : fromShape(route.shapes[part], { chance, ids, say, noun: nounOf(route), manner: part === 'body' ? manner : chance.chance(0.8) ? 'valid' : manner, defs: route.shapes[part]?.$defs ?? {} }));
  const url = urlOf(route, value);
  const body = route.shapes.body === undefined ? undefined : JSON.stringify(value('body'));
  const payload = manner === 'torn' && body !== undefined ? torn(body, chance) : body;
  const known = [...url.matchAll(/[0-9a-f-]{36}/g)].map(([id]) => versions.get(id)).find((one) => one !== undefined);
  const version = route.declared.versioned === true ? { 'if-match': `"${known ?? chance.int(0, 5)}"` } : {};
  const odd = chance.chance(0.03) ? chance.pick(HEADERS) : {};
  return { method: route.method, url, payload, headers: { ...(route.method === 'GET' ? {} : { 'idempotency-key': chance.uuid() }), ...(payload === undefined ? {} : { 'content-type': 'application/json' }), ...version, ...odd } };
}

/** Ids and versions that an answer names are used in what follows: sequences that nobody wrote down. */
function learn(answer: unknown, noun: string, ids: FuzzTown['ids'], versions: Map<string, number>): void {
  if (typeof answer !== 'object' || answer === null) return;
  const { id, version, rows } = answer as { readonly id?: unknown; readonly version?: unknown; readonly rows?: unknown };
  if (typeof id === 'string' && id.length === 36) remember(id, noun, ids);
  if (typeof id === 'string' && typeof version === 'number') versions.set(id, version);
  if (Array.isArray(rows)) for (const row of rows.slice(0, 3)) learn(row, noun, ids, versions);
}

function remember(id: string, noun: string, ids: FuzzTown['ids']): void {
  const known = ids.get(noun) ?? [];
  if (!known.includes(id) && known.length < 400) known.push(id);
  ids.set(noun, known);
}

const SLOW_MS = 5000;

function wrongWith(route: Route, answered: LightMyRequestResponse, tookMs: number): string | undefined {
  if (answered.statusCode >= 500) return `${answered.statusCode}`;
  if (tookMs > SLOW_MS) return `${Math.round(tookMs)} ms`;
  if (answered.statusCode >= 400) return isRefusal(route, answered) ? undefined : `a ${answered.statusCode} that is no problem document`;
  if (answered.statusCode >= 300 || (route.declared.answer as unknown) === fileAnswer) return undefined;
  const parsed = route.declared.answer.safeParse(jsonOf(answered));
  return parsed.success ? undefined : `an answer off its schema at ${parsed.error.issues[0]?.path.join('.')}: ${parsed.error.issues[0]?.message}`;
}

/** `guide evaluate` words a refusal by a contract of its own. */
function isRefusal({ declared }: Route, answered: LightMyRequestResponse): boolean {
  const body = jsonOf(answered);
  return Problem.safeParse(body).success || (answered.statusCode === 422 && declared.answer.safeParse(body).success);
}

function jsonOf(answered: LightMyRequestResponse): unknown {
  try {
    return JSON.parse(answered.body);
  } catch {
    return undefined;
  }
}

export interface Fuzzed {
  readonly requests: number;
  readonly routes: number;
  readonly served: number;
  readonly byStatus: ReadonlyMap<string, number>;
  readonly wrong: readonly string[];
  readonly silent: readonly string[];
}

function callerFor(callers: readonly Caller[], { permission }: Endpoint, chance: Rng): Caller {
  const able = callers.filter(({ role }) => permission === 'public' || permission === 'signed-in' || may({ role: role as Role } as never, permission as Permission));
  return able.length > 0 && chance.chance(0.93) ? chance.pick(able) : chance.pick(callers);
}

function mannerOf(route: Route, manners: readonly Manner[], chance: Rng): Manner {
  if (isCostly(route) && route.sent >= GOOD_OF_COSTLY && manners === MANNERS) return chance.pick(['wrong', 'torn'] as const);
  return chance.weighted(manners.map((name) => [name, name === 'valid' ? 3 : 2] as const));
}

interface Fuzzing {
  readonly seed: number;
  readonly requests: number;
  readonly isGood?: (answered: LightMyRequestResponse) => boolean;
  /** Every manner, if nothing is said. */
  readonly manners?: readonly Manner[];
  readonly only?: (key: string) => boolean;
}

/** Sends so many requests, several at a time; every route in turn, in every manner. */
export async function fuzz(town: FuzzTown, { seed, requests, isGood = () => true, manners = MANNERS, only = () => true }: Fuzzing): Promise<Fuzzed> {
  const routes = routesOf().filter(({ key }) => only(key));
  const versions = new Map<string, number>();
  const wrong: string[] = [];
  const byStatus = new Map<string, number>();
  let sent = 0;
  const one = async (number: number): Promise<void> => {
    const route = routes[number % routes.length] as Route;
    const chance = createRng(seed + number, 'fuzz');
    const manner = mannerOf(route, manners, chance);
    if (route.key === ENDS_SESSION && route.sent > 3) return;
    route.sent += 1;
    const caller = callerFor(town.callers, route.declared, chance);
    const request = hostile(route, manner, town, versions, chance);
    const began = performance.now();
    const answered = await town.send(caller, request);
    sent += 1;
    const status = String(answered.statusCode);
    byStatus.set(status, (byStatus.get(status) ?? 0) + 1);
    const problem = wrongWith(route, answered, performance.now() - began) ?? (isGood(answered) ? undefined : 'an answer that says too much');
    if (problem !== undefined) wrong.push(`${route.key} (${manner}, number ${number}): ${problem}`);
    if (answered.statusCode < 300) {
      route.served += 1;
      learn(jsonOf(answered), nounOf(route), town.ids, versions);
    }
  };
  let next = 0;
  const worker = async (): Promise<void> => {
    while (sent < requests && wrong.length < 200 && next < requests * 2) await one(next++);
  };
  await Promise.all(Array.from({ length: 6 }, worker));
  return { requests: sent, routes: routes.length, served: routes.filter(({ served }) => served > 0).length, byStatus, wrong, silent: routes.filter(({ served }) => served === 0).map(({ key }) => key) };
}
