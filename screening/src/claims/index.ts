export { deviationLines, generateClaims, generateClaimsInThreads } from './generate/index.ts';
export { importClaims, type ImportOutcome } from './import.ts';
export { LAYOUTS, SAMPLE_COHORT } from './layouts.ts';
export { type Mapping, readMapping } from './mapping.ts';
export { reportLines } from './report.ts';
export { type Identity, openRoster, type Roster, type RosterCipher } from './roster/index.ts';
export { findStore, openViews, readDictionaries, readPseudonyms, columnsFile, type Store } from './store.ts';
