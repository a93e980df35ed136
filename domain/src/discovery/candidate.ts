import type { Instant, PlainDate } from '../calendar/index.ts';
import type { CandidateId, IntakeId, OrganisationId, PersonId, RoundId, Sigungu, StaffId } from '../ids/index.ts';
import type { CandidateStatus } from './candidateActions.ts';
import type { Attempt, EarlierAttempt } from './contact.ts';

/** Fixed for the life of a candidate: a finding of a run that stands in a round. */
export interface CandidateIdentity {
  readonly candidateId: CandidateId;
  readonly sigungu: Sigungu;
  readonly roundId: RoundId;
  /** The insurer's; nobody reads a name from it. */
  readonly pseudonym: string;
  /** The team that it would go to; null where no team serves the place. */
  readonly route: OrganisationId | null;
  /** Its place in the round, from 1. */
  readonly rank: number;
}

/** Whether the name behind the pseudonym is open: asked for by a hand-out, opened by the batch, or not in the roster. */
export type NameState = 'closed' | 'waiting' | 'open' | 'missing';

/** What is to be done next. `recall`: the roster does not know the pseudonym, so the coordinator takes it back. */
export const CANDIDATE_STEPS = ['open-name', 'recall', 'contact', 'again', 'visit', 'decide', 'give-up', 'none'] as const;
export type CandidateStep = (typeof CANDIDATE_STEPS)[number];

export interface CandidateDates {
  readonly step: CandidateStep;
  /** The day by which the step is done. */
  readonly nextOn: PlainDate | null;
}

/** Who was told that a date has passed, and of which date. */
export interface Told {
  readonly forOn: PlainDate;
  readonly level: 'team' | 'coordinator';
}

/** A candidate as its history leaves it. No name is in it. */
export interface CandidateState extends CandidateDates {
  readonly identity: CandidateIdentity;
  readonly status: CandidateStatus;
  readonly holder: OrganisationId | null;
  readonly assignee: StaffId | null;
  readonly name: NameState;
  readonly handedOutOn: PlainDate | null;
  /** The day by which the first attempt is made. */
  readonly dueOn: PlainDate | null;
  readonly attempts: readonly Attempt[];
  /** Of teams from which the candidate was taken back, in their order; absent where there was none. Their words stay in their own history. */
  readonly earlier?: readonly EarlierAttempt[];
  readonly reachedOn: PlainDate | null;
  readonly endedOn: PlainDate | null;
  readonly personId: PersonId | null;
  readonly intakeId: IntakeId | null;
  readonly told: Told | null;
  readonly lastChangeAt: Instant;
  readonly version: number;
}
