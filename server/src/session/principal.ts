import { createHash, randomBytes } from 'node:crypto';
import { findOwnOpenings } from '@dure/database/breakglass';
import { endSession, findSignedIn, touchSession, type Signed } from '@dure/database/session';
import { withScope } from '@dure/database/scope';
import { may, scopeOf, type BreakGlass, type Purpose } from '@dure/domain/access';
import { allow, refuse, type Decision } from '@dure/domain/decision';
import type { Sigungu } from '@dure/domain/ids';
import { judgeSession, type SessionEndReason } from '@dure/domain/session';
import type { Configuration } from '../configuration/index.ts';
import type { Principal, ServerContext } from '../http/handler.ts';
import { signInSettings } from './settings.ts';

/** Read again after this. In between, the transaction of each request asks whether what is remembered still holds. */
const CACHED_MS = 2000;
const TOUCHED_EVERY_MS = 60_000;
const CACHE_LIMIT = 20_000;

interface Remembered {
  readonly signed: Signed;
  readAt: number;
  seenAt: string;
  touchedAt: string;
}

const remembered = new WeakMap<ServerContext, Map<string, Remembered>>();

export function cookieName(configuration: Pick<Configuration, 'cookieSecure'>): string {
  return configuration.cookieSecure ? '__Host-dure' : 'dure';
}

export function handshakeCookieName(configuration: Pick<Configuration, 'cookieSecure'>): string {
  return configuration.cookieSecure ? '__Host-dure-handshake' : 'dure-handshake';
}

export function newToken(): { readonly token: string; readonly tokenHash: string } {
  const token = randomBytes(32).toString('base64url');
  return { token, tokenHash: tokenHashOf(token) };
}

export function tokenHashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** Whoever holds this cookie now, or why nobody does. `watching` reads without counting as work. */
export async function findPrincipal(
  server: ServerContext, cookie: string | undefined, at: string, purpose: Purpose, how: { readonly watching?: boolean } = {},
): Promise<Decision<Principal, { readonly code: 'session/ended' }>> {
  if (cookie === undefined || cookie.length !== 43) return refuse({ code: 'session/ended' });
  const tokenHash = tokenHashOf(cookie);
  // A watcher has no transaction of its own in which what is remembered would be asked about.
  if (how.watching === true) forgetSession(server, tokenHash);
  const found = await recall(server, tokenHash, at);
  if (found === undefined) return refuse({ code: 'session/ended' });
  const { signed } = found;
  const judged = judgeSession({ ...signed.session, seenAt: found.seenAt }, signed.staff.active, at);
  if (!judged.ok) {
    if (signed.session.endedAt === null) await end(server, signed, at, judged.refusal.code === 'session/ended' ? judged.refusal.because : 'idle');
    return refuse({ code: 'session/ended' });
  }
  if (how.watching !== true) await touch(server, found, at);
  return allow(principalOf(signed, purpose, at));
}

/** Has a session read again at once in this process, after sign-out, step-up or break-glass; when it was last used stays known to the second. */
export function forgetSession(server: ServerContext, tokenHash: string): void {
  const known = remembered.get(server)?.get(tokenHash);
  if (known !== undefined) known.readAt = Number.NEGATIVE_INFINITY;
}

/** Forgets every session of one person, after another sign-in, a new password or the end of the account. */
export function forgetStaff(server: ServerContext, staffId: string): void {
  const cache = remembered.get(server);
  for (const [tokenHash, { signed }] of cache ?? []) if (signed.staff.id === staffId) cache?.delete(tokenHash);
}

/** Who was signed in with this cookie when it was last asked for here; null where it is not remembered. Decides nothing: it names somebody for the log. */
export function lastSeenAs(server: ServerContext, cookie: string | undefined): string | null {
  const known = cookie === undefined ? undefined : remembered.get(server)?.get(tokenHashOf(cookie));
  return known === undefined || known.readAt === Number.NEGATIVE_INFINITY ? null : known.signed.staff.id;
}

function principalOf(signed: Signed, purpose: Purpose, at: string): Principal {
  const { staff, organisation, served, glass, session, stamp } = signed;
  const acting = signed.acting as Sigungu | null;
  const scope = scopeOf({ staff, organisation, served: served as readonly Sigungu[], acting, glass, purpose, at });
  return { staff, acting, title: signed.title, organisationName: organisation.name, scope, tokenHash: session.tokenHash, session, stamp };
}

async function recall(server: ServerContext, tokenHash: string, at: string): Promise<Remembered | undefined> {
  const cache = remembered.get(server) ?? new Map<string, Remembered>();
  remembered.set(server, cache);
  const known = cache.get(tokenHash);
  if (known !== undefined && performance.now() - known.readAt < CACHED_MS) return known;
  const signed = await withScope(server.pool, signInSettings({ session: tokenHash }), (work) => findSignedIn(work, tokenHash, at));
  if (signed === undefined) {
    cache.delete(tokenHash);
    return undefined;
  }
  if (cache.size >= CACHE_LIMIT) cache.clear();
  const seenAt = known !== undefined && known.seenAt > signed.session.seenAt ? known.seenAt : signed.session.seenAt;
  const fresh = { signed: { ...signed, glass: await openGlassOf(server, signed, at) }, readAt: performance.now(), seenAt, touchedAt: signed.session.seenAt };
  cache.set(tokenHash, fresh);
  return fresh;
}

/** The openings of whoever this turned out to be: their policy wants a municipality, which a token alone does not tell. */
async function openGlassOf(server: ServerContext, { staff, session }: Signed, at: string): Promise<readonly BreakGlass[]> {
  if (!staff.active || !may(staff, 'break-glass')) return [];
  const settings = signInSettings({ session: session.tokenHash }, { sigungu: staff.sigungu, staffId: staff.id });
  return withScope(server.pool, settings, (work) => findOwnOpenings(work, staff.sigungu, staff.id, at));
}

async function touch(server: ServerContext, one: Remembered, at: string): Promise<void> {
  one.seenAt = at;
  if (Date.parse(at) - Date.parse(one.touchedAt) < TOUCHED_EVERY_MS) return;
  one.touchedAt = at;
  const { staff, session } = one.signed;
  const settings = signInSettings({ session: session.tokenHash }, { sigungu: staff.sigungu, staffId: staff.id });
  await withScope(server.pool, settings, async (work) => touchSession(work, staff.sigungu, session.tokenHash, at));
}

async function end(server: ServerContext, signed: Signed, at: string, because: SessionEndReason | 'clock'): Promise<void> {
  const { staff, session } = signed;
  const settings = signInSettings({ session: session.tokenHash }, { sigungu: staff.sigungu, staffId: staff.id });
  const reason = because === 'clock' || because === 'replaced' ? 'absolute' : because;
  await withScope(server.pool, settings, async (work) => endSession(work, staff.sigungu, session.tokenHash, at, reason));
  forgetSession(server, session.tokenHash);
}
