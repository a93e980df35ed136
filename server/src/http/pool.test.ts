import { randomBytes } from 'node:crypto';
import { freshDatabase, type FreshDatabase } from '@dure/database/testing';
import { openPool } from '@dure/database/scope';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { anOrganisation, aPerson, aStaff, JEONJU, TEST_NOW, TEST_PASSWORD, testConfiguration } from '../../testing/index.ts';
import { createApp, createContext } from '../app/index.ts';
import type { ServerContext } from './handler.ts';

let database: FreshDatabase;
let server: ServerContext;
let app: FastifyInstance;
let ids: { readonly login: string; readonly person: string; readonly centre: string };

beforeAll(async () => {
  database = await freshDatabase();
  const owner = openPool({ ...database.owner, max: 2 });
  const office = await anOrganisation(owner, 'town-office', { areas: [JEONJU.emd] });
  ids = { login: (await aStaff(owner, office, 'town-officer')).login, person: await aPerson(owner), centre: await anOrganisation(owner, 'mental-health-centre', { programmes: ['MENTAL'] }) };
  await owner.end();
  // A request that needs a second connection of its pool can be seen with the first request.
  server = createContext({ configuration: testConfiguration(), database: { ...database.config, max: 1 }, now: () => TEST_NOW });
  app = await createApp(server);
});
afterAll(async () => {
  await app.close();
  await Promise.all([server.pool.end(), server.shared.end()]);
  await database.drop();
});

const ask = (method: 'GET' | 'POST' | 'PUT', url: string, cookie = '', body?: unknown) =>
  app.inject({ method, url, headers: { cookie, 'idempotency-key': randomBytes(8).toString('hex'), ...(body === undefined ? {} : { 'content-type': 'application/json' }) }, ...(body === undefined ? {} : { payload: JSON.stringify(body) }) });

test('a request is answered with the one connection that it holds, however many ask at once', { timeout: 20_000 }, async () => {
  const entered = await ask('POST', '/api/session', '', { login: ids.login, password: TEST_PASSWORD });
  const cookie = `dure=${entered.cookies.find(({ name }) => name === 'dure')?.value}`;
  const draft = { personId: ids.person, toOrganisationId: ids.centre, programme: 'MENTAL', service: 'MENTAL', urgency: 'crisis', reason: '의뢰합니다', requested: [{ item: '상담', words: '' }] };
  const asked = [
    ...Array.from({ length: 12 }, () => ask('GET', '/api/session', cookie)), ask('POST', '/api/referrals', cookie, draft), ask('GET', '/api/today', cookie), ask('GET', `/api/persons/${ids.person}`, cookie),
    ask('GET', `/api/persons/${ids.person}/referral-options?programme=MENTAL`, cookie), ask('GET', '/api/referrals?box=sent', cookie), ask('GET', `/api/persons/${ids.person}/evaluation`, cookie),
    ask('POST', '/api/session/proof', cookie, { password: TEST_PASSWORD }), ask('POST', '/api/session', '', { login: ids.login, password: 'not-the-password' }),
  ];
  const statuses = (await Promise.all(asked)).map(({ statusCode }) => statusCode);
  expect(statuses.filter((status) => status >= 500)).toEqual([]);
  expect(statuses.slice(0, 13)).toEqual([...Array.from({ length: 12 }, () => 200), 201]);
});
