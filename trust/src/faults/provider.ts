import { generateKeyPairSync, randomUUID, sign } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

export const CLIENT = { clientId: 'dure', clientSecret: 's'.repeat(32), redirectUri: 'http://127.0.0.1:1/api/session/callback' } as const;

/** What a provider does to a code that is to be exchanged; every one but `well` and `late` must sign nobody in. */
export const ILLNESSES = ['gone', 'fault', 'silent', 'late', 'page', 'half', 'other-nonce', 'other-audience', 'other-issuer', 'expired', 'nobody'] as const;
export type Illness = (typeof ILLNESSES)[number];
const LATE_MS = 1_500;

export interface SickProvider {
  readonly issuer: string;
  /** Who signs in there. */
  readonly subject: string;
  falls(ill: Illness | 'well'): void;
  end(): Promise<void>;
}

const KEY = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;

function tokenOf(claims: object): string {
  const text = [{ alg: 'RS256', typ: 'JWT' }, claims].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');
  return `${text}.${sign('RSA-SHA256', Buffer.from(text), KEY).toString('base64url')}`;
}

const json = (response: ServerResponse, status: number, body: unknown): void => void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));

function claimsOf(ill: Illness | 'well', issuer: string, subject: string, nonce: string): object {
  const now = Math.floor(Date.now() / 1000);
  return {
    iss: ill === 'other-issuer' ? 'http://127.0.0.1:2' : issuer, aud: ill === 'other-audience' ? 'somebody-else' : CLIENT.clientId, sub: ill === 'nobody' ? randomUUID() : subject,
    nonce: ill === 'other-nonce' ? randomUUID() : nonce, iat: now - 3600, exp: ill === 'expired' ? now - 1800 : now + 300,
  };
}

async function codeOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const part of request) body += String(part);
  return new URLSearchParams(body).get('code') ?? '';
}

/** An OpenID provider of which only the part behind the browser is played: whoever leaves for it comes back with `wayBack`. */
export async function startProvider(subject: string): Promise<SickProvider> {
  let ill: Illness | 'well' = 'well';
  const used = new Set<string>();
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((ready) => void server.listen(0, '127.0.0.1', ready));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const exchange = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const code = await codeOf(request);
    if (ill === 'late') await wait(LATE_MS);
    if (used.has(code)) return json(response, 400, { error: 'invalid_grant' });
    used.add(code);
    return json(response, 200, { access_token: randomUUID(), token_type: 'Bearer', id_token: tokenOf(claimsOf(ill, issuer, subject, code.split('.')[0] ?? '')) });
  };
  const answer = (request: IncomingMessage, response: ServerResponse): unknown => {
    if (request.url?.startsWith('/.well-known/') === true) return json(response, 200, { issuer, authorization_endpoint: `${issuer}/authorize`, token_endpoint: `${issuer}/token`, jwks_uri: `${issuer}/jwks`, response_types_supported: ['code'], subject_types_supported: ['public'], id_token_signing_alg_values_supported: ['RS256'] });
    if (ill === 'gone') return request.socket.destroy();
    if (ill === 'silent') return undefined;
    if (ill === 'fault') return json(response, 500, { error: 'server_error' });
    if (ill === 'page') return response.writeHead(200, { 'content-type': 'text/html' }).end('<html>점검 중입니다</html>');
    if (ill === 'half') return response.writeHead(200, { 'content-type': 'application/json' }).end('{"access_token":');
    return exchange(request, response);
  };
  return {
    issuer, subject,
    falls: (now) => { ill = now; },
    end: async () => {
      server.closeAllConnections();
      await new Promise((done) => void server.close(done));
    },
  };
}

/** Where the provider sends a browser back that left for `location`. */
export function wayBack(location: string): string {
  const left = new URL(location).searchParams;
  return `/api/session/callback?${String(new URLSearchParams({ code: `${left.get('nonce') ?? ''}.${randomUUID()}`, state: left.get('state') ?? '' }))}`;
}
