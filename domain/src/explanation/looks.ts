import type { Instant, PlainDate } from '../calendar/index.ts';

/** Events of the access log by which somebody opens the record of one person: a list or a search that names many is none of them. */
export const LOOK_EVENTS = ['person.read', 'person.resident-number-revealed', 'case.read', 'referral.read', 'intake.read'] as const;

/** One look: somebody opened the record of one person. Looks of one hour are one. */
export interface Look {
  readonly staffId: string;
  readonly organisationId: string;
  readonly isLead: boolean;
  readonly personId: string;
  readonly at: Instant;
}

/** Somebody wrote something about a person: who does that works on it. */
export interface Act {
  readonly staffId: string;
  readonly personId: string;
  readonly on: PlainDate;
}

/** Work about a person that an organisation has, or one member of it: case, referral, intake, visit, task, consent, conference. */
export interface WorkAbout {
  readonly personId: string;
  readonly organisationId: string;
  /** Null where it is the team's. */
  readonly staffId: string | null;
  readonly fromOn: PlainDate;
  /** Null while it goes on. */
  readonly untilOn: PlainDate | null;
  /** An emergency of the team, or an emergency opening of one member, which has a review of its own: a reason around its day. */
  readonly isEmergency: boolean;
}

/** What the register knows of somebody that can relate two people. */
export interface Known {
  readonly personId: string;
  readonly name: string;
  readonly householdId: string | null;
  /** Street address without the unit; empty where none is known. */
  readonly building: string;
  /** The whole address. */
  readonly unit: string;
  /** The member of staff whose own record this is, by name and birth date. */
  readonly staffId: string | null;
}

/** Everything that the rules look at: the looks of one month, and what was known of the work behind them. */
export interface MonthOfLooks {
  readonly month: string;
  readonly looks: readonly Look[];
  readonly acts: readonly Act[];
  readonly works: readonly WorkAbout[];
  readonly known: readonly Known[];
  readonly isHoliday: (day: PlainDate) => boolean;
}
