import { describe, expect, test } from 'vitest';
import { judgeSession, judgeStepUp, ROTATES_TOKEN, type Session } from './index.ts';

const session: Session = { startedAt: '2026-11-22T00:00:00.000Z', seenAt: '2026-11-22T02:00:00.000Z', strongAt: '2026-11-22T02:00:00.000Z', endedAt: null };
const outcome = (changed: Partial<Session>, at: string, active = true) => {
  const decision = judgeSession({ ...session, ...changed }, active, at);
  if (decision.ok) return 'served';
  return decision.refusal.code === 'session/ended' ? decision.refusal.because : decision.refusal.code;
};

describe('idle for ten minutes', () => {
  test.each([
    ['one second before', '2026-11-22T02:09:59Z', 'served'],
    ['at the moment', '2026-11-22T02:10:00Z', 'idle'],
    ['one second after', '2026-11-22T02:10:01Z', 'idle'],
    ['when the clock goes back an hour', '2026-11-22T01:00:00Z', 'served'],
  ])('%s', (_when, at, expected) => {
    expect(outcome({}, at)).toBe(expected);
  });
});

describe('nine hours after signing in', () => {
  test.each([
    ['one second before', '2026-11-22T08:59:59Z', 'served'],
    ['at the moment', '2026-11-22T09:00:00Z', 'absolute'],
    ['one second after', '2026-11-22T09:00:01Z', 'absolute'],
  ])('%s, however busy', (_when, at, expected) => {
    expect(outcome({ seenAt: '2026-11-22T08:59:58Z' }, at)).toBe(expected);
  });
});

describe('a session is over', () => {
  test.each([
    ['when signed out', { endedAt: '2026-11-22T02:01:00Z' }, true, 'sign-out'],
    ['when its owner no longer works here', {}, false, 'disabled'],
  ])('%s', (_when, changed, active, expected) => {
    expect(outcome(changed, '2026-11-22T02:02:00Z', active)).toBe(expected);
  });
  test('before it began, because a clock set back two days must not lengthen it', () => {
    expect(outcome({}, '2026-11-20T02:05:00Z')).toBe('clock');
  });
});

test('what is left is the idle time, but never past the nine hours', () => {
  expect(judgeSession(session, true, '2026-11-22T02:05:00Z')).toEqual({ ok: true, value: { idleEndsAt: '2026-11-22T02:15:00Z', absoluteEndsAt: '2026-11-22T09:00:00Z' } });
  expect(judgeSession({ ...session, seenAt: '2026-11-22T08:54:00Z' }, true, '2026-11-22T08:55:00Z')).toMatchObject({ value: { idleEndsAt: '2026-11-22T09:00:00Z' } });
});

test('a municipality may set shorter limits', () => {
  const limits = { idleMinutes: 3, absoluteMinutes: 60, stepUpMinutes: 1 };
  expect(judgeSession({ ...session, startedAt: '2026-11-22T01:30:00Z' }, true, '2026-11-22T02:03:00Z', limits)).toMatchObject({ ok: false, refusal: { because: 'idle' } });
  expect(judgeSession(session, true, '2026-11-22T02:01:00Z', limits)).toMatchObject({ ok: false, refusal: { because: 'absolute' } });
});

describe('step-up before a reveal', () => {
  test.each([
    ['at the proof', '2026-11-22T02:00:00Z', true],
    ['one second before five minutes', '2026-11-22T02:04:59Z', true],
    ['at five minutes', '2026-11-22T02:05:00Z', false],
    ['before the proof', '2026-11-22T01:59:59Z', false],
  ])('%s', (_when, at, ok) => {
    expect(judgeStepUp(session, at).ok).toBe(ok);
  });
  test('is always asked of who signed in without any proof', () => {
    expect(judgeStepUp({ ...session, strongAt: null }, '2026-11-22T02:00:00Z')).toEqual({ ok: false, refusal: { code: 'session/step-up-needed', minutes: 5 } });
  });
});

test('every proof gives the cookie a new value', () => {
  expect(Object.entries(ROTATES_TOKEN).filter(([, rotates]) => rotates).map(([act]) => act)).toEqual(['sign-in', 'step-up', 'password-changed']);
});
