export { type Difference, diffEditions } from './difference.ts';
export { type ChannelChange, type Cited, type ClockChange, compareClocks, compareDuties, compareVerdicts, type DutyChange, type NameChange, type Replay, replay, type ReplayCase, type VerdictChange } from './replay.ts';
export { coverageOf, type RuleListing, rulesOf } from './usage.ts';
export { type Use, wordsOfUse } from './use.ts';
