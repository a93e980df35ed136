import { randomUUID } from 'node:crypto';
import { foldHomecare, type HomecareEvent } from '@dure/domain/homecare';
import type { PlanContent } from '@dure/domain/plan';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { anOrganisation, aPerson, aStaff, JEONJU, signedIn, startTestServer, TEST_NOW, type Client, type TestServer } from '../../testing/index.ts';
import { forgetSettings } from '../setting/inForce.ts';
import { remindOfHomecare } from './clock.ts';
import type { HomecareDetail, HomecareRow } from './contract.ts';

let town: TestServer;
let manager: Client;
let lead: Client;
let provider: Client;
let officer: Client;
let coordinator: Client;
let logins: { manager: string; lead: string; provider: string };
let ids: { team: string; giver: string; hope: string; housing: string; manager: string };

beforeAll(async () => {
  town = await startTestServer();
  const office = await anOrganisation(town.owner, 'town-office', { areas: [JEONJU.emd], name: '중앙동' });
  const team = await anOrganisation(town.owner, 'medical-aid-team', { programmes: ['MEDAID', 'HOMEMED'], name: '전주시 의료급여팀' });
  const giver = await anOrganisation(town.owner, 'elder-care-provider', { programmes: ['ECARE'], name: '전주노인복지관' });
  const hope = await anOrganisation(town.owner, 'hope-welfare', { programmes: ['ICM'], name: '희망복지지원단' });
  const housing = await anOrganisation(town.owner, 'guarantee-agency', { name: '한국토지주택공사(LH) 전북지역본부', guaranteeNumber: 9, outbound: 'yes' });
  const worker = await aStaff(town.owner, team, 'case-manager', { programmes: ['HOMEMED'], name: '한지영' });
  const head = await aStaff(town.owner, team, 'team-lead', { name: '정팀장' });
  const carer = await aStaff(town.owner, giver, 'case-manager', { name: '오복지' });
  logins = { manager: worker.login, lead: head.login, provider: carer.login };
  [manager, lead, provider] = [await signedIn(town, worker.login), await signedIn(town, head.login), await signedIn(town, carer.login)];
  officer = await signedIn(town, (await aStaff(town.owner, office, 'town-officer')).login);
  coordinator = await signedIn(town, (await aStaff(town.owner, hope, 'coordinator')).login);
  ids = { team, giver, hope, housing, manager: worker.id };
});
afterAll(() => town.close());

const ITEMS = ['identity', 'contact', 'health', 'medical-use', 'housing', 'livelihood', 'needs'];
const LAW = { until: '9999-12-31', grants: [{ until: '9999-12-31', items: ITEMS, basis: 'law' }] };
const known = (values: Readonly<Record<string, unknown>>) => Object.fromEntries(Object.entries(values).map(([key, value]) => [key, { value, source: 'officer', at: TEST_NOW, by: ids.manager }]));
const READY = { 'benefit.medicalAid': true, 'dischargeable': true, 'housing.has': true, 'risk.deterioration': false, 'risk.readmission': '낮음' };

const aRecipient = (facts: object = READY, more: object = {}): Promise<string> => aPerson(town.owner, { name: '최종만', facts: known(facts as never), shared: { [ids.team]: LAW, ...more } });

type Listed = { readonly rows: readonly HomecareRow[]; readonly longStays: readonly { personId: string; days: number }[]; readonly mayAdd: boolean };
const listed = async (who = manager): Promise<Listed> => (await who.get('/api/homecares')).json();
const read = async (id: string, who = manager): Promise<HomecareDetail> => (await who.get(`/api/homecares/${id}`)).json();

async function entered(personId: string, more: object = {}): Promise<string> {
  const made = await manager.send('POST', '/api/homecares', { personId, hospital: '전주한마음병원', admittedOn: '2026-10-01', diagnosis: 'circulatory', ...more });
  expect(made.statusCode, made.body).toBe(201);
  return made.json().id;
}

async function act(id: string, body: object, who = manager): Promise<{ status: number; json: { code: string; status: string; caseId: string; facts?: Record<string, unknown> } }> {
  const { version } = await read(id);
  const done = await who.send('POST', `/api/homecares/${id}/actions`, body, { 'if-match': `"${version}"` });
  return { status: done.statusCode, json: done.json() };
}
async function did(id: string, body: object): Promise<string> {
  const { status, json } = await act(id, body);
  expect(status, JSON.stringify(json)).toBe(200);
  return json.caseId;
}

const yes = { needed: true, words: '' };
const no = { needed: false, words: '' };
const NEEDS = { medical: yes, care: yes, meals: yes, transport: { needed: false, words: '아드님이 모시고 다닙니다.' }, optional: { needed: true, words: '문턱 없애기' }, additional: no };
const TEAM = { organisation: '전주한마음병원', phone: '063-000-0900', members: [{ role: 'doctor', name: '나의사', phone: '' }, { role: 'nurse', name: '다간호', phone: '' }] };

/** A plan of the case, written from what it begins with, agreed to and under way. */
async function planned(caseId: string, change: (content: PlanContent) => PlanContent = (content) => content): Promise<void> {
  const { id } = (await manager.send('POST', '/api/plans', { caseId, kind: 'home-medical' })).json() as { id: string };
  const begun = (await manager.get(`/api/plans/${id}`)).json() as { version: number; content: PlanContent };
  const whole: PlanContent = {
    ...begun.content, wishes: '집에서 지내고 싶다.', goals: begun.content.goals.map((goal) => ({ ...goal, goal: '집에서 지낸다.' })),
    services: begun.content.services.map((service) => ({ ...service, provider: { kind: 'organisation', organisationId: ids.giver as never }, cost: 100_000, payer: service.payer ?? 'free' })),
  };
  const written = await manager.send('PUT', `/api/plans/${id}`, { content: change(whole) }, { 'if-match': `"${begun.version}"` });
  expect(written.statusCode, written.body).toBe(200);
  for (const [who, body] of [[manager, { action: 'agree', by: 'person', name: '최종만', method: 'typed', on: '2026-11-23' }], [lead, { action: 'approve' }], [manager, { action: 'activate' }]] as const) {
    const { version } = (await manager.get(`/api/plans/${id}`)).json() as { version: number };
    const done = await who.send('POST', `/api/plans/${id}/actions`, body, { 'if-match': `"${version}"` });
    expect(done.statusCode, done.body).toBe(200);
  }
}

async function started(facts: object = READY): Promise<{ id: string; personId: string; caseId: string }> {
  const personId = await aRecipient({ ...facts, medicalNeed: '낮음' }, { [ids.giver]: LAW });
  const id = await entered(personId);
  const caseId = await did(id, { action: 'select', reason: '' });
  await did(id, { action: 'survey', needs: NEEDS, words: '계단이 있습니다.' });
  await did(id, { action: 'name-team', team: TEAM });
  await planned(caseId);
  await did(id, { action: 'start', dischargedOn: '2026-11-23' });
  return { id, personId, caseId };
}

const toldOf = async (who: Client, personId: string): Promise<readonly string[]> => ((await who.get('/api/notices')).json() as { rows: { kind: string; personId: string }[] }).rows.filter((row) => row.personId === personId && row.kind.startsWith('homecare')).map(({ kind }) => kind);
const todayOf = async (who: Client, id: string): Promise<readonly string[]> => ((await who.get('/api/today?days=60')).json() as { tasks: { kind: string; subject: { id: string }; byOn: string }[] }).tasks.filter(({ subject }) => subject.id === id).map(({ kind, byOn }) => `${kind} ${byOn}`);

describe('candidates', () => {
  test('are people of the team’s own cases whose recorded stay is long, and are entered by hand', async () => {
    const personId = await aRecipient({ ...READY, 'admission.sameDiagnosisDays': 214 });
    const short = await aRecipient({ ...READY, 'admission.sameDiagnosisDays': 30 });
    for (const one of [personId, short]) await manager.send('POST', '/api/cases', { personId: one, programme: 'MEDAID' });
    const before = await listed();
    expect(before).toMatchObject({ mayAdd: true });
    expect(before.longStays.filter((one) => [personId, short].includes(one.personId)).map(({ days }) => days)).toEqual([214]);
    const id = await entered(personId, { admittedOn: '2026-04-24' });
    const after = await listed();
    expect(after.longStays.map((one) => one.personId)).not.toContain(personId);
    expect(after.rows.find((row) => row.id === id)).toMatchObject({ group: 'candidate', personName: '최종만', days: 214, step: 'decide', nextOn: '2026-12-07', mine: true });
    expect(await todayOf(manager, id)).toEqual(['homecare-decide 2026-12-07']);
    expect(await todayOf(lead, id)).toEqual([]);
  });

  test('are nobody twice, nobody unseen, and nobody else’s to enter', async () => {
    const personId = await aRecipient();
    await entered(personId);
    const stay = { hospital: '전주한마음병원', admittedOn: '2026-10-01', diagnosis: 'mental' };
    expect((await manager.send('POST', '/api/homecares', { ...stay, personId })).json().code).toBe('homecare/entered-already');
    expect((await manager.send('POST', '/api/homecares', { ...stay, personId: randomUUID() })).statusCode).toBe(404);
    expect((await officer.send('POST', '/api/homecares', { ...stay, personId })).statusCode).toBe(403);
    expect((await manager.send('POST', '/api/homecares', { ...stay, personId: await aRecipient(), admittedOn: '2026-11-24' })).json().code).toBe('homecare/in-the-future');
  });
});

describe('the selection', () => {
  test('shows each sentence of the leaflet, and takes the clinical judgement from a person', async () => {
    const id = await entered(await aRecipient());
    const before = await read(id);
    expect(before.gates.map(({ rule, verdict }) => [rule, verdict])).toEqual([['HOMEMED-PURPOSE', 'met'], ['HOMEMED-TARGET', 'met'], ['HOMEMED-TARGET', 'unknown'], ['HOMEMED-TARGET', 'met'], ['HOMEMED-TARGET-HOUSING', 'met'], ['HOMEMED-EXCL', 'met']]);
    expect(before.gates[1]).toMatchObject({ quote: '동일상병으로 31일 이상 입원자 중 의료적 필요도가', asks: [] });
    expect(before.gates[2]?.asks).toMatchObject([{ fact: 'medicalNeed', values: ['낮음', '보통', '높음'], value: null, judged: null }]);
    await did(id, { action: 'judge', fact: 'medicalNeed', value: '낮음' });
    const after = await read(id);
    expect(after).toMatchObject({ gatesTogether: 'met', events: [{ action: 'add' }, { action: 'judge' }] });
    expect(after.gates[2]?.asks[0]).toMatchObject({ value: '낮음', judged: { on: '2026-11-23', by: '한지영' } });
    expect((await act(id, { action: 'judge', fact: 'dischargeable', value: '낮음' })).json.code).toBe('homecare/judgement-unreadable');
  });

  test('does not take a judgement that nobody made', async () => {
    const facts = { ...known({ ...READY }), medicalNeed: { value: '낮음', source: 'system', at: TEST_NOW, by: 'system' } };
    const id = await entered(await aPerson(town.owner, { facts, shared: { [ids.team]: LAW } }));
    expect((await read(id)).gates[2]?.verdict).toBe('unknown');
  });

  test('is a person’s: who departs from the gates says why, and a case opens', async () => {
    const id = await entered(await aRecipient({ ...READY, 'risk.readmission': '높음', 'medicalNeed': '낮음' }), { admittedOn: '2026-11-01' });
    expect((await read(id)).gates.filter(({ verdict }) => verdict === 'not-met').map(({ rule }) => rule)).toEqual(['HOMEMED-TARGET', 'HOMEMED-EXCL']);
    expect((await act(id, { action: 'select', reason: '' })).json.code).toBe('homecare/reason-missing');
    const caseId = await did(id, { action: 'select', reason: '주치의가 외래로 충분하다고 합니다.' });
    expect(await read(id)).toMatchObject({ status: 'surveying', caseId, selection: { decided: 'selected', by: '한지영', reason: '주치의가 외래로 충분하다고 합니다.' } });
    expect((await manager.get(`/api/cases/${caseId}`)).json()).toMatchObject({ programme: 'HOMEMED', status: 'registered' });
    expect((await manager.get(`/api/cases/${caseId}/homecare`)).json()).toMatchObject({ row: { id, status: 'surveying' } });
  });

  test('uses the case that the team has already', async () => {
    const personId = await aRecipient({ ...READY, medicalNeed: '낮음' });
    const { id: caseId } = (await manager.send('POST', '/api/cases', { personId, programme: 'HOMEMED' })).json();
    expect(await did(await entered(personId), { action: 'select', reason: '' })).toBe(caseId);
  });
});

describe('the care plan', () => {
  test('begins with the essential benefits and those that the survey asked for, in the words of the leaflet', async () => {
    const id = await entered(await aRecipient({ ...READY, medicalNeed: '낮음' }));
    const caseId = await did(id, { action: 'select', reason: '' });
    await did(id, { action: 'survey', needs: NEEDS, words: '' });
    const { id: planId } = (await manager.send('POST', '/api/plans', { caseId, kind: 'home-medical' })).json();
    const { content } = (await manager.get(`/api/plans/${planId}`)).json() as { content: PlanContent };
    expect(content.services.map(({ source }) => (source.kind === 'guide' ? source.rule : ''))).toEqual(['HOMEMED-SVC-MED', 'HOMEMED-SVC-CARE', 'HOMEMED-SVC-MEAL', 'HOMEMED-SVC-OPT']);
    expect(content.services[0]).toMatchObject({ what: '필수급여-의료: 집중교육·상담·모니터링', payer: 'medical-aid', from: '2026-11-23', until: '2027-11-23' });
    expect(content.goals.map(({ need }) => need)).toEqual(['health', 'daily-living', 'living-environment']);
    expect(content.services.every(({ goalId }) => content.goals.some((goal) => goal.id === goalId))).toBe(true);
    expect((await read(id)).plan).toMatchObject({ id: planId, status: 'draft' });
  });

  test('leaves no needed essential benefit out before support begins', async () => {
    const id = await entered(await aRecipient({ ...READY, medicalNeed: '낮음' }));
    const caseId = await did(id, { action: 'select', reason: '' });
    const start = { action: 'start', dischargedOn: '2026-11-23' };
    expect((await act(id, start)).json.code).toBe('homecare/survey-missing');
    expect((await act(id, { action: 'survey', needs: { ...NEEDS, transport: no }, words: '' })).json).toMatchObject({ code: 'homecare/benefits-unexplained' });
    await did(id, { action: 'survey', needs: NEEDS, words: '' });
    expect((await act(id, start)).json.code).toBe('homecare/team-missing');
    await did(id, { action: 'name-team', team: TEAM });
    expect((await act(id, start)).json.code).toBe('homecare/plan-missing');
    await planned(caseId, (content) => ({ ...content, services: content.services.slice(0, 2) }));
    expect((await act(id, start)).json.code).toBe('homecare/benefits-unplanned');
    await did(id, { action: 'survey', needs: { ...NEEDS, meals: { needed: false, words: '이웃이 챙깁니다.' } }, words: '' });
    await did(id, start);
    expect(await read(id)).toMatchObject({ status: 'active', dischargedOn: '2026-11-23', endsOn: '2027-11-23', latestExtension: '2028-11-23', benefits: [{ services: [{ provider: '전주노인복지관' }] }, {}, {}, {}, {}, {}] });
  });

  test('is measured against the municipality’s cap of the year, which asks for a reason and nothing else', async () => {
    const cap = async (won: number | undefined): Promise<void> => {
      await town.owner.query(`DELETE FROM dure.setting WHERE key = 'benefit.caps'`);
      if (won !== undefined) await town.owner.query(`INSERT INTO dure.setting (sigungu, key, version, valid_from, value, reason, staff_id, at) VALUES ($1, 'benefit.caps', 1, '2026-01-01', $2, '지침', $3, now())`, [JEONJU.sigungu, JSON.stringify({ 2026: won }), ids.manager]);
      forgetSettings(town.server, JEONJU.sigungu);
    };
    const id = await entered(await aRecipient({ ...READY, medicalNeed: '낮음' }));
    const caseId = await did(id, { action: 'select', reason: '' });
    await did(id, { action: 'survey', needs: NEEDS, words: '' });
    await did(id, { action: 'name-team', team: TEAM });
    await planned(caseId);
    expect(await read(id)).toMatchObject({ cap: { year: '2026', won: null }, plan: { monthlyWon: 400_000 } });
    await cap(300_000);
    expect((await read(id)).cap).toEqual({ year: '2026', won: 300_000 });
    expect((await act(id, { action: 'start', dischargedOn: '2026-11-23' })).json.code).toBe('homecare/cost-unexplained');
    await did(id, { action: 'explain-cost', words: '밤에도 돌봄이 필요합니다.' });
    await did(id, { action: 'start', dischargedOn: '2026-11-23' });
    await cap(undefined);
  });
});

describe('a course that runs', () => {
  test('is extended once, for a year at most, by a decision with its reason', async () => {
    const { id } = await started();
    const extend = { action: 'extend', until: '2028-11-23', reason: '혼자 약을 챙기지 못하십니다.', decidedBy: '의료급여팀장', decidedOn: '2026-11-23' };
    expect((await act(id, { ...extend, until: '2028-11-24' })).json.code).toBe('homecare/extension-too-long');
    await did(id, extend);
    expect(await read(id)).toMatchObject({ endsOn: '2028-11-23', extension: { decidedBy: '의료급여팀장', by: '한지영' } });
    expect((await act(id, { ...extend, until: '2028-12-23' })).json.code).toBe('homecare/extended-already');
  });

  test('rests while the person is in hospital again, with its case, and its providers hear of it', async () => {
    const { id, personId, caseId } = await started();
    await did(id, { action: 'readmit', hospital: '전북병원', admittedOn: '2026-11-23', planned: false, words: '폐렴' });
    expect(await read(id)).toMatchObject({ status: 'paused', step: 'decide-readmission', nextOn: '2026-11-30', readmissions: [{ hospital: '전북병원', planned: false, dischargedOn: null }] });
    expect((await manager.get(`/api/cases/${caseId}`)).json().status).toBe('on-hold');
    expect(await toldOf(provider, personId)).toEqual(['homecare.paused']);
    await did(id, { action: 'resume', dischargedOn: '2026-11-23', words: '하루 만에 퇴원' });
    expect((await manager.get(`/api/cases/${caseId}`)).json().status).toBe('in-service');
    expect((await act(id, { action: 'end', reason: 'expired', endedOn: '2026-11-23', words: '' })).json.code).toBe('homecare/not-expired');
    await did(id, { action: 'end', reason: 'moved', endedOn: '2026-11-23', words: '아드님 댁으로' });
    expect(await read(id)).toMatchObject({ status: 'ended', group: 'ended', end: { reason: 'moved' }, acts: [] });
    expect(await toldOf(provider, personId)).toHaveLength(3);
  });

  test('ends with its case, for the reason for which the case was closed', async () => {
    const { id, caseId } = await started();
    const acted = async (command: object): Promise<void> => {
      const answered = await manager.send('POST', `/api/cases/${caseId}/actions`, command, { 'if-match': String((await manager.get(`/api/cases/${caseId}`)).json().version) });
      expect(answered.statusCode, answered.body).toBe(200);
    };
    const { unsettled } = (await manager.get(`/api/cases/${caseId}/plans`)).json() as { unsettled: { serviceId: string }[] };
    await acted({ action: 'propose-closure', reason: 'institution', words: '시설에 들어가십니다.' });
    await acted({ action: 'close', reason: 'institution', meeting: 'written', ongoingNeed: false, words: '요양원 입소', results: unsettled.map(({ serviceId }) => ({ serviceId, words: '입소 전까지 제공' })) });
    expect(await read(id)).toMatchObject({ status: 'ended', nextOn: null, end: { reason: 'institution' } });
  });

  test('is told of 60 and 30 days before its end, once each, to who holds it and to the lead', async () => {
    const { id, personId } = await started();
    const ring = async (day: string): Promise<void> => {
      town.setNow(`${day}T01:00:00.000Z`);
      for (const _twice of [1, 2]) await remindOfHomecare(town.server, JEONJU.sigungu, town.now());
    };
    for (const day of ['2027-09-23', '2027-09-24', '2027-09-25', '2027-10-23', '2027-10-24', '2027-10-25']) await ring(day);
    town.setNow('2027-10-25T02:00:00.000Z');
    manager = await signedIn(town, logins.manager);
    const head = await signedIn(town, logins.lead);
    expect((await toldOf(manager, personId)).toSorted()).toEqual(['homecare.remind-30', 'homecare.remind-60']);
    expect((await toldOf(head, personId)).toSorted()).toEqual(['homecare.remind-30', 'homecare.remind-60']);
    expect(await todayOf(manager, id)).toEqual(['homecare-ending 2027-11-07']);
    expect(await read(id)).toMatchObject({ group: 'ending', daysLeft: 29, step: 'prepare-end' });
    await did(id, { action: 'prepare-end', words: '노인맞춤돌봄으로 잇습니다.' });
    expect(await todayOf(manager, id)).toEqual(['homecare-ending 2027-11-23']);
    const { rows } = await town.owner.query<{ body: HomecareEvent }>(`SELECT body FROM dure.homecare_event WHERE homecare_id = $1 ORDER BY seq`, [id]);
    const { rows: [kept] } = await town.owner.query(`SELECT state, remind_on::text FROM dure.homecare WHERE id = $1`, [id]);
    expect(foldHomecare(rows.map(({ body }) => body))).toEqual(kept.state);
    expect(kept.remind_on).toBeNull();
    town.setNow(TEST_NOW);
    [manager, lead, provider] = [await signedIn(town, logins.manager), await signedIn(town, logins.lead), await signedIn(town, logins.provider)];
  });

  test('stands in the timeline of the person for the team', async () => {
    const { personId } = await started();
    const { entries } = (await manager.get(`/api/persons/${personId}/timeline`)).json() as { entries: { noun: string; what: string }[] };
    expect(entries.filter(({ noun }) => noun === 'homecare').map(({ what }) => what).toSorted()).toEqual(['add', 'name-team', 'select', 'start', 'survey']);
  });
});

describe('who sees a course', () => {
  test('neither the town office nor the coordinator nor a provider; a member of the case reads and does not act, as long as it is one', async () => {
    const { id, caseId } = await started();
    for (const who of [officer, coordinator]) {
      expect((await who.get(`/api/homecares/${id}`)).statusCode).toBe(404);
      expect((await listed(who)).rows).toEqual([]);
    }
    expect((await lead.get(`/api/homecares/${id}`)).statusCode).toBe(200);
    const onCase = async (body: object): Promise<void> => {
      const { version } = (await manager.get(`/api/cases/${caseId}`)).json();
      const done = await manager.send('POST', `/api/cases/${caseId}/actions`, body, { 'if-match': `"${version}"` });
      expect(done.statusCode, done.body).toBe(200);
    };
    await onCase({ action: 'add-member', organisationId: ids.hope, role: 'welfare', until: null });
    const seen = await read(id, coordinator);
    expect(seen).toMatchObject({ id, acts: [], housing: { mayRefer: false } });
    expect((await coordinator.send('POST', `/api/homecares/${id}/actions`, { action: 'prepare-end', words: '준비' }, { 'if-match': `"${seen.version}"` })).statusCode).toBe(403);
    await onCase({ action: 'end-member', organisationId: ids.hope, lastOn: null, reason: '함께할 일이 끝남' });
    expect((await coordinator.get(`/api/homecares/${id}`)).statusCode).toBe(404);
  });

  test('who saw an older version is asked to look again', async () => {
    const id = await entered(await aRecipient());
    const { version } = await read(id);
    await did(id, { action: 'judge', fact: 'medicalNeed', value: '낮음' });
    expect((await manager.send('POST', `/api/homecares/${id}/actions`, { action: 'decline', reason: '' }, { 'if-match': `"${version}"` })).statusCode).toBe(412);
  });

  test('every reading leaves a line in the access log', async () => {
    const id = await entered(await aRecipient());
    await read(id);
    const { rows } = await town.owner.query(`SELECT event FROM dure.access_log WHERE subject ->> 'homecareId' = $1 ORDER BY at`, [id]);
    expect(rows.map(({ event }: { event: string }) => event)).toEqual(expect.arrayContaining(['homecare.added', 'homecare.read']));
  });
});

test('without a home, LH can be asked for one, and how it stands is shown', async () => {
  const personId = await aRecipient({ ...READY, 'housing.has': false, 'housing.linkable': true, 'medicalNeed': '낮음' });
  const id = await entered(personId);
  const { housing } = await read(id);
  expect(housing).toMatchObject({ lacking: true, mayRefer: true, agency: { id: ids.housing, service: '주거복지상담' }, referrals: [] });
  const made = await manager.send('POST', '/api/referrals', { personId, toOrganisationId: ids.housing, programme: null, service: housing.agency?.service, urgency: 'general', reason: '퇴원 후 지낼 주거가 없습니다.', requested: [{ item: '주거복지상담', words: '' }] });
  expect(made.statusCode, made.body).toBe(201);
  expect((await read(id)).housing.referrals).toMatchObject([{ id: made.json().id, service: '주거복지상담', status: 'draft', sentOn: '2026-11-23' }]);
});
