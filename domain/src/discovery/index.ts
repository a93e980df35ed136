export {
  type Criterion, type CriterionVersion, type DatedThreshold, type DiscoveryCondition, type DiscoveryLeaf, type Grouping, type Measure, type Selection, type Threshold,
} from './criterion.ts';
export type { Claim, History, Prescription, Spell } from './history.ts';
export { explainCriterion, findingsOf } from './oracle.ts';
export type { DiscoveryFinding, Reason } from './reason.ts';
export { type DayNumber, dayNumberOf, dayOfNumber, leavesOf, type ResolvedCondition, type ResolvedCriterion, type ResolvedLeaf, type ResolvedLeafOf, type Screen, type ScreenRefusal, screenOn, thresholdOn, versionOn } from './resolve.ts';
export { diagnosisTest, illnessOf, selectionTest } from './selection.ts';
export { CARE_SETTINGS, type CareSetting, INSTITUTION_TYPES, type InstitutionType, SEXES, type Sex, SPELL_KINDS, type SpellKind, SPELLS, type SpellValue } from './vocabulary.ts';
