export { decideVisit, planVisit, type VisitContext, type VisitOrder } from './decide.ts';
export type { PlannedEvent, VisitAct, VisitCommand, VisitEvent } from './event.ts';
export { applyVisitEvent, beginVisit, foldVisit } from './fold.ts';
export { ACTIVITIES, activitiesOf, ATTENDANCE, CANCEL_REASONS, NOT_MET_REASONS, POSTPONE_REASONS, type Activity, type Attendance, type CancelReason, type NotMetReason, type PostponeReason, type VisitOutcome } from './outcome.ts';
export { bandOf, DAY_BANDS, isClockTime, timeKey, VISIT_PURPOSES, type ClockTime, type DayBand, type VisitIdentity, type VisitPlan, type VisitPurpose, type VisitSeries, type VisitTime } from './plan.ts';
export type { VisitRefusal } from './refusal.ts';
export {
  BLOCK_CODES, COMPANION_KINDS, missingCompanions, NO_REQUIREMENTS, type AskedCompanion, type Authority, type Block, type BlockCode, type CompanionKind, type EmergencyBasis, type RequiredCompanion, type VisitRequirements,
} from './requirement.ts';
export { cadenceOf, MOST_OCCURRENCES, occurrencesOf, type Cadence, type SeriesTerms } from './series.ts';
export { isOpen, visitMembers, type VisitState } from './state.ts';
export { enterVisit, type EnteredVisit, type UnplannedVisit } from './unplanned.ts';
export { nextVisitStatus, VISIT_ACTIONS, VISIT_ACTORS, VISIT_ACTS_IN_PLACE, VISIT_PARTIES, VISIT_STATUSES, VISIT_TRANSITIONS, visitActsOpenTo, type VisitAction, type VisitParty, type VisitStatus } from './transitions.ts';
