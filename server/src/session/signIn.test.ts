import { Secret, TOTP } from 'otpauth';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { after, aBrowser } from '../../testing/browser.ts';
import { anOrganisation, aStaff, startTestServer, TEST_NOW, TEST_PASSWORD, type TestServer } from '../../testing/index.ts';

let town: TestServer;
let office: string;

beforeAll(async () => {
  town = await startTestServer();
  office = await anOrganisation(town.owner, 'town-office');
});
afterAll(() => town.close());
beforeEach(() => town.setNow(TEST_NOW));

const officer = (more = {}) => aStaff(town.owner, office, 'town-officer', more);
const credential = async (id: string) => (await town.owner.query('SELECT * FROM dure.staff_credential WHERE staff_id = $1', [id])).rows[0];
const log = async (id: string) => (await town.owner.query('SELECT event, outcome, subject, purpose, address FROM dure.access_log WHERE staff_id = $1 ORDER BY at, event', [id])).rows;

describe('signing in', () => {
  test('with login and password opens a session and writes it down', async () => {
    const { id, login } = await officer();
    const browser = aBrowser(town);
    expect((await browser.signIn(login)).json()).toEqual({ signedIn: true });
    expect((await browser.get('/api/session')).json()).toMatchObject({ login, role: 'town-officer', secondFactor: 'none', idleMinutes: 10 });
    expect((await log(id))[0]).toEqual({ event: 'session.opened', outcome: 'done', subject: {}, purpose: 'account', address: '127.0.0.1' });
  });

  test('fails with the same sentence whatever was wrong', async () => {
    const gone = await officer();
    await town.owner.query('UPDATE dure.staff SET active = false WHERE id = $1', [gone.id]);
    const locked = await officer();
    await town.owner.query(`UPDATE dure.staff_credential SET locked_until = '2027-01-01' WHERE staff_id = $1`, [locked.id]);
    const present = await officer();
    const attempts = await Promise.all([
      aBrowser(town).signIn('nobody-of-that-name'), aBrowser(town).signIn(present.login, 'wrong'), aBrowser(town).signIn(gone.login), aBrowser(town).signIn(locked.login), aBrowser(town).signIn(present.login.toUpperCase()),
    ]);
    expect(new Set(attempts.map((one) => one.statusCode))).toEqual(new Set([401]));
    expect(new Set(attempts.map((one) => JSON.stringify({ ...one.json(), correlationId: '' }))).size).toBe(1);
    expect(attempts.flatMap((one) => one.cookies)).toEqual([]);
  });

  test('of an unknown login takes as long as a wrong password', async () => {
    const { login } = await officer();
    const time = async (name: string) => {
      const started = performance.now();
      await aBrowser(town).signIn(name, 'wrong');
      return performance.now() - started;
    };
    const unknown: number[] = [];
    const known: number[] = [];
    for (let turn = 0; turn < 4; turn += 1) {
      unknown.push(await time(`nobody-${turn}`));
      known.push(await time(login));
    }
    expect(Math.min(...unknown)).toBeGreaterThan(Math.min(...known) / 3);
  });

  test('with a body that is not a login answers with the fields that are wrong', async () => {
    const bad = await aBrowser(town).send('POST', '/api/session', { login: '', password: 'x', extra: 1 });
    expect(bad.statusCode).toBe(422);
    expect(bad.json()).toMatchObject({ code: 'input', fields: expect.arrayContaining([expect.objectContaining({ path: 'body.login' })]) });
  });
});

describe('five wrong passwords', () => {
  test('lock the account for five minutes, then for twice as long, up to an hour', async () => {
    const { id, login } = await officer();
    const fail = () => aBrowser(town).signIn(login, 'wrong');
    for (let turn = 0; turn < 4; turn += 1) await fail();
    expect((await credential(id)).locked_until).toBeNull();
    await fail();
    expect((await credential(id)).locked_until).toBe('2026-11-23T01:05:00.000Z');
    expect((await aBrowser(town).signIn(login)).statusCode).toBe(401);
    expect((await credential(id)).failures).toBe(5);
    after(town, 5);
    await fail();
    expect((await credential(id)).locked_until).toBe('2026-11-23T01:15:00.000Z');
    await town.owner.query('UPDATE dure.staff_credential SET failures = 40, locked_until = NULL WHERE staff_id = $1', [id]);
    await fail();
    expect((await credential(id)).locked_until).toBe('2026-11-23T02:05:00.000Z');
  });

  test('lock just as well when they all come at the same moment', async () => {
    const { id, login } = await officer();
    await Promise.all(Array.from({ length: 12 }, () => aBrowser(town).signIn(login, 'wrong')));
    expect(await credential(id)).toMatchObject({ failures: 5, locked_until: '2026-11-23T01:05:00.000Z' });
  });

  test('are forgotten by the right one after the lock is over', async () => {
    const { id, login } = await officer();
    for (let turn = 0; turn < 5; turn += 1) await aBrowser(town).signIn(login, 'wrong');
    after(town, 5);
    expect((await aBrowser(town).signIn(login)).statusCode).toBe(200);
    expect(await credential(id)).toMatchObject({ failures: 0, locked_until: null });
    expect((await log(id)).filter(({ event }) => event === 'session.refused')).toHaveLength(5);
  });
});

describe('a second factor', () => {
  const codeAt = (secret: string, at: string) => new TOTP({ secret: Secret.fromBase32(secret), digits: 6, period: 30 }).generate({ timestamp: Date.parse(at) });

  test('is enrolled with a code, asked at the next sign-in, and never readable in the database', async () => {
    const { id, login } = await officer();
    const browser = aBrowser(town);
    await browser.signIn(login);
    await browser.send('POST', '/api/session/proof', { password: TEST_PASSWORD });
    const begun = await browser.send('POST', '/api/session/second-factor');
    expect(begun.statusCode, begun.body).toBe(200);
    const { secret, uri } = begun.json();
    expect(decodeURIComponent(uri)).toContain(`두레:${login}`);
    expect((await credential(id)).totp_cipher.toString('latin1')).not.toContain(secret);
    expect((await town.owner.query('SELECT answer::text AS answer FROM dure.idempotency WHERE staff_id = $1', [id])).rows.filter((row) => String(row.answer).includes(secret))).toEqual([]);
    expect((await aBrowser(town).signIn(login)).statusCode).toBe(200);
    await browser.signIn(login);
    expect((await browser.send('POST', '/api/session/second-factor/confirmation', { code: '000000' })).json().code).toBe('session/totp-wrong');
    expect((await browser.send('POST', '/api/session/second-factor/confirmation', { code: codeAt(secret, town.now()) })).json()).toEqual({ enrolled: true });
    expect((await browser.get('/api/session')).json().secondFactor).toBe('enrolled');

    const later = aBrowser(town);
    expect((await later.signIn(login)).json().code).toBe('session/second-factor-needed');
    expect((await later.signIn(login, TEST_PASSWORD, '000000')).json().code).toBe('session/sign-in-refused');
    expect((await credential(id)).failures).toBe(1);
    expect((await later.signIn(login, 'wrong', codeAt(secret, town.now()))).json().code).toBe('session/sign-in-refused');
    after(town, 10);
    expect((await later.signIn(login, TEST_PASSWORD, codeAt(secret, new Date(Date.parse(town.now()) - 90_000).toISOString()))).statusCode).toBe(401);
    expect((await later.signIn(login, TEST_PASSWORD, codeAt(secret, town.now()))).statusCode).toBe(200);
  });

  test('takes each code once: neither the one that was used nor an earlier one opens another session', async () => {
    const { login } = await officer();
    const browser = aBrowser(town);
    await browser.signIn(login);
    await browser.send('POST', '/api/session/proof', { password: TEST_PASSWORD });
    const { secret } = (await browser.send('POST', '/api/session/second-factor')).json();
    const confirmed = codeAt(secret, town.now());
    await browser.send('POST', '/api/session/second-factor/confirmation', { code: confirmed });
    expect((await aBrowser(town).signIn(login, TEST_PASSWORD, confirmed)).statusCode).toBe(401);
    after(town, 1);
    const code = codeAt(secret, town.now());
    const together = await Promise.all([1, 2, 3].map(() => aBrowser(town).signIn(login, TEST_PASSWORD, code)));
    expect(together.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, 401, 401]);
    const before = codeAt(secret, new Date(Date.parse(town.now()) - 30_000).toISOString());
    expect((await aBrowser(town).signIn(login, TEST_PASSWORD, before)).statusCode).toBe(401);
  });

  test('is not begun by whoever sits down at an open workplace', async () => {
    const { login } = await officer({ demo: true });
    const browser = aBrowser(town);
    await browser.send('POST', '/api/session/demo', { login });
    expect((await browser.send('POST', '/api/session/second-factor')).json().code).toBe('session/step-up-needed');
  });
});

describe('demo accounts', () => {
  test('are offered and opened at one click in a demo, and only those', async () => {
    const offered = await officer({ demo: true, name: '한누리' });
    const hidden = await officer();
    const { accounts } = (await aBrowser(town).get('/api/session/options')).json();
    expect(accounts.map((one: { login: string }) => one.login)).toContain(offered.login);
    expect(accounts.map((one: { login: string }) => one.login)).not.toContain(hidden.login);
    expect((await aBrowser(town).send('POST', '/api/session/demo', { login: offered.login })).statusCode).toBe(200);
    expect((await aBrowser(town).send('POST', '/api/session/demo', { login: hidden.login })).statusCode).toBe(404);
  });
});
