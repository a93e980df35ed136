import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { foldConference, type ConferenceEvent } from '@dure/domain/conference';
import { anOrganisation, aPerson, aStaff, JEONJU, signedIn, startTestServer, type Client, type TestServer } from '../../testing/index.ts';
import type { ConferenceDetail } from './contract.ts';

let town: TestServer;
const who = {} as Record<'chair' | 'officer' | 'nurse' | 'carer' | 'stranger' | 'auditor', Client>;
const org = {} as Record<'hope' | 'office' | 'health' | 'care', string>;
const staff = {} as Record<'chair' | 'officer' | 'nurse', string>;

beforeAll(async () => {
  town = await startTestServer();
  org.office = await anOrganisation(town.owner, 'town-office', { areas: [JEONJU.emd], name: '중앙동' });
  org.hope = await anOrganisation(town.owner, 'hope-welfare', { programmes: ['ICM'], name: '희망복지지원단' });
  org.health = await anOrganisation(town.owner, 'visiting-health', { programmes: ['VISIT'], name: '방문건강팀' });
  org.care = await anOrganisation(town.owner, 'elder-care-provider', { programmes: ['ECARE'], name: '가람노인복지관' });
  const enter = async (name: keyof typeof who, organisation: string, role: string): Promise<string> => {
    const made = await aStaff(town.owner, organisation, role, { name: `담당 ${name}` });
    who[name] = await signedIn(town, made.login);
    return made.id;
  };
  staff.chair = await enter('chair', org.hope, 'coordinator');
  staff.officer = await enter('officer', org.office, 'town-officer');
  staff.nurse = await enter('nurse', org.health, 'case-manager');
  await enter('carer', org.care, 'agency-staff');
  await enter('stranger', await anOrganisation(town.owner, 'dream-start'), 'case-manager');
  await enter('auditor', await anOrganisation(town.owner, 'audit-office'), 'auditor');
});
afterAll(() => town.close());

/** A case of the coordinator's that has been assessed. */
async function aCase(name: string, facts: object = {}): Promise<{ personId: string; caseId: string }> {
  const personId = await aPerson(town.owner, { name, facts });
  const { id: caseId } = (await who.chair.send('POST', '/api/cases', { personId, programme: 'ICM' })).json();
  const begun = await who.chair.send('POST', `/api/cases/${caseId}/actions`, { action: 'start-assessment' }, { 'if-match': '1' });
  expect(begun.statusCode, begun.body).toBe(200);
  return { personId, caseId };
}

const statusOf = async (caseId: string): Promise<string> => (await town.owner.query('SELECT status FROM dure.case_file WHERE id = $1', [caseId])).rows[0].status;
const versionOf = async (id: string): Promise<string> => String((await town.owner.query('SELECT version FROM dure.conference WHERE id = $1', [id])).rows[0].version);
const open = async (client: Client, id: string): Promise<ConferenceDetail> => {
  const read = await client.get(`/api/conferences/${id}`);
  expect(read.statusCode, read.body).toBe(200);
  return read.json();
};

async function tryTo(client: Client, id: string, body: object): Promise<{ statusCode: number; code: string; body: string }> {
  const done = await client.send('POST', `/api/conferences/${id}/actions`, body, { 'if-match': await versionOf(id) });
  return { statusCode: done.statusCode, code: done.json().code ?? 'done', body: done.body };
}
async function act(client: Client, id: string, body: object): Promise<{ waiting: { itemId: string; code: string }[] }> {
  const done = await tryTo(client, id, body);
  expect(done.statusCode, done.body).toBe(200);
  return JSON.parse(done.body);
}

const AT = '2026-11-26T05:00:00.000Z';
async function prepare(cases: readonly { personId: string; caseId: string | null }[], more: object = {}): Promise<string> {
  const items = cases.map(({ personId, caseId }) => ({ personId, caseId, agenda: 'plan', asked: '방문 횟수를 늘려 주십시오', mainServices: ['health'], ...more }));
  const made = await who.chair.send('POST', '/api/conferences', { kind: 'integrated-case', items });
  expect(made.statusCode, made.body).toBe(201);
  return made.json().id;
}
async function call(id: string): Promise<void> {
  await act(who.chair, id, { action: 'schedule', startsAt: AT, minutes: 60, place: '시청 3층' });
  await act(who.chair, id, { action: 'call', answerBy: '2026-11-25' });
}
const decision = { kind: 'approve', words: '주 2회로 늘리기로 함' };
async function hold(id: string, record: object = {}): Promise<void> {
  await act(who.chair, id, { action: 'start' });
  for (const { attendeeId } of (await open(who.chair, id)).attendees) await act(who.chair, id, { action: 'attend', attendeeId, presence: 'present', proxy: '' });
  for (const { itemId } of (await open(who.chair, id)).items) await act(who.chair, id, { action: 'record-item', itemId, discussion: '모두 동의함', decision, dissent: [], actions: [], ...record });
}
async function signAll(id: string): Promise<void> {
  const { attendees } = await open(who.chair, id);
  for (const { attendeeId, organisation, signs } of attendees.filter((one) => one.signs)) {
    const signer = organisation?.id === org.hope ? who.chair : organisation?.id === org.office ? who.officer : who.nurse;
    expect(signs).toBe(true);
    await act(signer, id, { action: 'sign', attendeeId });
  }
}

describe('소집', () => {
  test('the guide names who must come, with page and quote, and teams for them are proposed', async () => {
    const id = await prepare([await aCase('박순자')]);
    const { seats, attendees, convening, flags } = await open(who.chair, id);
    const must = seats.filter(({ strength }) => strength === 'must');
    expect(must.map((seat) => [seat.who, seat.rules[0]?.rule, seat.rules[0]?.page, seat.quorum])).toEqual([
      ['희망복지지원단 사례관리담당자', 'ICM-A1-CONF-FORM', 'p.47', true], ['해당 읍·면·동 사례관리 담당자', 'ICM-A1-CONF-FORM', 'p.47', true], ['보건소 또는 정신건강복지센터 관련 담당자', 'ICM-A1-CONF-HEALTH', 'p.47', false],
    ]);
    expect(must.every(({ rules: [first] }) => (first?.quote.length ?? 0) > 10)).toBe(true);
    expect(attendees.map(({ organisation }) => organisation?.name)).toEqual(['희망복지지원단', '중앙동', '방문건강팀']);
    expect(convening[0]?.who).toBe('주사례관리를 담당하는 기관');
    expect(flags.map((flag) => flag.id)).toContain('C23');
  });
  test('의료급여 입·퇴원이면 의료급여관리사가 필수로 더해진다', async () => {
    const id = await prepare([await aCase('박순자', { 'benefit.medicalAid': { value: true, source: 'officer', at: '2026-11-01T00:00:00Z', by: randomUUID() } })], { agenda: 'admission-discharge', mainServices: [] });
    expect((await open(who.chair, id)).seats.find((seat) => seat.who === '의료급여관리사')).toMatchObject({ strength: 'must', filled: false });
  });
  test('moves the case to its conference, tells the teams and puts it on their list, without a name', async () => {
    const one = await aCase('남은별');
    const id = await prepare([one]);
    expect(await statusOf(one.caseId)).toBe('assessing');
    await call(id);
    expect(await statusOf(one.caseId)).toBe('conference');
    const { tasks } = (await who.nurse.get('/api/today?days=30')).json();
    expect(tasks.find(({ subject }: { subject: { id: string } }) => subject.id === id)).toMatchObject({ kind: 'conference-answer', byOn: '2026-11-25', personId: null, personName: null });
    const notices = await who.nurse.get('/api/notices');
    expect(notices.json().rows.find(({ body }: { body: { conferenceId?: string } }) => body.conferenceId === id)).toMatchObject({ kind: 'conference.called', personId: null });
    expect(notices.body).not.toContain('남은별');
  });
  test('is absent for who was not asked, and for everybody else until it is called', async () => {
    const id = await prepare([await aCase('박순자')]);
    expect((await who.nurse.get(`/api/conferences/${id}`)).statusCode).toBe(404);
    await call(id);
    expect((await who.nurse.get(`/api/conferences/${id}`)).statusCode).toBe(200);
    for (const client of [who.stranger, who.carer]) expect((await client.get(`/api/conferences/${id}`)).statusCode).toBe(404);
    expect((await who.auditor.get(`/api/conferences/${id}`)).statusCode).toBe(403);
  });
  test('finds the time at which those who must come are free', async () => {
    const one = await aCase('박순자');
    const id = await prepare([one]);
    const visit = { personId: one.personId, plan: { on: '2026-11-24', time: { kind: 'fixed', at: '09:00' }, minutes: 60, purpose: 'check-in', words: '안부 확인', staffId: staff.officer } };
    const { attendees } = await open(who.chair, id);
    await act(who.chair, id, { action: 'set-attendees', attendees: attendees.map(({ attendeeId, seats, organisation, name }) => ({ attendeeId, seats, organisationId: organisation?.id ?? null, staffId: organisation?.id === org.office ? staff.officer : organisation?.id === org.hope ? staff.chair : null, name })) });
    expect((await who.officer.send('POST', '/api/visits', visit)).statusCode).toBe(201);
    const slots = await who.chair.get(`/api/conferences/${id}/slots?from=2026-11-24&days=1`);
    expect(slots.statusCode, slots.body).toBe(200);
    const [best] = slots.json().rows;
    expect(best).toMatchObject({ startsAt: '2026-11-24T01:00:00Z', must: 3, missing: [] });
  });
  test('a case whose owner is not at the table is not decided there', async () => {
    const personId = await aPerson(town.owner, { name: '박순자' });
    const { id: caseId } = (await who.officer.send('POST', '/api/cases', { personId, programme: 'ICM' })).json();
    const id = await prepare([{ personId, caseId }]);
    await act(who.chair, id, { action: 'set-attendees', attendees: [{ seats: [], organisationId: org.hope, staffId: staff.chair, name: '' }] });
    await act(who.chair, id, { action: 'schedule', startsAt: AT, minutes: 60, place: '시청' });
    expect((await tryTo(who.chair, id, { action: 'call', answerBy: '2026-11-25' })).code).toBe('conference/owner-not-asked');
  });
});

describe('열람과 동의', () => {
  test('one who is asked reads nothing of a person without consent, and exactly the items of a consent with it', async () => {
    const one = await aCase('남은별');
    const id = await prepare([one]);
    await call(id);
    const [bare, plain] = [await open(who.nurse, id), await who.nurse.get(`/api/conferences/${id}/preread`)];
    expect(bare.items).toMatchObject([{ known: false, personId: null, personName: null, asked: null, agenda: 'plan' }]);
    expect(plain.body).not.toContain('남은별');
    await town.owner.query(`UPDATE dure.person SET shared = $2 WHERE id = $1`, [one.personId, JSON.stringify({ [org.health]: { until: '2027-01-01', grants: [{ until: '2027-01-01', items: ['identity', 'reason'], basis: 'consent' }] } })]);
    const { packets: [packet] } = (await who.nurse.get(`/api/conferences/${id}/preread`)).json();
    expect(packet).toMatchObject({ basis: 'consent', items: ['identity', 'reason'], asked: '방문 횟수를 늘려 주십시오', person: { name: '남은별' } });
    expect(packet.person.address).toBeUndefined();
    expect((await open(who.nurse, id)).items).toMatchObject([{ known: true, personName: '남은별', discussion: null }]);
  });
  test('the convener checks what each of them reads; nobody else looks over another’s shoulder', async () => {
    const id = await prepare([await aCase('남은별')]);
    await call(id);
    expect((await who.chair.get(`/api/conferences/${id}/preread?organisation=${org.health}`)).json().packets).toMatchObject([{ basis: 'nothing', items: [], person: {} }]);
    expect((await who.chair.get(`/api/conferences/${id}/preread?organisation=${org.office}`)).json().packets).toMatchObject([{ basis: 'own' }]);
    expect((await who.nurse.get(`/api/conferences/${id}/preread?organisation=${org.office}`)).statusCode).toBe(404);
    expect((await who.chair.get(`/api/conferences/${id}/preread?organisation=${org.care}`)).statusCode).toBe(404);
  });
  test('each reading is in the access log with whose data it showed, and an empty one with nobody', async () => {
    const one = await aCase('남은별');
    const id = await prepare([one]);
    await call(id);
    await open(who.nurse, id);
    await open(who.officer, id);
    const { rows } = await town.owner.query(`SELECT staff_id, person_ids FROM dure.access_log WHERE event = 'conference.read' AND subject ->> 'conferenceId' = $1`, [id]);
    expect(rows.find(({ staff_id }) => staff_id === staff.nurse).person_ids).toEqual([]);
    expect(rows.find(({ staff_id }) => staff_id === staff.officer).person_ids).toEqual([one.personId]);
  });
});

describe('진행과 확정', () => {
  test('below the quorum everything is kept and nothing is decided', async () => {
    const one = await aCase('박순자');
    const id = await prepare([one]);
    await call(id);
    await hold(id);
    const office = (await open(who.chair, id)).attendees.find(({ organisation }) => organisation?.id === org.office);
    await act(who.chair, id, { action: 'attend', attendeeId: office?.attendeeId, presence: 'absent', proxy: '' });
    expect((await tryTo(who.chair, id, { action: 'confirm', absenceWords: '' })).code).toBe('conference/no-quorum');
    expect((await open(who.chair, id)).items[0]?.decision).toMatchObject(decision);
    expect(await statusOf(one.caseId)).toBe('conference');
  });
  test('confirming moves each case, gives each task and leaves nothing to type twice', async () => {
    const [one, other] = [await aCase('박순자'), await aCase('이가온')];
    const id = await prepare([one, other]);
    await call(id);
    const actions = [
      { kind: 'task', what: '주 2회 방문 시작', organisationId: org.health, staffId: null, dueOn: '2026-12-01', programme: null },
      { kind: 'referral', what: '노인맞춤돌봄 의뢰', organisationId: org.hope, staffId: staff.chair, dueOn: '2026-12-03', programme: 'ECARE' },
      { kind: 'plan', what: '방문간호를 계획에 넣기', organisationId: org.hope, staffId: staff.chair, dueOn: '2026-12-03', programme: null },
    ];
    await hold(id, { actions, dissent: [{ who: '담당 officer', words: '한 달 뒤에 다시 보자' }] });
    await act(who.chair, id, { action: 'confirm', absenceWords: '' });
    expect([await statusOf(one.caseId), await statusOf(other.caseId)]).toEqual(['planning', 'planning']);
    const { tasks } = (await who.nurse.get('/api/today?days=30')).json();
    expect(tasks.filter((task: { kind: string; subject: { id: string } }) => task.kind === 'conference-action' && task.subject.id === id)).toHaveLength(2);
    const { rows } = (await who.chair.get(`/api/cases/${one.caseId}/conference-items`)).json();
    expect(rows[0]).toMatchObject({ conferenceId: id, decision: 'approve', words: decision.words, actions: [{ kind: 'task' }, { kind: 'referral', programme: 'ECARE' }, { kind: 'plan', what: '방문간호를 계획에 넣기' }] });
    const detail = await open(who.chair, id);
    expect(detail.items[0]).toMatchObject({ minutes: '방문 횟수를 늘려 주십시오\n모두 동의함', dissent: [{ words: '한 달 뒤에 다시 보자' }] });
    const { entries } = (await who.chair.get(`/api/persons/${one.personId}/timeline`)).json();
    expect(entries.filter(({ noun }: { noun: string }) => noun === 'conference').map(({ what }: { what: string }) => what).toSorted()).toEqual(['called', 'decided']);
  });
  test('a referral that answers a decision is found by itself', async () => {
    const one = await aCase('박순자');
    const id = await prepare([one]);
    await call(id);
    await hold(id, { actions: [{ kind: 'referral', what: '의뢰', organisationId: org.hope, staffId: null, dueOn: '2026-12-03', programme: 'ECARE' }] });
    await act(who.chair, id, { action: 'confirm', absenceWords: '' });
    const standing = async () => (await open(who.chair, id)).items[0]?.actions[0];
    expect(await standing()).toMatchObject({ standing: 'open', referralId: null });
    const made = await who.chair.send('POST', '/api/referrals', { personId: one.personId, caseId: one.caseId, toOrganisationId: org.care, programme: 'ECARE', service: 'ECARE', urgency: 'general', reason: '회의 결정', requested: [{ item: '안부 확인', words: '' }] });
    expect(made.statusCode, made.body).toBe(201);
    expect(await standing()).toMatchObject({ standing: 'begun', referralId: made.json().id });
  });
  test('종결 closes the case with its conference; one with an open referral is proposed and waits', async () => {
    const [free, bound] = [await aCase('박순자'), await aCase('이가온')];
    const made = await who.chair.send('POST', '/api/referrals', { personId: bound.personId, caseId: bound.caseId, toOrganisationId: org.care, programme: 'ECARE', service: 'ECARE', urgency: 'general', reason: '회의 결정', requested: [{ item: '안부 확인', words: '' }] });
    expect(made.statusCode, made.body).toBe(201);
    const id = await prepare([free, bound], { agenda: 'review' });
    await call(id);
    await hold(id, { decision: { kind: 'close', words: '목표를 이룸', reason: 'goal-reached', ongoingNeed: false } });
    const { waiting } = await act(who.chair, id, { action: 'confirm', absenceWords: '' });
    expect([await statusOf(free.caseId), await statusOf(bound.caseId)]).toEqual(['closed', 'closing']);
    expect(waiting.map(({ code }) => code)).toEqual(['case/referrals-open']);
    const { rows: [closed] } = await town.owner.query(`SELECT body FROM dure.case_event WHERE case_id = $1 AND action = 'close'`, [free.caseId]);
    expect(closed.body).toMatchObject({ meeting: 'conference', words: '목표를 이룸' });
  });
  test('two who act on one page: the second reads again', async () => {
    const id = await prepare([await aCase('박순자')]);
    const version = await versionOf(id);
    await act(who.chair, id, { action: 'schedule', startsAt: AT, minutes: 60, place: '시청' });
    expect((await who.chair.send('POST', `/api/conferences/${id}/actions`, { action: 'call', answerBy: '2026-11-25' }, { 'if-match': version })).statusCode).toBe(412);
  });
});

describe('회의록', () => {
  test('is signed by those who had to be there, then never changed, then sent round', async () => {
    const id = await prepare([await aCase('박순자')]);
    await call(id);
    await hold(id);
    await act(who.chair, id, { action: 'confirm', absenceWords: '' });
    expect((await who.officer.get('/api/today?days=30')).json().tasks.find(({ subject }: { subject: { id: string } }) => subject.id === id)).toMatchObject({ kind: 'minutes-sign' });
    await signAll(id);
    const signed = await open(who.chair, id);
    expect([signed.status, signed.acts]).toEqual(['signed', ['distribute']]);
    const { rows: [before] } = await town.owner.query('SELECT jsonb_agg(body ORDER BY id) AS items FROM dure.conference_item WHERE conference_id = $1', [id]);
    const item = signed.items[0]?.itemId;
    for (const body of [{ action: 'edit-minutes', itemId: item, words: '고침' }, { action: 'record-item', itemId: item, discussion: '고침', decision, dissent: [], actions: [] }, { action: 'remove-item', itemId: item }]) {
      expect((await tryTo(who.chair, id, body)).code).toBe('conference/action-not-available');
    }
    await act(who.chair, id, { action: 'distribute' });
    const { rows: [after] } = await town.owner.query('SELECT jsonb_agg(body ORDER BY id) AS items FROM dure.conference_item WHERE conference_id = $1', [id]);
    expect(after).toEqual(before);
    const { rows } = (await who.nurse.get('/api/notices')).json();
    expect(rows.filter(({ body }: { body: { conferenceId?: string } }) => body.conferenceId === id).map(({ kind }: { kind: string }) => kind)).toContain('conference.distributed');
    expect((await who.chair.get('/api/conferences?list=past')).json().rows.map((row: { id: string }) => row.id)).toContain(id);
  });
  test('the history folds to what is stored, and the application cannot rewrite it', async () => {
    const id = await prepare([await aCase('박순자'), await aCase('이가온')]);
    await call(id);
    await hold(id);
    await act(who.chair, id, { action: 'confirm', absenceWords: '' });
    await signAll(id);
    const { rows } = await town.owner.query<{ body: ConferenceEvent }>('SELECT body FROM dure.conference_event WHERE conference_id = $1 ORDER BY seq', [id]);
    const { rows: [kept] } = await town.owner.query('SELECT state FROM dure.conference WHERE id = $1', [id]);
    const { rows: items } = await town.owner.query('SELECT body FROM dure.conference_item WHERE conference_id = $1 ORDER BY position', [id]);
    expect({ ...kept.state, items: items.map(({ body }) => body) }).toEqual(foldConference(rows.map(({ body }) => body)));
    await expect(town.server.pool.query(`UPDATE dure.conference_event SET action = 'sign'`)).rejects.toThrow(/permission denied/u);
  });
  test('one who was asked does not do the convener’s work', async () => {
    const id = await prepare([await aCase('박순자')]);
    await call(id);
    expect((await tryTo(who.nurse, id, { action: 'start' })).code).toBe('conference/not-your-act');
    const { attendees } = await open(who.nurse, id);
    const [mine, chairs] = [attendees.find(({ mine: is }) => is), attendees.find(({ organisation }) => organisation?.id === org.hope)];
    expect((await tryTo(who.nurse, id, { action: 'answer', attendeeId: chairs?.attendeeId, answer: 'absent', proxy: '', words: '' })).code).toBe('conference/not-your-place');
    await act(who.nurse, id, { action: 'answer', attendeeId: mine?.attendeeId, answer: 'proxy', proxy: '윤새봄 주무관', words: '' });
    expect((await who.nurse.get('/api/today?days=30')).json().tasks.filter(({ subject }: { subject: { id: string } }) => subject.id === id)).toEqual([]);
  });
});
