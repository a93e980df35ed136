import { existsSync } from 'node:fs';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import type { TableMapping, TableName } from './mapping.ts';
import { type FileReport, type RefusedLine, whyBroken } from './report.ts';
import { deliveredFolder } from './store.ts';
import { type Believable, fieldsOf, missingColumns, named, quoted, typedRows } from './table.ts';
import { decodeCp949, examine } from './text.ts';

/** So many refused lines of a file are told; the others are counted. */
const LINES_TOLD = 1000;

interface Source {
  readonly file: string;
  readonly encoding: FileReport['encoding'];
  readonly rows: number;
  readonly header: readonly string[];
  /** What stands after FROM. */
  readonly relation: string;
  /** A decoded copy, to be removed. */
  readonly copy?: string;
}

/** The files of a folder that a pattern names, in order. */
export async function filesOf(folder: string, pattern: string): Promise<readonly string[]> {
  const matches = new RegExp(`^${pattern.split('*').map((part) => part.replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&')).join('.*')}$`);
  return (await readdir(folder)).filter((name) => matches.test(name) || matches.test(name.replace(/[.]parquet$/, '.csv'))).toSorted().map((name) => join(folder, name));
}

async function parquetSource(connection: DuckDBConnection, file: string): Promise<Source> {
  const described = await connection.runAndReadAll(`SELECT name FROM parquet_schema(${quoted(file)}) WHERE num_children IS NULL`);
  const header = described.getRows().map(([name]) => String(name));
  const counted = await connection.runAndReadAll(`SELECT count(*)::INTEGER FROM read_parquet(${quoted(file)})`);
  return { file, encoding: 'parquet', rows: Number(counted.getRows()[0]?.[0]), header, relation: `(SELECT ${header.map((name) => `${named(name)}::VARCHAR AS ${named(name)}`).join(', ')} FROM read_parquet(${quoted(file)}))` };
}

async function textSource(file: string, spill: string): Promise<Source> {
  const { encoding, lines, header } = await examine(file, true);
  const copy = encoding === 'cp949' ? join(spill, `${basename(file)}.utf8`) : undefined;
  if (copy !== undefined) await decodeCp949(file, copy);
  const columns = header.map((name) => `${quoted(name)}: 'VARCHAR'`).join(', ');
  const relation = `read_csv(${quoted(copy ?? file)}, auto_detect = false, header = true, delim = ',', quote = '"', escape = '"', columns = {${columns}}, ignore_errors = true, store_rejects = true, rejects_limit = 0)`;
  return { file, encoding, rows: Math.max(0, lines - 1), header, relation, ...(copy === undefined ? {} : { copy }) };
}

async function refusedLines(connection: DuckDBConnection, rows: string, encoding: FileReport['encoding']): Promise<Pick<FileReport, 'refused' | 'lines'>> {
  // Only now is every row numbered, which takes them one after another.
  await connection.run('SET preserve_insertion_order = true');
  await connection.run(`CREATE OR REPLACE TEMP TABLE refused_row AS SELECT number, refused FROM (SELECT row_number() OVER () AS number, * FROM ${rows}) WHERE refused IS NOT NULL`);
  await connection.run('SET preserve_insertion_order = false');
  const broken = encoding === 'parquet' ? [] : await rejects(connection);
  const counted = await connection.runAndReadAll('SELECT refused, count(*)::INTEGER FROM refused_row GROUP BY refused ORDER BY 2 DESC, 1');
  const told = await connection.runAndReadAll(`SELECT number::INTEGER, refused FROM refused_row ORDER BY number LIMIT ${LINES_TOLD}`);
  const numbered = (told.getRows() as unknown as readonly (readonly [number, string])[]).map(([number, reason]) => ({ line: lineOf(number, broken), reason }));
  const refused = (counted.getRows() as unknown as readonly (readonly [string, number])[]).map(([reason, rows]) => ({ reason, rows }));
  const misshapen = broken.length === 0 ? [] : [{ reason: 'line: not so many columns as the header', rows: broken.length }];
  const lines = [...numbered, ...broken.map((line) => ({ line, reason: 'line: not so many columns as the header' }))].toSorted((left, right) => left.line - right.line);
  return { refused: [...misshapen, ...refused], lines: lines.slice(0, LINES_TOLD) };
}

/** The lines that have not the columns of the header, of the scan just made. */
async function rejects(connection: DuckDBConnection): Promise<readonly number[]> {
  const found = await connection.runAndReadAll('SELECT DISTINCT line::INTEGER FROM reject_errors WHERE scan_id = (SELECT max(scan_id) FROM reject_errors) ORDER BY 1');
  return found.getRows().map(([line]) => Number(line));
}

/** The line of the nth row that was read: the header comes before it, and the lines that were no rows. */
function lineOf(number: number, broken: readonly number[]): RefusedLine['line'] {
  let line = number + 1;
  for (const before of broken) if (before <= line) line += 1;
  return line;
}

/** Reads one file of a small table, or of one that is only kept, into the folder of an import under way. What it cannot take it tells; a file without its columns is not read at all. */
export async function stageFile(connection: DuckDBConnection, file: string, table: TableName, mapping: TableMapping, draft: string, believable: Believable, delivery: number): Promise<FileReport> {
  const told = { file: basename(file), table, read: 0, taken: 0, refused: [], lines: [] } as const;
  let source: Source | undefined;
  try {
    source = file.endsWith('.parquet') ? await parquetSource(connection, file) : await textSource(file, draft);
    const missing = missingColumns(table, mapping, source.header);
    if (missing.length > 0) return { ...told, encoding: source.encoding, broken: `it has no column ${missing.join(', ')}` };
    const rows = typedRows(table, mapping, believable, source.relation);
    const names = fieldsOf(table).map(([name]) => named(name)).join(', ');
    const folder = deliveredFolder(draft, table);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const target = join(folder, `${delivery}-${basename(file).replaceAll(/[^A-Za-z0-9_-]/g, '_')}.parquet`);
    const copied = await connection.run(`COPY (SELECT ${names}, ${delivery}::INTEGER AS delivery FROM ${rows} WHERE refused IS NULL) TO ${quoted(target)} (FORMAT parquet)`);
    const taken = copied.rowsChanged;
    const refused = taken < source.rows ? await refusedLines(connection, rows, source.encoding) : { refused: [], lines: [] };
    return { ...told, encoding: source.encoding, read: taken + refused.refused.reduce((sum, { rows }) => sum + rows, 0), taken, ...refused, broken: null };
  } catch (error) {
    return { ...told, encoding: source?.encoding ?? 'utf-8', broken: whyBroken(error) };
  } finally {
    if (source?.copy !== undefined && existsSync(source.copy)) await rm(source.copy);
  }
}
