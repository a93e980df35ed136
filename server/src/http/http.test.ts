import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { faultLine } from '../app/fault.ts';
import { createApp } from '../app/index.ts';
import { aBrowser } from '../../testing/browser.ts';
import { anOrganisation, aPerson, aStaff, JEONJU, signedIn, startTestServer, type Client, type TestServer } from '../../testing/index.ts';

let town: TestServer;
let officer: Client;
let login: string;
const web = mkdtempSync(join(tmpdir(), 'dure-web-'));

beforeAll(async () => {
  town = await startTestServer();
  const office = await anOrganisation(town.owner, 'town-office', { areas: [JEONJU.emd] });
  login = (await aStaff(town.owner, office, 'town-officer')).login;
  officer = await signedIn(town, login);
  writeFileSync(join(web, 'index.html'), '<!doctype html><title>두레</title>');
});
afterAll(async () => {
  rmSync(web, { recursive: true });
  await town.close();
});

const PROBLEM_KEYS = ['code', 'correlationId', 'detail', 'next', 'status', 'title', 'type'];

describe('every answer', () => {
  test('carries the headers that keep it in its place, the page itself too', async () => {
    const app = await createApp(town.server, web);
    const [page, deep, api, absent, gone] = await Promise.all(['/', '/referrals/inbox', '/api/health', '/api/nothing', '/assets/older-build.js'].map((url) => app.inject({ method: 'GET', url })));
    for (const one of [page, deep, api, absent]) {
      expect(one!.headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer', 'cross-origin-opener-policy': 'same-origin' });
      expect(one!.headers['content-security-policy']).toContain("default-src 'none'; script-src 'self';");
      expect(one!.headers['content-security-policy']).toContain("frame-ancestors 'none'");
      expect(one!.headers['content-security-policy']).not.toMatch(/script-src[^;]*unsafe/);
    }
    expect([page!.body, deep!.body]).toEqual(['<!doctype html><title>두레</title>', '<!doctype html><title>두레</title>']);
    expect([api!.headers['cache-control'], page!.headers['cache-control']]).toEqual(['no-store', 'no-cache']);
    expect([absent!.statusCode, gone!.statusCode]).toEqual([404, 404]);
    await app.close();
  });

  test('that refuses says in Korean what happened, why and what to do', async () => {
    const answers = await Promise.all([
      officer.get('/api/nothing-here'), officer.get('/api/persons/%E0'), officer.get('/api/persons/nobody'), town.app.inject({ method: 'GET', url: '/api/session' }), officer.get('/api/access-log'),
      town.app.inject({ method: 'POST', url: '/api/session', headers: { 'content-type': 'application/json' }, payload: '{' }),
      town.app.inject({ method: 'POST', url: '/api/session', headers: { 'content-type': 'text/plain' }, payload: 'login' }),
    ]);
    expect(answers.map((one) => [one.statusCode, one.json().code])).toEqual([[404, 'absent'], [404, 'absent'], [422, 'input'], [401, 'session/ended'], [403, 'permission'], [400, 'body-unreadable'], [400, 'body-unreadable']]);
    for (const one of answers) {
      expect(one.headers['content-type']).toMatch(/^application\/problem\+json/);
      const { fields: _fields, ...problem } = one.json();
      expect(Object.keys(problem).toSorted()).toEqual(PROBLEM_KEYS);
      expect([problem.title, problem.detail, problem.next].every((text) => /[가-힣]/.test(text))).toBe(true);
      expect(problem.correlationId).toMatch(/^[0-9a-f-]{36}$/);
    }
  });

  test('to bad input names each field with its path and a Korean sentence', async () => {
    const bad = await officer.send('POST', '/api/break-glass/search', { name: 'x', birthOn: '2020-13-40', more: 1 });
    expect(bad.statusCode).toBe(422);
    const { fields } = bad.json() as { fields: { path: string; message: string }[] };
    expect(fields.map(({ path }) => path).toSorted()).toEqual(['body', 'body.birthOn', 'body.name']);
    expect(fields.every(({ message }) => /[가-힣]/.test(message))).toBe(true);
  });

  test('to more than four megabytes is a refusal and not a fault', async () => {
    const big = await officer.send('PUT', '/api/drafts/intake:new', { body: 'ㄱ'.repeat(2_000_000) });
    expect([big.statusCode, big.json().code]).toEqual([413, 'body-too-large']);
  });
});

describe('a write from another site', () => {
  test.each(['cross-site', 'same-site'])('is refused (%s) though the browser sent the cookie', async (site) => {
    const browser = aBrowser(town);
    await browser.signIn(login);
    const sent = await browser.send('DELETE', '/api/session', undefined, { 'sec-fetch-site': site });
    expect(sent.statusCode).toBe(403);
    expect((await browser.get('/api/session')).statusCode).toBe(200);
    expect((await browser.send('DELETE', '/api/session', undefined, { 'sec-fetch-site': 'same-origin' })).statusCode).toBe(200);
    officer = await signedIn(town, login);
  });

  test('cannot pretend to be a form: only JSON is read', async () => {
    const form = await town.app.inject({ method: 'POST', url: '/api/session', headers: { 'content-type': 'application/x-www-form-urlencoded' }, payload: `login=${login}` });
    expect(form.statusCode).toBe(400);
  });
});

describe('what the server writes down of a fault', () => {
  test('has its kind, its place and its number, and nobody’s data', async () => {
    const personId = await aPerson(town.owner, { name: '남궁비밀' });
    await town.owner.query(`CREATE FUNCTION dure.quote_a_row() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION E'a row\\n남궁비밀\\nat 남궁비밀\\nat /남궁비밀:1:1\\n    at /010-0000-1234:1:1'; END $$`);
    await town.owner.query(`CREATE TRIGGER quote_a_row BEFORE INSERT ON dure.access_log FOR EACH ROW EXECUTE FUNCTION dure.quote_a_row()`);
    const faults: [Error, string][] = [];
    const { fault } = town.server;
    Object.assign(town.server, { fault: (error: Error, id: string) => void faults.push([error, id]) });
    const answered = await officer.get(`/api/persons/${personId}`);
    Object.assign(town.server, { fault });
    await town.owner.query(`DROP TRIGGER quote_a_row ON dure.access_log`);
    expect([answered.statusCode, answered.json().code]).toEqual([500, 'fault']);
    expect(answered.body).not.toContain('남궁비밀');
    const [error, id] = faults[0]!;
    expect(error.stack).toContain('남궁비밀');
    const line = faultLine(error, id);
    expect(JSON.stringify(line)).not.toMatch(/남궁비밀|010-0000-1234/);
    expect(line).toMatchObject({ correlationId: answered.json().correlationId, code: 'P0001', at: expect.arrayContaining([expect.stringContaining('.ts')]) });
  });
});
