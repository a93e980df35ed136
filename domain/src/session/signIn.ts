import { addMinutes, isBefore } from '../access/moment.ts';
import type { Instant } from '../calendar/index.ts';
import { allow, refuse, type Decision } from '../decision/index.ts';

/** 안전성 확보조치 기준 제5조제6항: limit after a number of failures. */
export const FAILURES_BEFORE_LOCK = 5;
const FIRST_LOCK_MINUTES = 5;
const LONGEST_LOCK_MINUTES = 60;

/** What is kept of failed attempts on one account. */
export interface SignInCounter {
  readonly failures: number;
  readonly lockedUntil?: Instant;
}

export interface Account extends SignInCounter {
  readonly active: boolean;
  readonly secondFactor: 'none' | 'enrolled';
}

/** What was proved this time. The caller verifies hashes and codes, for unknown logins against a dummy hash of the same cost. */
export interface SignInAttempt {
  readonly passwordMatches: boolean;
  readonly code: 'not-given' | 'matches' | 'wrong';
}

/** For the log only: to the person every one of these reads the same, or logins could be guessed (ASVS 6.3.8). */
export type SignInFailure = 'unknown-login' | 'inactive' | 'locked' | 'wrong-password' | 'wrong-code';

export type SignInRefusal =
  | { readonly code: 'session/sign-in-refused'; readonly because: SignInFailure }
  | { readonly code: 'session/second-factor-needed' };

export interface SignInVerdict {
  readonly decision: Decision<true, SignInRefusal>;
  /** What to store on the account; absent when nothing changes. */
  readonly counter?: SignInCounter;
}

/** How long the account stays locked after that many failures in a row: 5 minutes at the fifth, doubling to an hour. */
export function lockMinutes(failures: number): number {
  if (failures < FAILURES_BEFORE_LOCK) return 0;
  return Math.min(FIRST_LOCK_MINUTES * 2 ** Math.min(failures - FAILURES_BEFORE_LOCK, 10), LONGEST_LOCK_MINUTES);
}

/** Whether a sign-in succeeds, and what it does to the account's counter. `account` is absent for an unknown login. */
export function judgeSignIn(account: Account | undefined, attempt: SignInAttempt, at: Instant): SignInVerdict {
  if (account === undefined) return refusedBecause('unknown-login');
  // While locked nothing is weighed and nothing counted: a locked account tells a guesser nothing and cannot be kept locked for ever.
  if (account.lockedUntil !== undefined && isBefore(at, account.lockedUntil)) return refusedBecause('locked');
  if (!attempt.passwordMatches) return { ...refusedBecause('wrong-password'), counter: failedOnceMore(account, at) };
  if (!account.active) return refusedBecause('inactive');
  if (account.secondFactor === 'enrolled' && attempt.code === 'not-given') return { decision: refuse({ code: 'session/second-factor-needed' }) };
  if (account.secondFactor === 'enrolled' && attempt.code === 'wrong') return { ...refusedBecause('wrong-code'), counter: failedOnceMore(account, at) };
  return { decision: allow(true), counter: { failures: 0 } };
}

function refusedBecause(because: SignInFailure): { readonly decision: Decision<never, SignInRefusal> } {
  return { decision: refuse({ code: 'session/sign-in-refused', because }) };
}

function failedOnceMore(account: SignInCounter, at: Instant): SignInCounter {
  const failures = account.failures + 1;
  const minutes = lockMinutes(failures);
  return minutes === 0 ? { failures } : { failures, lockedUntil: addMinutes(at, minutes) };
}
