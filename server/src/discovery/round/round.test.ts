import { randomUUID } from 'node:crypto';
import { openPool } from '@dure/database/scope';
import { CRITERIA } from '@dure/guide/discovery';
import { evaluate } from '@dure/guide';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { anOrganisation, aPerson, aStaff, JEONJU, signedIn, startTestServer, TEST_NOW, type Client, type TestServer } from '../../../testing/index.ts';
import { rosterCipher, rosterIndex } from '../../cli/claims/cipher.ts';
import { identifyFrom } from '../../cli/claims/work/identify.ts';
import { remindOfCandidates } from '../candidate/clock.ts';
import type { CandidateDetail, CandidateRow } from '../candidate/contract.ts';
import { factsFound } from '../candidate/facts.ts';
import { factsOf, type CandidateReason } from '../candidate/reasons.ts';
import type { EffectRow } from '../effect/contract.ts';
import type { RoundCandidate, RoundDetail } from './contract.ts';
import { ROUTED_CRITERIA } from './places.ts';

const OTHER_EMD = '5211168000';
const RUN = randomUUID();
let town: TestServer;
let coordinator: Client;
let analyst: Client;
let officer: Client;
let lead: Client;
let elsewhere: Client;
let nurse: Client;
let ids: { office: string; other: string; medaid: string; officer: string };

const screen = {
  asOf: '2026-11-22', criteria: [
    { id: 'ungraded', version: 1, when: { kind: 'spell', of: 'long-term-care', values: ['ungraded-a', 'ungraded-b'] } },
    { id: 'long-stay', version: 1, when: { kind: 'stay', of: { settings: ['inpatient'] }, per: 'illness', gap: 1, atLeast: 31, ended: 20_000, quiet: 0 } },
  ],
};
const UNGRADED = { criterion: 'ungraded', version: 1, reasons: [{ leaf: 0, value: 1, group: 'ungraded-a', from: 20_700, until: null }] };
const STAY = { criterion: 'long-stay', version: 1, reasons: [{ leaf: 0, value: 81, group: 'I69', from: 20_650, until: 20_731 }] };

async function aFinding(pseudonym: string, more: { emd?: string; reasons?: readonly object[]; weight?: number; birthYear?: number; suppressed?: string } = {}): Promise<void> {
  const reasons = more.reasons ?? [UNGRADED];
  await town.owner.query(
    `INSERT INTO dure.discovery_finding (sigungu, run, pseudonym, emd, sex, birth_year, criteria, reasons, weight, suppressed) VALUES ($1, $2, $3, $4, 'female', $5, $6, $7, $8, $9)`,
    [JEONJU.sigungu, RUN, pseudonym, more.emd ?? JEONJU.emd, more.birthYear ?? 1944, reasons.map((one) => (one as { criterion: string }).criterion), JSON.stringify(reasons), more.weight ?? 100, more.suppressed ?? null],
  );
}

beforeAll(async () => {
  town = await startTestServer();
  const office = await anOrganisation(town.owner, 'town-office', { areas: [JEONJU.emd], name: '중앙동' });
  const other = await anOrganisation(town.owner, 'town-office', { areas: [OTHER_EMD], name: '서신동' });
  const medaid = await anOrganisation(town.owner, 'medical-aid-team', { name: '전주시 의료급여팀' });
  const hope = await anOrganisation(town.owner, 'hope-welfare', { name: '희망복지지원단' });
  const worker = await aStaff(town.owner, office, 'town-officer', { name: '김하늘' });
  [coordinator, analyst, officer, lead, elsewhere, nurse] = await Promise.all([
    signedIn(town, (await aStaff(town.owner, hope, 'coordinator', { name: '최은영' })).login), signedIn(town, (await aStaff(town.owner, hope, 'analyst')).login), signedIn(town, worker.login),
    signedIn(town, (await aStaff(town.owner, office, 'team-lead', { name: '정미경' })).login), signedIn(town, (await aStaff(town.owner, other, 'town-officer')).login), signedIn(town, (await aStaff(town.owner, medaid, 'case-manager')).login),
  ]);
  ids = { office, other, medaid, officer: worker.id };
  const question = { screen, names: { 'ungraded': { name: '등급외 A·B', says: '등급을 받지 못한 어르신' }, 'long-stay': { name: '장기입원', says: '31일 이상 이어서 입원' } }, thresholds: [], refusedMonths: 6 };
  await town.owner.query(
    `INSERT INTO dure.discovery_run (sigungu, id, kind, organisation_id, staff_id, asked_at, as_of, purpose, criteria, status, version) VALUES ($1, $2, 'full', $3, $4, $5, '2026-11-22', '', $6, 'done', 3)`,
    [JEONJU.sigungu, RUN, hope, randomUUID(), TEST_NOW, JSON.stringify(question)],
  );
  for (const [at, weight] of [120, 110, 110, 105].entries()) await aFinding(`HERE-${at}`, { weight, birthYear: 1950 - at });
  await aFinding('THERE-0', { emd: OTHER_EMD });
  await aFinding('STAY-0', { emd: OTHER_EMD, reasons: [UNGRADED, STAY], weight: 230 });
  await aFinding('NOWHERE', { emd: '5211199000' });
  await aFinding('DEAD', { suppressed: 'dead' });
  await aFinding('CASE', { suppressed: 'in-case' });
});
afterAll(() => town.close());

const CHOSEN = [{ criterion: 'long-stay', team: 'medical-aid-team' }, { criterion: 'ungraded', team: 'town-office' }];
const asked = (quotas: Record<string, number> = {}) => ({ runId: RUN, criteria: CHOSEN, quotas });
const roundOf = async (id: string): Promise<RoundDetail> => (await coordinator.get(`/api/discovery/rounds/${id}`)).json();
const candidatesOf = async (id: string): Promise<readonly RoundCandidate[]> => (await coordinator.get(`/api/discovery/rounds/${id}/candidates`)).json().rows;

async function actOnRound(id: string, body: object, who = coordinator) {
  const { version } = await roundOf(id);
  const done = await who.send('POST', `/api/discovery/rounds/${id}/actions`, body, { 'if-match': `"${version}"` });
  return { status: done.statusCode, json: done.json() };
}

/** What the batch does, with a roster that knows these. */
async function openNames(names: Readonly<Record<string, { name: string; residentNumber?: string }>>): Promise<void> {
  const batch = openPool({ ...town.database.as('dure_screening'), max: 1 });
  const { dataKey, indexKey } = town.server.configuration;
  const station = { pool: batch, cipher: rosterCipher({ dataKey }), indexOf: rosterIndex({ indexKey }), now: town.now, newId: randomUUID };
  const roster = async (asked: readonly string[]) => new Map(asked.flatMap((pseudonym) => {
    const known = names[pseudonym];
    return known === undefined ? [] : [[pseudonym, { residentNumber: '4405022000000', phone: '010-1234-5678', address: '팔달로 100', emd: null, ...known }] as const];
  }));
  expect(await identifyFrom(station, [{ sigungu: JEONJU.sigungu }], roster)).toBe(false);
  await batch.end();
}

const listed = async (who = officer, list = 'open'): Promise<readonly CandidateRow[]> => (await who.get(`/api/discovery/candidates?list=${list}`)).json().rows;
const read = async (id: string, who = officer): Promise<CandidateDetail> => (await who.get(`/api/discovery/candidates/${id}`)).json();
async function act(id: string, body: object, who = officer, path = 'actions') {
  const { version } = await read(id, who);
  const done = await who.send('POST', `/api/discovery/candidates/${id}/${path}`, body, { 'if-match': `"${version}"` });
  return { status: done.statusCode, json: done.json() };
}
const contact = (means: string, outcome: string) => ({ action: 'contact', means, outcome, contactOn: '2026-11-23', words: '문 앞에 안내문을 남김' });

let round: string;

describe('a preview', () => {
  test('says what each team would get, who waits beyond its quota and who is left out and why, and writes nothing', async () => {
    const seen = (await coordinator.send('POST', '/api/discovery/rounds/preview', asked({ [ids.office]: 2, [ids.medaid]: 5 }))).json();
    expect(seen).toMatchObject({ found: 9, ready: 7, next: 3, unplaced: 1 });
    expect(seen.leftOut).toEqual(expect.arrayContaining([{ reason: 'dead', people: 1 }, { reason: 'in-case', people: 1 }]));
    expect(seen.teams.map((team: { name: string; next: number; left: number }) => [team.name, team.next, team.left])).toEqual([['서신동', 0, 1], ['중앙동', 2, 2], ['전주시 의료급여팀', 1, 0]]);
    expect((await town.owner.query('SELECT 1 FROM dure.discovery_round')).rowCount).toBe(0);
  });
  test('is not for a team lead, an analyst hands nobody out, and a criterion must have been asked', async () => {
    expect((await lead.send('POST', '/api/discovery/rounds/preview', asked())).json().code).toBe('permission');
    expect((await analyst.send('POST', '/api/discovery/rounds/preview', asked())).statusCode).toBe(403);
    expect((await coordinator.send('POST', '/api/discovery/rounds/preview', { ...asked(), criteria: [{ criterion: 'chronic-new', team: 'town-office' }] })).json().code).toBe('discovery/criterion-unknown');
  });
  test('begins with the usual team of each criterion', async () => {
    const offer = (await coordinator.get(`/api/discovery/runs/${RUN}/round-offer`)).json();
    expect(offer.criteria.map((one: { criterion: string; team: string }) => [one.criterion, one.team])).toEqual([['ungraded', 'town-office'], ['long-stay', 'medical-aid-team']]);
    expect(ROUTED_CRITERIA.filter((id) => !CRITERIA.some((one) => one.id === id))).toEqual([]);
  });
});

describe('a round', () => {
  test('ranks by weight, then the elder first, and hands nobody out by itself', async () => {
    const made = await coordinator.send('POST', '/api/discovery/rounds', { ...asked(), name: '11월 1차' });
    expect(made.statusCode, made.body).toBe(201);
    round = made.json().id;
    const rows = await candidatesOf(round);
    expect(rows.map(({ rank, weight, age }) => [rank, weight, age])).toEqual([[1, 230, 82], [2, 120, 76], [3, 110, 78], [4, 110, 77], [5, 105, 79], [6, 100, 82], [7, 100, 82]]);
    expect(rows.map(({ status }) => status)).toEqual(Array(7).fill('proposed'));
    expect(rows[0]?.why.map(({ name }) => name)).toContain('장기입원');
    expect(await listed()).toEqual([]);
    expect((await coordinator.send('POST', '/api/discovery/rounds/preview', asked())).json()).toMatchObject({ ready: 0, leftOut: [{ reason: 'in-round', people: 7 }, { reason: 'dead', people: 1 }, { reason: 'in-case', people: 1 }] });
  });

  test('hands out the next by quota, tells the teams, and opens no name by that', async () => {
    const done = await actOnRound(round, { action: 'hand-out', quotas: { [ids.office]: 3, [ids.medaid]: 1 } });
    expect([done.status, done.json.people]).toEqual([200, 4]);
    const rows = await listed();
    expect(rows.map(({ name, nameState, step, dueOn }) => [name, nameState, step, dueOn])).toEqual(Array(3).fill([null, 'waiting', 'open-name', '2026-12-07']));
    expect((await officer.get('/api/notices')).json().rows[0]).toMatchObject({ kind: 'candidate.handed-out', body: { people: 3, forOn: '2026-12-07' } });
    expect((await act(rows[0]!.id, contact('phone', 'reached'))).json.code).toBe('discovery/name-not-open');
    expect((await actOnRound(round, { action: 'hand-out', quotas: { [ids.office]: 3, [ids.medaid]: 1 } })).json.code).toBe('discovery/nobody-to-hand-out');
  });

  test('is open by name to the team that holds somebody, and to nobody else', async () => {
    await openNames({ 'HERE-0': { name: '박복례' }, 'HERE-2': { name: '이순덕' }, 'STAY-0': { name: '정갑수' } });
    const rows = await listed();
    expect(rows.map(({ name }) => name)).toEqual(['박복례', '이순덕', null]);
    const [first] = rows;
    expect(first).toMatchObject({ phone: '010-1234-5678', address: '팔달로 100', age: 82, step: 'contact' });
    for (const who of [elsewhere, coordinator, nurse, analyst]) expect((await who.get(`/api/discovery/candidates/${first!.id}`)).statusCode).toBe(who === analyst ? 403 : 404);
    expect(JSON.stringify(await candidatesOf(round))).not.toContain('박복례');
    expect((await analyst.get(`/api/discovery/rounds/${round}/candidates`)).json().rows).toHaveLength(7);
    const { rows: log } = await town.owner.query(`SELECT purpose FROM dure.access_log WHERE event = 'discovery.candidates-listed' LIMIT 1`);
    expect(log).toEqual([{ purpose: 'discovery' }]);
  });

  test('tells the coordinator at once of whom the roster does not know, and takes the person back', async () => {
    await remindOfCandidates(town.server, JEONJU.sigungu, town.now());
    expect((await coordinator.get('/api/notices')).json().rows[0]).toMatchObject({ kind: 'candidate.unknown', body: { roundId: round } });
    const unknown = (await candidatesOf(round)).find(({ isUnknown }) => isUnknown)!;
    expect((await actOnRound(round, { action: 'recall', candidateIds: [unknown.id], reason: '명부에 없음' })).json.people).toBe(1);
    expect((await candidatesOf(round)).find(({ id }) => id === unknown.id)).toMatchObject({ status: 'proposed', organisation: null });
    expect((await officer.get('/api/notices')).json().rows.map(({ kind }: { kind: string }) => kind)).toContain('candidate.recalled');
  });

  test('moves what one team leaves to another', async () => {
    const done = await actOnRound(round, { action: 'hand-out', quotas: { [ids.office]: 2, [ids.medaid]: 1, [ids.other]: 4 } });
    expect(done.json.people).toBe(1);
    expect((await roundOf(round)).teams.map(({ name, quota, held, left }) => [name, quota, held, left])).toEqual([['서신동', 4, 1, 0], ['중앙동', 2, 2, 2], ['전주시 의료급여팀', 1, 1, 0]]);
  });

  test('gives whom one team tried and had to give back to a chosen team, which reads what was tried but not what was noted', async () => {
    const [, second] = await listed();
    expect((await act(second!.id, contact('phone', 'absent'))).status).toBe(200);
    const to = (organisationId: string) => actOnRound(round, { action: 'hand-to', candidateIds: [second!.id], organisationId });
    expect((await to(ids.other)).json.code).toBe('discovery/nobody-to-hand-out');
    await actOnRound(round, { action: 'recall', candidateIds: [second!.id], reason: '서신동으로 이사함' });
    expect([(await to(randomUUID())).status, (await to(ids.other)).json.people]).toEqual([404, 1]);
    await openNames({ 'HERE-2': { name: '이순덕' }, 'THERE-0': { name: '한말순' } });
    expect((await officer.get(`/api/discovery/candidates/${second!.id}`)).statusCode).toBe(404);
    const now = await read(second!.id, elsewhere);
    expect(now).toMatchObject({ name: '이순덕', step: 'contact', attempts: 0, earlier: [{ organisation: '중앙동', means: 'phone', outcome: 'absent', on: '2026-11-23' }] });
    expect(now.events.map(({ action }) => action)).toEqual(['hand-out', 'identify']);
    expect(JSON.stringify(now)).not.toMatch(/안내문|이사함/u);
    await actOnRound(round, { action: 'recall', candidateIds: [second!.id], reason: '되돌림' });
    expect((await actOnRound(round, { action: 'hand-out', quotas: { [ids.office]: 2, [ids.medaid]: 1, [ids.other]: 4 } })).json.people).toBe(1);
    await openNames({ 'HERE-2': { name: '이순덕' } });
  });

  test('of two who hand out at once lets one through', async () => {
    const { version, runId, runAsOf } = await roundOf(round);
    expect([runId, runAsOf]).toEqual([RUN, '2026-11-22']);
    const both = await Promise.all([1, 2].map(() => coordinator.send('POST', `/api/discovery/rounds/${round}/actions`, { action: 'hand-out', quotas: { [ids.office]: 3 } }, { 'if-match': `"${version}"` })));
    expect(both.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, 412]);
  });
});

describe('whoever seeks', () => {
  test('sees why with the sentence of the guide, and the task of the day without a name', async () => {
    const [first] = await listed();
    const seen = await read(first!.id);
    expect(seen.reasons[0]).toMatchObject({ criterion: 'ungraded', name: '등급외 A·B', facts: [{ kind: 'spell', words: '등급외 A, 2026-09-04부터', group: 'ungraded-a', from: '2026-09-04', until: null, atLeast: null }] });
    expect(seen.reasons[0]?.rules[0]).toMatchObject({ id: 'INTEGT-BIGDATA' });
    const { tasks } = (await officer.get('/api/today?days=30')).json();
    expect(tasks.filter((task: { subject: { kind: string } }) => task.subject.kind === 'candidate').map((task: { kind: string; personName: string | null }) => [task.kind, task.personName])).toContainEqual(['candidate-contact', null]);
  });

  test('is told when a date has passed; the coordinator a week later', async () => {
    const [first] = await listed();
    expect((await act(first!.id, { action: 'assign', staffId: ids.officer })).status).toBe(200);
    await remindOfCandidates(town.server, JEONJU.sigungu, '2026-12-08T01:00:00.000Z');
    expect((await officer.get('/api/notices')).json().rows.map(({ kind }: { kind: string }) => kind)).toContain('candidate.overdue');
    await remindOfCandidates(town.server, JEONJU.sigungu, '2026-12-15T01:00:00.000Z');
    expect((await coordinator.get('/api/notices')).json().rows.map(({ kind }: { kind: string }) => kind)).toContain('candidate.escalated');
  });

  test('ends it as no contact only after the set absences and a visit, by a lead with a word', async () => {
    const one = (await listed(elsewhere))[0]!;
    for (let time = 0; time < 3; time += 1) expect((await act(one.id, contact('phone', 'absent'), elsewhere)).status).toBe(200);
    expect((await read(one.id, elsewhere)).step).toBe('visit');
    expect((await act(one.id, { action: 'give-up', words: '부재' }, elsewhere)).json.code).toBe('discovery/not-your-act');
    expect((await act(one.id, contact('visit', 'refused'), elsewhere)).json.status).toBe('refused');
    expect((await listed(elsewhere, 'over')).map(({ status }) => status)).toEqual(['refused']);
  });
});

describe('an intake', () => {
  const begun = (personId: string) => ({
    kind: 'case', source: 'discovery-list', sourceDetail: '11월 1차', personId, householdId: null, emdCode: JEONJU.emd,
    counselling: { sections: Object.fromEntries(['risks', 'problem', 'household', 'health', 'economy', 'housing', 'social', 'wishes'].map((key) => [key, { text: ['risks', 'problem', 'wishes'].includes(key) ? '확인함' : '', facts: {} }])), doneOnTheSpot: '', nextStep: 'assess', nextOn: '2026-12-01' }, inbound: null,
  });

  test('asks first who it is; somebody alike is shown, and said to be another is registered once', async () => {
    const like = await aPerson(town.owner, { name: '박복례', birthOn: '1944-05-20' });
    const one = (await listed()).find(({ name }) => name === '박복례')!;
    const shown = await act(one.id, { personId: null }, officer, 'person');
    expect(shown.json).toMatchObject({ personId: null, matches: [{ personId: like, name: '박복례' }] });
    const made = await act(one.id, { personId: null, distinctFrom: [like] }, officer, 'person');
    expect(made.status, JSON.stringify(made.json)).toBe(200);
    expect((await act(one.id, { personId: like }, officer, 'person')).json.personId).toBe(made.json.personId);
    expect((await officer.get(`/api/persons/${made.json.personId}`)).json()).toMatchObject({ name: '박복례', birthOn: '1944-05-02', see: 'full', phones: [{ digits: '01012345678', use: 'mobile' }] });
    const offer = (await officer.get(`/api/discovery/candidates/${one.id}/intake`)).json();
    expect(offer).toMatchObject({ personId: made.json.personId, sourceDetail: '11월 1차', why: [{ id: 'ungraded', facts: [{ group: 'ungraded-a' }] }], sections: { health: { facts: { 'ltc.currentGrade': '등급외A' } } } });
    const registered = await officer.send('POST', '/api/intakes', begun(made.json.personId));
    expect(registered.statusCode, registered.body).toBe(201);
    expect(await read(one.id)).toMatchObject({ status: 'intake', intakeId: registered.json().id, step: 'none' });
  });

  test('of somebody on record elsewhere opens that record to the team, and makes no second one', async () => {
    const known = await aPerson(town.owner, { name: '정갑수', birthOn: '1944-05-02', emd: OTHER_EMD });
    const one = (await listed(nurse))[0]!;
    expect((await nurse.get(`/api/persons/${known}`)).statusCode).toBe(404);
    expect((await act(one.id, { personId: null }, nurse, 'person')).json.personId).toBe(known);
    expect((await nurse.get(`/api/persons/${known}`)).json()).toMatchObject({ name: '정갑수', see: 'items' });
    expect((await town.owner.query(`SELECT 1 FROM dure.person WHERE name = '정갑수'`)).rowCount).toBe(1);
  });

  test('tells the facts of a candidate of an earlier release, of which less was kept', () => {
    expect(factsOf({ facts: [{ kind: 'stay', label: '이어진 입원', words: '81일 (기준 31일 이상)', value: 81, group: 'I69' }] })).toEqual([{ kind: 'stay', label: '이어진 입원', words: '81일 (기준 31일 이상)', value: 81, group: 'I69', per: null, measure: null, from: null, until: null, atLeast: null }]);
  });

  test('begins only with facts that the guide knows', () => {
    const groups = ['medical-aid-1', 'home', 'ungraded-b', 'grade-3', 'cognitive-support', 'I10'];
    const reasons = CRITERIA.map(({ id }): CandidateReason => ({ criterion: id, version: 1, name: id, says: '', facts: groups.map((group) => ({ kind: 'stay', label: '', words: '', value: 81, group })) }));
    const facts = Object.assign({}, ...Object.values(factsFound(reasons)));
    expect(Object.keys(facts).length).toBeGreaterThan(5);
    expect(evaluate({ facts }, '2026-11-23').ok).toBe(true);
  });
});

describe('what became of it', () => {
  test('is counted by criterion and round, and no small number is told', async () => {
    const { rows } = (await analyst.get('/api/discovery/effect')).json() as { rows: readonly EffectRow[] };
    const ungraded = rows.find(({ criterion }) => criterion === 'ungraded');
    expect(ungraded).toMatchObject({ version: 1, inForce: true, all: { proposed: 7, intake: null, precision: null, medianDays: null }, rounds: [{ roundId: round }], found: { people: expect.any(Number), runId: expect.any(String) }, runs: 1 });
    expect(rows.find(({ criterion }) => criterion === 'long-stay')?.all.proposed).toBeNull();
    expect(rows.map(({ found }) => found?.people ?? 0).filter((people) => people > 0 && people < 5)).toEqual([]);
    expect((await officer.get('/api/discovery/effect')).statusCode).toBe(403);
  });

  test('a round that is closed hands nobody out any more, and whoever is sought goes on being sought', async () => {
    expect((await actOnRound(round, { action: 'close' })).status).toBe(200);
    expect((await actOnRound(round, { action: 'hand-out', quotas: { [ids.office]: 9 } })).json.code).toBe('discovery/round-closed');
    expect((await listed()).length).toBeGreaterThan(0);
  });

  test('a name is destroyed when its purpose is over', async () => {
    await remindOfCandidates(town.server, JEONJU.sigungu, '2027-01-10T01:00:00.000Z');
    expect((await listed(elsewhere, 'over')).map(({ name }) => name)).toEqual([null]);
  });
});
