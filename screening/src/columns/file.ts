import { readFile, writeFile } from 'node:fs/promises';
import { type AnyColumn, COLUMN_NAMES, type ColumnName, type Columns, columnOver, newColumn } from './columns.ts';

/** One file a part: a line that says where each column lies, then the columns as the machine holds them. */
const MAGIC = 'dure-columns-2';
/** Every column begins at a multiple of it, as the widest of them must. */
const ALIGNMENT = 8;
/** No line is longer. */
export const HEAD_BYTES = 16_384;

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

interface Head {
  readonly places: Places;
  /** Where the first column begins. */
  readonly from: number;
}

/** What the beginning of a file says. Throws on a file that is something else. */
export function headIn(bytes: Buffer, path: string): Head {
  const end = bytes.indexOf(0x0a);
  const line = bytes.toString('utf8', 0, Math.max(end, 0));
  if (!line.startsWith(`${MAGIC} `)) throw new Error(`${path} is no file of columns`);
  return { places: JSON.parse(line.slice(MAGIC.length + 1)) as Places, from: aligned(end + 1) };
}

/** Reads a part whole. Throws on a file that is something else or was cut off. */
export async function readColumns(path: string): Promise<Columns> {
  const file = await readFile(path);
  const { places, from } = headIn(file.subarray(0, HEAD_BYTES), path);
  // A column needs its alignment in memory too: wherever Node put the file, the copy begins at 0.
  const bytes = new Uint8Array(file.length - Math.min(from, file.length));
  bytes.set(file.subarray(from));
  const columns = COLUMN_NAMES.map((name) => {
    const { offset, length } = places[name];
    if (offset + length * newColumn(name, 0).BYTES_PER_ELEMENT > bytes.length) throw new Error(`${path} ends within ${name}`);
    return [name, columnOver(name, bytes.buffer, offset, length)] as const;
  });
  return Object.fromEntries(columns) as unknown as Columns;
}
