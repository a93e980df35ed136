import { afterAll, beforeAll, expect, test } from 'vitest';
import { LEGAL_CHECK_CODES, LEGAL_GROUNDS } from '@dure/domain/referral';
import { anOrganisation, aPerson, aStaff, JEONJU, signedIn, startTestServer, type Client, type TestServer } from '../../testing/index.ts';

let town: TestServer;
let officer: Client;
let centre: Client;
let office: string;
let to: string;

beforeAll(async () => {
  town = await startTestServer();
  office = await anOrganisation(town.owner, 'town-office', { areas: [JEONJU.emd], name: '중앙동' });
  to = await anOrganisation(town.owner, 'visiting-health', { programmes: ['VISIT'], name: '보건소 방문건강팀' });
  officer = await signedIn(town, (await aStaff(town.owner, office, 'town-officer')).login);
  centre = await signedIn(town, (await aStaff(town.owner, to, 'case-manager', { programmes: ['VISIT'] })).login);
});
afterAll(() => town.close());

const CHECKS = LEGAL_CHECK_CODES.map((code) => ({ code, words: '' }));

async function reported(confirmed: readonly object[], article: string): Promise<{ readonly id: string; readonly code: string; readonly status: number }> {
  const personId = await aPerson(town.owner, { name: '박순자' });
  const made = (await officer.send('POST', '/api/referrals', { personId, toOrganisationId: to, programme: 'VISIT', service: 'VISIT', urgency: 'general', reason: '팔에 멍이 여러 군데 있습니다', requested: [{ item: '확인', words: '' }] })).json();
  const { route } = (await officer.get(`/api/referrals/${made.id}`)).json();
  const ticks = route.preconditions.filter(({ consent }: { consent: string | null }) => consent === null).map(({ code }: { code: string }) => ({ code, words: '전화로 확인' }));
  const answered = await officer.send('POST', `/api/referrals/${made.id}/actions`, { action: 'send', disclosed: ['identity', 'address', 'reason'], confirmed: [...ticks, ...confirmed], basis: { kind: 'law', article, words: '팔에 멍이 있고 아들이 무섭다고 말씀하셨습니다' } }, { 'if-match': String(made.version) });
  return { id: made.id, status: answered.statusCode, code: answered.json().code ?? answered.json().status };
}

test('a duty to report goes without consent, by its article, and the receiver sees the least that was chosen', async () => {
  const sent = await reported(CHECKS, LEGAL_GROUNDS['elder-abuse'].article);
  expect([sent.status, sent.code]).toEqual([200, 'sent']);
  const seen = (await centre.get(`/api/referrals/${sent.id}`)).json();
  expect(seen).toMatchObject({ basis: { kind: 'law', article: '노인복지법 제39조의6제2항' }, packet: { name: '박순자', reason: '팔에 멍이 여러 군데 있습니다' } });
  expect(seen.packet).not.toHaveProperty('phones');
});

test.each([['a check that was not made', CHECKS.slice(1), LEGAL_GROUNDS['elder-abuse'].article, 'referral/preconditions-unconfirmed'], ['no article', CHECKS, ' ', 'referral/facts-missing']])('%s holds it back', async (_what, confirmed, article, code) => {
  const held = await reported(confirmed, article);
  expect([held.status, held.code]).toEqual([422, code]);
});
