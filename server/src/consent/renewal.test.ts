import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { foldConsent } from '@dure/domain/consent';
import { anOrganisation, aPerson, aStaff, JEONJU, signedIn, startTestServer, TEST_NOW, type Client, type TestServer } from '../../testing/index.ts';

let town: TestServer;
let officer: Client;
let nurse: Client;
let health: string;
let personId: string;
let logins: { officer: string; nurse: string };

beforeAll(async () => {
  town = await startTestServer();
  const office = await anOrganisation(town.owner, 'town-office', { areas: [JEONJU.emd], name: '중앙동' });
  health = await anOrganisation(town.owner, 'visiting-health', { programmes: ['VISIT'], name: '보건소 방문건강팀' });
  logins = { officer: (await aStaff(town.owner, office, 'town-officer')).login, nurse: (await aStaff(town.owner, health, 'case-manager', { programmes: ['VISIT'] })).login };
});
afterAll(() => town.close());
beforeEach(async () => {
  town.setNow(TEST_NOW);
  [officer, nurse] = await Promise.all([signedIn(town, logins.officer), signedIn(town, logins.nurse)]);
  personId = await aPerson(town.owner, { name: '박순자', facts: { 'health.chronic': { value: true, source: 'officer', at: TEST_NOW, by: 'x' } } });
});

const GIVE = { action: 'give', shown: ['recipient', 'purpose', 'items', 'period', 'refusal'], agreed: ['general', 'sensitive'], method: 'typed' };
const terms = (more: object = {}) => ({ kind: 'CONSENT-3P', recipientOrganisationId: health, purpose: '방문건강관리', items: ['identity', 'contact', 'health', 'reason'], startsOn: '2026-11-23', endsOn: '2026-12-31', ...more });
const record = (answer: object | null, renews: string | null = null, more: object = {}, of = personId) => officer.send('POST', `/api/persons/${of}/consents`, { terms: terms(more), answer, renews });
const given = async (renews: string | null = null, more: object = {}): Promise<string> => {
  const made = await record(GIVE, renews, more);
  expect(made.statusCode, made.body).toBe(201);
  return made.json().id;
};
const ledger = async () => (await officer.get(`/api/persons/${personId}/consents`)).json().rows as { id: string; state: string; inForce: boolean; renews: string | null; renewedBy: string | null }[];
const line = async (id: string) => (await ledger()).find((one) => one.id === id);
const YEAR = { endsOn: '2027-11-22' };

async function sent(consentId: string): Promise<string> {
  const made = (await officer.send('POST', '/api/referrals', { personId, toOrganisationId: health, programme: 'VISIT', service: 'VISIT', urgency: 'general', reason: '혈압 관리', requested: [{ item: '방문 간호', words: '' }] })).json();
  const { route } = (await officer.get(`/api/referrals/${made.id}`)).json();
  const confirmed = route.preconditions.map(({ code }: { code: string }) => ({ code, words: '' }));
  const out = await officer.send('POST', `/api/referrals/${made.id}/actions`, { action: 'send', disclosed: ['identity', 'contact', 'health', 'reason'], confirmed, basis: { kind: 'consent', consentId } }, { 'if-match': String(made.version) });
  expect(out.statusCode, out.body).toBe(200);
  return made.id;
}

describe('a consent that renews another', () => {
  test('takes its place in the ledger, event by event', async () => {
    const old = await given();
    const renewed = await given(old, YEAR);
    expect(await line(old)).toMatchObject({ state: 'renewed', inForce: false, renewedBy: renewed });
    expect(await line(renewed)).toMatchObject({ state: 'given', inForce: true, renews: old, renewedBy: null });
    const { rows } = await town.owner.query('SELECT body FROM dure.consent_event WHERE consent_id = $1 ORDER BY seq', [old]);
    expect(rows.map(({ body }) => body.action)).toEqual(['request', 'give', 'renew']);
    expect(foldConsent(rows.map(({ body }) => body))).toMatchObject({ state: 'renewed', renewedBy: renewed });
  });

  test('carries the access of the receiver on to its own last day, without a gap', async () => {
    const old = await given();
    const referral = await sent(old);
    await given(old, YEAR);
    expect((await nurse.get(`/api/referrals/${referral}`)).json()).toMatchObject({ receiverUntil: '2027-11-22', packet: { name: '박순자', items: ['identity', 'contact', 'health', 'reason'] } });
    const { rows: [row] } = await town.owner.query('SELECT shared FROM dure.person WHERE id = $1', [personId]);
    expect(row.shared[health]).toMatchObject({ until: '2027-11-22' });
    expect(row.shared[health].grants).toHaveLength(1);
    town.setNow('2027-01-04T01:00:00.000Z');
    const later = await signedIn(town, logins.nurse);
    expect((await later.get(`/api/persons/${personId}`)).json().name).toBe('박순자');
  });

  test('shows the receiver no more than it allows itself', async () => {
    const old = await given();
    const referral = await sent(old);
    await record({ ...GIVE, agreed: ['general'] }, old, YEAR);
    const { packet } = (await nurse.get(`/api/referrals/${referral}`)).json();
    expect(packet.items).toEqual(['identity', 'contact', 'reason']);
    expect(JSON.stringify(packet)).not.toContain('health.chronic');
    expect((await nurse.get(`/api/persons/${personId}`)).json().facts).toEqual({});
  });

  test('ends everything that rested on the old one when it is withdrawn, also after a second renewal', async () => {
    const old = await given();
    const referral = await sent(old);
    const second = await given(old, YEAR);
    const third = await given(second, { endsOn: '2028-11-22' });
    const gone = await officer.send('POST', `/api/consents/${old}/withdrawal`, { who: 'person', words: '' });
    expect(gone.json().code).toBe('consent/not-possible-now');
    const withdrawn = await officer.send('POST', `/api/consents/${third}/withdrawal`, { who: 'person', words: '' });
    expect(withdrawn.json(), withdrawn.body).toMatchObject({ endedReferrals: 1 });
    expect((await nurse.get(`/api/referrals/${referral}`)).statusCode).toBe(404);
    expect((await nurse.get(`/api/persons/${personId}`)).statusCode).toBe(404);
  });

  test('asked now and answered later takes over when it is given, and a refusal leaves the old one as it was', async () => {
    const old = await given();
    const asked = (await record(null, old, YEAR)).json();
    expect((await line(old))?.state).toBe('given');
    const answered = await officer.send('POST', `/api/consents/${asked.id}/answer`, { answer: GIVE }, { 'if-match': '1' });
    expect(answered.statusCode, answered.body).toBe(200);
    expect((await line(old))?.state).toBe('renewed');
    const again = (await record({ action: 'refuse', shown: GIVE.shown, words: '' }, asked.id, YEAR)).json();
    expect(again.state).toBe('refused');
    expect((await line(asked.id))?.state).toBe('given');
  });

  test('is of the same kind, receiver and person, and begins while the old one holds; otherwise nothing is written', async () => {
    const old = await given();
    const lines = (await ledger()).length;
    for (const more of [{ kind: 'CONSENT-ICM' }, { startsOn: '2026-12-01', endsOn: '2027-11-30' }]) expect((await record(GIVE, old, more)).json().code).toBe('consent/renewal-mismatch');
    expect((await record(GIVE, old, YEAR, await aPerson(town.owner, { name: '다른 사람' }))).statusCode).toBe(404);
    expect((await record(GIVE, '00000000-0000-4000-8000-00000000dead', YEAR)).statusCode).toBe(404);
    expect(await ledger()).toHaveLength(lines);
    expect((await line(old))?.state).toBe('given');
    town.setNow('2027-01-04T01:00:00.000Z');
    officer = await signedIn(town, logins.officer);
    expect((await record(GIVE, old, { startsOn: '2027-01-04', endsOn: '2027-12-31' })).json().code).toBe('consent/renewal-mismatch');
  });
});
