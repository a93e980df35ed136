import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { anOrganisation, aPerson, aStaff, JEONJU, signedIn, startTestServer, type Client, type TestServer } from '../../testing/index.ts';
import { signalReferrals } from '../referral/clock.ts';
import type { TodayTask } from './contract.ts';

let town: TestServer;
let officer: Client;
let colleague: Client;
let centre: Client;
let stranger: Client;
let auditor: Client;
let ids: { office: string; centre: string; worker: string; workerLogin: string; leadLogin: string };

beforeAll(async () => {
  town = await startTestServer();
  const office = await anOrganisation(town.owner, 'town-office', { areas: [JEONJU.emd], name: '중앙동' });
  const mental = await anOrganisation(town.owner, 'mental-health-centre', { programmes: ['MENTAL'], name: '정신건강복지센터' });
  const other = await anOrganisation(town.owner, 'dream-start', { programmes: ['DREAM'] });
  officer = await signedIn(town, (await aStaff(town.owner, office, 'town-officer', { name: '김동장' })).login);
  colleague = await signedIn(town, (await aStaff(town.owner, office, 'town-officer', { name: '이동료' })).login);
  const lead = await aStaff(town.owner, office, 'team-lead', { name: '정팀장' });
  const worker = await aStaff(town.owner, mental, 'case-manager', { programmes: ['MENTAL'] });
  centre = await signedIn(town, worker.login);
  stranger = await signedIn(town, (await aStaff(town.owner, other, 'case-manager')).login);
  auditor = await signedIn(town, (await aStaff(town.owner, await anOrganisation(town.owner, 'audit-office'), 'auditor')).login);
  ids = { office, centre: mental, worker: worker.id, workerLogin: worker.login, leadLogin: lead.login };
});
afterAll(() => town.close());

async function todayOf(who: Client, days = 30): Promise<readonly TodayTask[]> {
  const answer = await who.get(`/api/today?days=${days}`);
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json().tasks;
}
const about = (tasks: readonly TodayTask[], id: string): readonly TodayTask[] => tasks.filter(({ subject }) => subject.id === id);

async function drafted(urgency = 'crisis'): Promise<{ id: string; personId: string }> {
  const personId = await aPerson(town.owner, { name: '박순자' });
  const made = await officer.send('POST', '/api/referrals', { personId, toOrganisationId: ids.centre, programme: 'MENTAL', service: 'MENTAL', urgency, reason: '우울이 깊습니다', requested: [{ item: '상담', words: '' }] });
  expect(made.statusCode, made.body).toBe(201);
  return { id: made.json().id, personId };
}

async function act(who: Client, id: string, body: object): Promise<void> {
  const { rows: [row] } = await town.owner.query('SELECT version FROM dure.referral WHERE id = $1', [id]);
  const done = await who.send('POST', `/api/referrals/${id}/actions`, body, { 'if-match': String(row.version) });
  expect(done.statusCode, done.body).toBe(200);
}

async function sent(): Promise<{ id: string; personId: string }> {
  const one = await drafted();
  const { preconditions } = (await officer.get(`/api/referrals/${one.id}`)).json().route as { preconditions: { code: string }[] };
  await act(officer, one.id, { action: 'send', basis: { kind: 'crisis', words: '급박한 위험' }, disclosed: ['identity', 'contact', 'reason'], confirmed: preconditions.map(({ code }) => ({ code, words: '확인' })) });
  return one;
}

describe('오늘 할 일', () => {
  test('shows the sender a draft to finish, and the receiver nothing of it', async () => {
    const { id, personId } = await drafted();
    expect(about(await todayOf(officer), id)).toMatchObject([{ kind: 'draft', personId, personName: '박순자', holder: { mine: true, organisation: '중앙동' }, about: { programme: 'MENTAL', from: '중앙동', to: '정신건강복지센터', status: 'draft' } }]);
    expect(about(await todayOf(centre), id)).toEqual([]);
  });

  test('moves with the referral to whoever must act next', async () => {
    const { id } = await sent();
    expect(about(await todayOf(officer), id)).toEqual([]);
    expect(about(await todayOf(centre), id)).toMatchObject([{ kind: 'referral-inbox', personName: '박순자', byOn: '2026-11-26', daysLeft: 3, standing: 'soon', holder: { mine: false } }]);
    await act(centre, id, { action: 'open' });
    expect(about(await todayOf(centre), id)).toMatchObject([{ kind: 'referral-answer-due' }]);
    await act(centre, id, { action: 'ask-info', question: '보호자 연락처가 필요합니다' });
    expect(about(await todayOf(centre), id)).toEqual([]);
    expect(about(await todayOf(officer), id)).toMatchObject([{ kind: 'info-asked' }]);
    await act(officer, id, { action: 'answer-info', answer: '따님 번호를 보냅니다' });
    expect(about(await todayOf(centre), id)).toMatchObject([{ kind: 'answer-returned' }]);
    await act(centre, id, { action: 'accept', contactName: '서민재', contactPhone: '063-000-0000', staffId: ids.worker, words: '' });
    expect(about(await todayOf(centre), id)).toMatchObject([{ kind: 'start-service', holder: { mine: true } }]);
  });

  test('is one’s own and the team’s unclaimed work, not what a colleague holds', async () => {
    const { id } = await drafted();
    expect(about(await todayOf(colleague), id)).toEqual([]);
    const { id: open } = await sent();
    expect(about(await todayOf(centre), open)).toHaveLength(1);
    expect(about(await todayOf(stranger), open)).toEqual([]);
  });

  test('has what is overdue first, and a team lead hears of it', async () => {
    const { id } = await sent();
    await drafted('general');
    const before = town.now();
    town.setNow('2026-11-30T01:00:00.000Z');
    await signalReferrals(town.server, JEONJU.sigungu, town.now());
    const tasks = await todayOf(await signedIn(town, ids.workerLogin));
    const told = about(await todayOf(await signedIn(town, ids.leadLogin)), id);
    town.setNow(before);
    // The jump ended the session that was idle meanwhile.
    centre = await signedIn(town, ids.workerLogin);
    expect(tasks.map(({ daysLeft }) => daysLeft)).toEqual(tasks.map(({ daysLeft }) => daysLeft).toSorted((one, other) => one - other));
    expect(about(tasks, id).map(({ kind, standing, daysLeft }) => [kind, standing, daysLeft])).toEqual([['explain-delay', 'overdue', -4], ['referral-inbox', 'overdue', -4]]);
    expect(told).toMatchObject([{ kind: 'overdue-told', standing: 'overdue' }]);
  });

  test('ends where the days asked for end', async () => {
    const { id } = await sent();
    expect(about(await todayOf(centre, 2), id)).toEqual([]);
    expect(about(await todayOf(centre, 3), id)).toHaveLength(1);
    expect((await centre.get('/api/today?days=61')).statusCode).toBe(422);
  });

  test('is nothing for an auditor, who has no such work', async () => {
    expect((await auditor.get('/api/today')).statusCode).toBe(403);
  });

  test('leaves a row in the access log with everybody it named', async () => {
    const { personId } = await drafted();
    await todayOf(officer);
    const { rows } = await town.owner.query(`SELECT person_ids FROM dure.access_log WHERE event = 'task.today-read' ORDER BY at DESC, id`);
    expect(rows.some((row) => row.person_ids.includes(personId))).toBe(true);
  });
});
