/*
 * How claims lie in ClickHouse. Every shard has these tables with the claims of its own people, so that no question has to be joined
 * across shards. A person's rows stand together; a month is a partition, so that one can be put in place of another.
 */

const DAY = 'Int32 CODEC(Delta, ZSTD)';
const CODE = 'LowCardinality(String)';

const DEFINITIONS = {
  people: ['person String, sex UInt8, birth_year Nullable(Int32), died_on Nullable(Int32)', '(person)', ''],
  claims: [`person String, claim String, day ${DAY}, days Int32, medication_days Int32, setting UInt8, institution ${CODE}, institution_type UInt8, main ${CODE}, second LowCardinality(Nullable(String))`, '(person, day)', 'toYYYYMM(toDate(day))'],
  prescriptions: [`person String, day ${DAY}, days Int32, ingredient ${CODE}, institution ${CODE}`, '(person, ingredient, day)', 'toYYYYMM(toDate(day))'],
  spells: ['person String, kind UInt8, value UInt8, from_day Int32, until_day Nullable(Int32)', '(person, kind, from_day)', ''],
} as const;

export type ClickHouseTable = keyof typeof DEFINITIONS;
export const CLICKHOUSE_TABLES = Object.keys(DEFINITIONS) as readonly ClickHouseTable[];

/** Statements that make a table anew. */
export function tableStatements(table: ClickHouseTable): readonly string[] {
  const [columns, order, month] = DEFINITIONS[table];
  return [`DROP TABLE IF EXISTS ${table}`, `CREATE TABLE ${table} (${columns}) ENGINE = MergeTree ${month === '' ? '' : `PARTITION BY ${month} `}ORDER BY ${order}`];
}

/** As CSV says it, where no quotes around `\N` tell nothing from a text. */
const cell = (name: string): string => `coalesce('"' || replace(${name}::VARCHAR, '"', '""') || '"', '\\N')`;

/** What stands in a store for each column, of the people of one of so many shards: a line a row, which DuckDB writes many times faster than JavaScript would. */
export function storedLines(table: ClickHouseTable, shard: number, shards: number): string {
  const names = DEFINITIONS[table][0].split(', ').flatMap((column) => /^[a-z_]+(?= )/.exec(column)?.[0] ?? []);
  return `SELECT ${names.map(cell).join(" || ',' || ")} FROM ${table} WHERE hash(person) % ${shards} = ${shard}`;
}
