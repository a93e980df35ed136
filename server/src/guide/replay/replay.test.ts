import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { anOrganisation, aPerson, aStaff, JEONJU, signedIn, startTestServer, TEST_NOW, type Client, type TestServer } from '../../../testing/index.ts';

let town: TestServer;
let coordinator: Client;
let officer: Client;
let team: string;

const facts = (values: Record<string, unknown>) => Object.fromEntries(Object.entries(values).map(([key, value]) => [key, { value, source: 'officer', at: TEST_NOW, by: 'system' }]));

async function aCase(personId: string, more: { readonly programme?: string; readonly edition?: string; readonly live?: boolean; readonly restricted?: boolean; readonly organisationId?: string } = {}): Promise<string> {
  const id = randomUUID();
  await town.owner.query(
    `INSERT INTO dure.case_file (sigungu, id, person_id, emd_code, organisation_id, staff_id, restricted, programme, edition, status, opened_on, live, state, seq, changed_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'open', '2026-01-05', $10, '{}', 1, $11)`,
    [JEONJU.sigungu, id, personId, JEONJU.emd, more.organisationId ?? team, randomUUID(), more.restricted ?? false, more.programme ?? 'ICM', more.edition ?? '2020', more.live ?? true, TEST_NOW],
  );
  return id;
}

beforeAll(async () => {
  town = await startTestServer();
  team = await anOrganisation(town.owner, 'hope-welfare', { name: '희망복지지원단' });
  const office = await anOrganisation(town.owner, 'town-office', { areas: [JEONJU.emd] });
  coordinator = await signedIn(town, (await aStaff(town.owner, team, 'coordinator')).login);
  officer = await signedIn(town, (await aStaff(town.owner, office, 'town-officer')).login);
});
afterAll(() => town.close());

interface Answer {
  readonly total: number;
  readonly rows: readonly { readonly caseId: string; readonly personName: string | null; readonly organisation: string; readonly changes: { readonly from: string; readonly to: string; readonly verdicts: readonly { readonly programme: string; readonly before: unknown; readonly after: { readonly verdict: string; readonly clauses: readonly { readonly cite: { readonly quote: string } }[] } | null }[]; readonly duties: readonly { readonly duty: string }[] } }[];
  readonly open: number;
  readonly same: number;
  readonly already: number;
  readonly next: string | null;
}
const replayed = async (query: string, client = coordinator): Promise<Answer> => (await client.get(`/api/guide/replay?${query}`)).json();
const CARE_FACTS = { age: 78, 'wish.apply': true, 'household.type': '독거', 'benefit.basicPension': true };

describe('open cases under another edition', () => {
  test('are listed with what changes and both clauses; closed ones and those of that edition are not', async () => {
    const personId = await aPerson(town.owner, { name: '최말순', facts: facts({ ...CARE_FACTS, 'household.basicLivelihood': true, complexity: '고난도', 'needs.longTerm': true, needs: ['건강', '돌봄'] }), birthOn: '1948-02-01' });
    const old = await aCase(personId);
    const closed = await aCase(personId, { live: false });
    const today = await aCase(personId, { edition: '2026' });
    const { total, rows, next } = await replayed('to=2026');
    expect([total, next]).toEqual([2, null]);
    const found = rows.find(({ caseId }) => caseId === old);
    expect(rows.map(({ caseId }) => caseId)).not.toContain(closed);
    expect(rows.map(({ caseId }) => caseId)).not.toContain(today);
    expect(found).toMatchObject({ personName: '최말순', organisation: '희망복지지원단', changes: { from: '2020', to: '2026' } });
    const { verdicts, duties } = found!.changes;
    expect(verdicts.length + duties.length).toBeGreaterThan(0);
    for (const { after } of verdicts) for (const { cite } of after?.clauses ?? []) expect(cite.quote.length).toBeGreaterThan(3);
  });

  test('tell the ways and the names that change, each with the words of both editions', async () => {
    const personId = await aPerson(town.owner, { facts: facts({ ...CARE_FACTS, 'daily.difficulty': true, 'care.complexNeed': true, 'health.needsCare': true, 'program.current': [] }), birthOn: '1948-02-01' });
    const id = await aCase(personId, { programme: 'ECARE' });
    const { rows } = await replayed('to=2026&limit=100');
    const { channels, names } = (rows.find(({ caseId }) => caseId === id) as unknown as { changes: { channels: unknown[]; names: unknown[] } }).changes;
    expect(channels).toMatchObject([{ to: '주소지 시·군·구', before: null, after: { rules: [{ rule: 'CARE-APPLY' }, {}, {}] } }]);
    expect(names).toMatchObject([{ before: { words: '행복e음', rules: [{ cite: { seed: '001' } }] }, after: { words: '행복이음', rules: [{ rule: 'NAME-HAPPYEUM' }] } }]);
  });

  test('come page by page, each once', async () => {
    const people = await Promise.all(Array.from({ length: 5 }, () => aPerson(town.owner, { facts: facts(CARE_FACTS), birthOn: '1948-02-01' })));
    await Promise.all(people.map((personId) => aCase(personId, { programme: 'ECARE' })));
    const seen: number[] = [];
    let after = '';
    for (let page = 0; page < 20; page += 1) {
      const { rows, open, same, already, next } = await replayed(`to=2026&limit=2${after}`);
      seen.push(rows.length + open + same + already);
      if (next === null) break;
      after = `&after=${next}`;
    }
    expect(seen.reduce((sum, count) => sum + count, 0)).toBe((await replayed('to=2026')).total);
  });

  test('that only their own centre may see are not told to the coordinator', async () => {
    const centre = await anOrganisation(town.owner, 'mental-health-centre');
    const personId = await aPerson(town.owner, { facts: facts(CARE_FACTS) });
    const id = await aCase(personId, { programme: 'MENTAL', restricted: true, organisationId: centre });
    const { rows } = await replayed('to=2026&limit=100');
    expect(rows.map(({ caseId }) => caseId)).not.toContain(id);
  });

  test('are not for officers, and an edition that never was is absent', async () => {
    expect((await officer.get('/api/guide/replay?to=2026')).json().code).toBe('permission');
    expect((await coordinator.get('/api/guide/replay?to=1999')).json().code).toBe('absent');
  });

  test('leave the names of those who were looked at in the access log', async () => {
    const { rows } = await replayed('to=2026&limit=100');
    const { rows: logged } = await town.owner.query<{ count: string }>(`SELECT count(*) FROM dure.access_log WHERE event = 'guide.replayed' AND outcome = 'done'`);
    expect(rows.length).toBeGreaterThan(0);
    expect(Number(logged[0]?.count)).toBeGreaterThan(0);
  });
});
