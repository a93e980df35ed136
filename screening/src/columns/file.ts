import { readFile, writeFile } from 'node:fs/promises';
import { type AnyColumn, COLUMN_NAMES, type ColumnName, type Columns, columnOver } from './columns.ts';

/** One file a part: a line that says where each column lies, then the columns as the machine holds them. */
const MAGIC = 'dure-columns-2';
/** Every column begins at a multiple of it, as the widest of them must. */
const ALIGNMENT = 8;

type Places = Readonly<Record<ColumnName, { readonly offset: number; readonly length: number }>>;

const aligned = (offset: number): number => Math.ceil(offset / ALIGNMENT) * ALIGNMENT;

function headed(places: Places): Buffer {
  const line = Buffer.from(`${MAGIC} ${JSON.stringify(places)}\n`);
  return Buffer.concat([line, Buffer.alloc(aligned(line.length) - line.length)]);
}

export async function writeColumns(path: string, columns: Columns): Promise<void> {
  let offset = 0;
  const places = {} as Record<ColumnName, { offset: number; length: number }>;
  const parts: Uint8Array[] = [];
  for (const name of COLUMN_NAMES) {
    const column: AnyColumn = columns[name];
    places[name] = { offset, length: column.length };
    parts.push(new Uint8Array(column.buffer, column.byteOffset, column.byteLength), new Uint8Array(aligned(column.byteLength) - column.byteLength));
    offset += aligned(column.byteLength);
  }
  await writeFile(path, Buffer.concat([headed(places), ...parts]), { mode: 0o600 });
}

/** Reads a part whole. Throws on a file that is something else or was cut off. */
export async function readColumns(path: string): Promise<Columns> {
  const file = await readFile(path);
  const end = file.indexOf(0x0a);
  const line = file.toString('utf8', 0, Math.max(end, 0));
  if (!line.startsWith(`${MAGIC} `)) throw new Error(`${path} is no file of columns`);
  const places = JSON.parse(line.slice(MAGIC.length + 1)) as Places;
  const from = aligned(end + 1);
  const bytes = new Uint8Array(file.length - from);
  bytes.set(file.subarray(from));
  return Object.fromEntries(COLUMN_NAMES.map((name) => [name, columnOver(name, bytes.buffer, places[name].offset, places[name].length)])) as unknown as Columns;
}
