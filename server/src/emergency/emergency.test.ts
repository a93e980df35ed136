import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { anOrganisation, aPerson, aStaff, JEONJU, signedIn, startTestServer, TEST_NOW, type Client, type TestServer } from '../../testing/index.ts';

let town: TestServer;
let officer: Client;
let lead: Client;
let elsewhere: Client;
let leadId: string;

beforeAll(async () => {
  town = await startTestServer();
  const office = await anOrganisation(town.owner, 'town-office', { areas: [JEONJU.emd], name: '중앙동' });
  const other = await anOrganisation(town.owner, 'town-office', { areas: ['5211152000'], name: '풍남동' });
  officer = await signedIn(town, (await aStaff(town.owner, office, 'town-officer')).login);
  const supervisor = await aStaff(town.owner, office, 'team-lead');
  leadId = supervisor.id;
  lead = await signedIn(town, supervisor.login);
  elsewhere = await signedIn(town, (await aStaff(town.owner, other, 'town-officer')).login);
});
afterAll(() => town.close());

const BYPASS = { steps: ['consent', 'screening', 'letter'], basisId: 'pipa-18-2-3', reason: '약을 먹었다고 말하고 대답이 느려짐' };
const CALL = { number: '119', caller: '김하늘', at: TEST_NOW, answer: '출동' };
const seen = (personId: string | null, changes: object = {}) => ({ personId, emdCode: null, occurredAt: TEST_NOW, facts: { 'suicide.attemptInProgress': true }, calls: [CALL], account: '', bypass: BYPASS, ...changes });
const recorded = async (personId: string | null, changes: object = {}) => {
  const answered = await officer.send('POST', '/api/emergencies', seen(personId, changes));
  expect(answered.statusCode, answered.body).toBe(201);
  return answered.json() as { id: string; version: number; tier: string; completeByOn: string };
};

describe('somebody in danger', () => {
  test('is helped first; the record owes its completion on the next business day and the supervisor is told', async () => {
    const personId = await aPerson(town.owner);
    const made = await recorded(personId);
    expect(made).toMatchObject({ tier: '응급', completeByOn: '2026-11-24' });
    const { rows: tasks } = await town.owner.query(`SELECT body ->> 'duty' AS duty, due_on, done_at FROM dure.task WHERE kind = 'complete-emergency-record' AND body ->> 'subjectId' = $1`, [made.id]);
    expect(tasks).toContainEqual({ duty: 'complete-record', due_on: '2026-11-24', done_at: null });
    expect(tasks.map(({ duty }: { duty: string }) => duty).toSorted()).toEqual(['complete-record', 'first-counselling', 'publish-basis', 'tell-person']);
    const { rows: notices } = await town.owner.query(`SELECT staff_id FROM dure.notice WHERE kind = 'emergency.recorded' AND body ->> 'emergencyId' = $1`, [made.id]);
    expect(notices).toEqual([{ staff_id: leadId }]);
    const { rows: log } = await town.owner.query(`SELECT reason, purpose FROM dure.access_log WHERE event = 'emergency.recorded' AND subject ->> 'emergencyId' = $1`, [made.id]);
    expect(log).toEqual([{ reason: '제18조제2항제3호', purpose: 'emergency' }]);
  });

  test('on a Friday evening: the record is due on Monday', async () => {
    const friday = '2026-11-20T12:30:00.000Z';
    expect(await recorded(null, { occurredAt: friday, calls: [] })).toMatchObject({ completeByOn: '2026-11-23' });
  });

  test('whose name nobody knows is recorded all the same, and named later', async () => {
    const { id } = await recorded(null);
    const personId = await aPerson(town.owner);
    const named = await officer.send('PUT', `/api/emergencies/${id}`, { personId, calls: [CALL], account: '', bypass: BYPASS, complete: false }, { 'if-match': '1' });
    expect(named.json(), named.body).toEqual({ id, version: 2, completedAt: null });
    expect((await officer.get(`/api/persons/${personId}/emergencies`)).json().rows.map((row: { id: string }) => row.id)).toEqual([id]);
    const other = await aPerson(town.owner);
    expect((await officer.send('PUT', `/api/emergencies/${id}`, { personId: other, calls: [], account: '', bypass: BYPASS, complete: false }, { 'if-match': '2' })).json().code).toBe('emergency/person-fixed');
  });

  test('is not seen from another town', async () => {
    const { id } = await recorded(await aPerson(town.owner));
    expect((await elsewhere.get(`/api/emergencies/${id}`)).statusCode).toBe(404);
    expect((await lead.get(`/api/emergencies/${id}`)).statusCode).toBe(200);
  });
});

describe('leaving out a step', () => {
  test.each([
    ['without a legal basis', { bypass: { steps: ['consent'], reason: '급박함' } }, 'input'],
    ['on a basis that no law gives', { bypass: { ...BYPASS, basisId: 'because' } }, 'input'],
    ['without saying what was seen', { bypass: { ...BYPASS, reason: '  ' } }, 'urgency/reason-missing'],
    ['that the tier does not free', { facts: { 'suicide.plan': true }, bypass: { ...BYPASS, steps: ['letter'] } }, 'urgency/step-not-bypassed'],
    ['that asks for consent in 집중', { facts: { 'suicide.ideationRepeated': true }, bypass: { ...BYPASS, steps: ['consent'] } }, 'urgency/step-not-bypassed'],
    ['of somebody in no danger', { facts: {}, bypass: null }, 'emergency/not-urgent'],
    ['tomorrow', { occurredAt: '2026-11-24T01:00:00.000Z' }, 'emergency/in-the-future'],
  ])('%s is refused and leaves nothing', async (_what, changes, code) => {
    const personId = await aPerson(town.owner);
    const refused = await officer.send('POST', '/api/emergencies', seen(personId, changes));
    expect([refused.statusCode, refused.json().code]).toEqual([422, code]);
    expect((await officer.get(`/api/persons/${personId}/emergencies`)).json().rows).toEqual([]);
    expect((await town.owner.query('SELECT 1 FROM dure.task WHERE person_id = $1', [personId])).rows).toEqual([]);
  });

  test('follows the officer’s judgement where it is graver than the facts', async () => {
    expect(await recorded(null, { facts: {}, raised: { tier: '응급', because: '의식이 없어 보임' } })).toMatchObject({ tier: '응급' });
  });
});

describe('the record', () => {
  test('is completed when nothing is missing; an attempt that is over becomes an experience of one', async () => {
    const personId = await aPerson(town.owner);
    const { id } = await recorded(personId, { calls: [] });
    const put = (body: object, version: number) => officer.send('PUT', `/api/emergencies/${id}`, { personId, calls: [], account: '', bypass: BYPASS, complete: true, ...body }, { 'if-match': String(version) });
    expect((await put({}, 1)).json()).toMatchObject({ code: 'urgency/record-incomplete', facts: { missing: ['calls', 'account'] } });
    const done = await put({ calls: [CALL], account: '구급대가 응급실로 옮겼습니다' }, 1);
    expect(done.statusCode, done.body).toBe(200);
    expect((await put({ calls: [CALL], account: '다시' }, 2)).json().code).toBe('urgency/already-complete');
    const { rows: [person] } = await town.owner.query('SELECT facts FROM dure.person WHERE id = $1', [personId]);
    expect([person.facts['suicide.attemptInProgress'].value, person.facts['suicide.history'].value]).toEqual([false, true]);
    const { duties } = (await officer.get(`/api/emergencies/${id}`)).json();
    expect(duties.find((duty: { key: string }) => duty.key === 'complete-record').doneAt).not.toBeNull();
    expect((await officer.get('/api/emergencies')).json().rows.map((row: { id: string }) => row.id)).not.toContain(id);
  });

  test('of an emergency admission counts three days without Sundays and holidays', async () => {
    const personId = await aPerson(town.owner);
    const { id } = await recorded(personId);
    const police = { name: '문동욱', affiliation: '전주완산경찰서' };
    const request = { act: 'request', finder: { name: '김하늘', affiliation: '중앙동' }, doctor: { name: '류가은', affiliation: '한울의원' }, police, escort: { ...police, kind: 'police' }, institution: '두레병원', requestedAt: TEST_NOW };
    const act = (body: object, version: number) => officer.send('POST', `/api/emergencies/${id}/admission`, body, { 'if-match': String(version) });
    expect((await act({ ...request, doctor: { name: '', affiliation: '' } }, 1)).json()).toMatchObject({ code: 'urgency/admission-actor-missing', facts: { actors: ['doctor'] } });
    expect((await act(request, 1)).json()).toEqual({ id, version: 2 });
    expect((await act(request, 2)).json().code).toBe('emergency/admission-exists');
    expect((await act({ act: 'return', at: TEST_NOW, reason: '병상 없음' }, 2)).statusCode).toBe(200);
    expect((await act({ ...request, institution: '둘째병원' }, 3)).statusCode).toBe(200);
    expect((await act({ act: 'admit', at: '2026-11-26T12:00:00.000Z' }, 4)).statusCode).toBe(200);
    expect((await officer.get(`/api/emergencies/${id}`)).json().admission).toMatchObject({ institution: '둘째병원', outcome: { kind: 'admitted' }, endsOn: '2026-11-30' });
  });

  test('has duties beside it that are ticked one by one', async () => {
    const { id } = await recorded(await aPerson(town.owner));
    const { duties } = (await officer.get(`/api/emergencies/${id}`)).json();
    const idOf = (key: string) => duties.find((duty: { key: string }) => duty.key === key).id;
    expect((await officer.send('POST', `/api/emergencies/${id}/duties/${idOf('tell-person')}/done`, { words: '병실에서 설명함' })).json()).toEqual({ done: true });
    expect((await officer.send('POST', `/api/emergencies/${id}/duties/${idOf('complete-record')}/done`, { words: '함' })).json().code).toBe('emergency/duty-with-record');
  });
});
