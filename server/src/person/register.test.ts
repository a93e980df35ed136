import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { anOrganisation, aPerson, aStaff, JEONJU, signedIn, startTestServer, type Client, type TestServer } from '../../testing/index.ts';

let town: TestServer;
let officer: Client;
let elsewhere: Client;
let nurse: Client;

const person = (more: object = {}) => ({
  name: '김순자', birthOn: '1954-03-01', sex: 'female', phones: [{ digits: '010-1234-5678', use: 'mobile' }], emdCode: JEONJU.emd,
  address: { text: '팔달로 100', detail: '101호', emdCode: JEONJU.emd }, contactPreference: { method: 'phone', time: 'any', language: 'ko', avoid: '' }, ...more,
});
const registered = async (who = officer, more: object = {}): Promise<string> => (await who.send('POST', '/api/persons', { person: person(more) })).json().id;
const version = (at: number) => ({ 'if-match': `"${at}"` });

beforeAll(async () => {
  town = await startTestServer();
  const office = await anOrganisation(town.owner, 'town-office', { areas: [JEONJU.emd], name: '중앙동' });
  const other = await anOrganisation(town.owner, 'town-office', { areas: ['5211168000'], name: '서신동' });
  const team = await anOrganisation(town.owner, 'medical-aid-team');
  officer = await signedIn(town, (await aStaff(town.owner, office, 'town-officer')).login);
  elsewhere = await signedIn(town, (await aStaff(town.owner, other, 'town-officer')).login);
  nurse = await signedIn(town, (await aStaff(town.owner, team, 'case-manager')).login);
});
afterAll(() => town.close());

describe('registering', () => {
  test('keeps the person as typed, tidied, and says nothing of a household that nobody asked about', async () => {
    const id = await registered(officer, { name: ' 김  순자 '.normalize('NFD') });
    const seen = (await officer.get(`/api/persons/${id}`)).json();
    expect(seen).toMatchObject({ name: '김 순자', age: 72, version: 1, phones: [{ digits: '01012345678', use: 'mobile' }], household: null, derived: {}, see: 'full', correctable: true });
  });

  test('with wrong values keeps nothing and names every field', async () => {
    const wrong = await officer.send('POST', '/api/persons', { person: person({ name: '  ', birthOn: '2031-01-01', phones: [{ digits: '010-1234-5678', use: 'mobile' }, { digits: '12', use: 'home' }] }) });
    expect(wrong.statusCode).toBe(422);
    expect(wrong.json()).toMatchObject({ code: 'person/invalid', facts: { problems: [{ path: 'name', code: 'missing' }, { path: 'birthOn', code: 'in-the-future' }, { path: 'phones.1.digits', code: 'not-a-phone' }] } });
    const shape = await officer.send('POST', '/api/persons', { person: person({ sex: 'x', extra: 1 }) });
    expect(shape.json().fields.map((field: { path: string }) => field.path)).toContain('body.person.sex');
    expect((await town.owner.query(`SELECT 1 FROM dure.person WHERE birth_on = '2031-01-01'`)).rows).toEqual([]);
  });

  test('outside the own area keeps the person in sight of who registered it', async () => {
    const id = await registered(nurse, { emdCode: '5211168000' });
    expect((await nurse.get(`/api/persons/${id}`)).json()).toMatchObject({ see: 'items', correctable: true, name: '김순자' });
    expect((await nurse.send('PUT', `/api/persons/${id}`, { person: person({ emdCode: '5211168000', name: '김순희' }) }, version(1))).statusCode).toBe(200);
    expect((await elsewhere.get(`/api/persons/${id}`)).json()).toMatchObject({ see: 'full', name: '김순희' });
  });

  test('into a household needs that household to be in sight', async () => {
    const lost = await officer.send('POST', '/api/persons', { person: person(), householdId: randomUUID(), relation: 'spouse' });
    expect([lost.statusCode, lost.json().code]).toEqual([404, 'absent']);
  });
});

describe('correcting', () => {
  test('needs the version that was read; a stale one changes nothing', async () => {
    const id = await registered();
    const first = await officer.send('PUT', `/api/persons/${id}`, { person: person({ name: '김순희' }) }, version(1));
    expect([first.statusCode, first.headers.etag]).toEqual([200, '"2"']);
    const stale = await officer.send('PUT', `/api/persons/${id}`, { person: person({ name: '김영자' }) }, version(1));
    expect([stale.statusCode, stale.json().code]).toEqual([412, 'version/stale']);
    expect((await officer.get(`/api/persons/${id}`)).json()).toMatchObject({ name: '김순희', version: 2 });
  });

  test('in the place of two at once lets exactly one through', async () => {
    const id = await registered();
    const both = await Promise.all(['가', '나', '다', '라'].map((name) => officer.send('PUT', `/api/persons/${id}`, { person: person({ name }) }, version(1))));
    expect(both.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b)).toEqual([200, 412, 412, 412]);
  });

  test('to another town takes the person out of sight here and into sight there', async () => {
    const id = await registered();
    const moved = await officer.send('PUT', `/api/persons/${id}`, { person: person({ emdCode: '5211168000' }) }, version(1));
    expect(moved.statusCode, moved.body).toBe(200);
    expect((await officer.get(`/api/persons/${id}`)).statusCode).toBe(404);
    expect((await elsewhere.get(`/api/persons/${id}`)).statusCode).toBe(200);
  });
});

test('a person of another town answers exactly as one who does not exist', async () => {
  const id = await aPerson(town.owner, { emd: '5211168000' });
  const plain = (answer: Awaited<ReturnType<Client['get']>>) => ({ status: answer.statusCode, ...answer.json(), correlationId: '' });
  const asked = async (of: string) => [
    plain(await officer.get(`/api/persons/${of}`)),
    plain(await officer.send('PUT', `/api/persons/${of}`, { person: person() }, version(1))),
    plain(await officer.send('POST', `/api/persons/${of}/facts`, { values: {} })),
    plain(await officer.send('POST', `/api/persons/${of}/safety-notes`, { level: 'danger', words: '개' })),
    plain(await officer.send('PUT', `/api/persons/${of}/household`, { members: [{ personId: of, relation: 'self' }], livelihood: 'none' }, version(0))),
  ];
  const hidden = await asked(id);
  expect(hidden.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404]);
  expect(hidden).toEqual(await asked(randomUUID()));
});

describe('facts', () => {
  test('are kept with their source, and taken back', async () => {
    const id = await registered();
    const learnt = await officer.send('POST', `/api/persons/${id}/facts`, { values: { 'ltc.currentGrade': '등급외A', 'health.conditions': [] }, source: 'document' });
    expect(learnt.statusCode, learnt.body).toBe(200);
    expect(learnt.json().facts).toMatchObject({ 'ltc.currentGrade': { value: '등급외A', source: 'document', at: town.now() }, 'health.conditions': { value: [] } });
    const after = await officer.send('POST', `/api/persons/${id}/facts`, { forget: ['ltc.currentGrade'] });
    expect(Object.keys(after.json().facts)).toEqual(['health.conditions']);
  });

  test.each([[{ 'no.such.fact': true }], [{ 'ltc.currentGrade': '99등급' }], [{ age: 'old' }]])('that the guide does not know are refused with their path: %j', async (values) => {
    const id = await registered();
    const refused = await officer.send('POST', `/api/persons/${id}/facts`, { values });
    expect([refused.statusCode, refused.json().code]).toEqual([422, 'person/fact-unknown']);
    expect(refused.json().facts.path).toContain(Object.keys(values)[0]);
    expect((await officer.get(`/api/persons/${id}`)).json().facts).toEqual({});
  });
});
