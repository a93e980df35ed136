import { execFileSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ConferenceDetail } from '../conference/contract.ts';
import { anOrganisation, aPerson, aStaff, JEONJU, signedIn, startTestServer, type Client, type TestServer } from '../../testing/index.ts';

let town: TestServer;
const who = {} as Record<'chair' | 'officer' | 'nurse' | 'stranger', Client>;
const org = {} as Record<'hope' | 'office' | 'health', string>;
let people: { shown: string; hidden: string };
let unsigned: string;
let conference: string;
let caseId: string;

const REASON = '회의 결과 보관';
const textOf = (pdf: Buffer): string => execFileSync('pdftotext', ['-layout', '-', '-'], { input: pdf, encoding: 'utf8', stdio: ['pipe', 'pipe', 'ignore'] });
const issue = (client: Client, subject: string, recipient?: string) => client.send('POST', '/api/documents', { form: 'conference-minutes', subject, ...(recipient === undefined ? {} : { recipient }) });
const content = (client: Client, id: string) => client.send('POST', `/api/documents/${id}/content`, { format: 'pdf', reason: REASON });
const open = async (id: string): Promise<ConferenceDetail> => (await who.chair.get(`/api/conferences/${id}`)).json();

async function act(client: Client, id: string, body: object): Promise<void> {
  const { rows: [row] } = await town.owner.query('SELECT version FROM dure.conference WHERE id = $1', [id]);
  const done = await client.send('POST', `/api/conferences/${id}/actions`, body, { 'if-match': String(row.version) });
  if (done.statusCode !== 200) throw new Error(done.body);
}

async function aCase(name: string): Promise<{ personId: string; caseId: string }> {
  const personId = await aPerson(town.owner, { name });
  const { id } = (await who.chair.send('POST', '/api/cases', { personId, programme: 'ICM' })).json();
  await who.chair.send('POST', `/api/cases/${id}/actions`, { action: 'start-assessment' }, { 'if-match': '1' });
  return { personId, caseId: id };
}

/** Two cases are decided on, with dissent and things to do for each. */
async function held(cases: readonly { personId: string; caseId: string }[]): Promise<string> {
  const items = cases.map((one) => ({ ...one, agenda: 'plan', asked: '방문 횟수를 늘려 주십시오', mainServices: ['health'] }));
  const { id } = (await who.chair.send('POST', '/api/conferences', { kind: 'integrated-case', items })).json();
  await act(who.chair, id, { action: 'schedule', startsAt: '2026-11-26T05:00:00.000Z', minutes: 60, place: '시청 3층' });
  await act(who.chair, id, { action: 'call', answerBy: '2026-11-25' });
  await act(who.chair, id, { action: 'start' });
  for (const { attendeeId } of (await open(id)).attendees) await act(who.chair, id, { action: 'attend', attendeeId, presence: 'present', proxy: '' });
  const [first, second] = (await open(id)).items;
  const task = (what: string, organisationId: string | undefined) => ({ kind: 'task', what, organisationId, staffId: null, dueOn: '2026-12-01', programme: null });
  await act(who.chair, id, { action: 'record-item', itemId: first?.itemId, discussion: '혈압이 높아 모두 동의함', decision: { kind: 'approve', words: '주 2회로 늘림' }, dissent: [{ who: '담당 officer', words: '한 달 뒤 다시 보자' }], actions: [task('주 2회 방문 시작', org.health)] });
  await act(who.chair, id, { action: 'record-item', itemId: second?.itemId, discussion: '가족이 돌보기로 함', decision: { kind: 'hold', words: '지켜보기로 함', reviewOn: '2027-01-15' }, dissent: [], actions: [task('가족과 통화', org.office)] });
  await act(who.chair, id, { action: 'confirm', absenceWords: '' });
  return id;
}

async function signed(id: string): Promise<string> {
  for (const { attendeeId, organisation } of (await open(id)).attendees.filter(({ signs }) => signs)) {
    await act(organisation?.id === org.hope ? who.chair : organisation?.id === org.office ? who.officer : who.nurse, id, { action: 'sign', attendeeId });
  }
  return id;
}

beforeAll(async () => {
  town = await startTestServer();
  org.office = await anOrganisation(town.owner, 'town-office', { areas: [JEONJU.emd], name: '중앙동' });
  org.hope = await anOrganisation(town.owner, 'hope-welfare', { programmes: ['ICM'], name: '희망복지지원단' });
  org.health = await anOrganisation(town.owner, 'visiting-health', { programmes: ['VISIT'], name: '방문건강팀' });
  const enter = async (name: keyof typeof who, organisation: string, role: string): Promise<void> => {
    who[name] = await signedIn(town, (await aStaff(town.owner, organisation, role, { name: `담당 ${name}` })).login);
  };
  await enter('chair', org.hope, 'coordinator');
  await enter('officer', org.office, 'town-officer');
  await enter('nurse', org.health, 'case-manager');
  await enter('stranger', await anOrganisation(town.owner, 'dream-start'), 'case-manager');
  const [one, other] = [await aCase('남은별'), await aCase('한가온')];
  people = { shown: one.personId, hidden: other.personId };
  caseId = one.caseId;
  const grant = { until: '2027-01-01', grants: [{ until: '2027-01-01', items: ['identity', 'reason', 'progress'], basis: 'consent' }] };
  await town.owner.query('UPDATE dure.person SET shared = $2 WHERE id = $1', [one.personId, JSON.stringify({ [org.health]: grant })]);
  unsigned = await held([await aCase('박순자'), await aCase('이가람')]);
  conference = await signed(await held([one, other]));
}, 120_000);
afterAll(() => town.close());

describe('minutes of a conference', () => {
  test('are issued once they are signed, by who convened it', async () => {
    expect((await issue(who.chair, unsigned)).json().code).toBe('document/not-signed');
    expect((await issue(who.officer, conference)).json().code).toBe('document/not-yours');
    expect((await issue(who.stranger, conference)).json().code).toBe('absent');
  });

  test('say who sat for whom, what was decided with dissent, who does what by when, and who signed', async () => {
    const made = await issue(who.chair, conference);
    expect(made.statusCode, made.body).toBe(201);
    const text = textOf((await content(who.chair, made.json().id)).rawPayload);
    const said = ['통합사례회의록', '2026. 11. 26. 14:00 ~ 15:00', '시청 3층', '남은별', '한가온', '통합사례관리', '혈압이 높아 모두 동의함', '■ 승인', '주 2회로 늘림', '담당 officer: 한 달 뒤 다시 보자', '■ 보류', '2027. 1. 15.까지 다시 살핌', '주 2회 방문 시작', '가족과 통화', '2026. 12. 1.', '필수', '담당 nurse', '전자서명', '47쪽'];
    expect(said.filter((one) => !text.includes(one))).toEqual([]);
  });

  test('for an organisation that was asked have only the cases that it may read', async () => {
    const made = await issue(who.chair, conference, org.health);
    expect(made.statusCode, made.body).toBe(201);
    const answered = await content(who.nurse, made.json().id);
    expect(answered.statusCode, answered.body).toBe(200);
    const text = textOf(answered.rawPayload);
    for (const said of ['방문건강팀 배부본', '남은별', '주 2회 방문 시작', '주 2회로 늘림', '이 기관에 제공하지 않는 안건입니다']) expect(text).toContain(said);
    for (const hidden of ['한가온', '가족이 돌보기로 함', '가족과 통화', '지켜보기로 함']) expect(text).not.toContain(hidden);
    expect((await who.nurse.get(`/api/documents?subject=${conference}`)).json().rows).toMatchObject([{ form: 'conference-minutes', copyFor: '방문건강팀' }]);
  });

  test('of one organisation are read by no other that was there', async () => {
    const { id } = (await issue(who.chair, conference, org.health)).json();
    const whole = (await issue(who.chair, conference)).json();
    expect([(await content(who.officer, id)).statusCode, (await content(who.nurse, whole.id)).statusCode, (await content(who.stranger, id)).statusCode]).toEqual([404, 404, 404]);
    expect((await content(who.chair, id)).statusCode).toBe(200);
  });

  test('are for nobody who was not asked, and for nobody who may read none of it', async () => {
    const { rows: [other] } = await town.owner.query(`SELECT id FROM dure.organisation WHERE kind = 'dream-start'`);
    expect((await issue(who.chair, conference, other.id)).json().code).toBe('document/not-asked');
    const bare = await signed(await held([await aCase('박새롬'), await aCase('최다운')]));
    expect((await issue(who.chair, bare, org.health)).json().code).toBe('document/nothing-to-read');
  });

  test('stand on the course of each person on them whom the reader may see, and of the case', async () => {
    const heard = async (client: Client, person: string) => ((await client.get(`/api/persons/${person}/timeline`)).json().entries as { noun: string; what: string; body: { form: string } }[]).filter(({ noun }) => noun === 'document');
    expect((await heard(who.chair, people.hidden)).length).toBeGreaterThan(0);
    expect(await heard(who.nurse, people.shown)).toMatchObject([{ what: 'issue', body: { form: 'conference-minutes' } }, { what: 'issue' }]);
    const papers = (await who.chair.get(`/api/cases/${caseId}/documents`)).json().rows as { form: string }[];
    expect(papers.map(({ form }) => form)).toContain('conference-minutes');
    const { rows } = await town.owner.query(`SELECT person_ids FROM dure.access_log WHERE event = 'document.issued' AND outcome = 'done' AND subject ->> 'subject' = $1 ORDER BY at LIMIT 1`, [conference]);
    expect(rows[0].person_ids.toSorted()).toEqual(Object.values(people).toSorted());
  });

  test('are closed to an organisation whose consent has ended', async () => {
    const { id } = (await issue(who.chair, conference, org.health)).json();
    expect((await content(who.nurse, id)).statusCode).toBe(200);
    await town.owner.query(`UPDATE dure.person SET shared = '{}' WHERE id = $1`, [people.shown]);
    expect((await content(who.nurse, id)).statusCode).toBe(404);
  });
});
