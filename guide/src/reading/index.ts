export { type Difference, diffEditions } from './difference.ts';
export { coverageOf, type RuleListing, rulesOf } from './usage.ts';
export { type Use, wordsOfUse } from './use.ts';
