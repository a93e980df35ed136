export { type RuleListing, rulesOf } from './usage.ts';
