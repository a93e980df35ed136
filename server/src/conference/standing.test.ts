import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { anOrganisation, aPerson, aStaff, JEONJU, signedIn, startTestServer, type Client, type TestServer } from '../../testing/index.ts';

let town: TestServer;
let chair: Client;
let ids: { hope: string; care: string; chair: string };

beforeAll(async () => {
  town = await startTestServer();
  await anOrganisation(town.owner, 'town-office', { areas: [JEONJU.emd], name: '중앙동' });
  const hope = await anOrganisation(town.owner, 'hope-welfare', { programmes: ['ICM'], name: '희망복지지원단' });
  const care = await anOrganisation(town.owner, 'elder-care-provider', { programmes: ['ECARE'], name: '가람노인복지관' });
  const made = await aStaff(town.owner, hope, 'coordinator');
  chair = await signedIn(town, made.login);
  ids = { hope, care, chair: made.id };
});
afterAll(() => town.close());

interface Decided {
  readonly id: string;
  readonly personId: string;
  readonly caseId: string;
}

/** A conference on one case that was held with everybody who had to be there, and confirmed. */
async function decided(record: object): Promise<Decided> {
  const personId = await aPerson(town.owner, { name: '박순자' });
  const caseId = (await chair.send('POST', '/api/cases', { personId, programme: 'ICM' })).json().id;
  await chair.send('POST', `/api/cases/${caseId}/actions`, { action: 'start-assessment' }, { 'if-match': '1' });
  const { id } = (await chair.send('POST', '/api/conferences', { kind: 'integrated-case', items: [{ personId, caseId, agenda: 'plan', asked: '방문 횟수를 늘려 주십시오', mainServices: [] }] })).json();
  const act = async (body: object): Promise<void> => {
    const { version } = (await chair.get(`/api/conferences/${id}`)).json();
    const done = await chair.send('POST', `/api/conferences/${id}/actions`, body, { 'if-match': String(version) });
    expect(done.statusCode, done.body).toBe(200);
  };
  await act({ action: 'schedule', startsAt: '2026-11-26T05:00:00.000Z', minutes: 60, place: '시청 3층' });
  await act({ action: 'call', answerBy: '2026-11-25' });
  await act({ action: 'start' });
  const { attendees, items: [item] } = (await chair.get(`/api/conferences/${id}`)).json();
  for (const { attendeeId } of attendees) await act({ action: 'attend', attendeeId, presence: 'present', proxy: '' });
  await act({ action: 'record-item', itemId: item.itemId, discussion: '모두 동의함', decision: { kind: 'approve', words: '주 2회' }, dissent: [], actions: [], ...record });
  await act({ action: 'confirm', absenceWords: '' });
  return { id, personId, caseId };
}

const standing = async ({ id }: Decided) => (await chair.get(`/api/conferences/${id}`)).json().items[0].actions[0];
const follow = (kind: string, programme: string | null = null) => ({ actions: [{ kind, what: '방문간호', organisationId: ids.hope, staffId: ids.chair, dueOn: '2026-12-03', programme }] });

describe('what became of a decision', () => {
  test('a referral that is only written is begun; one that was sent is done', async () => {
    const one = await decided(follow('referral', 'ECARE'));
    expect(await standing(one)).toMatchObject({ standing: 'open', referralId: null });
    const made = await chair.send('POST', '/api/referrals', { personId: one.personId, caseId: one.caseId, toOrganisationId: ids.care, programme: 'ECARE', service: 'ECARE', urgency: 'general', reason: '회의 결정', requested: [{ item: '안부 확인', words: '' }] });
    expect(await standing(one)).toMatchObject({ standing: 'begun', referralId: made.json().id });
    await town.owner.query(`UPDATE dure.referral SET status = 'sent', state = jsonb_set(state, '{status}', '"sent"') WHERE id = $1`, [made.json().id]);
    expect(await standing(one)).toMatchObject({ standing: 'done', referralId: made.json().id });
  });

  test('a line of the plan is begun when a plan takes it over, and done when that plan takes effect', async () => {
    const one = await decided(follow('plan'));
    expect(await standing(one)).toMatchObject({ standing: 'open', planId: null });
    const plan = (await chair.send('POST', '/api/plans', { caseId: one.caseId })).json().id;
    expect(await standing(one)).toMatchObject({ standing: 'begun', planId: plan });
    await town.owner.query(`UPDATE dure.plan SET status = 'active', state = jsonb_set(state, '{activeOn}', '"2026-11-24"') WHERE id = $1`, [plan]);
    expect(await standing(one)).toMatchObject({ standing: 'done', planId: plan });
  });

  test('보류 leaves the case where it is with a day, and comes back to whoever convened', async () => {
    const one = await decided({ decision: { kind: 'hold', words: '자료를 더 봅니다', reviewOn: '2026-12-15' } });
    expect((await chair.get(`/api/cases/${one.caseId}`)).json()).toMatchObject({ status: 'conference', nextOn: '2026-12-15' });
    const { tasks } = (await chair.get('/api/today?days=60')).json();
    expect(tasks.filter((task: { kind: string; subject: { id: string } }) => task.kind === 'conference-again' && task.subject.id === one.id)).toMatchObject([{ byOn: '2026-12-15', subject: { kind: 'conference' } }]);
  });
});
