import { randomUUID } from 'node:crypto';
import type { JointPlanView } from './contract.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { anOrganisation, aPerson, aStaff, JEONJU, signedIn, startTestServer, type Client, type TestServer } from '../../../testing/index.ts';

const EMD = ['5211151000', '5211153000', '5211160500'] as const;
let town: TestServer;
let officer: Client;
let nurse: Client;
let lead: Client;
let coordinator: Client;
let ids: { office: string; health: string; hope: string };

beforeAll(async () => {
  town = await startTestServer();
  for (const [index, code] of EMD.entries()) {
    await town.owner.query(`INSERT INTO dure.jurisdiction (sigungu, code, kind, name, valid_from, valid_until, longitude, latitude) VALUES ($1, $2, 'emd', $3, '2024-01-18', '9999-12-31', $4, $5)`, [JEONJU.sigungu, code, `동${index}`, 127.1 + index * 0.04, 35.8 + index * 0.02]);
  }
  const office = await anOrganisation(town.owner, 'town-office', { areas: [...EMD], name: '중앙동' });
  const health = await anOrganisation(town.owner, 'visiting-health', { programmes: ['VISIT'], name: '방문건강팀' });
  const hope = await anOrganisation(town.owner, 'hope-welfare', { name: '희망복지지원단' });
  officer = await signedIn(town, (await aStaff(town.owner, office, 'town-officer')).login);
  nurse = await signedIn(town, (await aStaff(town.owner, health, 'case-manager')).login);
  lead = await signedIn(town, (await aStaff(town.owner, health, 'team-lead')).login);
  coordinator = await signedIn(town, (await aStaff(town.owner, hope, 'coordinator')).login);
  ids = { office, health, hope };
});
afterAll(() => town.close());

async function consented(personId: string, emd: string, ...recipients: readonly string[]): Promise<void> {
  for (const organisationId of recipients) {
    const id = randomUUID();
    const terms = {
      id, personId, state: 'given', agreed: ['general'], terms: { kind: 'CONSENT-3P', recipient: { organisationId, name: '' }, purpose: '', items: ['identity', 'services'], startsOn: '2026-11-01', endsOn: '2027-10-31' },
    };
    await town.owner.query(
      `INSERT INTO dure.consent (sigungu, id, person_id, emd_code, organisation_id, staff_id, kind, recipient_organisation_id, recipient_name, purpose, items, state, starts_on, ends_on, terms, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, 'CONSENT-3P', $7, '', '', '{identity}', 'given', '2026-11-01', '2027-10-31', $8, now())`,
      [JEONJU.sigungu, id, personId, emd, ids.office, randomUUID(), organisationId, JSON.stringify(terms)],
    );
  }
}

const shared = () => ({ [ids.health]: { until: '2027-01-01', grants: [{ until: '2027-01-01', items: ['identity', 'address', 'contact', 'health', 'services', 'safety', 'addiction', 'mental-health', 'abuse', 'risk'], basis: 'consent', consentId: randomUUID(), referralId: randomUUID() }] } });
async function visit(who: Client, personId: string, on: string, purpose: string): Promise<string> {
  const made = await who.send('POST', '/api/visits', { personId, plan: { on, time: { kind: 'band', band: 'any' }, minutes: 40, purpose, words: '방문' } });
  expect(made.statusCode, made.body).toBe(201);
  return made.json().id;
}

async function computed(who: Client, weekOn: string): Promise<JointPlanView> {
  const asked = await who.send('POST', '/api/joint-plans', { weekOn, organisations: [ids.office, ids.health] });
  expect(asked.statusCode, asked.body).toBe(201);
  for (let turn = 0; turn < 120; turn += 1) {
    const plan = (await who.get(`/api/joint-plans/${asked.json().id}`)).json() as JointPlanView;
    if (plan.status !== 'computing') return plan;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error('The plan was not computed in time');
}
const stateOf = async (id: string) => (await town.owner.query('SELECT state FROM dure.visit WHERE id = $1', [id])).rows[0].state;

describe('a week planned together', () => {
  test('does one visit along with another, brings trips together, names who agreed, and changes all visits at once', async () => {
    const agreed = await aPerson(town.owner, { name: '박동의', emd: EMD[1], shared: shared() });
    const silent = await aPerson(town.owner, { name: '최비밀', emd: EMD[2], shared: shared() });
    await consented(agreed, EMD[1], ids.office, ids.health, ids.hope);
    const ours = await visit(officer, agreed, '2026-12-01', 'check-in');
    const theirs = await visit(nurse, agreed, '2026-12-03', 'health');
    await visit(officer, silent, '2026-12-01', 'check-in');
    await visit(nurse, silent, '2026-12-03', 'health');
    const plan = await computed(coordinator, '2026-11-30');
    expect(plan).toMatchObject({ status: 'ready', before: { trips: 4, calls: 4 } });
    expect(plan.after?.trips).toBeLessThan(4);
    expect(plan.named.map(({ personName }) => personName)).toEqual(['박동의', '박동의']);
    expect(plan.counted.reduce((sum, { count }) => sum + count, 0)).toBe(2);
    expect(JSON.stringify(plan)).not.toContain('최비밀');
    expect(JSON.stringify(plan)).not.toContain(silent);
    const covered = plan.changes.find(({ kind }) => kind === 'covered');
    expect(covered).toMatchObject({ mayAccept: true, accepted: false });
    const taken = await coordinator.send('POST', `/api/joint-plans/${plan.id}/acceptances`, { changes: [covered?.id] });
    expect(taken.statusCode, taken.body).toBe(200);
    expect(taken.json().saving.trips).toBeGreaterThan(0);
    expect(await stateOf(ours)).toMatchObject({ status: 'cancelled', reason: 'merged-trip' });
    expect(await stateOf(theirs)).toMatchObject({ status: 'planned', joined: [ours] });
    const again = await coordinator.send('POST', `/api/joint-plans/${plan.id}/acceptances`, { changes: [covered?.id] });
    expect(again.statusCode).toBe(404);
  }, 90_000);

  test('is shown to a team lead with the own visits and no names of others; what touches others is not theirs to take', async () => {
    const other = await aPerson(town.owner, { name: '강타인', emd: EMD[0], shared: shared() });
    const first = await aPerson(town.owner, { name: '정하나', emd: EMD[2], shared: shared() });
    const second = await aPerson(town.owner, { name: '정두리', emd: EMD[2], shared: shared() });
    await visit(officer, other, '2026-12-08', 'assessment');
    const moved = [await visit(nurse, first, '2026-12-08', 'health'), await visit(nurse, second, '2026-12-10', 'health')];
    const plan = await computed(lead, '2026-12-07');
    expect(plan.named.map(({ personName }) => personName).toSorted()).toEqual(['정두리', '정하나']);
    expect(JSON.stringify(plan)).not.toContain('강타인');
    expect(plan.changes).toMatchObject([{ kind: 'moved', mayAccept: true }]);
    await town.owner.query(`UPDATE dure.visit SET state = jsonb_set(state, '{plan,on}', '"2026-12-11"'), planned_on = '2026-12-11' WHERE id = $1`, [plan.changes[0]?.visits[0]?.visitId]);
    const stale = await lead.send('POST', `/api/joint-plans/${plan.id}/acceptances`, { changes: plan.changes.map(({ id }) => id) });
    expect(stale.json().code).toBe('visit/joint-stale');
    expect((await Promise.all(moved.map(stateOf))).every(({ version }) => version === 1)).toBe(true);
    expect((await nurse.send('POST', '/api/joint-plans', { weekOn: '2026-12-07', organisations: [ids.health] })).statusCode).toBe(403);
  }, 90_000);

  test('goes without a name to somebody of whom the own team was not told who that is', async () => {
    const given = shared()[ids.health];
    const personId = await aPerson(town.owner, { name: '하이름', emd: EMD[1], shared: { [ids.health]: { ...given, grants: given?.grants.map((grant) => ({ ...grant, items: ['address', 'health', 'services'] })) } } });
    await visit(nurse, personId, '2026-12-22', 'health');
    const plan = await computed(lead, '2026-12-21');
    expect(plan.named.map(({ personName }) => personName)).toEqual([null]);
    expect(JSON.stringify(plan)).not.toContain('하이름');
  }, 90_000);

  test('names somebody no longer once the consent is withdrawn', async () => {
    const personId = await aPerson(town.owner, { name: '윤철회', emd: EMD[1], shared: shared() });
    await consented(personId, EMD[1], ids.hope);
    await visit(officer, personId, '2026-12-15', 'check-in');
    const plan = await computed(coordinator, '2026-12-14');
    expect(plan.named.map(({ personName }) => personName)).toEqual(['윤철회']);
    await town.owner.query(`UPDATE dure.consent SET state = 'withdrawn', terms = jsonb_set(terms, '{state}', '"withdrawn"') WHERE person_id = $1`, [personId]);
    const after = (await coordinator.get(`/api/joint-plans/${plan.id}`)).body;
    expect(after).not.toContain('윤철회');
    expect(after).not.toContain(personId);
  }, 90_000);
});
