import { RETENTION, RETENTION_CATEGORIES } from '@dure/domain/retention';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freshDatabase, type FreshDatabase } from '../../testing/index.ts';
import { addRows } from '../../testing/rows.ts';
import { ABOUT_NOBODY, REMOVED_OTHERWISE, TABLES_OF } from './index.ts';

/** The schema decides what has a term, and nobody's memory: whoever adds a table says here when its rows go, or why they need not. */
let database: FreshDatabase;
let admin: pg.Client;
let retention: pg.Client;

beforeAll(async () => {
  database = await freshDatabase();
  [admin, retention] = [new pg.Client(database.admin), new pg.Client(database.as('dure_retention'))];
  await Promise.all([admin.connect(), retention.connect()]);
});
afterAll(async () => {
  await Promise.all([admin.end(), retention.end()]);
  await database.drop();
});

const RETAINED = RETENTION_CATEGORIES.flatMap((category) => TABLES_OF[category].map((table) => ({ table: table as string, category, least: `${RETENTION[category].least} ${RETENTION[category].unit}` })));
const names = async (sql: string, values: readonly unknown[] = []): Promise<readonly string[]> => (await admin.query<{ name: string }>(sql, [...values])).rows.map(({ name }) => name);

/** What tells of a person, or is somebody's words about one. */
const ABOUT_PEOPLE = `(column_name ~ '^(person|candidate|household|case|referral|visit|plan|conference|document|consent|intake|item|one|other|kept|merged)_ids?$'
  OR column_name IN ('pseudonym', 'cipher', 'content', 'blind_index', 'birth_on', 'birth_year', 'search_name', 'emd_code', 'emd', 'words', 'body', 'record', 'packet', 'answers', 'answer', 'sketch'))`;
const tables = (): Promise<readonly string[]> => names(`SELECT relname AS name FROM pg_class WHERE relnamespace = 'dure'::regnamespace AND relkind IN ('r', 'p') ORDER BY 1`);
const forgotten = async (): Promise<readonly string[]> => {
  const known = new Set([...RETAINED.map(({ table }) => table), ...Object.keys(REMOVED_OTHERWISE), ...Object.keys(ABOUT_NOBODY)]);
  return (await tables()).filter((table) => !known.has(table));
};
const notAboutNobody = (): Promise<readonly string[]> => names(`SELECT table_name || '.' || column_name AS name FROM information_schema.columns WHERE table_schema = 'dure' AND table_name = ANY ($1) AND ${ABOUT_PEOPLE}`, [Object.keys(ABOUT_NOBODY)]);
const deletable = (): Promise<readonly string[]> => names(`SELECT table_name AS name FROM information_schema.role_table_grants WHERE table_schema = 'dure' AND grantee = 'dure_retention' AND privilege_type = 'DELETE' ORDER BY 1`);
/** Tables whose policy for destroying does not hold every day it asks for to the least term of their category, or asks for none. */
async function withoutFloor(): Promise<readonly string[]> {
  return names(
    `SELECT k.name FROM unnest($1::text[], $2::interval[]) AS k (name, least) LEFT JOIN pg_policies p ON p.schemaname = 'dure' AND p.tablename = k.name AND p.cmd IN ('DELETE', 'ALL') AND 'dure_retention' = ANY (p.roles)
     WHERE p.qual IS NULL OR p.qual NOT LIKE '%app.sigungus%' OR p.qual NOT LIKE '%app.purpose%'
       OR (SELECT bool_and(m[1]::interval = k.least) FROM regexp_matches(p.qual, '< \\(?\\(?now\\(\\) - ''([^'']+)''::interval', 'g') AS m) IS NOT TRUE`,
    [RETAINED.map(({ table }) => table), RETAINED.map(({ least }) => least)],
  );
}

/** What a look finds after a statement that is undone again. */
async function after(ddl: string, look: () => Promise<readonly string[]>): Promise<readonly string[]> {
  await admin.query(`BEGIN; ${ddl}`);
  try {
    return await look();
  } finally {
    await admin.query('ROLLBACK');
  }
}

describe.each([
  { rule: 'every table has a term, is removed otherwise or is about nobody', look: forgotten, breaks: 'CREATE TABLE dure.forgotten (sigungu text, person_id uuid, words text)' },
  { rule: 'what is said to be about nobody has no column about somebody', look: notAboutNobody, breaks: 'ALTER TABLE dure.letter_number ADD COLUMN person_id uuid' },
  { rule: 'every term stands in a row policy, by the clock of the database', look: withoutFloor, breaks: `ALTER POLICY household_retention_remove ON dure.household USING (current_setting('app.purpose', true) = 'retention')` },
])('$rule', ({ look, breaks }) => {
  test('holds', async () => {
    expect(await look()).toEqual([]);
  });
  test('and is noticed when it does not', async () => {
    expect(await after(breaks, look)).not.toEqual([]);
  });
});

test('every table that is listed is there, once, and the role may delete from those with a term and no other', async () => {
  const listed = [...RETAINED.map(({ table }) => table), ...Object.keys(REMOVED_OTHERWISE), ...Object.keys(ABOUT_NOBODY)];
  expect(listed.toSorted()).toEqual(await tables());
  expect(RETAINED.map(({ table }) => table).toSorted()).toEqual(await deletable());
  for (const reason of [...Object.values(REMOVED_OTHERWISE), ...Object.values(ABOUT_NOBODY)]) expect(reason.length).toBeGreaterThan(3);
});

async function removed(table: string): Promise<number> {
  await retention.query(`BEGIN; SET LOCAL app.sigungus = '52110'; SET LOCAL app.purpose = 'retention'`);
  const { rowCount } = await retention.query(`DELETE FROM dure.${table}`);
  await retention.query('COMMIT');
  return rowCount ?? -1;
}

test.each(RETAINED)('of $table nothing goes a day before $least are over, and everything a day after, whatever is asked', async ({ table, least }) => {
  await addRows(admin, table, '52110', `SELECT now() - interval '${least}' + interval '1 day' AS at`);
  expect(await removed(table)).toBe(0);
  await admin.query(`DELETE FROM dure.${table}`);
  await addRows(admin, table, '52110', `SELECT now() - interval '${least}' - interval '1 day' AS at`);
  expect(await removed(table)).toBe(1);
});
