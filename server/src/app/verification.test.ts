import { randomBytes } from 'node:crypto';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { contract } from '../contract.ts';
import type { Contract } from '../http/endpoint.ts';
import { newToken } from '../session/principal.ts';
import { anOrganisation, aStaff, JEONJU, startTestServer, TEST_PASSWORD, type TestServer } from '../../testing/index.ts';

/** What the checklist asks of every answer and every request (ASVS 5.0), over a server that is set up as in production: by TLS behind a proxy that is not trusted. */
let town: TestServer;
let login: string;
let port: number;

beforeAll(async () => {
  town = await startTestServer({ cookieSecure: true });
  const office = await anOrganisation(town.owner, 'town-office', { areas: [JEONJU.emd] });
  ({ login } = await aStaff(town.owner, office, 'town-officer'));
  port = Number(new URL(await town.app.listen({ host: '127.0.0.1', port: 0 })).port);
});
afterAll(() => town.close());

const signIn = (headers: Record<string, string> = {}) => town.app.inject({ method: 'POST', url: '/api/session', headers: { 'content-type': 'application/json', ...headers }, payload: JSON.stringify({ login, password: TEST_PASSWORD }) });

async function cookieOf(): Promise<string> {
  const { cookies } = await signIn();
  return `__Host-dure=${cookies.find(({ name }) => name === '__Host-dure')?.value}`;
}

describe('every answer', () => {
  test('tells the browser to come by TLS only, for two years', async () => {
    for (const url of ['/', '/api/health', '/api/nothing']) {
      expect((await town.app.inject({ url })).headers['strict-transport-security']).toBe('max-age=63072000; includeSubDomains');
    }
  });

  test('lets no other page frame, embed or read it', async () => {
    for (const method of ['GET', 'OPTIONS'] as const) {
      const { headers } = await town.app.inject({ method, url: '/api/health', headers: { 'origin': 'https://elsewhere.example', 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type' } });
      expect(Object.keys(headers).filter((name) => name.startsWith('access-control-'))).toEqual([]);
      expect(headers).toMatchObject({ 'cross-origin-resource-policy': 'same-origin', 'x-content-type-options': 'nosniff' });
      expect(headers['content-security-policy']).toMatch(/object-src 'none'/);
      expect(headers['content-security-policy']).toMatch(/base-uri 'none'.*frame-ancestors 'none'/);
    }
  });

  test('with something of a person is kept by no cache', async () => {
    const cookie = await cookieOf();
    for (const url of ['/api/session', '/api/colleagues', '/api/nothing']) expect((await town.app.inject({ url, headers: { cookie } })).headers['cache-control']).toBe('no-store');
  });

  test('after signing out empties what the browser kept', async () => {
    const cookie = await cookieOf();
    const out = await town.app.inject({ method: 'DELETE', url: '/api/session', headers: { cookie, 'idempotency-key': 'signing-out-1' } });
    expect([out.statusCode, out.headers['clear-site-data']]).toEqual([200, '"cache"']);
    expect(out.cookies).toMatchObject([{ name: '__Host-dure', value: '', maxAge: 0 }]);
  });
});

describe('a session', () => {
  test('is a number of 256 bits that nobody has twice', () => {
    const tokens = Array.from({ length: 2000 }, () => newToken().token);
    expect(new Set(tokens).size).toBe(2000);
    expect(tokens.every((token) => Buffer.from(token, 'base64url').length === 32)).toBe(true);
  });

  test('keeps a password as argon2id of 19 MiB and two passes', async () => {
    const { rows } = await town.owner.query<{ hash: string }>('SELECT password_hash AS hash FROM dure.staff_credential');
    expect(rows.every(({ hash }) => hash.startsWith('$argon2id$v=19$m=19456,t=2,p=1$'))).toBe(true);
  });

  test('begins under a new number whatever number the browser came with', async () => {
    const planted = randomBytes(32).toString('base64url');
    const { cookies } = await signIn({ cookie: `__Host-dure=${planted}` });
    expect(cookies).toMatchObject([{ name: '__Host-dure', secure: true, httpOnly: true, sameSite: 'Lax', path: '/' }]);
    expect(cookies[0]?.value).not.toBe(planted);
    expect((await town.app.inject({ url: '/api/session', headers: { cookie: `__Host-dure=${planted}` } })).statusCode).toBe(401);
  });
});

describe('whoever asks', () => {
  test('cannot say in a header who he is or where from', async () => {
    const said = { 'x-forwarded-for': '10.9.9.9', 'x-real-ip': '10.9.9.9', 'forwarded': 'for=10.9.9.9', 'x-forwarded-host': 'elsewhere.example', 'x-user': login, 'x-forwarded-user': login, 'x-staff-id': login, 'authorization': 'Basic YWRtaW46YWRtaW4=' };
    expect((await town.app.inject({ url: '/api/session', headers: said })).statusCode).toBe(401);
    expect((await signIn(said)).statusCode).toBe(200);
    const { rows } = await town.owner.query(`SELECT DISTINCT address FROM dure.access_log WHERE event = 'session.opened'`);
    expect(rows).toEqual([{ address: '127.0.0.1' }]);
  });

  test('cannot change the method by a header or a field', async () => {
    const cookie = await cookieOf();
    for (const headers of [{ 'x-http-method-override': 'DELETE' }, { 'x-method-override': 'DELETE' }]) await town.app.inject({ method: 'GET', url: '/api/session?_method=DELETE', headers: { cookie, ...headers } });
    expect((await town.app.inject({ url: '/api/session', headers: { cookie } })).statusCode).toBe(200);
  });

  test.each(['PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const)('by a method that the address does not answer (%s) is told which it does', async (method) => {
    const answered = await town.app.inject({ method, url: '/api/session/options' });
    expect([answered.statusCode, answered.json().code, answered.headers['allow']]).toEqual([405, 'method', 'GET, HEAD']);
  });

  test('by an address that leads nowhere is told so, by any method', async () => {
    for (const method of ['GET', 'POST', 'DELETE'] as const) expect((await town.app.inject({ method, url: '/api/nothing', headers: { 'content-type': 'application/json' }, payload: '{}' })).statusCode).toBe(404);
  });

  test.each(['cross-site', 'same-site'])('to embed an answer in the page of another site (%s) is refused', async (site) => {
    const cookie = await cookieOf();
    const embedded = await town.app.inject({ url: '/api/session', headers: { cookie, 'sec-fetch-site': site, 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'image' } });
    expect([embedded.statusCode, embedded.json().code]).toEqual([403, 'permission']);
    expect((await town.app.inject({ url: '/api/session', headers: { cookie, 'sec-fetch-site': site, 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' } })).statusCode).toBe(200);
  });
});

function raw(request: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(request));
    let answered = '';
    socket.setTimeout(3000, () => socket.destroy());
    socket.on('data', (part) => (answered += part.toString('latin1')));
    socket.on('error', reject);
    socket.on('close', () => resolve(answered));
  });
}

describe('two requests that pretend to be one', () => {
  const SMUGGLED = 'GET /api/health HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n';
  test.each([
    ['by two lengths', `Content-Length: 2\r\nContent-Length: ${SMUGGLED.length}`], ['by a length beside chunks', 'Content-Length: 6\r\nTransfer-Encoding: chunked'], ['by chunks of another name', 'Transfer-Encoding: xchunked'],
    ['by chunks named twice', 'Transfer-Encoding: chunked\r\nTransfer-Encoding: identity'], ['by a space before the colon', 'Content-Length : 6'], ['by a length that is none', 'Content-Length: +6'],
  ])('%s are refused, and nothing of the second is answered', async (_how, header) => {
    const answered = await raw(`POST /api/session HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n${header}\r\n\r\n0\r\n\r\n${SMUGGLED}`);
    expect(answered).toMatch(/^HTTP\/1.1 400/);
    expect(answered.match(/HTTP\/1.1 \d{3}/g)).toHaveLength(1);
  });
});

test('what was encoded twice is decoded once', async () => {
  const answered = await town.app.inject({ url: '/api/guide/editions/%2532026', headers: { cookie: await cookieOf() } });
  expect([404, 422]).toContain(answered.statusCode);
});

describe('what a body may name', () => {
  test('is what the route names: a field more is refused by its name and nothing is kept', async () => {
    const cookie = await cookieOf();
    const person = { name: '박순자', birthOn: '1954-03-01', sex: 'female', role: 'administrator', sigungu: '11110', version: 9 };
    const answered = await town.app.inject({ method: 'POST', url: '/api/persons', headers: { cookie, 'content-type': 'application/json', 'idempotency-key': 'mass-assigned' }, payload: JSON.stringify(person) });
    expect(answered.statusCode).toBe(422);
    expect(JSON.stringify(answered.json().fields)).toMatch(/role.*sigungu.*version/);
    expect((await town.owner.query('SELECT 1 FROM dure.person')).rowCount).toBe(0);
  });

  test.each(['{"login":"a","login":"b","password":"x"}', '{"__proto__":{"isAdmin":true},"login":"a","password":"x"}', `{"login":${'['.repeat(100_000)}`])('never twice, never a prototype, never without end: %.40s', async (payload) => {
    const began = performance.now();
    const answered = await town.app.inject({ method: 'POST', url: '/api/session', headers: { 'content-type': 'application/json' }, payload });
    expect([answered.statusCode, answered.json().code]).toEqual([400, 'body-unreadable']);
    expect(performance.now() - began).toBeLessThan(1000);
  });

  test('leaves no trace on the prototype of anything', async () => {
    for (const payload of ['{"constructor":{"prototype":{"isAdmin":true}},"login":"a","password":"x"}', '{"login":{"__proto__":{"isAdmin":true}},"password":"x"}']) {
      await town.app.inject({ method: 'POST', url: '/api/session', headers: { 'content-type': 'application/json' }, payload });
    }
    expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined();
  });
});

interface Shape {
  readonly type?: string;
  readonly additionalProperties?: boolean | Shape;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly items?: Shape;
  readonly anyOf?: readonly Shape[];
  readonly oneOf?: readonly Shape[];
  readonly maxLength?: number;
  readonly maxItems?: number;
  readonly pattern?: string;
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
}

const isWords = ({ type, pattern, format, ...shape }: Shape): boolean => type === 'string' && (pattern ?? format ?? shape.enum ?? shape.const) === undefined;

const takesAnything = ({ type, additionalProperties }: Shape): boolean => type === 'object' && (additionalProperties === undefined || additionalProperties === true);

function within({ properties = {}, additionalProperties, items, anyOf = [], oneOf = [] }: Shape): readonly (readonly [string, Shape])[] {
  return [...Object.entries(properties), ...(typeof additionalProperties === 'object' ? [['*', additionalProperties] as const] : []), ...(items === undefined ? [] : [['[]', items] as const]), ...[...anyOf, ...oneOf].map((one) => ['', one] as const)];
}

/** Where a shape lets something in that nobody named, or as much of it as somebody likes. */
function open(shape: Shape, path: string): readonly string[] {
  const here = [
    ...(takesAnything(shape) ? [`${path} takes any field`] : []),
    ...(isWords(shape) && shape.maxLength === undefined ? [`${path} has no end`] : []),
    ...(shape.type === 'array' && shape.maxItems === undefined ? [`${path} has no last`] : []),
  ];
  return [...here, ...within(shape).flatMap(([name, inner]) => open(inner, `${path}.${name}`))];
}

test('every field of every body is named, every text has its end and every list its last', () => {
  const found = Object.entries(contract as Contract).flatMap(([key, { body }]) => (body === undefined ? [] : open(z.toJSONSchema(body, { io: 'input', unrepresentable: 'any', reused: 'inline', cycles: 'ref' }) as Shape, key)));
  expect(found).toEqual([]);
});

test('an address holds no words about anybody: identifiers, days, marks of pages, places and the guide’s own terms', () => {
  const free = Object.entries(contract as Contract).flatMap(([key, { params, query }]) => [params, query].flatMap((schema) => {
    if (schema === undefined) return [];
    const { properties = {} } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', reused: 'inline' }) as Shape;
    return Object.entries(properties).filter(([, shape]) => isWords(shape)).map(([name]) => `${key.split(' ')[1]?.split('/')[2]} ${name}`);
  }));
  const TERMS = ['before', 'after', 'edition', 'chapter', 'from', 'to', 'items', 'sigungu', 'service', 'state', 'code', 'reason', 'quote', 'q'];
  expect(free.filter((one) => !TERMS.includes(one.split(' ')[1] ?? ''))).toEqual([]);
  // What is searched for in an address is a word of the guide; a person is searched for by POST.
  expect([...new Set(free.filter((one) => /(?:q|quote)$/.test(one)))].toSorted()).toEqual(['guide q', 'guide quote']);
});

test('every write names who may do it, its purpose and its line of the log', () => {
  for (const [key, { permission, purpose, log }] of Object.entries(contract)) expect([key, permission !== undefined, purpose !== undefined, /^[a-z-]+[.][a-z-]+$/.test(log)]).toEqual([key, true, true, true]);
});
