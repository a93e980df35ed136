export type * from './answer.ts';
export { type EditionFinder, evaluateIn } from './evaluate.ts';
export { compiledEdition, type CompiledEdition } from './compiled.ts';
export { judge, type Judged, verdictsOf } from './judge.ts';
export { readCase, type Subject } from './case.ts';
export { findChannel } from './referrals.ts';
export { senderNamed } from './sender.ts';
export { labelOf, periodOf, questionOf } from './wording.ts';
