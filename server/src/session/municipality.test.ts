import { randomUUID } from 'node:crypto';
import { statement, withScope } from '@dure/database/scope';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { aBrowser, type Browser } from '../../testing/browser.ts';
import { anOrganisation, aStaff, JEONJU, startTestServer, TEST_NOW, type TestServer } from '../../testing/index.ts';
import { SHOWN_MUNICIPALITY } from './municipality.ts';
import { findPrincipal } from './principal.ts';
import { settingsOf } from './settings.ts';

const HOME = JEONJU.sigungu;
const SERVED = '52710';
const FOREIGN = '52720';
let town: TestServer;
let branch: string;
let analyst: { readonly id: string; readonly browser: Browser };
const run = { home: randomUUID(), served: randomUUID(), foreign: randomUUID() };

async function aRun(sigungu: string, id: string): Promise<void> {
  await town.owner.query(
    `INSERT INTO dure.discovery_run (sigungu, id, kind, organisation_id, staff_id, asked_at, as_of, purpose, criteria, status, version) VALUES ($1, $2, 'full', $3, $4, $5, '2026-11-22', '', $6, 'done', 3)`,
    [sigungu, id, branch, randomUUID(), TEST_NOW, JSON.stringify({ screen: { asOf: '2026-11-22', criteria: [] }, base: null, names: {}, thresholds: [], refusedMonths: 6 })],
  );
}

async function anAnalyst(organisationId = branch): Promise<typeof analyst> {
  const { id, login } = await aStaff(town.owner, organisationId, 'analyst');
  const browser = aBrowser(town);
  await browser.signIn(login);
  return { id, browser };
}

beforeAll(async () => {
  town = await startTestServer();
  branch = await anOrganisation(town.owner, 'insurer-branch', { name: '남부지사' });
  for (const [sigungu, name] of [[HOME, '전주시'], [SERVED, '완주군']]) await town.owner.query(`INSERT INTO dure.jurisdiction (sigungu, code, kind, name, valid_from, valid_until) VALUES ($1, $1, 'sigungu', $2, '2000-01-01', '9999-12-31')`, [sigungu, name]);
  await aRun(HOME, run.home);
  await aRun(SERVED, run.served);
  await aRun(FOREIGN, run.foreign);
});
afterAll(() => town.close());
beforeEach(async () => {
  await town.owner.query('UPDATE dure.organisation SET serves = $2 WHERE id = $1', [branch, [SERVED]]);
  analyst = await anAnalyst();
});

const choose = (sigungu: string, { browser } = analyst) => browser.send('POST', '/api/session/municipality', { sigungu });
const runsSeen = async ({ browser } = analyst): Promise<readonly string[]> => (await browser.get('/api/discovery/runs')).json().runs.map(({ id }: { id: string }) => id);
const log = async (staffId: string) => (await town.owner.query(`SELECT sigungu, purpose, outcome, subject FROM dure.access_log WHERE staff_id = $1 AND event = 'session.municipality-chosen' ORDER BY sigungu`, [staffId])).rows;
/** Everything of the table that the row policies let her read, without any predicate of a handler. */
async function runsWithin({ browser } = analyst): Promise<readonly string[]> {
  const principal = await findPrincipal(town.server, browser.jar.get('dure'), town.now(), 'discovery');
  if (!principal.ok) throw new Error('Nobody is signed in');
  const rows = await withScope(town.server.pool, settingsOf(principal.value.scope), (work) => work.rows(statement<{ id: string }>('test.runs', 'SELECT id FROM dure.discovery_run'), []));
  return rows.map(({ id }) => id);
}

describe('an analyst of a branch that serves two municipalities', () => {
  test('acts for the home until she chooses, and is told what there is to choose', async () => {
    expect((await analyst.browser.get('/api/session')).json()).toMatchObject({ sigungu: HOME, actsFor: HOME, municipalities: [{ sigungu: HOME, name: '전주시' }, { sigungu: SERVED, name: '완주군' }] });
    expect([await runsSeen(), await runsWithin()]).toEqual([[run.home], [run.home]]);
  });

  test('sees the lists of the one that she chose and nothing of the other, there and back', async () => {
    expect((await choose(SERVED)).json()).toEqual({ actsFor: SERVED });
    expect([await runsSeen(), await runsWithin()]).toEqual([[run.served], [run.served]]);
    expect((await analyst.browser.get(`/api/discovery/runs/${run.home}`)).statusCode).toBe(404);
    expect((await analyst.browser.get(`/api/discovery/runs/${run.served}`)).statusCode).toBe(200);
    await choose(HOME);
    expect([await runsSeen(), await runsWithin()]).toEqual([[run.home], [run.home]]);
    expect((await analyst.browser.get(`/api/discovery/runs/${run.served}`)).statusCode).toBe(404);
  });

  test('leaves a line in the log of both when she chooses, and what she reads in the log of the one for which she acts', async () => {
    await choose(SERVED);
    expect(await log(analyst.id)).toEqual([
      { sigungu: HOME, purpose: 'account', outcome: 'done', subject: { municipality: SERVED } }, { sigungu: SERVED, purpose: 'discovery', outcome: 'done', subject: { municipality: SERVED } },
    ]);
    await runsSeen();
    const { rows } = await town.owner.query(`SELECT DISTINCT sigungu FROM dure.access_log WHERE staff_id = $1 AND event = 'discovery.runs-listed'`, [analyst.id]);
    expect(rows).toEqual([{ sigungu: SERVED }]);
  });

  test('words criteria of the one for which she acts alone', async () => {
    await choose(SERVED);
    const decided = await analyst.browser.send('POST', '/api/discovery/thresholds', { key: 'elder.age', value: 80, from: '2026-11-23', until: null, reason: '군 발굴 계획' }, { 'if-match': '"0"' });
    expect(decided.statusCode, decided.body).toBe(201);
    expect((await town.owner.query(`SELECT sigungu FROM dure.discovery_threshold WHERE staff_id = $1`, [analyst.id])).rows).toEqual([{ sigungu: SERVED }]);
  });

  test('is refused a municipality that the branch does not serve, and the attempt is in the log', async () => {
    const refused = await choose(FOREIGN);
    expect([refused.statusCode, refused.json().code]).toEqual([403, 'session/municipality-not-served']);
    expect(await log(analyst.id)).toEqual([{ sigungu: HOME, purpose: 'account', outcome: 'refused', subject: { refusal: 'session/municipality-not-served' } }]);
    await town.owner.query(`UPDATE dure.session SET acting_sigungu = $2 WHERE staff_id = $1`, [analyst.id, FOREIGN]);
    const forged = await analyst.browser.get(`/api/discovery/runs/${run.foreign}`);
    expect([forged.statusCode, forged.json().code]).toEqual([403, 'session/municipality-not-served']);
    expect(await runsWithin()).toEqual([]);
  });

  test('is served nothing from the moment on at which the branch serves it no more, until she chooses again', async () => {
    await choose(SERVED);
    expect(await runsSeen()).toEqual([run.served]);
    await town.owner.query(`UPDATE dure.organisation SET serves = '{}' WHERE id = $1`, [branch]);
    for (const path of ['/api/discovery/runs', '/api/discovery/rounds', '/api/discovery/criteria', '/api/discovery/effect', '/api/discovery/imports']) {
      const refused = await analyst.browser.get(path);
      expect([path, refused.statusCode, refused.json().code]).toEqual([path, 403, 'session/municipality-not-served']);
    }
    const { rows } = await town.owner.query(`SELECT DISTINCT sigungu, outcome, subject FROM dure.access_log WHERE staff_id = $1 AND event = 'discovery.rounds-listed'`, [analyst.id]);
    expect(rows).toEqual([{ sigungu: HOME, outcome: 'refused', subject: { refusal: 'session/municipality-not-served' } }]);
    expect((await choose(SERVED)).statusCode).toBe(403);
    expect((await analyst.browser.get('/api/session')).json()).toMatchObject({ actsFor: null, municipalities: [{ sigungu: HOME }] });
    expect((await choose(HOME)).statusCode).toBe(200);
    expect(await runsSeen()).toEqual([run.home]);
    expect((await analyst.browser.get('/api/session')).json()).toMatchObject({ actsFor: HOME, municipalities: [] });
  });

  test('acts for the home again after she signed in anew', async () => {
    await choose(SERVED);
    const { rows: [{ login }] } = await town.owner.query('SELECT login FROM dure.staff WHERE id = $1', [analyst.id]);
    await analyst.browser.signIn(login);
    expect(await runsSeen()).toEqual([run.home]);
  });
});

describe('what was begun for one municipality', () => {
  const ask = { kind: 'full', asOf: '2026-10-31', purpose: '하반기 발굴' };

  test('is not done for another: a window that shows the former is told so', async () => {
    await choose(SERVED);
    const stale = await analyst.browser.send('POST', '/api/discovery/runs', ask, { [SHOWN_MUNICIPALITY]: HOME });
    expect([stale.statusCode, stale.json().code]).toEqual([409, 'session/municipality-changed']);
    expect((await town.owner.query('SELECT 1 FROM dure.discovery_run WHERE staff_id = $1', [analyst.id])).rows).toEqual([]);
  });

  test('is answered as it was done when it is sent again after the choice', async () => {
    const key = { 'idempotency-key': randomUUID() };
    const first = await analyst.browser.send('POST', '/api/discovery/runs', ask, key);
    expect(first.statusCode, first.body).toBe(201);
    await choose(SERVED);
    const again = await analyst.browser.send('POST', '/api/discovery/runs', ask, key);
    expect([again.statusCode, again.json()]).toEqual([201, first.json()]);
    expect((await town.owner.query('SELECT sigungu, id FROM dure.discovery_run WHERE staff_id = $1', [analyst.id])).rows).toEqual([{ sigungu: HOME, id: first.json().id }]);
  });
});

describe('nobody else has a choice', () => {
  test('not an analyst of 희망복지지원단, who has one municipality', async () => {
    const hope = await anAnalyst(await anOrganisation(town.owner, 'hope-welfare'));
    expect((await hope.browser.get('/api/session')).json()).toMatchObject({ actsFor: HOME, municipalities: [] });
    expect((await choose(SERVED, hope)).json().code).toBe('session/municipality-not-served');
    await town.owner.query(`UPDATE dure.session SET acting_sigungu = $2 WHERE staff_id = $1`, [hope.id, SERVED]);
    const seen = await runsWithin(hope);
    expect([seen.includes(run.home), seen.includes(run.served)]).toEqual([true, false]);
    expect((await hope.browser.get('/api/session')).json()).toMatchObject({ actsFor: HOME, municipalities: [] });
  });

  test('not the staff of the branch who do no discovery', async () => {
    const { login } = await aStaff(town.owner, branch, 'agency-staff');
    const browser = aBrowser(town);
    await browser.signIn(login);
    expect((await browser.get('/api/session')).json().municipalities).toEqual([]);
    expect((await browser.send('POST', '/api/session/municipality', { sigungu: SERVED })).json().code).toBe('permission');
  });
});
