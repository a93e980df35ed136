import { basename } from 'node:path';
import type { DuckDBAppender, DuckDBConnection } from '@duckdb/node-api';
import type { TableMapping } from '../mapping.ts';
import { type FileReport, Refusals, whyBroken } from '../report.ts';
import { rosterFile } from '../store.ts';
import { missingColumns, quoted } from '../table.ts';
import { examine } from '../text.ts';
import { type Identity, placeOf, type RosterCipher } from './index.ts';
import { parquetRows, textRows, type TextRow } from './rows.ts';

interface Source {
  readonly encoding: FileReport['encoding'];
  readonly header: readonly string[];
  readonly rows: AsyncGenerator<TextRow>;
}

async function sourceOf(connection: DuckDBConnection, file: string): Promise<Source> {
  if (!file.endsWith('.parquet')) {
    const text = await examine(file);
    return { encoding: text.encoding, header: text.header, rows: textRows(file, text) };
  }
  const described = await connection.runAndReadAll(`SELECT name FROM parquet_schema(${quoted(file)}) WHERE num_children IS NULL`);
  const header = described.getRows().map(([name]) => String(name));
  return { encoding: 'parquet', header, rows: parquetRows(connection, file, header) };
}

type Read = { readonly person: string; readonly identity: Identity } | { readonly refused: string };

/** Resident numbers are not checked by their last digit: those given out since October 2020 have none. */
function readerOf(header: readonly string[], { columns }: TableMapping): (fields: readonly string[]) => Read {
  const at = (field: string): number => header.indexOf(columns[field] ?? '');
  const places = { person: at('person'), name: at('name'), residentNumber: at('residentNumber'), phone: at('phone'), address: at('address'), emd: at('emd') };
  return (fields) => {
    const text = (place: number): string => fields[place]?.trim() ?? '';
    const open = (place: number): string | null => (text(place) === '' ? null : text(place));
    const [person, name, residentNumber] = [text(places.person), text(places.name), text(places.residentNumber).replace(/^(\d{6})-/, '$1')];
    if (person === '') return { refused: 'person: missing' };
    if (name === '') return { refused: 'name: missing' };
    if (!/^\d{13}$/.test(residentNumber)) return { refused: residentNumber === '' ? 'residentNumber: missing' : 'residentNumber: not understood' };
    if (fields.some((field) => field.includes('\uFFFD'))) return { refused: 'name: unreadable text' };
    return { person, identity: { name, residentNumber, phone: open(places.phone), address: open(places.address), emd: open(places.emd) } };
  };
}

/** Seals the rows of one file as they pass: neither a name nor a number is written anywhere in clear. */
async function sealRows(file: string, source: Source, mapping: TableMapping, into: DuckDBAppender, { seal }: Pick<RosterCipher, 'seal'>, first: number): Promise<FileReport> {
  const told = { file: basename(file), table: 'roster', encoding: source.encoding } as const;
  const missing = missingColumns('roster', mapping, source.header);
  if (missing.length > 0) return { ...told, read: 0, taken: 0, refused: [], lines: [], broken: `it has no column ${missing.join(', ')}` };
  const read = readerOf(source.header, mapping);
  const refusals = new Refusals();
  const counts = { read: 0, taken: 0 };
  for await (const { line, fields } of source.rows) {
    counts.read += 1;
    const row: Read = fields === null ? { refused: 'line: not so many columns as the header' } : read(fields);
    if ('refused' in row) {
      refusals.add(line, row.refused);
      continue;
    }
    into.appendVarchar(row.person);
    into.appendBlob(seal(placeOf(row.person), JSON.stringify(row.identity)));
    into.appendInteger(first + counts.taken);
    into.endRow();
    counts.taken += 1;
  }
  return { ...told, ...counts, refused: refusals.sums(), lines: refusals.lines, broken: null };
}

const broken = (file: string, error: unknown): FileReport => ({ file: basename(file), table: 'roster', encoding: 'utf-8', read: 0, taken: 0, refused: [], lines: [], broken: whyBroken(error) });

/** Reads the rosters of a delivery into the table `sealed`; of two rows of a pseudonym the later one holds. */
export async function sealRoster(connection: DuckDBConnection, files: readonly string[], mapping: TableMapping, cipher: Pick<RosterCipher, 'seal'>): Promise<readonly FileReport[]> {
  await connection.run('CREATE OR REPLACE TEMP TABLE sealed (person VARCHAR, sealed BLOB, number INTEGER)');
  const appender = await connection.createAppender('sealed', 'main', 'temp');
  const reports: FileReport[] = [];
  for (const file of files) {
    const first = reports.reduce((sum, { taken }) => sum + taken, 0);
    reports.push(await sourceOf(connection, file).then((source) => sealRows(file, source, mapping, appender, cipher, first), (error: unknown) => broken(file, error)));
  }
  appender.closeSync();
  return reports;
}

/** Writes what was sealed, over what the store before had; of people of whom nothing else is known too. */
export async function keepRoster(connection: DuckDBConnection, folder: string, before: string | undefined): Promise<void> {
  const kept = before === undefined ? '' : ` UNION ALL SELECT person, sealed, -1 FROM read_parquet(${quoted(before)})`;
  await connection.run(`COPY (SELECT person, max_by(sealed, number) AS sealed FROM (SELECT person, sealed, number FROM sealed${kept}) GROUP BY person ORDER BY person) TO ${quoted(rosterFile(folder))} (FORMAT parquet, ROW_GROUP_SIZE 16384)`);
}
