export { deviationLines, generateClaims, generateClaimsInThreads } from './generate/index.ts';
export { importClaims, type ImportOutcome } from './import.ts';
export { type Mapping, readMapping, SAMPLE_COHORT } from './mapping.ts';
export { reportLines } from './report.ts';
export { type Identity, openRoster, type Roster, type RosterCipher } from './roster/index.ts';
export { findStore, openViews, readDictionaries, readPseudonyms, columnsFile, type Store } from './store.ts';
