import type { DuckDBConnection } from '@duckdb/node-api';
import type { DiscoveryFinding, Reason, Screen } from '@dure/domain/discovery';
import { criterionSql } from './criterion.ts';

export { criterionSql } from './criterion.ts';

type Row = readonly [person: string, leaf: number, value: number, group: string | null, from: number | null, until: number | null];

function gathered(criterion: string, rows: readonly Row[]): readonly DiscoveryFinding[] {
  const found = new Map<string, Reason[]>();
  for (const [person] of rows.filter(([, leaf]) => leaf < 0)) found.set(person, []);
  for (const [person, leaf, value, group, from, until] of rows) if (leaf >= 0) found.get(person)?.push({ leaf, value, group, from, until });
  return [...found].map(([person, reasons]) => ({ person, criterion, reasons: reasons.toSorted((left, right) => left.leaf - right.leaf) }));
}

/** Screens by SQL, one criterion after another: a second opinion, and a first look where no columns are built yet. */
export async function screenBySql(connection: DuckDBConnection, screen: Screen): Promise<readonly DiscoveryFinding[]> {
  const findings: DiscoveryFinding[] = [];
  for (const criterion of screen.criteria) {
    const read = await connection.runAndReadAll(criterionSql(criterion, screen.asOf));
    findings.push(...gathered(criterion.id, read.getRows() as unknown as readonly Row[]));
  }
  return findings;
}
