import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { foldCase } from '@dure/domain/case';
import { anOrganisation, aPerson, aStaff, JEONJU, signedIn, startTestServer, type Client, type TestServer } from '../../testing/index.ts';
import { signalCases } from './clock.ts';

let town: TestServer;
let officer: Client;
let manager: Client;
let coordinator: Client;
let stranger: Client;
let helper: Client;
let ids: { office: string; centre: string; hope: string; manager: string; colleague: string; dream: string };

beforeAll(async () => {
  town = await startTestServer();
  const office = await anOrganisation(town.owner, 'town-office', { areas: [JEONJU.emd], name: '중앙동' });
  const centre = await anOrganisation(town.owner, 'mental-health-centre', { programmes: ['MENTAL'], name: '정신건강복지센터' });
  const hope = await anOrganisation(town.owner, 'hope-welfare', { programmes: ['ICM'], name: '희망복지지원단' });
  const dream = await anOrganisation(town.owner, 'dream-start', { programmes: ['DREAM'], name: '드림스타트' });
  officer = await signedIn(town, (await aStaff(town.owner, office, 'town-officer', { name: '김동장' })).login);
  const worker = await aStaff(town.owner, centre, 'case-manager', { programmes: ['MENTAL'], name: '서민재' });
  manager = await signedIn(town, worker.login);
  const colleague = await aStaff(town.owner, centre, 'case-manager', { programmes: ['MENTAL'], name: '오동료' });
  helper = await signedIn(town, (await aStaff(town.owner, hope, 'case-manager', { programmes: ['ICM'], name: '최은영' })).login);
  coordinator = await signedIn(town, (await aStaff(town.owner, hope, 'coordinator', { programmes: ['ICM'] })).login);
  stranger = await signedIn(town, (await aStaff(town.owner, dream, 'case-manager', { programmes: ['DREAM'] })).login);
  ids = { office, centre, hope, manager: worker.id, colleague: colleague.id, dream };
});
afterAll(() => town.close());

const SEND = { action: 'send', basis: { kind: 'crisis', words: '급박한 위험' }, disclosed: ['identity', 'contact', 'reason'] };

async function accepted(sender: Client): Promise<{ personId: string; referralId: string }> {
  // The helper's team is no town office of the area: it knows the person by what a law lets it see.
  const shared = { [ids.hope]: { until: '9999-12-31', grants: [{ until: '9999-12-31', items: ['identity', 'contact', 'reason'], basis: 'law' }] } };
  const personId = await aPerson(town.owner, { name: '박순자', ...(sender === helper ? { shared } : {}) });
  const made = await sender.send('POST', '/api/referrals', { personId, toOrganisationId: ids.centre, programme: 'MENTAL', service: 'MENTAL', urgency: 'crisis', reason: '자살을 시도한 적이 있습니다', requested: [{ item: '상담', words: '위기 상담' }] });
  const referralId = made.json().id as string;
  let version = made.json().version as number;
  const { preconditions } = (await sender.get(`/api/referrals/${referralId}`)).json().route as { preconditions: { code: string }[] };
  const confirmed = preconditions.map(({ code }) => ({ code, words: '전화로 확인' }));
  for (const [who, body] of [[sender, { ...SEND, confirmed }], [manager, { action: 'accept', contactName: '서민재', contactPhone: '063-000-0000', staffId: ids.manager, words: '' }]] as const) {
    const done = await who.send('POST', `/api/referrals/${referralId}/actions`, body, { 'if-match': String(version) });
    expect(done.statusCode, done.body).toBe(200);
    version = done.json().version;
  }
  return { personId, referralId };
}

interface OpenCase {
  readonly id: string;
  readonly personId: string;
  readonly referralId: string;
  readonly act: (who: Client, body: object) => Promise<{ status: number; json: { status: string; code: string } }>;
}

/** A case registered from an accepted referral, and a hand that acts on whatever version stands. */
async function registered(sender = officer): Promise<OpenCase> {
  const { personId, referralId } = await accepted(sender);
  const made = await manager.send('POST', '/api/cases', { personId, programme: 'MENTAL', referralId });
  expect(made.statusCode, made.body).toBe(201);
  const id = made.json().id as string;
  const act: OpenCase['act'] = async (who, body) => {
    const { rows: [row] } = await town.owner.query('SELECT version FROM dure.case_file WHERE id = $1', [id]);
    const answer = await who.send('POST', `/api/cases/${id}/actions`, body, { 'if-match': String(row.version) });
    return { status: answer.statusCode, json: answer.json() };
  };
  return { id, personId, referralId, act };
}

async function closed(sender = officer): Promise<OpenCase> {
  const one = await registered(sender);
  for (const body of [{ action: 'start-assessment' }, { action: 'start-planning' }, { action: 'start-service' }, { action: 'report-monitoring', words: '주 1회 방문' }, { action: 'propose-closure', reason: 'goal-reached', words: '목표를 이루었습니다' }, { action: 'close', reason: 'goal-reached', meeting: 'written', ongoingNeed: false, words: '서면으로 심사' }]) {
    const done = await one.act(manager, body);
    expect(done.status, JSON.stringify(done.json)).toBe(200);
  }
  return one;
}

const noticesOf = async (who: Client): Promise<{ kind: string; caseId: string | null }[]> => (await who.get('/api/notices?limit=100')).json().rows;

describe('a case from an accepted referral', () => {
  test('names the sender as referrer and asks its owner for the assessment within ten days', async () => {
    const { id, personId } = await registered();
    const seen = (await manager.get(`/api/cases/${id}`)).json();
    expect(seen).toMatchObject({ personId, programme: 'MENTAL', edition: '2026', status: 'registered', step: 'start-assessment', nextOn: '2026-12-03', owner: { organisation: '정신건강복지센터', staff: '서민재' }, referrers: [{ organisationId: ids.office, name: '중앙동' }] });
    expect(seen.acts).toContainEqual({ action: 'start-assessment', party: 'owner' });
    expect((await manager.get('/api/cases')).json().rows.map((row: { id: string }) => row.id)).toContain(id);
    // Under a referral in crisis only identity, contact and reason were disclosed to the centre, so the page of its person is not the whole record.
    expect((await manager.get(`/api/persons/${personId}/cases`)).json().rows).toMatchObject([{ id, status: 'registered', owner: '서민재' }]);
  });

  test('is absent for an organisation that has nothing to do with it', async () => {
    const { id, act } = await registered();
    const [hidden, absent] = [await stranger.get(`/api/cases/${id}`), await stranger.get(`/api/cases/${randomUUID()}`)];
    expect(hidden.statusCode).toBe(404);
    expect({ ...hidden.json(), correlationId: '' }).toEqual({ ...absent.json(), correlationId: '' });
    expect((await act(stranger, { action: 'start-assessment' })).status).toBe(404);
  });

  test('cannot be registered for a person whom one cannot see', async () => {
    const personId = await aPerson(town.owner);
    expect((await stranger.send('POST', '/api/cases', { personId, programme: 'DREAM', referralId: null })).statusCode).toBe(404);
  });

  test('is the affair of its owner until it closes; then its referrer sees how it ended, and not the course of the work', async () => {
    const { id, act } = await registered();
    expect((await officer.get(`/api/cases/${id}`)).statusCode).toBe(404);
    expect((await act(officer, { action: 'start-assessment' })).status).toBe(404);
    expect((await manager.get(`/api/cases/${id}`)).json().events).toMatchObject([{ seq: 1, action: 'register', by: '서민재' }]);
    const after = await closed(helper);
    expect((await helper.get(`/api/cases/${after.id}`)).json()).toMatchObject({ status: 'closed', events: [], closure: { kind: 'closed', reason: 'goal-reached', words: '서면으로 심사' }, notices: [{ organisationId: ids.hope, answer: 'awaited' }] });
  });
});

describe('a referral out of a case', () => {
  const written = (personId: string, caseId: string) => ({ personId, caseId, toOrganisationId: ids.dream, programme: null, service: '돌봄', urgency: 'general', reason: '돌봄이 필요합니다', requested: [{ item: '돌봄', words: '' }] });

  test('belongs to it and is waited for there', async () => {
    const { id, personId } = await registered();
    const made = await manager.send('POST', '/api/referrals', written(personId, id));
    expect(made.statusCode, made.body).toBe(201);
    expect((await manager.get(`/api/referrals/${made.json().id}`)).json()).toMatchObject({ caseId: id });
    expect((await manager.get(`/api/cases/${id}`)).json().outgoing).toEqual([{ referralId: made.json().id, service: '돌봄', to: '드림스타트', standing: 'draft' }]);
  });

  test('is written by whoever has the case, about its person', async () => {
    const [one, other] = [await registered(), await registered()];
    expect((await officer.send('POST', '/api/referrals', written(one.personId, one.id))).statusCode).toBe(404);
    expect((await manager.send('POST', '/api/referrals', written(one.personId, other.id))).statusCode).toBe(404);
    expect((await manager.send('POST', '/api/referrals', written(one.personId, randomUUID()))).statusCode).toBe(404);
  });
});

describe('an act on a case', () => {
  test('with a stale version changes nothing and says which version stands', async () => {
    const { id, act } = await registered();
    await act(manager, { action: 'start-assessment' });
    const stale = await manager.send('POST', `/api/cases/${id}/actions`, { action: 'start-planning' }, { 'if-match': '1' });
    expect([stale.statusCode, stale.json()]).toMatchObject([412, { code: 'version/stale', facts: { current: 2 } }]);
    expect((await manager.get(`/api/cases/${id}`)).json().status).toBe('assessing');
  });

  test('of two colleagues at the same moment is done once', async () => {
    const { id } = await registered();
    const both = await Promise.all([1, 2].map(() => manager.send('POST', `/api/cases/${id}/actions`, { action: 'start-assessment' }, { 'if-match': '1' })));
    expect(both.map((one) => one.statusCode).toSorted()).toEqual([200, 412]);
  });

  test('that the stage does not allow is refused in words', async () => {
    const { act } = await registered();
    expect(await act(manager, { action: 'close', reason: 'goal-reached', meeting: 'conference', ongoingNeed: false, words: '끝' })).toMatchObject({ status: 409, json: { code: 'case/action-not-available' } });
    expect(await act(manager, { action: 'propose-closure', reason: 'goal-reached', words: ' ' })).toMatchObject({ status: 422, json: { code: 'case/facts-missing' } });
    const over = await closed();
    expect(await over.act(officer, { action: 'assign', staffId: ids.colleague })).toMatchObject({ status: 403, json: { code: 'case/not-your-act' } });
  });

  test('leaves a row that is the fold of the history', async () => {
    const { id } = await closed();
    const { rows: [row] } = await town.owner.query('SELECT state FROM dure.case_file WHERE id = $1', [id]);
    const { rows: events } = await town.owner.query('SELECT body FROM dure.case_event WHERE case_id = $1 ORDER BY seq', [id]);
    expect(foldCase(events.map((event) => event.body))).toEqual(row.state);
  });

  test('names only colleagues of the owner', async () => {
    const { id, act } = await registered();
    const { rows: [outside] } = await town.owner.query('SELECT id FROM dure.staff WHERE organisation_id = $1', [ids.office]);
    expect((await act(manager, { action: 'assign', staffId: outside.id })).status).toBe(403);
    expect((await act(manager, { action: 'assign', staffId: ids.colleague })).status).toBe(200);
    expect((await manager.get(`/api/cases/${id}`)).json().owner.staff).toBe('오동료');
  });
});

describe('a closure', () => {
  test('waits while a service of the case has no result', async () => {
    const { id, referralId, act } = await registered();
    await town.owner.query(`UPDATE dure.referral SET case_id = $1, delivery = 'in-service' WHERE id = $2`, [id, referralId]);
    await act(manager, { action: 'propose-closure', reason: 'goal-reached', words: '목표를 이루었습니다' });
    const close = { action: 'close', reason: 'goal-reached', meeting: 'conference', ongoingNeed: false, words: '심사' };
    expect(await act(manager, close)).toMatchObject({ status: 422, json: { code: 'case/result-missing' } });
    await town.owner.query(`UPDATE dure.referral SET delivery = 'result-returned' WHERE id = $1`, [referralId]);
    expect((await act(manager, close)).status).toBe(200);
  });

  test('asks for every referral that is still open who carries it on', async () => {
    const { id, personId, act } = await registered();
    await town.owner.query(`UPDATE dure.person SET shared = $2 WHERE id = $1`, [personId, JSON.stringify({ [ids.centre]: { until: '9999-12-31', grants: [{ until: '9999-12-31', items: ['identity', 'contact', 'reason'], basis: 'law' }] } })]);
    const made = await manager.send('POST', '/api/referrals', { personId, caseId: id, toOrganisationId: ids.hope, programme: 'ICM', service: 'ICM', urgency: 'general', reason: '복합 욕구', requested: [{ item: '사례관리', words: '' }] });
    expect(made.statusCode, made.body).toBe(201);
    await act(manager, { action: 'propose-closure', reason: 'goal-reached', words: '목표를 이루었습니다' });
    const outgoing = [{ referralId: made.json().id as string, service: 'ICM', to: '희망복지지원단', standing: 'draft' }];
    expect((await manager.get(`/api/cases/${id}`)).json().outgoing).toEqual(outgoing);
    const close = { action: 'close', reason: 'goal-reached', meeting: 'written', ongoingNeed: false, words: '서면으로 심사' };
    expect(await act(manager, close)).toMatchObject({ status: 422, json: { code: 'case/referrals-open' } });
    expect((await act(manager, { ...close, carriedOn: [{ referralId: outgoing[0]!.referralId, by: '희망복지지원단 최은영' }] })).status).toBe(200);
    const seen = (await manager.get(`/api/cases/${id}`)).json();
    expect(seen.events.at(-1).facts.carriedOn).toEqual([{ referralId: outgoing[0]!.referralId, service: 'ICM', by: '희망복지지원단 최은영' }]);
    // The referrer hears how it ended, and not what else the centre asked of whom.
    expect((await helper.get(`/api/cases/${id}`)).statusCode).toBe(404);
  });

  test('is told to the referrer, who confirms it once', async () => {
    const { id, act } = await closed();
    expect(await noticesOf(officer)).toContainEqual(expect.objectContaining({ kind: 'case.close', caseId: id }));
    const today = (await officer.get('/api/today?days=30')).json().tasks;
    expect(today).toContainEqual(expect.objectContaining({ kind: 'closure-confirm', subject: { kind: 'case', id } }));
    expect((await act(officer, { action: 'confirm-closure', words: '적절합니다' })).status).toBe(200);
    expect((await manager.get(`/api/cases/${id}`)).json()).toMatchObject({ notices: [{ organisationId: ids.office, answer: 'confirmed', words: '적절합니다' }] });
    expect(await noticesOf(manager)).toContainEqual(expect.objectContaining({ kind: 'case.confirm-closure', caseId: id }));
  });

  test('that was confirmed stays visible as closed on both sides, also to a referrer of another area', async () => {
    const { id, act } = await closed(helper);
    expect((await act(helper, { action: 'confirm-closure', words: '적절합니다' })).status).toBe(200);
    for (const who of [helper, manager]) expect((await who.get(`/api/cases/${id}`)).json()).toMatchObject({ status: 'closed', closure: { words: '서면으로 심사' }, notices: [{ answer: 'confirmed' }] });
    expect((await helper.get(`/api/cases/${id}`)).json()).toMatchObject({ events: [] });
    expect((await act(manager, { action: 'end', words: '마칩니다' })).status).toBe(200);
    expect((await helper.get(`/api/cases/${id}`)).json().status).toBe('ended');
  });

  test('shows who reads only its end which lines those are, by their own numbers', async () => {
    const { id } = await closed();
    const lines = async (who: Client): Promise<[number, string][]> => (await who.get(`/api/cases/${id}`)).json().events.map(({ seq, action }: { seq: number; action: string }) => [seq, action]);
    expect((await lines(manager)).map(([seq]) => seq)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    // The town office of the area may be asked for aftercare; what the centre did before is not its affair.
    expect(await lines(officer)).toEqual([[7, 'close']]);
  });

  test('that the referrer objects to reopens the case, and the coordinator is told', async () => {
    const { id, act } = await closed();
    expect((await act(officer, { action: 'object-to-closure', words: '아직 혼자 지내십니다' })).json.status).toBe('reopened');
    expect((await manager.get(`/api/cases/${id}`)).json()).toMatchObject({ status: 'reopened', step: 'look-again', objection: '아직 혼자 지내십니다' });
    expect(await noticesOf(coordinator)).toContainEqual(expect.objectContaining({ kind: 'case.object-to-closure', caseId: id }));
  });

  test('that was objected to is shown to the coordinator where it stands, and to the referrer who objected; neither sees the centre’s work or does it', async () => {
    const before = await closed();
    expect((await coordinator.get(`/api/cases/${before.id}`)).statusCode).toBe(404);
    await before.act(officer, { action: 'object-to-closure', words: '아직 혼자 지내십니다' });
    const seen = (await coordinator.get(`/api/cases/${before.id}`)).json();
    expect(seen).toMatchObject({ status: 'reopened', step: 'look-again', objection: '아직 혼자 지내십니다', owner: { organisation: '정신건강복지센터' }, events: [] });
    expect(seen.acts).toEqual([{ action: 'request-transfer', party: 'other' }]);
    expect((await before.act(coordinator, { action: 'start-service' })).json.code).toBe('case/not-your-act');
    expect((await coordinator.get('/api/today?days=30')).json().tasks).toContainEqual(expect.objectContaining({ kind: 'closure-objected', subject: { kind: 'case', id: before.id } }));
    expect((await officer.get(`/api/cases/${before.id}`)).json()).toMatchObject({ status: 'reopened', events: [] });
    const { rows } = await town.owner.query('SELECT member_organisations AS members FROM dure.case_event WHERE case_id = $1 ORDER BY seq', [before.id]);
    expect(rows.map(({ members }) => members.length > 0)).toEqual([false, false, false, false, false, false, true, true]);
  });

  test('of a high-risk 통합사례관리 case begins aftercare at the town office', async () => {
    const personId = await aPerson(town.owner, { facts: { 'risk.household': { value: '고위험', source: 'officer', at: town.now(), by: randomUUID() } } });
    const id = (await coordinator.send('POST', '/api/cases', { personId, programme: 'ICM', referralId: null })).json().id as string;
    const act = async (who: Client, body: object, version: number) => (await who.send('POST', `/api/cases/${id}/actions`, body, { 'if-match': String(version) })).json();
    await act(coordinator, { action: 'propose-closure', reason: 'improved', words: '나아졌습니다' }, 1);
    expect(await act(coordinator, { action: 'close', reason: 'improved', meeting: 'conference', ongoingNeed: false, words: '회의' }, 2)).toMatchObject({ status: 'aftercare', version: 4 });
    const seen = (await officer.get(`/api/cases/${id}`)).json();
    expect(seen).toMatchObject({ status: 'aftercare', step: 'visit-aftercare', aftercare: { strength: 'must', rule: 'M3-EMD-AFTER', to: '중앙동' } });
    expect((await officer.get('/api/today?days=60')).json().tasks).toContainEqual(expect.objectContaining({ kind: 'aftercare-visit', subject: { kind: 'case', id } }));
    expect((await act(officer, { action: 'report-aftercare', words: '잘 지내십니다', nextVisitOn: null }, 4)).status).toBe('aftercare');
    expect((await act(officer, { action: 'end', words: '사후관리를 마쳤습니다' }, 5)).status).toBe('ended');
  });
});

describe('a transfer', () => {
  test('moves the case when the other organisation accepts it, and not before', async () => {
    const { id, act } = await registered();
    expect((await act(manager, { action: 'transfer', to: ids.dream, reason: '자녀 중심의 지원이 필요합니다' })).status).toBe(200);
    expect((await manager.get(`/api/cases/${id}`)).json()).toMatchObject({ transfer: 'offered', owner: { organisationId: ids.centre }, pending: { kind: 'offered', to: '드림스타트' } });
    expect(await noticesOf(stranger)).toContainEqual(expect.objectContaining({ kind: 'case.transfer', caseId: id }));
    const offered = (await stranger.get(`/api/cases/${id}`)).json();
    expect(offered).toMatchObject({ transfer: 'offered', events: [] });
    const { rows: [newOwner] } = await town.owner.query('SELECT id FROM dure.staff WHERE organisation_id = $1', [ids.dream]);
    expect((await act(stranger, { action: 'accept-transfer', staffId: newOwner.id })).status).toBe(200);
    expect((await stranger.get(`/api/cases/${id}`)).json()).toMatchObject({ transfer: 'none', owner: { organisationId: ids.dream } });
  });

  test('that is declined leaves the case where it was', async () => {
    const { id, act } = await registered();
    await act(manager, { action: 'transfer', to: ids.dream, reason: '사유' });
    expect((await act(stranger, { action: 'decline-transfer', reason: '아동이 없는 가구입니다' })).status).toBe(200);
    expect((await manager.get(`/api/cases/${id}`)).json()).toMatchObject({ transfer: 'none', owner: { organisationId: ids.centre } });
    expect(await noticesOf(manager)).toContainEqual(expect.objectContaining({ kind: 'case.decline-transfer', caseId: id }));
  });
});

describe('a date that passes', () => {
  test('is told to the owner once, who is asked why and may say it', async () => {
    const { id, act } = await registered();
    const before = town.now();
    town.setNow('2026-12-03T01:00:00.000Z');
    await signalCases(town.server, JEONJU.sigungu, town.now());
    await signalCases(town.server, JEONJU.sigungu, town.now());
    town.setNow(before);
    expect((await manager.get(`/api/cases/${id}`)).json().delay).toBe('reason-asked');
    expect((await noticesOf(manager)).filter((one) => one.kind === 'case.escalate' && one.caseId === id)).toHaveLength(1);
    expect((await act(manager, { action: 'explain-delay', reason: '본인이 입원했습니다' })).status).toBe(200);
    expect((await manager.get(`/api/cases/${id}`)).json().delay).toBe('explained');
  });
});

test('the list of a team is paged without losing or repeating a case', async () => {
  for (const programme of ['ICM', 'SELF', 'MENTAL']) expect((await coordinator.send('POST', '/api/cases', { personId: await aPerson(town.owner), programme, referralId: null })).statusCode).toBe(201);
  const all = (await coordinator.get('/api/cases?limit=100')).json().rows.map((row: { id: string }) => row.id) as string[];
  const walked: string[] = [];
  for (let after: string | null = ''; after !== null; ) {
    const page = (await coordinator.get(`/api/cases?limit=1${after === '' ? '' : `&after=${encodeURIComponent(after)}`}`)).json() as { rows: { id: string }[]; next: string | null };
    walked.push(...page.rows.map(({ id }) => id));
    after = page.next;
  }
  expect(walked).toEqual(all);
  expect(new Set(walked).size).toBe(walked.length);
});
