import { writeFile } from 'node:fs/promises';
import { compact, i32, i64, list, struct, text, type Value, varint } from './compact.ts';

/*
 * Parquet as far as sorted claims need it: columns of whole numbers and texts without nulls, in groups of rows, either plain or by a
 * dictionary of those values that the group has. github.com/apache/parquet-format
 */

type Numbers = Uint8Array | Uint16Array | Uint32Array;

export type ParquetColumn =
  /** Numbers below 2^31, each given for a row. */
  | { readonly kind: 'numbers'; readonly values: Numbers }
  /** Texts by their number; `texts` are UTF-8. */
  | { readonly kind: 'named'; readonly values: Numbers; readonly texts: readonly Uint8Array[] }
  /** Texts that come once each: where they begin and end. */
  | { readonly kind: 'texts'; readonly bytes: Uint8Array; readonly from: Uint32Array; readonly to: Uint32Array };

const MAGIC = Buffer.from('PAR1');
const [INT32, BYTE_ARRAY] = [1, 6] as const;
const [PLAIN, RLE, RLE_DICTIONARY] = [0, 3, 8] as const;
const UTF8 = 0;
const [DATA_PAGE, DICTIONARY_PAGE] = [0, 2] as const;

const isText = ({ kind }: ParquetColumn): boolean => kind !== 'numbers';

/** The different values of a column in the order in which they come, and each row as its place among them. */
function dictionaryOf(values: Numbers): { readonly distinct: Uint32Array; readonly places: Uint32Array } {
  let most = 0;
  for (let row = 0; row < values.length; row += 1) if ((values[row] as number) > most) most = values[row] as number;
  const placeOf = new Uint32Array(most + 1);
  const distinct: number[] = [];
  const places = new Uint32Array(values.length);
  for (let row = 0; row < values.length; row += 1) {
    const value = values[row] as number;
    if (placeOf[value] === 0) placeOf[value] = distinct.push(value);
    places[row] = (placeOf[value] as number) - 1;
  }
  return { distinct: Uint32Array.from(distinct), places };
}

/** Places in a whole number of bytes each, so that they need no packing: one run of the hybrid encoding, in groups of eight. */
function packed(places: Uint32Array, distinct: number): Buffer {
  const groups = Math.ceil(places.length / 8);
  const width = distinct <= 0x100 ? 8 : distinct <= 0x1_0000 ? 16 : 32;
  const numbers = new (width === 8 ? Uint8Array : width === 16 ? Uint16Array : Uint32Array)(groups * 8);
  numbers.set(places);
  const head: number[] = [width];
  varint(head, groups * 2 + 1);
  return Buffer.concat([Buffer.from(head), new Uint8Array(numbers.buffer)]);
}

function plainTexts(texts: readonly Uint8Array[]): Buffer {
  const plain = Buffer.allocUnsafe(texts.reduce((sum, { length }) => sum + 4 + length, 0));
  let at = 0;
  for (const bytes of texts) {
    at = plain.writeUInt32LE(bytes.length, at);
    for (let byte = 0; byte < bytes.length; byte += 1, at += 1) plain[at] = bytes[byte] as number;
  }
  return plain;
}

function plainPieces({ bytes, from, to }: Extract<ParquetColumn, { kind: 'texts' }>): Buffer {
  let length = 0;
  for (let row = 0; row < from.length; row += 1) length += 4 + (to[row] as number) - (from[row] as number);
  const plain = Buffer.allocUnsafe(length);
  for (let row = 0, at = 0; row < from.length; row += 1) {
    const [start, end] = [from[row] as number, to[row] as number];
    at = plain.writeUInt32LE(end - start, at);
    for (let byte = start; byte < end; byte += 1, at += 1) plain[at] = bytes[byte] as number;
  }
  return plain;
}

const page = (type: number, bytes: Buffer, header: readonly (readonly [number, Value])[]): Buffer => Buffer.concat([compact(struct([1, i32(type)], [2, i32(bytes.length)], [3, i32(bytes.length)], ...header)), bytes]);
const dataPage = (bytes: Buffer, rows: number, encoding: number): Buffer => page(DATA_PAGE, bytes, [[5, struct([1, i32(rows)], [2, i32(encoding)], [3, i32(RLE)], [4, i32(RLE)])]]);
const dictionaryPage = (bytes: Buffer, values: number): Buffer => page(DICTIONARY_PAGE, bytes, [[7, struct([1, i32(values)], [2, i32(PLAIN)])]]);

interface Chunk {
  readonly bytes: Buffer;
  /** Where the data begin behind a dictionary; undefined where there is none. */
  readonly dataAt?: number;
}

function chunkOf(column: ParquetColumn): Chunk {
  if (column.kind === 'texts') return { bytes: dataPage(plainPieces(column), column.from.length, PLAIN) };
  const { distinct, places } = dictionaryOf(column.values);
  const values = column.kind === 'numbers' ? Buffer.from(Int32Array.from(distinct).buffer) : plainTexts(Array.from(distinct, (number) => column.texts[number] ?? new Uint8Array(0)));
  const dictionary = dictionaryPage(values, distinct.length);
  return { bytes: Buffer.concat([dictionary, dataPage(packed(places, distinct.length), places.length, RLE_DICTIONARY)]), dataAt: dictionary.length };
}

/** One file, group of rows by group of rows, gathered in memory until it is written. */
export class ParquetFile {
  private readonly names: readonly string[];
  private readonly pieces: Buffer[] = [MAGIC];
  private readonly groups: Value[] = [];
  private types: readonly boolean[] = [];
  private length = MAGIC.length;
  private rows = 0;

  constructor(names: readonly string[]) {
    this.names = names;
  }

  /** Columns in the order of their names, all with the same number of rows. */
  add(rows: number, columns: readonly ParquetColumn[]): void {
    this.types = columns.map(isText);
    const chunks = columns.map((column, index) => this.place(column, index, rows));
    const size = chunks.reduce((sum, { bytes }) => sum + bytes, 0);
    this.groups.push(struct([1, list(chunks.map(({ meta }) => meta))], [2, i64(size)], [3, i64(rows)]));
    this.rows += rows;
  }

  async write(path: string): Promise<void> {
    const schema = this.names.map((name, index) => struct([1, i32(this.types[index] === true ? BYTE_ARRAY : INT32)], [3, i32(0)], [4, text(name)], ...(this.types[index] === true ? [[6, i32(UTF8)] as const] : [])));
    const footer = compact(struct([1, i32(1)], [2, list([struct([4, text('rows')], [5, i32(this.names.length)]), ...schema])], [3, i64(this.rows)], [4, list(this.groups)]));
    const length = Buffer.alloc(4);
    length.writeUInt32LE(footer.length);
    await writeFile(path, Buffer.concat([...this.pieces, footer, length, MAGIC]), { mode: 0o600 });
  }

  private place(column: ParquetColumn, index: number, rows: number): { readonly meta: Value; readonly bytes: number } {
    const { bytes, dataAt } = chunkOf(column);
    const at = this.length;
    this.pieces.push(bytes);
    this.length += bytes.length;
    const encodings = dataAt === undefined ? [PLAIN] : [PLAIN, RLE_DICTIONARY];
    const meta = struct(
      [1, i32(isText(column) ? BYTE_ARRAY : INT32)], [2, list(encodings.map(i32))], [3, list([text(this.names[index] ?? '')])], [4, i32(0)], [5, i64(rows)], [6, i64(bytes.length)], [7, i64(bytes.length)],
      [9, i64(at + (dataAt ?? 0))], ...(dataAt === undefined ? [] : [[11, i64(at)] as const]),
    );
    return { meta: struct([2, i64(at)], [3, meta]), bytes: bytes.length };
  }
}
