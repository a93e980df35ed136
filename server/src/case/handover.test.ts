import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { anOrganisation, aPerson, aStaff, JEONJU, signedIn, startTestServer, type Client, type TestServer } from '../../testing/index.ts';

let town: TestServer;
let lead: Client;
let leaving: Client;
let stranger: Client;
let ids: { office: string; hope: string; centre: string; leaving: string; staying: string; other: string };

beforeAll(async () => {
  town = await startTestServer();
  const office = await anOrganisation(town.owner, 'town-office', { areas: [JEONJU.emd], name: '중앙동' });
  const hope = await anOrganisation(town.owner, 'hope-welfare', { programmes: ['ICM'], name: '희망복지지원단' });
  lead = await signedIn(town, (await aStaff(town.owner, office, 'team-lead', { name: '정팀장' })).login);
  const staying = await aStaff(town.owner, office, 'town-officer', { name: '유계속' });
  stranger = await signedIn(town, (await aStaff(town.owner, await anOrganisation(town.owner, 'dream-start'), 'team-lead')).login);
  const other = await aStaff(town.owner, hope, 'case-manager', { name: '최은영' });
  const centre = await anOrganisation(town.owner, 'mental-health-centre', { programmes: ['MENTAL'] });
  ids = { office, hope, centre, leaving: '', staying: staying.id, other: other.id };
});
beforeEach(async () => {
  const one = await aStaff(town.owner, ids.office, 'town-officer', { name: '나휴직' });
  leaving = await signedIn(town, one.login);
  ids = { ...ids, leaving: one.id };
});
afterAll(() => town.close());

async function aCase(name: string): Promise<{ id: string; personId: string }> {
  const personId = await aPerson(town.owner, { name });
  const made = await leaving.send('POST', '/api/cases', { personId, programme: 'ICM', referralId: null });
  expect(made.statusCode, made.body).toBe(201);
  return { id: made.json().id, personId };
}

const addTask = async (personId: string, caseId: string | null): Promise<string> => {
  const id = randomUUID();
  await town.owner.query(
    `INSERT INTO dure.task (sigungu, id, person_id, emd_code, organisation_id, staff_id, kind, title, case_id, due_on, created_at) VALUES ($1, $2, $3, $4, $5, $6, 'case-next', '서류 받기', $7, '2026-11-30', now())`,
    [JEONJU.sigungu, id, personId, JEONJU.emd, ids.office, ids.leaving, caseId],
  );
  return id;
};
/** A referral that somebody still has to look at and that has no more a hand to change. */
async function aSilentReferral(personId: string): Promise<string> {
  const made = await leaving.send('POST', '/api/referrals', { personId, toOrganisationId: ids.centre, programme: 'MENTAL', service: 'MENTAL', urgency: 'general', reason: '상담이 필요합니다', requested: [{ item: '상담', words: '' }] });
  expect(made.statusCode, made.body).toBe(201);
  await town.owner.query(`UPDATE dure.referral SET status = 'recalled', next_on = '2026-12-01', state = jsonb_set(state, '{status}', '"recalled"') WHERE id = $1`, [made.json().id]);
  return made.json().id;
}
const handOver = (who: Client, body: object) => who.send('POST', `/api/caseload/${ids.leaving}/handover`, { toStaffId: ids.staying, reason: '육아휴직', ...body });
const ownerOf = async (id: string): Promise<string> => (await town.owner.query('SELECT owner_staff_id AS owner FROM dure.case_file WHERE id = $1', [id])).rows[0].owner;
const loadOf = async (staffId: string) => (await lead.get('/api/caseload')).json().staff.find((one: { staffId: string }) => one.staffId === staffId);

describe('the load of a team', () => {
  test('counts and weighs the cases of each, also of those who have none', async () => {
    const { id } = await aCase('박순자');
    await aCase('이말순');
    expect(await loadOf(ids.leaving)).toMatchObject({ name: '나휴직', count: 2, weight: 2 });
    await leaving.send('POST', `/api/cases/${id}/actions`, { action: 'choose-model', model: 'intensive', reason: '위기' }, { 'if-match': '1' });
    const after = await loadOf(ids.leaving);
    expect(after).toMatchObject({ count: 2, weight: 4, overdue: 0 });
    expect(after.cases.find((one: { id: string }) => one.id === id)).toMatchObject({ personName: '박순자', weight: 3, model: 'intensive' });
  });

  test('is for leads, and each sees the own team alone', async () => {
    expect((await leaving.get('/api/caseload')).statusCode).toBe(403);
    expect((await handOver(leaving, {})).statusCode).toBe(403);
    expect((await stranger.get('/api/caseload')).json().staff.map(({ name }: { name: string }) => name)).not.toContain('유계속');
    expect((await stranger.get(`/api/caseload/${ids.leaving}`)).statusCode).toBe(404);
    expect((await handOver(stranger, {})).statusCode).toBe(404);
  });
});

describe('a whole caseload', () => {
  test('goes with what belongs to it, after the lead has seen what that is, and nothing is left behind', async () => {
    const [one, two] = [await aCase('박순자'), await aCase('이말순')];
    const task = await addTask(one.personId, one.id);
    const held = (await lead.get(`/api/caseload/${ids.leaving}`)).json();
    expect(held.name).toBe('나휴직');
    expect(held.items.map(({ kind }: { kind: string }) => kind).toSorted()).toEqual(['case', 'case', 'task']);
    const done = await handOver(lead, {});
    expect(done.statusCode, done.body).toBe(200);
    expect(done.json().items).toHaveLength(3);
    expect([await ownerOf(one.id), await ownerOf(two.id)]).toEqual([ids.staying, ids.staying]);
    expect((await town.owner.query('SELECT staff_id FROM dure.task WHERE id = $1', [task])).rows[0].staff_id).toBe(ids.staying);
    expect((await lead.get(`/api/caseload/${ids.leaving}`)).json().items).toEqual([]);
    expect((await lead.get(`/api/cases/${one.id}`)).json().events.at(-1)).toMatchObject({ action: 'assign', by: '정팀장', facts: { reason: '육아휴직' } });
    expect((await lead.get('/api/case-handovers')).json().rows[0]).toMatchObject({ by: '정팀장', from: '나휴직', to: '유계속', reason: '육아휴직', counts: { case: 2, task: 1 } });
  });

  test('leaves no visit behind that was put off or whose day has passed, and says what a referral of a closed service leaves behind', async () => {
    const { id, personId } = await aCase('오미룸');
    const visit = async (on: string): Promise<string> => {
      const made = await leaving.send('POST', '/api/visits', { personId, caseId: id, plan: { on, time: { kind: 'band', band: 'any' }, minutes: 30, purpose: 'check-in', words: '안부 확인' } });
      expect(made.statusCode, made.body).toBe(201);
      return made.json().id;
    };
    const [postponed, late] = [await visit('2026-12-01'), await visit('2026-12-02')];
    expect((await leaving.send('POST', `/api/visits/${postponed}/actions`, { action: 'postpone', reason: 'intoxicated' }, { 'if-match': '1' })).statusCode).toBe(200);
    await town.owner.query(`UPDATE dure.visit SET planned_on = '2026-11-02', state = jsonb_set(state, '{plan,on}', '"2026-11-02"') WHERE id = $1`, [late]);
    const before = (await lead.get(`/api/caseload/${ids.leaving}`)).json();
    expect(before.items.map(({ kind, stays }: { kind: string; stays: string | null }) => [kind, stays]).toSorted()).toEqual([['case', null], ['visit', null], ['visit', null]]);
    const done = (await handOver(lead, {})).json();
    expect(done).toMatchObject({ left: [] });
    expect(done.items).toHaveLength(3);
    const { rows } = await town.owner.query('SELECT staff_id, status FROM dure.visit WHERE id = ANY($1) ORDER BY status', [[postponed, late]]);
    expect(rows).toEqual([{ staff_id: ids.staying, status: 'planned' }, { staff_id: ids.staying, status: 'postponed' }]);
    const next = await signedIn(town, (await town.owner.query('SELECT login FROM dure.staff WHERE id = $1', [ids.staying])).rows[0].login);
    expect((await next.get('/api/notices')).json().rows.map(({ kind }: { kind: string }) => kind)).toContain('visit.assign');
  });

  test('of somebody without a case goes as well, and conferences that wait are named', async () => {
    const personId = await aPerson(town.owner, { name: '한방문' });
    await leaving.send('POST', '/api/visits', { personId, plan: { on: '2026-12-01', time: { kind: 'band', band: 'any' }, minutes: 30, purpose: 'check-in', words: '안부 확인' } });
    await town.owner.query(
      `INSERT INTO dure.conference (sigungu, id, organisation_id, staff_id, restricted, member_organisations, kind, mode, status, starts_at, next_on, items, state, seq, created_at, changed_at, version) VALUES ($1, $2, $3, $4, false, '{}', 'integrated-case', 'meeting', 'called', '2026-12-03T05:00:00Z', NULL, 0, '{}', 1, now(), now(), 1)`,
      [JEONJU.sigungu, randomUUID(), ids.office, ids.leaving],
    );
    expect((await lead.get(`/api/caseload/${ids.leaving}`)).json()).toMatchObject({ items: [{ kind: 'visit' }], convened: [{ kind: 'integrated-case' }] });
    expect((await handOver(lead, {})).json()).toMatchObject({ items: [{ kind: 'visit' }], left: [] });
  });

  test('names a referral that cannot change hands, before and after', async () => {
    const { id, personId } = await aCase('서거절');
    const referral = await aSilentReferral(personId);
    expect((await lead.get(`/api/caseload/${ids.leaving}`)).json().items).toContainEqual(expect.objectContaining({ kind: 'referral', id: referral, stays: 'referral/action-not-available' }));
    const done = await handOver(lead, {});
    expect(done.json(), done.body).toMatchObject({ items: [{ kind: 'case', id }], left: [{ kind: 'referral', id: referral, why: 'referral/action-not-available' }] });
    expect((await lead.get(`/api/caseload/${ids.leaving}`)).json().items).toMatchObject([{ kind: 'referral', id: referral }]);
    expect((await lead.get('/api/case-handovers')).json().rows[0]).toMatchObject({ counts: { case: 1 }, left: { referral: 1 } });
  });

  test('or only some cases of it; a case of another refuses all of them', async () => {
    const [one, two] = [await aCase('박순자'), await aCase('이말순')];
    expect((await handOver(lead, { caseIds: [one.id, randomUUID()] })).json()).toMatchObject({ code: 'case/nothing-to-hand-over' });
    expect(await ownerOf(one.id)).toBe(ids.leaving);
    expect((await handOver(lead, { caseIds: [one.id] })).statusCode).toBe(200);
    expect([await ownerOf(one.id), await ownerOf(two.id)]).toEqual([ids.staying, ids.leaving]);
  });

  test('goes to nobody of another organisation, and not without a reason', async () => {
    const { id } = await aCase('박순자');
    expect((await handOver(lead, { toStaffId: ids.other })).statusCode).toBe(404);
    expect((await handOver(lead, { reason: '' })).json()).toMatchObject({ code: 'case/facts-missing' });
    expect(await ownerOf(id)).toBe(ids.leaving);
  });

  test('is offered to another organisation case by case, and stays until it is accepted; one that is offered already refuses all', async () => {
    const [one, two] = [await aCase('박순자'), await aCase('이말순')];
    const offer = (caseIds: readonly string[]) => lead.send('POST', `/api/caseload/${ids.leaving}/transfer`, { to: ids.hope, caseIds, reason: '고난도 사례' });
    expect((await offer([one.id])).json()).toMatchObject({ offered: 1 });
    expect(await ownerOf(one.id)).toBe(ids.leaving);
    expect((await offer([one.id, two.id])).statusCode).toBe(409);
    expect((await lead.get(`/api/cases/${two.id}`)).json().transfer).toBe('none');
  });
});

describe('what a lead tells the owner of a case', () => {
  test('is read and answered by the owner, and by nobody else who reads the case', async () => {
    const { id } = await aCase('박순자');
    const colleague = await signedIn(town, (await aStaff(town.owner, ids.office, 'town-officer')).login);
    const wide = await signedIn(town, (await aStaff(town.owner, ids.hope, 'coordinator')).login);
    const told = await lead.send('POST', `/api/cases/${id}/supervision`, { words: '다음 방문은 둘이 가십시오.' });
    expect(told.statusCode, told.body).toBe(201);
    const read = async (who: Client) => (await who.get(`/api/cases/${id}/supervision`)).json();
    expect(await read(leaving)).toMatchObject({ mayWrite: false, rows: [{ by: '정팀장', to: '나휴직', words: '다음 방문은 둘이 가십시오.', answer: null, mayAnswer: true }] });
    for (const who of [colleague, wide]) expect((await read(who)).rows).toEqual([]);
    expect((await leaving.send('POST', `/api/cases/${id}/supervision`, { words: '저도' })).statusCode).toBe(403);
    expect((await wide.send('POST', `/api/cases/${id}/supervision`, { words: '저도' })).statusCode).toBe(404);
    const answer = (who: Client) => who.send('POST', `/api/supervision/${told.json().id}/answer`, { words: '그렇게 하겠습니다.' });
    expect([(await answer(colleague)).statusCode, (await answer(leaving)).statusCode]).toEqual([404, 200]);
    expect((await answer(leaving)).json()).toMatchObject({ code: 'case/already-answered' });
    expect((await read(lead)).rows).toMatchObject([{ answer: '그렇게 하겠습니다.', mayAnswer: false }]);
    expect((await handOver(lead, {})).statusCode).toBe(200);
    const next = await signedIn(town, (await town.owner.query('SELECT login FROM dure.staff WHERE id = $1', [ids.staying])).rows[0].login);
    expect((await read(next)).rows).toEqual([]);
  });
});
