import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { anOrganisation, aPerson, aStaff, JEONJU, signedIn, startTestServer, TEST_NOW, type Client, type TestServer } from '../../testing/index.ts';
import { directoryOf } from '../organisation/directory.ts';
import { forgetSettings, referralDeadlinesOf } from './inForce.ts';

let town: TestServer;
let administrator: Client;
let coordinator: Client;
let officer: Client;
let elsewhere: Client;

beforeAll(async () => {
  town = await startTestServer();
  const it = await anOrganisation(town.owner, 'municipal-it');
  const team = await anOrganisation(town.owner, 'hope-welfare');
  const office = await anOrganisation(town.owner, 'town-office', { areas: [JEONJU.emd] });
  const otherIt = await anOrganisation(town.owner, 'municipal-it', { sigungu: '52710' });
  administrator = await signedIn(town, (await aStaff(town.owner, it, 'administrator', { name: '안준호' })).login);
  coordinator = await signedIn(town, (await aStaff(town.owner, team, 'coordinator')).login);
  officer = await signedIn(town, (await aStaff(town.owner, office, 'town-officer')).login);
  elsewhere = await signedIn(town, (await aStaff(town.owner, otherIt, 'administrator', { sigungu: '52710' })).login);
});
beforeEach(async () => {
  await town.owner.query('DELETE FROM dure.setting');
  forgetSettings(town.server, JEONJU.sigungu);
});
afterAll(() => town.close());

interface Setting {
  readonly key: string;
  readonly value: unknown;
  readonly isDecided: boolean;
  readonly version: number;
  readonly history: readonly { readonly version: number; readonly standing: string; readonly reason: string; readonly by: string }[];
}
const settingOf = async (key: string, client = coordinator): Promise<Setting> => {
  const { settings } = (await client.get('/api/settings')).json() as { settings: readonly Setting[] };
  return settings.find((one) => one.key === key)!;
};
const decide = (key: string, body: object, version = 0, client = administrator) => client.send('POST', `/api/settings/${key}`, { from: '2026-11-01', reason: '방침 제12호', ...body }, { 'if-match': `"${version}"` });

describe('a municipal setting', () => {
  test('is decided by the administrator, from a day on, with a reason, and read by the coordinator', async () => {
    expect(await settingOf('visit.groupScheme')).toMatchObject({ value: 3, isDecided: false, version: 0, history: [] });
    const made = await decide('visit.groupScheme', { value: 2 });
    expect(made.statusCode, made.body).toBe(201);
    expect(await settingOf('visit.groupScheme')).toMatchObject({ value: 2, isDecided: true, version: 1, history: [{ version: 1, standing: 'in-force', reason: '방침 제12호', by: '안준호' }] });
  });

  test('holds from its day, not before, and an earlier decision stays in the history', async () => {
    await decide('visit.groupScheme', { value: 2, from: '2026-01-01' });
    await decide('visit.groupScheme', { value: 3, from: '2026-12-01' }, 1);
    const { value, history } = await settingOf('visit.groupScheme');
    expect([value, history.map(({ standing }) => standing)]).toEqual([2, ['coming', 'in-force']]);
  });

  test('is corrected by a later decision for the same day, and ends when it was to end', async () => {
    await decide('care.reviewMonths', { value: 5, from: '2026-11-01' });
    await decide('care.reviewMonths', { value: 4, from: '2026-11-01' }, 1);
    await decide('care.reviewMonths', { value: 3, from: '2026-11-10', until: '2026-11-20' }, 2);
    const { value, history } = await settingOf('care.reviewMonths');
    expect([value, history.map(({ standing }) => standing)]).toEqual([4, ['past', 'in-force', 'corrected']]);
  });

  test.each([
    ['a value it cannot hold', { value: 4 }, 'setting/unreadable-value'], ['no reason', { value: 2, reason: '  ' }, 'setting/reason-missing'],
    ['an end before its beginning', { value: 2, until: '2026-10-01' }, 'setting/ends-before-it-begins'],
  ])('is refused with %s, and nothing is kept', async (_what, body, code) => {
    expect((await decide('visit.groupScheme', body)).json().code).toBe(code);
    expect((await settingOf('visit.groupScheme')).version).toBe(0);
  });

  test('is not decided over a decision that its maker has not seen, not even at the same moment', async () => {
    const both = await Promise.all([decide('visit.groupScheme', { value: 2 }), decide('visit.groupScheme', { value: 3 })]);
    expect(both.map(({ statusCode }) => statusCode).toSorted()[0]).toBe(201);
    expect(both.filter(({ statusCode }) => statusCode === 201)).toHaveLength(1);
    expect((await decide('visit.groupScheme', { value: 2 }, 0)).json().code).toBe('version/stale');
    expect((await settingOf('visit.groupScheme')).version).toBe(1);
  });

  test('is not for coordinators to decide, not for officers to read on this screen, and another municipality has its own', async () => {
    expect((await decide('visit.groupScheme', { value: 2 }, 0, coordinator)).json().code).toBe('permission');
    expect((await officer.get('/api/settings')).json().code).toBe('permission');
    await decide('visit.groupScheme', { value: 2 });
    expect(await settingOf('visit.groupScheme', elsewhere)).toMatchObject({ value: 3, isDecided: false });
  });

  test('cannot be written by another role or into another municipality, whatever the server asks', async () => {
    const insert = `INSERT INTO dure.setting (sigungu, key, version, valid_from, value, reason, at) VALUES ('52110', 'visit.groupScheme', 9, '2026-01-01', '2', 'x', now())`;
    const attempt = async (role: string, sigungus: string): Promise<string> => {
      const client = await town.server.pool.connect();
      try {
        await client.query('BEGIN');
        await client.query(`SELECT set_config('app.role', $1, true), set_config('app.sigungus', $2, true)`, [role, sigungus]);
        return await client.query(insert).then(() => 'written', (error: Error) => error.message);
      } finally {
        await client.query('ROLLBACK');
        client.release();
      }
    };
    expect(await attempt('coordinator', '52110')).toMatch(/row-level security/u);
    expect(await attempt('administrator', '52710')).toMatch(/row-level security/u);
    expect(await attempt('administrator', '52110')).toBe('written');
  });
});

describe('what is set is what counts', () => {
  const known = async (personId: string) => (await officer.get(`/api/persons/${personId}/evaluation`)).json() as { known: Record<string, { value: unknown; source: string }>; evaluation: { programmes: readonly { id: string; part: string | null; verdict: string }[] } };
  const facts = (values: Record<string, unknown>) => Object.fromEntries(Object.entries(values).map(([key, value]) => [key, { value, source: 'officer', at: TEST_NOW, by: 'system' }]));

  test('in a verdict: a local service excludes only where the municipality decided that it is a similar one', async () => {
    const personId = await aPerson(town.owner, { facts: facts({ 'benefit.basicPension': true, 'household.type': '독거', 'ltc.history': [], 'wish.apply': true, localService: ['안심돌봄'], 'homeCareVoucher.using': false, 'veteranHomeService.using': false }) });
    const verdict = async () => (await known(personId)).evaluation.programmes.find(({ id, part }) => id === 'ECARE' && part !== '특화서비스')?.verdict;
    expect(await verdict()).not.toBe('excluded');
    await decide('similarService.table', { value: { 안심돌봄: true } });
    expect((await known(personId)).known['sgg.similarServiceTable']).toEqual({ value: { 안심돌봄: true }, source: 'setting' });
    expect(await verdict()).toBe('excluded');
    await decide('similarService.table', { value: { 안심돌봄: false }, from: '2026-11-20' }, 1);
    expect(await verdict()).not.toBe('excluded');
  });

  test('in a clock: fourteen days of work end later than fourteen days of the calendar', async () => {
    const before = await referralDeadlinesOf(town.server, JEONJU.sigungu, '2026-11-23');
    await decide('referral.fourteenDays', { value: 'business' });
    const after = await referralDeadlinesOf(town.server, JEONJU.sigungu, '2026-11-23');
    expect([before.reply.calendar, after.reply.calendar]).toEqual(['calendar', 'business']);
    expect((await referralDeadlinesOf(town.server, JEONJU.sigungu, '2026-10-31')).reply.calendar).toBe('calendar');
  });

  test('in the directory: a hospital of which the lists disagree takes referrals once that is confirmed', async () => {
    const id = await anOrganisation(town.owner, 'guarantee-agency', { name: '안동의료원', outbound: 'unconfirmed', sigungu: '52710' });
    const other = await anOrganisation(town.owner, 'guarantee-agency', { name: '경기의료원', outbound: 'unconfirmed', sigungu: '52710' });
    await decide('outbound.hospitals', { value: ['안동의료원'] }, 0, elsewhere);
    const directory = await directoryOf(town.server, '52710');
    expect([id, other].map((one) => directory.get(one as never)?.direction?.outbound)).toEqual([true, 'unconfirmed']);
  });
});
