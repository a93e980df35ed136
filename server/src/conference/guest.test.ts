import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { LightMyRequestResponse } from 'fastify';
import { anOrganisation, aPerson, aStaff, JEONJU, signedIn, startTestServer, TEST_NOW, type Client, type TestServer } from '../../testing/index.ts';

let town: TestServer;
let chair: Client;
let other: Client;
let law: string;
let login: string;

beforeAll(async () => {
  town = await startTestServer();
  await anOrganisation(town.owner, 'town-office', { areas: [JEONJU.emd] });
  const hope = await anOrganisation(town.owner, 'hope-welfare', { name: '희망복지지원단' });
  law = await anOrganisation(town.owner, 'guarantee-agency', { name: '가람법률구조공단' });
  ({ login } = await aStaff(town.owner, hope, 'coordinator'));
  chair = await signedIn(town, login);
  other = await signedIn(town, (await aStaff(town.owner, await anOrganisation(town.owner, 'dream-start'), 'case-manager')).login);
});
afterAll(() => town.close());

interface Guest {
  readonly conferenceId: string;
  readonly attendeeId: string;
  readonly personId: string;
  readonly id: string;
  readonly link: string;
  readonly code: string;
}

async function invited(more: { readonly organisationId?: string; readonly shared?: object } = {}): Promise<Guest> {
  town.setNow(TEST_NOW);
  chair = await signedIn(town, login);
  const personId = await aPerson(town.owner, { name: '남은별', shared: more.shared ?? {} });
  const { id: conferenceId } = (await chair.send('POST', '/api/conferences', { kind: 'integrated-care', items: [{ personId, agenda: 'plan', asked: '주거 문제의 법률 자문', mainServices: [] }] })).json();
  let version = (await chair.get(`/api/conferences/${conferenceId}`)).json().version as number;
  const act = async (body: object): Promise<void> => {
    const done = await chair.send('POST', `/api/conferences/${conferenceId}/actions`, body, { 'if-match': String(version) });
    expect(done.statusCode, done.body).toBe(200);
    ({ version } = done.json());
  };
  await act({ action: 'set-attendees', attendees: [{ seats: [], organisationId: more.organisationId ?? null, staffId: null, name: '조은결 변호사' }] });
  await act({ action: 'schedule', startsAt: '2026-12-10T05:00:00.000Z', minutes: 60, place: '시청 3층' });
  await act({ action: 'call', answerBy: '2026-12-01' });
  const { attendeeId } = (await chair.get(`/api/conferences/${conferenceId}`)).json().attendees[0];
  const made = await chair.send('POST', `/api/conferences/${conferenceId}/guests`, { attendeeId });
  expect(made.statusCode, made.body).toBe(201);
  return { conferenceId, attendeeId, personId, ...made.json() };
}

const post = (path: string, body: object): Promise<LightMyRequestResponse> => town.app.inject({ method: 'POST', url: `/api/conference-guests/${path}`, headers: { 'content-type': 'application/json' }, payload: JSON.stringify(body) });
const opening = ({ link }: Guest, code: string): Promise<LightMyRequestResponse> => post('opening', { link, code });
const wrongOf = ({ code }: Guest): string => (code === '000000' ? '111111' : '000000');

describe('a link for a guest', () => {
  test('opens with the code and shows when, where and that a case is discussed, and no name', async () => {
    const guest = await invited();
    const opened = await opening(guest, guest.code);
    expect(opened.statusCode, opened.body).toBe(200);
    expect(opened.json().reading).toMatchObject({ place: '시청 3층', name: '조은결 변호사', answer: 'awaited', packets: [{ agenda: 'plan', basis: 'nothing', items: [], asked: null, person: {} }] });
    expect(opened.body).not.toContain('남은별');
  });
  test('shows exactly what the person let the guest’s organisation know', async () => {
    const guest = await invited({ organisationId: law, shared: { [law]: { until: '2027-01-01', grants: [{ until: '2027-01-01', items: ['identity', 'reason'], basis: 'consent' }] } } });
    const { reading: { packets: [packet] } } = (await opening(guest, guest.code)).json();
    expect(packet).toMatchObject({ basis: 'consent', items: ['identity', 'reason'], asked: '주거 문제의 법률 자문', person: { name: '남은별' } });
    expect(packet.person).not.toHaveProperty('address');
    expect(packet.person).not.toHaveProperty('id');
  });
  test('keeps neither its secret nor its code', async () => {
    const guest = await invited();
    const { rows } = await town.owner.query('SELECT to_jsonb(g)::text AS text FROM dure.conference_guest g WHERE id = $1', [guest.id]);
    expect(rows[0].text).not.toContain(guest.code);
    expect(rows[0].text).not.toContain(guest.link.split('.')[2]);
    const { rows: kept } = await town.owner.query(`SELECT answer::text FROM dure.idempotency WHERE answer::text LIKE '%' || $1 || '%'`, [guest.code]);
    expect(kept).toEqual([]);
  });
  test('opens once; the page then reads on for an hour', async () => {
    const guest = await invited();
    const { ticket } = (await opening(guest, guest.code)).json();
    expect((await opening(guest, guest.code)).json().code).toBe('conference/guest-refused');
    const read = (): Promise<LightMyRequestResponse> => post('reading', { link: guest.link, ticket });
    expect((await read()).statusCode).toBe(200);
    town.setNow('2026-11-23T01:59:00.000Z');
    expect((await read()).statusCode).toBe(200);
    town.setNow('2026-11-23T02:00:01.000Z');
    expect((await read()).json().code).toBe('conference/guest-refused');
  });
  test('is shut by five wrong codes, also when they come at once', async () => {
    const guest = await invited();
    const answers = await Promise.all(Array.from({ length: 8 }, () => opening(guest, wrongOf(guest))));
    expect(answers.map((one) => one.json().code).toSorted()).toEqual([...Array(5).fill('conference/guest-code-wrong'), ...Array(3).fill('conference/guest-refused')]);
    expect((await opening(guest, guest.code)).json().code).toBe('conference/guest-refused');
  });
  test('is good for 72 hours', async () => {
    const guest = await invited();
    town.setNow('2026-11-26T01:00:00.000Z');
    expect((await opening(guest, guest.code)).json().code).toBe('conference/guest-refused');
  });
  test('is taken back by the convener, and by nobody else', async () => {
    const guest = await invited();
    expect((await other.send('DELETE', `/api/conference-guests/${guest.id}`)).statusCode).toBe(404);
    expect((await chair.send('DELETE', `/api/conference-guests/${guest.id}`)).statusCode).toBe(200);
    expect((await opening(guest, guest.code)).json().code).toBe('conference/guest-refused');
  });
  test('ends when a new one is made for the place, and when the conference is called off', async () => {
    const guest = await invited();
    const again = (await chair.send('POST', `/api/conferences/${guest.conferenceId}/guests`, { attendeeId: guest.attendeeId })).json();
    expect((await opening(guest, guest.code)).json().code).toBe('conference/guest-refused');
    const { version } = (await chair.get(`/api/conferences/${guest.conferenceId}`)).json();
    await chair.send('POST', `/api/conferences/${guest.conferenceId}/actions`, { action: 'cancel', words: '일정 변경' }, { 'if-match': String(version) });
    expect((await post('opening', { link: again.link, code: again.code })).json().code).toBe('conference/guest-refused');
  });
  test('answers for its own place', async () => {
    const guest = await invited();
    const { ticket } = (await opening(guest, guest.code)).json();
    const answered = await post('answer', { link: guest.link, ticket, answer: 'attends', proxy: '', words: '' });
    expect(answered.json()).toMatchObject({ answer: 'attends' });
    expect((await chair.get(`/api/conferences/${guest.conferenceId}`)).json().attendees).toMatchObject([{ answer: 'attends', guest: { standing: 'used' } }]);
  });
  test('with another secret is no link', async () => {
    const guest = await invited();
    const [sigungu, id] = guest.link.split('.');
    expect((await post('opening', { link: `${sigungu}.${id}.${'A'.repeat(43)}`, code: guest.code })).json().code).toBe('conference/guest-refused');
    expect((await post('opening', { link: 'somewhere', code: guest.code })).statusCode).toBe(422);
  });
  test('leaves a line in the access log for each opening, refused ones too, with whose data went out', async () => {
    const guest = await invited({ organisationId: law, shared: { [law]: { until: '2027-01-01', grants: [{ until: '2027-01-01', items: ['identity'], basis: 'consent' }] } } });
    await opening(guest, wrongOf(guest));
    await opening(guest, guest.code);
    const { rows } = await town.owner.query(`SELECT event, outcome, role, person_ids, staff_id FROM dure.access_log WHERE subject ->> 'guestId' = $1 AND role = 'guest' ORDER BY outcome`, [guest.id]);
    expect(rows).toEqual([
      { event: 'conference.guest-opened', outcome: 'done', role: 'guest', person_ids: [guest.personId], staff_id: null },
      { event: 'conference.guest-opened', outcome: 'refused', role: 'guest', person_ids: [], staff_id: null },
    ]);
  });
});
