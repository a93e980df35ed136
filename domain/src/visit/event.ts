import type { Instant, PlainDate } from '../calendar/index.ts';
import type { OrganisationId, StaffId, VisitId } from '../ids/index.ts';
import type { CancelReason, PostponeReason, VisitOutcome } from './outcome.ts';
import type { VisitIdentity, VisitPlan } from './plan.ts';
import type { CompanionKind, EmergencyBasis } from './requirement.ts';
import type { VisitParty } from './transitions.ts';

type Met = Extract<VisitOutcome, { kind: 'met' }>;
type NotMet = Extract<VisitOutcome, { kind: 'not-met' }>;

/** What somebody asks for. `emergency` is the ground on which a visit goes against a block. */
export type VisitCommand =
  | { readonly action: 'reschedule'; readonly plan: Partial<Omit<VisitPlan, 'purpose'>>; readonly words: string; readonly emergency: EmergencyBasis | null; /** Why it was not made on its day; absent in a history from before this was asked. */ readonly reason?: PostponeReason | null }
  | { readonly action: 'assign'; readonly staffId: StaffId; readonly words: string }
  | { readonly action: 'start'; readonly present: readonly CompanionKind[]; readonly emergency: EmergencyBasis | null }
  | { readonly action: 'record'; readonly outcome: Met; readonly emergency: EmergencyBasis | null }
  | { readonly action: 'record-not-met'; readonly outcome: NotMet }
  | { readonly action: 'postpone'; readonly reason: PostponeReason; readonly words: string }
  | { readonly action: 'cancel'; readonly reason: CancelReason; readonly words: string }
  | { readonly action: 'join'; readonly plan: Pick<VisitPlan, 'on' | 'time' | 'staffId'>; readonly with: readonly VisitId[]; readonly emergency: EmergencyBasis | null }
  | { readonly action: 'ask-companion'; readonly kind: CompanionKind; readonly organisationId: OrganisationId }
  | { readonly action: 'answer-companion'; readonly organisationId: OrganisationId; readonly answer: 'accepted' | 'declined'; readonly words: string }
  | { readonly action: 'add-words'; readonly words: string };

export interface VisitAct {
  readonly at: Instant;
  /** The Korean day of `at`. */
  readonly on: PlainDate;
  readonly by: StaffId;
  readonly party: VisitParty;
}

export interface PlannedEvent extends VisitAct {
  /** `enter`: nobody planned it, it is written down after it was made. */
  readonly action: 'plan' | 'enter';
  readonly identity: VisitIdentity;
  readonly plan: VisitPlan;
  readonly emergency: EmergencyBasis | null;
}

export type VisitEvent = PlannedEvent | (VisitCommand & VisitAct);
