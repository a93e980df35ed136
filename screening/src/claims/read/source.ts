import { rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import type { TableMapping } from '../mapping.ts';
import { type FileReport, whyBroken } from '../report.ts';
import { missingColumns, named, quoted } from '../table.ts';
import { examine } from '../text.ts';

/** A file of claims or prescriptions before its rows are read. */
export interface RowSource {
  readonly file: string;
  readonly table: 'claims' | 'prescriptions';
  readonly mapping: TableMapping;
  readonly encoding: FileReport['encoding'];
  readonly header: readonly string[];
  /** Where its rows stand as text: itself, or what was written from it. */
  readonly path: string;
  /** Which delivery it belongs to: what stands for the `*` in its name. */
  readonly label: string;
  readonly broken: string | null;
}

/** The part of a file's name that `*` stands for; of several, together. */
export function labelOf(file: string, pattern: string): string {
  const parts = pattern.replace(/[.]csv$/, '').split('*').map((part) => part.replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&'));
  const name = basename(file).replace(/[.](csv|parquet)$/, '');
  return new RegExp(`^${parts.join('(.*)')}$`).exec(name)?.slice(1).join('*') ?? name;
}

/** Parquet is written out as text once, so that there is one way of reading a row. */
async function parquetAsText(connection: DuckDBConnection, file: string, mapping: TableMapping, draft: string): Promise<{ readonly header: readonly string[]; readonly path: string }> {
  const described = await connection.runAndReadAll(`SELECT name FROM parquet_schema(${quoted(file)}) WHERE num_children IS NULL`);
  const wanted = Object.values(mapping.columns);
  const header = described.getRows().map(([name]) => String(name)).filter((name) => wanted.includes(name));
  const path = join(draft, `${basename(file)}.csv`);
  if (header.length > 0) await connection.run(`COPY (SELECT ${header.map((name) => `${named(name)}::VARCHAR AS ${named(name)}`).join(', ')} FROM read_parquet(${quoted(file)})) TO ${quoted(path)} (FORMAT csv, HEADER true, DELIMITER ',')`);
  return { header, path };
}

/** A file that is looked at before any of its rows is read. */
export type LookedFor = Pick<RowSource, 'file' | 'table' | 'mapping'>;

/** Whether a file can be read at all, and how. */
async function sourceOf(looked: LookedFor, look: () => Promise<Pick<RowSource, 'encoding' | 'header' | 'path'>>): Promise<RowSource> {
  const { file, table, mapping } = looked;
  const told = { ...looked, label: labelOf(file, mapping.files) };
  try {
    const found = await look();
    const missing = missingColumns(table, mapping, found.header);
    return { ...told, ...found, broken: missing.length > 0 ? `it has no column ${missing.join(', ')}` : null };
  } catch (error) {
    return { ...told, encoding: 'utf-8', header: [], path: file, broken: whyBroken(error) };
  }
}

export const textSource = (looked: LookedFor): Promise<RowSource> => sourceOf(looked, async () => {
  const { encoding, header } = await examine(looked.file);
  return { encoding, header, path: looked.file };
});

export const parquetSource = (connection: DuckDBConnection, looked: LookedFor, draft: string): Promise<RowSource> =>
  sourceOf(looked, async () => ({ encoding: 'parquet', ...(await parquetAsText(connection, looked.file, looked.mapping, draft)) }));

export async function forget({ file, path }: RowSource): Promise<void> {
  if (path !== file) await rm(path, { force: true });
}
