import { afterAll, beforeAll, expect, test } from 'vitest';
import { anOrganisation, aPerson, aStaff, JEONJU, signedIn, startTestServer, type Client, type TestServer } from '../../testing/index.ts';

let town: TestServer;
let officer: Client;
let nurse: Client;
let health: string;

beforeAll(async () => {
  town = await startTestServer();
  const office = await anOrganisation(town.owner, 'town-office', { areas: [JEONJU.emd], name: '중앙동' });
  health = await anOrganisation(town.owner, 'visiting-health', { programmes: ['VISIT'], name: '보건소 방문건강팀' });
  officer = await signedIn(town, (await aStaff(town.owner, office, 'town-officer')).login);
  nurse = await signedIn(town, (await aStaff(town.owner, health, 'case-manager', { programmes: ['VISIT'] })).login);
});
afterAll(() => town.close());

const ITEMS = ['identity', 'household', 'reason'];

interface Sent {
  readonly id: string;
  readonly preview: (items: readonly string[]) => Promise<Record<string, unknown>>;
}

/** Sent with everything that was agreed to, and what the preview said before. */
async function sent(personId: string): Promise<Sent & { readonly shown: Record<string, unknown> }> {
  const terms = { kind: 'CONSENT-3P', recipientOrganisationId: health, purpose: '방문건강관리', items: ITEMS, startsOn: '2026-11-23', endsOn: '2027-11-22' };
  const given = (await officer.send('POST', `/api/persons/${personId}/consents`, { terms, answer: { action: 'give', shown: ['recipient', 'purpose', 'items', 'period', 'refusal'], agreed: ['general'], method: 'typed', guardian: { name: '김보호', relation: 'parent', contact: '010-0000-0000' } } })).json();
  const made = (await officer.send('POST', '/api/referrals', { personId, toOrganisationId: health, programme: 'VISIT', service: 'VISIT', urgency: 'general', reason: '혈압 관리', requested: [{ item: '방문 간호', words: '' }] })).json();
  const preview = async (items: readonly string[]) => (await officer.get(`/api/referrals/${made.id}/preview?items=${items.join(',')}`)).json().packet;
  const shown = await preview(ITEMS);
  const { route } = (await officer.get(`/api/referrals/${made.id}`)).json();
  const confirmed = route.preconditions.map(({ code }: { code: string }) => ({ code, words: '' }));
  const out = await officer.send('POST', `/api/referrals/${made.id}/actions`, { action: 'send', disclosed: ITEMS, confirmed, basis: { kind: 'consent', consentId: given.id } }, { 'if-match': String(made.version) });
  expect(out.statusCode, out.body).toBe(200);
  return { id: made.id, preview, shown };
}

async function family(): Promise<{ readonly elder: string; readonly child: string }> {
  const elder = await aPerson(town.owner, { name: '김순자', birthOn: '1954-03-01' });
  const child = await aPerson(town.owner, { name: '박하늘', birthOn: '2015-05-05' });
  const members = [{ personId: elder, relation: 'self' }, { personId: child, relation: 'grandchild' }];
  expect((await officer.send('PUT', `/api/persons/${elder}/household`, { members, livelihood: 'near-poor' }, { 'if-match': '"0"' })).statusCode).toBe(200);
  return { elder, child };
}

test('who was given 가구 구성 sees the members as the preview showed them: relation and age, no name, no key of a record', async () => {
  const { elder, child } = await family();
  const { id, shown } = await sent(elder);
  const { packet } = (await nurse.get(`/api/referrals/${id}`)).json();
  expect(packet).toEqual(shown);
  expect(packet.household).toEqual({ type: '조손', members: [{ relation: 'grandchild', decade: 10, age: 11 }] });
  expect(JSON.stringify(packet)).not.toMatch(/박하늘/u);
  for (const key of [elder, child, 'householdId']) expect(JSON.stringify(packet)).not.toContain(key);
});

test('without 성명·생년월일 the preview has no exact age, and without 가구 구성 no household', async () => {
  const { elder } = await family();
  const { preview } = await sent(elder);
  expect((await preview(['household']))['household']).toEqual({ type: '조손', members: [{ relation: 'grandchild', decade: 10 }] });
  expect(await preview(['identity', 'reason'])).not.toHaveProperty('household');
});

test('a member who was disclosed to the same receiver is named', async () => {
  const { elder, child } = await family();
  await sent(elder);
  const { id } = await sent(child);
  const { packet } = (await nurse.get(`/api/referrals/${id}`)).json();
  expect(packet.household.members).toEqual([{ relation: 'grandparent', decade: 70, age: 72, name: '김순자' }]);
});
