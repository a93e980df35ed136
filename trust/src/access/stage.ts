import type pg from 'pg';
import type { Town } from './ground.ts';
import type { Column, KeyedRow, World } from './world.ts';

/** Every table that the application's role reads, with its columns, so that nobody has to keep a list of them. */
export async function columnsOf(owner: pg.Pool): Promise<ReadonlyMap<string, readonly Column[]>> {
  const { rows } = await owner.query<Column & { table: string }>(
    `SELECT c.relname AS "table", a.attname AS name, format_type(a.atttypid, NULL) AS type, a.attnotnull AND NOT a.atthasdef AS required, NOT a.attnotnull AS nullable, coalesce(a.attnum = ANY (k.conkey), false) AS "inKey"
     FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid LEFT JOIN pg_constraint k ON k.conrelid = c.oid AND k.contype = 'p'
     WHERE c.relnamespace = 'dure'::regnamespace AND c.relkind IN ('r', 'p') AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '' AND has_table_privilege('dure_app', c.oid, 'SELECT') ORDER BY c.relname, a.attnum`,
  );
  const tables = new Map<string, Column[]>();
  for (const { table, ...column } of rows) tables.set(table, [...(tables.get(table) ?? []), column]);
  return tables;
}

/** Columns that the database fills itself. */
export async function generatedOf(owner: pg.Pool): Promise<ReadonlySet<string>> {
  const { rows } = await owner.query<{ name: string }>(`SELECT c.relname || '.' || a.attname AS name FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid WHERE c.relnamespace = 'dure'::regnamespace AND a.attgenerated <> ''`);
  return new Set(rows.map(({ name }) => name));
}

export async function put(owner: pg.Pool, table: string, rows: readonly Readonly<Record<string, unknown>>[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {}).join(', ');
  if (columns !== '') await owner.query(`INSERT INTO dure.${table} (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(NULL::dure.${table}, $1::jsonb)`, [JSON.stringify(rows)]);
}

const written = ({ row: { table: _table, ...columns } }: KeyedRow): Readonly<Record<string, unknown>> => {
  if (_table !== 'person') return columns;
  const { person_id: _same, ...person } = columns;
  return person;
};

/** Rows here need make no sense but to the policies: what else the schema asks of them, beside its keys, is taken away in this database. */
export async function loosen({ admin }: Pick<Town, 'admin'>): Promise<void> {
  const { rows: indexes } = await admin.query<{ name: string }>(
    `SELECT c.oid::regclass::text AS name FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid WHERE c.relnamespace = 'dure'::regnamespace AND i.indisunique AND NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conindid = c.oid)`,
  );
  const { rows: constraints } = await admin.query<{ table: string; name: string }>(
    `SELECT conrelid::regclass::text AS "table", conname AS name FROM pg_constraint WHERE connamespace = 'dure'::regnamespace AND contype IN ('c', 'u', 'f') AND conrelid <> 0`,
  );
  for (const { name } of indexes) await admin.query(`DROP INDEX ${name}`);
  for (const { table, name } of constraints) await admin.query(`ALTER TABLE ${table} DROP CONSTRAINT ${name}`);
}

/** Writes a world down in place of the one before. Superuser's work: histories are not deleted by anybody else. */
export async function stage({ admin }: Pick<Town, 'admin'>, world: World): Promise<void> {
  await admin.query(`TRUNCATE dure.organisation, dure.staff, dure.session, ${[...world.rows.keys()].map((table) => `dure.${table}`).join(', ')}`);
  await put(admin, 'organisation', world.workplaces.map(({ id, kind, sigungu, areas, serves }) => ({ sigungu, id, kind, name: kind, programmes: [], areas, serves })));
  await put(admin, 'staff', world.workers.map(({ id, role, active, workplace }, number) => ({ sigungu: workplace.sigungu, id, login: `worker.${number}`, name: '나담당', title: '', role, organisation_id: workplace.id, programmes: [], active })));
  for (const [table, rows] of world.rows) await put(admin, table, rows.map(written));
}
