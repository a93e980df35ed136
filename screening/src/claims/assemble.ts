import { existsSync } from 'node:fs';
import type { DuckDBConnection } from '@duckdb/node-api';
import { INSTITUTION_TYPES, SEXES, SPELL_KINDS, SPELLS } from '@dure/domain/discovery';
import type { TableName } from './mapping.ts';
import type { Leftovers } from './report.ts';
import { deliveredFolder, peopleFile, spellsFile, type Store } from './store.ts';
import { quoted } from './table.ts';

/** The place of a word among the words of a column: that number is stored. */
const numberOf = (column: string, words: readonly string[]): string => `(list_position([${words.map(quoted).join(', ')}], ${column}) - 1)`;

/** Of whom a delivery tells, where nothing else is read: what is known of the others stays. */
const TOLD = 'WHERE person IN (FROM told)';
const UNTOLD = 'WHERE person NOT IN (FROM told)';

const delivered = (folder: string, table: TableName): string => `read_parquet('${deliveredFolder(folder, table)}/*.parquet', hive_partitioning = false)`;
const has = (folder: string, table: TableName): boolean => existsSync(deliveredFolder(folder, table));
const NO_STATES = 'SELECT NULL::VARCHAR AS person, NULL::VARCHAR AS kind, NULL::VARCHAR AS value, NULL::INTEGER AS "from", NULL::INTEGER AS until WHERE FALSE';

async function counted(connection: DuckDBConnection, sql: string): Promise<number> {
  const read = await connection.runAndReadAll(`SELECT (${sql})::INTEGER`);
  return Number(read.getRows()[0]?.[0] ?? 0);
}

/** The parts into which people fall by their pseudonym, of about 16,000 each. */
const PEOPLE_IN_A_BUCKET = 16_384;
const bucketsFor = (people: number): number => 2 ** Math.max(0, Math.ceil(Math.log2(people / PEOPLE_IN_A_BUCKET)));

/** 표본코호트 gives the age in bands of five years (0 is below one, 1 is one to four): whoever is in a band is at least as old as it begins. */
const YOUNGEST = 'CASE WHEN ageGroup <= 1 THEN ageGroup ELSE 5 * (ageGroup - 1) END';

export interface Assembled {
  readonly people: number;
  readonly buckets: number;
  readonly leftovers: Leftovers;
}

/**
 * The table `told` of whom the newest delivery tells; answers the store whose people it changes. Undefined where everybody is told anew:
 * there was nobody, or another year has come, by which the insurance of all is known to have gone on.
 */
async function changedBy(connection: DuckDBConnection, folder: string, before: Store | undefined): Promise<string | undefined> {
  if (before === undefined) return undefined;
  const newest = `delivery >= ${before.deliveries ?? 0}`;
  const last = `SELECT max(year) FROM ${delivered(folder, 'eligibility')}`;
  if ((await counted(connection, `SELECT coalesce((${last} WHERE NOT ${newest}), 0) = (${last})`)) === 0) return undefined;
  const lots = (['eligibility', 'states'] as const).filter((table) => has(folder, table)).map((table) => `SELECT person FROM ${delivered(folder, table)} WHERE ${newest}`);
  await connection.run(`CREATE OR REPLACE TEMP TABLE told AS ${lots.join(' UNION ')}`);
  return before.folder;
}

/** One row a person, and in which part of the population: of two rows of a year the newer delivery holds. */
async function assemblePerson(connection: DuckDBConnection, folder: string, before: string | undefined): Promise<Omit<Assembled, 'leftovers'> & { readonly duplicated: number }> {
  // Years are from 1990 to 2100: as bits of one number they are counted without a list of them.
  await connection.run(`CREATE OR REPLACE TEMP TABLE person AS SELECT person, coalesce(${numberOf('max_by(sex, newest)', SEXES)}, 0)::UTINYINT AS sex,
    coalesce(max_by(birthYear, newest), min(year - age), min(year - (${YOUNGEST})))::SMALLINT AS birth_year, max_by(sigungu, newest) AS sigungu, max_by(emd, newest) AS emd, min(died) AS died_on, count(*) - bit_count(bit_or(1::HUGEINT << (year - 1990))) AS again
    FROM (SELECT *, year * 65536 + delivery AS newest FROM ${delivered(folder, 'eligibility')} ${before === undefined ? '' : TOLD}) GROUP BY person
    ${before === undefined ? '' : `UNION ALL SELECT person, sex, birth_year, sigungu, emd, died_on, 0 AS again FROM '${peopleFile(before)}' ${UNTOLD}`}`);
  const people = await counted(connection, 'SELECT count(*) FROM person');
  const duplicated = await counted(connection, 'SELECT coalesce(sum(again), 0) FROM person');
  const buckets = bucketsFor(people);
  await connection.run(`CREATE OR REPLACE TEMP TABLE person AS SELECT (row_number() OVER (ORDER BY bucket, person) - 1)::INTEGER AS owner, * FROM (SELECT person, sex, birth_year, sigungu, emd, died_on, (hash(person) % ${buckets})::INTEGER AS bucket FROM person)`);
  await connection.run(`COPY (SELECT person, sex, birth_year, sigungu, emd, died_on, bucket FROM person ORDER BY owner) TO '${peopleFile(folder)}' (FORMAT parquet)`);
  return { people, buckets, duplicated };
}

/** The states of each: those that a file tells by the day, and the kind of insurance, which 자격 files know by the year, where none does. */
async function assembleSpells(connection: DuckDBConnection, folder: string, before: string | undefined): Promise<number> {
  const told = before === undefined ? '' : TOLD;
  await connection.run(`CREATE OR REPLACE TEMP TABLE state AS ${has(folder, 'states') ? `SELECT DISTINCT person, kind, value, "from", until FROM ${delivered(folder, 'states')} ${told}` : NO_STATES}`);
  const eligibility = delivered(folder, 'eligibility');
  const day = (year: string, rest: string): string => `date_diff('day', DATE '1970-01-01', make_date(${year}, ${rest}))`;
  const yearly = `SELECT person, 'coverage' AS kind, coverage AS value, ${day('min(year)', '1, 1')}::INTEGER AS "from", nullif(${day('max(year)', '12, 31')}, (SELECT ${day('max(year)', '12, 31')} FROM ${eligibility}))::INTEGER AS until
    FROM (SELECT person, coverage, year, year - row_number() OVER (PARTITION BY person, coverage ORDER BY year) AS island
      FROM (SELECT person, year, max_by(coverage, delivery) AS coverage FROM (FROM ${eligibility} ${told}) e WHERE NOT EXISTS (FROM state s WHERE s.person = e.person AND s.kind = 'coverage') GROUP BY person, year))
    GROUP BY person, coverage, island`;
  const value = SPELL_KINDS.map((kind) => `WHEN ${quoted(kind)} THEN ${numberOf('value', SPELLS[kind])}`).join(' ');
  await connection.run(`CREATE OR REPLACE TEMP TABLE spell AS SELECT p.owner, p.bucket, s.person, ${numberOf('s.kind', SPELL_KINDS)}::UTINYINT AS kind, (CASE s.kind ${value} END)::UTINYINT AS value, s."from" AS from_day, s.until AS until_day
    FROM (SELECT * FROM state UNION ALL ${yearly}) s JOIN person p ON p.person = s.person
    ${before === undefined ? '' : `UNION ALL SELECT p.owner, p.bucket, s.person, s.kind, s.value, s.from_day, s.until_day FROM (FROM '${spellsFile(before)}' ${UNTOLD}) s JOIN person p ON p.person = s.person`}`);
  await connection.run(`COPY (SELECT person, kind, value, from_day, until_day, bucket FROM spell ORDER BY owner, kind, from_day, value, until_day) TO '${spellsFile(folder)}' (FORMAT parquet)`);
  return counted(connection, 'SELECT count(*) FROM state WHERE person NOT IN (SELECT person FROM person)');
}

/** Everybody and their states, from all that was delivered so far: as the tables `person` and `spell`, and as files. `added`: to what a delivery is added; then what is left over is of those whom it tells of. */
export async function assemblePeople(connection: DuckDBConnection, folder: string, added: Store | undefined): Promise<Assembled> {
  const before = await changedBy(connection, folder, added);
  const { people, buckets, duplicated } = await assemblePerson(connection, folder, before);
  const orphaned = await assembleSpells(connection, folder, before);
  return { people, buckets, leftovers: { duplicated: { eligibility: duplicated }, orphaned: { states: orphaned } } };
}

/** The kinds of institutions, by the last delivery that tells; `before` only by those before a delivery. */
export async function institutionTypes(connection: DuckDBConnection, folder: string, before: number): Promise<ReadonlyMap<string, number>> {
  if (!has(folder, 'institutions')) return new Map();
  const read = await connection.runAndReadAll(`SELECT institution, ${numberOf('max_by(type, delivery)', INSTITUTION_TYPES)}::INTEGER FROM ${delivered(folder, 'institutions')} WHERE delivery < ${before} GROUP BY institution`);
  return new Map((read.getRows() as unknown as readonly (readonly [string, number | null])[]).map(([institution, type]) => [institution, type ?? 0]));
}
