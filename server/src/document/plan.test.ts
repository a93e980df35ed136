import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { anOrganisation, aPerson, aStaff, JEONJU, signedIn, startTestServer, type Client, type TestServer } from '../../testing/index.ts';

let town: TestServer;
let manager: Client;
let other: Client;
let planId: string;
let staffId: string;
let personId: string;

const textOf = (pdf: Buffer): string => execFileSync('pdftotext', ['-layout', '-', '-'], { input: pdf, encoding: 'utf8', stdio: ['pipe', 'pipe', 'ignore'] });
const issue = (form: string, client = manager) => client.send('POST', '/api/documents', { form, subject: planId });

async function act(body: object): Promise<void> {
  const { version } = (await manager.get(`/api/plans/${planId}`)).json();
  const done = await manager.send('POST', `/api/plans/${planId}/actions`, body, { 'if-match': `"${version}"` });
  expect(done.statusCode, done.body).toBe(200);
}

beforeAll(async () => {
  town = await startTestServer();
  await anOrganisation(town.owner, 'town-office', { areas: [JEONJU.emd], name: '중앙동' });
  const hope = await anOrganisation(town.owner, 'hope-welfare', { programmes: ['ICM'], areas: [JEONJU.emd], name: '희망복지지원단' });
  const giver = await anOrganisation(town.owner, 'elder-care-provider', { programmes: ['ECARE'], name: '전주노인복지관' });
  const worker = await aStaff(town.owner, hope, 'case-manager', { programmes: ['ICM'], name: '최은영' });
  staffId = worker.id;
  manager = await signedIn(town, worker.login);
  other = await signedIn(town, (await aStaff(town.owner, giver, 'case-manager', { programmes: ['ECARE'] })).login);
  personId = await aPerson(town.owner, { name: '뷁순자', shared: { [hope]: { until: '9999-12-31', grants: [{ until: '9999-12-31', items: ['identity', 'contact', 'needs'], basis: 'law' }] } } });
  const { id: caseId } = (await manager.send('POST', '/api/cases', { personId, programme: 'ICM' })).json();
  await manager.send('POST', `/api/cases/${caseId}/actions`, { action: 'start-assessment' }, { 'if-match': '1' });
  const made = await manager.send('POST', '/api/plans', { caseId });
  if (made.statusCode !== 201) throw new Error(made.body);
  planId = made.json().id;
  const goal = randomUUID();
  const content = {
    wishes: '집에서 지내고 싶다.', goals: [{ id: goal, need: 'daily-living', goal: '하루 두 끼를 드신다.' }], linking: '', standsFor: null,
    tasks: [{ id: randomUUID(), what: '아침마다 동네를 한 바퀴 걷기', owner: { kind: 'named', name: '본인' }, byOn: '2026-12-31', source: { kind: 'typed' } }],
    services: [{ id: randomUUID(), goalId: goal, what: '도시락 배달', provider: { kind: 'organisation', organisationId: giver }, amount: '1식', frequency: { times: 2, per: 'week', on: [1, 4] }, from: '2026-11-01', until: '2027-04-30', cost: 60_000, costPer: 'month', payer: 'local', owner: { kind: 'staff', staffId }, byOn: '2026-12-01', source: { kind: 'typed' } }],
  };
  const { version } = (await manager.get(`/api/plans/${planId}`)).json();
  const written = await manager.send('PUT', `/api/plans/${planId}`, { content }, { 'if-match': `"${version}"` });
  if (written.statusCode !== 200) throw new Error(written.body);
});
afterAll(() => town.close());

test('a plan is put on paper once the person has agreed to it, and not before', async () => {
  expect((await issue('service-plan')).json().code).toBe('document/not-agreed');
  await act({ action: 'agree', by: 'person', name: '뷁순자', method: 'typed', on: '2026-11-23' });
  expect((await issue('service-plan')).statusCode).toBe(201);
});

test.each([
  ['service-plan', ['서비스 제공계획서', '1차', '희망복지지원단 최은영', '집에서 지내고 싶다', '일상생활유지', '도시락 배달', '전주노인복지관', '1식, 주 2회 월·목', '60,000원', '지방비', '동네를 한 바퀴', '뷁순자']],
  ['person-plan-copy', ['뷁순자 님의 계획', '집에서 지내고 싶다', '도시락 배달', '주 2회 월·목', '전주노인복지관', '동네를 한 바퀴', '최은영', '119']],
])('%s says what was agreed, and is the same whenever it is downloaded', async (form, said) => {
  const { id } = (await issue(form)).json();
  const get = () => manager.send('POST', `/api/documents/${id}/content`, { format: 'pdf', reason: '본인에게 전달' });
  const [first, second] = [await get(), await get()];
  expect(first.statusCode, first.body).toBe(200);
  expect(first.rawPayload.equals(second.rawPayload)).toBe(true);
  const text = textOf(first.rawPayload);
  expect(said.filter((one) => !text.includes(one))).toEqual([]);
});

test('a plan of another kind has its own paper', async () => {
  expect((await issue('care-plan')).json().code).toBe('document/other-plan');
});

test('a provider, who sees his services and not the plan, has it on no paper', async () => {
  expect((await issue('service-plan', other)).json().code).toBe('absent');
});
