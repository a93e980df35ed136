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

const act = async (who: Client, id: string, body: object): Promise<void> => {
  const { version } = (await officer.get(`/api/referrals/${id}`)).json();
  const answered = await who.send('POST', `/api/referrals/${id}/actions`, body, { 'if-match': String(version) });
  expect(answered.statusCode, answered.body).toBe(200);
};
const boxesWith = async (who: Client, id: string): Promise<string[]> => {
  const found = await Promise.all(['inbox', 'sent', 'follow-up', 'ended'].map(async (box) => ((await who.get(`/api/referrals?box=${box}`)).json().rows.some((row: { id: string }) => row.id === id) ? [box] : [])));
  return found.flat();
};

test('a referral stands in one box of its sender: sent, then to be followed up when it was returned, and ended only when that is settled', async () => {
  const personId = await aPerson(town.owner, { name: '박순자' });
  const terms = { kind: 'CONSENT-3P', recipientOrganisationId: health, purpose: '방문건강관리', items: ['identity', 'reason'], startsOn: '2026-11-23', endsOn: '2027-11-22' };
  const given = (await officer.send('POST', `/api/persons/${personId}/consents`, { terms, answer: { action: 'give', shown: ['recipient', 'purpose', 'items', 'period', 'refusal'], agreed: ['general'], method: 'typed' } })).json();
  const { id } = (await officer.send('POST', '/api/referrals', { personId, toOrganisationId: health, programme: 'VISIT', service: 'VISIT', urgency: 'general', reason: '혈압 관리', requested: [{ item: '방문 간호', words: '' }] })).json();
  const { route } = (await officer.get(`/api/referrals/${id}`)).json();
  await act(officer, id, { action: 'send', disclosed: ['identity', 'reason'], confirmed: route.preconditions.map(({ code }: { code: string }) => ({ code, words: '' })), basis: { kind: 'consent', consentId: given.id } });
  expect([await boxesWith(officer, id), await boxesWith(nurse, id)]).toEqual([['sent'], ['inbox']]);
  await act(nurse, id, { action: 'return', reason: 'capacity', ruleId: null, words: '대기자가 많습니다' });
  expect(await boxesWith(officer, id)).toEqual(['follow-up']);
  expect((await officer.get('/api/referrals/counts')).json()).toMatchObject({ sent: 0, followUp: 1, followUpOverdue: 0 });
  await act(officer, id, { action: 'settle', step: 'hold-or-other-agency', newReferralId: null, words: '다른 기관으로 연결했습니다' });
  expect(await boxesWith(officer, id)).toEqual(['ended']);
  expect((await officer.get('/api/referrals/counts')).json()).toMatchObject({ sent: 0, followUp: 0 });
});
