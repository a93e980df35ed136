import { afterAll, beforeAll, expect, test } from 'vitest';
import { anOrganisation, aPerson, aStaff, JEONJU, signedIn, startTestServer, type Client, type TestServer } from '../../testing/index.ts';
import { keepInboundTasks } from './clock.ts';
import type { TodayTask } from './contract.ts';

let town: TestServer;
let officer: Client;
let elsewhere: Client;
let agency: Client;

beforeAll(async () => {
  town = await startTestServer();
  const clientOf = async (organisation: string, role: string) => signedIn(town, (await aStaff(town.owner, organisation, role)).login);
  officer = await clientOf(await anOrganisation(town.owner, 'town-office', { areas: [JEONJU.emd], name: '중앙동' }), 'town-officer');
  elsewhere = await clientOf(await anOrganisation(town.owner, 'town-office', { areas: ['5211152000'], name: '풍남동' }), 'town-officer');
  agency = await clientOf(await anOrganisation(town.owner, 'guarantee-agency', { name: '고용센터', guaranteeNumber: 4 }), 'agency-staff');
});
afterAll(() => town.close());

const REQUEST = {
  subject: { name: '최대상', birthOn: '1961-05-05', sex: 'male', phone: '01000000000', address: '가람로 7', emdCode: JEONJU.emd },
  inbound: { requestedOn: '2026-11-22', needs: ['주거'], agencyCounselling: '실직 뒤 월세가 밀림', wantedSupport: '긴급복지 상담' },
};

async function sent(): Promise<string> {
  const made = await agency.send('POST', '/api/inbound-requests', REQUEST);
  expect(made.statusCode, made.body).toBe(201);
  return made.json().id;
}

const tasksAbout = async (who: Client, id: string): Promise<readonly TodayTask[]> => ((await who.get('/api/today?days=30')).json().tasks as TodayTask[]).filter(({ subject }) => subject.id === id);
const RETURNED = { as: 'returned', opinion: '관할 밖으로 이사하셨습니다', nextAction: '', contactedOn: null, lateReason: '', personId: null };

test('a request of an agency waits in today of its town office, by its day, and of nobody else', async () => {
  const id = await sent();
  expect(await tasksAbout(officer, id)).toMatchObject([{ kind: 'inbound-answer', byOn: '2026-12-07', title: '고용센터', personName: '최대상', subject: { kind: 'inbound', id }, holder: { mine: false, organisation: '중앙동' } }]);
  for (const other of [elsewhere, agency]) expect(await tasksAbout(other, id)).toEqual([]);
});

test('whose request it is stands in the request and not in the task', async () => {
  const id = await sent();
  const { rows: [row] } = await town.owner.query('SELECT to_jsonb(t) AS task FROM dure.task t WHERE id = $1', [id]);
  expect(JSON.stringify(row.task)).not.toContain('최대상');
});

test('the notice of it names whom the agency asks for to the two who may read the request, and keeps no name', async () => {
  const id = await sent();
  const toldOf = async (who: Client, kind: string) => ((await who.get('/api/notices?limit=100')).json().rows as { kind: string; personName: string | null; body: Record<string, unknown> }[]).find((one) => one.kind === kind && one.body['intakeId'] === id);
  expect(await toldOf(officer, 'intake.inbound-received')).toMatchObject({ personName: '최대상', body: { agency: '고용센터', dueOn: '2026-12-07' } });
  await officer.send('POST', `/api/inbound-requests/${id}/answer`, RETURNED, { 'if-match': '1' });
  expect(await toldOf(agency, 'intake.inbound-returned')).toMatchObject({ personName: '최대상' });
  const { rows } = await town.owner.query(`SELECT to_jsonb(n) AS notice FROM dure.notice n WHERE body ->> 'intakeId' = $1`, [id]);
  expect([rows.length, JSON.stringify(rows).includes('최대상')]).toEqual([2, false]);
});

test.each([
  ['accepted', async () => ({ ...RETURNED, as: 'accepted', contactedOn: '2026-11-23', nextAction: '상담', personId: await aPerson(town.owner, { name: '최대상' }) })],
  ['returned', async () => RETURNED],
])('once it is %s it is off the list', async (_as, answer) => {
  const id = await sent();
  const answered = await officer.send('POST', `/api/inbound-requests/${id}/answer`, await answer(), { 'if-match': '1' });
  expect(answered.statusCode, answered.body).toBe(200);
  expect(await tasksAbout(officer, id)).toEqual([]);
});

test('it is not ticked off without an answer', async () => {
  const id = await sent();
  expect((await officer.send('POST', `/api/tasks/${id}/done`, { words: '처리' })).json().code).toBe('task/answered-elsewhere');
  expect(await tasksAbout(officer, id)).toHaveLength(1);
});

test('the clock puts a request on the list that came another way, once, and takes an answered one off', async () => {
  const [waiting, answered] = [await sent(), await sent()];
  await town.owner.query('DELETE FROM dure.task WHERE id = $1', [waiting]);
  await officer.send('POST', `/api/inbound-requests/${answered}/answer`, RETURNED, { 'if-match': '1' });
  await town.owner.query('UPDATE dure.task SET done_at = NULL WHERE id = $1', [answered]);
  expect(await tasksAbout(officer, waiting)).toEqual([]);
  for (const _twice of [1, 2]) await keepInboundTasks(town.server, JEONJU.sigungu, town.now());
  expect(await tasksAbout(officer, waiting)).toHaveLength(1);
  expect(await tasksAbout(officer, answered)).toEqual([]);
  const { rows } = await town.owner.query('SELECT done_by, outcome FROM dure.task WHERE id = $1', [answered]);
  expect(rows[0]).toMatchObject({ outcome: { words: RETURNED.opinion } });
});
