import type { Instant, PlainDate } from '../calendar/index.ts';
import type { CaseId, EmdCode, HouseholdId, OrganisationId, PersonId, Sigungu, StaffId } from '../ids/index.ts';
import type { ProgrammeId } from '../programme/index.ts';
import type { CaseParty } from './actions.ts';
import type { MemberGround } from './agencies.ts';
import type { AftercareDuty } from './aftercare.ts';
import type { CarriedOn, CaseCommand, Referrer } from './facts.ts';

export interface CaseAct {
  readonly at: Instant;
  /** The Korean day of `at`. */
  readonly on: PlainDate;
  readonly by: StaffId | 'system';
  readonly party: CaseParty;
}

/** When somebody must act next; null only when nobody must. */
export interface CaseDates {
  readonly nextOn: PlainDate | null;
}

/** Fixed for the life of the case. */
export interface CaseIdentity {
  readonly caseId: CaseId;
  /** The municipality's code of that day; codes change, a case keeps its own. */
  readonly sigungu: Sigungu;
  readonly emdCode: EmdCode | null;
  readonly personId: PersonId;
  readonly householdId: HouseholdId | null;
  readonly programme: ProgrammeId;
  /** Guide edition in force on the day of registration; a new guide does not rewrite an old case. */
  readonly edition: string;
}

export type RegisteredEvent = CaseAct & {
  readonly action: 'register';
  readonly dates: CaseDates;
  readonly identity: CaseIdentity;
  readonly owner: { readonly organisationId: OrganisationId; readonly staffId: StaffId };
  readonly referrers: readonly Referrer[];
  /** 재등록: the case of the same person that ended before; absent in a history from before this was recorded. */
  readonly previous?: CaseId;
};

/** What closing settles besides the command: what the guide asks of the town office afterwards, and by when the referrers answer. */
interface Closed {
  readonly aftercare: AftercareDuty;
  readonly confirmBy: PlainDate;
  /** Of what is still open, who goes on with it; a history from before this was recorded names nothing. */
  readonly carriedOn?: readonly (CarriedOn & { readonly service: string })[];
}

/** Who looks at an objection; a history from before this was recorded names nobody. */
interface Objected {
  readonly reviewers?: readonly OrganisationId[];
}

/** On what ground a co-manager sees the case; a consent that ends earlier ends it with itself. */
interface Joined {
  readonly ground: MemberGround;
}

/** The days of aftercare; a history from before they were settled names none. */
interface Scheduled {
  readonly days?: readonly PlainDate[];
}

type Recorded<Command> = Command extends { readonly action: 'start-aftercare' } ? Command & Scheduled : Command extends { readonly action: 'add-member' } ? Command & Joined : Command extends { readonly action: 'close' } ? Omit<Command, 'carriedOn'> & Closed : Command extends { readonly action: 'object-to-closure' } ? Command & Objected : Command;

/** A command as history keeps it. */
export type RecordedCaseCommand = Recorded<CaseCommand>;

export type CaseEvent = RegisteredEvent | (CaseAct & RecordedCaseCommand & { readonly dates: CaseDates });
