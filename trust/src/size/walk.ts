import { randomBytes } from 'node:crypto';
import type { ClientConfig } from '@dure/database/connection';
import { statement, withScope } from '@dure/database/scope';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { createApp, createContext } from '../../../server/src/app/index.ts';
import type { ServerContext } from '../../../server/src/http/handler.ts';
import { findPrincipal } from '../../../server/src/session/principal.ts';
import { settingsOf } from '../../../server/src/session/settings.ts';
import { mayDo } from '../access/permits.ts';
import { OBJECT_TABLES, requestOf, type Request, type Route, routesOf } from '../access/routes.ts';
import { listenTo, type Sent } from './heard.ts';
import { LARGE } from './scale.ts';

/** Of each role somebody in the largest municipality, by the account that the sign-in page offers. */
export const LOGINS = ['hyoja-kim', 'hyoja-jung', 'hope-choi', 'medaid-han', 'nurse-yoon', 'mental-seo', 'care-hong', 'nhis-lim', 'audit-kwon', 'admin-ahn', 'hope-nam'] as const;

export interface Eye {
  readonly login: string;
  readonly cookie: string;
  readonly role: string;
  readonly kind: string;
  readonly staffId: string;
  /** Records that this person sees, by table; every entry names one of each where there is one. */
  readonly records: readonly ReadonlyMap<string, string>[];
}

interface Stand {
  readonly app: FastifyInstance;
  readonly server: ServerContext;
  close(): Promise<void>;
}

/** The product's application on a database, heard. */
export async function standOn(database: ClientConfig, hear: (sent: Sent) => void): Promise<Stand> {
  const configuration = { mode: 'demo', host: '127.0.0.1', port: 0, dataKey: Buffer.alloc(32, 7), indexKey: Buffer.alloc(32, 8), cookieSecure: false, trustProxy: false, logLevel: 'silent' } as const;
  // A dozen people do the work of a town.
  const server = createContext({ configuration, database: { ...database, max: 4 }, searches: { proofAfter: Infinity, most: Infinity } });
  listenTo(server.pool, hear);
  listenTo(server.shared, hear);
  const app = await createApp(server);
  const close = async (): Promise<void> => {
    await app.close();
    await Promise.all([server.pool.end(), server.shared.end()]);
  };
  return { app, server, close };
}

const SAMPLES = 2;

async function recordsOf({ server }: Stand, settings: Parameters<typeof withScope>[1]): Promise<Eye['records']> {
  return withScope(server.pool, settings, async (work) => {
    const seen = new Map<string, readonly string[]>();
    for (const table of OBJECT_TABLES) {
      const read = statement<{ id: string }>(`trust.size.${table}`, `SELECT id FROM dure.${table} WHERE sigungu = $1 LIMIT ${SAMPLES}`);
      seen.set(table, (await work.rows(read, [LARGE])).map(({ id }) => id));
    }
    return Array.from({ length: SAMPLES }, (_, number) => new Map([...seen].flatMap(([table, ids]) => (ids.length === 0 ? [] : [[table, ids[number % ids.length] ?? '']]))));
  });
}

/** Signs in as the page does, and looks at what this person sees. */
export async function eyeOf(stand: Stand, login: string): Promise<Eye> {
  const answered = await stand.app.inject({ method: 'POST', url: '/api/session/demo', headers: { 'content-type': 'application/json', 'idempotency-key': randomBytes(8).toString('hex') }, payload: JSON.stringify({ login }) });
  const cookie = answered.cookies.find(({ name }) => name === 'dure')?.value;
  if (cookie === undefined) throw new Error(`${login} cannot sign in: ${answered.statusCode} ${answered.body.slice(0, 200)}`);
  const principal = await findPrincipal(stand.server, cookie, stand.server.now(), 'case-management');
  if (!principal.ok) throw new Error(`${login} is not signed in`);
  const { scope } = principal.value;
  return { login, cookie, role: scope.role, kind: scope.organisationKind, staffId: scope.staffId, records: await recordsOf(stand, settingsOf(scope)) };
}

interface Asked { readonly enum?: readonly string[]; readonly anyOf?: readonly Asked[] }

/** The same list as each of the choices that its address offers, and with each of its filters. */
function variantsOf(route: Route, request: Request, { staffId, records: [ids] }: Eye): readonly Request[] {
  if (route.declared.query === undefined) return [request];
  const schema = z.toJSONSchema(route.declared.query, { io: 'input', unrepresentable: 'any' }) as { readonly properties?: Readonly<Record<string, Asked>> };
  const filters: Readonly<Record<string, string | undefined>> = { staffId, personId: ids?.get('person'), from: '2026-10-01', until: '2026-12-20' };
  const set = (name: string, value: string): Request => {
    const url = new URL(request.url, 'http://here');
    url.searchParams.set(name, value);
    return { ...request, url: `${url.pathname}${url.search}` };
  };
  return [request, ...Object.entries(schema.properties ?? {}).flatMap(([name, asked]) => [...(asked.enum ?? []), ...(filters[name] === undefined ? [] : [filters[name]])].map((value) => set(name, value)))];
}

const SPARE = '0f0f0f0f-0f0f-4f0f-8f0f-0f0f0f0f0f0f';
/** What a person types who looks for somebody: name, beginning of it, first consonants, last digits, birth date. */
const SOUGHT = ['김하늘', '김', 'ㄱㅎㄴ', '1234', '1958-03-02', '홍길동 1950'];

function searches({ role, kind }: Eye): readonly Request[] {
  if (mayDo(role, kind, 'person:search') !== true) return [];
  return SOUGHT.map((q) => ({ method: 'POST', url: '/api/persons/search', body: { q } }));
}

/** Everything that this person's screens ask for. */
export function requestsOf(eye: Eye): readonly { readonly key: string; readonly request: Request }[] {
  const open = routesOf().filter(({ method, declared }) => method === 'GET' && declared.permission !== 'public' && mayDo(eye.role, eye.kind, declared.permission) === true);
  const read = open.flatMap((route) => eye.records.flatMap((ids, number) => {
    if (route.object === 'none' && number > 0) return [];
    const request = requestOf(route, ids, SPARE);
    return (number === 0 ? variantsOf(route, request, eye) : [request]).map((one) => ({ key: route.key, request: one }));
  }));
  return [...read, ...searches(eye).map((request) => ({ key: 'POST /api/persons/search', request }))];
}

/** The page after this one, where the answer names one. */
export function nextOf(key: string, request: Request, body: string): Request | undefined {
  const properties = Object.keys((routesOf().find((route) => route.key === key)?.declared.query as z.ZodObject | undefined)?.shape ?? {});
  const cursor = ['after', 'before'].find((name) => properties.includes(name));
  const next = body.startsWith('{') ? (JSON.parse(body) as { readonly next?: unknown }).next : undefined;
  if (cursor === undefined || typeof next !== 'string') return undefined;
  const url = new URL(request.url, 'http://here');
  url.searchParams.set(cursor, next);
  return { ...request, url: `${url.pathname}${url.search}` };
}

interface Answered {
  readonly status: number;
  readonly milliseconds: number;
  readonly body: string;
}

export async function ask({ app }: Stand, { cookie }: Eye, { method, url, body, headers = {} }: Request): Promise<Answered> {
  const began = performance.now();
  const content = body === undefined ? {} : { 'content-type': 'application/json', 'idempotency-key': randomBytes(8).toString('hex') };
  const answered = await app.inject({ method, url, headers: { cookie: `dure=${cookie}`, ...content, ...headers }, ...(body === undefined ? {} : { payload: JSON.stringify(body) }) });
  return { status: answered.statusCode, milliseconds: performance.now() - began, body: answered.body };
}
