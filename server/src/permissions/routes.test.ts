import { randomUUID } from 'node:crypto';
import type { LightMyRequestResponse } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { may, PERMISSIONS, PURPOSE_CODES } from '@dure/domain/access';
import type { OrganisationKind } from '@dure/domain/organisation';
import { ROLES, type Role } from '@dure/domain/staff';
import { anOrganisation, aStaff, signedIn, startTestServer, type Client, type TestServer } from '../../testing/index.ts';
import { contract } from '../contract.ts';
import type { Endpoint } from '../http/endpoint.ts';

const ROUTES = Object.entries(contract) as [string, Endpoint][];
const CLOSED = ROUTES.filter(([, { permission }]) => permission !== 'public');
/** Where each role works; the permission to reveal a resident number depends on it. */
const WORKS_IN = {
  'town-officer': 'town-office', 'case-manager': 'mental-health-centre', 'team-lead': 'medical-aid-team', 'coordinator': 'hope-welfare', 'agency-staff': 'guarantee-agency', 'analyst': 'hope-welfare', 'auditor': 'audit-office', 'administrator': 'municipal-it',
} as const satisfies Record<Role, OrganisationKind>;

let town: TestServer;
const clients = {} as Record<Role, Client & { id: string }>;

beforeAll(async () => {
  town = await startTestServer();
  for (const role of ROLES) {
    const staff = await aStaff(town.owner, await anOrganisation(town.owner, WORKS_IN[role]), role);
    clients[role] = { ...(await signedIn(town, staff.login)), id: staff.id };
  }
});
afterAll(() => town.close());

const addressOf = (key: string): string => (key.split(' ')[1] ?? '').replaceAll(/:\w+/g, randomUUID());

/** Without body and key: whoever may passes the gate and is refused for the input, so that nothing is changed. */
function knock(client: Client, key: string): Promise<LightMyRequestResponse> {
  const [method = 'GET'] = key.split(' ');
  return method === 'GET' ? client.get(addressOf(key)) : client.send(method as 'POST', addressOf(key), undefined, { 'idempotency-key': '' });
}

describe('every route', () => {
  test.each(ROUTES)('%s names its permission, its purpose and its line in the access log', (_key, { permission, purpose, log, summary }) => {
    expect(['public', 'signed-in', ...PERMISSIONS]).toContain(permission);
    expect(PURPOSE_CODES).toContain(purpose);
    expect(log).toMatch(/^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$/);
    expect(summary.length).toBeGreaterThan(5);
  });

  test('is closed to who has not signed in, but for the ways to sign in and the guests of a conference', async () => {
    expect(ROUTES.filter(([, { permission }]) => permission === 'public').map(([key]) => key)).toEqual([
      'GET /api/session/options', 'POST /api/session', 'POST /api/session/demo', 'GET /api/session/identity-provider', 'GET /api/session/callback',
      // A guest of a conference has a link and a code instead of an account.
      'POST /api/conference-guests/opening', 'POST /api/conference-guests/reading', 'POST /api/conference-guests/answer',
    ]);
    for (const [key] of CLOSED) {
      const [method = 'GET'] = key.split(' ');
      const answered = await town.app.inject({ method: method as 'GET', url: addressOf(key), headers: { 'idempotency-key': randomUUID() } });
      expect([key, answered.statusCode, answered.json().code]).toEqual([key, 401, 'session/ended']);
    }
    expect((await town.app.inject({ method: 'GET', url: '/api/live' })).statusCode).toBe(401);
  });

  test('that changes something wants an idempotency key', async () => {
    for (const [key, { permission, asks }] of CLOSED.filter(([key]) => !key.startsWith('GET '))) {
      const role = ROLES.find((one) => permission === 'signed-in' || may({ role: one, organisationKind: WORKS_IN[one] }, permission as never));
      const answered = await knock(clients[role!], key);
      expect([key, answered.statusCode]).toEqual([key, 422]);
      expect([key, answered.json().code === 'idempotency/key-missing']).toEqual([key, asks !== true]);
    }
  });
});

async function refusalsLogged(staffId: string, event: string): Promise<number> {
  const { rows: [row] } = await town.owner.query(`SELECT count(*) AS count FROM dure.access_log WHERE staff_id = $1 AND event = $2 AND outcome = 'refused' AND person_ids = '{}' AND subject = '{"refusal":"permission"}'`, [staffId, event]);
  return Number(row.count);
}

describe.each(ROLES)('the %s', (role) => {
  test.each(CLOSED)('at %s', async (key, { permission, log }) => {
    const permitted = permission === 'signed-in' || permission === 'public' || may({ role, organisationKind: WORKS_IN[role] }, permission);
    const before = await refusalsLogged(clients[role].id, log);
    const answered = await knock(clients[role], key);
    expect(answered.statusCode === 403, answered.body).toBe(!permitted);
    if (permitted) return;
    expect(answered.json().code).toBe('permission');
    expect(await refusalsLogged(clients[role].id, log)).toBe(before + 1);
  });
});
