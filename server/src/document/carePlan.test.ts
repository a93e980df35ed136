import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { anOrganisation, aPerson, aStaff, JEONJU, signedIn, startTestServer, type Client, type TestServer } from '../../testing/index.ts';

let town: TestServer;
let team: string;
let provider: string;
let manager: Client;
let staffId: string;

const textOf = (pdf: Buffer): string => execFileSync('pdftotext', ['-', '-'], { input: pdf, encoding: 'utf8', stdio: ['pipe', 'pipe', 'ignore'] });

beforeAll(async () => {
  town = await startTestServer();
  await anOrganisation(town.owner, 'town-office', { areas: [JEONJU.emd], name: '중앙동' });
  team = await anOrganisation(town.owner, 'medical-aid-team', { programmes: ['MEDAID', 'HOMEMED', 'SELF'], areas: [JEONJU.emd], name: '의료급여사업팀' });
  provider = await anOrganisation(town.owner, 'elder-care-provider', { programmes: ['ECARE'], name: '전주재가센터' });
  const worker = await aStaff(town.owner, team, 'case-manager', { programmes: ['MEDAID', 'HOMEMED', 'SELF'], name: '정다온' });
  staffId = worker.id;
  manager = await signedIn(town, worker.login);
});
afterAll(() => town.close());

/** A plan of the programme that the person has agreed to. */
async function agreedPlan(programme: string): Promise<string> {
  const known = (value: unknown) => ({ value, source: 'officer', at: '2026-11-01T00:00:00Z', by: 'system' });
  const personId = await aPerson(town.owner, { name: '뷁순자', facts: { 'benefit.medicalAid': known(true), 'housing.has': known(false) }, shared: { [team]: { until: '9999-12-31', grants: [{ until: '9999-12-31', items: ['identity', 'contact', 'needs', 'benefits', 'housing', 'health'], basis: 'law' }] } } });
  const { id: caseId } = (await manager.send('POST', '/api/cases', { personId, programme })).json();
  await manager.send('POST', `/api/cases/${caseId}/actions`, { action: 'start-assessment' }, { 'if-match': '1' });
  const made = await manager.send('POST', '/api/plans', { caseId });
  expect(made.statusCode, made.body).toBe(201);
  const { id } = made.json();
  const goals = [{ id: randomUUID(), need: 'health', goal: '부축 없이 화장실에 간다.' }, { id: randomUUID(), need: 'daily-living', goal: '끼니를 거르지 않는다.' }];
  const service = (goalId: string | undefined, what: string, cost: number, costPer: string) => ({
    id: randomUUID(), goalId, what, provider: { kind: 'organisation', organisationId: provider }, amount: '60분', frequency: { times: 2, per: 'week', on: [1, 4] }, from: '2026-11-23', until: '2027-11-22', cost, costPer, payer: 'medical-aid', owner: { kind: 'staff', staffId }, byOn: '2026-12-01', source: { kind: 'typed' },
  });
  const content = { wishes: '내 방에서 자고 싶다.', goals, linking: '방문한 날 팀에 알림', standsFor: null, tasks: [], services: [service(goals[0]?.id, '방문간호', 120_000, 'month'), service(goals[1]?.id, '식사 지원', 180_000, 'month'), service(goals[0]?.id, '손잡이 설치', 150_000, 'total')] };
  const { version } = (await manager.get(`/api/plans/${id}`)).json();
  const written = await manager.send('PUT', `/api/plans/${id}`, { content }, { 'if-match': `"${version}"` });
  expect(written.statusCode, written.body).toBe(200);
  const agreed = await manager.send('POST', `/api/plans/${id}/actions`, { action: 'agree', by: 'person', name: '뷁순자', method: 'typed', on: '2026-11-23' }, { 'if-match': `"${written.json().version}"` });
  expect(agreed.statusCode, agreed.body).toBe(200);
  return id;
}

async function paperOf(form: string, planId: string): Promise<string> {
  const made = await manager.send('POST', '/api/documents', { form, subject: planId });
  expect(made.statusCode, made.body).toBe(201);
  return textOf((await manager.send('POST', `/api/documents/${made.json().id}/content`, { format: 'pdf', reason: '본인에게 전달' })).rawPayload);
}

test('a care plan of home Medical Aid says for which goal each benefit is, who gives it, and what a month costs', async () => {
  const text = await paperOf('care-plan', await agreedPlan('HOMEMED'));
  const said = ['재가 의료급여 케어플랜', '1차', '의료급여사업팀 정다온', '내 방에서 자고 싶다', '부축 없이 화장실에 간다', '끼니를 거르지 않는다', '방문간호', '식사 지원', '손잡이 설치', '60분, 주 2회 월·목', '전주재가센터', '120,000원', '한 달 의료급여 비용', '450,000원', '방문한 날 팀에 알림', '방문간호, 식사 지원, 손잡이 설치', '뷁순자'];
  expect(said.filter((one) => !text.replace(/\s+/gu, '').includes(one.replace(/\s+/gu, '')))).toEqual([]);
});

test('a plan of the self-support programme goes out under its own name', async () => {
  const planId = await agreedPlan('SELF');
  expect((await manager.send('POST', '/api/documents', { form: 'service-plan', subject: planId })).json().code).toBe('document/other-plan');
  const text = await paperOf('self-reliance-plan', planId);
  for (const said of ['자활계획서(IAP·ISP)', '방문한 날 팀에 알림', '연계 방법']) expect(text).toContain(said);
  expect(text).not.toContain('기록 없음');
});
