import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { anOrganisation, aPerson, aStaff, JEONJU, signedIn, startTestServer, TEST_PASSWORD, type Client, type TestServer } from '../../testing/index.ts';

let town: TestServer;
let officer: Client;
let coordinator: Client;
let centre: Client;
let agency: Client;
let ids: { centre: string; agency: string };

beforeAll(async () => {
  town = await startTestServer();
  const office = await anOrganisation(town.owner, 'town-office', { areas: [JEONJU.emd], name: '중앙동' });
  const hope = await anOrganisation(town.owner, 'hope-welfare');
  ids = { centre: await anOrganisation(town.owner, 'mental-health-centre'), agency: await anOrganisation(town.owner, 'elder-care-provider') };
  officer = await signedIn(town, (await aStaff(town.owner, office, 'town-officer')).login);
  coordinator = await signedIn(town, (await aStaff(town.owner, hope, 'coordinator')).login);
  centre = await signedIn(town, (await aStaff(town.owner, ids.centre, 'case-manager')).login);
  agency = await signedIn(town, (await aStaff(town.owner, ids.agency, 'agency-staff')).login);
});
afterAll(() => town.close());

const fact = (value: unknown) => ({ value, source: 'officer', at: '2026-11-01T00:00:00.000Z', by: 'system' });
const sharedWith = (organisation: string, items: readonly string[], until = '2027-01-01') => ({ [organisation]: { until, grants: [{ until, items, basis: 'consent' }] } });
const FACTS = { 'ltc.currentGrade': fact('등급외A'), 'mental.suspected': fact(['우울']) };

describe('a receiver', () => {
  test('sees the disclosed items and nothing else', async () => {
    const id = await aPerson(town.owner, { name: '정말녀', facts: FACTS, shared: sharedWith(ids.agency, ['identity', 'long-term-care']) });
    const seen = (await agency.get(`/api/persons/${id}`)).json();
    expect(seen).toMatchObject({ see: 'items', name: '정말녀', correctable: false, phones: null, address: null, emdCode: null, contactPreference: null, household: null, safetyNotes: null, residentNumber: null, merges: [] });
    expect(Object.keys(seen.facts)).toEqual(['ltc.currentGrade']);
    expect((await agency.send('PUT', `/api/persons/${id}`, { person: { name: 'x', birthOn: null, sex: 'unknown', phones: [], emdCode: JEONJU.emd, address: { text: '', detail: '', emdCode: JEONJU.emd }, contactPreference: { method: 'phone', time: 'any', language: 'ko', avoid: '' } } }, { 'if-match': '"1"' })).statusCode).toBe(404);
  });

  test('of 가구 구성 sees who lives with the person by relation and age, and a name only of somebody shared with it', async () => {
    const items = ['identity', 'household'];
    const elder = await aPerson(town.owner, { name: '김순자', birthOn: '1954-03-01', shared: sharedWith(ids.agency, items) });
    const child = await aPerson(town.owner, { name: '박하늘', birthOn: '2015-05-05' });
    const members = [{ personId: elder, relation: 'self' }, { personId: child, relation: 'grandchild' }];
    expect((await officer.send('PUT', `/api/persons/${elder}/household`, { members, livelihood: 'near-poor' }, { 'if-match': '"0"' })).statusCode).toBe(200);
    const seen = await agency.get(`/api/persons/${elder}`);
    expect(seen.json().disclosedHousehold).toEqual({ type: '조손', members: [{ relation: 'grandchild', decade: 10, age: 11 }] });
    expect(seen.body).not.toMatch(/박하늘/u);
    expect(seen.body).not.toContain(child);
    expect((await agency.get(`/api/persons/${child}`)).statusCode).toBe(404);
    expect((await officer.get(`/api/persons/${elder}`)).json()).toMatchObject({ disclosedHousehold: null, household: { members: [{ name: '김순자' }, { name: '박하늘' }] } });
    await town.owner.query('UPDATE dure.person SET shared = $2 WHERE id = $1', [elder, JSON.stringify(sharedWith(ids.agency, ['identity']))]);
    expect((await agency.get(`/api/persons/${elder}`)).json().disclosedHousehold).toBeNull();
  });

  test('adds to what was disclosed and writes nothing over the rest', async () => {
    const id = await aPerson(town.owner, { facts: FACTS, shared: sharedWith(ids.agency, ['identity', 'long-term-care']) });
    const added = await agency.send('POST', `/api/persons/${id}/facts`, { values: { 'ltc.currentGrade': '등급외B' } });
    expect([added.statusCode, Object.keys(added.json().facts)]).toEqual([200, ['ltc.currentGrade']]);
    const blind = await agency.send('POST', `/api/persons/${id}/facts`, { forget: ['mental.suspected'] });
    expect([blind.statusCode, blind.json().code]).toEqual([403, 'person/fact-not-disclosed']);
    const { rows: [row] } = await town.owner.query('SELECT facts FROM dure.person WHERE id = $1', [id]);
    expect(row.facts).toMatchObject({ 'mental.suspected': { value: ['우울'] }, 'ltc.currentGrade': { value: '등급외B' } });
  });

  test('finds nobody by what was not disclosed', async () => {
    const id = await aPerson(town.owner, { name: '남궁별', birthOn: '1931-01-31', shared: sharedWith(ids.centre, ['reason']) });
    const rowsOf = async (q: string) => (await centre.send('POST', '/api/persons/search', { q })).json().rows;
    expect([await rowsOf('남궁별'), await rowsOf('310131')]).toEqual([[], []]);
    const guess = await centre.send('POST', '/api/persons/duplicates', { name: '남궁별', birthOn: '1931-01-31', sex: 'female', phones: [], address: { text: '가람로 1' } });
    expect(guess.json().candidates).toEqual([]);
    expect((await centre.get(`/api/persons/${id}`)).json()).toMatchObject({ name: null, birthOn: null });
  });

  test('sees nothing from the day after the consent ends', async () => {
    const id = await aPerson(town.owner, { shared: sharedWith(ids.centre, ['identity'], '2026-11-22') });
    expect((await centre.get(`/api/persons/${id}`)).statusCode).toBe(404);
  });
});

describe('safety notes', () => {
  test('are read by those who visit for the town, and by no receiver', async () => {
    const id = await aPerson(town.owner, { shared: { ...sharedWith(ids.agency, ['identity', 'safety']), ...sharedWith(ids.centre, ['identity', 'safety']) } });
    const made = await officer.send('POST', `/api/persons/${id}/safety-notes`, { level: 'danger', words: '흉기를 둔 적이 있습니다. 두 명이 방문하십시오.' });
    expect(made.statusCode).toBe(201);
    expect((await officer.get(`/api/persons/${id}`)).json().safetyNotes).toMatchObject([{ level: 'danger', endedAt: null }]);
    expect((await coordinator.get(`/api/persons/${id}`)).json().safetyNotes).toHaveLength(1);
    for (const who of [agency, centre]) {
      expect((await who.get(`/api/persons/${id}`)).body).not.toContain('흉기');
      expect((await who.send('DELETE', `/api/persons/${id}/safety-notes/${made.json().id}`)).statusCode).toBeGreaterThanOrEqual(403);
    }
    expect((await agency.send('POST', `/api/persons/${id}/safety-notes`, { level: 'notice', words: '개' })).statusCode).toBe(403);
    expect((await officer.send('DELETE', `/api/persons/${id}/safety-notes/${made.json().id}`)).statusCode).toBe(200);
    expect((await officer.get(`/api/persons/${id}`)).json().safetyNotes[0].endedAt).toBe(town.now());
  });
});

describe('a resident number', () => {
  /** Born before October 2020, with a check digit that cannot be right. */
  const NUMBER = '540301-2123450';

  test('is kept sealed for a task that a law names, and for no other', async () => {
    const id = await aPerson(town.owner);
    const keep = (task: string) => officer.send('PUT', `/api/persons/${id}/resident-number`, { number: NUMBER, task });
    expect((await keep('consent')).json().code).toBe('person/resident-number-no-basis');
    const kept = await keep('social-security/application');
    expect(kept.json()).toEqual({ masked: '540301-2******', checkDigitDiffers: true });
    const { rows: [row] } = await town.owner.query('SELECT * FROM dure.resident_number WHERE person_id = $1', [id]);
    expect([row.cipher, row.blind_index].map((bytes: Buffer) => bytes.includes('2123450'))).toEqual([false, false]);
    expect((await officer.get(`/api/persons/${id}`)).json().residentNumber).toEqual({ masked: '540301-2******', task: 'social-security/application' });
    expect((await centre.send('PUT', `/api/persons/${id}/resident-number`, { number: NUMBER, task: 'social-security/application' })).statusCode).toBe(403);
  });

  test('is shown whole only with the password proven again and a reason, which the access log keeps', async () => {
    const id = await aPerson(town.owner);
    await officer.send('PUT', `/api/persons/${id}/resident-number`, { number: NUMBER, task: 'social-security/needs' });
    const before = town.now();
    try {
      town.setNow(new Date(Date.parse(before) + 6 * 60_000).toISOString());
      const reveal = (reason: string, headers: Record<string, string> = {}) => officer.send('POST', `/api/persons/${id}/resident-number/reveal`, { reason }, headers);
      expect((await reveal('급여 신청서 작성')).json().code).toBe('session/step-up-needed');
      const proof = await officer.send('POST', '/api/session/proof', { password: TEST_PASSWORD });
      // A session that was proven may go on under another token.
      const renewed = proof.cookies.find(({ name }) => name === 'dure');
      const proven = renewed === undefined ? {} : { cookie: `dure=${renewed.value}` };
      expect((await reveal('', proven)).statusCode).toBe(422);
      expect((await reveal('급여 신청서 작성', proven)).json()).toEqual({ number: NUMBER });
    } finally {
      town.setNow(before);
    }
    const { rows } = await town.owner.query(`SELECT reason, outcome, subject FROM dure.access_log WHERE event = 'person.resident-number-revealed' AND $1 = ANY (person_ids)`, [id]);
    expect(rows).toEqual([{ reason: '급여 신청서 작성', outcome: 'done', subject: { task: 'social-security/needs' } }]);
    const everything = await town.owner.query('SELECT to_jsonb(a) AS line FROM dure.access_log a');
    expect(JSON.stringify(everything.rows)).not.toContain('2123450');
  });
});
