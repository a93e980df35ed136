import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { evaluate } from '@dure/guide';
import { anOrganisation, aPerson, aStaff, JEONJU, signedIn, startTestServer, TEST_NOW, type Client, type TestServer } from '../../testing/index.ts';

let town: TestServer;
let officer: Client;
let elsewhere: Client;
let agency: Client;
let branchId: string;

beforeAll(async () => {
  town = await startTestServer();
  const office = await anOrganisation(town.owner, 'town-office', { areas: [JEONJU.emd], name: '중앙동' });
  const other = await anOrganisation(town.owner, 'town-office', { areas: ['5211152000'], name: '풍남동' });
  branchId = await anOrganisation(town.owner, 'guarantee-agency', { name: '고용센터' });
  officer = await signedIn(town, (await aStaff(town.owner, office, 'town-officer')).login);
  elsewhere = await signedIn(town, (await aStaff(town.owner, other, 'town-officer')).login);
  agency = await signedIn(town, (await aStaff(town.owner, branchId, 'agency-staff')).login);
});
afterAll(() => town.close());

const CASE = { edition: '2020', on: '2020-06-01', referrer: '읍·면·동', facts: { age: 72, 'household.type': '독거', 'benefit.basicPension': true, 'ltc.currentGrade': null, 'ltc.history': [], similarService: [], 'wish.apply': true } };
const factsOf = (values: Record<string, unknown>) => Object.fromEntries(Object.entries(values).map(([key, value]) => [key, { value, source: 'officer', at: TEST_NOW, by: 'system' }]));
const ELDER = { 'benefit.basicPension': true, 'household.type': '독거', 'ltc.history': [], similarService: [], 'wish.apply': true };
const anElder = (more: Record<string, unknown> = {}) => aPerson(town.owner, { facts: factsOf({ ...ELDER, ...more }) });
const programme = (answer: { programmes: { id: string; part: string | null; verdict: string }[] }, id: string) => answer.programmes.find((one) => one.id === id);

describe('POST /api/guide/evaluations', () => {
  test('answers with the same JSON as the guide itself, without an idempotency key', async () => {
    const answered = await officer.send('POST', '/api/guide/evaluations', CASE, { 'idempotency-key': '' });
    expect(answered.statusCode, answered.body).toBe(200);
    const expected = evaluate(CASE, '2026-11-23');
    expect(expected.ok && answered.json()).toEqual(expected.ok && JSON.parse(JSON.stringify(expected.value)));
    expect(programme(answered.json(), 'ECARE')).toMatchObject({ verdict: 'eligible' });
  });

  test.each<[string, unknown, string]>([
    ['a wrong type', { facts: { age: '일흔' } }, 'facts.age'], ['an unknown fact', { facts: { nobody: 1 } }, 'facts.nobody'], ['no object', [], ''], ['a fact of nobody', { facts: null }, 'facts'],
    ['an edition that never was', { edition: '1999', facts: {} }, 'edition'],
  ])('refuses %s with its path and nothing else', async (_what, body, path) => {
    const refused = await officer.send('POST', '/api/guide/evaluations', body);
    expect(refused.statusCode).toBe(422);
    expect(refused.json()).toEqual({ error: { path, reason: expect.any(String) } });
  });
});

describe('the guide beside a person', () => {
  test('knows the age, the recorded facts and the consents, and where each came from', async () => {
    const { known, evaluation, title, hotlines } = (await officer.get(`/api/persons/${await anElder()}/evaluation`)).json();
    expect(known).toMatchObject({ age: { value: 72, source: 'system' }, 'benefit.basicPension': { value: true, source: 'officer' } });
    expect(programme(evaluation, 'ECARE')).toMatchObject({ verdict: 'eligible' });
    expect([evaluation.edition, title]).toEqual(['2026', expect.stringContaining('2026')]);
    expect(hotlines.map(({ number }: { number: string }) => number)).toEqual(['112', '119', '109', '1577-0199']);
  });

  test('shows a viewer with some items no fact of another item', async () => {
    const shared = { [branchId]: { until: '2027-01-01', grants: [{ until: '2027-01-01', items: ['livelihood'], basis: 'law' }] } };
    const personId = await anElder({ 'suicide.history': true });
    await town.owner.query('UPDATE dure.person SET shared = $2 WHERE id = $1', [personId, JSON.stringify(shared)]);
    const { known, evaluation, mayLearn } = (await agency.get(`/api/persons/${personId}/evaluation`)).json();
    const told = Object.keys(known).filter((key) => known[key].source !== 'setting');
    expect([told, evaluation.urgency.tier, mayLearn]).toEqual([['benefit.basicPension'], '일반', false]);
    expect((await officer.get(`/api/persons/${personId}/evaluation`)).json().evaluation.urgency.tier).toBe('위기');
  });

  test('is absent for those who do not see the person', async () => {
    expect((await elsewhere.get(`/api/persons/${await anElder()}/evaluation`)).json().code).toBe('absent');
  });

  test('changes its answer with the next thing learnt', async () => {
    const personId = await anElder();
    await officer.send('POST', `/api/persons/${personId}/facts`, { values: { 'ltc.currentGrade': '3' } });
    expect(programme((await officer.get(`/api/persons/${personId}/evaluation`)).json().evaluation, 'ECARE')).toMatchObject({ verdict: 'excluded' });
  });
});

describe('an officer’s decision', () => {
  const decision = { programme: 'DREAM', decided: 'eligible', reason: '사례회의에서 필요하다고 판단', authority: '통합사례회의 2026-11-20' };

  test('is kept with what the guide said at that moment, with who and when', async () => {
    const personId = await anElder();
    const before = programme((await officer.get(`/api/persons/${personId}/evaluation`)).json().evaluation, 'DREAM');
    const made = await officer.send('POST', `/api/persons/${personId}/guide-decisions`, decision);
    expect(made.statusCode, made.body).toBe(201);
    expect(made.json().verdict).toBe(before?.verdict);
    const { decisions } = (await officer.get(`/api/persons/${personId}/evaluation`)).json();
    expect(decisions).toMatchObject([{ programme: 'DREAM', verdict: before?.verdict, decided: 'eligible', authority: '통합사례회의 2026-11-20', by: '김하늘', organisation: '중앙동', at: TEST_NOW, edition: '2026' }]);
  });

  test.each([
    ['without a reason', { reason: '  ' }, 'guide/reason-missing'], ['without an authority', { authority: '' }, 'guide/reason-missing'],
    ['on something that is no programme', { programme: 'NOBODY' }, 'guide/no-such-programme'],
  ])('%s is refused', async (_what, changes, code) => {
    const personId = await anElder();
    expect((await officer.send('POST', `/api/persons/${personId}/guide-decisions`, { ...decision, ...changes })).json().code).toBe(code);
    expect((await officer.get(`/api/persons/${personId}/evaluation`)).json().decisions).toEqual([]);
  });

  test('is not for agency staff', async () => {
    expect((await agency.send('POST', `/api/persons/${await anElder()}/guide-decisions`, decision)).json().code).toBe('permission');
  });
});
