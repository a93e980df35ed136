import { koreanHour, type Instant } from '../calendar/index.ts';
import type { Role } from '../staff/index.ts';
import { judgeStepUp, SESSION_LIMITS, type Session } from './session.ts';

/** Who must have an authenticator app: nobody, whoever reaches the whole municipality, or everybody. */
export const SECOND_FACTOR_RULES = ['optional', 'wide', 'everybody'] as const;
export type SecondFactorRule = (typeof SECOND_FACTOR_RULES)[number];

/** What a municipality asks of whoever works here, besides the password (ASVS 6.3.3, 8.2.4). */
export interface SessionConditions {
  readonly secondFactor: SecondFactorRule;
  /** Hours of the day in Korea, 0 to 24, from the first and before the last; over midnight where the first is the greater. Null: at any hour. */
  readonly hours: { readonly from: number; readonly until: number } | null;
}

/** How somebody stands to them at a moment. */
export interface SessionStanding {
  readonly role: Role;
  /** At an address of the municipality’s networks, or it names none. */
  readonly isHere: boolean;
  readonly isEnrolled: boolean;
  readonly session: Session;
}

export type ConditionRefusal = { readonly code: 'session/elsewhere' } | { readonly code: 'session/second-factor-missing' } | { readonly code: 'session/out-of-hours' };

const WIDE: readonly Role[] = ['team-lead', 'coordinator', 'analyst', 'auditor', 'administrator'];
/** An emergency does not keep office hours: whoever proves the password works on for so long, and the log shows that he did. */
const PROVEN_FOR_MINUTES = 30;

export const demandsSecondFactor = (rule: SecondFactorRule, role: Role): boolean => rule === 'everybody' || (rule === 'wide' && WIDE.includes(role));

export function isWithinHours(at: Instant, hours: SessionConditions['hours']): boolean {
  if (hours === null || hours.from === hours.until) return true;
  const [hour, { from, until }] = [koreanHour(at), hours];
  return from < until ? hour >= from && hour < until : hour >= from || hour < until;
}

/** Undefined where everything that is asked is met. */
export function unmetCondition({ secondFactor, hours }: SessionConditions, { role, isHere, isEnrolled, session }: SessionStanding, at: Instant): ConditionRefusal | undefined {
  if (!isHere) return { code: 'session/elsewhere' };
  if (!isEnrolled && demandsSecondFactor(secondFactor, role)) return { code: 'session/second-factor-missing' };
  const isProven = judgeStepUp(session, at, { ...SESSION_LIMITS, stepUpMinutes: PROVEN_FOR_MINUTES }).ok;
  return isWithinHours(at, hours) || isProven ? undefined : { code: 'session/out-of-hours' };
}
