import { randomUUID } from 'node:crypto';
import { foldPlan, type PlanContent } from '@dure/domain/plan';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { anImage } from '../../../domain/testing/image.ts';
import { anOrganisation, aPerson, aStaff, JEONJU, signedIn, startTestServer, type Client, type TestServer } from '../../testing/index.ts';
import { forgetSettings } from '../setting/inForce.ts';
import type { PlanDetail } from './contract.ts';

let town: TestServer;
let manager: Client;
let lead: Client;
let provider: Client;
let stranger: Client;
let ids: { hope: string; giver: string; manager: string };

beforeAll(async () => {
  town = await startTestServer();
  await anOrganisation(town.owner, 'town-office', { areas: [JEONJU.emd], name: '중앙동' });
  const hope = await anOrganisation(town.owner, 'hope-welfare', { programmes: ['ICM'], areas: [JEONJU.emd], name: '희망복지지원단' });
  const giver = await anOrganisation(town.owner, 'elder-care-provider', { programmes: ['ECARE'], name: '전주노인복지관' });
  const other = await anOrganisation(town.owner, 'dream-start', { programmes: ['DREAM'] });
  const worker = await aStaff(town.owner, hope, 'case-manager', { programmes: ['ICM'], name: '최은영' });
  manager = await signedIn(town, worker.login);
  lead = await signedIn(town, (await aStaff(town.owner, hope, 'team-lead', { programmes: ['ICM'], name: '정팀장' })).login);
  provider = await signedIn(town, (await aStaff(town.owner, giver, 'case-manager', { programmes: ['ECARE'], name: '오복지' })).login);
  stranger = await signedIn(town, (await aStaff(town.owner, other, 'case-manager', { programmes: ['DREAM'] })).login);
  ids = { hope, giver, manager: worker.id };
});
afterAll(() => town.close());

const LAW = { until: '9999-12-31', grants: [{ until: '9999-12-31', items: ['identity', 'contact', 'needs'], basis: 'law' }] };

async function aCase(shared: Readonly<Record<string, unknown>> = {}): Promise<{ id: string; personId: string }> {
  const personId = await aPerson(town.owner, { name: '박순자', shared: { [ids.hope]: LAW, ...shared } });
  const made = await manager.send('POST', '/api/cases', { personId, programme: 'ICM' });
  expect(made.statusCode, made.body).toBe(201);
  await manager.send('POST', `/api/cases/${made.json().id}/actions`, { action: 'start-assessment' }, { 'if-match': '1' });
  return { id: made.json().id, personId };
}

const read = async (id: string, who = manager): Promise<PlanDetail> => (await who.get(`/api/plans/${id}`)).json();
const caseOf = async (id: string): Promise<{ status: string; nextOn: string; version: number }> => (await manager.get(`/api/cases/${id}`)).json();

async function begun(caseId: string, more: object = {}): Promise<PlanDetail> {
  const made = await manager.send('POST', '/api/plans', { caseId, ...more });
  expect(made.statusCode, made.body).toBe(201);
  return read(made.json().id);
}

function whole(more: Partial<PlanContent> = {}): PlanContent {
  const goal = randomUUID();
  return {
    wishes: '집에서 지내고 싶다.', goals: [{ id: goal, need: 'daily-living', goal: '하루 두 끼를 드신다.' }], tasks: [], linking: '', standsFor: null,
    services: [{
      id: randomUUID(), goalId: goal, what: '도시락 배달', provider: { kind: 'organisation', organisationId: ids.giver as never }, amount: '1식', frequency: { times: 2, per: 'week', on: [1, 4] }, from: '2026-11-01', until: '2027-04-30',
      cost: 60_000, costPer: 'month', payer: 'local', owner: { kind: 'staff', staffId: ids.manager as never }, byOn: '2026-12-01', source: { kind: 'typed' },
    }],
    ...more,
  };
}

const put = (plan: PlanDetail, content: PlanContent, who = manager) => who.send('PUT', `/api/plans/${plan.id}`, { content }, { 'if-match': `"${plan.version}"` });
async function act(who: Client, id: string, body: object): Promise<{ status: number; json: { code: string; status: string; next: string | null; facts?: unknown } }> {
  const { version } = await read(id);
  const done = await who.send('POST', `/api/plans/${id}/actions`, body, { 'if-match': `"${version}"` });
  return { status: done.statusCode, json: done.json() };
}
/** Everything happens at one moment in these tests, so the order of notices says nothing. */
const toldOf = async (who: Client, personId: string): Promise<readonly string[]> => ((await who.get('/api/notices')).json() as { rows: { kind: string; personId: string }[] }).rows.filter((row) => row.personId === personId).map(({ kind }) => kind).toSorted();
const AGREE = { action: 'agree', by: 'person', name: '박순자', method: 'typed', on: '2026-11-23' };
const PNG = { mediaType: 'image/png', base64: anImage('image/png', { width: 600, height: 200 }).toString('base64') };

async function active(caseId: string, content = whole()): Promise<PlanDetail> {
  const plan = await begun(caseId);
  const written = await put(plan, content);
  expect(written.statusCode, written.body).toBe(200);
  for (const [who, body] of [[manager, AGREE], [manager, { action: 'ask-approval' }], [lead, { action: 'approve' }], [manager, { action: 'activate' }]] as const) {
    const done = await act(who, plan.id, body);
    expect(done.status, JSON.stringify(done.json)).toBe(200);
  }
  return read(plan.id);
}

describe('a plan', () => {
  test('begins with the needs that the assessment found, and takes the case along', async () => {
    const { id, personId } = await aCase();
    const { instruments } = (await manager.get('/api/assessment-instruments')).json() as { instruments: { id: string; version: string; current: boolean; items: { key: string }[] }[] };
    const needs = instruments.find((one) => one.id === 'needs' && one.current)!;
    const answers = Object.fromEntries(needs.items.map(({ key }) => [key, key === 'economy' ? 3 : key === 'health' ? 2 : 0]));
    await manager.send('POST', '/api/assessments', { personId, instrumentId: 'needs', instrumentVersion: needs.version, answers, doneOn: '2026-11-23' });
    const plan = await begun(id);
    expect(plan).toMatchObject({ status: 'draft', number: 1, kind: 'service', step: 'make', nextOn: '2026-12-08', content: { goals: [{ need: 'economy' }, { need: 'health' }] } });
    expect((await caseOf(id)).status).toBe('planning');
    expect((await manager.send('POST', '/api/plans', { caseId: id })).json().code).toBe('plan/draft-exists');
  });

  test('offers the services of the guide for the programme of the case, each once', async () => {
    const { id } = await aCase();
    const plan = await begun(id);
    const offer = (await manager.get(`/api/plans/${plan.id}/offer`)).json() as { services: { what: string; source: { kind: string; rule: string } }[] };
    expect(offer.services.map(({ source }) => source.rule)).toContain('ICM-SVC-RESOURCE');
    const [first] = offer.services;
    await put(plan, whole({ services: [first as never] }));
    const again = (await manager.get(`/api/plans/${plan.id}/offer`)).json() as typeof offer;
    expect(again.services.map(({ source }) => source.rule)).not.toContain(first?.source.rule);
  });

  test('goes from needs to service: written, agreed, approved by the lead, active, with the case and its review date', async () => {
    const { id, personId } = await aCase({ [ids.giver]: LAW });
    const plan = await begun(id);
    expect((await act(manager, plan.id, AGREE)).json.code).toBe('plan/incomplete');
    await put(plan, whole());
    expect((await act(manager, plan.id, { action: 'approve' })).json.code).toBe('plan/not-agreed');
    expect((await act(manager, plan.id, { ...AGREE, method: 'screen' })).json.code).toBe('plan/signature-missing');
    const flood = { ...PNG, base64: anImage('image/png', { width: 60_000, height: 60_000 }).toString('base64') };
    expect((await act(manager, plan.id, { ...AGREE, method: 'screen', signature: flood })).json.code).toBe('plan/signature-too-many-pixels');
    expect((await act(manager, plan.id, { ...AGREE, method: 'screen', signature: PNG })).status).toBe(200);
    expect((await manager.get(`/api/plans/${plan.id}/signature`)).headers['content-type']).toBe('image/png');
    expect((await act(manager, plan.id, { action: 'approve' })).json.code).toBe('plan/approval-needed');
    await act(manager, plan.id, { action: 'ask-approval' });
    expect(await toldOf(lead, personId)).toEqual(['plan.ask-approval']);
    expect((await act(lead, plan.id, { action: 'approve' })).status).toBe(200);
    expect((await act(manager, plan.id, { action: 'activate' })).json.status).toBe('active');
    expect(await read(plan.id)).toMatchObject({ status: 'active', step: 'review', nextOn: '2027-02-23', approval: { kind: 'given', by: '정팀장' } });
    expect(await caseOf(id)).toMatchObject({ status: 'in-service', nextOn: '2027-02-23' });
    expect(await toldOf(provider, personId)).toEqual(['plan.service-planned']);
    expect(await toldOf(manager, personId)).toEqual(['plan.approve']);
  });

  test('is settled by its writer where the municipality wants no approval, and reviewed in the months that it has settled', async () => {
    for (const [key, value] of [['plan.approval', 'false'], ['care.reviewMonths', '4'], ['icm.steps', '{"survey":7,"selection":5,"plan":9,"total":30}']] as const) {
      await town.owner.query(`INSERT INTO dure.setting (sigungu, key, version, valid_from, value, reason, staff_id, at) VALUES ($1, $2, 1, '2026-01-01', $3, '방침', $4, now())`, [JEONJU.sigungu, key, value, ids.manager]);
    }
    forgetSettings(town.server, JEONJU.sigungu);
    const { id } = await aCase();
    const plan = await begun(id);
    expect(plan).toMatchObject({ nextOn: '2026-12-02', wantsApproval: false, latestReviewOn: '2027-03-23' });
    await put(plan, whole());
    await act(manager, plan.id, AGREE);
    expect((await act(manager, plan.id, { action: 'approve' })).json.status).toBe('approved');
    await town.owner.query('DELETE FROM dure.setting');
    forgetSettings(town.server, JEONJU.sigungu);
  });

  test('is not written over unseen, nor by others, and is absent to who may not see it', async () => {
    const { id } = await aCase();
    const plan = await begun(id);
    const both = await Promise.all([put(plan, whole()), put(plan, whole({ wishes: '딸 가까이' }))]);
    expect(both.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, 412]);
    expect((await stranger.get(`/api/plans/${plan.id}`)).statusCode).toBe(404);
    expect((await provider.get(`/api/plans/${plan.id}`)).statusCode).toBe(404);
    expect((await stranger.send('POST', '/api/plans', { caseId: id })).statusCode).toBe(404);
  });

  test('stays readable as it was approved when it is changed, and the next version takes its place', async () => {
    const { id, personId } = await aCase({ [ids.giver]: LAW });
    const first = await active(id);
    const service = first.content.services[0]!;
    expect((await act(manager, first.id, { action: 'review', outcomes: [], decision: 'change', words: '부족하다', nextOn: null })).json).toMatchObject({ code: 'plan/services-not-judged' });
    const reviewed = await act(manager, first.id, { action: 'review', outcomes: [{ serviceId: service.id, result: 'partly', reason: '주 1회만 오셨다' }], decision: 'change', words: '더 자주 필요하다', nextOn: '2027-01-15' });
    expect(reviewed.json.next).toBeTruthy();
    expect(await caseOf(id)).toMatchObject({ status: 'in-service', nextOn: '2027-01-15' });
    const second = await read(reviewed.json.next!);
    expect(second).toMatchObject({ number: 2, status: 'draft', content: first.content, versions: [{ number: 2 }, { number: 1, status: 'active' }] });
    await put(second, { ...(second.content as unknown as PlanContent), services: [{ ...service, frequency: { times: 5, per: 'week', on: [] } } as never] });
    for (const [who, body] of [[manager, AGREE], [lead, { action: 'approve' }], [manager, { action: 'activate' }]] as const) await act(who, second.id, body);
    const [before, now] = [await read(first.id), await read(second.id)];
    expect(before).toMatchObject({ status: 'revised', content: first.content, agreement: first.agreement });
    expect(now).toMatchObject({ status: 'active', nextOn: '2027-01-15' });
    expect(await toldOf(provider, personId)).toEqual(['plan.service-changed', 'plan.service-planned']);
    expect((await act(manager, first.id, { action: 'review', outcomes: [], decision: 'continue', words: 'x', nextOn: null })).json.code).toBe('plan/action-not-available');
    const { rows } = await town.owner.query('SELECT e.body FROM dure.plan_event e WHERE e.plan_id = $1 ORDER BY seq', [first.id]);
    const { rows: [kept] } = await town.owner.query('SELECT state FROM dure.plan WHERE id = $1', [first.id]);
    expect(foldPlan(rows.map(({ body }) => body as never))).toEqual(kept.state);
  });

  test('stands for a 개인별지원계획 where the law says so, and then no second one is written', async () => {
    const { id } = await aCase();
    const plan = await begun(id);
    expect(plan.standIn).toMatchObject({ rule: 'CARE-PLAN-REPLACE-SUPPORT', source: '돌봄통합지원법 시행규칙' });
    const standsFor = { kind: 'personal-support', rule: 'CARE-PLAN-REPLACE-SUPPORT' } as const;
    expect((await put(plan, whole({ standsFor: { ...standsFor, rule: 'CARE-PLAN-REPLACE-HOME' } }))).json().code).toBe('plan/stands-for-unknown');
    await put(plan, whole({ standsFor }));
    for (const [who, body] of [[manager, AGREE], [lead, { action: 'approve' }], [manager, { action: 'activate' }]] as const) await act(who, plan.id, body);
    expect((await manager.send('POST', '/api/plans', { caseId: id, kind: 'personal-support' })).json().code).toBe('plan/stood-for');
    expect((await manager.send('POST', '/api/plans', { caseId: id })).json().code).toBe('plan/under-way');
  });
});

test('오늘 할 일 asks for the plan once, and goes along with the case to whoever has it', async () => {
  const { id, personId } = await aCase();
  const plan = await begun(id);
  const asked = async (who: Client): Promise<readonly string[]> => ((await who.get('/api/today?days=60')).json() as { tasks: { kind: string; personId: string; subject: { kind: string; id: string } }[] }).tasks.filter((task) => task.personId === personId).map(({ kind, subject }) => `${kind} ${subject.kind} ${subject.id}`);
  expect(await asked(manager)).toEqual([`plan-make plan ${plan.id}`]);
  const colleague = await aStaff(town.owner, ids.hope as never, 'case-manager', { programmes: ['ICM'], name: '한동료' });
  await manager.send('POST', `/api/cases/${id}/actions`, { action: 'assign', staffId: colleague.id }, { 'if-match': String((await caseOf(id)).version) });
  expect((await read(plan.id)).owner).toMatchObject({ staff: '한동료' });
  expect(await asked(manager)).toEqual([]);
  expect(await asked(await signedIn(town, colleague.login))).toEqual([`plan-make plan ${plan.id}`]);
});

describe('what is delivered', () => {
  const log = (who: Client, plan: PlanDetail, more: object = {}) => who.send('POST', '/api/plan-deliveries', { entries: [{ planId: plan.id, serviceId: plan.content.services[0]!.id }], on: '2026-11-23', outcome: 'done', amount: '1식', reason: null, words: '', ...more });

  test('is written by the provider, who sees its own service and nothing else of the plan', async () => {
    const { id, personId } = await aCase({ [ids.giver]: LAW });
    const mine = whole();
    const plan = await active(id, { ...mine, services: [mine.services[0]!, { ...mine.services[0]!, id: randomUUID(), what: '병원 동행', provider: { kind: 'informal', name: '따님' } }] });
    const seen = (await provider.get(`/api/persons/${personId}/plan-services`)).json() as { rows: { what: string; isOurs: boolean }[] };
    expect(seen.rows.map(({ what, isOurs }) => [what, isOurs])).toEqual([['도시락 배달', true]]);
    expect((await provider.get('/api/plan-services')).json().rows.map((row: { personId: string }) => row.personId)).toContain(personId);
    const done = await log(provider, plan);
    expect(done.statusCode, done.body).toBe(201);
    const course = (await manager.get(`/api/plans/${plan.id}/course`)).json() as { courses: { weeks: { week: string; planned: number; done: number }[] }[]; lines: { organisation: string }[] };
    expect(course.courses[0]?.weeks.find(({ week }) => week === '2026-11-23')).toMatchObject({ planned: 2, done: 1 });
    expect(course.lines).toMatchObject([{ organisation: '전주노인복지관' }]);
    expect((await log(stranger, plan)).json().code).toBe('plan/service-unknown');
    expect((await provider.send('POST', '/api/plan-deliveries', { entries: [{ planId: plan.id, serviceId: plan.content.services[1]!.id }], on: '2026-11-23', outcome: 'done', amount: '', reason: null, words: '' })).json().code).toBe('plan/service-unknown');
  });

  test('is no longer shown to a provider when the person may not be seen any more', async () => {
    const { id, personId } = await aCase({ [ids.giver]: LAW });
    const plan = await active(id);
    await town.owner.query(`UPDATE dure.person SET shared = shared - $2 WHERE id = $1`, [personId, ids.giver]);
    expect((await provider.get(`/api/persons/${personId}/plan-services`)).statusCode).toBe(404);
    expect((await log(provider, plan)).json().code).toBe('plan/service-unknown');
  });

  test.each([
    ['tomorrow', { on: '2026-11-24' }, 'plan/delivery-in-the-future'], ['before it began', { on: '2026-10-31' }, 'plan/delivery-outside'], ['without a reason for a no-show', { outcome: 'no-show' }, 'plan/no-show-unexplained'],
  ])('is not written down for %s', async (_what, more, code) => {
    const { id } = await aCase();
    expect((await log(manager, await active(id), more)).json().code).toBe(code);
  });

  test('is written for a session of several at once, all or none, and a wrong line is corrected by another', async () => {
    const plans = await Promise.all([aCase(), aCase()]).then(async ([one, other]) => [await active(one.id), await active(other.id)] as const);
    const entries = plans.map((plan) => ({ planId: plan.id, serviceId: plan.content.services[0]!.id }));
    expect((await log(manager, plans[0], { entries: [...entries, { planId: plans[0].id, serviceId: randomUUID() }] })).json().code).toBe('plan/service-unknown');
    expect((await log(manager, plans[0], { entries })).json()).toEqual({ written: 2 });
    const { lines } = (await manager.get(`/api/plans/${plans[0].id}/course`)).json() as { lines: { id: string; isGroup: boolean; isCorrected: boolean }[] };
    expect(lines).toMatchObject([{ isGroup: true, isCorrected: false }]);
    await log(manager, plans[0], { outcome: 'no-show', reason: 'ill', corrects: lines[0]!.id });
    const after = (await manager.get(`/api/plans/${plans[0].id}/course`)).json() as { lines: { outcome: string; isCorrected: boolean }[] };
    expect(after.lines.filter(({ isCorrected }) => !isCorrected)).toMatchObject([{ outcome: 'no-show' }]);
  });

  test('keeps a case open until its result is said, and then the plan ends with the case', async () => {
    const { id, personId } = await aCase({ [ids.giver]: LAW });
    const plan = await active(id);
    await log(manager, plan);
    const close = async (more: object) => manager.send('POST', `/api/cases/${id}/actions`, { action: 'close', reason: 'goal-reached', meeting: 'written', ongoingNeed: false, words: '목표를 이루었습니다.', ...more }, { 'if-match': String((await caseOf(id)).version) });
    await manager.send('POST', `/api/cases/${id}/actions`, { action: 'propose-closure', reason: 'goal-reached', words: '목표 달성' }, { 'if-match': String((await caseOf(id)).version) });
    expect((await close({})).json()).toMatchObject({ code: 'case/result-missing' });
    expect((await manager.get(`/api/cases/${id}/plans`)).json().unsettled).toEqual([{ serviceId: plan.content.services[0]!.id, service: '도시락 배달' }]);
    const closed = await close({ results: [{ serviceId: plan.content.services[0]!.id, words: '매주 두 번 드셨다.' }] });
    expect(closed.statusCode, closed.body).toBe(200);
    expect(await read(plan.id)).toMatchObject({ status: 'ended', end: { words: '목표를 이루었습니다.' } });
    expect(await toldOf(provider, personId)).toEqual(['plan.service-ended', 'plan.service-planned']);
    expect((await log(manager, plan)).json().code).toBe('plan/service-unknown');
  });
});
