import type { Instant, PlainDate } from '../calendar/index.ts';
import type { IntakeId, OrganisationId, PersonId, StaffId } from '../ids/index.ts';
import type { CandidateParty, Conclusion } from './candidateActions.ts';
import type { CandidateDates, CandidateIdentity, Told } from './candidate.ts';
import type { ContactMeans, ContactOutcome } from './contact.ts';

export type CandidateCommand =
  | { readonly action: 'hand-out'; readonly to: OrganisationId; readonly dueOn: PlainDate }
  | { readonly action: 'withdraw' }
  /** What the roster said. */
  | { readonly action: 'identify'; readonly found: boolean }
  | { readonly action: 'recall'; readonly reason: string }
  | { readonly action: 'assign'; readonly staffId: StaffId }
  | { readonly action: 'contact'; readonly means: ContactMeans; readonly outcome: ContactOutcome; readonly contactOn: PlainDate; readonly words: string }
  | { readonly action: 'conclude'; readonly as: Conclusion; readonly words: string }
  | { readonly action: 'give-up'; readonly words: string }
  | { readonly action: 'link'; readonly personId: PersonId }
  | { readonly action: 'begin-intake'; readonly intakeId: IntakeId; readonly personId: PersonId }
  | { readonly action: 'reopen'; readonly words: string }
  | ({ readonly action: 'remind' } & Told);

export interface CandidateAct {
  readonly at: Instant;
  /** The Korean day of `at`. */
  readonly on: PlainDate;
  readonly by: StaffId | 'system';
  readonly party: CandidateParty;
}

export type CandidateProposed = CandidateAct & { readonly action: 'propose'; readonly identity: CandidateIdentity; readonly dates: CandidateDates };
export type CandidateEvent = CandidateProposed | (CandidateAct & CandidateCommand & { readonly dates: CandidateDates });

/** What a municipality has set for the work on candidates (`discovery.casework`). */
export interface CandidateTerms {
  /** From the hand-out to the first attempt. */
  readonly dueDays: number;
  /** So many absences, then a visit is asked for; after a visit in vain a lead may end it. */
  readonly absences: number;
  readonly retryDays: number;
  /** How long whoever refused is left alone by the next runs. */
  readonly refusedMonths: number;
}

/** Nothing in the guide or the law gives these numbers. */
export const DEFAULT_CANDIDATE_TERMS: CandidateTerms = { dueDays: 14, absences: 3, retryDays: 3, refusedMonths: 6 };

export interface CandidateContext extends CandidateAct {
  readonly terms: CandidateTerms;
}
