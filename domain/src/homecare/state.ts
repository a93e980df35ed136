import type { Instant, PlainDate } from '../calendar/index.ts';
import type { CaseId, StaffId } from '../ids/index.ts';
import type { HomecareDates, HomecareIdentity } from './event.ts';
import type { BenefitNeeds, CareTeam, HomecareEndReason, ReminderDays, Stay } from './facts.ts';
import type { GateStanding, JudgedFact, JudgedValue } from './gates.ts';
import type { HomecareStatus } from './transitions.ts';

export interface Judgement {
  readonly value: JudgedValue;
  readonly on: PlainDate;
  readonly by: StaffId | 'system';
}

/** The decision of a person on what the gates say. */
export interface Selection {
  readonly decided: 'selected' | 'declined';
  readonly on: PlainDate;
  readonly by: StaffId | 'system';
  readonly reason: string;
  readonly gates: readonly GateStanding[];
}

export interface Survey {
  readonly on: PlainDate;
  readonly needs: BenefitNeeds;
  readonly words: string;
}

/** HOMEMED-EXTEND: 사유와 결정을 함께 남긴다(C29). */
export interface Extension {
  readonly until: PlainDate;
  readonly reason: string;
  readonly decidedBy: string;
  readonly decidedOn: PlainDate;
  readonly recordedOn: PlainDate;
  readonly by: StaffId | 'system';
}

export interface Readmission {
  readonly hospital: string;
  readonly admittedOn: PlainDate;
  readonly planned: boolean;
  readonly words: string;
  /** Back at home since; null while in hospital, or where the course ended from there. */
  readonly dischargedOn: PlainDate | null;
}

export const HOMECARE_STEPS = ['decide', 'survey', 'start', 'watch', 'prepare-end', 'end', 'decide-readmission', 'none'] as const;
export type HomecareStep = (typeof HOMECARE_STEPS)[number];

/** One course of 재가 의료급여 as its history leaves it. Whose it is stands beside it: the course goes where its case goes. */
export interface HomecareState extends HomecareDates {
  readonly identity: HomecareIdentity;
  readonly status: HomecareStatus;
  readonly stay: Stay;
  readonly judgements: { readonly [Fact in JudgedFact]?: Judgement };
  readonly selection: Selection | null;
  readonly caseId: CaseId | null;
  readonly survey: Survey | null;
  readonly team: CareTeam | null;
  /** Why the plan costs more in a month than the municipality's cap. */
  readonly costReason: { readonly on: PlainDate; readonly words: string } | null;
  readonly dischargedOn: PlainDate | null;
  /** Last day of support, an extension included. */
  readonly endsOn: PlainDate | null;
  readonly extension: Extension | null;
  readonly readmissions: readonly Readmission[];
  readonly reminded: readonly { readonly days: ReminderDays; readonly forOn: PlainDate }[];
  readonly end: { readonly reason: HomecareEndReason; readonly on: PlainDate; readonly words: string } | null;
  readonly step: HomecareStep;
  readonly addedOn: PlainDate;
  readonly lastChangeAt: Instant;
  readonly version: number;
}
