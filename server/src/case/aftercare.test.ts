import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { foldCase } from '@dure/domain/case';
import { anOrganisation, aPerson, aStaff, JEONJU, signedIn, startTestServer, TEST_NOW, type Client, type TestServer } from '../../testing/index.ts';
import { noticeCases } from './noticeClock.ts';

let town: TestServer;
const who = {} as Record<'owner' | 'officer' | 'nurse' | 'child' | 'referrer', Client>;
const logins = {} as Record<keyof typeof who, string>;
const org = {} as Record<'hope' | 'office' | 'health' | 'dream' | 'other', string>;

beforeAll(async () => {
  town = await startTestServer();
  org.office = await anOrganisation(town.owner, 'town-office', { areas: [JEONJU.emd], name: '중앙동' });
  org.hope = await anOrganisation(town.owner, 'hope-welfare', { programmes: ['ICM'], name: '희망복지지원단' });
  org.health = await anOrganisation(town.owner, 'visiting-health', { programmes: ['VISIT'], name: '방문건강관리팀' });
  org.dream = await anOrganisation(town.owner, 'dream-start', { programmes: ['DREAM'], name: '드림스타트' });
  for (const [name, organisation, role] of [['owner', org.hope, 'coordinator'], ['officer', org.office, 'town-officer'], ['nurse', org.health, 'case-manager'], ['child', org.dream, 'case-manager']] as const) {
    logins[name] = (await aStaff(town.owner, organisation, role, { name: `담당 ${name}` })).login;
    who[name] = await signedIn(town, logins[name]);
  }
});
afterAll(() => town.close());

/** A jump ends the sessions that were idle meanwhile. */
async function at(moment: string): Promise<void> {
  town.setNow(moment);
  for (const name of Object.keys(logins) as (keyof typeof who)[]) who[name] = await signedIn(town, logins[name]);
}

const HIGH_RISK = { 'risk.household': { value: '고위험', source: 'officer', at: TEST_NOW, by: 'system' } };
/** The nurse knows the person by what was disclosed to her team. */
const sharedWith = (id: string) => ({ [id]: { until: '9999-12-31', grants: [{ until: '9999-12-31', items: ['identity', 'contact', 'reason', 'needs', 'health', 'progress'], basis: 'law' }] } });

interface Kept {
  readonly id: string;
  readonly personId: string;
  readonly act: (client: Client, body: object) => Promise<{ status: number; json: Record<string, unknown> }>;
}

async function aCase(client: Client, programme: string, more: Parameters<typeof aPerson>[1] = {}, ...acts: readonly object[]): Promise<Kept> {
  const personId = await aPerson(town.owner, { name: '박순자', ...more });
  const made = await client.send('POST', '/api/cases', { personId, programme });
  expect(made.statusCode, made.body).toBe(201);
  const id = made.json().id as string;
  const act: Kept['act'] = async (by, body) => {
    const { rows: [row] } = await town.owner.query('SELECT version FROM dure.case_file WHERE id = $1', [id]);
    const answer = await by.send('POST', `/api/cases/${id}/actions`, body, { 'if-match': String(row.version) });
    return { status: answer.statusCode, json: answer.json() };
  };
  for (const body of acts) {
    const done = await act(client, body);
    expect(done.status, JSON.stringify(done.json)).toBe(200);
  }
  return { id, personId, act };
}

const SERVED = [{ action: 'start-assessment' }, { action: 'start-planning' }, { action: 'start-service' }] as const;
const CLOSED = [...SERVED, { action: 'propose-closure', reason: 'goal-reached', words: '목표를 이루었습니다' }, { action: 'close', reason: 'goal-reached', meeting: 'written', ongoingNeed: false, words: '서면으로 심사' }] as const;
const read = async (client: Client, id: string) => (await client.get(`/api/cases/${id}`)).json();
const noticesOf = async (client: Client): Promise<{ kind: string; caseId: string | null; body: Record<string, string> }[]> => (await client.get('/api/notices?limit=100')).json().rows;
const todayOf = async (client: Client): Promise<{ kind: string; subject: { kind: string; id: string }; title: string }[]> => (await client.get('/api/today?days=60')).json().tasks;

async function expectFolded(id: string): Promise<void> {
  const { rows: [row] } = await town.owner.query('SELECT c.state, (SELECT jsonb_agg(e.body ORDER BY e.seq) FROM dure.case_event e WHERE e.case_id = c.id) AS events FROM dure.case_file c WHERE c.id = $1', [id]);
  expect(foldCase(row.events)).toEqual(row.state);
}

describe('aftercare of a high-risk household', () => {
  test('is the duty of the town office by the sentence of the guide, and a visit that was recorded as aftercare counts for it', async () => {
    const { id, personId } = await aCase(who.owner, 'ICM', { facts: HIGH_RISK }, ...CLOSED);
    const before = await read(who.officer, id);
    expect(before).toMatchObject({ status: 'aftercare', step: 'visit-aftercare', aftercare: { strength: 'must', to: '중앙동', clause: { rule: 'M3-EMD-AFTER', page: 'p.34', quote: '희망복지지원단의 고위험 가구 종결 후 사후관리 수행' }, contacts: [] } });
    expect(before.aftercare.due).toHaveLength(3);
    expect((await todayOf(who.officer)).filter(({ subject }) => subject.id === id).map(({ kind }) => kind)).toEqual(['aftercare-visit']);
    const visit = (await who.officer.send('POST', '/api/visits', { personId, plan: { on: '2026-11-24', time: { kind: 'band', band: 'any' }, minutes: 30, purpose: 'aftercare', words: '사후관리' } })).json().id;
    // The visit in the calendar says it already.
    expect((await todayOf(who.officer)).filter(({ kind }) => kind === 'aftercare-visit').map(({ subject }) => subject)).toEqual([{ kind: 'visit', id: visit }]);
    const recorded = await who.officer.send('POST', `/api/visits/${visit}/record`, { outcome: { kind: 'met', attendance: ['person'], present: [], did: [], words: '약을 잘 챙기십니다', startedAt: null, nextOn: null } });
    expect(recorded.statusCode, recorded.body).toBe(200);
    const after = await read(who.officer, id);
    expect(after.aftercare.contacts).toEqual([{ on: '2026-11-23', means: 'visit', words: '약을 잘 챙기십니다', visitId: visit }]);
    expect(after.aftercare.due).toEqual(before.aftercare.due.slice(1));
    expect(after.nextOn).toBe(before.aftercare.due[1]);
    expect((await noticesOf(who.owner)).filter(({ kind, caseId }) => kind === 'case.report-aftercare' && caseId === id)).toHaveLength(1);
    const { entries } = (await who.officer.get(`/api/persons/${personId}/timeline`)).json();
    expect(entries.map(({ noun, what }: { noun: string; what: string }) => `${noun} ${what}`)).toEqual(expect.arrayContaining(['visit record', 'case report-aftercare']));
    await expectFolded(id);
  });

  test('and of any other case that closed begins with the first visit', async () => {
    const { id, personId } = await aCase(who.owner, 'ICM', {}, ...CLOSED);
    expect(await read(who.officer, id)).toMatchObject({ status: 'closed', aftercare: { strength: 'may', clause: { rule: 'M1-EMD-AFTER' } } });
    const visit = (await who.officer.send('POST', '/api/visits', { personId, plan: { on: '2026-11-24', time: { kind: 'band', band: 'any' }, minutes: 30, purpose: 'aftercare', words: '안부' } })).json().id;
    await who.officer.send('POST', `/api/visits/${visit}/record`, { outcome: { kind: 'met', attendance: ['person'], present: [], did: ['listening'], words: '', startedAt: null, nextOn: '2026-12-10' } });
    expect(await read(who.officer, id)).toMatchObject({ status: 'aftercare', nextOn: '2026-12-10' });
    await expectFolded(id);
  });

  test('is on the list of whoever has to do with it, and of nobody else', async () => {
    const { id } = await aCase(who.owner, 'ICM', { facts: HIGH_RISK }, ...CLOSED);
    const partOf = async (client: Client) => (await client.get('/api/aftercare')).json().rows.find((row: { id: string }) => row.id === id)?.part;
    expect([await partOf(who.owner), await partOf(who.officer), await partOf(who.nurse)]).toEqual(['owner', 'aftercare', undefined]);
  });
});

describe('재개입', () => {
  test('makes a new case that each names from its side, ends the aftercare of the one before, and happens once', async () => {
    const { id, personId } = await aCase(who.owner, 'ICM', { facts: HIGH_RISK }, ...CLOSED);
    const body = { personId, programme: 'ICM', previousId: id };
    const begun = await who.officer.send('POST', '/api/cases', body);
    expect(begun.statusCode, begun.body).toBe(201);
    const next = begun.json().id as string;
    expect(await read(who.officer, next)).toMatchObject({ status: 'registered', previous: { id, status: 'ended', organisation: '희망복지지원단', closedOn: '2026-11-23' }, following: null, owner: { organisation: '중앙동' } });
    const before = await read(who.owner, id);
    expect(before).toMatchObject({ status: 'ended', step: 'none', following: { id: next } });
    expect(before.events.at(-1)).toMatchObject({ action: 'restart', by: '담당 officer' });
    expect((await noticesOf(who.owner)).some(({ kind, caseId }) => kind === 'case.restart' && caseId === id)).toBe(true);
    expect((await who.officer.send('POST', '/api/cases', body)).json()).toMatchObject({ code: 'case/restarted-already' });
    await Promise.all([expectFolded(id), expectFolded(next)]);
  });

  test('is found by itself where the programme is the same', async () => {
    const { id, personId } = await aCase(who.owner, 'ICM', {}, ...CLOSED);
    const next = (await who.owner.send('POST', '/api/cases', { personId, programme: 'ICM' })).json().id as string;
    expect(await read(who.owner, next)).toMatchObject({ previous: { id } });
    expect(await read(who.owner, id)).toMatchObject({ following: { id: next } });
  });

  test('is refused of a case that is worked on, and of one that the caller does not see', async () => {
    const open = await aCase(who.owner, 'ICM', {}, ...SERVED);
    expect((await who.owner.send('POST', '/api/cases', { personId: open.personId, programme: 'ICM', previousId: open.id })).json()).toMatchObject({ code: 'case/still-open' });
    const over = await aCase(who.nurse, 'VISIT', { shared: sharedWith(org.health) }, ...CLOSED);
    const stranger = await who.child.send('POST', '/api/cases', { personId: over.personId, programme: 'DREAM', previousId: over.id });
    expect(stranger.statusCode).toBe(404);
  });
});

describe('what the clock tells of a case', () => {
  test('six months without contact: once, with the sentence of the guide, until somebody was met', async () => {
    const { id, act } = await aCase(who.owner, 'ICM', {}, ...SERVED);
    await at('2027-06-01T01:00:00.000Z');
    for (const _twice of [1, 2]) await noticeCases(town.server, JEONJU.sigungu, town.now());
    const told = (await noticesOf(who.owner)).filter(({ kind, caseId }) => kind === 'case.no-contact' && caseId === id);
    expect(told).toHaveLength(1);
    expect(told[0]?.body).toMatchObject({ forOn: '2027-05-23', page: 'p.45', quote: '의뢰된 대상자 중 6개월 이상 접촉이 불가능하거나, 대상자 미동의로 서비스 제공이 현실적으로 불가능한 경우' });
    expect((await todayOf(who.owner)).filter(({ kind, subject }) => kind === 'no-contact' && subject.id === id)).toMatchObject([{ subject: { kind: 'case', id } }]);
    expect(await read(who.owner, id)).toMatchObject({ given: [{ signal: 'no-contact', clauses: [{ rule: 'MENTAL-A1-6M' }] }], tasks: [{ kind: 'no-contact' }] });
    expect((await act(who.owner, { action: 'report-monitoring', words: '만났습니다' })).status).toBe(200);
    expect((await read(who.owner, id)).tasks).toEqual([]);
    expect((await todayOf(who.owner)).filter(({ kind, subject }) => kind === 'no-contact' && subject.id === id)).toEqual([]);
    await expectFolded(id);
    await at(TEST_NOW);
  });

  test('a visit of the own team is a contact', async () => {
    const { id, personId } = await aCase(who.officer, 'ICM', {}, ...SERVED);
    await at('2027-04-01T01:00:00.000Z');
    const visit = (await who.officer.send('POST', '/api/visits', { personId, plan: { on: '2027-04-01', time: { kind: 'band', band: 'any' }, minutes: 30, purpose: 'check-in', words: '안부' } })).json().id;
    await who.officer.send('POST', `/api/visits/${visit}/record`, { outcome: { kind: 'met', attendance: ['person'], present: [], did: [], words: '잘 지내심', startedAt: null, nextOn: null } });
    await at('2027-06-01T01:00:00.000Z');
    await noticeCases(town.server, JEONJU.sigungu, town.now());
    expect((await noticesOf(who.officer)).filter(({ kind, caseId }) => kind === 'case.no-contact' && caseId === id)).toEqual([]);
    await at(TEST_NOW);
  });

  test('드림스타트 제한 연령: before it comes, with its exception, and nothing while the child goes to elementary school', async () => {
    const shared = sharedWith(org.dream);
    const school = { 'school.level': { value: '초등', source: 'officer', at: TEST_NOW, by: 'system' } };
    const [child, pupil] = [await aCase(who.child, 'DREAM', { birthOn: '2015-01-20', shared }), await aCase(who.child, 'DREAM', { birthOn: '2015-01-20', shared, facts: school })];
    for (const _twice of [1, 2]) await noticeCases(town.server, JEONJU.sigungu, town.now());
    const told = (await noticesOf(who.child)).filter(({ kind }) => kind === 'case.age-limit-90');
    expect(told).toMatchObject([{ caseId: child.id, body: { forOn: '2027-01-20', page: 'p.13', quote: '0세(임산부) ~ 만 12세(초등학생 이하) 아동' } }]);
    expect((await read(who.child, child.id)).given[0].clauses.map(({ rule }: { rule: string }) => rule)).toEqual(['DREAM-TARGET', 'DREAM-TARGET-SCHOOL', 'M2-DREAM-AGEOUT']);
    expect((await read(who.child, pupil.id)).given).toEqual([]);
    await expectFolded(child.id);
  });
});

describe('방문건강 군', () => {
  test('that changes asks to change the visits and the plan', async () => {
    const { id, act } = await aCase(who.nurse, 'VISIT', { shared: sharedWith(org.health) }, ...SERVED);
    expect((await act(who.nurse, { action: 'set-group', group: '특별관리군', reason: '안정' })).json).toMatchObject({ code: 'case/group-unknown' });
    for (const group of ['집중관리군', '정기관리군']) expect((await act(who.nurse, { action: 'set-group', group, reason: '혈압이 안정됨' })).status).toBe(200);
    expect(await read(who.nurse, id)).toMatchObject({ group: { group: '정기관리군' }, tasks: [{ kind: 'visit-group', title: '집중관리군 → 정기관리군' }] });
    expect((await todayOf(who.nurse)).filter(({ kind, subject }) => kind === 'visit-group' && subject.id === id)).toHaveLength(1);
    await expectFolded(id);
  });
});

describe('the plan of a case', () => {
  test('is read by a co-managing agency from the day it joins, and no more when it has left', async () => {
    const { id, act } = await aCase(who.owner, 'ICM', {}, { action: 'start-assessment' });
    const plan = (await who.owner.send('POST', '/api/plans', { caseId: id })).json().id as string;
    const sees = async () => (await who.nurse.get(`/api/plans/${plan}`)).statusCode;
    expect(await sees()).toBe(404);
    expect((await act(who.owner, { action: 'add-member', organisationId: org.health, role: 'health', until: null })).status).toBe(200);
    expect(await sees()).toBe(200);
    expect((await act(who.owner, { action: 'end-member', organisationId: org.health, lastOn: null, reason: '건강 문제가 해결됨' })).status).toBe(200);
    expect(await sees()).toBe(404);
  });
});
