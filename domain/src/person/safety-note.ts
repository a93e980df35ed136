import type { Instant } from '../calendar/index.ts';
import type { PersonId, StaffId } from '../ids/index.ts';
import type { FactValues } from './facts.ts';

/** notice: good to know · caution: do not go alone · danger: do not go without the police or an agreed plan. */
export const SAFETY_LEVELS = ['notice', 'caution', 'danger'] as const;
export type SafetyLevel = (typeof SAFETY_LEVELS)[number];

/** A warning for whoever visits. It is kept in a tier of its own: it never travels with a referral by itself. */
export interface SafetyNote {
  readonly id: string;
  readonly personId: PersonId;
  readonly level: SafetyLevel;
  readonly words: string;
  readonly by: StaffId;
  readonly at: Instant;
  readonly endedAt?: Instant;
}

/** The guide's 「안전문제」 of a visit (ICM-A1-SAFETY) follows from a live caution or danger; without one it stays unknown. */
export function factsFromSafetyNotes(notes: readonly SafetyNote[]): FactValues {
  return notes.some((note) => note.endedAt === undefined && note.level !== 'notice') ? { 'visit.safetyConcern': true } : {};
}
