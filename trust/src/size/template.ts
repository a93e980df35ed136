import { seedDemo } from '@dure/database/demo';
import type { openPool } from '@dure/database/scope';
import { columnsOf, generatedOf } from '../access/stage.ts';
import { LARGE, SLICES } from './scale.ts';

type Pool = ReturnType<typeof openPool>;

/** A table of the product, as its copy in the schema `fill` has it. */
export interface Pattern {
  readonly table: string;
  readonly columns: readonly { readonly name: string; readonly type: string }[];
  readonly rows: number;
}

/*
 * The demo town is valid for every rule of the product, so every screen can read it: what fills the database is that town again and
 * again. Its identifiers are given marks once, here, which each copy replaces by its own: one mark for what belongs to the
 * municipality (organisations and those who work there), one for all else.
 */
export const MARK = '-4000-8000-';
export const OFFICE_MARK = '-4fff-8fff-';
const UUID = /([0-9a-f]{8}-[0-9a-f]{4})-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-([0-9a-f]{12})/g;

/** The nation's own, and what is read before anybody is known. */
const LEFT: ReadonlySet<string> = new Set(['holiday', 'session', 'idempotency', 'outbox']);
const CHUNK = 1000;

async function pattern(owner: Pool, table: string, columns: Pattern['columns'], offices: ReadonlySet<string>): Promise<Pattern> {
  const { rows } = await owner.query<{ row: string }>(`SELECT to_jsonb(t)::text AS row FROM dure.${table} t WHERE sigungu = $1`, [LARGE]);
  const marked = rows.map(({ row }) => row.replaceAll(UUID, (id, head: string, tail: string) => `${head}${offices.has(id) ? OFFICE_MARK : MARK}${tail}`));
  const names = columns.map(({ name }) => name).join(', ');
  await owner.query(`CREATE UNLOGGED TABLE fill.${table} (LIKE dure.${table}, n integer GENERATED ALWAYS AS IDENTITY, slice integer NOT NULL DEFAULT 0)`);
  for (let at = 0; at < marked.length; at += CHUNK) {
    await owner.query(`INSERT INTO fill.${table} (${names}) SELECT ${names} FROM jsonb_populate_recordset(NULL::dure.${table}, $1::jsonb)`, [`[${marked.slice(at, at + CHUNK).join(',')}]`]);
  }
  return { table, columns, rows: marked.length };
}

/** People of one household lie in one slice, and with them everything about them. */
async function slice(owner: Pool, patterns: readonly Pattern[]): Promise<void> {
  const sliceOf = (column: string): string => `abs(hashtext(${column}::text)) % ${SLICES}`;
  await owner.query(`UPDATE fill.household SET slice = ${sliceOf('id')}; UPDATE fill.person SET slice = ${sliceOf('coalesce(household_id, id)')}; CREATE INDEX ON fill.person (id)`);
  for (const { table, columns } of patterns) {
    const column = columns.some(({ name }) => name === 'person_id') ? 't.person_id' : table === 'access_log' ? 't.person_ids[1]' : undefined;
    if (column !== undefined) await owner.query(`UPDATE fill.${table} t SET slice = p.slice FROM fill.person p WHERE p.id = ${column}`);
  }
}

/** Makes the demo town in an empty database, takes its pattern, and leaves the tables of the product empty. */
export async function takePatterns(owner: Pool, admin: Pool, passwordHash: string, tell: (sentence: string) => void): Promise<readonly Pattern[]> {
  await seedDemo(owner, { seed: 1, today: '2026-11-23', passwordHash });
  tell('the demo town is there');
  const generated = await generatedOf(owner);
  const { rows } = await owner.query<{ id: string }>('SELECT id FROM dure.organisation UNION ALL SELECT id FROM dure.staff');
  const offices = new Set(rows.map(({ id }) => id));
  await owner.query('CREATE SCHEMA fill');
  const patterns: Pattern[] = [];
  const tables = [...(await columnsOf(owner))].filter(([table]) => !LEFT.has(table));
  for (const [table, columns] of tables) patterns.push(await pattern(owner, table, columns.filter(({ name }) => !generated.has(`${table}.${name}`)), offices));
  await slice(owner, patterns);
  await owner.query('ANALYZE');
  await admin.query(`TRUNCATE ${tables.map(([table]) => `dure.${table}`).join(', ')}`);
  return patterns.filter(({ rows: count }) => count > 0);
}
