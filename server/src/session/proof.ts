import { rotateSession, setPassword } from '@dure/database/account';
import { withScope } from '@dure/database/scope';
import { findCredential, setFailures, type Credential } from '@dure/database/staff';
import { allow, refuse, type Decision } from '@dure/domain/decision';
import { judgePassword, judgeSignIn, SESSION_LIMITS } from '@dure/domain/session';
import type { Call, Handled, Reply } from '../http/handler.ts';
import type { Refusal } from '../refusals.ts';
import { COMMON_PASSWORDS } from './commonPasswords.ts';
import type { sessionContract } from './contract.ts';
import { hashPassword } from './password.ts';
import { newToken } from './principal.ts';
import { signInSettings } from './settings.ts';
import { accountOf, noteFailure, passwordMatches } from './signIn.ts';
import { inTurn } from './turns.ts';

type Prove = (typeof sessionContract)['POST /api/session/proof'];
type Change = (typeof sessionContract)['PUT /api/session/password'];
type Owner = Pick<Call<Prove>, 'server' | 'staff' | 'at' | 'address'>;

/** The password once more, by whoever sits at an open session: failures count and lock exactly as at sign-in. */
function proveOwner(owner: Owner, password: string): Promise<Decision<Credential, Refusal>> {
  return inTurn(owner.server, owner.staff.login, () => attemptProof(owner, password));
}

async function attemptProof({ server, staff, at, address }: Owner, password: string): Promise<Decision<Credential, Refusal>> {
  const credential = await withScope(server.shared, signInSettings({ login: staff.login }), (work) => findCredential(work, staff.login));
  if (credential === undefined) return refuse({ code: 'session/sign-in-refused' });
  const matches = await passwordMatches(credential, password);
  const { decision, counter } = judgeSignIn({ ...accountOf(credential), secondFactor: 'none' }, { passwordMatches: matches, code: 'not-given' }, at);
  if (decision.ok) return allow(credential);
  await noteFailure(server, credential, { at, address }, counter, decision.refusal.code);
  return refuse({ code: 'session/sign-in-refused' });
}

/** The cookie gets a new value, so that one stolen before is worth nothing (ASVS 7.2.4). */
function renewed({ work, principal, at }: Pick<Call<Prove>, 'work' | 'principal' | 'at'>): NonNullable<Reply<unknown>['setSession']> {
  const { token, tokenHash } = newToken();
  rotateSession(work, principal.staff.sigungu, principal.tokenHash, tokenHash, at);
  return { token, endsAt: new Date(Date.parse(principal.session.startedAt) + SESSION_LIMITS.absoluteMinutes * 60_000).toISOString() };
}

export async function strengthen(call: Call<Prove>): Handled<Prove> {
  const proven = await proveOwner(call, call.body.password);
  if (!proven.ok) return proven;
  setFailures(call.work, proven.value, 0, null);
  return allow({ answer: { strong: true as const }, setSession: renewed(call) });
}

export async function changePassword(call: Call<Change>): Handled<Change> {
  const { body, staff, work, at } = call;
  const proven = await proveOwner(call, body.current);
  if (!proven.ok) return proven;
  if (body.current === body.next) return refuse({ code: 'session/password-unchanged' });
  const judged = judgePassword(body.next, { login: staff.login, name: staff.name }, COMMON_PASSWORDS);
  if (!judged.ok) return judged;
  setPassword(work, staff.sigungu, staff.id, await hashPassword(judged.value), at);
  return allow({ answer: { changed: true as const }, setSession: renewed(call) });
}
