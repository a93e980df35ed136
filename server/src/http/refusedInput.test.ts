import { connect } from 'node:net';
import { once } from 'node:events';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { anOrganisation, aPerson, aStaff, JEONJU, signedIn, startTestServer, type Client, type TestServer } from '../../testing/index.ts';
import { declaredPaths, type RefusedInput } from './refusedInput.ts';

let town: TestServer;
let officer: Client;
let officerId: string;
const noted: RefusedInput[] = [];

beforeAll(async () => {
  town = await startTestServer();
  Object.assign(town.server, { refused: (input: RefusedInput) => void noted.push(input) });
  const office = await anOrganisation(town.owner, 'town-office', { areas: [JEONJU.emd] });
  const { id, login } = await aStaff(town.owner, office, 'town-officer');
  officerId = id;
  officer = await signedIn(town, login);
});
beforeEach(() => void noted.splice(0));
afterAll(() => town.close());

const json = (payload: string) => ({ method: 'POST', url: '/api/break-glass/search', headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() }, payload }) as const;
const DRAFT = '/api/drafts/intake:new';

test('a field that is wrong is written down by its name, with whoever sent it and the number he was told', async () => {
  const refused = await officer.send('POST', '/api/break-glass/search', { name: '남궁비밀', birthOn: '4405021000003', '010-0000-1234': 1 });
  expect(noted).toEqual([{ kind: 'refused-input', route: 'POST /api/break-glass/search', status: 422, code: 'input', fields: ['body.birthOn', 'body'], actor: officerId, correlationId: refused.json().correlationId }]);
});

test.each<[string, () => Promise<unknown>, object]>([
  ['a body that is no JSON', () => officer.send('PUT', DRAFT, undefined, { 'content-type': 'application/json', 'content-length': '3' }), { route: 'PUT /api/drafts/:key', status: 400, code: 'body-unreadable' }],
  ['a body of another kind', () => officer.send('PUT', DRAFT, { body: 'x' }, { 'content-type': 'text/xml' }), { route: 'PUT /api/drafts/:key', status: 400, code: 'body-unreadable' }],
  ['a body beyond its size', () => officer.send('PUT', DRAFT, { body: 'ㄱ'.repeat(2_000_000) }), { route: 'PUT /api/drafts/:key', status: 413, code: 'body-too-large' }],
  ['a write without its number', () => officer.send('PUT', DRAFT, { body: 'x' }, { 'idempotency-key': '' }), { route: 'PUT /api/drafts/:key', status: 422, code: 'idempotency/key-missing' }],
  ['a change of no version', async () => officer.send('PUT', `/api/persons/${await aPerson(town.owner)}/household`, { members: [], livelihood: 'none' }), { route: 'PUT /api/persons/:id/household', status: 428, code: 'version/missing' }],
])('%s leaves one record', async (_what, send, record) => {
  await send();
  expect(noted).toMatchObject([{ kind: 'refused-input', fields: [], actor: officerId, ...record }]);
});

test('who is not signed in has no name in it', async () => {
  await town.app.inject(json('{'));
  await town.app.inject({ method: 'POST', url: '/api/session', headers: { 'content-type': 'application/json' }, payload: '{"login":1}' });
  expect(noted).toMatchObject([{ status: 400, actor: null }, { route: 'POST /api/session', status: 422, fields: ['body.login', 'body.password'], actor: null }]);
});

test('what is no HTTP leaves a record, what is not there and what is not allowed do not', async () => {
  const { port } = new URL(await town.app.listen({ host: '127.0.0.1', port: 0 }));
  const socket = connect(Number(port), '127.0.0.1');
  socket.write('남궁비밀\r\n\r\n');
  await once(socket.resume(), 'close');
  expect(noted).toMatchObject([{ route: null, status: 400, code: 'request-unreadable' }]);
  noted.splice(0);
  await officer.get('/api/nothing');
  await officer.get('/api/access-log');
  expect(noted).toEqual([]);
});

test('a path has the names of the contract and no other: what somebody typed as a key is a star', () => {
  const declared = { summary: '', permission: 'signed-in', purpose: 'account', log: 'x.y', body: z.object({ facts: z.record(z.string(), z.object({ note: z.string() })) }), answer: z.null() } as const;
  const paths = declaredPaths(declared, ['body.facts.남궁비밀.note', 'body.facts.4405021000003.note', 'body.facts.a\u2028b', 'body'].map((path) => ({ path, message: '' })));
  expect(paths).toEqual(['body.facts.*.note', 'body.facts.*', 'body']);
});
