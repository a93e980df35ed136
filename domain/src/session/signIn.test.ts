import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judgeSignIn, lockMinutes, type Account, type SignInAttempt, type SignInCounter } from './index.ts';

const AT = '2026-11-22T00:00:00.000Z';
const account: Account = { active: true, secondFactor: 'none', failures: 0 };
const right: SignInAttempt = { passwordMatches: true, code: 'not-given' };
const wrong: SignInAttempt = { passwordMatches: false, code: 'not-given' };
const says = (of: Account | undefined, attempt: SignInAttempt, at = AT) => {
  const { decision } = judgeSignIn(of, attempt, at);
  if (decision.ok) return 'signed in';
  return decision.refusal.code === 'session/sign-in-refused' ? decision.refusal.because : decision.refusal.code;
};

describe('signing in', () => {
  test.each([
    ['an unknown login', undefined, right, 'unknown-login'],
    ['the right password', account, right, 'signed in'],
    ['a wrong password', account, wrong, 'wrong-password'],
    ['somebody who no longer works here', { ...account, active: false }, right, 'inactive'],
    ['the right password, second factor enrolled', { ...account, secondFactor: 'enrolled' }, right, 'session/second-factor-needed'],
    ['the right password and code', { ...account, secondFactor: 'enrolled' }, { ...right, code: 'matches' }, 'signed in'],
    ['the right password and a wrong code', { ...account, secondFactor: 'enrolled' }, { ...right, code: 'wrong' }, 'wrong-code'],
    ['a wrong password and the right code', { ...account, secondFactor: 'enrolled' }, { passwordMatches: false, code: 'matches' }, 'wrong-password'],
    ['the right password while locked', { ...account, failures: 5, lockedUntil: '2026-11-22T00:00:01Z' }, right, 'locked'],
    ['the right password when the lock ends', { ...account, failures: 5, lockedUntil: AT }, right, 'signed in'],
  ] as const)('with %s', (_how, of, attempt, expected) => {
    expect(says(of, attempt)).toBe(expected);
  });
  test('every failure reads the same to the person who fails', () => {
    const failures = [judgeSignIn(undefined, right, AT), judgeSignIn({ ...account, active: false }, right, AT), judgeSignIn(account, wrong, AT), judgeSignIn({ ...account, failures: 5, lockedUntil: '2026-11-23T00:00:00Z' }, right, AT)];
    expect(new Set(failures.map(({ decision }) => (decision.ok ? 'ok' : decision.refusal.code)))).toEqual(new Set(['session/sign-in-refused']));
  });
  test('success forgets earlier failures', () => {
    expect(judgeSignIn({ ...account, failures: 4 }, right, AT).counter).toEqual({ failures: 0 });
  });
});

describe('the lock', () => {
  test.each([[0, 0], [4, 0], [5, 5], [6, 10], [7, 20], [8, 40], [9, 60], [50, 60], [5000, 60]])('after %i failures lasts %i minutes', (failures, minutes) => {
    expect(lockMinutes(failures)).toBe(minutes);
  });
  test('falls at the fifth failure, not before', () => {
    let counter: SignInCounter = { failures: 0 };
    const locked: boolean[] = [];
    for (let attempt = 0; attempt < 5; attempt += 1) {
      counter = judgeSignIn({ ...account, ...counter }, wrong, AT).counter ?? counter;
      locked.push(counter.lockedUntil !== undefined);
    }
    expect(locked).toEqual([false, false, false, false, true]);
    expect(counter.lockedUntil).toBe('2026-11-22T00:05:00Z');
  });
  test('is not lengthened by guessing on while it lasts', () => {
    expect(judgeSignIn({ ...account, failures: 5, lockedUntil: '2026-11-22T00:05:00Z' }, wrong, '2026-11-22T00:04:59Z').counter).toBeUndefined();
  });
  test('wrong codes count like wrong passwords', () => {
    expect(judgeSignIn({ ...account, secondFactor: 'enrolled', failures: 4 }, { passwordMatches: true, code: 'wrong' }, AT).counter).toEqual({ failures: 5, lockedUntil: '2026-11-22T00:05:00Z' });
  });
  test('never lets a wrong password in, whatever came before', () => {
    fc.assert(fc.property(fc.array(fc.boolean()), fc.nat(600), (attempts, minute) => {
      let counter: SignInCounter = { failures: 0 };
      for (const passwordMatches of [...attempts, false]) {
        const at = `2026-11-22T${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}:00Z`;
        const verdict = judgeSignIn({ ...account, ...counter }, { passwordMatches, code: 'not-given' }, at);
        expect(verdict.decision.ok && !passwordMatches).toBe(false);
        counter = verdict.counter ?? counter;
      }
    }));
  });
});
