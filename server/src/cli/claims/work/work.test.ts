import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateTown, seedDemo } from '@dure/database/demo';
import type { PlainDate } from '@dure/domain/calendar';
import { dayOfNumber } from '@dure/domain/discovery';
import type { Store } from '@dure/screening/claims';
import { AROUND, someHistories, storeOf } from '@dure/screening/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aStaff, signedIn, startTestServer, type Client, type TestServer } from '../../../../testing/index.ts';
import { sealedNumber } from '../../../person/residentNumber.ts';
import { keepDelivery } from '../delivery.ts';
import { inventTownClaims } from '../town.ts';
import { work } from './index.ts';

const folder = mkdtempSync(join(tmpdir(), 'dure-work-'));
const home = join(folder, 'claims');
const TODAY: PlainDate = '2026-11-23';
const PEOPLE = 900;
const PARTS = 12;

let town: TestServer;
let analyst: Client;
let store: Store;

beforeAll(async () => {
  town = await startTestServer();
  const { configuration } = town.server;
  await seedDemo(town.owner, { seed: 1, today: TODAY, passwordHash: 'none', sealNumber: (personId, digits) => sealedNumber(configuration, personId, digits) });
  const hope = generateTown({ seed: 1, today: TODAY }).organisations.find(({ slug }) => slug === 'hope')!;
  analyst = await signedIn(town, (await aStaff(town.owner, hope.id, 'analyst')).login);
}, 120_000);
afterAll(async () => {
  await town.close();
  rmSync(folder, { recursive: true, force: true });
});

const batch = (more: { readonly signal?: AbortSignal; readonly home?: string } = {}): Promise<void> =>
  work({ database: town.database.as('dure_screening'), settings: town.server.configuration, home, threads: 1, signal: new AbortController().signal, tell: () => undefined, now: town.now, once: true, ...more });

async function asked(body: object): Promise<string> {
  const answered = await analyst.send('POST', '/api/discovery/runs', body);
  expect(answered.statusCode, answered.body).toBe(201);
  return answered.json().id as string;
}
const run = async (id: string) => (await analyst.get(`/api/discovery/runs/${id}`)).json();
const count = async (sql: string, ...values: unknown[]): Promise<number> => Number((await town.owner.query(sql, values)).rows[0].count);

describe('before there are claims', () => {
  test('a run without a day is refused with what to do', async () => {
    const refused = await analyst.send('POST', '/api/discovery/runs', { kind: 'full' });
    expect([refused.statusCode, refused.json().code]).toEqual([409, 'discovery/no-claims']);
  });

  test('a run of a day fails with a sentence that says what to do, and is gone on with once there are some', async () => {
    const id = await asked({ kind: 'full', asOf: '2026-10-31' });
    await batch();
    expect(await run(id)).toMatchObject({ status: 'failed', failure: { code: 'no-claims', next: expect.stringContaining('dure claims import') }, acts: ['resume'] });
    store = await inventTownClaims({ home, settings: town.server.configuration, people: PEOPLE, today: TODAY, tell: () => undefined });
    expect((await analyst.send('POST', `/api/discovery/runs/${id}/resume`)).statusCode).toBe(200);
    await batch();
    const done = await run(id);
    expect(done).toMatchObject({ status: 'done', failure: null, dataVersion: store.version, partsDone: store.buckets, partsTotal: store.buckets, people: PEOPLE, isSuppressed: false, secondsLeft: 0, acts: [] });
    expect(done.counts.found).toBeGreaterThan(20);
    expect(await count(`SELECT count(*) FROM dure.discovery_finding WHERE run = $1`, id)).toBe(done.found);
  }, 120_000);

  test('the claims that a batch has are told, with the sign that it is there', async () => {
    const { data } = (await analyst.get('/api/discovery/criteria')).json();
    expect(data).toMatchObject({ version: store.version, people: PEOPLE, lastOn: '2026-10-31', isAlive: true });
  });
});

test('what became of the delivery is told with it, once, and a broken one as well', async () => {
  await keepDelivery(home, { store: null, files: [{ file: 'NHID_GY20_T1_202611.csv', table: 'claims', encoding: 'utf-8', read: 0, taken: 0, refused: [], lines: [], broken: 'it has no column MAIN_SICK, VSCN' }] }, { version: 'claims-broken', at: '2026-11-22T01:00:00.000Z', account: 'claims', adds: true });
  await batch();
  await batch();
  const { rows } = (await analyst.get('/api/discovery/imports')).json();
  expect(rows).toMatchObject([{ id: store.version, account: null, loaded: true, people: PEOPLE, refused: 0, lastMonth: '2026-10-01' }, { id: 'claims-broken', account: 'claims', adds: true, loaded: false, files: 1 }]);
  expect((await analyst.get('/api/discovery/imports/claims-broken')).json().report.files).toEqual([{ file: 'NHID_GY20_T1_202611.csv', table: 'claims', read: 0, taken: 0, refused: [], lines: [], fault: 'columns', missing: ['MAIN_SICK', 'VSCN'] }]);
  expect((await analyst.get('/api/discovery/imports/none')).statusCode).toBe(404);
});

describe('whom a run found', () => {
  test('stands under the beginning of a pseudonym, the weightiest first, with reasons in words; nothing tells who it is', async () => {
    const { runs: [{ id, found }] } = (await analyst.get('/api/discovery/runs')).json();
    const { rows, total } = (await analyst.get(`/api/discovery/runs/${id}/findings`)).json();
    expect(total).toBe(found);
    expect(rows.map((row: { weight: number }) => row.weight)).toEqual(rows.map((row: { weight: number }) => row.weight).toSorted((left: number, right: number) => right - left));
    expect(rows[0]).toMatchObject({ pseudonym: expect.stringMatching(/^\d{6}…$/), emd: expect.stringMatching(/^5211[13]\d{5}$/), criteria: [{ name: expect.stringMatching(/[가-힣]/), reasons: [{ words: expect.stringMatching(/[가-힣\d]/) }, ...rows[0].criteria[0].reasons.slice(1)] }, ...rows[0].criteria.slice(1)] });
    expect(await count(`SELECT count(*) FROM information_schema.columns WHERE table_name = 'discovery_finding' AND column_name IN ('name', 'phone', 'address', 'person_id')`)).toBe(0);
  });

  test('is filtered by criterion, place and whether it is left out', async () => {
    const { runs: [{ id }] } = (await analyst.get('/api/discovery/runs')).json();
    const { rows: [first] } = (await analyst.get(`/api/discovery/runs/${id}/findings`)).json();
    const criterion = first.criteria[0].id as string;
    const some = (await analyst.get(`/api/discovery/runs/${id}/findings?criterion=${criterion}&emd=${first.emd}`)).json();
    expect(some.total).toBe(await count(`SELECT count(*) FROM dure.discovery_finding WHERE run = $1 AND $2 = ANY (criteria) AND emd = $3`, id, criterion, first.emd));
    const [only, none, all] = await Promise.all(['only', 'none', 'all'].map(async (suppressed) => (await analyst.get(`/api/discovery/runs/${id}/findings?suppressed=${suppressed}`)).json().total as number));
    expect([only! + none!, only! > 0]).toEqual([all, true]);
  });

  test('whoever has a case here is left out, matched by number or by name and birth date, and that it was looked up is in the access log', async () => {
    const { runs: [{ id }] } = (await analyst.get('/api/discovery/runs')).json();
    const { leftOut } = await run(id);
    expect(leftOut['in-case']).toBeGreaterThan(0);
    expect(await count(`SELECT count(*) FROM dure.access_log WHERE event = 'discovery.matched' AND role = 'screening' AND purpose = 'discovery' AND subject ->> 'runId' = $1`, id)).toBeGreaterThan(0);
    const { rows: lines } = await town.owner.query<{ person_ids: string[] }>(`SELECT person_ids FROM dure.access_log WHERE event = 'discovery.matched' AND subject ->> 'runId' = $1`, [id]);
    const matched = lines.flatMap((line) => line.person_ids);
    expect(await count(`SELECT count(DISTINCT person_id) FROM dure.case_file WHERE live AND person_id = ANY ($1::uuid[])`, matched)).toBe(leftOut['in-case']);
  });
});

describe('a run that is interrupted', () => {
  const findingsOf = async (id: string) => (await town.owner.query(`SELECT pseudonym, reasons, weight, suppressed FROM dure.discovery_finding WHERE run = $1 ORDER BY pseudonym`, [id])).rows;

  test('by the end of its process between two parts goes on where it stood: the same people, the same counts, nobody twice', async () => {
    const elsewhere = join(folder, 'parts');
    const asOf = dayOfNumber(AROUND);
    const { folder: _folder, ...manifest } = await storeOf(join(elsewhere, 'test'), someHistories(360, 3), PARTS);
    writeFileSync(join(elsewhere, 'current.json'), JSON.stringify(manifest));
    await town.owner.query(`INSERT INTO dure.jurisdiction (sigungu, code, kind, name, valid_from, valid_until) SELECT '52110', code || '10000', 'emd', 'x', '2000-01-01', '9999-12-31' FROM unnest(ARRAY['45710', '45711', '45712']) AS code`);
    const whole = await asked({ kind: 'full', asOf });
    await batch({ home: elsewhere });
    expect(await run(whole)).toMatchObject({ status: 'done', partsDone: PARTS });

    const id = await asked({ kind: 'full', asOf, purpose: '끊긴 실행', baseRun: whole });
    const killed = new AbortController();
    const partsOf = (): Promise<number> => count(`SELECT count(*) FROM dure.discovery_part WHERE run = $1`, id);
    const watching = setInterval(() => void partsOf().then((parts) => parts > 1 && killed.abort()), 2);
    await batch({ home: elsewhere, signal: killed.signal }).finally(() => clearInterval(watching));
    const parts = await partsOf();
    expect([parts > 1, parts < PARTS]).toEqual([true, true]);
    // Another process takes it only when this one has been silent for long enough.
    await batch({ home: elsewhere });
    expect(await run(id)).toMatchObject({ status: 'running', partsDone: parts, counts: null });
    town.setNow('2026-11-23T01:02:00.000Z');
    await batch({ home: elsewhere });
    const done = await run(id);
    expect(done.found).toBeGreaterThan(10);
    expect(done).toMatchObject({ status: 'done', partsDone: PARTS, base: { id: whole }, change: { appeared: 0, disappeared: 0, stayed: done.found } });
    expect(done.counts).toEqual((await run(whole)).counts);
    expect(await findingsOf(id)).toEqual(await findingsOf(whole));
  });

  test('and finds other claims when it is taken up begins anew, with nothing of the former ones', async () => {
    const id = await asked({ kind: 'full', asOf: '2026-10-31' });
    await town.owner.query(`UPDATE dure.discovery_run SET status = 'running', data_version = 'former', heartbeat_at = $2 WHERE id = $1`, [id, '2026-11-22T00:00:00Z']);
    await town.owner.query(`INSERT INTO dure.discovery_finding (sigungu, run, pseudonym, emd, sex, criteria, reasons, weight) VALUES ('52110', $1, 'nobody', '', 'unknown', '{}', '[]', 1)`, [id]);
    await batch();
    expect(await run(id)).toMatchObject({ status: 'done', dataVersion: store.version });
    expect(await count(`SELECT count(*) FROM dure.discovery_finding WHERE run = $1 AND pseudonym = 'nobody'`, id)).toBe(0);
  });

  test('by somebody who cancels it is cancelled, and goes on when it is asked to', async () => {
    const id = await asked({ kind: 'full' });
    expect((await analyst.send('POST', '/api/discovery/runs', { kind: 'full' })).json().code).toBe('discovery/run-waiting');
    expect((await analyst.send('POST', `/api/discovery/runs/${id}/cancel`)).json().status).toBe('cancelled');
    await batch();
    expect((await run(id)).status).toBe('cancelled');
    expect((await analyst.send('POST', `/api/discovery/runs/${id}/cancel`)).json().code).toBe('discovery/run-over');
    expect((await analyst.send('POST', `/api/discovery/runs/${id}/resume`)).json().status).toBe('queued');
    await batch();
    expect((await run(id)).status).toBe('done');
    expect((await analyst.send('POST', `/api/discovery/runs/${id}/resume`)).json().code).toBe('discovery/run-not-over');
  });
});

describe('a preview', () => {
  test('counts with values that are only tried, beside what stands today, and tells no small number', async () => {
    const id = await asked({ kind: 'preview', criteria: ['care-at-home', 'ungraded', 'long-stay'], thresholds: { 'elder.age': 90 } });
    await batch();
    const { counts, change, isSuppressed, thresholds, found, leftOut } = await run(id);
    expect(isSuppressed).toBe(true);
    expect(thresholds).toEqual(expect.arrayContaining([expect.objectContaining({ key: 'elder.age', value: 90, isTried: true }), expect.objectContaining({ key: 'stay.days', value: 31, isTried: false })]));
    expect(change.disappeared === null || change.disappeared >= 5).toBe(true);
    expect([counts.found, ...Object.values(counts.byCriterion), ...counts.byEmd.map((one: { found: number | null }) => one.found)].filter((one) => one !== null && one > 0 && one < 5)).toEqual([]);
    expect(found).toBe(counts.found);
    expect(leftOut).toEqual({});
    expect(await count(`SELECT count(*) FROM dure.discovery_finding WHERE run = $1`, id)).toBe(0);
  });

  test('may try a wording that stands nowhere yet; a full run may not', async () => {
    const when = { kind: 'compare', fact: 'age', op: '>=', value: 65 };
    const id = await asked({ kind: 'preview', criteria: ['our-elders'], conditions: { 'our-elders': when } });
    await batch();
    expect((await run(id)).counts.byCriterion['our-elders']).toBeGreaterThan(50);
    expect((await analyst.send('POST', '/api/discovery/runs', { kind: 'full', conditions: { 'our-elders': when } })).json().code).toBe('discovery/only-tried-in-a-preview');
  });
});

describe('criteria of a municipality', () => {
  const wording = { name: '혼자 사는 85세 이상', says: '85세 이상 어르신', reason: '2026년 4분기 발굴 계획', from: TODAY, when: { kind: 'all', of: [{ kind: 'compare', fact: 'age', op: '>=', value: { setting: 'elder.age' } }, { kind: 'amount', of: { settings: ['outpatient'] }, measure: 'visit-days', per: 'person', within: 'P12M', atLeast: 10 }] } };
  const put = (id: string, version: number, body: object) => analyst.send('POST', `/api/discovery/criteria/${id}/wordings`, body, { 'if-match': `"${version}"` });

  test('are added, worded anew and given up; a run asks those of its day, and who has seen an older version looks again', async () => {
    expect((await put('our-oldest', 0, wording)).statusCode).toBe(201);
    expect((await put('our-oldest', 0, wording)).statusCode).toBe(412);
    const read = async () => (await analyst.get('/api/discovery/criteria')).json().criteria.find(({ id }: { id: string }) => id === 'our-oldest');
    expect(await read()).toMatchObject({ source: 'municipality', inForce: 1, version: 1, thresholds: ['elder.age'], versions: [{ lines: [{ text: '모두 해당' }, { text: '나이 75세 이상' }, { text: '12개월 동안 외래 방문 10일 이상' }] }] });
    const id = await asked({ kind: 'full', criteria: ['our-oldest'] });
    await batch();
    expect((await run(id)).counts.byCriterion['our-oldest']).toBeGreaterThan(0);
    expect((await put('our-oldest', 1, { ...wording, when: null })).statusCode).toBe(201);
    expect(await read()).toMatchObject({ inForce: null, version: 2 });
    expect((await analyst.send('POST', '/api/discovery/runs', { kind: 'preview', criteria: ['our-oldest'] })).json().code).toBe('discovery/not-in-force');
  });

  test.each([
    ['discovery/span-unreadable', { kind: 'none', of: {}, within: '한 해' }], ['discovery/threshold-missing', { kind: 'compare', fact: 'age', op: '>=', value: { setting: 'no.such' } }],
  ])('%s', async (code, when) => {
    expect((await put('broken', 0, { ...wording, when })).json().code).toBe(code);
  });
  test.each([['no leaf of ours', { kind: 'rich' }], ['an unknown field', { kind: 'overlap', within: 'P1Y', atLeast: 1, sql: '1' }]])('%s is not taken', async (_what, when) => {
    expect((await put('broken', 0, { ...wording, when })).statusCode).toBe(422);
  });

  test('turn on numbers that are decided from a day on', async () => {
    const decide = (body: object, version: number) => analyst.send('POST', '/api/discovery/thresholds', { key: 'elder.age', from: TODAY, reason: '구 발굴 계획', ...body }, { 'if-match': `"${version}"` });
    expect((await decide({ value: 49 }, 0)).json()).toMatchObject({ code: 'discovery/threshold-out-of-bounds', facts: { min: 50, max: 110 } });
    expect((await decide({ value: 80, from: '2026-11-22' }, 0)).json().code).toBe('discovery/from-the-past');
    expect((await decide({ value: 80 }, 0)).statusCode).toBe(201);
    expect((await decide({ value: 81 }, 0)).statusCode).toBe(412);
    const { thresholds } = (await analyst.get('/api/discovery/criteria')).json();
    expect(thresholds.find(({ key }: { key: string }) => key === 'elder.age')).toMatchObject({ value: 80, preset: 75, isDecided: true, version: 1, history: [{ standing: 'in-force', reason: '구 발굴 계획' }] });
    const id = await asked({ kind: 'preview', criteria: ['care-at-home'] });
    expect((await run(id)).thresholds).toMatchObject([{ key: 'elder.age', value: 80, isTried: false }]);
  });
});

test('whom a run found is removed when its time is over: counts stay, the access log has a line, and nothing is made or compared with it any more', async () => {
  const { runs } = (await analyst.get('/api/discovery/runs')).json();
  const old = runs.find(({ status }: { status: string }) => status === 'done');
  await town.owner.query(`UPDATE dure.discovery_run SET asked_at = '2024-11-01T00:00:00Z' WHERE id = $1`, [old.id]);
  await batch();
  expect(await run(old.id)).toMatchObject({ status: 'done', found: old.found, findingsRemovedAt: expect.any(String), leftOut: {} });
  expect(await count(`SELECT count(*) FROM dure.discovery_finding WHERE run = $1`, old.id)).toBe(0);
  expect(await count(`SELECT count(*) FROM dure.access_log WHERE event = 'discovery.findings-removed' AND subject ->> 'runId' = $1 AND subject ->> 'findings' = $2`, old.id, String(old.found))).toBe(1);
  expect((await analyst.send('POST', '/api/discovery/runs', { kind: 'full', baseRun: old.id })).json().code).toBe('discovery/no-base');
  await batch();
  expect(await count(`SELECT count(*) FROM dure.access_log WHERE event = 'discovery.findings-removed'`)).toBe(1);
});

test('the batch can read and write what it needs and nothing else', async () => {
  const { rows } = await town.owner.query<{ may: string }>(
    `SELECT format('%s %s', table_name, string_agg(DISTINCT privilege_type, ' ' ORDER BY privilege_type)) AS may FROM information_schema.column_privileges
     WHERE table_schema = 'dure' AND grantee = 'dure_screening' AND table_name NOT LIKE 'discovery\\_%' GROUP BY table_name ORDER BY 1`,
  );
  expect(rows.map(({ may }) => may)).toEqual(['access_log INSERT', 'case_file SELECT', 'jurisdiction SELECT', 'move SELECT', 'person SELECT', 'resident_number SELECT']);
});
