import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { anOrganisation, aPerson, aStaff, JEONJU, signedIn, startTestServer, type Client, type TestServer } from '../../testing/index.ts';
import { signalMoves } from './clock.ts';

const WANJU = { sigungu: '52710', emd: '5271025000' };
let town: TestServer;
let sender: Client;
let receiver: Client;
let office: Client;
let county: Client;
let stranger: Client;
let logins: { sender: string; receiver: string };
let ids: { hope: string; wanju: string; samnye: string; nurses: string; care: string; manager: string };

beforeAll(async () => {
  town = await startTestServer();
  await town.owner.query(`INSERT INTO dure.jurisdiction (sigungu, code, kind, name, valid_from, valid_until)
    SELECT sigungu, code, kind, name, '2024-01-18', '9999-12-31' FROM (VALUES ('52110', '52110', 'sigungu', '전주시'), ('52110', $1, 'emd', '중앙동'), ('52710', '52710', 'sigungu', '완주군'), ('52710', $2, 'emd', '삼례읍')) AS p (sigungu, code, kind, name)`, [JEONJU.emd, WANJU.emd]);
  const [jungang, hope, nurses, care] = [
    await anOrganisation(town.owner, 'town-office', { areas: [JEONJU.emd], name: '중앙동' }), await anOrganisation(town.owner, 'hope-welfare', { programmes: ['ICM'], name: '전주시 희망복지지원단' }),
    await anOrganisation(town.owner, 'visiting-health', { programmes: ['VISIT'], name: '방문건강팀' }), await anOrganisation(town.owner, 'elder-care-provider', { programmes: ['ECARE'], name: '돌봄센터' }),
  ];
  const wanju = await anOrganisation(town.owner, 'hope-welfare', { programmes: ['ICM'], name: '완주군 희망복지지원단', sigungu: WANJU.sigungu });
  const samnye = await anOrganisation(town.owner, 'town-office', { areas: [WANJU.emd], name: '삼례읍', sigungu: WANJU.sigungu });
  const manager = await aStaff(town.owner, hope, 'coordinator', { name: '최은영', programmes: ['ICM'] });
  const over = await aStaff(town.owner, wanju, 'coordinator', { name: '문서현', programmes: ['ICM'], sigungu: WANJU.sigungu });
  sender = await signedIn(town, manager.login);
  receiver = await signedIn(town, over.login);
  office = await signedIn(town, (await aStaff(town.owner, jungang, 'town-officer', { name: '김동장' })).login);
  county = await signedIn(town, (await aStaff(town.owner, samnye, 'town-officer', { name: '박서윤', sigungu: WANJU.sigungu })).login);
  stranger = await signedIn(town, (await aStaff(town.owner, await anOrganisation(town.owner, 'dream-start', { sigungu: WANJU.sigungu }), 'case-manager', { sigungu: WANJU.sigungu })).login);
  logins = { sender: manager.login, receiver: over.login };
  ids = { hope, wanju, samnye, nurses, care, manager: manager.id };
}, 120_000);
afterAll(() => town.close());

const json = async (who: Client, url: string) => (await who.get(url)).json();
const secondPasses = (): void => town.setNow(new Date(Date.parse(town.now()) + 1000).toISOString());

/** Somebody of 전주 with an open case, health facts and a visit ahead. */
async function leaving(name = '이말순', birthOn = '1954-03-01'): Promise<{ personId: string; caseId: string }> {
  const at = town.now();
  const fact = (value: unknown) => ({ value, source: 'officer', at, by: 'system' });
  const personId = await aPerson(town.owner, { name, birthOn, facts: { 'health.vulnerable': fact(true), 'suicide.history': fact(true), needs: fact(['돌봄']) } });
  const opened = await sender.send('POST', '/api/cases', { personId, programme: 'ICM' });
  expect(opened.statusCode, opened.body).toBe(201);
  const caseId = opened.json().id as string;
  expect((await sender.send('POST', `/api/cases/${caseId}/actions`, { action: 'start-assessment' }, { 'if-match': '1' })).statusCode).toBe(200);
  return { personId, caseId };
}

const ITEMS = ['identity', 'contact', 'address', 'health', 'progress', 'reason'];

async function consent(personId: string, recipientOrganisationId = ids.wanju, items: readonly string[] = ITEMS): Promise<string> {
  const given = await sender.send('POST', `/api/persons/${personId}/consents`, {
    terms: { kind: 'CONSENT-3P', recipientOrganisationId, purpose: '전입 뒤 통합사례관리', items, startsOn: '2026-11-23', endsOn: '2027-11-22' }, renews: null,
    answer: { action: 'give', shown: ['recipient', 'purpose', 'items', 'period', 'refusal'], agreed: items.includes('health') ? ['general', 'sensitive'] : ['general'], method: 'typed' },
  });
  expect(given.statusCode, given.body).toBe(201);
  return given.json().id;
}

const order = (consentId: string, more: object = {}) => ({
  to: { sigungu: WANJU.sigungu, emdCode: WANJU.emd, organisationId: ids.wanju }, address: { text: '삼례로 10', detail: '101호' }, movesOn: '2026-11-30', reason: '딸네 집 근처로 이사', basis: { kind: 'consent', consentId }, items: ITEMS, ...more,
});

async function sent(name?: string, birthOn?: string): Promise<{ personId: string; caseId: string; moveId: string; consentId: string }> {
  const going = await leaving(name, birthOn);
  const consentId = await consent(going.personId);
  const made = await sender.send('POST', `/api/cases/${going.caseId}/moves`, order(consentId));
  expect(made.statusCode, made.body).toBe(201);
  secondPasses();
  return { ...going, consentId, moveId: made.json().id };
}

async function act(who: Client, moveId: string, body: object) {
  const { rows: [row] } = await town.owner.query(`SELECT version FROM dure.move WHERE id = $1`, [moveId]);
  const done = await who.send('POST', `/api/moves/${moveId}/actions`, body, { 'if-match': String(row.version) });
  secondPasses();
  return { status: done.statusCode, json: done.json() as { code: string; personId: string; caseId: string } };
}

const ACCEPT = { action: 'accept', contactName: '문서현', contactPhone: '063-000-0200', words: '이번 주에 찾아뵙겠습니다', personId: null };

describe('somebody moves to another municipality', () => {
  test('the case stays at home until it is taken over there, and then there is one case with the history beside it', async () => {
    const { personId, caseId, moveId } = await sent();
    expect((await json(sender, `/api/cases/${caseId}`)).status).toBe('assessing');
    const arrived = await json(receiver, `/api/moves/${moveId}`);
    expect(arrived).toMatchObject({ side: 'received', status: 'sent', personName: '이말순', matches: [], acts: expect.arrayContaining(['open', 'accept', 'return']) });
    expect((await act(receiver, moveId, { action: 'open' })).status).toBe(200);
    const done = await act(receiver, moveId, ACCEPT);
    expect(done.status, JSON.stringify(done.json)).toBe(200);

    const there = await json(receiver, `/api/cases/${done.json.caseId}`);
    expect(there).toMatchObject({ status: 'registered', programme: 'ICM', sigungu: WANJU.sigungu, personName: '이말순' });
    expect(await json(receiver, `/api/persons/${done.json.personId}`)).toMatchObject({ name: '이말순', address: { text: '삼례로 10' }, emdCode: WANJU.emd });
    const history = (await json(receiver, `/api/moves/${moveId}`)).packet.history as { kind: string; code: string }[];
    expect(history.filter(({ kind }) => kind === 'case').map(({ code }) => code)).toEqual(['register', 'start-assessment']);
    expect((await json(receiver, `/api/persons/${done.json.personId}/timeline`)).entries.map(({ noun, what }: { noun: string; what: string }) => `${noun} ${what}`)).toContain('move arrived');

    const home = await json(sender, `/api/cases/${caseId}`);
    expect(home).toMatchObject({ status: 'ended', closure: { kind: 'closed', reason: 'moved', words: '완주군' }, nextOn: null });
    expect(home.acts.map(({ action }: { action: string }) => action)).not.toContain('reopen');
    expect(await json(sender, `/api/moves/${moveId}`)).toMatchObject({ side: 'sent', status: 'accepted', answer: { contactName: '문서현', contactPhone: '063-000-0200' }, personId });
    expect((await json(sender, `/api/persons/${personId}/timeline`)).entries.map(({ noun, what }: { noun: string; what: string }) => `${noun} ${what}`)).toEqual(expect.arrayContaining(['move send', 'move open', 'move accept', 'case move-away']));
  });

  test('the receiving side reads exactly what was agreed to, and the old side nothing of the new', async () => {
    const { personId, caseId } = await leaving('박복례', '1946-05-02');
    const consentId = await consent(personId);
    const preview = await sender.send('POST', `/api/cases/${caseId}/move-preview`, order(consentId));
    expect(preview.statusCode, preview.body).toBe(200);
    const moveId = (await sender.send('POST', `/api/cases/${caseId}/moves`, order(consentId))).json().id as string;
    const { packet } = await json(receiver, `/api/moves/${moveId}`);
    expect(packet).toEqual(preview.json().packet);
    expect(preview.json().withheld).toContain('mental-health');
    expect(packet.person).toMatchObject({ name: '박복례', address: { text: '삼례로 10' } });
    expect(Object.keys(packet.person.facts)).toEqual(['health.vulnerable']);
    expect(JSON.stringify(packet)).not.toContain('suicide');
    const { json: { personId: newPerson, caseId: newCase } } = await act(receiver, moveId, ACCEPT);
    const atHome = JSON.stringify([await json(sender, `/api/moves/${moveId}`), await json(sender, `/api/cases/${caseId}`)]);
    expect(atHome).not.toContain(newPerson);
    expect(atHome).not.toContain(newCase);
    expect((await sender.get(`/api/persons/${newPerson}`)).statusCode).toBe(404);
    expect((await sender.get(`/api/cases/${newCase}`)).statusCode).toBe(404);
  });
});

describe('who sees it', () => {
  test('nobody there before it is sent; after that the asked team and who coordinates, and nobody else of either municipality', async () => {
    const { personId, caseId } = await leaving('오순덕', '1950-01-05');
    const consentId = await consent(personId);
    const before = await json(receiver, '/api/moves?box=received');
    expect(JSON.stringify(before)).not.toContain('오순덕');
    const moveId = (await sender.send('POST', `/api/cases/${caseId}/moves`, order(consentId))).json().id as string;
    expect((await receiver.get(`/api/moves/${moveId}`)).statusCode).toBe(200);
    // The town office over there was not asked, and the consent does not name it.
    for (const who of [county, stranger]) {
      expect((await who.get(`/api/moves/${moveId}`)).statusCode).toBe(404);
      expect((await who.send('POST', `/api/moves/${moveId}/actions`, ACCEPT, { 'if-match': '1' })).statusCode).toBe(404);
      expect((await json(who, '/api/moves?box=received')).rows).toEqual([]);
    }
    // The town office at home reads what happens to its person, and does not answer for others.
    expect((await json(office, `/api/moves/${moveId}`)).acts).toEqual([]);
    expect((await act(office, moveId, { action: 'recall', words: '그만둡니다' })).json.code).toBe('move/not-your-act');
    expect((await receiver.get(`/api/persons/${personId}`)).statusCode).toBe(404);
    expect((await receiver.get(`/api/cases/${caseId}`)).statusCode).toBe(404);
  });

  test.each([
    ['a recall', (moveId: string) => act(sender, moveId, { action: 'recall', words: '이사하지 않으십니다' })],
    ['a return', (moveId: string) => act(receiver, moveId, { action: 'return', reason: 'elsewhere', words: '전주로 돌아가셨습니다' })],
  ])('nobody there after %s, and nothing is left to read', async (_what, end) => {
    const { moveId } = await sent('장점례', '1948-07-07');
    expect((await end(moveId)).status).toBe(200);
    expect((await receiver.get(`/api/moves/${moveId}`)).statusCode).toBe(404);
    const { rows: [row] } = await town.owner.query('SELECT packet::text AS packet, state::text AS state FROM dure.move_arrival WHERE id = $1', [moveId]);
    expect(row.packet).toBe('{}');
    expect(row.state).not.toContain('딸네');
  });

  test('nobody there once the consent is withdrawn, before it was taken over and after; the case there stays', async () => {
    const waiting = await sent('서분례', '1951-02-02');
    const taken = await sent('차순임', '1952-03-03');
    const { json: { caseId } } = await act(receiver, taken.moveId, ACCEPT);
    for (const { consentId, moveId } of [waiting, taken]) {
      const withdrawn = await sender.send('POST', `/api/consents/${consentId}/withdrawal`, { who: 'person', words: '더는 원하지 않음' });
      expect(withdrawn.statusCode, withdrawn.body).toBe(200);
      expect((await receiver.get(`/api/moves/${moveId}`)).statusCode).toBe(404);
    }
    expect((await json(sender, `/api/moves/${waiting.moveId}`))).toMatchObject({ status: 'recalled', answer: { because: 'consent-withdrawn' } });
    expect((await json(sender, `/api/moves/${taken.moveId}`)).status).toBe('accepted');
    expect((await json(receiver, `/api/cases/${caseId}`)).status).toBe('registered');
  });

  test('every look of the other municipality stands in its log, with whose data it was', async () => {
    const { personId, moveId } = await sent('민옥자', '1949-09-09');
    await receiver.get(`/api/moves/${moveId}`);
    const { rows } = await town.owner.query(`SELECT sigungu, purpose, person_ids AS "personIds" FROM dure.access_log WHERE event = 'move.read' AND subject ->> 'moveId' = $1`, [moveId]);
    expect(rows).toEqual([{ sigungu: WANJU.sigungu, purpose: 'case-management', personIds: [personId] }]);
  });
});

describe('where the person refuses', () => {
  test('only the fact goes, which names nobody and can be noted and not taken over', async () => {
    const { personId, caseId } = await leaving('강말례', '1947-08-08');
    const made = await sender.send('POST', `/api/cases/${caseId}/moves`, order('00000000-0000-4000-8000-000000000000', { basis: { kind: 'refused', words: '알리지 말아 달라고 하심' }, items: [] }));
    expect(made.statusCode, made.body).toBe(201);
    const moveId = made.json().id as string;
    const seen = await receiver.get(`/api/moves/${moveId}`);
    expect(seen.json()).toMatchObject({ scope: 'fact', personName: null, packet: { person: null, history: [], fact: { emdCode: WANJU.emd, contact: { organisation: '전주시 희망복지지원단' } } } });
    for (const secret of ['강말례', '1947-08-08', '알리지 말아', '딸네', personId, caseId]) expect(seen.body).not.toContain(secret);
    expect((await act(receiver, moveId, ACCEPT)).json.code).toBe('move/only-the-fact');
    expect((await act(receiver, moveId, { action: 'note', contactName: '문서현', contactPhone: '063', words: '' })).status).toBe(200);
    expect((await json(sender, `/api/cases/${caseId}`)).status).toBe('assessing');
  });
});

describe('nothing falls silent', () => {
  test('what was still open at home is settled or listed, and who else has a case of the person is told', async () => {
    const { personId, caseId } = await leaving('문막례', '1953-04-04');
    await town.owner.query(`UPDATE dure.person SET shared = $2 WHERE id = $1`, [personId, JSON.stringify({ [ids.nurses]: { until: '9999-12-31', grants: [{ until: '9999-12-31', items: ['identity'], basis: 'law' }] } })]);
    const nurse = await signedIn(town, (await aStaff(town.owner, ids.nurses, 'case-manager', { programmes: ['VISIT'] })).login);
    const other = await nurse.send('POST', '/api/cases', { personId, programme: 'VISIT' });
    expect(other.statusCode, other.body).toBe(201);
    const visit = await sender.send('POST', '/api/visits', { personId, plan: { on: '2026-12-01', time: { kind: 'band', band: 'any' }, minutes: 30, purpose: 'check-in', words: '안부 확인' } });
    expect(visit.statusCode, visit.body).toBe(201);
    const draft = await sender.send('POST', '/api/referrals', { personId, caseId, toOrganisationId: ids.care, programme: 'ECARE', service: 'ECARE', urgency: 'general', reason: '돌봄', requested: [{ item: '가사지원', words: '' }] });
    expect(draft.statusCode, draft.body).toBe(201);
    const made = await sender.send('POST', `/api/cases/${caseId}/moves`, order(await consent(personId, ids.samnye), { to: { sigungu: WANJU.sigungu, emdCode: WANJU.emd, organisationId: ids.samnye } }));
    expect(made.statusCode, made.body).toBe(201);
    const moveId = made.json().id as string;
    // Who takes over sees nothing of the other municipality, and still everything there is settled.
    expect((await act(county, moveId, ACCEPT)).status).toBe(200);
    expect((await json(sender, `/api/visits/${visit.json().id}`)).status).toBe('cancelled');
    expect((await json(sender, `/api/moves/${moveId}`)).left).toEqual([expect.objectContaining({ kind: 'referral', code: 'ECARE' })]);
    const told = (await json(nurse, '/api/notices')).rows as { kind: string }[];
    expect(told.map(({ kind }) => kind)).toContain('move.left');
    expect((await town.owner.query('SELECT status FROM dure.case_file WHERE id = $1', [other.json().id])).rows).toEqual([{ status: 'registered' }]);
  });

  test('it stands in the day of whose turn it is, and the clock reminds and escalates on both sides', async () => {
    const start = town.now();
    const { moveId } = await sent('배금순', '1955-05-05');
    const kinds = async (who: Client) => ((await json(who, '/api/today')).tasks as { kind: string; subject: { id: string } }[]).filter(({ subject }) => subject.id === moveId).map(({ kind }) => kind);
    expect([await kinds(sender), await kinds(receiver)]).toEqual([[], ['move-answer']]);
    town.setNow('2026-12-01T01:00:00.000Z');
    await signalMoves(town.server, JEONJU.sigungu, town.now());
    await signalMoves(town.server, JEONJU.sigungu, town.now());
    const { rows } = await town.owner.query(`SELECT sigungu, kind, count(*)::int AS count FROM dure.notice WHERE body ->> 'moveId' = $1 AND kind <> 'move.sent' GROUP BY sigungu, kind ORDER BY sigungu, kind`, [moveId]);
    // The team whose turn it is, and a lead on either side; said once however often the clock looks.
    expect(rows).toEqual([{ sigungu: JEONJU.sigungu, kind: 'move.escalate', count: 1 }, { sigungu: WANJU.sigungu, kind: 'move.escalate', count: 2 }]);
    town.setNow(start);
    secondPasses();
    const [again, there] = [await signedIn(town, logins.sender), await signedIn(town, logins.receiver)];
    expect((await act(there, moveId, { action: 'return', reason: 'elsewhere', words: '전주로 돌아가셨습니다' })).status).toBe(200);
    expect(await kinds(again)).toEqual(['move-returned']);
    expect((await act(again, moveId, { action: 'settle', step: 'kept', words: '계속 관리합니다' })).status).toBe(200);
    expect(await kinds(again)).toEqual([]);
    [sender, receiver] = [again, there];
  });

  test('a case that ended at home meanwhile is not taken over, and the move is called off', async () => {
    const { caseId, moveId } = await sent('남순례', '1956-06-06');
    for (const body of [{ action: 'propose-closure', reason: 'died', words: '사망' }, { action: 'close', reason: 'died', meeting: 'written', ongoingNeed: false, words: '사망' }]) {
      const { version } = await json(sender, `/api/cases/${caseId}`);
      expect((await sender.send('POST', `/api/cases/${caseId}/actions`, body, { 'if-match': String(version) })).statusCode).toBe(200);
    }
    expect((await act(receiver, moveId, ACCEPT)).json.code).toBe('move/case-over');
    await signalMoves(town.server, JEONJU.sigungu, town.now());
    expect(await json(sender, `/api/moves/${moveId}`)).toMatchObject({ status: 'recalled', answer: { because: 'case-over' } });
    expect((await receiver.get(`/api/moves/${moveId}`)).statusCode).toBe(404);
  });
});

describe('the same person', () => {
  test('is proposed where the name and the birth date are the same, and joined rather than written twice', async () => {
    const known = await aPerson(town.owner, { name: '하점순', birthOn: '1944-04-04', sigungu: WANJU.sigungu, emd: WANJU.emd });
    const somebody = await aPerson(town.owner, { name: '하점순', birthOn: '1944-04-05', sigungu: WANJU.sigungu, emd: WANJU.emd });
    const { moveId } = await sent('하점순', '1944-04-04');
    expect((await json(receiver, `/api/moves/${moveId}`)).matches).toEqual([expect.objectContaining({ id: known, name: '하점순' })]);
    expect((await act(receiver, moveId, { ...ACCEPT, personId: somebody })).json.code).toBe('move/not-the-same-person');
    const done = await act(receiver, moveId, { ...ACCEPT, personId: known });
    expect(done).toMatchObject({ status: 200, json: { personId: known } });
    expect(await json(receiver, `/api/persons/${known}`)).toMatchObject({ address: { text: '삼례로 10' }, facts: { 'health.vulnerable': { value: true } } });
  });

  test('who comes back finds both: the record at home with the case that ended, and the case there that sends', async () => {
    const { personId, caseId, moveId } = await sent('도순애', '1943-03-03');
    const there = (await act(receiver, moveId, ACCEPT)).json;
    const back = await receiver.send('POST', `/api/persons/${there.personId}/consents`, {
      terms: { kind: 'CONSENT-3P', recipientOrganisationId: ids.hope, purpose: '다시 전입한 뒤의 통합사례관리', items: ITEMS, startsOn: '2026-11-23', endsOn: '2027-11-22' }, renews: null,
      answer: { action: 'give', shown: ['recipient', 'purpose', 'items', 'period', 'refusal'], agreed: ['general', 'sensitive'], method: 'typed' },
    });
    expect(back.statusCode, back.body).toBe(201);
    const made = await receiver.send('POST', `/api/cases/${there.caseId}/moves`, order(back.json().id, { to: { sigungu: JEONJU.sigungu, emdCode: JEONJU.emd, organisationId: ids.hope }, address: { text: '가람로 5', detail: '' } }));
    expect(made.statusCode, made.body).toBe(201);
    secondPasses();
    const home = await json(sender, `/api/moves/${made.json().id}`);
    expect(home.matches).toEqual([expect.objectContaining({ id: personId })]);
    const again = (await act(sender, made.json().id, { ...ACCEPT, personId })).json;
    const moves = (await json(sender, `/api/persons/${personId}/moves`)).rows as { side: string; status: string; caseId: string }[];
    expect(moves.map(({ side, status, caseId: of }) => [side, status, of])).toEqual([['sent', 'accepted', caseId], ['received', 'accepted', again.caseId]]);
    expect((await town.owner.query(`SELECT state ->> 'previous' AS previous FROM dure.case_file WHERE id = $1`, [again.caseId])).rows).toEqual([{ previous: caseId }]);
    const reopened = await sender.send('POST', `/api/cases/${caseId}/actions`, { action: 'reopen', words: '다시 오심' }, { 'if-match': String((await json(sender, `/api/cases/${caseId}`)).version) });
    expect(reopened.json().code).toBe('case/moved-away');
  });
});

describe('sending', () => {
  test('asks only for what may go, on what is known of the receiver', async () => {
    const { personId, caseId } = await leaving('신순례', '1941-01-01');
    expect(await json(sender, `/api/cases/${caseId}/move-ground?to=${ids.wanju}`)).toMatchObject({ consent: null, maySend: true, isUnderWay: false, programme: 'ICM' });
    await consent(personId, ids.wanju, ['identity', 'contact']);
    expect((await json(sender, `/api/cases/${caseId}/move-ground?to=${ids.wanju}`)).consent.items).toEqual(['identity', 'contact']);
    expect((await json(office, `/api/cases/${caseId}/move-ground`)).maySend).toBe(false);
    expect((await json(sender, '/api/move-destinations')).municipalities).toEqual([{ code: '52710', name: '완주군' }]);
    expect((await json(sender, '/api/move-destinations/52710')).towns).toEqual([{ code: WANJU.emd, name: '삼례읍' }]);
  });

  test('is refused with its reason, and leaves nothing', async () => {
    const { personId, caseId } = await leaving('홍순례', '1940-02-02');
    const consentId = await consent(personId, ids.wanju, ['identity', 'contact']);
    const refusals: readonly (readonly [string, object])[] = [
      ['move/items-not-covered', {}], ['move/same-municipality', { to: { sigungu: JEONJU.sigungu, emdCode: JEONJU.emd, organisationId: ids.hope }, items: ['identity'] }],
      ['move/receiver-unsuited', { to: { sigungu: WANJU.sigungu, emdCode: WANJU.emd, organisationId: ids.care }, items: ['identity'] }], ['move/facts-missing', { items: ['identity'], reason: '' }], ['move/identity-not-covered', { items: ['contact'] }],
      ['move/law-unconfirmed', { basis: { kind: 'law', article: '노인복지법 제39조의6제2항', words: '학대' }, items: ['identity'] }],
    ];
    for (const [code, more] of refusals) expect((await sender.send('POST', `/api/cases/${caseId}/moves`, order(consentId, more))).json().code).toBe(code);
    expect((await office.send('POST', `/api/cases/${caseId}/moves`, order(consentId, { items: ['identity'] }))).json().code).toBe('move/not-your-act');
    expect((await town.owner.query('SELECT id FROM dure.move WHERE case_id = $1', [caseId])).rows).toEqual([]);
  });

  test('once: sent again with the same key it is the same move, and a second one waits for the first', async () => {
    const { personId, caseId } = await leaving('윤순례', '1939-03-03');
    const body = order(await consent(personId));
    const key = { 'idempotency-key': randomUUID() };
    const first = await sender.send('POST', `/api/cases/${caseId}/moves`, body, key);
    expect((await sender.send('POST', `/api/cases/${caseId}/moves`, body, key)).json()).toEqual(first.json());
    expect((await sender.send('POST', `/api/cases/${caseId}/moves`, body)).json().code).toBe('move/already-under-way');
    expect((await town.owner.query('SELECT id FROM dure.move WHERE case_id = $1', [caseId])).rows).toHaveLength(1);
  });

  test('and two who answer at once: the one who was slower is told what stands now', async () => {
    const { moveId } = await sent('표순례', '1938-04-04');
    const answers = await Promise.all([ACCEPT, { action: 'return', reason: 'declined', words: '거절하심' }].map((body) => receiver.send('POST', `/api/moves/${moveId}/actions`, body, { 'if-match': '1' })));
    expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, 412]);
    const { rows } = await town.owner.query(`SELECT (SELECT count(*)::int FROM dure.move_arrival WHERE id = $1 AND status IN ('accepted', 'returned')) AS arrivals`, [moveId]);
    expect(rows[0].arrivals).toBe(1);
  });
});
