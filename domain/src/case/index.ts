export { CASE_ACTION_RULES, CASE_PARTIES, type CaseParty } from './actions.ts';
export { activeMembers, leadOn, MEMBER_ROLES, nextMemberEnd, type LeadPeriod, type Member, type MemberGround, type MemberRole } from './agencies.ts';
export { AFTERCARE_MEANS, aftercareDays, aftercareDuty, aftercareLeft, type AftercareContact, type AftercareDuty, type AftercareFacts, type AftercareMeans } from './aftercare.ts';
export { availableCaseActions, nextCaseAxes } from './axes.ts';
export { COMPLEXITIES, SELECTIONS, type Classification, type Complexity, type Selection } from './classification.ts';
export { CARE_END_GROUNDS, careEndGround, CLOSURE_REASONS, closureReasonsOf, type CareEndGround, type ClosureReason } from './closure.ts';
export type { CaseContext, ClosingContext, MembershipContext } from './context.ts';
export { CASE_DEADLINES, type CaseDeadlines } from './deadlines.ts';
export { decideCase } from './decide.ts';
export type { CaseAct, CaseDates, CaseEvent, CaseIdentity, RegisteredEvent } from './event.ts';
export type { CarriedOn, CaseCommand, CaseFacts, ClosingResult, Referrer } from './facts.ts';
export { applyCaseEvent, beginCase, foldCase } from './fold.ts';
export type { HealthGroup } from './group.ts';
export { caseWeight, EXAMPLE_FACTORS, type Load, type LoadFactors } from './load.ts';
export { CASE_MODELS, type CaseModel, type CaseModelId } from './model.ts';
export { decideHandover, goesAlong, HANDOVER_KINDS, handedOver, type HandoverItem, type HandoverKind, type HandoverOrder } from './handover.ts';
export { CASE_STEPS, type CaseNextStep, type CaseStep } from './next-step.ts';
export { caseEventMembers, caseMembers } from './members.ts';
export { OUTGOING_STANDINGS, outgoingOf, type Outgoing, type OutgoingStanding, type ReferralOfPerson } from './outgoing.ts';
export { ageLimitOn, dueCaseNotices, NOTICE_RULES, type NoticeFacts } from './notice.ts';
export { CASE_SIGNALS, type CaseNotice, type CaseSignal } from './signals.ts';
export { caseActsOpenTo, casePartiesOf, casePartyFor, type OpenCaseAct } from './party.ts';
export type { CaseRefusal, CaseRefusalCode } from './refusal.ts';
export { registerCase, type Registration } from './register.ts';
export { findCaseSignal } from './signal.ts';
export type { CaseAxes, CaseState, ClosureNotice, PendingTransfer } from './state.ts';
export {
  CASE_ACTIONS, CASE_ACTS_IN_PLACE, CASE_STATUSES, CASE_TRANSITIONS, TRANSFER_STATUSES, TRANSFER_TRANSITIONS,
  isCaseOver, type CaseAction, type CaseStatus, type TransferStatus,
} from './transitions.ts';
