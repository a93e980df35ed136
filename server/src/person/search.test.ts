import { SEARCH_LIMITS } from '@dure/domain/access';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aBrowser, type Browser } from '../../testing/browser.ts';
import { anOrganisation, aStaff, JEONJU, signedIn, startTestServer, TEST_NOW, TEST_PASSWORD, type Client, type TestServer } from '../../testing/index.ts';
import { questionOf } from './search.ts';

let town: TestServer;
let officer: Client;

const typed = (name: string, birthOn: string | null, digits: readonly string[] = [], more: object = {}) => ({
  name, birthOn, sex: 'female', phones: digits.map((one) => ({ digits: one, use: 'mobile' })), emdCode: JEONJU.emd,
  address: { text: '팔달로 100', detail: '', emdCode: JEONJU.emd }, contactPreference: { method: 'phone', time: 'any', language: 'ko', avoid: '' }, ...more,
});
const register = async (person: object): Promise<string> => {
  const made = await officer.send('POST', '/api/persons', { person });
  expect(made.statusCode, made.body).toBe(201);
  return made.json().id;
};
const find = async (q: string, who = officer): Promise<string[]> => (await who.send('POST', '/api/persons/search', { q })).json().rows.map((row: { id: string }) => row.id);

let ids: { sunja: string; child: string; old: string };
beforeAll(async () => {
  town = await startTestServer();
  const office = await anOrganisation(town.owner, 'town-office', { areas: [JEONJU.emd], name: '중앙동' });
  officer = await signedIn(town, (await aStaff(town.owner, office, 'town-officer')).login);
  ids = {
    sunja: await register(typed('김순자'.normalize('NFD'), '1954-03-01', ['010-1234-5678'])),
    child: await register(typed('박하늘', '2015-12-25')),
    old: await register(typed('최판례', '1915-12-25', ['063-281-5678'])),
  };
});
afterAll(() => town.close());

describe('somebody is found by', () => {
  test.each([
    ['the beginning of the name', '김순'],
    ['the name written in NFD', '김순자'.normalize('NFD')],
    ['the name with a space', '김 순자'],
    ['the initials', 'ㄱㅅㅈ'],
    ['the first initials', 'ㄱㅅ'],
    ['the birth date as typed', '540301'],
    ['the birth date with dots', '54. 3. 1.'],
    ['the whole birth date', '1954-03-01'],
    ['the whole phone number', '010-1234-5678'],
  ])('%s', async (_how, q) => expect(await find(q)).toEqual([ids.sunja]));

  test('the last digits of a phone, together with everybody who shares them', async () => {
    expect((await find('5678')).toSorted()).toEqual([ids.sunja, ids.old].toSorted());
  });

  test('any of the phones, also one that is not the first', async () => {
    const id = await register(typed('정다은', '1961-02-02', ['010-9000-1111', '063-222-3399']));
    expect(await find('3399')).toEqual([id]);
    expect(await find('063-222-3399')).toEqual([id]);
    expect(await find('1111')).toEqual([id]);
  });

  test('both readings of a year with two digits', async () => {
    expect((await find('151225')).toSorted()).toEqual([ids.child, ids.old].toSorted());
  });
});

test('a name that nobody has finds nobody, and wildcards are letters', async () => {
  expect(await find('없는사람')).toEqual([]);
  expect(await find('%')).toEqual([]);
  expect(await find('김_')).toEqual([]);
});

test('every search is in the access log with the people it showed and never with what was typed', async () => {
  await find('김순자');
  const { rows } = await town.owner.query(`SELECT person_ids, subject, reason FROM dure.access_log WHERE event = 'person.searched' ORDER BY at DESC, id DESC`);
  expect(rows.some(({ person_ids }) => person_ids.length === 1 && person_ids[0] === ids.sunja)).toBe(true);
  expect(JSON.stringify(rows)).not.toContain('김순');
});

test('what is typed is read as one question', () => {
  const by = (q: string): string => questionOf(q, '2026-11-22').by;
  expect(['540301', '010203', '010-1234', '5678', '02-123-4567', '김순자', 'ㄱㅅ', '12', '999999'].map(by)).toEqual(['birth', 'birth', 'phone', 'phone', 'phone', 'name', 'name', 'name', 'phone']);
});

describe('while a new person is typed', () => {
  const duplicates = async (body: object) => (await officer.send('POST', '/api/persons/duplicates', { name: '', birthOn: null, sex: 'unknown', phones: [], address: { text: '' }, ...body })).json().candidates as { person: { id: string }; band: string; reasons: string[] }[];

  test.each([
    ['the same name and birth date', { name: '김순자', birthOn: '1954-03-01' }, 'same', 'same-name-and-birth'],
    ['the name with spaces and in NFD', { name: ' 김 순 자'.normalize('NFD'), birthOn: '1954-03-01' }, 'same', 'same-name-and-birth'],
    ['day and month exchanged', { name: '김순자', birthOn: '1954-01-03' }, 'likely', 'swapped-birth'],
    ['one letter typed wrong', { name: '김손자', birthOn: '1954-03-01' }, 'likely', 'similar-name'],
    ['the phone number alone', { phones: [{ digits: '010 1234 5678', use: 'mobile' }] }, 'possible', 'same-phone'],
  ])('%s shows the record that is there, with its reason', async (_what, body, band, reason) => {
    const [first] = await duplicates(body);
    expect(first).toMatchObject({ person: { id: ids.sunja }, band });
    expect(first?.reasons).toContain(reason);
  });

  test('nobody alike is shown when nobody is alike', async () => {
    expect(await duplicates({ name: '마루한', birthOn: '1970-07-07' })).toEqual([]);
  });
});

describe('whoever searches through everybody', () => {
  const { proofAfter, most } = SEARCH_LIMITS;
  const minutesLater = (minutes: number) => new Date(Date.parse(TEST_NOW) + minutes * 60_000).toISOString();
  const ask = (who: Client | Browser) => who.send('POST', '/api/persons/search', { q: '김순자' });
  const compare = (who: Browser) => who.send('POST', '/api/persons/duplicates', { name: '김순자', birthOn: null, sex: 'female', phones: [], address: { text: '' } });
  const refusals = async (staffId: string) => (await town.owner.query(`SELECT event, subject ->> 'refusal' AS refusal FROM dure.access_log WHERE staff_id = $1 AND outcome = 'refused' AND event LIKE 'person.%' ORDER BY at, event`, [staffId])).rows;
  const searched = async (staffId: string, times: number, at: string, event = 'person.searched') => {
    await town.owner.query(
      `INSERT INTO dure.access_log (sigungu, id, at, staff_id, role, address, purpose, event, person_ids, subject, outcome) SELECT $1, gen_random_uuid(), $3, $2, 'town-officer', '127.0.0.1', 'intake', $5, '{}', '{}', 'done' FROM generate_series(1, $4)`,
      [JEONJU.sigungu, staffId, at, times, event]);
  };
  const aSearcher = async () => {
    town.setNow(TEST_NOW);
    const office = await anOrganisation(town.owner, 'town-office', { areas: [JEONJU.emd] });
    const { id, login } = await aStaff(town.owner, office, 'town-officer');
    const who = aBrowser(town);
    await who.signIn(login);
    town.setNow(minutesLater(2));
    return { id, login, who };
  };

  test('proves the password once more, and then goes on', async () => {
    const { id, who } = await aSearcher();
    await searched(id, proofAfter - 1, minutesLater(1));
    expect((await ask(who)).statusCode).toBe(200);
    for (const refused of [await ask(who), await compare(who)]) expect([refused.statusCode, refused.json().code]).toEqual([401, 'session/step-up-needed']);
    expect(await refusals(id)).toEqual([{ event: 'person.duplicates-searched', refusal: 'session/step-up-needed' }, { event: 'person.searched', refusal: 'session/step-up-needed' }]);
    expect((await who.send('POST', '/api/session/proof', { password: TEST_PASSWORD })).statusCode).toBe(200);
    expect([(await ask(who)).statusCode, (await compare(who)).statusCode]).toEqual([200, 200]);
  });

  test('is stopped for the hour however often it is proven, told what to do, and opens records as before', async () => {
    const { id, login, who } = await aSearcher();
    await searched(id, most / 3, minutesLater(-30));
    await searched(id, most / 3, minutesLater(-20), 'person.duplicates-searched');
    await searched(id, most / 3, minutesLater(-10), 'break-glass.searched');
    for (const refused of [await ask(who), await compare(who)]) expect(refused.json()).toMatchObject({ status: 429, code: 'person/searched-too-often', next: expect.stringContaining('시스템 관리자') });
    expect((await refusals(id)).map(({ refusal }) => refusal)).toEqual(['person/searched-too-often', 'person/searched-too-often']);
    expect((await who.get(`/api/persons/${ids.sunja}`)).statusCode).toBe(200);
    town.setNow(minutesLater(45));
    expect((await ask(await signedIn(town, login))).statusCode).toBe(200);
  });

  test('is nobody else: a colleague’s searches count for the colleague', async () => {
    const [{ id }, { who }] = [await aSearcher(), await aSearcher()];
    await searched(id, most, minutesLater(1));
    expect((await ask(who)).statusCode).toBe(200);
  });
});
