import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { getCurrentInstrument, type InstrumentId } from '@dure/domain/assessment';
import { anOrganisation, aPerson, aStaff, JEONJU, signedIn, startTestServer, type Client, type TestServer } from '../../testing/index.ts';

let town: TestServer;
let officer: Client;
let centre: Client;
let elsewhere: Client;
let mental: string;

beforeAll(async () => {
  town = await startTestServer();
  const office = await anOrganisation(town.owner, 'town-office', { areas: [JEONJU.emd], name: '중앙동' });
  const other = await anOrganisation(town.owner, 'town-office', { areas: ['5211152000'], name: '풍남동' });
  mental = await anOrganisation(town.owner, 'mental-health-centre', { programmes: ['MENTAL'] });
  officer = await signedIn(town, (await aStaff(town.owner, office, 'town-officer')).login);
  elsewhere = await signedIn(town, (await aStaff(town.owner, other, 'town-officer')).login);
  centre = await signedIn(town, (await aStaff(town.owner, mental, 'case-manager')).login);
});
afterAll(() => town.close());

/** Every item with the option at `at`; single items otherwise. */
function answered(id: InstrumentId, at: number, otherwise: Record<string, number> = {}): object {
  const instrument = getCurrentInstrument(id);
  const answers = Object.fromEntries(instrument.items.map(({ key, options }) => [key, otherwise[key] ?? options[Math.min(at, options.length - 1)]!.value]));
  return { instrumentId: id, instrumentVersion: instrument.version, answers, doneOn: '2026-11-23' };
}
const record = (who: Client, personId: string, body: object) => who.send('POST', '/api/assessments', { personId, ...body });
const factsOf = async (personId: string) => (await town.owner.query('SELECT facts FROM dure.person WHERE id = $1', [personId])).rows[0].facts;

describe('an assessment', () => {
  test('is scored by sex and version, and tells the guide in the same transaction', async () => {
    const personId = await aPerson(town.owner);
    const made = await record(officer, personId, answered('AUDIT-K', 1));
    expect(made.statusCode, made.body).toBe(201);
    const { score, band } = made.json();
    expect(score).toBeGreaterThan(0);
    const facts = await factsOf(personId);
    expect(facts.auditK).toMatchObject({ value: score, source: 'assessment' });
    const { rows } = (await officer.get(`/api/persons/${personId}/assessments`)).json();
    expect(rows).toMatchObject([{ instrumentId: 'AUDIT-K', instrumentVersion: getCurrentInstrument('AUDIT-K').version, score, band, by: '김하늘', organisation: '중앙동' }]);
  });

  test('with one question unanswered has no score and leaves nothing', async () => {
    const personId = await aPerson(town.owner);
    const { answers, ...form } = answered('PHQ-9', 1) as { answers: Record<string, number> };
    const { q4: _left, ...rest } = answers;
    const refused = await record(officer, personId, { ...form, answers: rest });
    expect(refused.json()).toMatchObject({ code: 'assessment/incomplete', facts: { missing: ['q4'] } });
    expect((await officer.get(`/api/persons/${personId}/assessments`)).json().rows).toEqual([]);
    expect(await factsOf(personId)).toEqual({});
  });

  test('PHQ-9 question 9 raises the tier whatever the score', async () => {
    const personId = await aPerson(town.owner);
    const made = (await record(officer, personId, answered('PHQ-9', 0, { q9: 1 }))).json();
    expect(made).toMatchObject({ score: 1, band: { key: 'minimal' }, signals: [{ tier: '집중' }] });
    expect((await officer.get(`/api/persons/${personId}/evaluation`)).json().evaluation.urgency.tier).toBe('집중');
  });

  test('of needs replaces the assessed needs and keeps the others', async () => {
    const personId = await aPerson(town.owner, { facts: { needs: { value: ['반려동물', '주거'], source: 'officer', at: '2026-01-01T00:00:00Z', by: 'system' } } });
    await record(officer, personId, answered('needs', 0, { 'daily-living': 3 }));
    expect((await factsOf(personId)).needs.value).toEqual(['반려동물', '돌봄']);
  });

  test.each([
    ['of an instrument that is not there', { instrumentVersion: '1900' }, 'assessment/no-such-instrument'],
    ['with an answer that the form does not have', { answers: { q1: 77 } }, 'assessment/answers-unknown'],
    ['of tomorrow', { doneOn: '2026-11-24' }, 'assessment/in-the-future'],
  ])('%s is refused', async (_what, changes, code) => {
    expect((await record(officer, await aPerson(town.owner), { ...answered('PHQ-9', 0), ...changes })).json().code).toBe(code);
  });

  test('of a mental-health centre stays with the centre, facts included', async () => {
    const personId = await aPerson(town.owner);
    await town.owner.query('UPDATE dure.person SET shared = $2 WHERE id = $1', [personId, JSON.stringify({ [mental]: { until: '2027-01-01', grants: [{ until: '2027-01-01', items: ['identity'], basis: 'law' }] } })]);
    const made = await record(centre, personId, answered('PHQ-9', 3));
    expect(made.json()).toMatchObject({ learnt: [] });
    expect(await factsOf(personId)).toEqual({});
    expect((await officer.get(`/api/persons/${personId}/assessments`)).json().rows).toEqual([]);
    expect((await centre.get(`/api/persons/${personId}/assessments`)).json().rows).toHaveLength(1);
  });

  test('of somebody whom the officer does not see is refused as absent', async () => {
    const personId = await aPerson(town.owner);
    expect((await record(elsewhere, personId, answered('PHQ-9', 0))).json().code).toBe('absent');
    expect((await elsewhere.get(`/api/persons/${personId}/assessments`)).statusCode).toBe(404);
  });
});

test('instruments come as data: each version, its source, and whether it is an example', async () => {
  const { instruments } = (await officer.get('/api/assessment-instruments')).json();
  expect(instruments.filter((one: { id: string }) => one.id === 'AUDIT-K').map((one: { current: boolean }) => one.current)).toEqual([true, false]);
  expect(instruments.find((one: { id: string }) => one.id === 'risk').caution).toContain('예시');
});
