import { execFileSync } from 'node:child_process';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { anOrganisation, aPerson, aStaff, JEONJU, signedIn, startTestServer, type Client, type TestServer } from '../../testing/index.ts';

let town: TestServer;
const who = {} as Record<'officer' | 'lead' | 'team' | 'agent' | 'writer', Client>;
const org = {} as Record<'office' | 'team' | 'agency', string>;
const staff = {} as Record<'lead' | 'team' | 'writer', string>;
let personId: string;
let letter: string;
let plain: string;
let before: { code: string; draft: string };

const REASON = '결재 문서 보관';
const textOf = (pdf: Buffer): string => execFileSync('pdftotext', ['-layout', '-', '-'], { input: pdf, encoding: 'utf8', stdio: ['pipe', 'pipe', 'ignore'] });
const issue = (client: Client, form: string, subject: string) => client.send('POST', '/api/documents', { form, subject });
const content = (client: Client, id: string, format = 'pdf') => client.send('POST', `/api/documents/${id}/content`, { format, reason: REASON });

async function act(client: Client, kind: 'referrals' | 'cases', id: string, body: object): Promise<void> {
  const { version } = (await client.get(`/api/${kind}/${id}`)).json();
  const done = await client.send('POST', `/api/${kind}/${id}/actions`, body, { 'if-match': String(version) });
  if (done.statusCode !== 200) throw new Error(done.body);
}

async function drafted(client: Client, person: string, to: string, programme: string): Promise<string> {
  const terms = { kind: 'CONSENT-3P', recipientOrganisationId: to, purpose: '서비스 제공', items: ['identity', 'contact', 'reason', 'services'], startsOn: '2026-11-23', endsOn: '2027-11-22' };
  await client.send('POST', `/api/persons/${person}/consents`, { terms, answer: { action: 'give', shown: ['recipient', 'purpose', 'items', 'period', 'refusal'], agreed: ['general'], method: 'typed' } });
  const made = await client.send('POST', '/api/referrals', { personId: person, toOrganisationId: to, programme, service: programme, urgency: 'general', reason: '약을 혼자 챙기지 못합니다', requested: [{ item: '적정 의료이용 상담', words: '월 1회' }] });
  if (made.statusCode !== 201) throw new Error(made.body);
  return made.json().id;
}

async function sent(client: Client, id: string): Promise<void> {
  const { route } = (await client.get(`/api/referrals/${id}`)).json();
  const { rows: [{ consent_id: consentId }] } = await town.owner.query(`SELECT c.id AS consent_id FROM dure.consent c JOIN dure.referral r ON r.person_id = c.person_id AND r.to_organisation_id = c.recipient_organisation_id WHERE r.id = $1 LIMIT 1`, [id]);
  await act(client, 'referrals', id, { action: 'send', basis: { kind: 'consent', consentId }, disclosed: ['identity', 'reason', 'services'], confirmed: route.preconditions.map(({ code }: { code: string }) => ({ code, words: '담당자와 통화' })) });
}

beforeAll(async () => {
  town = await startTestServer();
  org.office = await anOrganisation(town.owner, 'town-office', { areas: [JEONJU.emd], name: '중앙동' });
  org.team = await anOrganisation(town.owner, 'medical-aid-team', { programmes: ['MEDAID'], name: '전주시 의료급여팀' });
  org.agency = await anOrganisation(town.owner, 'elder-care-provider', { programmes: ['ECARE'], name: '가람노인복지관' });
  const enter = async (name: keyof typeof who, organisation: string, role: string, more = {}): Promise<string> => {
    const made = await aStaff(town.owner, organisation, role, more);
    who[name] = await signedIn(town, made.login);
    return made.id;
  };
  await enter('officer', org.office, 'town-officer', { name: '김하늘' });
  staff.lead = await enter('lead', org.office, 'team-lead', { name: '이바다' });
  staff.team = await enter('team', org.team, 'case-manager', { name: '한여울', programmes: ['MEDAID'] });
  await enter('agent', org.agency, 'agency-staff', { name: '오가람', programmes: ['ECARE'] });
  staff.writer = await enter('writer', org.agency, 'team-lead', { name: '윤바다', programmes: ['ECARE'] });
  personId = await aPerson(town.owner, { name: '뷁순자', facts: { 'program.current': { value: ['ECARE'], source: 'officer', at: '2026-11-01T00:00:00Z', by: 'system' } } });
  letter = await drafted(who.officer, personId, org.team, 'MEDAID');
  plain = await drafted(who.officer, await aPerson(town.owner), org.agency, 'ECARE');
  await act(who.officer, 'referrals', letter, { action: 'request-approval', approver: staff.lead });
  before = { code: (await issue(who.officer, 'official-letter', letter)).json().code, draft: textOf((await who.officer.get(`/api/documents/preview?form=official-letter&subject=${letter}`)).rawPayload) };
  await act(who.lead, 'referrals', letter, { action: 'approve-letter' });
  await sent(who.officer, letter);
}, 120_000);
afterAll(() => town.close());

test('before it is sent it is a 기안문: looked at with the line of approval, and not issued', () => {
  expect(before.code).toBe('document/not-sent');
  for (const said of ['초안', '결재 후 부여', '의료급여사례관리 서비스 의뢰', '뷁순자', '기안', '김하늘']) expect(before.draft).toContain(said);
});

test('once sent it is a 시행문 with number, day, approvals, what was given, and whether the public may read it', async () => {
  const made = await issue(who.officer, 'official-letter', letter);
  expect(made.statusCode, made.body).toBe(201);
  const [pdf, hwpx] = [await content(who.officer, made.json().id), await content(who.officer, made.json().id, 'hwpx')];
  expect(hwpx.rawPayload.subarray(0, 2).toString()).toBe('PK');
  const text = textOf(pdf.rawPayload);
  const said = ['수신', '제목', '의료급여사례관리 서비스 의뢰', '적정 의료이용 상담: 월 1회', '붙임', '1. 의뢰 내용과 제공한 정보 1부.', '2. 대상자 확인 사항 1부.  끝.', '중앙동장', '기안', '결재', '이바다', '중앙동-1', '2026. 11. 23.', '비공개', '제9조제1항제6호', '붙임 1  의뢰 내용과 제공한 정보', '1954. 3. 1.', '약을 혼자 챙기지 못합니다', '노인맞춤돌봄서비스'];
  expect(said.filter((one) => !text.replace(/\s+/gu, ' ').includes(one.replace(/\s+/gu, ' ')))).toEqual([]);
  for (const hidden of ['가람로', '010', '초안', '발송']) expect(text).not.toContain(hidden);
  expect((await content(who.team, made.json().id)).statusCode).toBe(200);
  expect((await issue(who.team, 'official-letter', letter)).json().code).toBe('document/not-yours');
});

test('a referral that does not go as a letter has none', async () => {
  expect((await issue(who.officer, 'official-letter', plain)).json().code).toBe('document/no-letter');
});

test('whoever issued a paper declares it void once: it stays as it left, and its page says who, when and why', async () => {
  const { id, number } = (await issue(who.officer, 'official-letter', letter)).json();
  const file = (await content(who.officer, id)).rawPayload;
  expect((await who.officer.get(`/api/documents/${id}`)).json()).toMatchObject({ mayVoid: true, document: { number, voided: null }, personIds: [personId] });
  const declare = (client: Client, words = '받는 기관을 잘못 적음') => client.send('POST', `/api/documents/${id}/void`, { words });
  expect((await declare(who.team)).json().code).toBe('document/void-not-yours');
  expect((await declare(who.agent)).json().code).toBe('absent');
  expect((await declare(who.officer, '  잘못 ')).statusCode).toBe(422);
  town.setNow(new Date(Date.parse(town.now()) + 1000).toISOString());
  expect((await declare(who.officer)).statusCode).toBe(200);
  expect((await declare(who.lead, '다시 무효로 함')).json().code).toBe('document/void-already');
  expect((await who.team.get(`/api/documents/${id}`)).json()).toMatchObject({ mayVoid: false, document: { voided: { by: '김하늘', words: '받는 기관을 잘못 적음', at: town.now() } } });
  expect((await content(who.officer, id)).rawPayload.equals(file)).toBe(true);
  const { entries } = (await who.officer.get(`/api/persons/${personId}/timeline`)).json();
  expect(entries.filter(({ noun, id: paper }: { noun: string; id: string }) => noun === 'document' && paper === id)).toMatchObject([{ what: 'void', staff: '김하늘', body: { form: 'official-letter', number, words: '받는 기관을 잘못 적음' } }, { what: 'issue' }]);
});

test('a provider that referred somebody reads the notice of closure that is addressed to it, and nothing else of the case', async () => {
  const grant = { until: '9999-12-31', grants: [{ until: '9999-12-31', items: ['identity', 'contact', 'reason', 'services'], basis: 'law' }] };
  const referred = await aPerson(town.owner, { shared: { [org.agency]: grant } });
  const onward = await drafted(who.agent, referred, org.team, 'MEDAID');
  if ((await who.agent.get(`/api/referrals/${onward}`)).json().letter !== 'none') {
    await act(who.agent, 'referrals', onward, { action: 'request-approval', approver: staff.writer });
    await act(who.writer, 'referrals', onward, { action: 'approve-letter' });
  }
  await sent(who.agent, onward);
  await act(who.team, 'referrals', onward, { action: 'accept', contactName: '한여울', contactPhone: '063-000-0001', staffId: staff.team, words: '' });
  const { id: caseId } = (await who.team.send('POST', '/api/cases', { personId: referred, programme: 'MEDAID', referralId: onward })).json();
  await act(who.team, 'cases', caseId, { action: 'propose-closure', reason: 'goal-reached', words: '혼자 챙김' });
  await act(who.team, 'cases', caseId, { action: 'close', reason: 'goal-reached', meeting: 'written', ongoingNeed: false, words: '목표를 이룸', carriedOn: [] });
  const notice = await issue(who.team, 'closure-notice', caseId);
  expect(notice.statusCode, notice.body).toBe(201);
  expect((await who.agent.get(`/api/persons/${referred}/documents`)).json().rows).toMatchObject([{ form: 'closure-notice', id: notice.json().id }]);
  const answered = await content(who.agent, notice.json().id);
  expect(answered.statusCode, answered.body).toBe(200);
  expect(textOf(answered.rawPayload)).toContain('목표를 이룸');
  expect((await who.agent.get(`/api/cases/${caseId}/documents`)).json().rows.map(({ form }: { form: string }) => form)).toEqual(['closure-notice']);
  expect((await issue(who.agent, 'closure-notice', caseId)).json().code).toBe('permission');
});
