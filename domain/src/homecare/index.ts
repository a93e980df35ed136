export { HOMECARE_ACTION_RULES, HOMECARE_PARTIES, homecareActsOpenTo, keepsHomecare, type HomecareParty } from './actions.ts';
export { BENEFIT_RULES, BENEFITS, benefitOf, ESSENTIAL_BENEFITS, isEssential, monthlyWon, plannedBenefits, type Benefit } from './benefits.ts';
export { endWithCase } from './caseEnd.ts';
export type { CarePlan, HomecareContext } from './context.ts';
export { addHomecare, decideHomecare } from './decide.ts';
export type { HomecareAct, HomecareAddedEvent, HomecareEvent, HomecareIdentity } from './event.ts';
export {
  DIAGNOSIS_GROUPS, HOMECARE_END_REASONS, REMINDER_DAYS, TEAM_ROLES,
  type BenefitNeed, type BenefitNeeds, type CareTeam, type DiagnosisGroup, type HomecareCommand, type HomecareEndReason, type HomecareFacts, type ReminderDays, type Stay, type TeamRole,
} from './facts.ts';
export { applyHomecareEvent, beginHomecare, foldHomecare } from './fold.ts';
export { gatesTogether, isJudgedFact, JUDGED_FACTS, type GateStanding, type GateVerdict, type JudgedFact, type JudgedValue } from './gates.ts';
export { HOMECARE_GROUPS, homecareGroup, type HomecareGroup } from './list.ts';
export { daysOfStay, findHomecareSignal, latestExtension, nextReminderOn, periodEnd } from './period.ts';
export type { HomecareRefusal, HomecareRefusalCode } from './refusal.ts';
export { HOMECARE_STEPS, type Extension, type HomecareState, type HomecareStep, type Judgement, type Readmission, type Selection, type Survey } from './state.ts';
export { HOMECARE_ACTIONS, HOMECARE_STATUSES, HOMECARE_TRANSITIONS, isLiveHomecare, nextHomecareStatus, type HomecareAction, type HomecareStatus } from './transitions.ts';
