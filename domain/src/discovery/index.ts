export {
  type Criterion, type CriterionVersion, type DatedThreshold, type DiscoveryCondition, type DiscoveryLeaf, type Grouping, type LeafKind, type LeafOf, type Measure, type Selection, type Threshold,
} from './criterion.ts';
export {
  AGE_BAND, type Cell, type CountsChange, type Difference, type DiscoveryCounts, type EmdCount, MOST_TOGETHER, OLDEST_BAND, type SexAgeCount, type SigunguCount, SMALLEST_TOLD, toldAlone, type TogetherCount,
} from './counts.ts';
export { CANDIDATE_STEPS, type CandidateIdentity, type CandidateState, type CandidateStep, type NameState } from './candidate.ts';
export { CANDIDATE_ACTIONS, CANDIDATE_STATUSES, type CandidateAction, candidateActsOpenTo, type CandidateParty, type CandidateStatus, CONCLUSIONS, type Conclusion, isLiveCandidate } from './candidateActions.ts';
export { findCandidateSignal, nextCandidateReminderOn } from './candidateClock.ts';
export { decideCandidate, proposeCandidate } from './candidateDecide.ts';
export { type CandidateCommand, type CandidateContext, type CandidateEvent, type CandidateTerms, DEFAULT_CANDIDATE_TERMS } from './candidateEvent.ts';
export { applyCandidateEvent, beginCandidate, foldCandidate } from './candidateFold.ts';
export type { CandidateRefusal, CandidateRefusalCode } from './candidateRefusal.ts';
export { absencesIn, type Attempt, CONTACT_MEANS, CONTACT_OUTCOMES, type ContactMeans, type ContactOutcome, isOutcomeOf, OUTCOMES_OF, wasVisited } from './contact.ts';
export { type DeliveredFile, type DeliveryReport, duplicatedIn, FILE_FAULTS, type FileFault, outOfRangeIn, refusedIn, withLinesTold } from './delivery.ts';
export { askedAs, type AskedCriterion, type CriterionEffect, type Effect, EFFECT_COUNTS, type EffectCount, effectsOf, type EffectTally } from './effect.ts';
export { type CriterionReasons, type FoundPerson, leastOf, shortPseudonym, type Suppression, suppressionOf, SUPPRESSIONS, weightOf } from './found.ts';
export type { Claim, History, Prescription, Spell } from './history.ts';
export { DEFAULT_FINDING_TERMS, type FindingTerms, type KeptRun, runsToForget } from './keeping.ts';
export { explainCriterion, findingsOf } from './oracle.ts';
export type { DiscoveryFinding, Reason } from './reason.ts';
export { type DayNumber, dayNumberOf, dayOfNumber, leavesOf, type ResolvedCondition, type ResolvedCriterion, type ResolvedLeaf, type ResolvedLeafOf, type Screen, type ScreenRefusal, screenOn, thresholdOn, versionOn } from './resolve.ts';
export { actedOn, allocate, checkQuotas, checkRound, heldBy, MOST_IN_ROUND, MOST_PER_TEAM, type Quotas, type Round, ROUND_TEAMS, type RoundAct, type RoundCriterion, type RoundPlaces, type RoundRefusal, type RoundRefusalCode, type RoundStatus, type RoundTeam, routeOf, shareOf, type TeamShare } from './round.ts';
export {
  askRun, type AskRefusal, cancelRun, HEARTBEAT_LOST_SECONDS, isRunOver, isTakeable, resumeRun, RUN_ACTIONS, RUN_FAILURES, RUN_KINDS, RUN_STATUSES, RUN_TRANSITIONS, type RunAction, type RunFailure, type RunKind, type RunProgress, type RunRefusal, type RunStatus, secondsLeft,
} from './run.ts';
export { diagnosisTest, illnessOf, selectionTest } from './selection.ts';
export { MOST_SELECTIONS, selectionOf, selectionsIn } from './selections.ts';
export { type DecidedThreshold, decideThreshold, readThreshold, standingThresholds, type ThresholdAsked, type ThresholdBounds, type ThresholdRefusal, thresholdsTried, thresholdsWith } from './threshold.ts';
export { told, toldChange } from './told.ts';
export { CARE_SETTINGS, type CareSetting, INSTITUTION_TYPES, type InstitutionType, SEXES, type Sex, SPELL_KINDS, type SpellKind, SPELLS, type SpellValue } from './vocabulary.ts';
export { criteriaWith, inForceOn, type NamedCriterion, word, type Wording, type WordingAsked, type WordingRefusal } from './wording.ts';
