import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { foldConsent } from '@dure/domain/consent';
import { anImage } from '../../../domain/testing/image.ts';
import { anOrganisation, aPerson, aStaff, JEONJU, signedIn, startTestServer, TEST_NOW, type Client, type TestServer } from '../../testing/index.ts';
import { expireConsents } from './clock.ts';

let town: TestServer;
let officer: Client;
let nurse: Client;
let branch: Client;
let centre: Client;
let ids: { nurse: string; centre: string };
let personId: string;

beforeAll(async () => {
  town = await startTestServer();
  const office = await anOrganisation(town.owner, 'town-office', { areas: [JEONJU.emd], name: '중앙동' });
  const health = await anOrganisation(town.owner, 'visiting-health', { programmes: ['VISIT'], name: '보건소 방문건강팀' });
  const mental = await anOrganisation(town.owner, 'mental-health-centre', { programmes: ['MENTAL'] });
  const other = await anOrganisation(town.owner, 'town-office', { areas: [JEONJU.emd], name: '중앙동 출장소' });
  officer = await signedIn(town, (await aStaff(town.owner, office, 'town-officer')).login);
  nurse = await signedIn(town, (await aStaff(town.owner, health, 'case-manager', { programmes: ['VISIT'] })).login);
  centre = await signedIn(town, (await aStaff(town.owner, mental, 'case-manager', { programmes: ['MENTAL'] })).login);
  branch = await signedIn(town, (await aStaff(town.owner, other, 'town-officer')).login);
  ids = { nurse: health, centre: mental };
});
afterAll(() => town.close());
beforeEach(async () => {
  town.setNow(TEST_NOW);
  personId = await aPerson(town.owner, { name: '박순자', facts: { 'health.chronic': { value: true, source: 'officer', at: TEST_NOW, by: 'x' } } });
});

const FIVE = ['recipient', 'purpose', 'items', 'period', 'refusal'];
const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const terms = (more: object = {}) => ({ kind: 'CONSENT-3P', recipientOrganisationId: ids.nurse, purpose: '방문건강관리 대상 여부 확인과 서비스 제공', items: ['identity', 'contact', 'address', 'health', 'reason'], startsOn: '2026-11-23', endsOn: '2027-11-22', ...more });
const GIVE = { action: 'give', shown: FIVE, agreed: ['general', 'sensitive'], method: 'screen', signature: { mediaType: 'image/png', base64: PNG } };
const REFUSE = { action: 'refuse', shown: FIVE, words: '생각해 보겠다고 하심' };
const record = (who: Client, answer: object | null, more: object = {}, of = personId) => who.send('POST', `/api/persons/${of}/consents`, { terms: terms(more), answer });
const ledger = async (who: Client, of = personId) => (await who.get(`/api/persons/${of}/consents`)).json().rows;

const SEND = { action: 'send', disclosed: ['identity', 'contact', 'health', 'reason'], confirmed: [] as object[] };
async function drafted(who: Client, to = ids.nurse, service = 'VISIT'): Promise<{ id: string; version: number; confirmed: object[] }> {
  const programme = to === ids.centre ? 'MENTAL' : 'VISIT';
  const made = await who.send('POST', '/api/referrals', { personId, toOrganisationId: to, programme, service, urgency: 'general', reason: '혈압 관리가 필요합니다', requested: [{ item: '방문 간호', words: '' }] });
  expect(made.statusCode, made.body).toBe(201);
  const { id } = made.json();
  const detail = (await who.get(`/api/referrals/${id}`)).json();
  return { id, version: made.json().version, confirmed: detail.route.preconditions.map(({ code }: { code: string }) => ({ code, words: '전화로 확인' })) };
}
const send = (who: Client, { id, version, confirmed }: { id: string; version: number; confirmed: object[] }, consentId: string) =>
  who.send('POST', `/api/referrals/${id}/actions`, { ...SEND, confirmed, basis: { kind: 'consent', consentId } }, { 'if-match': String(version) });

describe('asking for consent', () => {
  test('keeps what was shown, what was agreed to and the signature itself', async () => {
    const given = await record(officer, GIVE);
    expect(given.statusCode, given.body).toBe(201);
    const [line] = await ledger(officer);
    expect(line).toMatchObject({ state: 'given', inForce: true, signed: true, agreed: ['general', 'sensitive'], agreedItems: ['identity', 'contact', 'address', 'health', 'reason'], recipient: { name: '보건소 방문건강팀' } });
    expect(line.disclosures.map(({ key }: { key: string }) => key)).toEqual(FIVE);
    const file = await officer.get(`/api/consents/${line.id}/signature`);
    expect(file.headers['content-type']).toContain('image/png');
    expect(file.rawPayload.toString('base64')).toBe(PNG);
    const { rows: events } = await town.owner.query('SELECT body FROM dure.consent_event WHERE consent_id = $1 ORDER BY seq', [line.id]);
    expect(foldConsent(events.map(({ body }) => body))).toMatchObject({ state: 'given', agreed: ['general', 'sensitive'] });
  });

  test('is refused until all five things were told', async () => {
    const early = await record(officer, { ...GIVE, shown: FIVE.slice(0, 4) });
    expect([early.statusCode, early.json().code, early.json().facts]).toEqual([422, 'consent/disclosures-not-shown', { missing: ['refusal'] }]);
    expect(await ledger(officer)).toEqual([]);
  });

  test('counts only the parts that were ticked', async () => {
    await record(officer, { ...GIVE, agreed: ['general'] });
    expect((await ledger(officer))[0].agreedItems).toEqual(['identity', 'contact', 'address', 'reason']);
    expect((await record(officer, { ...GIVE, agreed: [] })).json().code).toBe('consent/nothing-agreed');
    expect((await record(officer, { ...GIVE, agreed: ['unique'] })).json().code).toBe('consent/part-not-asked');
  });

  test('wants the guardian of a child under fourteen', async () => {
    const child = await aPerson(town.owner, { name: '이아이', birthOn: '2012-11-24' });
    expect((await record(officer, GIVE, {}, child)).json()).toMatchObject({ code: 'consent/guardian-needed', facts: { age: 13 } });
    const guardian = { name: '이부모', relation: 'parent', contact: '010-1234-5678' };
    expect((await record(officer, { ...GIVE, guardian: { ...guardian, contact: '' } }, {}, child)).json().code).toBe('consent/guardian-incomplete');
    expect((await record(officer, { ...GIVE, guardian }, {}, child)).statusCode).toBe(201);
    expect((await ledger(officer, child))[0].guardian).toEqual(guardian);
    const fourteen = await aPerson(town.owner, { name: '김열넷', birthOn: '2012-11-23' });
    expect((await record(officer, GIVE, {}, fourteen)).statusCode).toBe(201);
  });

  test('wants a signature that can be read, unless the name was typed', async () => {
    const { signature: _signature, ...unsigned } = GIVE;
    expect((await record(officer, unsigned)).json().code).toBe('consent/signature-missing');
    expect((await record(officer, { ...unsigned, method: 'paper', signature: { mediaType: 'application/pdf', base64: PNG } })).json().code).toBe('consent/signature-unreadable');
    const flood = anImage('image/png', { width: 60_000, height: 60_000 }).toString('base64');
    expect((await record(officer, { ...GIVE, signature: { mediaType: 'image/png', base64: flood } })).json().code).toBe('consent/signature-too-many-pixels');
    expect((await record(officer, { ...unsigned, method: 'typed' })).statusCode).toBe(201);
  });

  test('may be answered on a later visit, once', async () => {
    const asked = (await record(officer, null)).json();
    expect(asked).toMatchObject({ state: 'requested', version: 1 });
    const stale = await officer.send('POST', `/api/consents/${asked.id}/answer`, { answer: GIVE }, { 'if-match': '7' });
    expect(stale.statusCode).toBe(412);
    const answered = await officer.send('POST', `/api/consents/${asked.id}/answer`, { answer: GIVE }, { 'if-match': '1' });
    expect(answered.json()).toMatchObject({ state: 'given', version: 2 });
    const again = await officer.send('POST', `/api/consents/${asked.id}/answer`, { answer: REFUSE }, { 'if-match': '2' });
    expect([again.statusCode, again.json().code]).toEqual([409, 'consent/not-possible-now']);
    expect((await ledger(officer))[0]).toMatchObject({ state: 'given', signed: true });
  });

  test('of a person or for a recipient that is not there leaves nothing', async () => {
    expect((await record(centre, GIVE)).statusCode).toBe(404);
    expect((await record(officer, GIVE, { recipientOrganisationId: '00000000-0000-4000-8000-00000000dead' })).statusCode).toBe(404);
    expect((await record(officer, GIVE, { items: [] })).json().code).toBe('consent/items-none');
    expect((await record(officer, GIVE, { endsOn: '2026-11-22' })).json().code).toBe('consent/period-empty');
    expect(await ledger(officer)).toEqual([]);
  });
});

describe('a referral and its consent', () => {
  test('refused, it stays a draft; given afterwards, it leaves', async () => {
    const refused = (await record(officer, REFUSE)).json();
    const draft = await drafted(officer);
    const held = await send(officer, draft, refused.id);
    expect([held.statusCode, held.json().code, held.json().facts]).toMatchObject([422, 'referral/consent-missing', { standing: 'refused' }]);
    town.setNow('2026-11-23T01:05:00.000Z');
    const given = (await record(officer, GIVE)).json();
    const out = await send(officer, draft, given.id);
    expect(out.json(), out.body).toMatchObject({ status: 'sent' });
    expect((await nurse.get(`/api/referrals/${draft.id}`)).json().packet).toMatchObject({ name: '박순자', reason: '혈압 관리가 필요합니다' });
    expect((await ledger(officer)).map(({ state }: { state: string }) => state)).toEqual(['refused', 'given']);
  });

  test.each(['WISH-ECARE', 'CONSENT-VISITREG', 'CONSENT-ICM', 'CONSENT-CARE'])('%s alone, naming the receiver, opens nothing', async (kind) => {
    const given = (await record(officer, GIVE, { kind })).json();
    const draft = await drafted(officer);
    const held = await send(officer, draft, given.id);
    expect([held.statusCode, held.json().code, held.json().facts]).toMatchObject([422, 'referral/consent-missing', { standing: 'missing' }]);
    const { receivers } = (await officer.get(`/api/persons/${personId}/referral-options?programme=VISIT&service=${encodeURIComponent('다른 서비스')}`)).json();
    expect(receivers.find(({ organisationId }: { organisationId: string }) => organisationId === ids.nurse).consent).toEqual({ standing: 'missing', consentId: null, items: [] });
    const shared = await town.owner.query('SELECT shared FROM dure.person WHERE id = $1', [personId]);
    expect(shared.rows[0].shared).toEqual({});
  });

  test('to apply for 통합지원 is known to the guide, given or refused', async () => {
    const frail = await aPerson(town.owner, { birthOn: '1945-03-01' });
    await officer.send('POST', `/api/persons/${frail}/facts`, { values: { 'daily.difficulty': true, 'care.complexNeed': true } });
    const care = async (): Promise<unknown> => {
      const { known, evaluation } = (await officer.get(`/api/persons/${frail}/evaluation`)).json();
      return [known['consent.care']?.value, evaluation.consents.find(({ code }: { code: string }) => code === 'CONSENT-CARE')?.state];
    };
    await record(officer, REFUSE, { kind: 'CONSENT-CARE' }, frail);
    expect(await care()).toEqual([false, 'refused']);
    await record(officer, GIVE, { kind: 'CONSENT-CARE' }, frail);
    expect(await care()).toEqual([true, 'given']);
  });

  test('never carries more than was agreed to', async () => {
    const given = (await record(officer, { ...GIVE, agreed: ['general'] })).json();
    const held = await send(officer, await drafted(officer), given.id);
    expect(held.json()).toMatchObject({ code: 'referral/items-beyond-consent', facts: { items: ['health'] } });
  });

  test('withdrawn, the receiver sees neither list nor referral nor person from that moment, and is told without the name', async () => {
    const given = (await record(officer, GIVE)).json();
    const draft = await drafted(officer);
    expect((await send(officer, draft, given.id)).statusCode).toBe(200);
    expect((await nurse.get(`/api/persons/${personId}`)).json().name).toBe('박순자');
    const withdrawn = await officer.send('POST', `/api/consents/${given.id}/withdrawal`, { who: 'person', words: '더 이상 원하지 않는다고 하심' });
    expect(withdrawn.json(), withdrawn.body).toMatchObject({ state: 'withdrawn', endedReferrals: 1 });
    expect((await nurse.get(`/api/referrals/${draft.id}`)).statusCode).toBe(404);
    expect((await nurse.get(`/api/persons/${personId}`)).statusCode).toBe(404);
    expect((await nurse.get(`/api/persons/${personId}/consents`)).statusCode).toBe(404);
    for (const box of ['inbox', 'ended']) expect((await nurse.get(`/api/referrals?box=${box}`)).body).not.toContain(personId);
    const notices = (await nurse.get('/api/notices')).json();
    const told = notices.rows.find(({ kind, referralId }: { kind: string; referralId: string }) => kind === 'referral.withdraw-consent' && referralId === draft.id);
    expect(told).toBeDefined();
    expect(JSON.stringify(told)).not.toContain('박순자');
    expect(JSON.stringify(told)).not.toContain(personId);
    const { rows: [row] } = await town.owner.query('SELECT shared FROM dure.person WHERE id = $1', [personId]);
    expect(row.shared).toEqual({});
    expect((await officer.get(`/api/referrals/${draft.id}`)).json()).toMatchObject({ access: 'ended' });
  });

  test('withdrawn, what another team sent on the strength of it ends as well, and that team is told whose it was', async () => {
    const given = (await record(officer, GIVE)).json();
    expect((await send(officer, await drafted(officer), given.id)).statusCode).toBe(200);
    const others = await drafted(branch, ids.nurse, '재활 방문');
    expect((await send(branch, others, given.id)).statusCode).toBe(200);
    const withdrawn = await officer.send('POST', `/api/consents/${given.id}/withdrawal`, { who: 'guardian', words: '' });
    expect(withdrawn.json().endedReferrals).toBe(2);
    expect((await nurse.get(`/api/referrals/${others.id}`)).statusCode).toBe(404);
    const told = (await branch.get('/api/notices')).json().rows.find(({ referralId }: { referralId: string }) => referralId === others.id);
    expect(told).toMatchObject({ kind: 'referral.withdraw-consent', personId });
  });

  test('withdrawn, a referral that rests on another consent goes on', async () => {
    const one = (await record(officer, GIVE)).json();
    const toCentre = { recipientOrganisationId: ids.centre, items: ['identity', 'contact', 'health', 'reason'] };
    expect((await record(officer, GIVE, { ...toCentre, kind: 'CONSENT-MHSVC' })).statusCode).toBe(201);
    const other = (await record(officer, GIVE, toCentre)).json();
    const draft = await drafted(officer, ids.centre, 'MENTAL');
    expect((await send(officer, draft, other.id)).statusCode).toBe(200);
    const withdrawn = await officer.send('POST', `/api/consents/${one.id}/withdrawal`, { who: 'person', words: '' });
    expect(withdrawn.json().endedReferrals).toBe(0);
    expect((await centre.get(`/api/referrals/${draft.id}`)).statusCode).toBe(200);
  });

  test('is not withdrawn twice, nor by the receiver', async () => {
    const given = (await record(officer, GIVE)).json();
    expect((await nurse.send('POST', `/api/consents/${given.id}/withdrawal`, { who: 'person', words: '' })).statusCode).toBe(404);
    expect((await officer.send('POST', `/api/consents/${given.id}/withdrawal`, { who: 'person', words: '' })).statusCode).toBe(200);
    expect((await officer.send('POST', `/api/consents/${given.id}/withdrawal`, { who: 'person', words: '' })).json().code).toBe('consent/not-possible-now');
  });
});

test('a consent whose period is over covers nothing, and the clock says so in the ledger', async () => {
  const given = (await record(officer, GIVE, { endsOn: '2026-11-30' })).json();
  const draft = await drafted(officer);
  await expireConsents(town.server, JEONJU.sigungu, '2026-11-30T14:59:00.000Z');
  expect((await ledger(officer))[0].state).toBe('given');
  town.setNow('2026-12-01T01:00:00.000Z');
  officer = await signedIn(town, (await town.owner.query(`SELECT login FROM dure.staff WHERE role = 'town-officer' LIMIT 1`)).rows[0].login);
  expect((await ledger(officer))[0]).toMatchObject({ state: 'given', inForce: false });
  expect((await send(officer, draft, given.id)).json()).toMatchObject({ code: 'referral/consent-missing', facts: { standing: 'expired' } });
  await expireConsents(town.server, JEONJU.sigungu, '2026-11-30T15:01:00.000Z');
  expect((await ledger(officer))[0]).toMatchObject({ state: 'expired', version: 3 });
});
