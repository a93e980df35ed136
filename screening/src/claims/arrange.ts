import { writeFile } from 'node:fs/promises';
import type { DuckDBConnection, DuckDBResult, DuckDBVector } from '@duckdb/node-api';
import { type AnyColumn, COLUMN_NAMES, type ColumnName, type Columns, type Dictionaries, NEVER, newColumn, writeColumns } from '../columns/index.ts';
import { columnsFile, dictionariesFile, openViews, pseudonymsFile } from './store.ts';

type Numbers = Uint8Array | Uint16Array | Uint32Array | Int32Array;

/** The numbers of a column of a chunk, as DuckDB holds them: a copy of each value by itself takes thirty times as long. */
const numbersIn = (vector: DuckDBVector): Numbers => (vector as unknown as { readonly items: Numbers }).items;

async function eachChunk(result: DuckDBResult, take: (columns: readonly Numbers[], rows: number) => void): Promise<void> {
  for (;;) {
    const chunk = await result.fetchChunk();
    if (chunk === null || chunk.rowCount === 0) return;
    take(Array.from({ length: chunk.columnCount }, (_, index) => numbersIn(chunk.getColumnVector(index))), chunk.rowCount);
  }
}

/** Where somebody lives, as exactly as a code says it: some insurers deliver the name of the 행정동, which names several. */
const PLACE = "CASE WHEN regexp_full_match(emd, '[0-9]{10}') THEN emd ELSE coalesce(sigungu, '') END";

/** Texts in their order, numbered: as tables for DuckDB, and as lists for those who read the numbers. */
export async function arrangeDictionaries(connection: DuckDBConnection, folder: string): Promise<Dictionaries> {
  await openViews(connection, folder);
  const numbered = async (name: string, texts: string): Promise<readonly string[]> => {
    await connection.run(`CREATE OR REPLACE TEMP TABLE ${name} AS SELECT text, row_number() OVER (ORDER BY text) - 1 AS number FROM (${texts})`);
    const read = await connection.runAndReadAll(`SELECT text FROM ${name} ORDER BY number`);
    return read.getRows().map(([text]) => String(text));
  };
  const dictionaries = {
    places: await numbered('place_number', `SELECT ${PLACE} AS text FROM people UNION SELECT ''`),
    codes: await numbered('code_number', "SELECT main AS text FROM claims UNION SELECT second FROM claims WHERE second IS NOT NULL UNION SELECT ''"),
    institutions: await numbered('institution_number', 'SELECT institution AS text FROM claims UNION SELECT institution FROM prescriptions'),
    ingredients: await numbered('ingredient_number', 'SELECT ingredient AS text FROM prescriptions GROUP BY ingredient'),
  };
  for (const [name, texts] of [['places', dictionaries.places], ['codes', dictionaries.codes], ['ingredients', dictionaries.ingredients]] as const) if (texts.length > 65_535) throw new Error(`There are ${texts.length} ${name}; columns hold 65,535`);
  await writeFile(dictionariesFile(folder), JSON.stringify(dictionaries), { mode: 0o600 });
  return dictionaries;
}

interface Wanted {
  /** The rows, in their order, of which `owner` is the number of the person. */
  readonly sql: string;
  readonly columns: readonly ColumnName[];
  readonly starts?: ColumnName;
}

const WANTED: readonly Wanted[] = [
  { sql: `SELECT sex::UTINYINT, coalesce(birth_year, 0)::USMALLINT, coalesce(died_on, ${NEVER})::INTEGER, n.number::USMALLINT FROM owner JOIN place_number n ON n.text = ${PLACE} ORDER BY owner`, columns: ['sex', 'birthYear', 'diedOn', 'place'] },
  {
    sql: `SELECT o.owner::UINTEGER, c.day::USMALLINT, c.days::USMALLINT, c.medication_days::USMALLINT, c.setting::UTINYINT, c.institution_type::UTINYINT, i.number::UINTEGER, m.number::USMALLINT, coalesce(s.number, 0)::USMALLINT
      FROM claims c JOIN owner o ON o.person = c.person JOIN institution_number i ON i.text = c.institution JOIN code_number m ON m.text = c.main LEFT JOIN code_number s ON s.text = c.second ORDER BY o.owner, c.day, c.claim`,
    columns: ['day', 'days', 'medicationDays', 'setting', 'institutionType', 'institution', 'main', 'second'], starts: 'claimStart',
  },
  {
    sql: `SELECT o.owner::UINTEGER, r.day::USMALLINT, r.days::USMALLINT, g.number::USMALLINT, i.number::UINTEGER FROM prescriptions r JOIN owner o ON o.person = r.person JOIN ingredient_number g ON g.text = r.ingredient JOIN institution_number i ON i.text = r.institution
      ORDER BY o.owner, g.number, r.day, i.number, r.days`,
    columns: ['prescribedOn', 'prescribedDays', 'ingredient', 'prescribedAt'], starts: 'prescriptionStart',
  },
  {
    sql: `SELECT o.owner::UINTEGER, s.kind::UTINYINT, s.value::UTINYINT, s.from_day::INTEGER, coalesce(s.until_day, ${NEVER})::INTEGER FROM spells s JOIN owner o ON o.person = s.person ORDER BY o.owner, s.kind, s.from_day, s.value, s.until_day NULLS LAST`,
    columns: ['spellKind', 'spellValue', 'spellFrom', 'spellUntil'], starts: 'spellStart',
  },
];

async function filled(connection: DuckDBConnection, { sql, columns, starts }: Wanted, people: number): Promise<readonly (readonly [ColumnName, AnyColumn])[]> {
  const counted = await connection.runAndReadAll(`SELECT count(*)::INTEGER FROM (${sql})`);
  const rows = Number(counted.getRows()[0]?.[0] ?? 0);
  const made = columns.map((name): readonly [ColumnName, AnyColumn] => [name, newColumn(name, rows)]);
  const begun = starts === undefined ? undefined : newColumn(starts, people + 1);
  let at = 0;
  await eachChunk(await connection.stream(sql), (vectors, count) => {
    const [owners, values] = begun === undefined ? [undefined, vectors] : [vectors[0], vectors.slice(1)];
    for (let row = 0; owners !== undefined && begun !== undefined && row < count; row += 1) begun[(owners[row] ?? 0) + 1] = (begun[(owners[row] ?? 0) + 1] ?? 0) + 1;
    made.forEach(([, column], index) => column.set(values[index]?.subarray(0, count) ?? [], at));
    at += count;
  });
  // So far each holds how many rows the person before has: summed up, where the next ones begin.
  for (let person = 1; begun !== undefined && person <= people; person += 1) begun[person] = (begun[person] ?? 0) + (begun[person - 1] ?? 0);
  return begun === undefined || starts === undefined ? made : [...made, [starts, begun]];
}

/** One part of the population as sorted columns, and the pseudonyms beside them. Never more than that part is in memory. */
export async function arrangeBucket(connection: DuckDBConnection, folder: string, bucket: number): Promise<void> {
  await openViews(connection, folder, bucket);
  await connection.run('CREATE OR REPLACE TEMP TABLE owner AS SELECT *, (row_number() OVER (ORDER BY person) - 1)::INTEGER AS owner FROM people');
  const people = (await connection.runAndReadAll('SELECT person FROM owner ORDER BY owner')).getRows().map(([person]) => String(person));
  const columns = new Map<ColumnName, AnyColumn>();
  for (const wanted of WANTED) for (const [name, column] of await filled(connection, wanted, people.length)) columns.set(name, column);
  await writeColumns(columnsFile(folder, bucket), Object.fromEntries(COLUMN_NAMES.map((name) => [name, columns.get(name)])) as unknown as Columns);
  await writeFile(pseudonymsFile(folder, bucket), people.join('\n'), { mode: 0o600 });
}
