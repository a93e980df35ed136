import { existsSync } from 'node:fs';
import type { DuckDBConnection } from '@duckdb/node-api';
import { INSTITUTION_TYPES, SEXES, SPELL_KINDS, SPELLS } from '@dure/domain/discovery';
import type { TableName } from './mapping.ts';
import type { Leftovers } from './report.ts';
import { deliveredFolder, peopleFile, spellsFile, type Store, toldPeopleFile, toldSpellsFile } from './store.ts';
import { quoted } from './table.ts';

/** The place of a word among the words of a column: that number is stored. */
const numberOf = (column: string, words: readonly string[]): string => `(list_position([${words.map(quoted).join(', ')}], ${column}) - 1)`;

/** Of whom the newest delivery tells. */
const TOLD = 'WHERE person IN (FROM told)';

const delivered = (folder: string, table: TableName): string => `read_parquet('${deliveredFolder(folder, table)}/*.parquet', hive_partitioning = false)`;
const has = (folder: string, table: TableName): boolean => existsSync(deliveredFolder(folder, table));
const NO_STATES = 'SELECT NULL::VARCHAR AS person, NULL::VARCHAR AS kind, NULL::VARCHAR AS value, NULL::INTEGER AS "from", NULL::INTEGER AS until WHERE FALSE';

async function counted(connection: DuckDBConnection, sql: string): Promise<number> {
  const read = await connection.runAndReadAll(`SELECT (${sql})::INTEGER`);
  return Number(read.getRows()[0]?.[0] ?? 0);
}

/** The parts into which people fall by their pseudonym, of about 16,000 each. */
const PEOPLE_IN_A_BUCKET = 16_384;
export const bucketsFor = (people: number): number => 2 ** Math.max(0, Math.ceil(Math.log2(people / PEOPLE_IN_A_BUCKET)));

/** 표본코호트 gives the age in bands of five years (0 is below one, 1 is one to four): whoever is in a band is at least as old as it begins. */
const YOUNGEST = 'CASE WHEN ageGroup <= 1 THEN ageGroup ELSE 5 * (ageGroup - 1) END';

export interface Assembled {
  readonly people: number;
  readonly buckets: number;
  readonly leftovers: Leftovers;
}

/** The table `person`: one row each, of whom `where` lets through. Of two rows of a year the newer delivery holds. */
async function personTable(connection: DuckDBConnection, folder: string, where: string): Promise<void> {
  // Years are from 1990 to 2100: as bits of one number they are counted without a list of them.
  await connection.run(`CREATE OR REPLACE TEMP TABLE person AS SELECT person, coalesce(${numberOf('max_by(sex, newest)', SEXES)}, 0)::UTINYINT AS sex,
    coalesce(max_by(birthYear, newest), min(year - age), min(year - (${YOUNGEST})))::SMALLINT AS birth_year, max_by(sigungu, newest) AS sigungu, max_by(emd, newest) AS emd, min(died) AS died_on, count(*) - bit_count(bit_or(1::HUGEINT << (year - 1990))) AS again
    FROM (SELECT *, year * 65536 + delivery AS newest FROM ${delivered(folder, 'eligibility')} ${where}) GROUP BY person`);
}

/** The same, in the order of parts and pseudonyms. Answers how many rows told of somebody's year again. */
async function inParts(connection: DuckDBConnection, buckets: number): Promise<number> {
  const duplicated = await counted(connection, 'SELECT coalesce(sum(again), 0) FROM person');
  await connection.run(`CREATE OR REPLACE TEMP TABLE person AS SELECT (row_number() OVER (ORDER BY bucket, person) - 1)::INTEGER AS owner, * FROM (SELECT person, sex, birth_year, sigungu, emd, died_on, (hash(person) % ${buckets})::INTEGER AS bucket FROM person)`);
  return duplicated;
}

/** The table `spell` of the people of `person`: states that a file tells by the day, and the kind of insurance, which 자격 files know by the year, where none does. Answers how many states are nobody's. */
async function spellTable(connection: DuckDBConnection, folder: string, where: string): Promise<number> {
  await connection.run(`CREATE OR REPLACE TEMP TABLE state AS ${has(folder, 'states') ? `SELECT DISTINCT person, kind, value, "from", until FROM ${delivered(folder, 'states')} ${where}` : NO_STATES}`);
  const eligibility = delivered(folder, 'eligibility');
  const day = (year: string, rest: string): string => `date_diff('day', DATE '1970-01-01', make_date(${year}, ${rest}))`;
  const yearly = `SELECT person, 'coverage' AS kind, coverage AS value, ${day('min(year)', '1, 1')}::INTEGER AS "from", nullif(${day('max(year)', '12, 31')}, (SELECT ${day('max(year)', '12, 31')} FROM ${eligibility}))::INTEGER AS until
    FROM (SELECT person, coverage, year, year - row_number() OVER (PARTITION BY person, coverage ORDER BY year) AS island
      FROM (SELECT person, year, max_by(coverage, delivery) AS coverage FROM (FROM ${eligibility} ${where}) e WHERE NOT EXISTS (FROM state s WHERE s.person = e.person AND s.kind = 'coverage') GROUP BY person, year))
    GROUP BY person, coverage, island`;
  const value = SPELL_KINDS.map((kind) => `WHEN ${quoted(kind)} THEN ${numberOf('value', SPELLS[kind])}`).join(' ');
  await connection.run(`CREATE OR REPLACE TEMP TABLE spell AS SELECT p.owner, p.bucket, s.person, ${numberOf('s.kind', SPELL_KINDS)}::UTINYINT AS kind, (CASE s.kind ${value} END)::UTINYINT AS value, s."from" AS from_day, s.until AS until_day
    FROM (SELECT * FROM state UNION ALL ${yearly}) s JOIN person p ON p.person = s.person`);
  return counted(connection, 'SELECT count(*) FROM state WHERE person NOT IN (SELECT person FROM person)');
}

const PERSON = 'person, sex, birth_year, sigungu, emd, died_on, bucket';
const SPELL = 'person, kind, value, from_day, until_day, bucket';

/** Everybody and their states, from all that was delivered so far: as the tables `person` and `spell`, and as files. */
export async function assemblePeople(connection: DuckDBConnection, folder: string): Promise<Assembled> {
  await personTable(connection, folder, '');
  const people = await counted(connection, 'SELECT count(*) FROM person');
  const buckets = bucketsFor(people);
  const duplicated = await inParts(connection, buckets);
  await connection.run(`COPY (SELECT ${PERSON} FROM person ORDER BY owner) TO '${peopleFile(folder)}' (FORMAT parquet)`);
  const orphaned = await spellTable(connection, folder, '');
  await connection.run(`COPY (SELECT ${SPELL} FROM spell ORDER BY owner, kind, from_day, value, until_day) TO '${spellsFile(folder)}' (FORMAT parquet)`);
  return { people, buckets, leftovers: { duplicated: { eligibility: duplicated }, orphaned: { states: orphaned } } };
}

/** Where so many people, or more, were told of since everybody was, everybody is told anew. */
const SHARE_TOLD = 0.25;

/** Whether another year has come, by which the insurance of all is known to have gone on. */
async function isAnotherYear(connection: DuckDBConnection, folder: string, newest: string): Promise<boolean> {
  const last = `SELECT max(year) FROM ${delivered(folder, 'eligibility')}`;
  return (await counted(connection, `SELECT coalesce((${last} WHERE NOT ${newest}), 0) = (${last})`)) === 0;
}

/** Those of whom later deliveries told before this one, but for whom it tells of. */
const stillTold = (file: string, columns: string): string => (existsSync(file) ? `UNION ALL SELECT ${columns} FROM '${file}' WHERE person NOT IN (FROM told)` : '');

/**
 * Those alone of whom the newest delivery tells, as all deliveries tell of them: as the tables `person` and `spell`, and as files beside
 * those of everybody. Undefined where everybody is to be told anew: another year has come, or many were told of since.
 */
export async function assembleTold(connection: DuckDBConnection, folder: string, before: Store): Promise<Assembled | undefined> {
  const newest = `delivery >= ${before.deliveries ?? 0}`;
  if (await isAnotherYear(connection, folder, newest)) return undefined;
  const lots = (['eligibility', 'states'] as const).filter((table) => has(folder, table)).map((table) => `SELECT person FROM ${delivered(folder, table)} WHERE ${newest}`);
  await connection.run(`CREATE OR REPLACE TEMP TABLE told AS ${lots.join(' UNION ')}`);
  await personTable(connection, folder, TOLD);
  const people = await counted(connection, `SELECT count(*) FROM (SELECT person FROM person ${stillTold(toldPeopleFile(before.folder), 'person')})`);
  if (people >= before.people * SHARE_TOLD) return undefined;
  const duplicated = await inParts(connection, before.buckets);
  await connection.run(`COPY (SELECT ${PERSON} FROM person ${stillTold(toldPeopleFile(before.folder), PERSON)} ORDER BY bucket, person) TO '${toldPeopleFile(folder)}' (FORMAT parquet)`);
  const orphaned = await spellTable(connection, folder, TOLD);
  await connection.run(`COPY (SELECT ${SPELL} FROM spell ${stillTold(toldSpellsFile(before.folder), SPELL)} ORDER BY bucket, person, kind, from_day, value, until_day) TO '${toldSpellsFile(folder)}' (FORMAT parquet)`);
  const told = await counted(connection, 'SELECT count(*) FROM person');
  return { people: told, buckets: before.buckets, leftovers: { duplicated: { eligibility: duplicated }, orphaned: { states: orphaned } } };
}

/** The kinds of institutions, by the last delivery that tells; `before` only by those before a delivery. */
export async function institutionTypes(connection: DuckDBConnection, folder: string, before: number): Promise<ReadonlyMap<string, number>> {
  if (!has(folder, 'institutions')) return new Map();
  const read = await connection.runAndReadAll(`SELECT institution, ${numberOf('max_by(type, delivery)', INSTITUTION_TYPES)}::INTEGER FROM ${delivered(folder, 'institutions')} WHERE delivery < ${before} GROUP BY institution`);
  return new Map((read.getRows() as unknown as readonly (readonly [string, number | null])[]).map(([institution, type]) => [institution, type ?? 0]));
}
