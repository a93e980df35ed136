import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { after, aBrowser, type Browser } from '../../testing/browser.ts';
import { anOrganisation, aStaff, startTestServer, TEST_NOW, type TestServer } from '../../testing/index.ts';

const RETURN = 'http://127.0.0.1:1/api/session/callback';
let town: TestServer;
let provider: Server;
let issuer: string;
/** Who sits at the provider's page and signs in there. */
let subject = 'G1234';
let staffId: string;
/** What the provider answers instead of its own words, while it is ill. */
let illness: ((response: ServerResponse) => void) | undefined;

/** A real OpenID provider on this machine that signs in whoever `subject` names. */
async function startProvider(): Promise<void> {
  provider = createServer();
  await new Promise<void>((ready) => void provider.listen(0, '127.0.0.1', ready));
  issuer = `http://127.0.0.1:${(provider.address() as AddressInfo).port}`;
  const oidc = new Provider(issuer, {
    clients: [{ client_id: 'dure', client_secret: 's'.repeat(32), redirect_uris: [RETURN], response_types: ['code'], grant_types: ['authorization_code'] }],
    pkce: { required: () => true }, features: { devInteractions: { enabled: false } }, interactions: { url: (_context, { uid }) => `/interaction/${uid}` }, cookies: { keys: ['test'] },
    findAccount: (_context, id) => ({ accountId: id, claims: () => ({ sub: id }) }),
  });
  const interact = async (request: Parameters<typeof oidc.interactionDetails>[0], response: Parameters<typeof oidc.interactionDetails>[1]): Promise<void> => {
    const { prompt, session, params } = await oidc.interactionDetails(request, response);
    if (prompt.name === 'login') return oidc.interactionFinished(request, response, { login: { accountId: subject } }, { mergeWithLastSubmission: false });
    const grant = new oidc.Grant({ accountId: session!.accountId, clientId: params['client_id'] as string });
    grant.addOIDCScope('openid profile');
    return oidc.interactionFinished(request, response, { consent: { grantId: await grant.save() } }, { mergeWithLastSubmission: true });
  };
  provider.on('request', (request, response) => (illness !== undefined ? illness(response) : request.url?.startsWith('/interaction/') ? void interact(request, response) : void oidc.callback()(request, response)));
}

/** Follows the provider's redirects with its own cookies, up to the address it sends the browser back to. */
async function atProvider(from: string): Promise<string> {
  const jar = new Map<string, string>();
  let url = from;
  for (let step = 0; step < 12 && !url.startsWith(RETURN); step += 1) {
    const answered = await fetch(url, { redirect: 'manual', headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') } });
    for (const cookie of answered.headers.getSetCookie()) {
      const [name = '', value = ''] = (cookie.split(';')[0] ?? '').split(/=(.*)/s);
      jar.set(name, value);
    }
    const next = answered.headers.get('location');
    if (next === null) throw new Error(`The provider answered ${answered.status}: ${(await answered.text()).slice(0, 200)}`);
    url = new URL(next, url).href;
  }
  return url.slice('http://127.0.0.1:1'.length);
}

beforeAll(async () => {
  await startProvider();
  town = await startTestServer({ mode: 'production', cookieSecure: true, oidc: { issuer, clientId: 'dure', clientSecret: 's'.repeat(32), redirectUri: RETURN } });
  const office = await anOrganisation(town.owner, 'town-office');
  staffId = (await aStaff(town.owner, office, 'town-officer', { oidcSubject: 'G1234' })).id;
});
afterAll(async () => {
  await town.close();
  provider.closeAllConnections();
  await new Promise((done) => void provider.close(done));
});

async function leave(browser: Browser): Promise<string> {
  const sent = await browser.get('/api/session/identity-provider');
  expect(sent.statusCode).toBe(302);
  const url = new URL(sent.headers.location!);
  expect(Object.fromEntries(url.searchParams)).toMatchObject({ response_type: 'code', code_challenge_method: 'S256', redirect_uri: RETURN, scope: 'openid profile' });
  expect(url.searchParams.get('nonce')).toBeTruthy();
  return url.href;
}

describe('single sign-on', () => {
  test('signs in the member of staff whom the provider names', async () => {
    subject = 'G1234';
    const browser = aBrowser(town);
    const back = await browser.get(await atProvider(await leave(browser)));
    expect([back.statusCode, back.headers.location]).toEqual([302, '/']);
    expect([...browser.jar.keys()]).toEqual(['__Host-dure']);
    expect((await browser.get('/api/session')).json()).toMatchObject({ staffId, demo: false });
    const { rows } = await town.owner.query(`SELECT event FROM dure.access_log WHERE staff_id = $1`, [staffId]);
    expect(rows.map(({ event }) => event)).toContain('session.opened');
  });

  test('refuses somebody whom nobody registered here', async () => {
    subject = 'G9999';
    const browser = aBrowser(town);
    const back = await browser.get(await atProvider(await leave(browser)));
    expect([back.statusCode, back.json().code]).toEqual([401, 'session/identity-provider']);
    expect(browser.jar.has('__Host-dure')).toBe(false);
  });

  test('refuses a way back that began in another browser, was changed, is old or was used', async () => {
    subject = 'G1234';
    const mine = aBrowser(town);
    const way = await atProvider(await leave(mine));
    const other = aBrowser(town);
    expect((await other.get(way)).statusCode).toBe(401);
    await leave(other);
    expect((await other.get(way)).statusCode).toBe(401);
    expect((await mine.get(way.replace(/state=.{8}/, 'state=AAAAAAAA'))).statusCode).toBe(401);
    expect((await mine.get(way.replace(/code=.{4}/, 'code=AAAA'))).statusCode).toBe(401);
    expect((await mine.get('/api/session/callback')).statusCode).toBe(401);
    after(town, 11);
    expect((await mine.get(way)).json().code).toBe('session/identity-provider');
    town.setNow(TEST_NOW);
    const handshake = mine.jar.get('__Host-dure-handshake')!;
    expect((await mine.get(way)).statusCode).toBe(302);
    mine.jar.set('__Host-dure-handshake', handshake);
    expect((await mine.get(way)).statusCode).toBe(401);
  });

  test('refuses whoever no longer works here', async () => {
    subject = 'G1234';
    await town.owner.query('UPDATE dure.staff SET active = false WHERE id = $1', [staffId]);
    const browser = aBrowser(town);
    expect((await browser.get(await atProvider(await leave(browser)))).statusCode).toBe(401);
    await town.owner.query('UPDATE dure.staff SET active = true WHERE id = $1', [staffId]);
  });
});

describe('a provider that is ill', () => {
  const answer = (status: number, body: string, type = 'text/html') => (response: ServerResponse): void => void response.writeHead(status, { 'content-type': type }).end(body);

  test.each([
    ['breaks off', (response: ServerResponse): void => void response.destroy()],
    ['answers with a fault', answer(500, 'Internal Server Error')],
    ['sends a page instead of an answer', answer(200, '<html>점검 중입니다</html>')],
    ['sends half an answer', answer(200, '{"access_token":', 'application/json')],
  ])('which %s on the way back signs nobody in and is told apart from a no; the next way works', async (_, ill) => {
    subject = 'G1234';
    const browser = aBrowser(town);
    const way = await atProvider(await leave(browser));
    illness = ill;
    const back = await browser.get(way).finally(() => { illness = undefined; });
    expect([back.statusCode, back.json().code]).toEqual([503, 'session/identity-provider-away']);
    expect(browser.jar.has('__Host-dure')).toBe(false);
    expect((await browser.get(await atProvider(await leave(browser)))).statusCode).toBe(302);
  });

  test('and never was there leaves a page with sentences, and the password as the other way', async () => {
    const alone = await startTestServer({ mode: 'production', cookieSecure: true, oidc: { issuer: 'http://127.0.0.1:1', clientId: 'dure', clientSecret: 's'.repeat(32), redirectUri: RETURN } });
    const asked = { url: '/api/session/identity-provider' };
    const page = await alone.app.inject({ ...asked, headers: { 'sec-fetch-mode': 'navigate', 'sec-fetch-site': 'same-origin' } });
    expect([page.statusCode, page.headers['content-type']]).toEqual([503, 'text/html; charset=utf-8']);
    expect(page.body).toContain('아이디와 비밀번호로 로그인하시거나');
    expect((await alone.app.inject(asked)).json().code).toBe('session/identity-provider-away');
    await alone.close();
  });
});

describe('in production', () => {
  test('there are no one-click accounts, whatever the database says', async () => {
    const office = await anOrganisation(town.owner, 'town-office');
    const { login } = await aStaff(town.owner, office, 'coordinator', { demo: true });
    expect((await aBrowser(town).get('/api/session/options')).json()).toEqual({ demo: false, identityProvider: true, accounts: [] });
    expect((await aBrowser(town).send('POST', '/api/session/demo', { login })).statusCode).toBe(404);
  });

  test('the cookie goes over TLS only, to this host only, and no script reads it', async () => {
    const office = await anOrganisation(town.owner, 'town-office');
    const { login } = await aStaff(town.owner, office, 'town-officer');
    const signed = await aBrowser(town).signIn(login);
    const { value, ...flags } = signed.cookies[0]!;
    expect(value).toMatch(/^[\w-]{43}$/);
    expect(flags).toEqual({ name: '__Host-dure', path: '/', httpOnly: true, secure: true, sameSite: 'Lax', maxAge: 9 * 3600 });
    expect(signed.headers['strict-transport-security']).toBe('max-age=63072000; includeSubDomains');
    expect(signed.headers['set-cookie']).not.toContain('Domain');
  });
});
