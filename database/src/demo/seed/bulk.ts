import type pg from 'pg';

/** Rows of one table, each an object by column; the same columns in every row. */
export interface Bulk {
  readonly table: string;
  readonly rows: readonly Readonly<Record<string, unknown>>[];
}

/** Enough for one statement and little enough for one message. */
const ROWS_PER_STATEMENT = 2000;

/** Writes rows by the thousand: one statement takes them as JSON and PostgreSQL spreads them over its columns. */
export async function insertBulk(client: pg.ClientBase, { table, rows }: Bulk): Promise<number> {
  const [first] = rows;
  if (first === undefined) return 0;
  const columns = Object.keys(first).join(', ');
  const text = `INSERT INTO dure.${table} (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(NULL::dure.${table}, $1::jsonb)`;
  for (let from = 0; from < rows.length; from += ROWS_PER_STATEMENT) {
    await client.query(text, [JSON.stringify(rows.slice(from, from + ROWS_PER_STATEMENT))]);
  }
  return rows.length;
}
