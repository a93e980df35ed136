import { basename } from 'node:path';
import iconv from 'iconv-lite';
import type { TableMapping } from '../mapping.ts';
import type { FileReport } from '../report.ts';
import { Refusals } from '../report.ts';
import { put16, put32, type Spool } from '../sort/spool.ts';
import { type Believable, type Field, fieldsOf } from '../table.ts';
import { type ByteTexts, hashOf, partOf } from './bytes.ts';
import { FieldReader, NOBODY, NOTHING, REFUSED } from './field.ts';
import { eachLine, type Line } from './lines.ts';
import type { Numbers } from './numbers.ts';
import type { RowSource } from './source.ts';

/** A row of which no delivery is known, or no day of its own. */
export const UNKNOWN = 0xffff;
const LONGEST_KEY = 255;

/** The numbers by which rows are kept from here on. */
export interface Known {
  readonly people: ByteTexts;
  readonly codes: Numbers;
  readonly institutions: Numbers;
  readonly ingredients: Numbers;
}

export interface RowTarget {
  readonly known: Known;
  readonly believable: Believable;
  readonly claims: Spool;
  readonly prescriptions: Spool;
  /** Claims of nobody known, so far. */
  orphaned: number;
}

/** `values` are in the order of the fields of the table, the key at 0 left out. */
type Write = (key: Uint8Array, from: number, to: number, values: Int32Array) => void;

/** Puts a row into the part of its claim: every row of one claim comes into the same. */
function placed(spool: Spool, key: Uint8Array, from: number, to: number, more: number): { readonly bytes: Buffer; readonly at: number } {
  const part = partOf(hashOf(key, from, to), spool.parts);
  let at = spool.place(part, 1 + to - from + more);
  const bytes = spool.buffer(part);
  bytes[at] = to - from;
  at += 1;
  for (let byte = from; byte < to; byte += 1, at += 1) bytes[at] = key[byte] as number;
  return { bytes, at };
}

/** Behind the key: person, day, days, setting, institution, main, second, delivery. */
export const CLAIM_BYTES = 19;
/** Behind the key: day, days, ingredient, delivery. */
export const PRESCRIPTION_BYTES = 8;

const claimWriter = (target: RowTarget, delivery: number): Write => (key, from, to, values) => {
  const person = values[1] as number;
  if (person === NOBODY) {
    target.orphaned += 1;
    return;
  }
  const { bytes, at } = placed(target.claims, key, from, to, CLAIM_BYTES);
  put32(bytes, at, person);
  put16(bytes, at + 4, values[2] as number);
  put16(bytes, at + 6, values[6] as number);
  bytes[at + 8] = values[3] as number;
  put32(bytes, at + 9, values[7] as number);
  put16(bytes, at + 13, values[4] === NOTHING ? 0 : (values[4] as number));
  put16(bytes, at + 15, values[5] === NOTHING ? 0 : (values[5] as number));
  put16(bytes, at + 17, delivery);
};

const prescriptionWriter = (target: RowTarget, delivery: number): Write => (key, from, to, values) => {
  const { bytes, at } = placed(target.prescriptions, key, from, to, PRESCRIPTION_BYTES);
  put16(bytes, at, values[1] === NOTHING ? UNKNOWN : (values[1] as number));
  put16(bytes, at + 2, values[3] as number);
  put16(bytes, at + 4, values[2] as number);
  put16(bytes, at + 6, delivery);
};

function personOf(people: ByteTexts, text: string): number {
  const bytes = Buffer.from(text);
  const person = people.find(bytes, 0, bytes.length);
  return person < 0 ? NOBODY : person;
}

function dictionaryOf({ people, codes, institutions, ingredients }: Known, name: string, field: Field): (text: string) => number {
  if (field.kind === 'kcd') return codes.numberOf;
  if (name === 'person') return (text) => personOf(people, text);
  return name === 'ingredient' ? ingredients.numberOf : institutions.numberOf;
}

interface Column {
  readonly reader: FieldReader | null;
  /** Of the file; -1 where it has no such column. */
  readonly at: number;
  readonly place: number;
}

/** The fields of a table as a file has them. The key of a claim is read by itself: no two are the same. */
function columnsOf(source: RowSource, target: RowTarget): readonly Column[] {
  const { mapping, header, encoding } = source;
  return fieldsOf(source.table).slice(1).map(([name, field], index): Column => {
    const at = header.indexOf(mapping.columns[name] ?? '');
    const reader = at < 0 ? null : new FieldReader({ field, mapping: withoutTable(mapping), name, believable: target.believable, numberOf: dictionaryOf(target.known, name, field), ...(name === 'person' ? { known: target.known.people } : {}) }, encoding === 'cp949' ? 'cp949' : 'utf-8');
    return { reader, at, place: index + 1 };
  });
}

const withoutTable = ({ files, columns, values }: TableMapping): TableMapping => (values === undefined ? { files, columns } : { files, columns, values });

/** Why a row cannot be taken; its values where it can. */
function refusalOf(columns: readonly Column[], { bytes, from, to }: Line, values: Int32Array): string | undefined {
  for (const { reader, at, place } of columns) {
    if (reader === null) {
      values[place] = NOTHING;
      continue;
    }
    const value = reader.read(bytes, from[at] as number, to[at] as number);
    if (value === REFUSED) return reader.refusal;
    values[place] = value;
  }
  return undefined;
}

interface Key {
  bytes: Uint8Array;
  from: number;
  to: number;
}

const SPACE = 0x20;

/** A key that is more than ASCII, as UTF-8. */
function decodeKey(key: Key, encoding: RowSource['encoding']): string | undefined {
  const text = iconv.decode(Buffer.from(key.bytes.subarray(key.from, key.to)), encoding === 'cp949' ? 'cp949' : 'utf-8');
  if (text.includes('\uFFFD')) return 'claim: unreadable text';
  key.bytes = Buffer.from(text);
  key.from = 0;
  key.to = key.bytes.length;
  return undefined;
}

/** The key of a claim without spaces around it. Answers why it cannot be one. */
function readKey(key: Key, encoding: RowSource['encoding'], { bytes, from, to }: Line, at: number): string | undefined {
  let start = from[at] as number;
  let end = to[at] as number;
  while (start < end && (bytes[start] as number) <= SPACE) start += 1;
  while (start < end && (bytes[end - 1] as number) <= SPACE) end -= 1;
  if (start === end) return 'claim: missing';
  let seen = 0;
  for (let byte = start; byte < end; byte += 1) seen |= bytes[byte] as number;
  key.bytes = bytes;
  key.from = start;
  key.to = end;
  return (seen > 0x7f ? decodeKey(key, encoding) : undefined) ?? (key.to - key.from > LONGEST_KEY ? 'claim: not understood' : undefined);
}

/** Reads the rows of one file of claims or prescriptions, once: what can be taken goes on, of what cannot its line and reason are told. */
export async function readRows(source: RowSource, delivery: number, target: RowTarget): Promise<FileReport> {
  const { file, table, encoding, header, mapping } = source;
  const columns = columnsOf(source, target);
  const keyAt = header.indexOf(mapping.columns['claim'] ?? '');
  const write = table === 'claims' ? claimWriter(target, delivery) : prescriptionWriter(target, delivery);
  const values = new Int32Array(columns.length + 1);
  const key: Key = { bytes: new Uint8Array(0), from: 0, to: 0 };
  const refusals = new Refusals();
  let read = 0;
  await eachLine(source.path, header.length, (line) => {
    read += 1;
    const refused = line.fields === header.length ? (readKey(key, encoding, line, keyAt) ?? refusalOf(columns, line, values)) : 'line: not so many columns as the header';
    if (refused === undefined) write(key.bytes, key.from, key.to, values);
    else refusals.add(line.number, refused);
  });
  return { file: basename(file), table, encoding, read, taken: read - refusals.count, refused: refusals.sums(), lines: refusals.lines, broken: null };
}
