/*
 * Criteria are written in SQL that DuckDB, PostgreSQL and ClickHouse read alike. What is left between them stands here.
 * In PostgreSQL the texts of the tables have the collation "C": the order of codes is that of their characters everywhere.
 */
export interface Dialect {
  readonly name: 'duckdb' | 'postgresql' | 'clickhouse';
  /** A value that a window without rows makes NULL: ClickHouse would make it 0. */
  nullable(expression: string): string;
  /** Says that what is named is computed once. */
  readonly once: string;
  /** Ends a statement. */
  readonly closing: string;
}

const plain = (expression: string): string => expression;

export const DUCKDB: Dialect = { name: 'duckdb', nullable: plain, once: 'AS MATERIALIZED', closing: '' };
export const POSTGRESQL: Dialect = { name: 'postgresql', nullable: plain, once: 'AS MATERIALIZED', closing: '' };
export const CLICKHOUSE: Dialect = { name: 'clickhouse', nullable: (expression) => `toNullable(${expression})`, once: 'AS', closing: 'SETTINGS join_use_nulls = 1, prefer_column_name_to_alias = 1' };
