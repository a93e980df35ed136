import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { anOrganisation, aPerson, aStaff, JEONJU, signedIn, startTestServer, type Client, type TestServer } from '../../testing/index.ts';
import { signalCases } from '../case/clock.ts';

let town: TestServer;
let officer: Client;
let manager: Client;
let carer: Client;
let stranger: Client;
let ids: { centre: string; manager: string; officerLogin: string };

beforeAll(async () => {
  town = await startTestServer();
  const office = await anOrganisation(town.owner, 'town-office', { areas: [JEONJU.emd], name: '중앙동' });
  const centre = await anOrganisation(town.owner, 'visiting-health', { programmes: ['VISIT'], name: '방문건강팀' });
  const care = await anOrganisation(town.owner, 'elder-care-provider', { programmes: ['ECARE'] });
  const clerk = await aStaff(town.owner, office, 'town-officer', { name: '김동장' });
  officer = await signedIn(town, clerk.login);
  const worker = await aStaff(town.owner, centre, 'case-manager', { programmes: ['VISIT'], name: '송가람' });
  manager = await signedIn(town, worker.login);
  carer = await signedIn(town, (await aStaff(town.owner, care, 'case-manager', { programmes: ['ECARE'] })).login);
  stranger = await signedIn(town, (await aStaff(town.owner, await anOrganisation(town.owner, 'dream-start'), 'case-manager')).login);
  ids = { centre, manager: worker.id, officerLogin: clerk.login };
});
afterAll(() => town.close());

interface Entry {
  readonly at: string;
  readonly noun: string;
  readonly what: string;
  readonly organisation: string;
  readonly staff: string;
  readonly body: Record<string, unknown>;
}
const timelineOf = async (who: Client, personId: string, query = ''): Promise<{ entries: Entry[]; next: string | null }> => (await who.get(`/api/persons/${personId}/timeline${query}`)).json();
const said = (entries: readonly Entry[]): string[] => entries.map(({ noun, what }) => `${noun} ${what}`);

const secondPasses = (): void => town.setNow(new Date(Date.parse(town.now()) + 1000).toISOString());

async function act(who: Client, path: string, table: string, id: string, body: object): Promise<void> {
  const { rows: [row] } = await town.owner.query(`SELECT version FROM dure.${table} WHERE id = $1`, [id]);
  secondPasses();
  const done = await who.send('POST', `/api/${path}/${id}/actions`, body, { 'if-match': String(row.version) });
  expect(done.statusCode, done.body).toBe(200);
}

/** A referral that is sent, accepted and made a case, with a visit of the town office. */
async function course(): Promise<{ personId: string; referralId: string; caseId: string }> {
  const personId = await aPerson(town.owner, { name: '박순자' });
  const made = await officer.send('POST', '/api/referrals', { personId, toOrganisationId: ids.centre, programme: 'VISIT', service: 'VISIT', urgency: 'crisis', reason: '혼자 식사를 못 하십니다', requested: [{ item: '가사지원', words: '' }] });
  const referralId = made.json().id as string;
  const { preconditions } = (await officer.get(`/api/referrals/${referralId}`)).json().route as { preconditions: { code: string }[] };
  await act(officer, 'referrals', 'referral', referralId, { action: 'send', basis: { kind: 'crisis', words: '급박한 위험' }, disclosed: ['identity', 'reason'], confirmed: preconditions.map(({ code }) => ({ code, words: '확인' })) });
  await act(manager, 'referrals', 'referral', referralId, { action: 'accept', contactName: '송가람', contactPhone: '063-000-0000', staffId: ids.manager, words: '접수합니다' });
  secondPasses();
  const opened = await manager.send('POST', '/api/cases', { personId, programme: 'VISIT', referralId });
  expect(opened.statusCode, opened.body).toBe(201);
  const caseId = opened.json().id as string;
  await act(manager, 'cases', 'case_file', caseId, { action: 'start-assessment' });
  secondPasses();
  const visit = (await officer.send('POST', '/api/visits', { personId, plan: { on: '2026-11-24', time: { kind: 'band', band: 'any' }, minutes: 30, purpose: 'check-in', words: '안부 확인' } })).json().id;
  secondPasses();
  await officer.send('POST', `/api/visits/${visit}/record`, { outcome: { kind: 'met', attendance: ['person'], present: [], did: [], words: '식사를 잘 하십니다', startedAt: null, nextOn: null } });
  return { personId, referralId, caseId };
}

describe('the course of a person', () => {
  test('is told from every history, the latest first, with who did it', async () => {
    const { personId } = await course();
    const { entries } = await timelineOf(officer, personId);
    expect(said(entries)).toEqual(['visit record', 'visit plan', 'case start-assessment', 'case register', 'referral accept', 'referral send', 'referral draft']);
    expect(entries.map(({ at }) => at)).toEqual(entries.map(({ at }) => at).toSorted().toReversed());
    expect(entries[0]).toMatchObject({ organisation: '중앙동', staff: '김동장', body: { outcome: { words: '식사를 잘 하십니다' } } });
    expect(entries[3]?.body).toMatchObject({ programme: 'VISIT' });
    expect(entries[4]).toMatchObject({ organisation: '방문건강팀', staff: '송가람', body: { contactName: '송가람', words: '접수합니다' } });
  });

  test('carries no handles of the program in what it tells', async () => {
    const { personId } = await course();
    const { entries } = await timelineOf(officer, personId);
    for (const { body } of entries) expect(Object.keys(body).filter((key) => ['identity', 'dates', 'by', 'party', 'action', 'signature'].includes(key))).toEqual([]);
  });

  test('does not lay an act of the clock to anybody', async () => {
    const { personId } = await course();
    const before = town.now();
    town.setNow('2026-12-28T01:00:00.000Z');
    await signalCases(town.server, JEONJU.sigungu, town.now());
    const { entries } = await timelineOf(await signedIn(town, ids.officerLogin), personId);
    town.setNow(before);
    // The jump ended the session that was idle meanwhile.
    officer = await signedIn(town, ids.officerLogin);
    expect(entries.find(({ what }) => what === 'escalate')).toMatchObject({ noun: 'case', organisation: '', staff: '' });
  });

  test('is walked page by page to its beginning', async () => {
    const { personId } = await course();
    const { entries: all } = await timelineOf(officer, personId);
    const walked: string[] = [];
    for (let before: string | null = ''; before !== null; ) {
      const page = await timelineOf(officer, personId, `?limit=2${before === '' ? '' : `&before=${encodeURIComponent(before)}`}`);
      walked.push(...said(page.entries));
      before = page.next;
    }
    expect(walked).toEqual(said(all));
  });

  test('shows a receiver of some items its own part and not what others do', async () => {
    const { personId } = await course();
    const seen = said((await timelineOf(manager, personId)).entries);
    expect(seen).toContain('referral accept');
    expect(seen).toContain('case start-assessment');
    expect(seen).not.toContain('task visit');
  });

  test('is absent for whoever may not see the person', async () => {
    const { personId } = await course();
    for (const who of [carer, stranger]) {
      const [hidden, absent] = [await who.get(`/api/persons/${personId}/timeline`), await who.get(`/api/persons/${randomUUID()}/timeline`)];
      expect(hidden.statusCode).toBe(404);
      expect({ ...hidden.json(), correlationId: '' }).toEqual({ ...absent.json(), correlationId: '' });
    }
  });
});
