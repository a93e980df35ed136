import { unlocked } from '@dure/documents/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { anOrganisation, aStaff, JEONJU, signedIn, startTestServer, TEST_PASSWORD, type Client, type TestServer } from '../../testing/index.ts';

let town: TestServer;
const who = {} as Record<'officer' | 'lead' | 'other' | 'auditor', Client>;
const ids = { office: '', officer: '', lead: '' };
const PASSWORD = 'Garam-1234-5678';
const ASKED = { live: true, reason: '반기 사례 점검 자료' };

/** So many people of one team, each with a case of its own. */
async function cases(count: number, from: string): Promise<void> {
  await town.owner.query(
    `INSERT INTO dure.person (sigungu, id, emd_code, name, search_name, choseong, sex, address, contact_preference, created_at, created_by)
     SELECT $1, gen_random_uuid(), $2, $3 || n, $3 || n, '', 'female', '{}', '{}', now(), gen_random_uuid() FROM generate_series(1, $4::int) n`, [JEONJU.sigungu, JEONJU.emd, from, count]);
  await town.owner.query(
    `INSERT INTO dure.case_file (sigungu, id, person_id, emd_code, organisation_id, staff_id, owner_staff_id, programme, edition, status, opened_on, live, state, seq, changed_at, version)
     SELECT p.sigungu, gen_random_uuid(), p.id, p.emd_code, $2, $3, $3, 'ICM', '2020', 'in-service', '2026-10-01', true, '{}', 1, now(), 1 FROM dure.person p WHERE p.name LIKE $1 || '%'`, [from, ids.office, ids.officer]);
}

const proven = async (client: Client): Promise<Client> => {
  const answered = await client.send('POST', '/api/session/proof', { password: TEST_PASSWORD });
  const cookie = `dure=${answered.cookies.find(({ name }) => name === 'dure')?.value ?? ''}`;
  return { get: (url) => town.app.inject({ method: 'GET', url, headers: { cookie } }), send: (method, url, body, headers = {}) => client.send(method, url, body, { ...headers, cookie }) };
};

beforeAll(async () => {
  town = await startTestServer();
  ids.office = await anOrganisation(town.owner, 'town-office', { areas: [JEONJU.emd], name: '중앙동' });
  const elsewhere = await anOrganisation(town.owner, 'town-office', { areas: ['5211152000'] });
  const officer = await aStaff(town.owner, ids.office, 'town-officer', { name: '김하늘' });
  const lead = await aStaff(town.owner, ids.office, 'team-lead', { name: '이팀장' });
  Object.assign(ids, { officer: officer.id, lead: lead.id });
  who.officer = await signedIn(town, officer.login);
  who.lead = await proven(await signedIn(town, lead.login));
  who.other = await proven(await signedIn(town, (await aStaff(town.owner, elsewhere, 'team-lead')).login));
  who.auditor = await proven(await signedIn(town, (await aStaff(town.owner, await anOrganisation(town.owner, 'audit-office'), 'auditor')).login));
  await cases(101, '가');
});
afterAll(() => town.close());

const codeOf = async (answered: ReturnType<Client['send']>): Promise<string | number> => (await answered).json().code ?? (await answered).statusCode;
const askNow = async (): Promise<string> => (await who.officer.send('POST', '/api/cases/sheet/requests', ASKED)).json().id;
const decide = (client: Client, id: string, verdict = 'approved', version = 1) => client.send('POST', `/api/downloads/${id}/decision`, { verdict, words: '점검에 필요함' }, { 'if-match': `"${version}"` });
const take = (client: Client, request: string, more: object = {}) => client.send('POST', '/api/cases/sheet', { ...ASKED, password: PASSWORD, request, ...more });

describe('a list of more than a hundred people', () => {
  test('does not leave by itself, and none of it is kept while it is asked for', async () => {
    expect(await codeOf(who.officer.send('POST', '/api/cases/sheet', { ...ASKED, password: PASSWORD }))).toBe('download/second-person');
    const asked = await who.officer.send('POST', '/api/cases/sheet/requests', ASKED);
    expect([asked.statusCode, asked.json().people]).toEqual([201, 101]);
    const { rows } = await town.owner.query(`SELECT list, parameters, reason, people, state FROM dure.download_request WHERE id = $1`, [asked.json().id]);
    expect(rows).toEqual([{ list: 'cases', parameters: { live: true }, reason: ASKED.reason, people: 101, state: 'asked' }]);
  });

  test('leaves once, to whoever asked, when his lead has agreed; everybody concerned is told, and every step is in the log', async () => {
    const id = await askNow();
    expect(await codeOf(take(who.officer, id))).toBe('download/not-approved');
    expect((await who.lead.get('/api/downloads')).json().rows).toEqual(expect.arrayContaining([expect.objectContaining({ id, staff: '김하늘', people: 101, reason: ASKED.reason, state: 'asked' })]));
    expect((await decide(who.lead, id)).statusCode).toBe(200);
    expect(await codeOf(take(who.lead, id))).toBe('download/not-yours');
    expect(await codeOf(take(who.officer, id, { reason: '다른 데에 쓰려고' }))).toBe('download/other-list');
    const taken = await take(who.officer, id);
    expect(taken.statusCode, taken.body.slice(0, 300)).toBe(200);
    expect(unlocked(taken.rawPayload, PASSWORD)?.length).toBeGreaterThan(4000);
    expect(await codeOf(take(who.officer, id))).toBe('download/taken');
    const { rows: told } = await town.owner.query(`SELECT DISTINCT kind, staff_id FROM dure.notice WHERE body ->> 'downloadId' = $1 AND staff_id IN ($2, $3) ORDER BY kind`, [id, ids.officer, ids.lead]);
    expect(told).toEqual([{ kind: 'download.approved', staff_id: ids.officer }, { kind: 'download.asked', staff_id: ids.lead }, { kind: 'download.taken', staff_id: ids.lead }]);
    const { rows: logged } = await town.owner.query(`SELECT event, reason, cardinality(person_ids) AS people FROM dure.access_log WHERE subject ->> 'downloadId' = $1 AND outcome = 'done' ORDER BY at, event`, [id]);
    expect(logged.map(({ event }) => event).toSorted()).toEqual(['case.list-downloaded', 'download.asked', 'download.decided']);
    expect(logged.find(({ event }) => event === 'case.list-downloaded')).toMatchObject({ reason: ASKED.reason, people: 101 });
  });

  test('leaves once only, though it is asked for twice at the same moment', async () => {
    const id = await askNow();
    await decide(who.auditor, id);
    const answered = await Promise.all([take(who.officer, id), take(who.officer, id)]);
    expect(answered.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, 409]);
  });

  test('is not decided by whoever asked, by another team, without the password, or on a version that nobody saw', async () => {
    const id = (await who.lead.send('POST', '/api/cases/sheet/requests', ASKED)).json().id;
    expect(await codeOf(decide(who.lead, id))).toBe('download/own');
    expect(await codeOf(decide(who.other, id))).toBe('absent');
    expect(await codeOf(decide(who.officer, id))).toBe('permission');
    expect(await codeOf(decide(who.auditor, id, 'approved', 2))).toBe('version/stale');
    expect((await decide(who.auditor, id, 'refused')).statusCode).toBe(200);
    expect(await codeOf(take(who.lead, id))).toBe('download/not-approved');
  });

  test('is asked about the password of whoever decides', async () => {
    const lead = await signedIn(town, (await aStaff(town.owner, ids.office, 'team-lead')).login);
    const id = await askNow();
    const at = town.now();
    town.setNow(new Date(Date.parse(at) + 6 * 60_000).toISOString());
    expect(await codeOf(decide(lead, id))).toBe('session/step-up-needed');
    town.setNow(at);
  });

  test('is withdrawn by whoever asked', async () => {
    const id = await askNow();
    const back = (client: Client, version = 1) => client.send('POST', `/api/downloads/${id}/withdrawal`, undefined, { 'if-match': `"${version}"` });
    expect(await codeOf(back(who.lead))).toBe('download/not-yours');
    expect((await back(who.officer)).statusCode).toBe(200);
    expect(await codeOf(decide(who.lead, id, 'approved', 2))).toBe('download/settled');
    expect((await who.officer.get('/api/downloads/mine')).json().rows.find((row: { id: string }) => row.id === id)).toMatchObject({ state: 'withdrawn', isOver: false });
  });

  test('is made anew when it is taken: nobody gets more than a tenth beyond what was agreed to', async () => {
    const id = await askNow();
    await decide(who.lead, id);
    await cases(20, '나');
    expect(await codeOf(take(who.officer, id))).toBe('download/grown');
  });
});

test('a large part of the access log needs another auditor, and the refusal says whom to ask where there is none', async () => {
  await town.owner.query(`INSERT INTO dure.access_log (sigungu, id, at, purpose, event, person_ids) SELECT $1, gen_random_uuid(), $2, 'case-management', 'person.read', array_agg(gen_random_uuid()) FROM generate_series(1, 101)`, [JEONJU.sigungu, town.now()]);
  const question = { reason: '정기 점검을 위한 내려받기' };
  expect(await codeOf(who.auditor.send('POST', '/api/access-log/export', { ...question, password: PASSWORD }))).toBe('download/second-person');
  const alone = (await who.auditor.send('POST', '/api/access-log/export/requests', question)).json();
  expect([alone.code, alone.next]).toEqual(['download/no-other-auditor', expect.stringContaining('감사 담당자를 한 명 더 지정')]);
  await aStaff(town.owner, await anOrganisation(town.owner, 'audit-office'), 'auditor');
  expect((await who.auditor.send('POST', '/api/access-log/export/requests', question)).statusCode).toBe(201);
});

test('the database itself lets nobody agree with himself', async () => {
  await expect(town.owner.query(`UPDATE dure.download_request SET decided_by = staff_id`)).rejects.toThrow('download_request_second_person');
});
