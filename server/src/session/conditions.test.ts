import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Secret, TOTP } from 'otpauth';
import { aBrowser, after, type Browser } from '../../testing/browser.ts';
import { anOrganisation, aStaff, JEONJU, signedIn, startTestServer, TEST_NOW, TEST_PASSWORD, type Client, type TestServer } from '../../testing/index.ts';
import { forgetSettings } from '../setting/inForce.ts';
import { isNetwork, isWithin } from './conditions.ts';

let town: TestServer;
let administrator: Client;
let office: string;

beforeAll(async () => {
  town = await startTestServer();
  office = await anOrganisation(town.owner, 'town-office', { areas: [JEONJU.emd] });
});
beforeEach(async () => {
  town.setNow(TEST_NOW);
  await town.owner.query('DELETE FROM dure.setting');
  forgetSettings(town.server, JEONJU.sigungu);
  administrator = await signedIn(town, (await aStaff(town.owner, await anOrganisation(town.owner, 'municipal-it'), 'administrator')).login);
});
afterAll(() => town.close());

const decide = (key: string, value: unknown) => administrator.send('POST', `/api/settings/${key}`, { value, from: '2026-11-01', reason: '방침 제12호' }, { 'if-match': '"0"' });
const codeOf = async (answer: Promise<{ readonly statusCode: number; json(): unknown }>) => {
  const answered = await answer;
  return answered.statusCode < 300 ? 'served' : (answered.json() as { code: string }).code;
};
const anOfficer = async (): Promise<{ readonly id: string; readonly login: string; readonly browser: Browser }> => {
  const { id, login } = await aStaff(town.owner, office, 'town-officer');
  const browser = aBrowser(town);
  await browser.signIn(login);
  return { id, login, browser };
};
const refusals = async (id: string) => (await town.owner.query<{ event: string; refusal: string; address: string }>(`SELECT event, subject ->> 'refusal' AS refusal, address FROM dure.access_log WHERE staff_id = $1 AND outcome = 'refused' ORDER BY at, event`, [id])).rows;

describe('networks', () => {
  test.each([['10.0.0.0/8', true], ['192.168.1.7/32', true], ['2001:db8::/32', true], ['::/0', true], ['10.0.0.0', false], ['10.0.0.0/33', false], ['10.0.0/8', false], ['2001:db8::/129', false], ['10.0.0.0/8/8', false], ['10.0.0.0/-1', false], ['사무실', false], ['', false]])('%s is one: %s', (range, expected) => {
    expect(isNetwork(range)).toBe(expected);
  });
  const TWO = ['10.20.0.0/16', '2001:db8::/32'];
  test.each([[TWO, '10.20.255.255', true], [TWO, '10.21.0.0', false], [TWO, '::ffff:10.20.1.1', true], [TWO, '2001:db8:1::1', true], [TWO, '2001:db9::1', false], [TWO, '', false], [TWO, 'localhost', false], [[], '8.8.8.8', true], [['nothing'], '8.8.8.8', false]])('%j hold %s: %s', (networks, address, expected) => {
    expect(isWithin(networks, address)).toBe(expected);
  });

  test('of others refuse to begin a session, and the log keeps from where', async () => {
    expect((await decide('access.networks', ['127.0.0.0/8'])).statusCode).toBe(201);
    const { id, login, browser } = await anOfficer();
    expect(await codeOf(browser.get('/api/session'))).toBe('served');
    const elsewhere = town.app.inject({ method: 'POST', url: '/api/session', remoteAddress: '203.0.113.9', headers: { 'content-type': 'application/json' }, payload: JSON.stringify({ login, password: TEST_PASSWORD }) });
    expect(await codeOf(elsewhere)).toBe('session/elsewhere');
    expect(await refusals(id)).toEqual([{ event: 'session.refused', refusal: 'session/elsewhere', address: '203.0.113.9' }]);
  });

  test('of others are served nothing with a cookie that was carried there', async () => {
    await decide('access.networks', ['127.0.0.0/8']);
    const { id, browser } = await anOfficer();
    const there = (url: string) => town.app.inject({ url, remoteAddress: '203.0.113.9', headers: { cookie: `dure=${browser.jar.get('dure')}` } });
    expect([await codeOf(there('/api/intakes')), await codeOf(there('/api/session')), await codeOf(browser.get('/api/intakes'))]).toEqual(['session/elsewhere', 'session/elsewhere', 'served']);
    expect((await refusals(id)).map(({ event, address }) => [event, address])).toEqual([['intake.listed', '203.0.113.9'], ['session.read', '203.0.113.9']]);
  });

  test('of others let a session be ended, which is over then everywhere', async () => {
    await decide('access.networks', ['127.0.0.0/8']);
    const { id, browser } = await anOfficer();
    const headers = { 'cookie': `dure=${browser.jar.get('dure')}`, 'idempotency-key': randomUUID() };
    const left = await town.app.inject({ method: 'DELETE', url: '/api/session', remoteAddress: '203.0.113.9', headers });
    expect([left.statusCode, left.json()]).toEqual([200, { signedOut: true }]);
    expect(await codeOf(browser.get('/api/intakes'))).toBe('session/ended');
    const { rows } = await town.owner.query(`SELECT outcome, address FROM dure.access_log WHERE staff_id = $1 AND event = 'session.closed'`, [id]);
    expect(rows).toEqual([{ outcome: 'done', address: '203.0.113.9' }]);
  });

  test('are decided by nobody who would be shut out, nor if they are none', async () => {
    expect(await codeOf(decide('access.networks', ['10.20.0.0/16']))).toBe('setting/shuts-out-decider');
    expect(await codeOf(decide('access.networks', ['127.0.0.0/8', '사무실']))).toBe('setting/unreadable-value');
  });
});

describe('hours', () => {
  test('from seven to twenty: in the evening whoever proves the password works on for half an hour, and the log shows it', async () => {
    await decide('access.hours', { from: 7, until: 20 });
    town.setNow('2026-11-23T12:00:00.000Z');
    const { id, browser } = await anOfficer();
    expect(await codeOf(browser.get('/api/intakes'))).toBe('served');
    for (const minutes of [9, 9, 9]) {
      after(town, minutes);
      expect(await codeOf(browser.get('/api/intakes'))).toBe('served');
    }
    after(town, 4);
    expect([await codeOf(browser.get('/api/intakes')), await codeOf(browser.get('/api/session'))]).toEqual(['session/out-of-hours', 'served']);
    expect((await refusals(id)).map(({ refusal }) => refusal)).toEqual(['session/out-of-hours']);
    await browser.send('POST', '/api/session/proof', { password: TEST_PASSWORD });
    expect(await codeOf(browser.get('/api/intakes'))).toBe('served');
  });

  test('by day ask for nothing', async () => {
    await decide('access.hours', { from: 7, until: 20 });
    const { browser } = await anOfficer();
    for (const minutes of [9, 9, 9, 9]) {
      after(town, minutes);
      expect(await codeOf(browser.get('/api/intakes'))).toBe('served');
    }
  });
});

describe('a second factor that is demanded', () => {
  test('is enrolled before anything else is served, and asked for at the next sign-in', async () => {
    const { id, login, browser } = await anOfficer();
    expect((await browser.get('/api/session')).json().secondFactor).toBe('none');
    await decide('access.secondFactor', 'everybody');
    expect((await browser.get('/api/session')).json().secondFactor).toBe('wanted');
    expect([await codeOf(browser.get('/api/intakes')), await codeOf(browser.send('POST', '/api/persons/search', { q: '김순자' }))]).toEqual(['session/second-factor-missing', 'session/second-factor-missing']);
    expect((await refusals(id)).map(({ refusal }) => refusal)).toEqual(['session/second-factor-missing', 'session/second-factor-missing']);
    const { secret } = (await browser.send('POST', '/api/session/second-factor')).json();
    const code = new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.parse(town.now()) });
    expect((await browser.send('POST', '/api/session/second-factor/confirmation', { code })).json()).toEqual({ enrolled: true });
    expect([(await browser.get('/api/session')).json().secondFactor, await codeOf(browser.get('/api/intakes'))]).toEqual(['enrolled', 'served']);
    expect(await codeOf(aBrowser(town).signIn(login))).toBe('session/second-factor-needed');
  });

  test('of those who reach the whole municipality is not demanded of a town officer', async () => {
    await decide('access.secondFactor', 'wide');
    const { browser } = await anOfficer();
    const coordinator = await signedIn(town, (await aStaff(town.owner, await anOrganisation(town.owner, 'hope-welfare'), 'coordinator')).login);
    expect([await codeOf(browser.get('/api/intakes')), await codeOf(coordinator.get('/api/cases'))]).toEqual(['served', 'session/second-factor-missing']);
  });
});
