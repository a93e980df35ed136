export { CRITERIA, type ShippedCriterion } from './criteria.ts';
export { type CriterionReason, reasonFact, type ReasonFact, reasonsInWords } from './reasons.ts';
export { DEFAULT_THRESHOLDS, type ThresholdDefinition, THRESHOLDS } from './thresholds.ts';
export { conditionLines, type ConditionLine, reasonWords, type ReasonWords, resolvedLines } from './words.ts';
