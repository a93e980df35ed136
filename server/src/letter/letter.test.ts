import { execFileSync } from 'node:child_process';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { anOrganisation, aPerson, aStaff, JEONJU, signedIn, startTestServer, type Client, type TestServer } from '../../testing/index.ts';

let town: TestServer;
let officer: Client;
let lead: Client;
let team: Client;
let stranger: Client;
let ids: { team: string; lead: string };
let personId: string;
let referral: string;
let beforeSending: string;
let drafts: { officer: Buffer; lead: Buffer; receiver: number; stranger: number };
let wrongApprover: string;

const REASON = encodeURIComponent('결재 문서 보관');
const letter = (who: Client, reason = REASON) => who.get(`/api/referrals/${referral}/letter?reason=${reason}`);
const version = async (who: Client): Promise<string> => String((await who.get(`/api/referrals/${referral}`)).json().version);
const act = async (who: Client, body: object) => {
  const answered = await who.send('POST', `/api/referrals/${referral}/actions`, body, { 'if-match': await version(who) });
  if (answered.statusCode !== 200) throw new Error(answered.body);
};

beforeAll(async () => {
  town = await startTestServer();
  const office = await anOrganisation(town.owner, 'town-office', { areas: [JEONJU.emd], name: '중앙동' });
  const medical = await anOrganisation(town.owner, 'medical-aid-team', { programmes: ['MEDAID'], name: '전주시 의료급여팀' });
  const other = await anOrganisation(town.owner, 'dream-start');
  const leader = await aStaff(town.owner, office, 'team-lead', { name: '이바다' });
  ids = { team: medical, lead: leader.id };
  officer = await signedIn(town, (await aStaff(town.owner, office, 'town-officer', { name: '김하늘' })).login);
  lead = await signedIn(town, leader.login);
  team = await signedIn(town, (await aStaff(town.owner, medical, 'case-manager', { programmes: ['MEDAID'] })).login);
  stranger = await signedIn(town, (await aStaff(town.owner, other, 'case-manager')).login);
  personId = await aPerson(town.owner, { name: '뷁순자' });
  const terms = { kind: 'CONSENT-3P', recipientOrganisationId: ids.team, purpose: '의료급여사례관리', items: ['identity', 'contact', 'reason'], startsOn: '2026-11-23', endsOn: '2027-11-22' };
  const given = await officer.send('POST', `/api/persons/${personId}/consents`, { terms, answer: { action: 'give', shown: ['recipient', 'purpose', 'items', 'period', 'refusal'], agreed: ['general'], method: 'typed' } });
  const made = await officer.send('POST', '/api/referrals', { personId, toOrganisationId: ids.team, programme: 'MEDAID', service: 'MEDAID', urgency: 'general', reason: '한 달에 스무 번 넘게 진료를 받습니다', requested: [{ item: '적정 의료이용 상담', words: '월 1회' }] });
  referral = made.json().id;
  beforeSending = (await letter(officer)).json().code;
  const draft = (who: Client, query = '') => who.get(`/api/referrals/${referral}/letter/draft${query}`);
  const refused = await officer.send('POST', `/api/referrals/${referral}/actions`, { action: 'request-approval', approver: (await aStaff(town.owner, office, 'town-officer')).id }, { 'if-match': await version(officer) });
  wrongApprover = refused.json().code;
  await act(officer, { action: 'request-approval', approver: ids.lead });
  drafts = { officer: (await draft(officer, '?items=identity,reason')).rawPayload, lead: (await draft(lead)).rawPayload, receiver: (await draft(team)).statusCode, stranger: (await draft(stranger)).statusCode };
  await act(lead, { action: 'approve-letter' });
  const { route } = (await officer.get(`/api/referrals/${referral}`)).json();
  const confirmed = route.preconditions.map(({ code }: { code: string }) => ({ code, words: '담당자와 통화' }));
  await act(officer, { action: 'send', basis: { kind: 'consent', consentId: given.json().id }, disclosed: ['identity', 'reason'], confirmed });
});
afterAll(() => town.close());

test('there is no letter before it was sent', () => {
  expect(beforeSending).toBe('letter/not-sent');
});

test('nobody but a lead of the own team is asked to approve', () => {
  expect(wrongApprover).toBe('referral/approver-not-entitled');
});

test('the writer and the approver read the draft, marked as one, and nobody else', () => {
  expect([drafts.receiver, drafts.stranger]).toEqual([404, 404]);
  const [written, approved] = [textOf(drafts.officer), textOf(drafts.lead)];
  if (written === undefined || approved === undefined) return;
  for (const said of ['초안', '결재 후 부여', '시행 전', '뷁순자', '스무 번 넘게']) expect(written).toContain(said);
  expect(written).not.toContain('연락처와');
  expect(approved).toContain('연락처');
});

test('a letter is received once, under the receiver’s own number, with whatever is done first', async () => {
  await act(team, { action: 'open' });
  const opened = (await team.get(`/api/referrals/${referral}`)).json();
  expect(opened.receipt).toEqual({ number: '전주시 의료급여팀-1', on: '2026-11-23' });
  await act(team, { action: 'contact-attempt', method: 'phone', outcome: 'reached', words: '통화함' });
  expect((await officer.get(`/api/referrals/${referral}`)).json().receipt).toEqual(opened.receipt);
  const text = textOf((await letter(officer)).rawPayload);
  expect(text ?? '접수등록번호 전주시 의료급여팀-1').toMatch(/접수등록번호\s+전주시 의료급여팀-1/);
});

function textOf(pdf: Buffer): string | undefined {
  try {
    return execFileSync('pdftotext', ['-layout', '-', '-'], { input: pdf, encoding: 'utf8', stdio: ['pipe', 'pipe', 'ignore'] });
  } catch {
    return undefined;
  }
}

test('the letter of a sent referral is the record: number, names, days and only what was disclosed', async () => {
  const answered = await letter(officer);
  expect(answered.statusCode, answered.body).toBe(200);
  expect(answered.headers['content-type']).toBe('application/pdf');
  const name = decodeURIComponent(String(answered.headers['content-disposition']).split("UTF-8''")[1] ?? '');
  expect(name).toBe('의뢰 공문 중앙동-1.pdf');
  expect(name).not.toContain('순자');
  const bytes = answered.rawPayload.toString('latin1');
  for (const mark of ['%PDF-', '/StructTreeRoot', '/Marked true', 'pdfuaid:part']) expect(bytes).toContain(mark);
  expect(answered.rawPayload.toString('utf8')).toContain('의료급여사례관리');
  const text = textOf(answered.rawPayload);
  if (text === undefined) return;
  const said = ['중앙동', '전주시 의료급여팀', '뷁순자', '1954. 3. 1.', '스무 번 넘게', '적정 의료이용 상담', '월 1회', '김하늘', '이바다', '중앙동-1', '2026. 11. 23.', '제17조제1항제1호', '끝.'];
  expect(said.filter((one) => !text.includes(one))).toEqual([]);
  for (const hidden of ['가람로', '010']) expect(text).not.toContain(hidden);
});

test('both sides read the same letter, and nobody else knows that there is one', async () => {
  const [sent, received] = [await letter(officer), await letter(team)];
  expect(received.statusCode, received.body).toBe(200);
  // But for whose copy it is, which the foot says.
  const untraced = (bytes: Buffer): string | undefined => textOf(bytes)?.replace(/ · [^·\n]+ · 2026[.] 11[.] 23[.] \d\d:\d\d(?= ·)/u, '').replace(/\s+/gu, ' ');
  expect(untraced(received.rawPayload)).toBe(untraced(sent.rawPayload));
  const hidden = await letter(stranger);
  expect([hidden.statusCode, hidden.json().code]).toEqual([404, 'absent']);
});

test('a download without a reason is refused, and with one the log keeps it', async () => {
  const bare = await officer.get(`/api/referrals/${referral}/letter`);
  expect([bare.statusCode, bare.json().fields[0].path]).toEqual([422, 'query.reason']);
  expect((await letter(officer, encodeURIComponent('   안녕  '))).statusCode).toBe(422);
  await letter(team);
  const { rows } = await town.owner.query(`SELECT reason, person_ids FROM dure.access_log WHERE event = 'letter.downloaded' AND outcome = 'done' ORDER BY at DESC LIMIT 1`);
  expect(rows[0]).toMatchObject({ reason: '결재 문서 보관', person_ids: [personId] });
});

test('a withdrawn consent ends the letter for the receiver too', async () => {
  const [{ id }] = (await officer.get(`/api/persons/${personId}/consents`)).json().rows;
  await officer.send('POST', `/api/consents/${id}/withdrawal`, { who: 'person', words: '그만두고 싶다고 하심' });
  expect((await letter(team)).statusCode).toBe(404);
  expect((await letter(officer)).statusCode).toBe(200);
});
