export type * from './answer.ts';
export { type EditionFinder, evaluateIn } from './evaluate.ts';
export { compiledEdition, type CompiledEdition } from './compiled.ts';
export { ALONE, judge, type Judged, verdictsOf } from './judge.ts';
export { readCase } from './case.ts';
export type { Subject } from './household.ts';
export { findChannel } from './referrals.ts';
export { senderNamed } from './sender.ts';
export { labelOf, periodOf, questionOf } from './wording.ts';
