import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { foldReferral } from '@dure/domain/referral';
import { anOrganisation, aPerson, aStaff, JEONJU, signedIn, startTestServer, type Client, type TestServer } from '../../testing/index.ts';

let town: TestServer;
let officer: Client;
let centre: Client;
let stranger: Client;
let ids: { office: string; centre: string; centreStaff: string };

beforeAll(async () => {
  town = await startTestServer();
  const office = await anOrganisation(town.owner, 'town-office', { areas: [JEONJU.emd], name: '중앙동' });
  const mental = await anOrganisation(town.owner, 'mental-health-centre', { programmes: ['MENTAL'] });
  const other = await anOrganisation(town.owner, 'dream-start', { programmes: ['DREAM'] });
  officer = await signedIn(town, (await aStaff(town.owner, office, 'town-officer')).login);
  const worker = await aStaff(town.owner, mental, 'case-manager', { programmes: ['MENTAL'] });
  centre = await signedIn(town, worker.login);
  stranger = await signedIn(town, (await aStaff(town.owner, other, 'case-manager')).login);
  ids = { office, centre: mental, centreStaff: worker.id };
});
afterAll(() => town.close());

const draft = (personId: string, to = ids.centre) => ({ personId, toOrganisationId: to, programme: 'MENTAL', service: 'MENTAL', urgency: 'crisis', reason: '자살을 시도한 적이 있어 의뢰합니다', requested: [{ item: '상담', words: '위기 상담' }] });
const SEND = { action: 'send', basis: { kind: 'crisis', words: '작년 자살 시도, 급박한 생명의 위험' }, disclosed: ['identity', 'contact', 'reason'], confirmed: [{ code: '자·타해 위험 정보제공', words: '전화로 알림' }] };

async function sent(): Promise<{ id: string; version: number; personId: string }> {
  const personId = await aPerson(town.owner, { name: '박순자' });
  const made = await officer.send('POST', '/api/referrals', draft(personId));
  expect(made.statusCode).toBe(201);
  const { id, version } = made.json();
  const out = await officer.send('POST', `/api/referrals/${id}/actions`, SEND, { 'if-match': String(version) });
  expect(out.json()).toMatchObject({ status: 'sent' });
  return { id, version: out.json().version, personId };
}

describe('a referral in crisis', () => {
  test('is seen by the receiver as it was disclosed, and by nobody else', async () => {
    const { id, personId } = await sent();
    const seen = (await centre.get(`/api/referrals/${id}`)).json();
    expect(seen.packet).toMatchObject({ name: '박순자', reason: '자살을 시도한 적이 있어 의뢰합니다' });
    expect(seen.packet.address).toBeUndefined();
    expect((await centre.get('/api/referrals?box=inbox')).json().rows.map((row: { id: string }) => row.id)).toContain(id);
    const hidden = await stranger.get(`/api/referrals/${id}`);
    const absent = await stranger.get(`/api/referrals/${randomUUID()}`);
    expect(hidden.statusCode).toBe(404);
    expect({ ...hidden.json(), correlationId: '' }).toEqual({ ...absent.json(), correlationId: '' });
    expect(personId).toBeTruthy();
  });

  test('is accepted, served, answered, read and closed; the stored state is the fold of its history', async () => {
    const { id } = await sent();
    let version = (await centre.get(`/api/referrals/${id}`)).json().version as number;
    const act = async (who: Client, body: object) => {
      const answered = await who.send('POST', `/api/referrals/${id}/actions`, body, { 'if-match': String(version) });
      expect(answered.statusCode, answered.body).toBe(200);
      version = answered.json().version;
      return answered.json();
    };
    await act(centre, { action: 'open' });
    await act(centre, { action: 'accept', contactName: '이상담', contactPhone: '063-000-0000', staffId: ids.centreStaff, words: '' });
    await act(centre, { action: 'start-service' });
    await act(centre, { action: 'return-result', items: [{ requested: '상담', outcome: 'provided', words: '세 번 상담했습니다' }] });
    await act(officer, { action: 'acknowledge' });
    expect(await act(centre, { action: 'close', because: 'done', reason: '목표를 이루었습니다' })).toMatchObject({ delivery: 'closed' });
    const { rows: [row] } = await town.owner.query('SELECT state FROM dure.referral WHERE id = $1', [id]);
    const { rows: events } = await town.owner.query('SELECT body FROM dure.referral_event WHERE referral_id = $1 ORDER BY seq', [id]);
    expect(foldReferral(events.map((event) => event.body))).toEqual(row.state);
  });

  test('ends for the receiver the moment it is returned, and the sender knows why', async () => {
    const { id, version, personId } = await sent();
    const back = await centre.send('POST', `/api/referrals/${id}/actions`, { action: 'return', reason: 'capacity', ruleId: null, words: '대기 인원이 많습니다' }, { 'if-match': String(version) });
    expect(back.statusCode, back.body).toBe(200);
    expect((await centre.get(`/api/referrals/${id}`)).statusCode).toBe(404);
    expect((await officer.get(`/api/referrals/${id}`)).json().returned).toMatchObject({ reason: 'capacity', nextSteps: ['hold-or-other-agency'] });
    const { rows: [person] } = await town.owner.query('SELECT shared FROM dure.person WHERE id = $1', [personId]);
    expect(person.shared).toEqual({});
  });

  test('is not begun a second time while it is live', async () => {
    const { personId, id } = await sent();
    const again = await officer.send('POST', '/api/referrals', draft(personId));
    expect(again.statusCode).toBe(409);
    expect(again.json()).toMatchObject({ code: 'referral/duplicate-live', facts: { existing: id } });
  });
});

describe('a write', () => {
  test('that is repeated with the same key and body has one effect and one answer', async () => {
    const personId = await aPerson(town.owner);
    const key = { 'idempotency-key': randomUUID() };
    const answers = await Promise.all(Array.from({ length: 8 }, () => officer.send('POST', '/api/referrals', draft(personId), key)));
    expect(new Set(answers.map((one) => one.body)).size).toBe(1);
    expect(answers.map((one) => one.statusCode)).toEqual(Array.from({ length: 8 }, () => 201));
    const { rows } = await town.owner.query('SELECT id FROM dure.referral WHERE person_id = $1', [personId]);
    expect(rows).toHaveLength(1);
  });

  test('with a used key and another body is refused', async () => {
    const key = { 'idempotency-key': randomUUID() };
    await officer.send('POST', '/api/referrals', draft(await aPerson(town.owner)), key);
    const other = await officer.send('POST', '/api/referrals', draft(await aPerson(town.owner)), key);
    expect([other.statusCode, other.json().code]).toEqual([422, 'idempotency/other-body']);
  });

  test('without a key, with a stale version or with bad input leaves nothing', async () => {
    const { id } = await sent();
    expect((await officer.send('POST', '/api/referrals', draft(randomUUID()), { 'idempotency-key': '' })).json().code).toBe('idempotency/key-missing');
    expect((await centre.send('POST', `/api/referrals/${id}/actions`, { action: 'open' }, { 'if-match': '1' })).statusCode).toBe(412);
    const bad = await officer.send('POST', '/api/referrals', { ...draft(randomUUID()), urgency: 'soon', extra: 1 });
    expect(bad.statusCode).toBe(422);
    expect(bad.json().fields.map((field: { path: string }) => field.path)).toContain('body.urgency');
  });
});
