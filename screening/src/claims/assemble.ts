import { existsSync } from 'node:fs';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { CARE_SETTINGS, INSTITUTION_TYPES, SEXES, SPELL_KINDS, SPELLS } from '@dure/domain/discovery';
import type { TableName } from './mapping.ts';
import type { Leftovers } from './report.ts';
import { peopleFile, spellsFile } from './store.ts';
import { quoted } from './table.ts';

/** The place of a word among the words of a column: that number is stored. */
const numberOf = (column: string, words: readonly string[]): string => `(list_position([${words.map(quoted).join(', ')}], ${column}) - 1)`;

const staged = (draft: string, table: TableName): string => join(draft, 'staged', table);
const NOTHING_STAGED = "SELECT NULL::VARCHAR AS person, NULL::VARCHAR AS kind, NULL::VARCHAR AS value, NULL::INTEGER AS \"from\", NULL::INTEGER AS until WHERE FALSE";

async function counted(connection: DuckDBConnection, sql: string): Promise<number> {
  const read = await connection.runAndReadAll(`SELECT (${sql})::INTEGER`);
  return Number(read.getRows()[0]?.[0] ?? 0);
}

const existing = (folder: string): boolean => existsSync(folder);

/** The parts into which people fall by their pseudonym, of about 16,000 each. */
const PEOPLE_IN_A_BUCKET = 16_384;
const bucketsFor = (people: number): number => 2 ** Math.max(0, Math.ceil(Math.log2(people / PEOPLE_IN_A_BUCKET)));

/** 표본코호트 gives the age in bands of five years (0 is below one, 1 is one to four): whoever is in a band is at least as old as it begins. */
const YOUNGEST = 'CASE WHEN ageGroup <= 1 THEN ageGroup ELSE 5 * (ageGroup - 1) END';

/** One row a person, and in which part of the population; and the states of each. */
export async function assemblePeople(connection: DuckDBConnection, draft: string): Promise<{ readonly people: number; readonly buckets: number; readonly leftovers: Leftovers }> {
  const eligibility = `read_parquet('${join(staged(draft, 'eligibility'), '*', '*.parquet')}')`;
  await connection.run(`CREATE OR REPLACE TEMP TABLE person AS SELECT person, coalesce(${numberOf('max_by(sex, year)', SEXES)}, 0)::UTINYINT AS sex,
    coalesce(max_by(birthYear, year), min(year - (${YOUNGEST})))::SMALLINT AS birth_year, max_by(sigungu, year) AS sigungu, max_by(emd, year) AS emd, min(died) AS died_on FROM ${eligibility} GROUP BY person`);
  const people = await counted(connection, 'SELECT count(*) FROM person');
  const buckets = bucketsFor(people);
  await connection.run(`CREATE OR REPLACE TEMP TABLE person AS SELECT *, (hash(person) % ${buckets})::INTEGER AS bucket FROM person`);
  await connection.run(`COPY (SELECT * FROM person ORDER BY bucket, person) TO '${peopleFile(draft)}' (FORMAT parquet)`);
  const states = existing(staged(draft, 'states')) ? `SELECT DISTINCT * FROM read_parquet('${join(staged(draft, 'states'), '*', '*.parquet')}')` : NOTHING_STAGED;
  await connection.run(`CREATE OR REPLACE TEMP TABLE state AS ${states}`);
  // 자격 files know the kind of insurance by the year; where a state says it by the day, the state holds.
  const yearly = `SELECT person, 'coverage' AS kind, coverage AS value, date_diff('day', DATE '1970-01-01', make_date(min(year), 1, 1))::INTEGER AS "from", nullif(date_diff('day', DATE '1970-01-01', make_date(max(year), 12, 31)), (SELECT date_diff('day', DATE '1970-01-01', make_date(max(year), 12, 31)) FROM ${eligibility}))::INTEGER AS until
    FROM (SELECT person, coverage, year, year - row_number() OVER (PARTITION BY person, coverage ORDER BY year) AS island FROM (SELECT DISTINCT person, coverage, year FROM ${eligibility}))
    WHERE person NOT IN (SELECT person FROM state WHERE kind = 'coverage') GROUP BY person, coverage, island`;
  const value = SPELL_KINDS.map((kind) => `WHEN ${quoted(kind)} THEN ${numberOf('value', SPELLS[kind])}`).join(' ');
  await connection.run(`COPY (SELECT s.person, ${numberOf('s.kind', SPELL_KINDS)}::UTINYINT AS kind, (CASE s.kind ${value} END)::UTINYINT AS value, s."from" AS from_day, s.until AS until_day, p.bucket
    FROM (SELECT * FROM state UNION ALL ${yearly}) s JOIN person p ON p.person = s.person ORDER BY p.bucket, s.person) TO '${spellsFile(draft)}' (FORMAT parquet)`);
  const duplicated = await counted(connection, `SELECT count(*) - count(DISTINCT (person, year)) FROM ${eligibility}`);
  const orphaned = await counted(connection, 'SELECT count(*) FROM state WHERE person NOT IN (SELECT person FROM person)');
  return { people, buckets, leftovers: { duplicated: { eligibility: duplicated }, orphaned: { states: orphaned } } };
}

/** The kinds of institutions, by the last file that tells. */
export async function assembleInstitutions(connection: DuckDBConnection, draft: string): Promise<void> {
  const some = existing(staged(draft, 'institutions'));
  await connection.run(`CREATE OR REPLACE TEMP TABLE institution AS ${some ? `SELECT institution, ${numberOf('max(type)', INSTITUTION_TYPES)}::UTINYINT AS type FROM read_parquet('${join(staged(draft, 'institutions'), '*', '*.parquet')}') GROUP BY institution` : 'SELECT NULL::VARCHAR AS institution, 0::UTINYINT AS type WHERE FALSE'}`);
}

export interface MonthCounts {
  readonly claims: number;
  readonly prescriptions: number;
  readonly leftovers: Leftovers;
}

/** The months that were staged of a table. */
export async function stagedMonths(draft: string, table: TableName): Promise<readonly string[]> {
  if (!existing(staged(draft, table))) return [];
  const files = await readdir(staged(draft, table));
  const months = await Promise.all(files.map((file) => readdir(join(staged(draft, table), file))));
  return [...new Set(months.flat().filter((name) => name.startsWith('month=')).map((name) => name.slice(6)))].toSorted();
}

const byBucket = (folder: string): string => `'${folder}' (FORMAT parquet, PARTITION_BY (bucket), OVERWRITE_OR_IGNORE true)`;
const monthOf = (draft: string, table: TableName, month: string): string => `read_parquet('${join(staged(draft, table), '*', `month=${month}`, '*.parquet')}', hive_partitioning = false)`;

/** Puts the rows of a month to the claims of the same month: only a month is held at a time, however many there are. */
export async function assembleMonth(connection: DuckDBConnection, draft: string, month: string, tables: Readonly<Partial<Record<TableName, readonly string[]>>>): Promise<MonthCounts> {
  const has = (table: TableName): boolean => tables[table]?.includes(month) === true;
  const read = await counted(connection, `SELECT count(*) FROM ${monthOf(draft, 'claims', month)}`);
  await connection.run(`CREATE OR REPLACE TEMP TABLE claim AS SELECT c.*, p.bucket FROM (SELECT * FROM ${monthOf(draft, 'claims', month)} QUALIFY row_number() OVER (PARTITION BY claim ORDER BY day, person, institution, main, days) = 1) c LEFT JOIN person p ON p.person = c.person`);
  const once = await counted(connection, 'SELECT count(*) FROM claim');
  await connection.run('DELETE FROM claim WHERE bucket IS NULL');
  const claims = await counted(connection, 'SELECT count(*) FROM claim');
  for (const kind of ['claims', 'prescriptions', 'details', 'diagnoses']) await mkdir(join(draft, kind), { recursive: true });
  const none = 'SELECT NULL::VARCHAR AS claim, NULL::INTEGER AS day, NULL::VARCHAR AS ingredient, NULL::INTEGER AS days WHERE FALSE';
  const drugs = has('prescriptions') ? `SELECT * FROM ${monthOf(draft, 'prescriptions', month)}` : none;
  const drugsRead = await counted(connection, `SELECT count(*) FROM (${drugs})`);
  await connection.run(`CREATE OR REPLACE TEMP TABLE drug AS SELECT c.person, r.day, r.days, r.ingredient, c.institution, c.claim, c.bucket FROM (${drugs}) r JOIN claim c ON c.claim = r.claim`);
  const prescriptions = await counted(connection, 'SELECT count(*) FROM drug');
  await connection.run(`COPY (SELECT claim, person, day, greatest(days, 1)::INTEGER AS days, coalesce(m.most, 0)::INTEGER AS medication_days, coalesce(${numberOf('setting', CARE_SETTINGS)}, 0)::INTEGER AS setting, c.institution, coalesce(i.type, 0)::INTEGER AS institution_type, coalesce(main, '') AS main, second, bucket
    FROM claim c LEFT JOIN (SELECT claim AS of, max(days) AS most FROM drug GROUP BY claim) m ON m.of = c.claim LEFT JOIN institution i ON i.institution = c.institution) TO ${byBucket(join(draft, 'claims', `month=${month}`))}`);
  if (prescriptions > 0) await connection.run(`COPY (SELECT person, day, days, ingredient, institution, bucket FROM drug) TO ${byBucket(join(draft, 'prescriptions', `month=${month}`))}`);
  for (const table of ['details', 'diagnoses'] as const) {
    if (has(table)) await connection.run(`COPY (SELECT c.person, r.*, c.bucket FROM ${monthOf(draft, table, month)} r JOIN claim c ON c.claim = r.claim) TO ${byBucket(join(draft, table, `month=${month}`))}`);
  }
  return { claims, prescriptions, leftovers: { duplicated: { claims: read - once }, orphaned: { claims: once - claims, prescriptions: drugsRead - prescriptions } } };
}

export async function removeStaged(draft: string): Promise<void> {
  await rm(join(draft, 'staged'), { recursive: true, force: true });
}
