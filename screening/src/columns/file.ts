import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { type AnyColumn, COLUMN_NAMES, type ColumnName, type Columns, columnOver, newColumn } from './columns.ts';

/** One file a part: a line that says where each column lies, then the columns as the machine holds them. */
const MAGIC = 'dure-columns-2';
/** The same, of rows that came after those of a base, which lies beside it: without it they are nothing. */
const LATER_MAGIC = 'dure-later-2';
/** Every column begins at a multiple of it, as the widest of them must. */
const ALIGNMENT = 8;
/** No line is longer. */
export const HEAD_BYTES = 16_384;

type Places = Readonly<Record<ColumnName, { readonly offset: number; readonly length: number }>>;

/** Rows that came to a part after its columns were written: how both are read as one. */
export interface Later {
  /** In the order in which they are walked, by the numbers of now. Of people only where the rows of each begin, unless they were told anew since: then all of them. */
  readonly columns: Columns;
  /** Who of the part is not in the base, by their places among all people, in order. */
  readonly newPeople: Uint32Array;
  /** Where each of them stands among all rows of the part. */
  readonly claimAt: Uint32Array;
  readonly prescriptionAt: Uint32Array;
  /** Rows of the base that are there no longer, in order. */
  readonly goneClaims: Uint32Array;
  readonly gonePrescriptions: Uint32Array;
  /** What the numbers of the base are now; empty where they are what they were. */
  readonly codes: Uint32Array;
  readonly institutions: Uint32Array;
  readonly ingredients: Uint32Array;
}

const LATER_NAMES = ['newPeople', 'claimAt', 'prescriptionAt', 'goneClaims', 'gonePrescriptions', 'codes', 'institutions', 'ingredients'] as const satisfies readonly (keyof Later)[];
type LaterName = (typeof LATER_NAMES)[number];
type LaterPlaces = Places & Readonly<Record<LaterName, { readonly offset: number; readonly length: number }>>;

/** Where the rows lie to which those of a file are added. */
export const baseOf = (path: string): string => `${path}.base`;

const aligned = (offset: number): number => Math.ceil(offset / ALIGNMENT) * ALIGNMENT;

function headed(magic: string, places: object): Buffer {
  const line = Buffer.from(`${magic} ${JSON.stringify(places)}\n`);
  return Buffer.concat([line, Buffer.alloc(aligned(line.length) - line.length)]);
}

async function write(path: string, magic: string, columns: readonly (readonly [name: string, column: AnyColumn | Uint32Array])[]): Promise<void> {
  let offset = 0;
  const places: Record<string, { offset: number; length: number }> = {};
  const pieces: Uint8Array[] = [];
  for (const [name, column] of columns) {
    places[name] = { offset, length: column.length };
    pieces.push(new Uint8Array(column.buffer, column.byteOffset, column.byteLength), new Uint8Array(aligned(column.byteLength) - column.byteLength));
    offset += aligned(column.byteLength);
  }
  // Piece by piece: columns are copied nowhere before they are written.
  await writeFile(path, [headed(magic, places), ...pieces.filter(({ length }) => length > 0)], { mode: 0o600 });
}

const named = (columns: Columns): readonly (readonly [ColumnName, AnyColumn])[] => COLUMN_NAMES.map((name) => [name, columns[name]] as const);

export const writeColumns = (path: string, columns: Columns): Promise<void> => write(path, MAGIC, named(columns));

export const writeLater = (path: string, later: Later): Promise<void> => write(path, LATER_MAGIC, [...named(later.columns), ...LATER_NAMES.map((name) => [name, later[name]] as const)]);

export interface Head {
  /** Whether its rows are added to those of a base. */
  readonly later: boolean;
  readonly places: Places;
  /** Where the first column begins. */
  readonly from: number;
}

/** What the beginning of a file says. Throws on a file that is something else. */
export function headIn(bytes: Buffer, path: string): Head {
  const end = bytes.indexOf(0x0a);
  const line = bytes.toString('utf8', 0, Math.max(end, 0));
  const magic = [MAGIC, LATER_MAGIC].find((one) => line.startsWith(`${one} `));
  if (magic === undefined) throw new Error(`${path} is no file of columns`);
  return { later: magic === LATER_MAGIC, places: JSON.parse(line.slice(magic.length + 1)) as Places, from: aligned(end + 1) };
}

/** Reads rows that are added to others. Throws on a file that is something else or was cut off. */
export function readLater(path: string): Later {
  const file = readFileSync(path);
  const { later, places, from } = headIn(file.subarray(0, HEAD_BYTES), path);
  if (!later) throw new Error(`${path} stands by itself`);
  // A column needs its alignment in memory too: wherever Node put the file, the copy begins at 0.
  const bytes = new Uint8Array(file.length - Math.min(from, file.length));
  bytes.set(file.subarray(from));
  const within = (name: ColumnName | LaterName, width: number): readonly [offset: number, length: number] => {
    const { offset, length } = (places as LaterPlaces)[name];
    if (offset + length * width > bytes.length) throw new Error(`${path} ends within ${name}`);
    return [offset, length];
  };
  const columns = COLUMN_NAMES.map((name) => [name, columnOver(name, bytes.buffer, ...within(name, newColumn(name, 0).BYTES_PER_ELEMENT))] as const);
  const numbers = LATER_NAMES.map((name) => [name, new Uint32Array(bytes.buffer, ...within(name, 4))] as const);
  return { columns: Object.fromEntries(columns) as unknown as Columns, ...(Object.fromEntries(numbers) as Record<LaterName, Uint32Array>) };
}
