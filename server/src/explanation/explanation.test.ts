import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { anOrganisation, aPerson, aStaff, JEONJU, signedIn, startTestServer, type Client, type TestServer } from '../../testing/index.ts';
import { askForExplanations } from './clock.ts';

let town: TestServer;
let curious: Client;
let lead: Client;
let auditor: Client;
let administrator: Client;
let colleague: Client;
let logins: readonly string[];
let ids: { office: string; curious: string; colleague: string; lead: string; auditor: string };
let people: { stranger: string; worked: string; mother: string; colleague: string };

const sweep = () => askForExplanations(town.server, JEONJU.sigungu, town.now());
const look = (staffId: string, personId: string, at = '2026-11-20T02:00:00Z', event = 'person.read') =>
  town.owner.query(`INSERT INTO dure.access_log (sigungu, id, at, staff_id, organisation_id, role, purpose, event, person_ids) VALUES ($1, $2, $3, $4, $5, 'town-officer', 'case-management', $6, $7)`, [JEONJU.sigungu, randomUUID(), at, staffId, ids.office, event, [personId]]);
const mine = async (who: Client) => (await who.get('/api/explanations/mine')).json().rows as { id: string; person: string | null; state: string; dueOn: string; version: number }[];
const others = async (who: Client) => (await who.get('/api/explanations')).json().rows as { id: string; rule: string; staff: string; person: string | null; state: string; version: number; isOverdue: boolean }[];

/** A new day: everybody signs in auditor. */
async function comeBack(at = town.now()): Promise<void> {
  town.setNow(at);
  [curious, colleague, lead, auditor, administrator] = (await Promise.all(logins.map((login) => signedIn(town, login)))) as [Client, Client, Client, Client, Client];
}

beforeAll(async () => {
  town = await startTestServer();
  const office = await anOrganisation(town.owner, 'town-office', { areas: [JEONJU.emd], name: '중앙동' });
  const audit = await anOrganisation(town.owner, 'audit-office');
  const it = await anOrganisation(town.owner, 'municipal-it');
  const staff = async (organisation: string, role: string, name: string) => aStaff(town.owner, organisation, role, { name });
  const [one, two, chief, checks, keeps] = [await staff(office, 'town-officer', '호기심'), await staff(office, 'town-officer', '나동료'), await staff(office, 'team-lead', '이바다'), await staff(audit, 'auditor', '권감사'), await staff(it, 'administrator', '박관리')];
  ids = { office, curious: one.id, colleague: two.id, lead: chief.id, auditor: checks.id };
  logins = [one, two, chief, checks, keeps].map(({ login }) => login);
  await comeBack();
  people = { stranger: await aPerson(town.owner, { name: '유명인' }), worked: await aPerson(town.owner, { name: '박업무' }), mother: await aPerson(town.owner, { name: '호엄마' }), colleague: await aPerson(town.owner, { name: '나동료', birthOn: '1988-08-08' }) };
  await aPerson(town.owner, { name: '호기심', birthOn: '1990-05-05' });
  await town.owner.query(`INSERT INTO dure.intake (sigungu, id, person_id, emd_code, organisation_id, staff_id, source, kind, received_on, record, created_at) VALUES ($1, $2, $3, $4, $5, $6, 'person', 'first', '2026-11-21', '{}', '2026-11-21T01:00:00Z')`, [JEONJU.sigungu, randomUUID(), people.worked, JEONJU.emd, office, one.id]);
  for (const [id, birthOn] of [[one.id, '1990-05-05'], [two.id, '1988-08-08']]) await administrator.send('POST', `/api/staff/${id}/birth`, { birthOn });
  for (const person of Object.values(people)) await look(one.id, person);
  await sweep();
});
afterAll(() => town.close());

describe('a look without work behind it', () => {
  test('is asked about once, by the weightiest rule, however often the sweep runs; a look whose intake was written the day after is not', async () => {
    const found = await others(auditor);
    // His own record has the same street address; a neighbour is told from a relative by the surname behind the door.
    expect(found.map(({ rule, person, staff }) => [rule, person, staff]).toSorted()).toEqual([['colleague', '나○료 (1988년생, 5211151000)', '호기심'], ['neighbour', '유○인 (1954년생, 5211151000)', '호기심'], ['relative', '호○마 (1954년생, 5211151000)', '호기심']]);
    await sweep();
    await comeBack('2026-11-24T01:00:00Z');
    await sweep();
    expect(await others(auditor)).toHaveLength(3);
    expect((await mine(curious))[0]).toMatchObject({ state: 'asked', dueOn: '2026-12-07' });
  });

  test('is told to who looked and to nobody beside him, and not by which rule', async () => {
    const { rows } = await town.owner.query(`SELECT DISTINCT staff_id FROM dure.notice WHERE kind = 'explanation.asked'`);
    expect(rows).toEqual([{ staff_id: ids.curious }]);
    const answered = await curious.get('/api/explanations/mine');
    expect(answered.body).not.toContain('relative');
    expect(await mine(colleague)).toEqual([]);
    expect((await colleague.get('/api/explanations')).statusCode).toBe(403);
    expect((await others(lead)).length).toBe(3);
  });

  test('names the person only where he may still see the person', async () => {
    expect((await mine(curious)).map(({ person }) => person).toSorted()).toEqual(['나동료', '유명인', '호엄마']);
    await town.owner.query(`UPDATE dure.person SET emd_code = '5211199999' WHERE id = $1`, [people.stranger]);
    expect((await mine(curious)).map(({ person }) => person ?? '-').toSorted()).toEqual(['-', '나동료', '호엄마']);
    await town.owner.query(`UPDATE dure.person SET emd_code = $2 WHERE id = $1`, [people.stranger, JEONJU.emd]);
  });
});

describe('an explanation', () => {
  const say = (who: Client, id: string, words: string, version: number) => who.send('POST', `/api/explanations/${id}/answer`, { words }, { 'if-match': `"${version}"` });
  const judge = (who: Client, id: string, verdict: string, version: number) => who.send('POST', `/api/explanations/${id}/decision`, { verdict, words: '출장부와 대조해 확인하였음' }, { 'if-match': `"${version}"` });

  test('is given by who looked, decided once by another, and told to him', async () => {
    const [one] = await mine(curious);
    const id = one!.id;
    expect((await say(colleague, id, '제가 대신 답합니다 소명합니다', 1)).statusCode).toBe(404);
    expect((await say(curious, id, '짧음', 1)).statusCode).toBe(422);
    expect((await judge(curious, id, 'accepted', 1)).statusCode).toBe(403);
    expect((await say(curious, id, '담당자 부재로 전화 상담을 대신 받았습니다', 1)).statusCode).toBe(200);
    const told = await town.owner.query(`SELECT staff_id FROM dure.notice WHERE kind = 'explanation.answered'`);
    expect(told.rows.map(({ staff_id: staff }) => staff).toSorted()).toEqual([ids.lead, ids.auditor].toSorted());
    expect((await judge(lead, id, 'accepted', 1)).json().code).toBe('version/stale');
    expect((await judge(lead, id, 'accepted', 2)).statusCode).toBe(200);
    expect((await judge(auditor, id, 'misuse', 3)).json().code).toBe('explanation/decided');
    expect((await say(curious, id, '한 번 더 덧붙여 말씀드립니다', 3)).json().code).toBe('explanation/decided');
    expect((await mine(curious)).find((row) => row.id === id)).toMatchObject({ state: 'accepted' });
  });

  test('is awaited until its deadline is over: before it a look may be accepted, and not be found misuse', async () => {
    const [waiting] = (await others(auditor)).filter(({ state }) => state === 'asked');
    expect((await judge(auditor, waiting!.id, 'misuse', 1)).json()).toMatchObject({ code: 'explanation/still-awaited', status: 409 });
    expect((await others(auditor)).find(({ id }) => id === waiting!.id)).toMatchObject({ state: 'asked', version: 1 });
  });

  test('that does not come is told to who owes it, his lead and the auditor, once', async () => {
    await comeBack('2026-12-08T01:00:00Z');
    await sweep();
    await sweep();
    const { rows } = await town.owner.query(`SELECT staff_id, count(*)::int AS count FROM dure.notice WHERE kind = 'explanation.overdue' GROUP BY 1`);
    expect(rows.map(({ staff_id: staff, count }) => [staff, count]).toSorted()).toEqual([[ids.curious, 2], [ids.lead, 2], [ids.auditor, 2]].toSorted());
    const late = (await others(auditor)).filter(({ isOverdue }) => isOverdue);
    expect(late).toHaveLength(2);
    // Misuse is found without an answer too: silence is none.
    expect((await judge(auditor, late[0]!.id, 'misuse', 1)).statusCode).toBe(200);
  });
});

describe('the review of a month', () => {
  test('counts looks, finds by rule and state and every download with its reason, and is signed once, when the month is over', async () => {
    const page = (await auditor.get('/api/access-reviews/2026-11')).json();
    expect(page).toMatchObject({ month: '2026-11', isOver: true, signed: null, counts: { looks: 4, staff: 1, persons: 4, finds: 3, accepted: 1, misuse: 1, overdue: 1, downloadsWithoutReason: 0 } });
    expect(page.rules.filter(({ asked }: { asked: number }) => asked > 0).map(({ rule }: { rule: string }) => rule)).toEqual(['relative', 'colleague', 'neighbour']);
    const sign = (month: string) => auditor.send('POST', `/api/access-reviews/${month}`, { words: '부당한 열람 한 건을 감사에 넘김' });
    expect((await sign('2026-12')).json().code).toBe('access-review/not-over');
    expect((await sign('2026-11')).statusCode).toBe(201);
    expect((await sign('2026-11')).json().code).toBe('access-review/signed');
    expect((await auditor.get('/api/access-reviews/2026-11')).json().signed).toMatchObject({ by: '권감사', counts: { misuse: 1 } });
  });
});
