import { randomUUID } from 'node:crypto';
import { unlocked } from '@dure/documents/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { after } from '../../testing/browser.ts';
import { anOrganisation, aPerson, aStaff, JEONJU, signedIn, startTestServer, TEST_NOW, TEST_PASSWORD, type Client, type TestServer } from '../../testing/index.ts';
import { sealAccessLog, sealedUntil } from './seal.ts';

const PASSWORD = 'Garam-1234-5678';
let town: TestServer;
let auditor: Client;
let officer: Client;
let curious: Client;
let ids: { officer: string; curious: string; auditor: string };
let personId: string;

beforeAll(async () => {
  town = await startTestServer();
  const office = await anOrganisation(town.owner, 'town-office', { areas: [JEONJU.emd], name: '중앙동' });
  const watch = await anOrganisation(town.owner, 'audit-office', { name: '감사담당관' });
  const one = await aStaff(town.owner, office, 'town-officer', { name: '정성실' });
  const other = await aStaff(town.owner, await anOrganisation(town.owner, 'town-office', { areas: [JEONJU.emd], name: '옆자리' }), 'town-officer', { name: '호기심' });
  const third = await aStaff(town.owner, watch, 'auditor', { name: '감사인' });
  [officer, curious, auditor] = [await signedIn(town, one.login), await signedIn(town, other.login), await signedIn(town, third.login)];
  ids = { officer: one.id, curious: other.id, auditor: third.id };
  personId = await aPerson(town.owner, { name: '유명인', birthOn: '1970-01-02' });
  await town.owner.query(`INSERT INTO dure.task (sigungu, id, person_id, organisation_id, staff_id, kind, title, due_on, created_at) VALUES ($1, $2, $3, $4, $5, 'visit', '방문', '2026-11-25', $6)`, [JEONJU.sigungu, randomUUID(), personId, office, ids.officer, TEST_NOW]);
  await officer.get(`/api/persons/${personId}`);
  after(town, 1);
  await curious.get(`/api/persons/${personId}`);
  after(town, 1);
});
afterAll(() => town.close());

type Row = { readonly staffId: string; readonly event: string; readonly at: string; readonly personId: string | null; readonly purposeLabel: string; readonly purposeBasis: string; readonly address: string };
const rowsOf = async (query: string): Promise<readonly Row[]> => (await auditor.get(`/api/access-log?${query}`)).json().rows;

describe('the auditor', () => {
  test('finds whose record it is without reading it, and the search is written down as well', async () => {
    const found = await auditor.send('POST', '/api/access-log/persons', { name: '유명인', birthOn: '1970-01-02' });
    expect(found.json()).toEqual({ rows: [{ personId, label: '유○인 (1970년생, 5211151000)' }] });
    expect((await auditor.get(`/api/persons/${personId}`)).statusCode).toBe(403);
    const [own] = await rowsOf(`staffId=${ids.auditor}&personId=${personId}`);
    expect(own).toMatchObject({ event: 'audit.person-searched', personId });
    expect((await auditor.send('POST', '/api/access-log/persons', { name: '유명', birthOn: '1970-01-02' })).json().rows).toEqual([]);
  });

  test('sees who looked at this person, when, from where, why and by what law, before and after the log is sealed', async () => {
    const look = async () => (await rowsOf(`personId=${personId}`)).filter(({ event }) => event === 'person.read');
    const fresh = await look();
    expect(fresh.map(({ staffId }) => staffId)).toEqual([ids.curious, ids.officer]);
    expect(fresh[0]).toMatchObject({ address: '127.0.0.1', purposeLabel: '통합사례관리', personId, at: '2026-11-23T01:01:00.000Z' });
    expect(fresh[0]!.purposeBasis).toContain('법률');
    expect(await sealedUntil(town.server.pool.options)).toBeUndefined();
    after(town, 3);
    await sealAccessLog(town.server, JEONJU.sigungu, town.now());
    expect(await sealedUntil(town.server.pool.options)).toBe('2026-11-23T01:03:00.000Z');
    expect(await look()).toEqual(fresh);
    const { rows: [sealed] } = await town.owner.query('SELECT rows, length(digest) AS length FROM dure.access_log_seal');
    expect(sealed.rows).toBeGreaterThan(3);
    expect(sealed.length).toBe(64);
  });

  test('sees at a glance who read without any work behind it', async () => {
    const { rows } = (await auditor.get('/api/access-log/staff?from=2026-11-23&until=2026-11-23')).json();
    expect(rows.map(({ staff, reads, withoutWork }: { staff: string; reads: number; withoutWork: number }) => [staff, reads, withoutWork])).toEqual([['호기심', 1, 1], ['정성실', 1, 0]]);
    expect((await auditor.get('/api/access-log/staff?from=2026-11-20&until=2026-11-22')).json().rows).toEqual([]);
  });

  test('pages through everything exactly once, whatever happened at the same moment', async () => {
    await Promise.all(Array.from({ length: 7 }, () => officer.get(`/api/persons/${personId}`)));
    after(town, 1);
    await Promise.all(Array.from({ length: 5 }, () => officer.get(`/api/persons/${personId}`)));
    after(town, 1);
    const everything = (await rowsOf(`staffId=${ids.officer}&limit=200`)).length;
    let seen = 0;
    let next: string | null = '';
    while (next !== null) {
      const page: { rows: Row[]; next: string | null } = (await auditor.get(`/api/access-log?staffId=${ids.officer}&limit=8${next === '' ? '' : `&before=${encodeURIComponent(next)}`}`)).json();
      seen += page.rows.length;
      next = page.next;
    }
    expect(seen).toBe(everything);
  });

  test('downloads with a reason, the password proven, as a list that its password opens', async () => {
    await town.owner.query(`INSERT INTO dure.access_log (sigungu, id, at, staff_id, role, purpose, event, reason) VALUES ($1, $2, $3, $4, 'town-officer', 'emergency', 'break-glass.opened', '=HYPERLINK("http://x")')`, [JEONJU.sigungu, randomUUID(), town.now(), ids.curious]);
    after(town, 6);
    const ask = (reason: string) => auditor.send('POST', '/api/access-log/export', { personId, staffId: ids.curious, reason, password: PASSWORD });
    expect((await ask('정기 점검을 위한 내려받기')).json().code).toBe('session/step-up-needed');
    const proven = await auditor.send('POST', '/api/session/proof', { password: TEST_PASSWORD });
    const cookie = `dure=${proven.cookies[0]!.value}`;
    const send = (body: object) => town.app.inject({ method: 'POST', url: '/api/access-log/export', headers: { cookie, 'content-type': 'application/json', 'idempotency-key': randomUUID() }, payload: JSON.stringify({ ...body, password: PASSWORD }) });
    expect((await send({ personId, reason: '짧음' })).statusCode).toBe(422);
    const file = await send({ staffId: ids.curious, reason: '정기 점검을 위한 내려받기' });
    expect(file.headers['content-type']).toContain('spreadsheetml');
    expect(file.headers['content-disposition']).toContain(encodeURIComponent('열람기록 2026-11-23'));
    // That none of its cells is a formula, whatever it begins with, is shown of every list in documents/src/sheet.
    expect(unlocked(file.rawPayload, PASSWORD)?.length).toBeGreaterThan(4000);
    const { rows: [row] } = await town.owner.query(`SELECT reason, subject FROM dure.access_log WHERE event = 'audit.exported' AND outcome = 'done'`);
    expect(row.reason).toBe('정기 점검을 위한 내려받기');
    const { rows } = await town.owner.query(`SELECT 1 FROM dure.idempotency WHERE route = 'POST /api/access-log/export'`);
    expect(rows).toEqual([]);
  });
});
