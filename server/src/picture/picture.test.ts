import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { anOrganisation, aPerson, aStaff, JEONJU, signedIn, startTestServer, type Client, type TestServer } from '../../testing/index.ts';

let town: TestServer;
let officer: Client;
let colleague: Client;
let carer: Client;
let stranger: Client;
let auditor: Client;
let ids: { centre: string; manager: string };

beforeAll(async () => {
  town = await startTestServer();
  const office = await anOrganisation(town.owner, 'town-office', { areas: [JEONJU.emd], name: '중앙동' });
  const centre = await anOrganisation(town.owner, 'visiting-health', { programmes: ['VISIT'], name: '방문건강팀' });
  const clerk = await aStaff(town.owner, office, 'town-officer', { name: '김동장' });
  const worker = await aStaff(town.owner, centre, 'case-manager', { programmes: ['VISIT'], name: '송가람' });
  officer = await signedIn(town, clerk.login);
  colleague = await signedIn(town, (await aStaff(town.owner, office, 'town-officer')).login);
  carer = await signedIn(town, worker.login);
  stranger = await signedIn(town, (await aStaff(town.owner, await anOrganisation(town.owner, 'dream-start'), 'case-manager')).login);
  auditor = await signedIn(town, (await aStaff(town.owner, await anOrganisation(town.owner, 'audit-office'), 'auditor')).login);
  ids = { centre, manager: worker.id };
});
afterAll(() => town.close());

const EMPTY = { people: [], unions: [], parents: [], bonds: [] };
const SON = { key: 'd-son', role: '큰아들', words: '2015년부터 연락이 끊김', sex: 'male', birthYear: 1975, isDeceased: false, link: 'child', of: 'index' };
const grant = (items: readonly string[]): object => ({ [ids.centre]: { until: '2027-01-31', items, grants: [{ basis: 'referral', basisId: '00000000-0000-4000-8000-00000000000a', until: '2027-01-31', items }] } });
const genogram = (who: Client, id: string) => who.get(`/api/persons/${id}/pictures/genogram`);
const ecomap = (who: Client, id: string) => who.get(`/api/persons/${id}/pictures/ecomap`);
const draw = (who: Client, id: string, kind: 'genogram' | 'ecomap', at: number, body: object) => who.send('PUT', `/api/persons/${id}/pictures/${kind}`, body, { 'if-match': `"${at}"` });

async function grandmother(shared: object = {}): Promise<readonly [string, string]> {
  const elder = await aPerson(town.owner, { name: '김순자', birthOn: '1954-03-01', shared });
  const child = await aPerson(town.owner, { name: '박하늘', birthOn: '2015-05-05' });
  const members = [{ personId: elder, relation: 'self' }, { personId: child, relation: 'grandchild' }];
  expect((await officer.send('PUT', `/api/persons/${elder}/household`, { members, livelihood: 'none' }, { 'if-match': '"0"' })).statusCode).toBe(200);
  return [elder, child];
}

describe('가계도', () => {
  test('is drawn from the household without anybody typing it', async () => {
    const [elder] = await grandmother();
    const seen = (await genogram(officer, elder)).json();
    expect(seen).toMatchObject({ isDisclosed: true, version: 0, mayEdit: true, drawn: null, sketch: EMPTY });
    expect(seen.members.map(({ key, name, relation, age, isIndex }: Record<string, unknown>) => [key === 'index', name, relation, age, isIndex])).toEqual([[true, '김순자', 'self', 72, true], [false, '박하늘', 'grandchild', 11, false]]);
    expect(JSON.stringify(seen)).not.toContain(elder);
  });

  test('keeps who has no record, for the whole office, in versions', async () => {
    const [elder] = await grandmother();
    expect((await draw(officer, elder, 'genogram', 0, { ...EMPTY, people: [SON] })).json()).toEqual({ version: 1 });
    expect((await genogram(colleague, elder)).json()).toMatchObject({ version: 1, sketch: { people: [SON] }, drawn: { organisation: '중앙동' } });
    const stale = await draw(colleague, elder, 'genogram', 0, EMPTY);
    expect([stale.statusCode, stale.json().code]).toEqual([412, 'version/stale']);
    expect((await draw(colleague, elder, 'genogram', 1, { ...EMPTY, people: [SON], bonds: [{ key: 'd-b', from: 'index', to: 'd-son', kind: 'cut-off', words: '' }] })).json()).toEqual({ version: 2 });
  });

  test.each([
    ['picture/own-kin', { ...EMPTY, people: [{ ...SON, of: 'd-son' }] }],
    ['picture/unknown-key', { ...EMPTY, people: [{ ...SON, of: 'm-nobody' }] }],
    ['picture/name-missing', { ...EMPTY, people: [{ ...SON, role: ' ' }] }],
  ])('refuses what cannot be: %s', async (code, body) => {
    const [elder] = await grandmother();
    const refused = await draw(officer, elder, 'genogram', 0, body);
    expect([refused.statusCode, refused.json().code]).toEqual([422, code]);
  });

  test('does not take the key of a record for somebody drawn', async () => {
    const [elder] = await grandmother();
    expect((await draw(officer, elder, 'genogram', 0, { ...EMPTY, people: [{ ...SON, key: 'index' }] })).statusCode).toBe(422);
  });

  test('lets go of who moved out and keeps the rest', async () => {
    const [elder] = await grandmother();
    const { members } = (await genogram(officer, elder)).json();
    const child = members[1].key;
    await draw(officer, elder, 'genogram', 0, { ...EMPTY, people: [{ ...SON, link: 'parent', of: child }], bonds: [{ key: 'd-b', from: 'index', to: child, kind: 'close', words: '' }] });
    await officer.send('PUT', `/api/persons/${elder}/household`, { members: [{ personId: elder, relation: 'self' }], livelihood: 'none' }, { 'if-match': '"1"' });
    expect((await genogram(officer, elder)).json().sketch).toEqual({ ...EMPTY, people: [{ ...SON, link: 'none', of: '' }] });
  });
});

describe('who sees which picture', () => {
  test('a receiver who was given 가구 구성 sees who they are to the person and about how old, and no name', async () => {
    const [elder] = await grandmother(grant(['household']));
    const { members, isDisclosed } = (await genogram(carer, elder)).json();
    expect(isDisclosed).toBe(true);
    expect(members).toMatchObject([{ relation: 'self', name: null, age: null }, { relation: 'grandchild', name: null, age: null, decade: 10, sex: 'unknown', birthYear: null }]);
    expect(JSON.stringify(members)).not.toMatch(/김순자|박하늘/u);
  });

  test('a receiver who was not given it sees the person alone, nothing that was drawn, and draws nothing', async () => {
    const [elder] = await grandmother(grant(['identity']));
    await draw(officer, elder, 'genogram', 0, { ...EMPTY, people: [SON] });
    expect((await genogram(carer, elder)).json()).toMatchObject({ isDisclosed: false, members: [{ name: '김순자', isIndex: true }], sketch: EMPTY, mayEdit: false });
    expect((await draw(carer, elder, 'genogram', 0, EMPTY)).statusCode).toBe(404);
  });

  test("a receiver's own drawing stands beside the office's, which it does not see", async () => {
    const [elder] = await grandmother(grant(['household', 'identity']));
    await draw(officer, elder, 'genogram', 0, { ...EMPTY, people: [SON] });
    expect((await genogram(carer, elder)).json()).toMatchObject({ version: 0, sketch: EMPTY, mayEdit: true });
    expect((await draw(carer, elder, 'genogram', 0, { ...EMPTY, people: [{ ...SON, role: '둘째 아들' }] })).json()).toEqual({ version: 1 });
    expect((await genogram(carer, elder)).json().sketch.people[0].role).toBe('둘째 아들');
    expect((await genogram(officer, elder)).json().sketch.people[0].role).toBe('큰아들');
  });

  test('who does not see the person is answered as if there were none, and the auditor has no such page', async () => {
    const [elder] = await grandmother();
    for (const page of ['genogram', 'ecomap', 'course']) {
      expect((await stranger.get(`/api/persons/${elder}/pictures/${page}`)).statusCode).toBe(404);
      expect((await auditor.get(`/api/persons/${elder}/pictures/${page}`)).statusCode).toBe(403);
    }
    expect((await draw(stranger, elder, 'genogram', 0, EMPTY)).statusCode).toBe(404);
  });

  test('every look and every stroke is in the access log', async () => {
    const [elder] = await grandmother();
    await genogram(officer, elder);
    await ecomap(officer, elder);
    await draw(officer, elder, 'genogram', 0, { ...EMPTY, people: [SON] });
    const { rows } = await town.owner.query<{ event: string }>(`SELECT event FROM dure.access_log WHERE $1 = ANY (person_ids) AND event LIKE 'picture.%' ORDER BY at, event`, [elder]);
    expect(rows.map(({ event }) => event).toSorted()).toEqual(['picture.ecomap-read', 'picture.genogram-drawn', 'picture.genogram-read']);
  });
});

async function act(who: Client, path: string, table: string, id: string, body: object): Promise<void> {
  const { rows: [row] } = await town.owner.query(`SELECT version FROM dure.${table} WHERE id = $1`, [id]);
  town.setNow(new Date(Date.parse(town.now()) + 1000).toISOString());
  const done = await who.send('POST', `/api/${path}/${id}/actions`, body, { 'if-match': String(row.version) });
  expect(done.statusCode, done.body).toBe(200);
}

/** A referral that is accepted and made a case. */
async function worked(): Promise<{ readonly personId: string; readonly caseId: string }> {
  const personId = await aPerson(town.owner, { name: '박순자' });
  const { id } = (await officer.send('POST', '/api/referrals', { personId, toOrganisationId: ids.centre, programme: 'VISIT', service: 'VISIT', urgency: 'crisis', reason: '혼자 식사를 못 하십니다', requested: [{ item: '가사지원', words: '' }] })).json();
  const { preconditions } = (await officer.get(`/api/referrals/${id}`)).json().route as { preconditions: { code: string }[] };
  await act(officer, 'referrals', 'referral', id, { action: 'send', basis: { kind: 'crisis', words: '급박한 위험' }, disclosed: ['identity', 'reason', 'household'], confirmed: preconditions.map(({ code }) => ({ code, words: '확인' })) });
  await act(carer, 'referrals', 'referral', id, { action: 'accept', contactName: '송가람', contactPhone: '063-000-0000', staffId: ids.manager, words: '접수합니다' });
  const caseId = (await carer.send('POST', '/api/cases', { personId, programme: 'VISIT', referralId: id })).json().id as string;
  await act(carer, 'cases', 'case_file', caseId, { action: 'start-assessment' });
  return { personId, caseId };
}

describe('생태도', () => {
  test('has around the household whom the record names: the owner of the case and the receiver of the referral are one circle', async () => {
    const { personId } = await worked();
    const { circles, centre } = (await ecomap(officer, personId)).json();
    expect(circles).toEqual([{ key: `o-${ids.centre}`, name: '방문건강팀', sources: ['case-owner', 'referral'], what: ['VISIT'] }]);
    expect(centre).toMatchObject([{ name: '박순자' }]);
  });

  test('hides a circle of the record for a reason only, and takes one by hand', async () => {
    const { personId } = await worked();
    const sketch = { circles: [{ key: 'd-n', name: '옆집 할머니', words: '아침마다 들름' }], ties: [{ key: 'd-n', kind: 'strong', flow: 'in', words: '' }], hidden: [{ key: `o-${ids.centre}`, reason: '' }] };
    expect((await draw(officer, personId, 'ecomap', 0, sketch)).json().code).toBe('picture/reason-missing');
    const told = { ...sketch, hidden: [{ key: `o-${ids.centre}`, reason: '곧 끝나는 의뢰' }] };
    expect((await draw(officer, personId, 'ecomap', 0, told)).json()).toEqual({ version: 1 });
    expect((await ecomap(officer, personId)).json()).toMatchObject({ sketch: told, version: 1 });
  });

  test('shows nobody a case that its row policy keeps from them', async () => {
    const { personId } = await worked();
    await town.owner.query(`UPDATE dure.case_file SET restricted = true WHERE person_id = $1`, [personId]);
    expect((await ecomap(officer, personId)).json().circles).toMatchObject([{ sources: ['referral'] }]);
  });
});

describe('사례의 경과', () => {
  test('has the parts of the case and what happened meanwhile', async () => {
    const { personId, caseId } = await worked();
    const { courses } = (await carer.get(`/api/persons/${personId}/pictures/course`)).json();
    expect(courses).toHaveLength(1);
    expect(courses[0]).toMatchObject({ caseId, programme: 'VISIT', stages: [{ stage: 'registered', from: '2026-11-23', daysLate: 0 }, { stage: 'assessing', until: null }] });
    expect(courses[0].ticks.map(({ noun }: { noun: string }) => noun)).toContain('referral');
    expect(courses[0].ticks.map(({ noun }: { noun: string }) => noun)).not.toContain('case');
  });
});
