import type { Instant, PlainDate } from '../calendar/index.ts';
import type { EmdCode, HomecareId, PersonId, Sigungu, StaffId } from '../ids/index.ts';
import type { HomecareParty } from './actions.ts';
import type { HomecareCommand, Stay } from './facts.ts';
import type { GateStanding } from './gates.ts';

export interface HomecareAct {
  readonly at: Instant;
  /** The Korean day of `at`. */
  readonly on: PlainDate;
  readonly by: StaffId | 'system';
  readonly party: HomecareParty;
}

/** When somebody must act next; null when nobody must. */
export interface HomecareDates {
  readonly nextOn: PlainDate | null;
}

/** Fixed for the life of a course. */
export interface HomecareIdentity {
  readonly homecareId: HomecareId;
  readonly sigungu: Sigungu;
  readonly emdCode: EmdCode;
  readonly personId: PersonId;
  /** Guide edition of the day on which the person was entered. */
  readonly edition: string;
}

export type HomecareAddedEvent = HomecareAct & { readonly action: 'add'; readonly dates: HomecareDates; readonly identity: HomecareIdentity; readonly stay: Stay };

/** What history keeps besides the command: how the gates stood when somebody decided, and the last day that a start settles. */
type Recorded<Command> = Command extends { readonly action: 'select' | 'decline' } ? Command & { readonly gates: readonly GateStanding[] } : Command extends { readonly action: 'start' } ? Command & { readonly endsOn: PlainDate } : Command;

export type HomecareEvent = HomecareAddedEvent | (HomecareAct & Recorded<HomecareCommand> & { readonly dates: HomecareDates });
