import { timingSafeEqual } from 'node:crypto';
import { findCredentialBySubject } from '@dure/database/staff';
import { withScope } from '@dure/database/scope';
import { allow, refuse, type Decision } from '@dure/domain/decision';
import * as oidc from 'openid-client';
import { seal, unseal } from '../cipher/index.ts';
import { type Admission, admissionOf, MOST_AT_ONCE } from '../http/admission.ts';
import type { Reply, ServerContext } from '../http/handler.ts';
import type { Refusal } from '../refusals.ts';
import { newToken, tokenHashOf } from './principal.ts';
import { begin } from './signIn.ts';
import { signInSettings } from './settings.ts';

/** Somebody waits at the sign-in page; the provider's own network is near. */
const ANSWERS_WITHIN_SECONDS = 5;

/** It took too long, or answered with a fault or with something that is no answer. */
const AWAY: ReadonlySet<string> = new Set(['OAUTH_TIMEOUT', 'OAUTH_RESPONSE_IS_NOT_CONFORM', 'OAUTH_RESPONSE_IS_NOT_JSON', 'OAUTH_PARSE_ERROR']);

/** A provider that is silent when everybody comes in the morning leaves room for those who are signed in. */
const WAITING_AT_ONCE = MOST_AT_ONCE / 4;
const waiting = new WeakMap<ServerContext, Admission>();

/** Undefined at once where as many wait for the provider as may. */
function inLine<Value>(server: ServerContext, wait: () => Promise<Value>): Promise<Value> | undefined {
  const known = waiting.get(server) ?? admissionOf(WAITING_AT_ONCE);
  waiting.set(server, known);
  return known.admit(wait);
}

const discovered = new WeakMap<ServerContext, Promise<oidc.Configuration>>();

type Oidc = NonNullable<ServerContext['configuration']['oidc']>;

function providerOf(server: ServerContext, settings: Oidc): Promise<oidc.Configuration> {
  const known = discovered.get(server);
  if (known !== undefined) return known;
  // Plain http is for a provider on this machine, as tests and a trial have it.
  const local = new URL(settings.issuer).hostname === '127.0.0.1';
  const options = { timeout: ANSWERS_WITHIN_SECONDS, ...(local ? { execute: [oidc.allowInsecureRequests] } : {}) };
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
  if (settings === undefined) return refuse({ code: 'absent' });
  const provider = await inLine(server, () => providerOf(server, settings).catch(() => undefined));
  if (provider === undefined) return refuse({ code: 'session/identity-provider-away' });
  const verifier = oidc.randomPKCECodeVerifier();
  const nonce = oidc.randomNonce();
  const until = Date.parse(server.now()) + 10 * 60_000;
  const { token, tokenHash: bound } = newToken();
  const state = seal(server.configuration, 'oidc:state', JSON.stringify({ verifier, nonce, until, bound } satisfies Sealed)).toString('base64url');
  const url = oidc.buildAuthorizationUrl(provider, {
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

/** What this browser left with; undefined where it did not leave from here, came back too late, or another browser left. */
function wayOf(server: ServerContext, { query, handshake, at }: ProviderReturn): (Sealed & { readonly state: string }) | undefined {
  const state = typeof query['state'] === 'string' ? query['state'] : '';
  try {
    const sealed = JSON.parse(unseal(server.configuration, 'oidc:state', Buffer.from(state, 'base64url'))) as Sealed;
    return sealed.until >= Date.parse(at) && isBound(sealed.bound, handshake) ? { ...sealed, state } : undefined;
  } catch {
    return undefined;
  }
}

/** Who signed in there; a provider that does not answer, or not as one, is told apart from one that says no. */
async function subjectOf(server: ServerContext, settings: Oidc, url: URL, { verifier, nonce, state }: Sealed & { readonly state: string }): Promise<Decision<string | undefined, Refusal>> {
  try {
    const tokens = await oidc.authorizationCodeGrant(await providerOf(server, settings), url, { pkceCodeVerifier: verifier, expectedState: state, expectedNonce: nonce });
    return allow(tokens.claims()?.sub);
  } catch (error) {
    const code = (error as { readonly code?: string }).code ?? '';
    return refuse({ code: error instanceof TypeError || AWAY.has(code) ? 'session/identity-provider-away' : 'session/identity-provider' });
  }
}

/** Exchanges the code and signs in the member of staff who is registered with that subject. */
export async function returnFromProvider(server: ServerContext, returned: ProviderReturn): Promise<Decision<Reply<null>, Refusal>> {
  const settings = server.configuration.oidc;
  if (settings === undefined) return refuse({ code: 'absent' });
  const way = wayOf(server, returned);
  if (way === undefined) return refuse({ code: 'session/identity-provider' });
  const url = new URL(settings.redirectUri);
  url.search = new URLSearchParams(Object.entries(returned.query).map(([name, value]) => [name, String(value)])).toString();
  const subject = await inLine(server, () => subjectOf(server, settings, url, way)) ?? refuse({ code: 'session/identity-provider-away' });
  return subject.ok ? signInSubject(server, subject.value, returned) : subject;
}

function isBound(bound: string, handshake: string | undefined): boolean {
  return handshake !== undefined && timingSafeEqual(Buffer.from(tokenHashOf(handshake)), Buffer.from(bound));
}

async function signInSubject(server: ServerContext, subject: string | undefined, { at, address }: ProviderReturn): Promise<Decision<Reply<null>, Refusal>> {
  if (subject === undefined) return refuse({ code: 'session/identity-provider' });
  const credential = await withScope(server.pool, signInSettings({ oidcSubject: subject }), (work) => findCredentialBySubject(work, subject));
  if (credential === undefined || !credential.active) return refuse({ code: 'session/identity-provider' });
  const begun = await begin(server, credential, { at, address }, at);
  return begun.ok ? allow({ ...begun.value, answer: null, status: 302, location: '/', handshake: 'clear' as const }) : begun;
}
