import { withClient, type ClientConfig } from '@dure/database/connection';

/** Rows and a checksum over them, by table. */
export type Snapshot = ReadonlyMap<string, string>;

const TABLES = `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname IN ('dure', 'migration') ORDER BY 1`;

export async function snapshotOf(database: ClientConfig): Promise<Snapshot> {
  return withClient({ ...database, database: 'dure' }, async (client) => {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const { rows } = await client.query<{ name: string }>(TABLES);
    const all = new Map<string, string>();
    for (const { name } of rows) {
      const { rows: [sum] } = await client.query<{ sum: string }>(`SELECT count(*) || ' ' || coalesce(sum(hashtextextended(t::text, 0)), 0) AS sum FROM ${name} t`);
      all.set(name, sum?.sum ?? '');
    }
    await client.query('COMMIT');
    return all;
  });
}

export const differing = (one: Snapshot, other: Snapshot): readonly string[] => [...new Set([...one.keys(), ...other.keys()])].filter((name) => one.get(name) !== other.get(name));

export const rowsIn = (snapshot: Snapshot): number => [...snapshot.values()].reduce((sum, text) => sum + Number(text.split(' ')[0]), 0);
