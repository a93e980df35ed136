export { FoundCounts } from './count.ts';
export { findingReader, openWalkers, runScreen } from './run.ts';
export { criterionSql, screenBySql } from './sql/index.ts';
