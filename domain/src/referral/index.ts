export { ACTION_RULES, PARTIES, type Axis, type Party } from './actions.ts';
export { availableActions, nextAxes } from './axes.ts';
export { CHANNELS, needsLetter, type Channel } from './channel.ts';
export type { ConsentStanding, ReferralContext, SendingContext } from './context.ts';
export { awaitsReceipt, decideReferral } from './decide.ts';
export { draftReferral, type DraftContent, type DraftContext } from './draft.ts';
export type { DraftedEvent, LetterReceipt, Lineage, ReferralAct, ReferralDates, ReferralEvent, ReferralIdentity } from './event.ts';
export {
  CONTACT_METHODS, CONTACT_OUTCOMES, ITEM_OUTCOMES, REFERRAL_CLOSE_REASONS,
  type ConfirmedPrecondition, type ContactMethod, type ContactOutcome, type DisclosureBasis, type ItemOutcome, type LetterMark,
  type ReferralCloseReason, type ReferralCommand, type ReferralFacts, type RequestedItem, type ResultItem,
} from './facts.ts';
export { fhirTask, type FhirTask, type FhirTaskStatus } from './fhir.ts';
export { applyReferralEvent, beginReferral, foldReferral } from './fold.ts';
export { MOST_EXTENSION_DAYS } from './guards.ts';
export { isUnconfirmed, LEGAL_CHECK_CODES, LEGAL_CHECKS, LEGAL_GROUND_CODES, LEGAL_GROUNDS, type LegalCheck, type LegalGround } from './law.ts';
export { findLiveDuplicate, isLive, type LiveReferral } from './live.ts';
export { nextStep, STEPS, type NextStep, type Step } from './next-step.ts';
export { narrowPacket, packetOf, type Packed, type ReferralPacket } from './packet.ts';
export type { ReferralRefusal, ReferralRefusalCode } from './refusal.ts';
export { nextActionAfterReturn, RETURN_REASONS, RETURN_STEPS, type ReturnReason, type ReturnStep } from './return-reason.ts';
export type { Holder, ReferralAxes, ReferralState } from './state.ts';
export {
  DELIVERY_STATUSES, DELIVERY_TRANSITIONS, FOLLOW_UP_STATUSES, FOLLOW_UP_TRANSITIONS, LETTER_STATUSES, LETTER_TRANSITIONS,
  REFERRAL_ACTIONS, REFERRAL_STATUSES, STATUS_TRANSITIONS,
  type DeliveryStatus, type FollowUpStatus, type LetterStatus, type ReferralAction, type ReferralStatus, type TransitionTable,
} from './transitions.ts';
export { actsOpenTo, partiesOf, type OpenAct } from './party.ts';
export { draftOnward, type Onward } from './redirect.ts';
export { commandOfSignal, supervisorsToTell } from './signal-command.ts';
