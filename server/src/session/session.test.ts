import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { after, aBrowser, type Browser } from '../../testing/browser.ts';
import { anOrganisation, aPerson, aStaff, JEONJU, startTestServer, TEST_NOW, TEST_PASSWORD, type TestServer } from '../../testing/index.ts';
import { COMMON_PASSWORDS } from './commonPasswords.ts';

let town: TestServer;
let office: string;

beforeAll(async () => {
  town = await startTestServer();
  office = await anOrganisation(town.owner, 'town-office', { areas: [JEONJU.emd] });
});
afterAll(() => town.close());
beforeEach(() => town.setNow(TEST_NOW));

async function anOfficer(): Promise<{ readonly id: string; readonly login: string; readonly browser: Browser }> {
  const staff = await aStaff(town.owner, office, 'town-officer');
  const browser = aBrowser(town);
  expect((await browser.signIn(staff.login)).statusCode).toBe(200);
  return { ...staff, browser };
}
const sessionsOf = async (id: string) => (await town.owner.query('SELECT ended_at, end_reason, token_hash FROM dure.session WHERE staff_id = $1 ORDER BY started_at, ended_at NULLS LAST', [id])).rows;
const isServed = async (browser: Browser) => (await browser.get('/api/session')).statusCode === 200;

describe('a session', () => {
  test('ends after ten minutes without a request, and not while there are some', async () => {
    const { id, browser } = await anOfficer();
    after(town, 9.9);
    expect(await isServed(browser)).toBe(true);
    after(town, 9.9);
    expect(await isServed(browser)).toBe(true);
    after(town, 10);
    const refused = await browser.get('/api/session');
    expect([refused.statusCode, refused.json().code]).toEqual([401, 'session/ended']);
    expect((await sessionsOf(id)).map(({ end_reason }) => end_reason)).toEqual(['idle']);
    town.setNow(TEST_NOW);
    expect(await isServed(browser)).toBe(false);
  });

  test('ends nine hours after signing in however busy it was', async () => {
    const { id, browser } = await anOfficer();
    for (let minutes = 0; minutes < 9 * 60 - 5; minutes += 5) {
      after(town, 5);
      expect(await isServed(browser)).toBe(true);
    }
    after(town, 5);
    expect(await isServed(browser)).toBe(false);
    expect((await sessionsOf(id)).map(({ end_reason }) => end_reason)).toEqual(['absolute']);
  });

  test('is not kept awake by watching for live changes', async () => {
    const { browser } = await anOfficer();
    after(town, 9);
    const { findPrincipal } = await import('./principal.ts');
    const watching = await findPrincipal(town.server, browser.jar.get('dure'), town.now(), 'account', { watching: true });
    expect(watching.ok).toBe(true);
    after(town, 2);
    expect(await isServed(browser)).toBe(false);
  });

  test('is one workplace: signing in elsewhere ends the first at once', async () => {
    const { id, login, browser } = await anOfficer();
    expect(await isServed(browser)).toBe(true);
    const second = aBrowser(town);
    await second.signIn(login);
    expect(await isServed(browser)).toBe(false);
    expect(await isServed(second)).toBe(true);
    expect((await sessionsOf(id)).map(({ end_reason }) => end_reason)).toEqual(['replaced', null]);
  });

  test('is over the moment one signs out, for a copy of the cookie too', async () => {
    const { browser } = await anOfficer();
    const stolen = aBrowser(town);
    stolen.jar.set('dure', browser.jar.get('dure')!);
    expect(await isServed(stolen)).toBe(true);
    const out = await browser.send('DELETE', '/api/session');
    expect(out.json()).toEqual({ signedOut: true });
    expect(browser.jar.has('dure')).toBe(false);
    expect(await isServed(stolen)).toBe(false);
  });

  test('ends at once for somebody who no longer works here, whoever wrote that down', async () => {
    const { id, browser } = await anOfficer();
    expect(await isServed(browser)).toBe(true);
    await town.owner.query('UPDATE dure.staff SET active = false WHERE id = $1', [id]);
    expect(await isServed(browser)).toBe(false);
    expect((await sessionsOf(id)).map(({ end_reason }) => end_reason)).toEqual(['disabled']);
  });

  test('goes on under the new rights from the moment somebody is moved to another team', async () => {
    const { id, browser } = await anOfficer();
    const personId = await aPerson(town.owner);
    expect((await browser.get(`/api/persons/${personId}`)).statusCode).toBe(200);
    const elsewhere = await anOrganisation(town.owner, 'town-office', { areas: ['5211152000'] });
    await town.owner.query('UPDATE dure.staff SET organisation_id = $2 WHERE id = $1', [id, elsewhere]);
    expect((await browser.get(`/api/persons/${personId}`)).statusCode).toBe(404);
    await town.owner.query('UPDATE dure.organisation SET areas = $2 WHERE id = $1', [elsewhere, [JEONJU.emd]]);
    expect((await browser.get(`/api/persons/${personId}`)).statusCode).toBe(200);
  });

  test('that ends a session at another address says so in the log', async () => {
    const { id, login } = await anOfficer();
    const elsewhere = { 'content-type': 'application/json' };
    await town.app.inject({ method: 'POST', url: '/api/session', headers: elsewhere, remoteAddress: '10.1.1.1', payload: JSON.stringify({ login, password: TEST_PASSWORD }) });
    const { rows } = await town.owner.query(`SELECT address, subject FROM dure.access_log WHERE staff_id = $1 AND event = 'session.opened' ORDER BY address`, [id]);
    expect(rows).toEqual([{ address: '10.1.1.1', subject: { replaced: 'other-address' } }, { address: '127.0.0.1', subject: {} }]);
  });

  test('is known by nothing but its cookie', async () => {
    const { id, browser } = await anOfficer();
    const [row] = await sessionsOf(id);
    expect(row.token_hash).toMatch(/^[0-9a-f]{64}$/);
    for (const value of ['', 'x', 'A'.repeat(43), row.token_hash, browser.jar.get('dure')!.slice(1)]) {
      const stranger = aBrowser(town);
      stranger.jar.set('dure', value);
      expect(await isServed(stranger)).toBe(false);
    }
  });
});

describe('what needs the password once more', () => {
  const reveal = (browser: Browser, personId: string) => browser.send('POST', `/api/persons/${personId}/resident-number/reveal`, { reason: '급여 신청서 작성' });

  test('is open for five minutes after it was given, and the cookie is a new one', async () => {
    const { browser } = await anOfficer();
    const personId = await aPerson(town.owner);
    await browser.send('PUT', `/api/persons/${personId}/resident-number`, { number: '540301-2123450', task: 'social-security/needs' });
    after(town, 6);
    expect((await reveal(browser, personId)).json().code).toBe('session/step-up-needed');
    const before = aBrowser(town);
    before.jar.set('dure', browser.jar.get('dure')!);
    expect((await browser.send('POST', '/api/session/proof', { password: TEST_PASSWORD })).json()).toEqual({ strong: true });
    expect(await isServed(before)).toBe(false);
    expect((await reveal(browser, personId)).statusCode).toBe(200);
    after(town, 5);
    expect((await reveal(browser, personId)).json().code).toBe('session/step-up-needed');
  });

  test('leaves neither the number nor a hash of the password beside the request’s key', async () => {
    const { id, browser } = await anOfficer();
    const personId = await aPerson(town.owner);
    await browser.send('PUT', `/api/persons/${personId}/resident-number`, { number: '540301-2123450', task: 'social-security/needs' });
    const key = { 'idempotency-key': randomUUID() };
    await browser.send('POST', '/api/session/proof', { password: TEST_PASSWORD }, key);
    const shown = await browser.send('POST', `/api/persons/${personId}/resident-number/reveal`, { reason: '급여 신청서 작성' }, { 'idempotency-key': randomUUID() });
    expect(shown.json()).toEqual({ number: '540301-2123450' });
    const { rows } = await town.owner.query('SELECT route, answer::text AS answer FROM dure.idempotency WHERE staff_id = $1', [id]);
    expect(rows.map(({ route }) => route)).toEqual(['PUT /api/persons/:id/resident-number']);
    expect(rows.filter(({ answer }) => answer.includes('2123450'))).toEqual([]);
  });

  test('locks the account like signing in when it is guessed', async () => {
    const { id, browser } = await anOfficer();
    const guess = (password: string) => browser.send('POST', '/api/session/proof', { password });
    await Promise.all(Array.from({ length: 7 }, () => guess('wrong')));
    const { rows: [row] } = await town.owner.query('SELECT failures, locked_until FROM dure.staff_credential WHERE staff_id = $1', [id]);
    expect(row).toEqual({ failures: 5, locked_until: '2026-11-23T01:05:00.000Z' });
    expect((await guess(TEST_PASSWORD)).json().code).toBe('session/sign-in-refused');
    after(town, 5);
    expect((await guess(TEST_PASSWORD)).statusCode).toBe(200);
    const { rows } = await town.owner.query(`SELECT event FROM dure.access_log WHERE staff_id = $1 AND event = 'session.refused'`, [id]);
    expect(rows).toHaveLength(8);
  });
});

describe('a new password', () => {
  const NEXT = '가을 하늘 높은 언덕';
  test('replaces the old one and renews the cookie', async () => {
    const { login, browser } = await anOfficer();
    const copy = aBrowser(town);
    copy.jar.set('dure', browser.jar.get('dure')!);
    expect((await browser.send('PUT', '/api/session/password', { current: TEST_PASSWORD, next: NEXT })).json()).toEqual({ changed: true });
    expect([await isServed(browser), await isServed(copy)]).toEqual([true, false]);
    expect((await aBrowser(town).signIn(login)).statusCode).toBe(401);
    expect((await aBrowser(town).signIn(login, NEXT.normalize('NFD'))).statusCode).toBe(200);
  });

  test.each([
    ['short', '여덟글자임', 'session/password-too-short'], ['as before', TEST_PASSWORD, 'session/password-unchanged'], ['everybody’s', 'qwer1234!@', 'session/password-common'],
    ['a run of keys', '1234567890', 'session/password-too-simple'], ['endless', '가나'.repeat(80), 'session/password-too-long'], ['in a list of leaks', 'Metallica', 'session/password-common'],
    ['a word of here and a year', '사랑해2026!!', 'session/password-common-words'], ['the same on Latin keys', 'tkfkdgo2026!', 'session/password-common-words'],
  ])('that is %s is refused and changes nothing', async (_what, next, code) => {
    const { login, browser } = await anOfficer();
    const refused = await browser.send('PUT', '/api/session/password', { current: TEST_PASSWORD, next });
    expect([refused.statusCode, refused.json().code]).toEqual([422, code]);
    expect((await aBrowser(town).signIn(login)).statusCode).toBe(200);
  });

  test.each([['Latin letters', 'correct horse battery staple, and a hundred letters more of what nobody else would say aloud today', 64], ['syllables that a keyboard sends in pieces', '가을 하늘 높은 언덕에 서서 '.repeat(8).trim().normalize('NFD'), 64]])('may be as long as a sentence, of %s, and opens a session', async (_what, next, least) => {
    const { login, browser } = await anOfficer();
    expect([...next.normalize('NFC')].length).toBeGreaterThanOrEqual(least);
    expect((await browser.send('PUT', '/api/session/password', { current: TEST_PASSWORD, next })).json()).toEqual({ changed: true });
    expect((await aBrowser(town).signIn(login, next)).statusCode).toBe(200);
  });

  test('is weighed against more than three thousand of the most common that are long enough', () => {
    expect(COMMON_PASSWORDS.size).toBeGreaterThan(3000);
    expect([...COMMON_PASSWORDS].filter((one) => [...one].length < 9 || one !== one.toLowerCase())).toEqual([]);
  });

  test('needs the old one, and guessing it counts', async () => {
    const { id, browser } = await anOfficer();
    expect((await browser.send('PUT', '/api/session/password', { current: 'wrong', next: NEXT })).statusCode).toBe(401);
    const { rows: [row] } = await town.owner.query('SELECT failures FROM dure.staff_credential WHERE staff_id = $1', [id]);
    expect(row.failures).toBe(1);
  });
});
