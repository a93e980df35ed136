import type { DuckDBConnection } from '@duckdb/node-api';
import type { DiscoveryFinding, Reason, Screen } from '@dure/domain/discovery';
import { criterionSql, type CriterionSql } from './criterion.ts';
import { type Dialect, DUCKDB } from './dialect.ts';

export { criterionSql } from './criterion.ts';
export { CLICKHOUSE, type Dialect, DUCKDB, POSTGRESQL } from './dialect.ts';

export type SqlRow = readonly unknown[];
/** Runs a statement and answers its rows. */
export type Ask = (sql: string) => Promise<readonly SqlRow[]>;

const number = (value: unknown): number | null => (value === null ? null : Number(value));

/** Big sums come as texts or bigints, truths as 1 in one dialect. */
function reasonIn(row: SqlRow, leaf: number, at: number): readonly Reason[] {
  const [holds, value, group, from, until] = row.slice(at, at + 5);
  if (holds !== true && holds !== 1) return [];
  return [{ leaf, value: Number(value), group: group === null ? null : String(group), from: number(from), until: number(until) }];
}

const findingIn = (criterion: string, { shown }: CriterionSql, row: SqlRow): DiscoveryFinding =>
  ({ person: String(row[0]), criterion, reasons: shown.flatMap((leaf, place) => reasonIn(row, leaf, 1 + 5 * place)) });

/** Screens by SQL, one criterion after another. */
export async function screenWith(dialect: Dialect, ask: Ask, screen: Screen): Promise<readonly DiscoveryFinding[]> {
  const findings: DiscoveryFinding[] = [];
  for (const criterion of screen.criteria) {
    const asked = criterionSql(criterion, screen.asOf, dialect);
    for (const row of await ask(asked.sql)) findings.push(findingIn(criterion.id, asked, row));
  }
  return findings;
}

/** By DuckDB: a second opinion, and a first look where no columns are built yet. */
export const screenBySql = (connection: DuckDBConnection, screen: Screen): Promise<readonly DiscoveryFinding[]> =>
  screenWith(DUCKDB, async (sql) => (await connection.runAndReadAll(sql)).getRows(), screen);
