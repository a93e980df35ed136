import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { anOrganisation, aPerson, aStaff, JEONJU, signedIn, startTestServer, type Client, type TestServer } from '../../testing/index.ts';

let town: TestServer;
let officer: Client;
let other: Client;
let centre: { client: Client; id: string };

const person = (more: object = {}) => ({
  name: '김순자', birthOn: '1954-03-01', sex: 'female', phones: [{ digits: '01012345678', use: 'mobile' }], emdCode: JEONJU.emd,
  address: { text: '팔달로 100', detail: '', emdCode: JEONJU.emd }, contactPreference: { method: 'phone', time: 'any', language: 'ko', avoid: '' }, ...more,
});
const registered = async (more: object = {}): Promise<string> => (await officer.send('POST', '/api/persons', { person: person(more) })).json().id;
const stored = async (id: string): Promise<Record<string, unknown>> => {
  const { rows: [row] } = await town.owner.query('SELECT * FROM dure.person WHERE id = $1', [id]);
  return { ...row, version: 0 };
};
const EVERYTHING = { name: 'absorbed', phones: 'both', address: 'absorbed', facts: 'both', householdId: 'absorbed' };
const join = (kept: string, absorbed: string, choices: object = EVERYTHING, versions: readonly [number, number] = [2, 2]) =>
  officer.send('POST', `/api/persons/${kept}/merge`, { absorbedId: absorbed, absorbedVersion: versions[1], choices }, { 'if-match': `"${versions[0]}"` });

async function two(): Promise<readonly [string, string]> {
  const [kept, absorbed] = [await registered(), await registered({ name: '김순자(효자동)', phones: [{ digits: '0632810000', use: 'home' }], address: { text: '서신로 1', detail: '2층', emdCode: JEONJU.emd } })];
  await officer.send('POST', `/api/persons/${kept}/facts`, { values: { 'health.conditions': ['고혈압'] } });
  await officer.send('POST', `/api/persons/${absorbed}/facts`, { values: { 'ltc.currentGrade': '등급외A' } });
  const spouse = await registered({ name: '이갑수', sex: 'male' });
  await officer.send('PUT', `/api/persons/${absorbed}/household`, { members: [{ personId: spouse, relation: 'self' }, { personId: absorbed, relation: 'spouse' }], livelihood: 'near-poor' }, { 'if-match': '"0"' });
  return [kept, absorbed];
}

beforeAll(async () => {
  town = await startTestServer();
  const office = await anOrganisation(town.owner, 'town-office', { areas: [JEONJU.emd], name: '중앙동' });
  const next = await anOrganisation(town.owner, 'town-office', { areas: ['5211168000'], name: '서신동' });
  const mental = await anOrganisation(town.owner, 'mental-health-centre');
  officer = await signedIn(town, (await aStaff(town.owner, office, 'town-officer')).login);
  other = await signedIn(town, (await aStaff(town.owner, next, 'town-officer')).login);
  centre = { client: await signedIn(town, (await aStaff(town.owner, mental, 'case-manager')).login), id: mental };
});
afterAll(() => town.close());

describe('two records of one person', () => {
  test('are compared side by side, joined as chosen, and restored exactly', async () => {
    const [kept, absorbed] = await two();
    const before = [await stored(kept), await stored(absorbed)];
    const offer = (await officer.get(`/api/persons/${kept}/merge-proposal?with=${absorbed}`)).json();
    expect(offer.rows.find((row: { field: string }) => row.field === 'name')).toMatchObject({ kept: '김순자', absorbed: '김순자(효자동)', same: false });
    expect([offer.keptVersion, offer.absorbedVersion]).toEqual([2, 2]);

    const joined = await join(kept, absorbed);
    expect(joined.statusCode, joined.body).toBe(200);
    const seen = (await officer.get(`/api/persons/${kept}`)).json();
    expect(seen).toMatchObject({ name: '김순자(효자동)', phones: [{ digits: '01012345678' }, { digits: '0632810000' }], merges: [{ mergedId: absorbed, mergedName: '김순자(효자동)', mergedBirthOn: '1954-03-01' }] });
    expect(Object.keys(seen.facts).toSorted()).toEqual(['health.conditions', 'ltc.currentGrade']);
    expect(seen.household.members.map((member: { relation: string }) => member.relation).toSorted()).toEqual(['self', 'spouse']);
    expect((await officer.get(`/api/persons/${absorbed}`)).json().mergedIntoId).toBe(kept);
    const found = (await officer.send('POST', '/api/persons/search', { q: '김순자(' })).json().rows.map((row: { id: string }) => row.id);
    expect([found.includes(kept), found.includes(absorbed)]).toEqual([true, false]);

    const undone = await officer.send('POST', `/api/person-merges/${joined.json().mergeId}/undo`, {});
    expect(undone.json()).toMatchObject({ changedSince: [] });
    expect([await stored(kept), await stored(absorbed)]).toEqual(before);
  });

  test('keep what was corrected after they were joined, and say which fields', async () => {
    const [kept, absorbed] = await two();
    const { mergeId } = (await join(kept, absorbed)).json();
    await officer.send('PUT', `/api/persons/${kept}`, { person: person({ name: '김순희' }) }, { 'if-match': '"3"' });
    const undone = await officer.send('POST', `/api/person-merges/${mergeId}/undo`, {});
    expect(undone.json().changedSince).toContain('name');
    expect((await officer.get(`/api/persons/${kept}`)).json().name).toBe('김순희');
    const again = await officer.send('POST', `/api/person-merges/${mergeId}/undo`, {});
    expect([again.statusCode, again.json().code]).toEqual([409, 'person/not-merged']);
  });

  test('are not joined with a choice missing, a stale version or twice', async () => {
    const [kept, absorbed] = await two();
    expect((await join(kept, absorbed, { phones: 'both' })).json()).toMatchObject({ code: 'person/merge-choice-missing', facts: { fields: ['name', 'address', 'householdId', 'facts'] } });
    expect((await join(kept, absorbed, EVERYTHING, [2, 1])).statusCode).toBe(412);
    expect((await join(kept, absorbed)).statusCode).toBe(200);
    expect((await join(kept, absorbed, EVERYTHING, [3, 3])).json().code).toBe('person/already-merged');
  });

  test('joined the two ways round at the same moment end as one', async () => {
    const [one, another] = await two();
    const outcomes = await Promise.all([join(one, another), join(another, one)]);
    expect(outcomes.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b)).toEqual([200, 412]);
  });

  test('leave the joined one closed to corrections and facts', async () => {
    const [kept, absorbed] = await two();
    await join(kept, absorbed);
    const corrected = await officer.send('PUT', `/api/persons/${absorbed}`, { person: person() }, { 'if-match': '"3"' });
    const learnt = await officer.send('POST', `/api/persons/${absorbed}/facts`, { values: { 'health.conditions': [] } });
    expect([corrected.json().code, learnt.json().code]).toEqual(['person/already-merged', 'person/already-merged']);
    expect((await stored(absorbed))['merged_into_id']).toBe(kept);
  });
});

describe('two people', () => {
  test('found to be two are remembered: not offered again and not joined', async () => {
    const [one, another] = await two();
    const compare = { id: one, name: '김순자', birthOn: '1954-03-01', sex: 'female', phones: [], address: { text: '' } };
    const offered = async () => (await officer.send('POST', '/api/persons/duplicates', compare)).json().candidates.map((candidate: { person: { id: string } }) => candidate.person.id);
    await officer.send('PUT', `/api/persons/${another}`, { person: person() }, { 'if-match': '"2"' });
    expect(await offered()).toContain(another);
    expect((await officer.send('POST', `/api/persons/${one}/distinct`, { otherId: another })).json()).toEqual({ remembered: true });
    expect(await offered()).not.toContain(another);
    expect((await join(one, another, EVERYTHING, [2, 3])).json().code).toBe('person/found-distinct');
  });

  test('found to be two while registering are remembered from the first day', async () => {
    const known = await registered({ name: '박쌍둥', birthOn: '2015-06-01' });
    const made = await officer.send('POST', '/api/persons', { person: person({ name: '박쌍둥', birthOn: '2015-06-01' }), foundDistinctFrom: [known] });
    const left = await officer.send('POST', '/api/persons/duplicates', { id: made.json().id, name: '박쌍둥', birthOn: '2015-06-01', sex: 'female', phones: [], address: { text: '' } });
    expect(left.json().candidates).toEqual([]);
  });
});

test('who sees a part of a record or nothing of it cannot compare or join it', async () => {
  const grant = { until: '2027-01-01', grants: [{ until: '2027-01-01', items: ['identity', 'contact'], basis: 'consent' }] };
  const [shared, alike] = [await aPerson(town.owner, { shared: { [centre.id]: grant } }), await aPerson(town.owner, { shared: { [centre.id]: grant } })];
  for (const who of [centre.client, other]) {
    expect((await who.get(`/api/persons/${shared}/merge-proposal?with=${alike}`)).statusCode).toBe(404);
    const joined = await who.send('POST', `/api/persons/${shared}/merge`, { absorbedId: alike, absorbedVersion: 1, choices: {} }, { 'if-match': '"1"' });
    expect(joined.statusCode).toBe(404);
  }
});
