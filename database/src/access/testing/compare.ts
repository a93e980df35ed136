import { seesNobody, type Scope } from '@dure/domain/access';
import type pg from 'pg';
import { statement, withScope, type ScopeSettings } from '../../scope/index.ts';
import type { Subject } from './subjects.ts';

/** One answer in which the row policies and the domain differ. */
export interface Difference {
  readonly table: string;
  readonly row: string;
  readonly sql: 'shows' | 'hides' | 'allows' | 'refuses';
  readonly scope: Scope;
}

/** The same words as the server puts into the transaction. */
export function settingsOf(scope: Scope): ScopeSettings {
  const { sigungus, role, emds, wide, safety, glass, today, purpose } = scope;
  return { sigungus, staff: scope.staffId, role, reader: !seesNobody(role), organisation: scope.organisationId, emds, wide, safety, glass, today, purpose };
}

const FILLING: Readonly<Record<string, unknown>> = {
  text: 'x', 'text[]': [], 'uuid[]': [], jsonb: {}, boolean: false, integer: 1, bigint: 1, bytea: '\\x00',
  date: '2026-11-22', 'timestamp with time zone': '2026-11-22T03:00:00Z', uuid: '00000000-0000-4000-8000-000000000000',
};

/** Columns that must have a value and that no rule reads get any: the schema may grow without this test knowing. */
export async function fillingOf(client: pg.ClientBase, table: string): Promise<Readonly<Record<string, unknown>>> {
  const { rows } = await client.query<{ name: string; type: string }>(
    `SELECT attname AS name, format_type(atttypid, NULL) AS type FROM pg_attribute
     WHERE attrelid = ('dure.' || $1)::regclass AND attnum > 0 AND NOT attisdropped AND attnotnull AND NOT atthasdef`,
    [table],
  );
  return Object.fromEntries(rows.map(({ name, type }) => [name, FILLING[type]]));
}

export async function insert(client: pg.ClientBase, { table, rows }: Subject): Promise<void> {
  const filling = await fillingOf(client, table);
  const content = rows.map((row) => ({ ...filling, ...row.columns }));
  const columns = Object.keys(content[0] ?? {}).join(', ');
  await client.query(`INSERT INTO dure.${table} (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(NULL::dure.${table}, $1::jsonb)`, [JSON.stringify(content)]);
}

/** What the app role reads of a table under a scope, against what the domain lets it see. */
export async function compare(pool: pg.Pool, subject: Subject, scope: Scope): Promise<readonly Difference[]> {
  const read = statement<{ key: string }>(`test.policies.${subject.table}`, `SELECT ${subject.key}::text AS key FROM dure.${subject.table}`);
  const shown = new Set((await withScope(pool, settingsOf(scope), (work) => work.rows(read, []))).map((row) => row.key));
  const seen = new Set(subject.rows.filter((row) => row.sees(scope)).map((row) => row.key));
  return subject.rows
    .filter((row) => shown.has(row.key) !== seen.has(row.key))
    .map((row) => ({ table: subject.table, row: row.key, sql: shown.has(row.key) ? 'shows' : 'hides', scope }));
}
