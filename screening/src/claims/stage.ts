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
  /** Of a file of text, where it lies as UTF-8. */
  readonly text?: string;
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

/** How a file of text with such a header is read. */
const asText = (header: readonly string[]): string => `auto_detect = false, header = true, delim = ',', quote = '"', escape = '"', columns = {${header.map((name) => `${quoted(name)}: 'VARCHAR'`).join(', ')}}`;

async function textSource(file: string, spill: string): Promise<Source> {
  const { encoding, lines, header } = await examine(file, true);
  const copy = encoding === 'cp949' ? join(spill, `${basename(file)}.utf8`) : undefined;
  if (copy !== undefined) await decodeCp949(file, copy);
  const relation = `read_csv(${quoted(copy ?? file)}, ${asText(header)}, ignore_errors = true, store_rejects = true, rejects_limit = 0)`;
  return { file, encoding, rows: Math.max(0, lines - 1), header, relation, text: copy ?? file, ...(copy === undefined ? {} : { copy }) };
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

/** What files of one table are read by, and where their rows go. */
export interface Staging {
  readonly connection: DuckDBConnection;
  readonly table: TableName;
  readonly mapping: TableMapping;
  readonly draft: string;
  readonly believable: Believable;
  /** The number of the first file among all that were ever delivered. */
  readonly delivery: number;
}

interface Found {
  readonly source: Source;
  readonly delivery: number;
}

/** Files that are read together. */
type Lot = readonly [Found, ...Found[]];

const WHOLE = { refused: [], lines: [] } as const;

/** Opens a file; answers a report where its rows cannot be read at all. */
async function found({ connection, table, mapping, draft }: Staging, file: string): Promise<Source | FileReport> {
  const broken = (encoding: FileReport['encoding'], why: string): FileReport => ({ file: basename(file), table, read: 0, taken: 0, ...WHOLE, encoding, broken: why });
  try {
    const source = file.endsWith('.parquet') ? await parquetSource(connection, file) : await textSource(file, draft);
    const missing = missingColumns(table, mapping, source.header);
    if (missing.length === 0) return source;
    await forget(source);
    return broken(source.encoding, `it has no column ${missing.join(', ')}`);
  } catch (error) {
    return broken('utf-8', whyBroken(error));
  }
}

async function forget({ copy }: Source): Promise<void> {
  if (copy !== undefined) await rm(copy, { force: true });
}

/** Writes the rows that can be taken and answers how many they are. */
async function copyRows({ connection, table, draft }: Staging, { source, delivery }: Found, rows: string, number: string): Promise<number> {
  const names = fieldsOf(table).map(([name]) => named(name)).join(', ');
  const target = join(deliveredFolder(draft, table), `${delivery}-${basename(source.file).replaceAll(/[^A-Za-z0-9_-]/g, '_')}.parquet`);
  const copied = await connection.run(`COPY (SELECT ${names}, ${number}::INTEGER AS delivery FROM ${rows} WHERE refused IS NULL) TO ${quoted(target)} (FORMAT parquet)`);
  return copied.rowsChanged;
}

/** Reads one file. What it cannot take it tells. */
async function stageAlone(staging: Staging, one: Found): Promise<FileReport> {
  const { connection, table, mapping, believable } = staging;
  const { source, delivery } = one;
  const told = { file: basename(source.file), table, encoding: source.encoding } as const;
  try {
    const rows = typedRows(table, mapping, believable, source.relation);
    const taken = await copyRows(staging, one, rows, String(delivery));
    const refused = taken < source.rows ? await refusedLines(connection, rows, source.encoding) : WHOLE;
    return { ...told, read: taken + refused.refused.reduce((sum, { rows: count }) => sum + count, 0), taken, ...refused, broken: null };
  } catch (error) {
    return { ...told, read: 0, taken: 0, ...WHOLE, broken: whyBroken(error) };
  }
}

/** Reads files with the same columns in one go; undefined where a row of any of them cannot be taken, and each is read by itself. */
async function stageTogether(staging: Staging, files: Lot): Promise<readonly FileReport[] | undefined> {
  const { table, mapping, believable } = staging;
  const texts = files.map(({ source }) => quoted(source.text ?? '')).join(', ');
  const relation = `(SELECT *, [${files.map(({ delivery }) => delivery).join(', ')}][list_position([${texts}], "file read")] AS "file number" FROM read_csv([${texts}], filename = 'file read', ${asText(files[0].source.header)}))`;
  const all = files.reduce((sum, { source }) => sum + source.rows, 0);
  const taken = await copyRows(staging, files[0], typedRows(table, mapping, believable, relation, ['file number']), '"file number"').catch(() => 0);
  if (taken < all) return undefined;
  return files.map(({ source: { file, encoding, rows } }) => ({ file: basename(file), table, encoding, read: rows, taken: rows, ...WHOLE, broken: null }));
}

/** A file costs as much to begin as so many rows of it: smaller ones are read together, up to so many rows. */
const [FEW_ROWS, TOGETHER] = [1 << 14, 1 << 20] as const;

/** Whether one more file can be read together with others. */
function fits(lot: Lot, one: Found): boolean {
  const isSmall = ({ source: { text, rows } }: Found): boolean => text !== undefined && rows < FEW_ROWS;
  return lot.length * FEW_ROWS < TOGETHER && isSmall(lot[0]) && isSmall(one) && lot[0].source.header.join() === one.source.header.join();
}

async function stageLot(staging: Staging, lot: Lot): Promise<readonly FileReport[]> {
  await mkdir(deliveredFolder(staging.draft, staging.table), { recursive: true, mode: 0o700 });
  const reports = [...((lot.length > 1 ? await stageTogether(staging, lot) : undefined) ?? [])];
  if (reports.length === 0) for (const one of lot) reports.push(await stageAlone(staging, one));
  for (const { source } of lot) await forget(source);
  return reports;
}

/** Reads the files of a small table, or of one that is only kept, into the folder of an import under way. What cannot be taken is told; a file without its columns is not read at all. In the order of files. */
export async function stageFiles(staging: Staging, files: readonly string[]): Promise<readonly FileReport[]> {
  const reports = new Map<string, FileReport>();
  const take = (some: readonly FileReport[]): void => some.forEach((report) => reports.set(report.file, report));
  let lot: Lot | undefined;
  for (const [index, file] of files.entries()) {
    const source = await found(staging, file);
    if ('broken' in source) {
      take([source]);
      continue;
    }
    const one = { source, delivery: staging.delivery + index };
    if (lot !== undefined && !fits(lot, one)) {
      take(await stageLot(staging, lot));
      lot = undefined;
    }
    lot = lot === undefined ? [one] : [...lot, one];
  }
  if (lot !== undefined) take(await stageLot(staging, lot));
  return files.map((file) => reports.get(basename(file)) as FileReport);
}
