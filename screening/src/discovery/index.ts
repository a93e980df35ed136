export { loadClickHouse, screenByClickHouse, type Shards, withClickHouse } from './clickhouse/index.ts';
export { FoundCounts, type SavedCounts } from './count.ts';
export type { PartAnswer } from './part.ts';
export type { RunProgress } from './progress.ts';
export { allParts, findingReader, RunEnded, type RunOptions, runScreen } from './run.ts';
export { CLICKHOUSE, criterionSql, type Dialect, DUCKDB, POSTGRESQL, screenBySql, screenWith } from './sql/index.ts';
export { openThreads, type Threads } from './threads.ts';
