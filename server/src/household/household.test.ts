import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { anOrganisation, aPerson, aStaff, JEONJU, signedIn, startTestServer, type Client, type TestServer } from '../../testing/index.ts';

let town: TestServer;
let officer: Client;

beforeAll(async () => {
  town = await startTestServer();
  const office = await anOrganisation(town.owner, 'town-office', { areas: [JEONJU.emd], name: '중앙동' });
  officer = await signedIn(town, (await aStaff(town.owner, office, 'town-officer')).login);
});
afterAll(() => town.close());

const set = (id: string, at: number, members: readonly (readonly [string, string])[], more: object = {}) =>
  officer.send('PUT', `/api/persons/${id}/household`, { members: members.map(([personId, relation]) => ({ personId, relation })), livelihood: 'near-poor', ...more }, { 'if-match': `"${at}"` });
const read = async (id: string) => (await officer.get(`/api/persons/${id}`)).json();

async function grandmother(): Promise<readonly [string, string]> {
  return [await aPerson(town.owner, { name: '김순자', birthOn: '1954-03-01' }), await aPerson(town.owner, { name: '박하늘', birthOn: '2015-05-05' })];
}

describe('a household', () => {
  test('gets its type from its members, and the guide gets the facts that follow', async () => {
    const [elder, child] = await grandmother();
    expect((await set(elder, 0, [[elder, 'self'], [child, 'grandchild']])).json()).toMatchObject({ type: '조손', version: 1 });
    const seen = await read(elder);
    expect(seen.household).toMatchObject({ type: '조손', derivedType: '조손', livelihood: 'near-poor' });
    expect(seen.derived).toMatchObject({ 'household.type': '조손', 'household.nearPoor': true, 'household.hasChild': true, children: [{ age: 11 }] });
    expect((await read(child)).household.id).toBe(seen.household.id);
  });

  test('is called otherwise by an officer, with a reason', async () => {
    const [elder, child] = await grandmother();
    const named = await set(elder, 0, [[elder, 'self'], [child, 'grandchild']], { typeOverride: { type: '한부모', reason: '어머니가 평일에 함께 삽니다' } });
    expect(named.json().type).toBe('한부모');
    expect((await read(elder)).household).toMatchObject({ type: '한부모', derivedType: '조손', typeReason: '어머니가 평일에 함께 삽니다' });
    expect((await set(elder, 1, [[elder, 'self'], [child, 'grandchild']], { typeOverride: { type: '한부모', reason: '' } })).statusCode).toBe(422);
  });

  test('lets go of who moves out', async () => {
    const [elder, child] = await grandmother();
    await set(elder, 0, [[elder, 'self'], [child, 'grandchild']]);
    expect((await set(elder, 1, [[elder, 'self']])).json().type).toBe('독거');
    expect((await read(child)).household).toBeNull();
  });

  test('takes in somebody who is registered into it', async () => {
    const [elder] = await grandmother();
    const { householdId } = (await set(elder, 0, [[elder, 'self']])).json();
    const person = { name: '이갑수', birthOn: '1950-01-01', sex: 'male', phones: [], emdCode: JEONJU.emd, address: { text: '', detail: '', emdCode: JEONJU.emd }, contactPreference: { method: 'phone', time: 'any', language: 'ko', avoid: '' } };
    expect((await officer.send('POST', '/api/persons', { person, householdId, relation: 'spouse' })).statusCode).toBe(201);
    expect((await read(elder)).household).toMatchObject({ type: '노인부부', version: 2 });
    expect((await officer.send('POST', '/api/persons', { person, householdId, relation: 'spouse' })).json().code).toBe('household/two-spouses');
  });

  test('leaves no word on its members that its change has made untrue', async () => {
    const told = { 'household.type': { value: '독거', source: 'officer', at: '2026-11-01T00:00:00.000Z', by: 'x' }, 'children': { value: [], source: 'officer', at: '2026-11-01T00:00:00.000Z', by: 'x' }, 'benefit.basicPension': { value: true, source: 'officer', at: '2026-11-01T00:00:00.000Z', by: 'x' } };
    const elder = await aPerson(town.owner, { name: '김순자', birthOn: '1954-03-01', facts: told });
    const child = await aPerson(town.owner, { name: '박하늘', birthOn: '2015-05-05', facts: told });
    await set(elder, 0, [[elder, 'self'], [child, 'grandchild']]);
    const seen = await read(elder);
    expect(Object.keys(seen.facts)).toEqual(['benefit.basicPension']);
    expect(seen.derived).toMatchObject({ 'household.type': '조손', children: [{ age: 11 }] });
    expect(seen.household.members).toHaveLength(2);
    await set(elder, 1, [[elder, 'self']]);
    const left = await read(child);
    expect([Object.keys(left.facts), left.household]).toEqual([['benefit.basicPension'], null]);
  });

  test('becomes another type on a birthday, without anybody writing anything', async () => {
    const elder = await aPerson(town.owner, { name: '김순자', birthOn: '1950-03-01' });
    const spouse = await aPerson(town.owner, { name: '이갑수', birthOn: '1961-11-24' });
    expect((await set(elder, 0, [[elder, 'self'], [spouse, 'spouse']])).json().type).toBe('일반');
    town.setNow('2026-11-24T00:30:00.000Z');
    officer = await signedIn(town, (await town.owner.query(`SELECT login FROM dure.staff WHERE role = 'town-officer'`)).rows[0].login);
    expect((await read(elder)).household.type).toBe('노인부부');
  });

  test('is not written over unseen, nor made of impossible relations', async () => {
    const [elder, child] = await grandmother();
    await set(elder, 0, [[elder, 'self']]);
    expect((await set(elder, 0, [[elder, 'self'], [child, 'grandchild']])).statusCode).toBe(412);
    expect((await set(elder, 1, [[elder, 'self'], [child, 'self']])).json().code).toBe('household/two-reference-persons');
    expect((await set(elder, 1, [[elder, 'child']])).json().code).toBe('household/no-reference-person');
  });

  test('does not take in a person whom the officer may not see', async () => {
    const [elder] = await grandmother();
    const stranger = await aPerson(town.owner, { emd: '5211168000' });
    expect((await set(elder, 0, [[elder, 'self'], [stranger, 'spouse']])).statusCode).toBe(404);
  });
});
