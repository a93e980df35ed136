import { addMinutes, isBefore } from '../access/moment.ts';
import type { Instant } from '../calendar/index.ts';
import { allow, refuse, type Decision } from '../decision/index.ts';

/** How long a session lives; 안전성 확보조치 기준 제6조 asks for a cut-off after idleness and names no number. */
export interface SessionLimits {
  readonly idleMinutes: number;
  readonly absoluteMinutes: number;
  readonly stepUpMinutes: number;
}
export const SESSION_LIMITS: SessionLimits = { idleMinutes: 10, absoluteMinutes: 9 * 60, stepUpMinutes: 5 };

export const SESSION_END_REASONS = ['sign-out', 'idle', 'absolute', 'replaced', 'disabled'] as const;
export type SessionEndReason = (typeof SESSION_END_REASONS)[number];

/** One sign-in, as it is stored. */
export interface Session {
  readonly startedAt: Instant;
  /** Last request. */
  readonly seenAt: Instant;
  /** Last proof of the password or the second factor; null where the sign-in proved nothing (one-click demo account). */
  readonly strongAt: Instant | null;
  readonly endedAt: Instant | null;
}

export type SessionRefusal =
  | { readonly code: 'session/ended'; readonly because: SessionEndReason | 'clock' }
  | { readonly code: 'session/step-up-needed'; readonly minutes: number };

export interface LiveSession {
  /** Moment at which it ends if nothing more is asked. */
  readonly idleEndsAt: Instant;
  readonly absoluteEndsAt: Instant;
}

/** Whether a request of this session is served at that moment. Each limit is the first moment at which it is not. */
export function judgeSession(session: Session, staffActive: boolean, at: Instant, limits: SessionLimits = SESSION_LIMITS): Decision<LiveSession, SessionRefusal> {
  if (!staffActive) return ended('disabled');
  if (session.endedAt !== null) return ended('sign-out');
  // A clock set back must not lengthen a session.
  if (isBefore(at, session.startedAt)) return ended('clock');
  const absoluteEndsAt = addMinutes(session.startedAt, limits.absoluteMinutes);
  if (!isBefore(at, absoluteEndsAt)) return ended('absolute');
  if (!isBefore(at, addMinutes(session.seenAt, limits.idleMinutes))) return ended('idle');
  return allow({ absoluteEndsAt, idleEndsAt: earlierOf(addMinutes(at, limits.idleMinutes), absoluteEndsAt) });
}

/** Whether the person proved who they are recently enough to reveal a 주민등록번호 or download. */
export function judgeStepUp(session: Session, at: Instant, limits: SessionLimits = SESSION_LIMITS): Decision<Instant, SessionRefusal> {
  const needed = refuse({ code: 'session/step-up-needed', minutes: limits.stepUpMinutes } as const);
  if (session.strongAt === null || isBefore(at, session.strongAt)) return needed;
  const freshUntil = addMinutes(session.strongAt, limits.stepUpMinutes);
  return isBefore(at, freshUntil) ? allow(freshUntil) : needed;
}

/** After which acts the cookie gets a new value, so that one stolen before is worth nothing (ASVS 7.2.4). */
export const ROTATES_TOKEN = { 'sign-in': true, 'step-up': true, 'password-changed': true, 'request': false } as const;

function ended(because: SessionEndReason | 'clock'): Decision<never, SessionRefusal> {
  return refuse({ code: 'session/ended', because });
}

function earlierOf(moment: Instant, other: Instant): Instant {
  return isBefore(other, moment) ? other : moment;
}
