import { writeAccessEntry } from '@dure/database/accesslog';
import { withScope } from '@dure/database/scope';
import { findOpenSession } from '@dure/database/account';
import { openSession } from '@dure/database/session';
import { findCredential, setFailures, takeSecondFactorStep, type Credential } from '@dure/database/staff';
import type { Purpose } from '@dure/domain/access';
import { allow, refuse, type Decision } from '@dure/domain/decision';
import { judgeSignIn, SESSION_LIMITS, type Account } from '@dure/domain/session';
import type { Reply, ServerContext } from '../http/handler.ts';
import type { Refusal } from '../refusals.ts';
import { maySignInFrom } from './conditions.ts';
import { hashPassword, verifyPassword } from './password.ts';
import { forgetStaff, newToken } from './principal.ts';
import { secondFactorStep } from './secondFactor.ts';
import { signInSettings } from './settings.ts';
import { inTurn, untilNextTenth } from './turns.ts';

let dummy: Promise<string> | undefined;

/** An unknown login costs the same as a wrong password. */
export async function passwordMatches(credential: Credential | undefined, password: string): Promise<boolean> {
  dummy ??= hashPassword('nobody has this password');
  const matches = await verifyPassword(credential?.passwordHash ?? (await dummy), password);
  return matches && credential !== undefined;
}

export interface Attempt {
  readonly login: string;
  readonly password: string;
  readonly code: string | undefined;
  readonly at: string;
  readonly address: string;
}

type SignedIn = Decision<Reply<{ readonly signedIn: true }>, Refusal>;

/** Password and second factor; counts failures and locks, and says neither in words nor in time which of them was wrong. */
export async function signIn(server: ServerContext, attempt: Attempt): Promise<SignedIn> {
  const began = performance.now();
  const signedIn = await inTurn(server, attempt.login, () => attemptSignIn(server, attempt));
  if (!signedIn.ok) await untilNextTenth(began);
  return signedIn;
}

async function attemptSignIn(server: ServerContext, attempt: Attempt): Promise<SignedIn> {
  const credential = await withScope(server.shared, signInSettings({ login: attempt.login }), (work) => findCredential(work, attempt.login));
  const step = credential && attempt.code !== undefined ? secondFactorStep(server, credential, attempt.code, attempt.at) : undefined;
  const verdict = judgeSignIn(
    credential && accountOf(credential),
    { passwordMatches: await passwordMatches(credential, attempt.password), code: codeOf(attempt, step) },
    attempt.at,
  );
  if (credential === undefined) return refuse({ code: 'session/sign-in-refused' });
  const { counter } = verdict;
  if (!verdict.decision.ok) {
    await noteFailure(server, credential, attempt, counter, verdict.decision.refusal.code);
    return refuse({ code: verdict.decision.refusal.code });
  }
  return begin(server, credential, attempt, attempt.at, step);
}

export function accountOf(credential: Credential): Account {
  const lock = credential.lockedUntil === null ? {} : { lockedUntil: credential.lockedUntil };
  return { active: credential.active, failures: credential.failures, ...lock, secondFactor: credential.totpConfirmedAt === null ? 'none' : 'enrolled' };
}

const codeOf = ({ code }: Attempt, step: number | undefined): 'not-given' | 'matches' | 'wrong' => (code === undefined ? 'not-given' : step === undefined ? 'wrong' : 'matches');

export async function noteFailure(server: ServerContext, credential: Credential, attempt: Pick<Attempt, 'at' | 'address'>, counter: { failures: number; lockedUntil?: string } | undefined, refusal: string): Promise<void> {
  await withScope(server.shared, signInSettings({ login: credential.login }, credential), async (work) => {
    if (counter !== undefined) setFailures(work, credential, counter.failures, counter.lockedUntil ?? null);
    writeAccessEntry(work, entry(server, credential, attempt, { event: 'session.refused', outcome: 'refused', subject: { refusal } }));
  });
}

/** Opens the session; whatever else this person had open ends in the same transaction, and the log says that it did. A code is used up with it. */
export async function begin(server: ServerContext, credential: Credential, attempt: Pick<Attempt, 'at' | 'address'>, strongAt: string | null, step?: number): Promise<SignedIn> {
  if (!(await maySignInFrom(server, credential.sigungu, attempt.address, attempt.at))) {
    await noteFailure(server, credential, attempt, undefined, 'session/elsewhere');
    return refuse({ code: 'session/elsewhere' });
  }
  const { token, tokenHash } = newToken();
  const endsAt = new Date(Date.parse(attempt.at) + SESSION_LIMITS.absoluteMinutes * 60_000).toISOString();
  const opened = await withScope(server.shared, signInSettings({ login: credential.login, session: tokenHash }, credential), async (work) => {
    const [former, isFirst] = await Promise.all([findOpenSession(work, credential.sigungu, credential.staffId, attempt.at), step === undefined || takeSecondFactorStep(work, credential, step)]);
    if (!isFirst) return false;
    setFailures(work, credential, 0, null);
    openSession(work, { sigungu: credential.sigungu, tokenHash, staffId: credential.staffId, at: attempt.at, endsAt, strongAt, address: attempt.address });
    writeAccessEntry(work, entry(server, credential, attempt, { event: 'session.opened', outcome: 'done', subject: replaced(former, attempt.address) }));
    return true;
  });
  if (!opened) return refuse({ code: 'session/sign-in-refused' });
  // One live workplace: what was open elsewhere ends with the next request, not when it is next read.
  forgetStaff(server, credential.staffId);
  return allow({ answer: { signedIn: true }, setSession: { token, endsAt } });
}

const replaced = (former: { readonly address: string } | undefined, address: string): Record<string, unknown> => (former === undefined ? {} : { replaced: former.address === address ? 'same-address' : 'other-address' });

function entry(
  server: ServerContext, credential: Credential, attempt: Pick<Attempt, 'at' | 'address'>,
  what: { readonly event: string; readonly outcome: 'done' | 'refused'; readonly subject: Record<string, unknown> },
): Parameters<typeof writeAccessEntry>[1] {
  return {
    sigungu: credential.sigungu, id: server.newId(), at: attempt.at, staffId: credential.staffId, organisationId: credential.organisationId,
    role: credential.role, address: attempt.address, purpose: 'account' satisfies Purpose, personIds: [], reason: null, ...what,
  };
}
