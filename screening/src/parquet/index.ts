import { writeFile } from 'node:fs/promises';
import { compact, i32, i64, list, struct, text, type Value, varint } from './compact.ts';

/*
 * Parquet as far as sorted claims need it: columns of whole numbers and texts without nulls, in groups of rows, either plain or by a
 * dictionary of those values that the group has. github.com/apache/parquet-format
 */

type Numbers = Uint8Array | Uint16Array | Uint32Array;

export type ParquetColumn =
  /** Numbers below 2^31. */
  | { readonly kind: 'numbers'; readonly values: Numbers }
  /** Texts by their number; `texts` are UTF-8. */
  | { readonly kind: 'named'; readonly values: Numbers; readonly texts: readonly Uint8Array[] }
  /** Texts that come once each: where each begins, and where the last one ends. */
  | { readonly kind: 'texts'; readonly bytes: Uint8Array; readonly starts: Uint32Array };

const MAGIC = Buffer.from('PAR1');
const [INT32, BYTE_ARRAY] = [1, 6] as const;
const [PLAIN, RLE, RLE_DICTIONARY] = [0, 3, 8] as const;
const UTF8 = 0;
const [DATA_PAGE, DICTIONARY_PAGE] = [0, 2] as const;

const isText = ({ kind }: ParquetColumn): boolean => kind !== 'numbers';

/** What one column after another is gathered in; to make it anew for each took longer than the gathering. */
const scratch = { placeOf: new Uint32Array(1 << 16), distinct: new Uint32Array(1 << 12), places: new Uint32Array(1 << 12) };

function roomFor(numbers: Uint32Array<ArrayBuffer>, length: number): Uint32Array<ArrayBuffer> {
  if (numbers.length >= length) return numbers;
  const more = new Uint32Array(Math.max(length, numbers.length * 2));
  more.set(numbers);
  return more;
}

/** The different values of some rows of a column in the order in which they come, and each row as its place among them. Both are gone with the next call. */
function dictionaryOf(values: Numbers, rows: Uint32Array): { readonly distinct: Uint32Array; readonly places: Uint32Array } {
  scratch.places = roomFor(scratch.places, rows.length);
  scratch.distinct = roomFor(scratch.distinct, rows.length);
  const { distinct, places } = scratch;
  let { placeOf } = scratch;
  let count = 0;
  for (let at = 0; at < rows.length; at += 1) {
    const value = values[rows[at] as number] as number;
    if (value >= placeOf.length) placeOf = roomFor(placeOf, value + 1);
    let place = placeOf[value] as number;
    if (place === 0) {
      distinct[count] = value;
      count += 1;
      place = count;
      placeOf[value] = place;
    }
    places[at] = place - 1;
  }
  for (let at = 0; at < count; at += 1) placeOf[distinct[at] as number] = 0;
  scratch.placeOf = placeOf;
  return { distinct: distinct.subarray(0, count), places: places.subarray(0, rows.length) };
}

/** Places in a whole number of bytes each, so that they need no packing: one run of the hybrid encoding, in groups of eight. */
function packed(places: Uint32Array, distinct: number): readonly Buffer[] {
  const groups = Math.ceil(places.length / 8);
  const width = distinct <= 0x100 ? 8 : distinct <= 0x1_0000 ? 16 : 32;
  const numbers = new (width === 8 ? Uint8Array : width === 16 ? Uint16Array : Uint32Array)(groups * 8);
  numbers.set(places);
  const head: number[] = [width];
  varint(head, groups * 2 + 1);
  return [Buffer.from(head), Buffer.from(numbers.buffer)];
}

function plainTexts(texts: readonly Uint8Array[], numbers: Uint32Array): Buffer {
  let length = 0;
  for (const number of numbers) length += 4 + (texts[number]?.length ?? 0);
  const plain = Buffer.allocUnsafeSlow(length);
  let at = 0;
  for (const number of numbers) {
    const bytes = texts[number] ?? NO_TEXT;
    at = plain.writeUInt32LE(bytes.length, at);
    for (let byte = 0; byte < bytes.length; byte += 1, at += 1) plain[at] = bytes[byte] as number;
  }
  return plain;
}

const NO_TEXT = new Uint8Array(0);

function plainPieces({ bytes, starts }: Extract<ParquetColumn, { kind: 'texts' }>, rows: Uint32Array): Buffer {
  let length = 4 * rows.length;
  for (const row of rows) length += (starts[row + 1] as number) - (starts[row] as number);
  const plain = Buffer.allocUnsafeSlow(length);
  let to = 0;
  for (const row of rows) {
    const [start, end] = [starts[row] as number, starts[row + 1] as number];
    to = plain.writeUInt32LE(end - start, to);
    for (let byte = start; byte < end; byte += 1, to += 1) plain[to] = bytes[byte] as number;
  }
  return plain;
}

const sizeOf = (pieces: readonly Buffer[]): number => pieces.reduce((sum, { length }) => sum + length, 0);

function page(type: number, pieces: readonly Buffer[], header: readonly (readonly [number, Value])[]): readonly Buffer[] {
  const size = sizeOf(pieces);
  return [compact(struct([1, i32(type)], [2, i32(size)], [3, i32(size)], ...header)), ...pieces];
}
const dataPage = (pieces: readonly Buffer[], rows: number, encoding: number): readonly Buffer[] => page(DATA_PAGE, pieces, [[5, struct([1, i32(rows)], [2, i32(encoding)], [3, i32(RLE)], [4, i32(RLE)])]]);
const dictionaryPage = (bytes: Buffer, values: number): readonly Buffer[] => page(DICTIONARY_PAGE, [bytes], [[7, struct([1, i32(values)], [2, i32(PLAIN)])]]);

interface Chunk {
  readonly pieces: readonly Buffer[];
  /** Where the data begin behind a dictionary; undefined where there is none. */
  readonly dataAt?: number;
}

function chunkOf(column: ParquetColumn, rows: Uint32Array): Chunk {
  if (column.kind === 'texts') return { pieces: dataPage([plainPieces(column, rows)], rows.length, PLAIN) };
  const { distinct, places } = dictionaryOf(column.values, rows);
  const values = column.kind === 'numbers' ? Buffer.from(Int32Array.from(distinct).buffer) : plainTexts(column.texts, distinct);
  const dictionary = dictionaryPage(values, distinct.length);
  return { pieces: [...dictionary, ...dataPage(packed(places, distinct.length), places.length, RLE_DICTIONARY)], dataAt: sizeOf(dictionary) };
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

  /** Some rows of columns, which are in the order of their names. */
  add(rows: Uint32Array, columns: readonly ParquetColumn[]): void {
    this.types = columns.map(isText);
    const chunks = columns.map((column, index) => this.place(column, index, rows));
    const size = chunks.reduce((sum, { bytes }) => sum + bytes, 0);
    this.groups.push(struct([1, list(chunks.map(({ meta }) => meta))], [2, i64(size)], [3, i64(rows.length)]));
    this.rows += rows.length;
  }

  async write(path: string): Promise<void> {
    const schema = this.names.map((name, index) => struct([1, i32(this.types[index] === true ? BYTE_ARRAY : INT32)], [3, i32(0)], [4, text(name)], ...(this.types[index] === true ? [[6, i32(UTF8)] as const] : [])));
    const footer = compact(struct([1, i32(1)], [2, list([struct([4, text('rows')], [5, i32(this.names.length)]), ...schema])], [3, i64(this.rows)], [4, list(this.groups)]));
    const length = Buffer.alloc(4);
    length.writeUInt32LE(footer.length);
    await writeFile(path, Buffer.concat([...this.pieces, footer, length, MAGIC]), { mode: 0o600 });
  }

  private place(column: ParquetColumn, index: number, rows: Uint32Array): { readonly meta: Value; readonly bytes: number } {
    const { pieces, dataAt } = chunkOf(column, rows);
    const at = this.length;
    const size = sizeOf(pieces);
    this.pieces.push(...pieces);
    this.length += size;
    const encodings = dataAt === undefined ? [PLAIN] : [PLAIN, RLE_DICTIONARY];
    const meta = struct(
      [1, i32(isText(column) ? BYTE_ARRAY : INT32)], [2, list(encodings.map(i32))], [3, list([text(this.names[index] ?? '')])], [4, i32(0)], [5, i64(rows.length)], [6, i64(size)], [7, i64(size)],
      [9, i64(at + (dataAt ?? 0))], ...(dataAt === undefined ? [] : [[11, i64(at)] as const]),
    );
    return { meta: struct([2, i64(at)], [3, meta]), bytes: size };
  }
}
