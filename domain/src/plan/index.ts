export { PLAN_ACTION_RULES, PLAN_PARTIES, type PlanParty } from './actions.ts';
export {
  COST_UNITS, EMPTY_CONTENT, findService, FREQUENCY_UNITS, PAYERS,
  type CostUnit, type Frequency, type FrequencyUnit, type NeedKey, type Payer, type PlanContent, type PlanGoal, type PlanOwner, type PlanProvider, type PlanService, type PlanSource, type PlanTask, type StandsFor,
} from './content.ts';
export type { PlanContext } from './context.ts';
export { PLAN_DEADLINES, type PlanDeadlines } from './deadlines.ts';
export { decidePlan, draftPlan, type PlanBeginning } from './decide.ts';
export {
  decideDelivery, deliveredServices, DELIVERY_OUTCOMES, NO_SHOW_REASONS, planAgainstDelivery, standingDeliveries,
  type Delivery, type DeliveryInput, type DeliveryOutcome, type DeliveryRefusal, type NoShowReason, type ServiceCourse, type WeekCount,
} from './delivery.ts';
export { planDifferences, type ItemDifference, type ItemPart } from './difference.ts';
export type { PlanAct, PlanDates, PlanDraftedEvent, PlanEvent, PlanIdentity } from './event.ts';
export {
  AGREEMENT_SIGNERS, REVIEW_DECISIONS, SERVICE_RESULTS,
  type Agreement, type AgreementSigner, type PlanCommand, type PlanFacts, type ReviewDecision, type ServiceOutcome, type ServiceResult,
} from './facts.ts';
export { applyPlanEvent, beginPlan, foldPlan } from './fold.ts';
export { PLAN_KINDS, planKindOf, standInRule, type PlanKind } from './kind.ts';
export { plannedDays, weekOf } from './occurrences.ts';
export { contentFrom, needsFound, stillOffered, type FoundNeed, type PlanOffer } from './offer.ts';
export { planActsOpenTo, planPartiesOf } from './party.ts';
export { isFrequency, PLAN_PROBLEMS, planProblems, providersOf, type PlanProblem, type PlanProblemCode } from './problems.ts';
export type { PlanRefusal, PlanRefusalCode } from './refusal.ts';
export { PLAN_STEPS, type PlanApproval, type PlanReview, type PlanState, type PlanStep } from './state.ts';
export { isLivePlan, nextPlanStatus, PLAN_ACTIONS, PLAN_STATUSES, PLAN_TRANSITIONS, type PlanAction, type PlanStatus } from './transitions.ts';
