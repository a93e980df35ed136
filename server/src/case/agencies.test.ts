import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { koreanDay } from '@dure/domain/calendar';
import { CASE_DEADLINES, foldCase, type CaseDeadlines } from '@dure/domain/case';
import { settingOn } from '@dure/guide/setting';
import { anOrganisation, aPerson, aStaff, JEONJU, signedIn, startTestServer, type Client, type TestServer } from '../../testing/index.ts';
import { endMemberships } from './membership.ts';

let town: TestServer;
let owner: Client;
let nurse: Client;
let provider: Client;
let ids: { office: string; health: string; care: string };

beforeAll(async () => {
  town = await startTestServer();
  const office = await anOrganisation(town.owner, 'town-office', { areas: [JEONJU.emd], name: '중앙동' });
  const health = await anOrganisation(town.owner, 'visiting-health', { programmes: ['VISIT'], name: '방문건강관리팀' });
  const care = await anOrganisation(town.owner, 'elder-care-provider', { programmes: ['ECARE'], name: '노인맞춤 수행기관' });
  owner = await signedIn(town, (await aStaff(town.owner, office, 'case-manager', { programmes: ['ICM'], name: '김동장' })).login);
  nurse = await signedIn(town, (await aStaff(town.owner, health, 'case-manager', { programmes: ['VISIT'], name: '박간호' })).login);
  provider = await signedIn(town, (await aStaff(town.owner, care, 'case-manager', { programmes: ['ECARE'], name: '이돌봄' })).login);
  ids = { office, health, care };
});
afterAll(() => town.close());

interface OpenCase {
  readonly id: string;
  readonly personId: string;
  readonly act: (who: Client, body: object) => Promise<{ status: number; json: Record<string, unknown> }>;
}

async function aCaseAt(...acts: readonly object[]): Promise<OpenCase> {
  const personId = await aPerson(town.owner, { name: '박순자' });
  const made = await owner.send('POST', '/api/cases', { personId, programme: 'ICM', referralId: null });
  expect(made.statusCode, made.body).toBe(201);
  const id = made.json().id as string;
  const act: OpenCase['act'] = async (who, body) => {
    const { rows: [row] } = await town.owner.query('SELECT version FROM dure.case_file WHERE id = $1', [id]);
    const answer = await who.send('POST', `/api/cases/${id}/actions`, body, { 'if-match': String(row.version) });
    return { status: answer.statusCode, json: answer.json() };
  };
  for (const body of acts) expect((await act(owner, body)).status).toBe(200);
  return { id, personId, act };
}

const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const ANSWER = { action: 'give', shown: ['recipient', 'purpose', 'items', 'period', 'refusal'], agreed: ['general'], method: 'screen', signature: { mediaType: 'image/png', base64: PNG } };
const CLASSIFY = { action: 'classify', complexity: 'complex', selection: 'case-managed', reason: '욕구가 셋 이상입니다' };

const daysOf = (deadline: CaseDeadlines['assess']): number | undefined => ('days' in deadline ? deadline.days : undefined);

test('the days of the steps are those of the edition of 2026', () => {
  const days = Object.fromEntries((['assess', 'conference', 'plan', 'planTotal'] as const).map((name) => [name, daysOf(CASE_DEADLINES[name])]));
  const { survey, selection, plan, total } = settingOn([], 'icm.steps', '2026-11-23') as Record<string, number>;
  expect(days).toEqual({ assess: survey, conference: selection, plan, planTotal: total });
});

describe('a household is classified', () => {
  test('from the conference on, with the reason, which stays in the history', async () => {
    const { id, act } = await aCaseAt({ action: 'start-assessment' });
    expect((await act(owner, CLASSIFY)).status).toBe(409);
    expect((await act(owner, { action: 'call-conference' })).status).toBe(200);
    expect((await act(owner, { ...CLASSIFY, reason: '' })).json).toMatchObject({ code: 'case/facts-missing' });
    expect((await act(owner, CLASSIFY)).status).toBe(200);
    expect((await act(owner, { ...CLASSIFY, selection: 'not-selected', reason: '단일 욕구로 확인' })).status).toBe(200);
    const seen = (await owner.get(`/api/cases/${id}`)).json();
    expect(seen.classification).toMatchObject({ complexity: 'complex', selection: 'not-selected', reason: '단일 욕구로 확인' });
    expect(seen.events.filter(({ action }: { action: string }) => action === 'classify')).toHaveLength(2);
    expect((await act(owner, { action: 'start-planning' })).json).toMatchObject({ code: 'case/not-selected' });
    const stored = (await town.owner.query('SELECT c.state, (SELECT jsonb_agg(e.body ORDER BY e.seq) FROM dure.case_event e WHERE e.case_id = c.id) AS events FROM dure.case_file c WHERE c.id = $1', [id])).rows[0];
    expect(foldCase(stored.events)).toEqual(stored.state);
  });

  test('and worked by a model, which proposes when to meet next', async () => {
    const { id, act } = await aCaseAt({ action: 'start-assessment' });
    expect((await act(owner, { action: 'choose-model', model: 'intensive', reason: '자해 위험' })).status).toBe(200);
    const { model, events } = (await owner.get(`/api/cases/${id}`)).json();
    const on = events.find(({ action }: { action: string }) => action === 'choose-model').at.slice(0, 10) as string;
    expect(model).toMatchObject({ id: 'intensive', name: '집중 사례관리', rhythm: 'P1W', reason: '자해 위험' });
    expect(Date.parse(model.nextOn) - Date.parse(on)).toBeGreaterThan(0);
  });
});

describe('an agency that manages a case with its lead', () => {
  test('of the municipality sees it from that day on, without the name that nobody disclosed to it, and not once it has left', async () => {
    const { id, act } = await aCaseAt({ action: 'start-assessment' });
    expect((await nurse.get(`/api/cases/${id}`)).statusCode).toBe(404);
    expect((await act(owner, { action: 'add-member', organisationId: ids.health, role: 'health', until: null })).status).toBe(200);
    const seen = (await nurse.get(`/api/cases/${id}`)).json();
    expect(seen).toMatchObject({ personName: null, members: [{ name: '방문건강관리팀', role: 'health', ground: 'public-programme', ended: false }], leads: [{ name: '중앙동', until: null }] });
    expect(seen.events.map(({ action }: { action: string }) => action)).toEqual(['add-member']);
    expect((await nurse.get('/api/notices?limit=100')).json().rows.map(({ kind }: { kind: string }) => kind)).toContain('case.add-member');
    expect((await act(nurse, { action: 'start-planning' })).status).toBe(403);
    expect((await act(nurse, { action: 'end-member', organisationId: ids.health, lastOn: null, reason: '건강 문제가 해결됨' })).status).toBe(200);
    expect((await nurse.get(`/api/cases/${id}`)).statusCode).toBe(404);
  });

  test('that is no public body needs a consent that names it; it reads what that allows, and both end together', async () => {
    const { id, personId, act } = await aCaseAt({ action: 'start-assessment' });
    const join = { action: 'add-member', organisationId: ids.care, role: 'care', until: null };
    expect((await act(owner, join)).json).toMatchObject({ code: 'case/member-without-ground' });
    const terms = { kind: 'CONSENT-3P', recipientOrganisationId: ids.care, purpose: '사례를 함께 관리', items: ['identity', 'contact'], startsOn: koreanDay(town.now()), endsOn: '2027-01-31' };
    const given = await owner.send('POST', `/api/persons/${personId}/consents`, { terms, answer: ANSWER });
    expect(given.statusCode, given.body).toBe(201);
    expect((await act(owner, join)).status).toBe(200);
    expect((await provider.get(`/api/cases/${id}`)).json()).toMatchObject({ personName: '박순자', members: [{ ground: 'consent', until: '2027-01-31' }] });
    expect((await act(owner, { action: 'end-member', organisationId: ids.care, lastOn: null, reason: '돌봄이 끝남' })).status).toBe(200);
    expect((await provider.get(`/api/cases/${id}`)).statusCode).toBe(404);
    expect((await provider.get(`/api/persons/${personId}`)).statusCode).toBe(404);
  });

  test('sees neither case nor person from the moment on in which the consent is withdrawn', async () => {
    const { id, personId, act } = await aCaseAt({ action: 'start-assessment' });
    const terms = { kind: 'CONSENT-3P', recipientOrganisationId: ids.care, purpose: '사례를 함께 관리', items: ['identity', 'contact'], startsOn: koreanDay(town.now()), endsOn: '2027-01-31' };
    const given = await owner.send('POST', `/api/persons/${personId}/consents`, { terms, answer: ANSWER });
    expect((await act(owner, { action: 'add-member', organisationId: ids.care, role: 'care', until: null })).status).toBe(200);
    expect((await provider.get(`/api/cases/${id}`)).statusCode).toBe(200);
    const withdrawn = await owner.send('POST', `/api/consents/${given.json().id}/withdrawal`, { who: 'person', words: '그만두고 싶다고 하심' });
    expect(withdrawn.statusCode, withdrawn.body).toBe(200);
    expect((await provider.get(`/api/cases/${id}`)).statusCode).toBe(404);
    expect((await provider.get(`/api/persons/${personId}`)).statusCode).toBe(404);
    expect((await owner.get(`/api/cases/${id}`)).json().members).toEqual([]);
    expect((await provider.get('/api/notices?limit=100')).json().rows.map(({ kind }: { kind: string }) => kind)).toContain('case.end-member');
  });

  test('leaves on its last day by the clock', async () => {
    const { id, act } = await aCaseAt({ action: 'start-assessment' });
    const today = koreanDay(town.now());
    expect((await act(owner, { action: 'add-member', organisationId: ids.health, role: 'health', until: today })).status).toBe(200);
    await endMemberships(town.server, JEONJU.sigungu, `${today}T14:00:00.000Z`);
    expect((await nurse.get(`/api/cases/${id}`)).statusCode).toBe(200);
    await endMemberships(town.server, JEONJU.sigungu, `${today}T15:30:00.000Z`);
    expect((await nurse.get(`/api/cases/${id}`)).statusCode).toBe(404);
    expect((await provider.get(`/api/cases/${id}`)).statusCode).toBe(404);
    expect((await owner.get(`/api/cases/${id}`)).json().members).toMatchObject([{ ended: true, until: today }]);
  });
});
