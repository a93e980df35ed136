import { draftIntake } from '@dure/domain/intake';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { anOrganisation, aPerson, aStaff, JEONJU, signedIn, startTestServer, TEST_NOW, type Client, type TestServer } from '../../testing/index.ts';

let town: TestServer;
let worker: Client;
let officer: Client;
let centre: string;
let receiver: string;

beforeAll(async () => {
  town = await startTestServer();
  const office = await anOrganisation(town.owner, 'town-office', { areas: [JEONJU.emd] });
  centre = await anOrganisation(town.owner, 'mental-health-centre', { programmes: ['MENTAL'] });
  receiver = await anOrganisation(town.owner, 'addiction-centre', { programmes: ['ADDICT'] });
  worker = await signedIn(town, (await aStaff(town.owner, centre, 'case-manager', { programmes: ['MENTAL'] })).login);
  officer = await signedIn(town, (await aStaff(town.owner, office, 'town-officer')).login);
});
afterAll(() => town.close());

const known = (items: readonly string[]) => aPerson(town.owner, { name: '박순자', shared: { [centre]: { until: '9999-12-31', grants: [{ until: '9999-12-31', items, basis: 'law' }] } } });

async function workOn(personId: string): Promise<{ readonly caseId: string; readonly names: readonly (string | null)[] }> {
  const made = await worker.send('POST', '/api/cases', { personId, programme: 'MENTAL', referralId: null });
  expect(made.statusCode, made.body).toBe(201);
  const caseId = made.json().id as string;
  const answers = await Promise.all(['/api/cases?limit=100', `/api/persons/${personId}/cases`, `/api/cases/${caseId}`, '/api/today?days=60'].map(async (path) => (await worker.get(path)).json()));
  const [team, ofPerson, one, today] = answers as [{ rows: Row[] }, { rows: Row[] }, Row, { tasks: (Row & { subject: { id: string } })[] }];
  return { caseId, names: [team.rows.find(({ id }) => id === caseId), ofPerson.rows[0], one, today.tasks.find(({ subject }) => subject.id === caseId)].map((row) => row?.personName ?? null) };
}
const rowOf = (answered: { json: () => { rows: Row[] } }, id: string): Row | undefined => answered.json().rows.find((row) => row.id === id);

interface Row {
  readonly id: string;
  readonly personName: string | null;
}

test('whoever was given a person’s needs and not who that is reads no name in cases and in today', async () => {
  const hidden = await workOn(await known(['needs', 'health']));
  expect(hidden.names).toEqual([null, null, null, null]);
  const named = await workOn(await known(['identity', 'needs']));
  expect(named.names).toEqual(['박순자', '박순자', '박순자', '박순자']);
});

test('a planned visit names its person to the area, and not to who was not given the name', async () => {
  const personId = await known(['needs']);
  const plan = { personId, plan: { on: '2026-11-25', time: { kind: 'band', band: 'any' }, minutes: 30, purpose: 'check-in', words: '안부 확인' } };
  for (const [who, name] of [[worker, null], [officer, '박순자']] as const) {
    const { id } = (await who.send('POST', '/api/visits', plan)).json();
    const { tasks } = (await who.get('/api/today?days=30')).json() as { tasks: { subject: { id: string }; personName: string | null }[] };
    expect(tasks.find(({ subject }) => subject.id === id)).toMatchObject({ personName: name });
  }
});

test('a referral names its person to a sender only while the sender may know who that is', async () => {
  const personId = await known(['needs']);
  const made = await worker.send('POST', '/api/referrals', { personId, toOrganisationId: receiver, programme: null, service: '상담', urgency: 'general', reason: '의뢰합니다', requested: [{ item: '상담', words: '' }] });
  expect(made.statusCode, made.body).toBe(201);
  const { id } = made.json();
  expect((await worker.get(`/api/referrals/${id}`)).json()).toMatchObject({ id, personName: null });
  for (const path of ['/api/referrals?box=sent', `/api/persons/${personId}/referrals`]) expect(rowOf(await worker.get(path), id), path).toMatchObject({ personName: null });
});

test.each([[['needs', 'health'], null], [['identity', 'needs'], '박순자']] as const)('to whom %j were given, intakes, emergencies and referrals name the person as %s', async (items, personName) => {
  const personId = await known(items);
  const blank = draftIntake('case', 'self');
  const sections = { ...blank.counselling.sections, risks: { text: '', facts: { 'suicide.attemptInProgress': false, 'harm.selfOrOther': false, physicalEmergency: false } }, problem: { text: '잠을 못 이루십니다', facts: {} }, wishes: { text: '상담을 바라십니다', facts: {} } };
  const intake = await worker.send('POST', '/api/intakes', { ...blank, personId, emdCode: JEONJU.emd, counselling: { sections, doneOnTheSpot: '', nextStep: 'assess', nextOn: '2026-11-30' } });
  expect(intake.statusCode, intake.body).toBe(201);
  const emergency = await worker.send('POST', '/api/emergencies', { personId, emdCode: null, occurredAt: TEST_NOW, facts: { 'suicide.attemptInProgress': true }, calls: [], account: '', bypass: null });
  expect(emergency.statusCode, emergency.body).toBe(201);
  const referral = await worker.send('POST', '/api/referrals', { personId, toOrganisationId: receiver, programme: null, service: '상담', urgency: 'general', reason: '의뢰합니다', requested: [{ item: '상담', words: '' }] });
  expect(referral.statusCode, referral.body).toBe(201);
  const lists = [['/api/intakes?limit=100', intake], [`/api/persons/${personId}/intakes`, intake], ['/api/emergencies', emergency], [`/api/persons/${personId}/emergencies`, emergency], ['/api/referrals?box=sent', referral], [`/api/persons/${personId}/referrals`, referral]] as const;
  for (const [path, made] of lists) expect(rowOf(await worker.get(path), made.json().id), path).toMatchObject({ personName });
  expect((await worker.get(`/api/emergencies/${emergency.json().id}`)).json()).toMatchObject({ personName });
});
