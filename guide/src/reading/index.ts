export { type Difference, diffEditions } from './difference.ts';
export { type RuleListing, rulesOf } from './usage.ts';
