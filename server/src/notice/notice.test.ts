import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { anOrganisation, aPerson, aStaff, JEONJU, signedIn, startTestServer, type Client, type TestServer } from '../../testing/index.ts';

let town: TestServer;
let officer: Client;
let colleague: Client;
let stranger: Client;
let centre: Client;
let ids: { office: string; officer: string; centre: string };

beforeAll(async () => {
  town = await startTestServer();
  const office = await anOrganisation(town.owner, 'town-office', { areas: [JEONJU.emd], name: '중앙동' });
  const other = await anOrganisation(town.owner, 'town-office', { areas: ['5211152000'] });
  const one = await aStaff(town.owner, office, 'town-officer');
  officer = await signedIn(town, one.login);
  colleague = await signedIn(town, (await aStaff(town.owner, office, 'town-officer')).login);
  stranger = await signedIn(town, (await aStaff(town.owner, other, 'town-officer')).login);
  const mental = await anOrganisation(town.owner, 'mental-health-centre', { programmes: ['MENTAL'] });
  centre = await signedIn(town, (await aStaff(town.owner, mental, 'case-manager')).login);
  ids = { office, officer: one.id, centre: mental };
});
afterAll(() => town.close());

/** Told as the product tells it, to one member of staff or to the whole team. */
async function told(staffId: string | null, at: string, { organisation = ids.office, person }: { organisation?: string; person?: string } = {}): Promise<string> {
  const id = randomUUID();
  const personId = person ?? (await aPerson(town.owner));
  await town.owner.query(`INSERT INTO dure.notice (sigungu, id, staff_id, organisation_id, kind, referral_id, case_id, person_id, body, at) VALUES ($1, $2, $3, $4, 'referral.accept', NULL, NULL, $5, $6, $7)`, [JEONJU.sigungu, id, staffId, organisation, personId, JSON.stringify({ service: 'MENTAL' }), at]);
  return id;
}

interface Listed {
  readonly rows: readonly { readonly id: string; readonly mine: boolean; readonly personName: string | null; readonly readAt: string | null }[];
  readonly unread: number;
  readonly next: string | null;
}
const listOf = async (who: Client, query = 'limit=100'): Promise<Listed> => (await who.get(`/api/notices?${query}`)).json();
const find = ({ rows }: Listed, id: string): Listed['rows'][number] | undefined => rows.find((row) => row.id === id);

test('what is told to me is seen by me alone, what is told to the team by all of it, and neither by another team', async () => {
  const mine = await told(ids.officer, '2026-11-20T01:00:00.000Z');
  const ours = await told(null, '2026-11-20T02:00:00.000Z');
  const [me, mate, away] = await Promise.all([officer, colleague, stranger].map((who) => listOf(who)));
  expect([find(me!, mine)?.mine, find(me!, ours)?.mine]).toEqual([true, false]);
  expect([find(mate!, mine), find(mate!, ours)?.mine]).toEqual([undefined, false]);
  expect(away!.rows).toEqual([]);
});

test('a notice is read once; the number on the bell goes down with it', async () => {
  const mine = await told(ids.officer, '2026-11-20T03:00:00.000Z');
  const before = (await listOf(officer)).unread;
  expect((await officer.send('POST', '/api/notices/read', { ids: [mine] })).statusCode).toBe(200);
  const after = await listOf(officer);
  expect(after.unread).toBe(before - 1);
  expect(find(after, mine)?.readAt).toBe(town.now());
});

test('the bell counts only what I can see', async () => {
  const before = (await listOf(colleague)).unread;
  await told(ids.officer, '2026-11-20T04:00:00.000Z');
  expect((await listOf(colleague)).unread).toBe(before);
  await told(null, '2026-11-20T04:30:00.000Z');
  expect((await listOf(colleague)).unread).toBe(before + 1);
});

test('nobody marks what was told to somebody else', async () => {
  const mine = await told(ids.officer, '2026-11-20T05:00:00.000Z');
  await stranger.send('POST', '/api/notices/read', { ids: [mine] });
  await colleague.send('POST', '/api/notices/read', { ids: [mine] });
  expect(find(await listOf(officer), mine)?.readAt).toBeNull();
});

test('older notices come page by page, none lost and none twice', async () => {
  const all = (await listOf(officer)).rows.map(({ id }) => id);
  const walked: string[] = [];
  for (let before: string | null = ''; before !== null; ) {
    const page: Listed = await listOf(officer, `limit=2${before === '' ? '' : `&before=${encodeURIComponent(before)}`}`);
    walked.push(...page.rows.map(({ id }) => id));
    before = page.next;
  }
  expect(walked).toEqual(all);
});

describe('whom a notice is about', () => {
  const shareWith = (items: readonly string[], until = '2027-01-01') => ({ [ids.centre]: { until, grants: [{ until, items, basis: 'consent' }] } });
  const nameIn = async (who: Client, id: string): Promise<string | null | undefined> => find(await listOf(who), id)?.personName;

  test('is named to whoever may know that now, and to nobody else', async () => {
    const person = await aPerson(town.owner, { name: '박순자' });
    const ours = await told(null, '2026-11-21T01:00:00.000Z', { person });
    const theirs = await told(null, '2026-11-21T01:00:00.000Z', { organisation: ids.centre, person });
    expect([await nameIn(officer, ours), await nameIn(centre, theirs)]).toEqual(['박순자', null]);
  });

  test('is named by what was disclosed, as long as that lasts: an old notice loses the name with the consent', async () => {
    const person = await aPerson(town.owner, { name: '박순자', shared: shareWith(['identity']) });
    const id = await told(null, '2026-11-21T02:00:00.000Z', { organisation: ids.centre, person });
    expect(await nameIn(centre, id)).toBe('박순자');
    for (const shared of [shareWith(['contact', 'reason']), shareWith(['identity'], '2026-11-01'), {}]) {
      await town.owner.query('UPDATE dure.person SET shared = $2 WHERE id = $1', [person, JSON.stringify(shared)]);
      expect(await nameIn(centre, id)).toBeNull();
    }
  });

  test('is not kept in it', async () => {
    const id = await told(null, '2026-11-21T03:00:00.000Z', { person: await aPerson(town.owner, { name: '박순자' }) });
    const { rows: [row] } = await town.owner.query('SELECT to_jsonb(n) AS notice FROM dure.notice n WHERE id = $1', [id]);
    expect(JSON.stringify(row.notice)).not.toContain('박순자');
  });
});
