export { answer, decide, EXPLANATION_STATES, FEWEST_WORDS, isAwaited, isOverdue, type Explanation, type ExplanationRefusal, type ExplanationState } from './explanation.ts';
export { LOOK_EVENTS, type Act, type Known, type Look, type MonthOfLooks, type WorkAbout } from './looks.ts';
export { findMisuse, isOffHours, MISUSE_RULES, type Find, type MisuseRule } from './rules.ts';
