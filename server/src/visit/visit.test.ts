import { randomBytes, randomUUID } from 'node:crypto';
import { foldVisit, type VisitEvent, type VisitState } from '@dure/domain/visit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { anImage } from '../../../domain/testing/image.ts';
import { anOrganisation, aPerson, aStaff, JEONJU, signedIn, startTestServer, type Client, type TestServer } from '../../testing/index.ts';

let town: TestServer;
let officer: Client;
let colleague: Client;
let nurse: Client;
let protection: Client;
let auditor: Client;
let ids: { office: string; protection: string; colleague: string };

beforeAll(async () => {
  town = await startTestServer();
  const office = await anOrganisation(town.owner, 'town-office', { areas: [JEONJU.emd], name: '중앙동' });
  const health = await anOrganisation(town.owner, 'visiting-health', { programmes: ['VISIT'], name: '방문건강팀' });
  const guard = await anOrganisation(town.owner, 'guarantee-agency', { name: '노인보호전문기관' });
  officer = await signedIn(town, (await aStaff(town.owner, office, 'town-officer', { name: '김동장' })).login);
  const other = await aStaff(town.owner, office, 'town-officer', { name: '이동료' });
  colleague = await signedIn(town, other.login);
  nurse = await signedIn(town, (await aStaff(town.owner, health, 'case-manager')).login);
  protection = await signedIn(town, (await aStaff(town.owner, guard, 'agency-staff')).login);
  auditor = await signedIn(town, (await aStaff(town.owner, await anOrganisation(town.owner, 'audit-office'), 'auditor')).login);
  ids = { office, protection: guard, colleague: other.id };
});
afterAll(() => town.close());

const PLAN = { on: '2026-11-25', time: { kind: 'fixed', at: '14:00' }, minutes: 40, purpose: 'check-in', words: '안부 확인' };
const EMERGENCY = { words: '쓰러져 계신다는 이웃의 신고', called: 'ambulance' };
const MET = { kind: 'met', attendance: ['person'], present: [], did: ['wellbeing-check'], words: '건강하게 지내십니다', startedAt: null, nextOn: null };

async function planned(personId: string, more: object = {}, who = officer): Promise<string> {
  const made = await who.send('POST', '/api/visits', { personId, plan: PLAN, ...more });
  expect(made.statusCode, made.body).toBe(201);
  return made.json().id;
}
const act = async (who: Client, id: string, body: object) => {
  const { rows: [row] } = await town.owner.query('SELECT version FROM dure.visit WHERE id = $1', [id]);
  return who.send('POST', `/api/visits/${id}/actions`, body, { 'if-match': String(row.version) });
};
const today = async (who: Client): Promise<readonly { kind: string; subject: { id: string } }[]> => (await who.get('/api/today?days=30')).json().tasks;
const fact = (value: unknown) => ({ value, source: 'officer', at: '2026-11-20T00:00:00Z', by: randomUUID() });

describe('a visit', () => {
  test('that is planned stands in today, in the calendar and in the record, and is recorded once with what came of it', async () => {
    const personId = await aPerson(town.owner, { name: '최말순' });
    const id = await planned(personId);
    expect((await today(officer)).filter(({ subject }) => subject.id === id)).toMatchObject([{ kind: 'visit', title: '안부 확인', personName: '최말순', byOn: '2026-11-25', at: '2026-11-25T05:00:00.000Z', holder: { mine: true } }]);
    expect((await today(colleague)).filter(({ subject }) => subject.id === id)).toEqual([]);
    const week = '/api/visits?from=2026-11-23&until=2026-11-29';
    expect((await officer.get(week)).json().rows).toContainEqual(expect.objectContaining({ id, personName: '최말순', status: 'planned', mine: true }));
    expect((await colleague.get(week)).json().rows.some((row: { id: string }) => row.id === id)).toBe(false);
    expect((await colleague.get(`${week}&whose=team`)).json().rows).toContainEqual(expect.objectContaining({ id, mine: false }));
    const done = await officer.send('POST', `/api/visits/${id}/record`, { outcome: MET });
    expect(done.json()).toMatchObject({ status: 'done', nextId: null });
    expect((await today(officer)).some(({ subject }) => subject.id === id)).toBe(false);
    expect((await officer.get(`/api/persons/${personId}/visits`)).json().rows).toMatchObject([{ id, status: 'done', outcome: { kind: 'met', words: '건강하게 지내십니다' } }]);
    expect((await colleague.send('POST', `/api/visits/${id}/record`, { outcome: MET })).json().code).toBe('visit/already-recorded');
    expect((await officer.get(`/api/persons/${personId}/timeline`)).json().entries.map(({ noun, what }: { noun: string; what: string }) => `${noun} ${what}`)).toEqual(expect.arrayContaining(['visit record', 'visit plan']));
  });

  test('sent again with the same key on a bad line is recorded once', async () => {
    const id = await planned(await aPerson(town.owner));
    const headers = { 'idempotency-key': randomUUID() };
    const sent = [await officer.send('POST', `/api/visits/${id}/record`, { outcome: MET }, headers), await officer.send('POST', `/api/visits/${id}/record`, { outcome: MET }, headers)];
    expect(sent.map(({ statusCode }) => statusCode)).toEqual([200, 200]);
    expect(sent[0]?.body).toBe(sent[1]?.body);
    expect((await town.owner.query('SELECT seq FROM dure.visit_event WHERE visit_id = $1', [id])).rowCount).toBe(2);
  });

  test('teaches facts and plans the next one, and what is stored is what its history folds to', async () => {
    const personId = await aPerson(town.owner);
    const id = await planned(personId);
    const done = await officer.send('POST', `/api/visits/${id}/record`, { outcome: { ...MET, nextOn: '2026-12-02' }, facts: { 'visit.rapportDifficult': true } });
    expect(done.statusCode, done.body).toBe(200);
    expect((await officer.get(`/api/persons/${personId}/visit-requirements`)).json().requirements.companions.map(({ kind }: { kind: string }) => kind)).toContain('trusted');
    expect((await officer.get(`/api/visits/${done.json().nextId}`)).json()).toMatchObject({ on: '2026-12-02', status: 'planned', purpose: 'check-in' });
    const { rows } = await town.owner.query<{ state: VisitState; events: VisitEvent[] }>('SELECT v.state, (SELECT jsonb_agg(e.body ORDER BY e.seq) FROM dure.visit_event e WHERE e.visit_id = v.id) AS events FROM dure.visit v');
    expect(rows.length).toBeGreaterThan(2);
    for (const { state, events } of rows) expect(state).toEqual(foldVisit(events));
  });

  test('that taught something the guide does not know is refused whole', async () => {
    const id = await planned(await aPerson(town.owner));
    expect((await officer.send('POST', `/api/visits/${id}/record`, { outcome: MET, facts: { 'no.such.fact': true } })).json().code).toBe('person/fact-unknown');
    expect((await officer.get(`/api/visits/${id}`)).json().status).toBe('planned');
  });

  test('to somebody whom one cannot see is not planned, and another team’s is absent', async () => {
    const personId = await aPerson(town.owner);
    expect((await nurse.send('POST', '/api/visits', { personId, plan: PLAN })).statusCode).toBe(404);
    const id = await planned(personId);
    expect((await nurse.get(`/api/visits/${id}`)).statusCode).toBe(404);
    expect((await nurse.send('POST', `/api/visits/${id}/record`, { outcome: MET })).statusCode).toBe(404);
    expect((await auditor.get(`/api/visits/${id}`)).statusCode).toBe(403);
  });

  test('wants a day to come and a purpose in words', async () => {
    const personId = await aPerson(town.owner);
    const send = (plan: object) => officer.send('POST', '/api/visits', { personId, plan: { ...PLAN, ...plan } });
    expect((await send({ on: '2026-11-20' })).json().code).toBe('visit/day-passed');
    expect((await send({ words: ' ' })).json().code).toBe('visit/facts-missing');
    expect((await send({ time: { kind: 'fixed', at: '27:00' } })).json().code).toBe('visit/time-wrong');
  });

  test('is moved, put off and cancelled by its team, on the version that was read', async () => {
    const id = await planned(await aPerson(town.owner));
    expect((await officer.send('POST', `/api/visits/${id}/actions`, { action: 'postpone', reason: 'weather' }, { 'if-match': '9' })).json().code).toBe('version/stale');
    expect((await act(officer, id, { action: 'postpone', reason: 'weather' })).json().status).toBe('postponed');
    expect((await act(officer, id, { action: 'reschedule', plan: { on: '2026-12-01', staffId: ids.colleague } })).json().status).toBe('planned');
    expect((await today(colleague)).some(({ subject }) => subject.id === id)).toBe(true);
    expect((await act(officer, id, { action: 'cancel', reason: 'not-needed' })).json().status).toBe('cancelled');
    expect((await act(officer, id, { action: 'start', present: [] })).json().code).toBe('visit/action-not-available');
  });
});

describe('a visit that may not be made', () => {
  test('is refused with rule, page and words, and goes ahead only on the ground of an emergency', async () => {
    const personId = await aPerson(town.owner, { facts: { 'alcohol.intoxicated': fact(true) } });
    const { requirements } = (await officer.get(`/api/persons/${personId}/visit-requirements`)).json();
    expect(requirements.blocks).toMatchObject([{ code: 'intoxicated', instead: expect.stringContaining('112'), authorities: [{ rule: 'ADDICT-REF-COMPANION', page: 'p.21', quote: expect.stringContaining('주취상태가 아닐 것') }] }]);
    expect((await officer.send('POST', '/api/visits', { personId, plan: PLAN })).json().code).toBe('visit/blocked');
    expect((await town.owner.query('SELECT 1 FROM dure.visit WHERE person_id = $1', [personId])).rowCount).toBe(0);
    const id = await planned(personId, { emergency: EMERGENCY });
    expect((await officer.get(`/api/visits/${id}`)).json().emergency).toBe(true);
  });

  test('with a specialist who must come is refused until the person has agreed', async () => {
    const personId = await aPerson(town.owner, { facts: { 'visit.safetyConcern': fact(true) } });
    expect((await officer.send('POST', '/api/visits', { personId, plan: PLAN })).json().code).toBe('visit/blocked');
    expect((await officer.get(`/api/persons/${personId}/visit-requirements`)).json().requirements.blocks).toMatchObject([{ code: 'specialist-consent-missing' }]);
  });

  test('is stopped at the door when it was learnt in the meantime', async () => {
    const personId = await aPerson(town.owner);
    const id = await planned(personId);
    await town.owner.query(`UPDATE dure.person SET facts = $2 WHERE id = $1`, [personId, JSON.stringify({ 'alcohol.intoxicated': fact(true) })]);
    expect((await act(officer, id, { action: 'start', present: [] })).json().code).toBe('visit/blocked');
    expect((await officer.send('POST', `/api/visits/${id}/record`, { outcome: MET })).json().code).toBe('visit/blocked');
    expect((await officer.send('POST', `/api/visits/${id}/record`, { outcome: { kind: 'not-met', reason: 'intoxicated', words: '', nextOn: null } })).json().status).toBe('not-met');
  });
});

describe('who must come along', () => {
  test('is asked, reads the visit and not the person, answers, and is needed at the door', async () => {
    const personId = await aPerson(town.owner, { name: '강옥분', facts: { 'abuse.type': fact('노인학대') } });
    const id = await planned(personId);
    expect((await officer.get(`/api/visits/${id}`)).json().door.requirements.companions).toMatchObject([{ kind: 'elder-protection', strength: 'must' }]);
    expect((await act(officer, id, { action: 'start', present: [] })).json().code).toBe('visit/companion-missing');
    expect((await protection.get(`/api/visits/${id}`)).statusCode).toBe(404);
    expect((await act(officer, id, { action: 'ask-companion', kind: 'elder-protection', organisationId: ids.protection })).statusCode).toBe(200);
    expect((await today(protection)).filter(({ subject }) => subject.id === id)).toMatchObject([{ kind: 'companion-answer', personName: null }]);
    expect((await protection.get(`/api/visits/${id}`)).json()).toMatchObject({ personName: null, acts: ['answer-companion'], door: { address: null } });
    expect((await act(protection, id, { action: 'answer-companion', answer: 'accepted' })).statusCode).toBe(200);
    expect((await act(protection, id, { action: 'cancel', reason: 'not-needed' })).json().code).toBe('visit/not-your-act');
    expect((await act(officer, id, { action: 'start', present: ['elder-protection'] })).json().status).toBe('in-progress');
    const { rows } = await town.owner.query(`SELECT kind, body::text FROM dure.notice WHERE person_id = $1 ORDER BY at`, [personId]);
    expect(rows.map(({ kind }) => kind)).toContain('visit.ask-companion');
    expect(rows.filter(({ body }) => body.includes('강옥분'))).toEqual([]);
  });

  test('and stands on no law needs the person’s consent by name', async () => {
    const id = await planned(await aPerson(town.owner));
    expect((await act(officer, id, { action: 'ask-companion', kind: 'trusted', organisationId: ids.protection })).json().code).toBe('visit/companion-not-consented');
  });
});

describe('a series', () => {
  test('at the frequency of 방문건강 stands in the calendar, is moved from one visit on, and is ended', async () => {
    const personId = await aPerson(town.owner);
    const { frequencies } = (await officer.get(`/api/persons/${personId}/visit-requirements`)).json();
    expect(frequencies[0]).toMatchObject({ group: '집중관리군', atLeast: 8, months: 3, authorities: [{ rule: 'VISIT-FREQ-INTENSIVE' }, { rule: 'VISIT-GROUP' }] });
    const made = await officer.send('POST', '/api/visits', { personId, plan: { ...PLAN, time: { kind: 'band', band: 'morning' } }, repeat: { cadence: frequencies[0].cadence, endsOn: '2027-02-24', group: '집중관리군' } });
    expect(made.json().count).toBeGreaterThanOrEqual(8);
    const days = async () => (await officer.get(`/api/persons/${personId}/visits`)).json().rows.filter(({ status }: { status: string }) => status === 'planned').map(({ on, id }: { on: string; id: string }) => ({ on, id }));
    const before = await days();
    const third = before[2];
    expect((await officer.send('POST', `/api/visits/${third.id}/following`, { change: 'move', shiftDays: 1, time: { kind: 'band', band: 'afternoon' } })).json().changed).toBe(before.length - 2);
    const after = await days();
    expect(after.slice(0, 2)).toEqual(before.slice(0, 2));
    expect(after.slice(2).every(({ on }: { on: string }, index: number) => on > before[index + 2].on)).toBe(true);
    await officer.send('POST', `/api/visits/${third.id}/following`, { change: 'end', words: '입소' });
    expect(await days()).toEqual(before.slice(0, 2));
  });
});

describe('a visit that nobody planned', () => {
  const made = (personId: string, more: object = {}, who = officer) => who.send('POST', `/api/persons/${personId}/visits`, { madeAt: '2026-11-20T06:30:00Z', minutes: 30, purpose: 'check-in', outcome: MET, ...more });

  test('stands on the day and at the hour at which it was made, with what came of it and when it was entered', async () => {
    const personId = await aPerson(town.owner, { name: '한발길' });
    const done = await made(personId, { facts: { 'benefit.basicPension': true }, outcome: { ...MET, nextOn: '2026-11-30' } });
    expect(done.statusCode, done.body).toBe(201);
    const { id, nextId } = done.json();
    const { rows } = (await officer.get(`/api/persons/${personId}/visits`)).json();
    expect(rows).toContainEqual(expect.objectContaining({ id, status: 'done', on: '2026-11-20', time: { kind: 'fixed', at: '15:30' }, mine: true }));
    expect(rows).toContainEqual(expect.objectContaining({ id: nextId, status: 'planned', on: '2026-11-30' }));
    const detail = (await officer.get(`/api/visits/${id}`)).json();
    expect(detail).toMatchObject({ startedAt: '2026-11-20T06:30:00Z', events: [{ action: 'enter', at: town.now() }, { action: 'record', at: town.now() }] });
    const { rows: history } = await town.owner.query<{ body: VisitEvent }>('SELECT body FROM dure.visit_event WHERE visit_id = $1 ORDER BY seq', [id]);
    const { rows: [kept] } = await town.owner.query<{ state: VisitState }>('SELECT state FROM dure.visit WHERE id = $1', [id]);
    expect(foldVisit(history.map(({ body }) => body))).toEqual(kept?.state);
    expect((await town.owner.query('SELECT facts FROM dure.person WHERE id = $1', [personId])).rows[0].facts['benefit.basicPension'].value).toBe(true);
  });

  test('is refused for a moment to come or long ago, and to a person who is not seen', async () => {
    const personId = await aPerson(town.owner);
    for (const [madeAt, because] of [['2026-11-23T01:00:01Z', 'in-the-future'], ['2026-11-08T14:00:00Z', 'too-long-ago']] as const) {
      expect((await made(personId, { madeAt })).json()).toMatchObject({ code: 'visit/moment-wrong', facts: { because } });
    }
    expect((await made(personId, {}, protection)).statusCode).toBe(404);
    expect((await made(personId, {}, auditor)).statusCode).toBe(403);
    expect((await officer.get(`/api/persons/${personId}/visits`)).json().rows).toEqual([]);
  });

  test('needs what any record needs, a ground against a block included', async () => {
    const personId = await aPerson(town.owner, { facts: { 'alcohol.intoxicated': fact(true) } });
    expect((await made(personId)).json().code).toBe('visit/blocked');
    expect((await made(personId, { emergency: EMERGENCY })).statusCode).toBe(201);
    expect((await made(personId, { outcome: { kind: 'not-met', reason: 'absent', words: '', nextOn: null } })).json()).toMatchObject({ status: 'not-met' });
    expect((await made(personId, { outcome: { ...MET, attendance: [] } })).json().code).toBe('visit/facts-missing');
  });
});

describe('the photo of a document', () => {
  const JPEG = Buffer.concat([anImage('image/jpeg', { width: 1500, height: 2000 }), randomBytes(2000)]);

  test('is sealed in the database and shown to who sees the visit', async () => {
    const id = await planned(await aPerson(town.owner));
    const kept = await officer.send('POST', `/api/visits/${id}/photos`, { mediaType: 'image/jpeg', words: '처방전', content: JPEG.toString('base64') });
    expect(kept.statusCode, kept.body).toBe(201);
    const { rows: [row] } = await town.owner.query('SELECT content, bytes FROM dure.visit_photo WHERE visit_id = $1', [id]);
    expect(row.bytes).toBe(JPEG.length);
    expect(row.content.includes(JPEG.subarray(4, 60))).toBe(false);
    const shown = await colleague.get(`/api/visits/${id}/photos/${kept.json().id}`);
    expect(shown.rawPayload.equals(JPEG)).toBe(true);
    expect((await nurse.get(`/api/visits/${id}/photos/${kept.json().id}`)).statusCode).toBe(404);
  });

  test('is a picture, and not a large one', async () => {
    const id = await planned(await aPerson(town.owner));
    const send = (content: Buffer) => officer.send('POST', `/api/visits/${id}/photos`, { mediaType: 'image/jpeg', words: '', content: content.toString('base64') });
    expect((await send(Buffer.from('<script>alert(1)</script>'))).json().code).toBe('visit/photo-unreadable');
    expect((await send(Buffer.concat([JPEG, randomBytes(2 * 1024 * 1024)]))).statusCode).toBe(422);
    expect((await send(anImage('image/jpeg', { width: 40_000, height: 30_000 }))).json().code).toBe('visit/photo-too-many-pixels');
  });
});

test('the cards of a day carry warnings only for who may read them', async () => {
  const personId = await aPerson(town.owner, { name: '조안전' });
  await town.owner.query(`INSERT INTO dure.safety_note (sigungu, id, person_id, emd_code, organisation_id, staff_id, at, level, words) VALUES ($1, $2, $3, $4, $5, $6, now(), 'notice', '개가 있음')`, [JEONJU.sigungu, randomUUID(), personId, JEONJU.emd, ids.office, randomUUID()]);
  await planned(personId, { plan: { ...PLAN, on: '2026-11-27' } });
  const { cards } = (await officer.get('/api/visits/day?on=2026-11-27')).json();
  expect(cards).toMatchObject([{ personName: '조안전', door: { address: '가람로 1', contact: { method: 'phone' }, safetyNotes: [{ level: 'notice', words: '개가 있음' }] } }]);
});
