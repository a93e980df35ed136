import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { draftIntake, type IntakeDraft } from '@dure/domain/intake';
import { anOrganisation, aPerson, aStaff, JEONJU, signedIn, startTestServer, type Client, type TestServer } from '../../testing/index.ts';

let town: TestServer;
let officer: Client;
let elsewhere: Client;
let centre: Client;
let agency: Client;
let agencyElsewhere: Client;
let office: string;

beforeAll(async () => {
  town = await startTestServer();
  office = await anOrganisation(town.owner, 'town-office', { areas: [JEONJU.emd], name: '중앙동' });
  const other = await anOrganisation(town.owner, 'town-office', { areas: ['5211152000'], name: '풍남동' });
  const mental = await anOrganisation(town.owner, 'mental-health-centre', { programmes: ['MENTAL'] });
  const branch = await anOrganisation(town.owner, 'guarantee-agency', { name: '고용센터', guaranteeNumber: 4 });
  const secondBranch = await anOrganisation(town.owner, 'guarantee-agency', { name: '법률구조공단', guaranteeNumber: 5 });
  const clientOf = async (organisation: string, role: string) => signedIn(town, (await aStaff(town.owner, organisation, role)).login);
  [officer, elsewhere, centre] = [await clientOf(office, 'town-officer'), await clientOf(other, 'town-officer'), await clientOf(mental, 'case-manager')];
  [agency, agencyElsewhere] = [await clientOf(branch, 'agency-staff'), await clientOf(secondBranch, 'agency-staff')];
});
afterAll(() => town.close());

const SAFE = { 'suicide.attemptInProgress': false, 'harm.selfOrOther': false, physicalEmergency: false };

function aCounselling(personId: string | null, changes: Partial<IntakeDraft> = {}): IntakeDraft {
  const blank = draftIntake('case', 'self');
  const { sections } = blank.counselling;
  return {
    ...blank, personId: personId as IntakeDraft['personId'], emdCode: JEONJU.emd as IntakeDraft['emdCode'],
    counselling: {
      sections: {
        ...sections, risks: { text: '', facts: SAFE }, problem: { text: '식사를 거르십니다', facts: { needs: ['돌봄'] } }, wishes: { text: '누가 들러 주면 좋겠다고 하심', facts: { 'wish.apply': true } },
        economy: { text: '', facts: { 'benefit.basicPension': true } },
      },
      doneOnTheSpot: '', nextStep: 'assess', nextOn: '2026-11-30',
    },
    ...changes,
  };
}
const factsOf = async (personId: string) => (await town.owner.query('SELECT facts, version FROM dure.person WHERE id = $1', [personId])).rows[0];

describe('an intake', () => {
  test('puts what was learnt on the person, in the officer’s name and in one transaction', async () => {
    const personId = await aPerson(town.owner);
    const made = await officer.send('POST', '/api/intakes', aCounselling(personId));
    expect(made.statusCode, made.body).toBe(201);
    const { facts, version } = await factsOf(personId);
    expect(facts['benefit.basicPension']).toMatchObject({ value: true, source: 'officer' });
    expect([facts['needs'].value, facts['wish.apply'].value, version]).toEqual([['돌봄'], true, 2]);
    const { rows } = await town.owner.query(`SELECT body FROM dure.person_event WHERE person_id = $1 AND kind = 'facts'`, [personId]);
    expect(rows[0].body.learnt).toContain('benefit.basicPension');
  });

  test('that is unfinished says what is missing and leaves nothing', async () => {
    const personId = await aPerson(town.owner);
    const unfinished = { ...aCounselling(personId), emdCode: null };
    const refused = await officer.send('POST', '/api/intakes', unfinished);
    expect(refused.statusCode).toBe(422);
    expect(refused.json()).toMatchObject({ code: 'intake/incomplete', facts: { problems: [{ path: 'emdCode', code: 'missing' }] } });
    expect((await factsOf(personId)).version).toBe(1);
    expect((await officer.get(`/api/persons/${personId}/intakes`)).json().rows).toEqual([]);
  });

  test('with a value that the guide does not know is refused with its path', async () => {
    const personId = await aPerson(town.owner);
    const draft = aCounselling(personId);
    const { sections } = draft.counselling;
    const odd = { ...draft, counselling: { ...draft.counselling, sections: { ...sections, economy: { text: '', facts: { 'benefit.basicPension': '아마' } } } } };
    const refused = await officer.send('POST', '/api/intakes', odd);
    expect(refused.json()).toMatchObject({ code: 'person/fact-unknown', facts: { path: 'facts.benefit.basicPension' } });
  });

  test('goes on under its version, and another person is never put in', async () => {
    const personId = await aPerson(town.owner);
    const { id } = (await officer.send('POST', '/api/intakes', aCounselling(personId))).json();
    const read = await officer.get(`/api/intakes/${id}`);
    expect(read.headers.etag).toBe('"1"');
    expect(read.json().intake.counselling.sections.problem.text).toBe('식사를 거르십니다');
    const more = { ...aCounselling(personId), sourceDetail: '딸이 함께 옴' };
    expect((await officer.send('PUT', `/api/intakes/${id}`, more, { 'if-match': '1' })).json()).toEqual({ id, version: 2 });
    expect((await officer.send('PUT', `/api/intakes/${id}`, more, { 'if-match': '1' })).statusCode).toBe(412);
    const other = aCounselling(await aPerson(town.owner));
    expect((await officer.send('PUT', `/api/intakes/${id}`, other, { 'if-match': '2' })).json().code).toBe('intake/person-fixed');
  });

  test('of somebody unknown waits for a name only where life is in danger', async () => {
    const emergency = { ...aCounselling(null, { kind: 'emergency' }) };
    const { sections } = emergency.counselling;
    const danger = { ...emergency, counselling: { ...emergency.counselling, sections: { ...sections, risks: { text: '다리 위에 서 있음', facts: { 'suicide.attemptInProgress': true } } } } };
    const made = await officer.send('POST', '/api/intakes', danger);
    expect(made.statusCode, made.body).toBe(201);
    expect((await officer.get(`/api/intakes/${made.json().id}`)).json().owed).toContain('personId');
    expect((await officer.send('POST', '/api/intakes', aCounselling(null))).json().facts.problems).toContainEqual({ path: 'personId', code: 'missing' });
  });

  test('stands in the list of its team and of its person, a page at a time, and another town sees none of it', async () => {
    const personId = await aPerson(town.owner, { name: '오목록' });
    for (const sourceDetail of ['하나', '둘', '셋']) await officer.send('POST', '/api/intakes', aCounselling(personId, { sourceDetail }));
    const first = (await officer.get('/api/intakes?limit=2')).json();
    const second = (await officer.get(`/api/intakes?limit=2&after=${encodeURIComponent(first.next)}`)).json();
    expect(first.rows).toHaveLength(2);
    expect(first.rows.map((row: { id: string }) => row.id)).not.toContain(second.rows[0].id);
    expect((await officer.get(`/api/persons/${personId}/intakes`)).json().rows.map((row: { personName: string }) => row.personName)).toEqual(['오목록', '오목록', '오목록']);
    expect((await elsewhere.get(`/api/persons/${personId}/intakes`)).statusCode).toBe(404);
    expect((await elsewhere.get(`/api/intakes/${first.rows[0].id}`)).json()).toMatchObject({ code: 'absent' });
    expect((await elsewhere.get('/api/intakes')).json().rows).toEqual([]);
  });

  test('of a mental-health centre stays with the centre, facts included', async () => {
    const personId = await aPerson(town.owner, { shared: { } });
    const seen = await town.owner.query(`SELECT organisation_id FROM dure.staff WHERE role = 'case-manager' LIMIT 1`);
    const shared = { [seen.rows[0].organisation_id]: { until: '2027-01-01', grants: [{ until: '2027-01-01', items: ['identity', 'reason'], basis: 'law' }] } };
    await town.owner.query('UPDATE dure.person SET shared = $2 WHERE id = $1', [personId, JSON.stringify(shared)]);
    const made = await centre.send('POST', '/api/intakes', aCounselling(personId));
    expect(made.statusCode, made.body).toBe(201);
    expect((await factsOf(personId)).facts).toEqual({});
    expect((await officer.get(`/api/persons/${personId}/intakes`)).json().rows).toEqual([]);
    expect((await centre.get(`/api/persons/${personId}/intakes`)).json().rows).toHaveLength(1);
  });

  test('is not for agency staff', async () => {
    expect((await agency.send('POST', '/api/intakes', aCounselling(null))).json().code).toBe('permission');
  });
});

const request = () => ({
  subject: { name: '최대상', birthOn: '1961-05-05', sex: 'male', phone: '01000000000', address: '가람로 7', emdCode: JEONJU.emd },
  inbound: { requestedOn: '2026-11-22', needs: ['주거'], agencyCounselling: '실직 뒤 월세가 밀림', wantedSupport: '긴급복지 상담' },
});

test('an intake of days on paper stands under the moment it was received, with the one at which it was entered; a moment to come is refused', async () => {
  const personId = await aPerson(town.owner);
  const today = (await officer.send('POST', '/api/intakes', aCounselling(personId))).json();
  const receivedAt = '2026-11-20T06:30:00Z';
  const made = await officer.send('POST', '/api/intakes', { ...aCounselling(personId), receivedAt });
  expect(made.statusCode, made.body).toBe(201);
  const { id } = made.json();
  expect((await officer.get(`/api/intakes/${id}`)).json()).toMatchObject({ receivedAt, enteredAt: town.now() });
  expect((await officer.get(`/api/intakes/${today.id}`)).json()).not.toHaveProperty('enteredAt');
  const { rows } = (await officer.get(`/api/persons/${personId}/intakes`)).json();
  expect(rows.map((row: { id: string; receivedOn: string }) => [row.id, row.receivedOn])).toEqual([[today.id, '2026-11-23'], [id, '2026-11-20']]);
  const { entries } = (await officer.get(`/api/persons/${personId}/timeline`)).json();
  expect(entries.find((one: { id: string }) => one.id === id).at).toBe('2026-11-20T06:30:00.000Z');
  const { rows: [logged] } = await town.owner.query(`SELECT at, subject FROM dure.access_log WHERE event = 'intake.registered' AND subject ->> 'intakeId' = $1`, [id]);
  expect(logged).toMatchObject({ at: town.now(), subject: { receivedAt } });
  const tomorrow = await officer.send('POST', '/api/intakes', { ...aCounselling(personId), receivedAt: '2026-11-24T06:30:00Z' });
  expect(tomorrow.json()).toMatchObject({ code: 'intake/incomplete', facts: { problems: [{ path: 'receivedAt', code: 'in-the-future' }] } });
  const goneOn = await officer.send('PUT', `/api/intakes/${id}`, aCounselling(personId, { sourceDetail: '딸' }), { 'if-match': '1' });
  expect(goneOn.statusCode, goneOn.body).toBe(200);
  expect((await officer.get(`/api/intakes/${id}`)).json()).toMatchObject({ receivedAt, enteredAt: town.now() });
});

describe('a request of a guarantee agency (부록3)', () => {
  test('lies in the queue of the town office of its 행정동 with fourteen days, and nobody else sees it', async () => {
    const sent = await agency.send('POST', '/api/inbound-requests', request());
    expect(sent.statusCode, sent.body).toBe(201);
    expect(sent.json()).toMatchObject({ townOffice: '중앙동', dueOn: '2026-12-07' });
    const ids = async (who: Client) => (await who.get('/api/inbound-requests')).json().rows.map((row: { id: string }) => row.id);
    expect(await ids(officer)).toContain(sent.json().id);
    expect(await ids(agency)).toContain(sent.json().id);
    for (const other of [elsewhere, agencyElsewhere]) {
      expect(await ids(other)).not.toContain(sent.json().id);
      expect((await other.get(`/api/inbound-requests/${sent.json().id}`)).statusCode).toBe(404);
    }
    const { rows } = await town.owner.query(`SELECT organisation_id FROM dure.notice WHERE kind = 'intake.inbound-received' AND body ->> 'intakeId' = $1`, [sent.json().id]);
    expect(rows).toEqual([{ organisation_id: office }]);
  });

  test('is taken with an opinion, and the agency reads it without learning whose record it is', async () => {
    const { id } = (await agency.send('POST', '/api/inbound-requests', request())).json();
    const answer = { as: 'accepted', opinion: '전화로 확인하고 접수합니다', nextAction: '긴급복지 상담', contactedOn: '2026-11-23', lateReason: '', personId: await aPerson(town.owner, { name: '최대상' }) };
    expect((await agency.send('POST', `/api/inbound-requests/${id}/answer`, answer, { 'if-match': '1' })).json().code).toBe('permission');
    expect((await officer.send('POST', `/api/inbound-requests/${id}/answer`, { ...answer, personId: null }, { 'if-match': '1' })).json().facts.problems).toEqual([{ path: 'personId', code: 'missing' }]);
    const taken = await officer.send('POST', `/api/inbound-requests/${id}/answer`, answer, { 'if-match': '1' });
    expect(taken.json(), taken.body).toEqual({ id, version: 2 });
    await officer.send('POST', `/api/inbound-requests/${id}/outcomes`, { service: 'emergency-aid', stage: '결정', words: '생계지원 결정' }, { 'if-match': '2' });
    const seen = (await agency.get(`/api/inbound-requests/${id}`)).json();
    expect(seen).toMatchObject({ state: 'accepted', personId: null, answer: { opinion: '전화로 확인하고 접수합니다' }, outcomes: [{ service: 'emergency-aid', stage: '결정' }], mayAnswer: false });
    expect((await officer.get(`/api/inbound-requests/${id}`)).json().personId).toBe(answer.personId);
  });

  test('after fourteen days asks why it is late and goes on', async () => {
    const { id } = (await agency.send('POST', '/api/inbound-requests', request())).json();
    const back = { as: 'returned', opinion: '관할 밖으로 이사하셨습니다', nextAction: '', contactedOn: null, lateReason: '', personId: null };
    const now = town.now();
    town.setNow('2026-12-10T01:00:00.000Z');
    const late = await signedIn(town, (await aStaff(town.owner, office, 'town-officer')).login);
    expect((await late.get(`/api/inbound-requests/${id}`)).json().overdue).toBe(true);
    const refused = await late.send('POST', `/api/inbound-requests/${id}/answer`, back, { 'if-match': '1' });
    expect(refused.json().facts.problems).toEqual([{ path: 'lateReason', code: 'missing' }]);
    expect((await late.send('POST', `/api/inbound-requests/${id}/answer`, { ...back, lateReason: '연락이 닿지 않음' }, { 'if-match': '1' })).statusCode).toBe(200);
    town.setNow(now);
  });

  test('is sent by agencies only, and only to a 행정동 that somebody serves', async () => {
    expect((await officer.send('POST', '/api/inbound-requests', request())).json().code).toBe('intake/agencies-only');
    const nowhere = request();
    expect((await agency.send('POST', '/api/inbound-requests', { ...nowhere, subject: { ...nowhere.subject, emdCode: '5211199900' } })).json().code).toBe('intake/no-town-office');
    expect((await officer.get(`/api/inbound-requests/${randomUUID()}`)).statusCode).toBe(404);
  });
});
