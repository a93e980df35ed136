/*
 * Thrift's compact protocol, as far as the metadata of Parquet needs it: structures of 32 and 64 bit numbers, texts, lists and structures.
 * github.com/apache/thrift/blob/master/doc/specs/thrift-compact-protocol.md
 */

export type Value = { readonly i32: number } | { readonly i64: number } | { readonly text: string } | { readonly list: readonly Value[] } | { readonly fields: readonly (readonly [id: number, value: Value])[] };

export const i32 = (number: number): Value => ({ i32: number });
export const i64 = (number: number): Value => ({ i64: number });
export const text = (value: string): Value => ({ text: value });
export const list = (values: readonly Value[]): Value => ({ list: values });
export const struct = (...fields: readonly (readonly [id: number, value: Value])[]): Value => ({ fields });

const [I32, I64, BINARY, LIST, STRUCT] = [5, 6, 8, 9, 12] as const;

function typeOf(value: Value): number {
  if ('i32' in value) return I32;
  if ('i64' in value) return I64;
  if ('text' in value) return BINARY;
  return 'list' in value ? LIST : STRUCT;
}

/** A number in groups of seven bits; beyond 32 bits by division, since shifts end there. */
export function varint(bytes: number[], number: number): void {
  let left = number;
  for (; left >= 0x80; left = Math.floor(left / 0x80)) bytes.push((left % 0x80) | 0x80);
  bytes.push(left);
}

/** None of ours is negative: zigzag only doubles them. */
const zigzag = (bytes: number[], number: number): void => varint(bytes, number * 2);

function put(bytes: number[], value: Value): void {
  if ('i32' in value) zigzag(bytes, value.i32);
  else if ('i64' in value) zigzag(bytes, value.i64);
  else if ('text' in value) {
    const written = Buffer.from(value.text);
    varint(bytes, written.length);
    bytes.push(...written);
  } else if ('list' in value) putList(bytes, value.list);
  else putStruct(bytes, value.fields);
}

function putList(bytes: number[], values: readonly Value[]): void {
  const type = values[0] === undefined ? STRUCT : typeOf(values[0]);
  if (values.length < 15) bytes.push((values.length << 4) | type);
  else {
    bytes.push(0xf0 | type);
    varint(bytes, values.length);
  }
  for (const value of values) put(bytes, value);
}

/** Ids rise, by less than sixteen each. */
function putStruct(bytes: number[], fields: readonly (readonly [number, Value])[]): void {
  let before = 0;
  for (const [id, value] of fields) {
    bytes.push(((id - before) << 4) | typeOf(value));
    put(bytes, value);
    before = id;
  }
  bytes.push(0);
}

export function compact(value: Value): Buffer {
  const bytes: number[] = [];
  put(bytes, value);
  return Buffer.from(bytes);
}
