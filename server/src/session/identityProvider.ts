import { timingSafeEqual } from 'node:crypto';
import { findCredentialBySubject } from '@dure/database/staff';
import { withScope } from '@dure/database/scope';
import { allow, refuse, type Decision } from '@dure/domain/decision';
import * as oidc from 'openid-client';
import { seal, unseal } from '../cipher/index.ts';
import type { Reply, ServerContext } from '../http/handler.ts';
import type { Refusal } from '../refusals.ts';
import { newToken, tokenHashOf } from './principal.ts';
import { begin } from './signIn.ts';
import { signInSettings } from './settings.ts';

const discovered = new WeakMap<ServerContext, Promise<oidc.Configuration>>();

function providerOf(server: ServerContext): Promise<oidc.Configuration> | undefined {
  const settings = server.configuration.oidc;
  if (settings === undefined) return undefined;
  const known = discovered.get(server);
  if (known !== undefined) return known;
  // Plain http is for a provider on this machine, as tests and a trial have it.
  const local = new URL(settings.issuer).hostname === '127.0.0.1';
  const options = local ? { execute: [oidc.allowInsecureRequests] } : {};
  const found = oidc.discovery(new URL(settings.issuer), settings.clientId, { client_secret: settings.clientSecret }, undefined, options);
  discovered.set(server, found);
  found.catch(() => discovered.delete(server));
  return found;
}

interface Sealed {
  readonly verifier: string;
  readonly nonce: string;
  readonly until: number;
  /** Hash of the cookie of the browser that left. */
  readonly bound: string;
}

/**
 * Where to send the browser. The verifier travels sealed inside `state`, so that the server keeps nothing before sign-in; a cookie
 * ties it to this browser, or somebody could finish his own sign-in in another person's browser (RFC 9700, 2.1).
 */
export async function askProvider(server: ServerContext): Promise<Decision<Reply<null>, Refusal>> {
  const settings = server.configuration.oidc;
  const provider = providerOf(server);
  if (settings === undefined || provider === undefined) return refuse({ code: 'absent' });
  const verifier = oidc.randomPKCECodeVerifier();
  const nonce = oidc.randomNonce();
  const until = Date.parse(server.now()) + 10 * 60_000;
  const { token, tokenHash: bound } = newToken();
  const state = seal(server.configuration, 'oidc:state', JSON.stringify({ verifier, nonce, until, bound } satisfies Sealed)).toString('base64url');
  const url = oidc.buildAuthorizationUrl(await provider, {
    redirect_uri: settings.redirectUri, scope: 'openid profile', code_challenge: await oidc.calculatePKCECodeChallenge(verifier), code_challenge_method: 'S256', state, nonce,
  });
  return allow({ answer: null, status: 302, location: url.href, handshake: { value: token, endsAt: new Date(until).toISOString() } });
}

export interface ProviderReturn {
  readonly query: Readonly<Record<string, unknown>>;
  readonly handshake: string | undefined;
  readonly at: string;
  readonly address: string;
}

/** Exchanges the code and signs in the member of staff who is registered with that subject. */
export async function returnFromProvider(server: ServerContext, { query, handshake, at, address }: ProviderReturn): Promise<Decision<Reply<null>, Refusal>> {
  const settings = server.configuration.oidc;
  const provider = providerOf(server);
  const sealed = typeof query['state'] === 'string' ? query['state'] : '';
  if (settings === undefined || provider === undefined) return refuse({ code: 'absent' });
  try {
    const { verifier, nonce, until, bound } = JSON.parse(unseal(server.configuration, 'oidc:state', Buffer.from(sealed, 'base64url'))) as Sealed;
    if (until < Date.parse(at) || !isBound(bound, handshake)) return refuse({ code: 'session/identity-provider' });
    const url = new URL(settings.redirectUri);
    url.search = new URLSearchParams(Object.entries(query).map(([name, value]) => [name, String(value)])).toString();
    const tokens = await oidc.authorizationCodeGrant(await provider, url, { pkceCodeVerifier: verifier, expectedState: sealed, expectedNonce: nonce });
    return await signInSubject(server, tokens.claims()?.sub, at, address);
  } catch {
    return refuse({ code: 'session/identity-provider' });
  }
}

function isBound(bound: string, handshake: string | undefined): boolean {
  return handshake !== undefined && timingSafeEqual(Buffer.from(tokenHashOf(handshake)), Buffer.from(bound));
}

async function signInSubject(server: ServerContext, subject: string | undefined, at: string, address: string): Promise<Decision<Reply<null>, Refusal>> {
  if (subject === undefined) return refuse({ code: 'session/identity-provider' });
  const credential = await withScope(server.pool, signInSettings({ oidcSubject: subject }), (work) => findCredentialBySubject(work, subject));
  if (credential === undefined || !credential.active) return refuse({ code: 'session/identity-provider' });
  const begun = await begin(server, credential, { at, address }, at);
  return begun.ok ? allow({ ...begun.value, answer: null, status: 302, location: '/', handshake: 'clear' as const }) : begun;
}
