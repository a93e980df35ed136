import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { getCurrentInstrument } from '@dure/domain/assessment';
import { draftIntake } from '@dure/domain/intake';
import type { DocumentForm } from '@dure/domain/document';
import { anOrganisation, aPerson, aStaff, JEONJU, signedIn, startTestServer, type Client, type TestServer } from '../../testing/index.ts';

let town: TestServer;
const who = {} as Record<'officer' | 'colleague' | 'team' | 'agent' | 'stranger' | 'auditor' | 'elsewhere', Client>;
const org = {} as Record<'office' | 'team' | 'agency', string>;
let personId: string;

const REASON = '종이로 보관';
const textOf = (pdf: Buffer): string => execFileSync('pdftotext', ['-layout', '-', '-'], { input: pdf, encoding: 'utf8', stdio: ['pipe', 'pipe', 'ignore'] });
const issue = (client: Client, form: DocumentForm, subject: string, headers = {}) => client.send('POST', '/api/documents', { form, subject }, headers);
const content = (client: Client, id: string, format = 'pdf', reason = REASON) => client.send('POST', `/api/documents/${id}/content`, { format, reason });
const listed = async (client: Client, person = personId) => (await client.get(`/api/persons/${person}/documents`)).json().rows as { id: string; form: string; number: string }[];

beforeAll(async () => {
  town = await startTestServer();
  org.office = await anOrganisation(town.owner, 'town-office', { areas: [JEONJU.emd], name: '중앙동' });
  org.team = await anOrganisation(town.owner, 'medical-aid-team', { programmes: ['MEDAID'], name: '전주시 의료급여팀' });
  org.agency = await anOrganisation(town.owner, 'elder-care-provider', { programmes: ['ECARE'], name: '가람노인복지관' });
  const other = await anOrganisation(town.owner, 'dream-start');
  const far = await anOrganisation(town.owner, 'town-office', { areas: ['5211152000'], name: '풍남동' });
  const enter = async (organisation: string, role: string, more = {}) => signedIn(town, (await aStaff(town.owner, organisation, role, more)).login);
  who.officer = await enter(org.office, 'town-officer', { name: '김하늘' });
  who.colleague = await enter(org.office, 'team-lead', { name: '이바다' });
  who.team = await enter(org.team, 'case-manager', { name: '한여울', programmes: ['MEDAID'] });
  who.agent = await enter(org.agency, 'agency-staff', { programmes: ['ECARE'] });
  who.stranger = await enter(other, 'case-manager');
  who.auditor = await enter(await anOrganisation(town.owner, 'audit-office'), 'auditor');
  who.elsewhere = await enter(far, 'town-officer');
  personId = await aPerson(town.owner, { name: '뷁순자', facts: { 'program.current': { value: ['ECARE'], source: 'officer', at: '2026-11-01T00:00:00Z', by: 'system' } } });
});
afterAll(() => town.close());

/** One version in hand; each act of the referral moves it on. */
async function sentReferral(to: string, programme: string, person = personId): Promise<{ id: string; act: (client: Client, body: object) => Promise<void> }> {
  const terms = { kind: 'CONSENT-3P', recipientOrganisationId: to, purpose: '서비스 제공', items: ['identity', 'contact', 'reason', 'services'], startsOn: '2026-11-23', endsOn: '2027-11-22' };
  const given = await who.officer.send('POST', `/api/persons/${person}/consents`, { terms, answer: { action: 'give', shown: ['recipient', 'purpose', 'items', 'period', 'refusal'], agreed: ['general'], method: 'typed' } });
  const made = await who.officer.send('POST', '/api/referrals', { personId: person, toOrganisationId: to, programme, service: programme, urgency: 'general', reason: '혼자 식사를 챙기지 못합니다', requested: [{ item: '안부 확인', words: '주 1회 방문' }] });
  const id = made.json().id as string;
  const act = async (client: Client, body: object) => {
    const { version } = (await client.get(`/api/referrals/${id}`)).json();
    const done = await client.send('POST', `/api/referrals/${id}/actions`, body, { 'if-match': String(version) });
    if (done.statusCode !== 200) throw new Error(done.body);
  };
  const detail = (await who.officer.get(`/api/referrals/${id}`)).json();
  if (detail.letter !== 'none') {
    const { rows } = await town.owner.query(`SELECT id FROM dure.staff WHERE organisation_id = $1 AND role = 'team-lead'`, [org.office]);
    await act(who.officer, { action: 'request-approval', approver: rows[0].id });
    await act(who.colleague, { action: 'approve-letter' });
  }
  const confirmed = detail.route.preconditions.map(({ code }: { code: string }) => ({ code, words: '담당자와 통화' }));
  await act(who.officer, { action: 'send', basis: { kind: 'consent', consentId: given.json().id }, disclosed: ['identity', 'reason', 'services'], confirmed });
  return { id, act };
}

/** Issues, lists, downloads twice, and gives the words of the paper. */
async function issued(client: Client, form: DocumentForm, subject: string, person = personId): Promise<string> {
  const made = await issue(client, form, subject);
  expect(made.statusCode, made.body).toBe(201);
  const { id, number } = made.json();
  expect((await listed(client, person)).find((row) => row.id === id)).toMatchObject({ form, number });
  const [first, second, hwpx] = [await content(client, id), await content(client, id), await content(client, id, 'hwpx')];
  expect(first.statusCode, first.body).toBe(200);
  expect(first.rawPayload.equals(second.rawPayload)).toBe(true);
  expect(first.headers['content-type']).toBe('application/pdf');
  expect(hwpx.rawPayload.subarray(0, 2).toString()).toBe('PK');
  const name = decodeURIComponent(String(first.headers['content-disposition']));
  expect(name).toContain(number);
  expect(name).not.toContain('순자');
  const text = textOf(first.rawPayload);
  expect(text).toContain('뷁순자');
  expect(text).not.toContain('초안');
  return text;
}

describe('a paper of a referral', () => {
  test('is in the name of whoever sent it, with what was disclosed and nothing else', async () => {
    const { id } = await sentReferral(org.team, 'MEDAID');
    const text = await issued(who.officer, 'resource-referral', id);
    for (const said of ['자원연계 의뢰서', '중앙동', '전주시 의료급여팀', '1954. 3. 1.', '혼자 식사를 챙기지 못합니다', '안부 확인', '주 1회 방문', '노인맞춤돌봄서비스', '제17조제1항제1호', '2026. 11. 23.']) expect(text).toContain(said);
    for (const hidden of ['가람로', '010']) expect(text).not.toContain(hidden);
    expect(text).toContain('제공 항목에 포함되지 않았습니다');
  });

  test('keeps the number under which it left as a letter', async () => {
    const { rows: [{ letter_number: letter }] } = await town.owner.query('SELECT letter_number FROM dure.referral WHERE letter_number IS NOT NULL LIMIT 1');
    const { rows: [{ number }] } = await town.owner.query(`SELECT number FROM dure.document WHERE form = 'resource-referral' LIMIT 1`);
    expect(number).toBe(letter);
  });

  test('is refused before it was sent', async () => {
    const made = await who.officer.send('POST', '/api/referrals', { personId: await aPerson(town.owner), toOrganisationId: org.agency, programme: 'ECARE', service: 'ECARE', urgency: 'general', reason: '식사를 거릅니다', requested: [{ item: '안부', words: '주 1회' }] });
    expect((await issue(who.officer, 'resource-referral', made.json().id)).json().code).toBe('document/not-sent');
  });

  test('is answered by a reply in the name of the receiver, and by nobody else', async () => {
    const person = await aPerson(town.owner, { name: '뷁순자' });
    const { id, act } = await sentReferral(org.team, 'MEDAID', person);
    expect((await issue(who.team, 'reply', id)).json().code).toBe('document/not-answered');
    expect((await issue(who.officer, 'reply', id)).json().code).toBe('document/not-yours');
    expect((await issue(who.team, 'resource-referral', id)).json().code).toBe('document/not-yours');
    await act(who.team, { action: 'open' });
    await act(who.team, { action: 'return', reason: 'capacity', ruleId: null, words: '다음 달에 자리가 납니다' });
    // Who returns a referral reads it no more: the return itself is the answer.
    expect((await issue(who.team, 'reply', id)).json().code).toBe('absent');
  });

  test('with a result says what was given', async () => {
    const person = await aPerson(town.owner, { name: '뷁순자' });
    const { id, act } = await sentReferral(org.team, 'MEDAID', person);
    const { rows } = await town.owner.query(`SELECT id FROM dure.staff WHERE organisation_id = $1`, [org.team]);
    await act(who.team, { action: 'accept', contactName: '한여울', contactPhone: '063-000-0001', staffId: rows[0].id, words: '' });
    await act(who.team, { action: 'start-service' });
    await act(who.team, { action: 'return-result', items: [{ requested: '안부 확인', outcome: 'provided', words: '세 번 찾아갔습니다' }] });
    const made = await issue(who.team, 'reply', id);
    expect(made.statusCode, made.body).toBe(201);
    const text = textOf((await content(who.team, made.json().id)).rawPayload);
    for (const said of ['회신서', '전주시 의료급여팀', '중앙동', '세 번 찾아갔습니다', '결과 회신', '한여울']) expect(text).toContain(said);
    // The other side of the referral reads it too; nobody else knows of it.
    expect((await content(who.officer, made.json().id)).statusCode).toBe(200);
    const hidden = await content(who.stranger, made.json().id);
    const absent = await content(who.stranger, randomUUID());
    expect({ ...hidden.json(), correlationId: '' }).toEqual({ ...absent.json(), correlationId: '' });
  });
});

describe('a paper of the town office', () => {
  test('on a consent says the five things of the law, and ends with its withdrawal', async () => {
    const terms = { kind: 'CONSENT-3P', recipientOrganisationId: org.agency, purpose: '안부 확인과 식사 지원', items: ['identity', 'health'], startsOn: '2026-11-23', endsOn: '2027-11-22' };
    const given = await who.officer.send('POST', `/api/persons/${personId}/consents`, { terms, answer: { action: 'give', shown: ['recipient', 'purpose', 'items', 'period', 'refusal'], agreed: ['general'], method: 'typed' } });
    const { id } = given.json();
    const text = await issued(who.officer, 'consent-form', id);
    for (const said of ['가람노인복지관', '안부 확인과 식사 지원', '성명, 생년월일, 성별', '건강 상태와 질환', '2027. 11. 22.', '거부할 권리']) expect(text).toContain(said);
    expect(text).toMatch(/■ 동의함[\s\S]*■ 동의하지 않음/u);
    await who.officer.send('POST', `/api/consents/${id}/withdrawal`, { who: 'person', words: '그만두고 싶다고 하심' });
    expect((await issue(who.officer, 'consent-form', id)).json().code).toBe('document/withdrawn');
  });

  test('on a first counselling is the counselling', async () => {
    const draft = draftIntake('case', 'neighbour');
    const { sections } = draft.counselling;
    const counselling = { ...draft.counselling, nextStep: 'hope-welfare', nextOn: '2026-12-01', doneOnTheSpot: '밑반찬을 전달함', sections: { ...sections, problem: { text: '밥맛이 없고 잠이 안 온다', facts: {} }, housing: { text: '난방을 하지 않음', facts: {} }, wishes: { text: '따뜻한 방에서 지내고 싶다', facts: {} }, risks: { text: '식사를 거름', facts: { 'visit.safetyConcern': true } } } };
    const made = await who.officer.send('POST', '/api/intakes', { ...draft, personId, emdCode: JEONJU.emd, sourceDetail: '옆집', counselling });
    expect(made.statusCode, made.body).toBe(201);
    const text = await issued(who.officer, 'intake-record', made.json().id);
    for (const said of ['초기상담지', '밥맛이 없고 잠이 안 온다', '난방을 하지 않음', '따뜻한 방에서', '이웃 · 옆집', '밑반찬을 전달함', '방문 시 안전문제 우려', '■ 통합사례관리 의뢰', '10:00']) expect(text).toContain(said);
    expect((await issue(who.team, 'intake-record', made.json().id)).json().code).toBe('absent');
    expect((await issue(who.agent, 'intake-record', made.json().id)).json().code).toBe('permission');
  });

  test('on an assessment says what each answer means', async () => {
    const record = async (id: 'needs' | 'risk' | 'PHQ-9', at: number) => {
      const instrument = getCurrentInstrument(id);
      const answers = Object.fromEntries(instrument.items.map(({ key, options }) => [key, options[Math.min(at, options.length - 1)]!.value]));
      const made = await who.officer.send('POST', '/api/assessments', { personId, instrumentId: id, instrumentVersion: instrument.version, answers, doneOn: '2026-11-23' });
      expect(made.statusCode, made.body).toBe(201);
      return made.json().id as string;
    };
    const needs = await record('needs', 2);
    await record('risk', 1);
    await record('PHQ-9', 1);
    const text = await issued(who.officer, 'needs-assessment', needs);
    for (const said of ['욕구·위기도 조사표', '도움 필요', '일상생활유지', '■ 긴급', 'PHQ-9', '공식 서식 등록 전 예시', '김하늘']) expect(text).toContain(said);
  });

  test('on a visit is what was found at the door', async () => {
    const person = await aPerson(town.owner, { name: '뷁순자' });
    const planned = await who.officer.send('POST', '/api/visits', { personId: person, plan: { on: '2026-11-23', time: { kind: 'fixed', at: '14:00' }, minutes: 40, purpose: 'check-in', words: '약을 챙기는지 확인' } });
    const { id } = planned.json();
    expect((await issue(who.officer, 'visit-record', id)).json().code).toBe('document/not-visited');
    const done = await who.officer.send('POST', `/api/visits/${id}/record`, { outcome: { kind: 'met', attendance: ['person', 'family'], present: [], did: ['wellbeing-check', 'listening'], words: '건강하게 지내십니다', startedAt: null, nextOn: null }, facts: { 'visit.safetyConcern': false } });
    expect(done.statusCode, done.body).toBe(200);
    const text = await issued(who.officer, 'visit-record', id, person);
    for (const said of ['방문기록지', '2026. 11. 23. 14:00', '안부 확인 · 약을 챙기는지 확인', '■ 만남', '본인, 가족', '이야기 듣기', '건강하게 지내십니다', '방문 시 안전문제 우려', '아니요', '김하늘']) expect(text).toContain(said);
  });

  test('on a closed case is sent to nobody where nobody referred', async () => {
    const made = await who.officer.send('POST', '/api/cases', { personId: await aPerson(town.owner), programme: 'ICM' });
    const { id } = made.json();
    expect((await issue(who.officer, 'closure-notice', id)).json().code).toBe('document/not-closed');
    await closeCase(who.officer, id, 'moved');
    expect((await issue(who.officer, 'closure-notice', id)).json().code).toBe('document/nobody-to-tell');
  });
});

async function closeCase(client: Client, id: string, reason: string): Promise<void> {
  for (const body of [{ action: 'propose-closure', reason, words: '혼자 약을 챙길 수 있게 됨' }, { action: 'close', reason, meeting: 'written', ongoingNeed: false, words: '목표를 이루어 종결함', carriedOn: [] }]) {
    const { version } = (await client.get(`/api/cases/${id}`)).json();
    const done = await client.send('POST', `/api/cases/${id}/actions`, body, { 'if-match': String(version) });
    expect(done.statusCode, done.body).toBe(200);
  }
}

test('a notice of closure goes to whoever referred the person, and says how it ended', async () => {
  const person = await aPerson(town.owner, { name: '뷁순자' });
  const { id: referralId, act } = await sentReferral(org.team, 'MEDAID', person);
  const { rows } = await town.owner.query(`SELECT id FROM dure.staff WHERE organisation_id = $1`, [org.team]);
  await act(who.team, { action: 'accept', contactName: '한여울', contactPhone: '063-000-0001', staffId: rows[0].id, words: '' });
  const made = await who.team.send('POST', '/api/cases', { personId: person, programme: 'MEDAID', referralId });
  expect(made.statusCode, made.body).toBe(201);
  await closeCase(who.team, made.json().id, 'goal-reached');
  const paper = await issue(who.team, 'closure-notice', made.json().id);
  expect(paper.statusCode, paper.body).toBe(201);
  const text = textOf((await content(who.team, paper.json().id)).rawPayload);
  for (const said of ['의료급여사례관리 종결 통보', '중앙동', '뷁순자', '목표 달성', '목표를 이루어 종결함', '혼자 약을 챙길 수 있게 됨', '■ 서면 심사', '한여울', '중앙동-']) expect(text).toContain(said);
  expect((await issue(who.officer, 'closure-notice', made.json().id)).json().code).toBe('document/not-yours');
});

describe('an issued paper', () => {
  let id: string;
  let consent: string;
  beforeAll(async () => {
    const terms = { kind: 'CONSENT-ICM', recipientOrganisationId: org.office, purpose: '통합사례관리', items: ['identity'], startsOn: '2026-11-23', endsOn: '2027-11-22' };
    consent = (await who.officer.send('POST', `/api/persons/${personId}/consents`, { terms, answer: { action: 'give', shown: ['recipient', 'purpose', 'items', 'period', 'refusal'], agreed: ['general'], method: 'typed' } })).json().id;
    id = (await issue(who.officer, 'consent-form', consent)).json().id;
  });

  test('stays what it was although the record has changed', async () => {
    const before = (await content(who.officer, id)).rawPayload;
    await town.owner.query(`UPDATE dure.person SET name = '쓩철수' WHERE id = $1`, [personId]);
    const after = (await content(who.officer, id)).rawPayload;
    await town.owner.query(`UPDATE dure.person SET name = '뷁순자' WHERE id = $1`, [personId]);
    expect(after.equals(before)).toBe(true);
    expect(textOf(after)).toContain('뷁순자');
  });

  test('lies sealed, and one that was changed is not handed out', async () => {
    const { rows: [{ pdf }] } = await town.owner.query('SELECT pdf FROM dure.document WHERE id = $1', [id]);
    expect(pdf.toString('latin1')).not.toContain('%PDF');
    const other = randomUUID();
    await town.owner.query(`INSERT INTO dure.document SELECT sigungu, $2, person_id, emd_code, organisation_id, staff_id, restricted, member_organisations, form, subject_kind, subject_id, number, issued_on, issued_at, pdf, pdf_sha256, pdf_bytes, hwpx, hwpx_sha256, hwpx_bytes, key_id FROM dure.document WHERE id = $1`, [id, other]);
    expect((await content(who.officer, other)).statusCode).toBe(500);
    await town.owner.query('DELETE FROM dure.document WHERE id = $1', [other]);
  });

  test('leaves with a reason, which the log keeps with form and record', async () => {
    const bare = await who.officer.send('POST', `/api/documents/${id}/content`, { format: 'pdf', reason: '   안녕  ' });
    expect([bare.statusCode, bare.json().fields[0].path]).toEqual([422, 'body.reason']);
    expect((await content(who.colleague, id, 'hwpx', '결재 서류 첨부')).statusCode).toBe(200);
    const { rows } = await town.owner.query(`SELECT reason, subject, person_ids FROM dure.access_log WHERE event = 'document.downloaded' AND outcome = 'done' AND subject->>'documentId' = $1`, [id]);
    expect(rows).toContainEqual({ reason: '결재 서류 첨부', subject: { documentId: id, form: 'consent-form', subject: consent, format: 'hwpx' }, person_ids: [personId] });
    const { rows: kept } = await town.owner.query(`SELECT subject FROM dure.access_log WHERE event = 'document.issued' AND outcome = 'done'`);
    expect(kept.map(({ subject }) => subject)).toContainEqual({ documentId: id, form: 'consent-form', subject: consent });
  });

  test('is not seen from another area or by an auditor', async () => {
    expect([(await content(who.elsewhere, id)).statusCode, (await who.elsewhere.get(`/api/persons/${personId}/documents`)).statusCode]).toEqual([404, 404]);
    expect((await content(who.auditor, id)).statusCode).toBe(403);
    expect((await issue(who.elsewhere, 'consent-form', consent)).json().code).toBe('absent');
    expect((await who.elsewhere.get(`/api/documents?subject=${consent}`)).json().rows).toEqual([]);
    expect((await who.officer.get(`/api/documents?subject=${consent}`)).json().rows).toMatchObject([{ id, title: '개인정보 동의서', by: '김하늘', organisation: '중앙동' }]);
  });

  test('is made once for one key', async () => {
    const key = { 'idempotency-key': randomUUID() };
    const [first, again] = [await issue(who.officer, 'consent-form', consent, key), await issue(who.officer, 'consent-form', consent, key)];
    expect(again.json()).toEqual(first.json());
    expect((await listed(who.officer)).filter((row) => row.number === first.json().number)).toHaveLength(1);
  });

  test('is first looked at as a draft that is kept nowhere', async () => {
    const before = (await listed(who.officer)).length;
    const seen = await who.officer.get(`/api/documents/preview?form=consent-form&subject=${consent}`);
    expect(seen.statusCode, seen.body).toBe(200);
    expect(textOf(seen.rawPayload)).toContain('초안');
    const bare = await who.officer.get(`/api/documents/preview?form=consent-form&subject=${consent}&format=hwpx`);
    expect([bare.statusCode, bare.json().fields[0].path]).toEqual([422, 'query.reason']);
    expect((await who.officer.get(`/api/documents/preview?form=consent-form&subject=${consent}&format=hwpx&reason=${encodeURIComponent(REASON)}`)).statusCode).toBe(200);
    expect(await listed(who.officer)).toHaveLength(before);
  });
});
