import type { PlainDate } from '../calendar/index.ts';
import type { OrganisationId } from '../ids/index.ts';

/** How somebody tried to reach a person who was found. */
export const CONTACT_MEANS = ['letter', 'phone', 'visit'] as const;
export type ContactMeans = (typeof CONTACT_MEANS)[number];

/** What came of it; `sent` is a letter that waits for its answer. */
export const CONTACT_OUTCOMES = ['reached', 'sent', 'absent', 'wrong-number', 'in-hospital', 'refused', 'moved', 'dead'] as const;
export type ContactOutcome = (typeof CONTACT_OUTCOMES)[number];

/** What each means can come to; a letter that came back counts as an absence. */
export const OUTCOMES_OF = {
  letter: ['sent', 'reached', 'absent', 'refused', 'moved', 'dead'],
  phone: ['reached', 'absent', 'wrong-number', 'in-hospital', 'refused', 'moved', 'dead'],
  visit: ['reached', 'absent', 'in-hospital', 'refused', 'moved', 'dead'],
} as const satisfies Record<ContactMeans, readonly ContactOutcome[]>;

export function isOutcomeOf(means: ContactMeans, outcome: ContactOutcome): boolean {
  const possible: readonly ContactOutcome[] = OUTCOMES_OF[means];
  return possible.includes(outcome);
}

/** Outcomes after which nobody is sought any more. */
export const FINAL_OUTCOMES = ['refused', 'moved', 'dead'] as const satisfies readonly ContactOutcome[];
export type FinalOutcome = (typeof FINAL_OUTCOMES)[number];

export function isFinalOutcome(outcome: ContactOutcome): outcome is FinalOutcome {
  const final: readonly ContactOutcome[] = FINAL_OUTCOMES;
  return final.includes(outcome);
}

/** One attempt, without the words of who made it. */
export interface Attempt {
  readonly on: PlainDate;
  readonly means: ContactMeans;
  readonly outcome: ContactOutcome;
}

/** An attempt of a team from which somebody was taken back: the next one is to know what was tried. */
export interface EarlierAttempt extends Attempt {
  readonly by: OrganisationId;
}

const MISSED: readonly ContactOutcome[] = ['absent', 'wrong-number'];

/** Attempts in vain since the person was last reached (부재). */
export function absencesIn(attempts: readonly Attempt[]): number {
  const since = attempts.findLastIndex(({ outcome }) => outcome === 'reached');
  return attempts.slice(since + 1).filter(({ outcome }) => MISSED.includes(outcome)).length;
}

export function wasVisited(attempts: readonly Attempt[]): boolean {
  return attempts.some(({ means }) => means === 'visit');
}
