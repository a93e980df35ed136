import iconv from 'iconv-lite';
import type { TableMapping } from '../mapping.ts';
import { wordsOf } from '../mapping.ts';
import { type Believable, type Field, NO_END } from '../table.ts';
import { ByteTexts, grown } from './bytes.ts';

/** A value, or why there is none. Values are numbers of their own kind: days since 1970, days, places among words, numbers of a dictionary. */
type Reading = number | { readonly refused: string };

/** What a field that is not there is read as; it may be, where it is not required. */
export const NOTHING = -1;
/** Somebody whom no file of people tells of. */
export const NOBODY = -2;
/** A field that cannot be taken. */
export const REFUSED = -3;
const NOT_YET = -4;

const DAY = /^(\d{4})-?(\d{2})-?(\d{2})$/;

function dayOf(text: string): number | undefined {
  const found = text.length === 8 || text.length === 10 ? DAY.exec(text) : null;
  if (found === null || (text.length === 10) !== text.includes('-')) return undefined;
  const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3])];
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.getTime() / 86_400_000 : undefined;
}

const within = (value: number | undefined, least: number, most: number): Reading => (value === undefined ? { refused: 'not understood' } : value < least || value > most ? { refused: 'out of range' } : value);

export interface Reader {
  readonly field: Field;
  readonly mapping: TableMapping;
  readonly name: string;
  readonly believable: Believable;
  /** The number of a text, for fields that are kept as texts. */
  readonly numberOf: (text: string) => number;
  /** The texts that a field can be, by their numbers, where all of them are known before. */
  readonly known?: ByteTexts;
}

function readCode(text: string, words: readonly string[], codes: Readonly<Record<string, string>> | undefined, fallback: string | undefined): Reading {
  const known = codes ?? Object.fromEntries(words.map((word) => [word, word]));
  const word = (Object.hasOwn(known, text) ? known[text] : undefined) ?? fallback;
  return word === undefined ? { refused: 'not understood' } : words.indexOf(word);
}

const readNumber = (text: string, least: number, most: number): Reading => within(/^[+-]?\d+(\.\d+)?$/.test(text) ? Math.round(Number(text)) : undefined, least, most);

/** What a trimmed text of a field says. The same rules as `typedRows` writes for DuckDB. */
function readText(text: string, { field, mapping, name, believable, numberOf }: Reader): Reading {
  switch (field.kind) {
    case 'text': return text.includes('\uFFFD') ? { refused: 'unreadable text' } : numberOf(text);
    case 'kcd': return numberOf(text.toUpperCase().replaceAll(/[^0-9A-Z]/g, ''));
    case 'day': return within(dayOf(text), believable.from, field.ahead === true ? NO_END : believable.until);
    case 'number': return readNumber(text, field.min, field.max);
    case 'code': return readCode(text, wordsOf(field.words), mapping.values?.[name], field.fallback);
    default: throw new Error(`${name} is no field of claims`);
  }
}

const [ZERO, FIRST_YEAR, YEARS] = [0x30, 1970, 200] as const;

/** Eight digits as a place in a calendar of months of 31 days; -1 where they are none. */
function calendarPlace(bytes: Uint8Array, from: number): number {
  let number = 0;
  for (let at = from; at < from + 8; at += 1) {
    const digit = (bytes[at] as number) - ZERO;
    if (digit < 0 || digit > 9) return -1;
    number = number * 10 + digit;
  }
  const [year, month, day] = [Math.trunc(number / 10_000) - FIRST_YEAR, Math.trunc(number / 100) % 100, number % 100];
  return year < 0 || year >= YEARS || month < 1 || month > 12 || day < 1 || day > 31 ? -1 : (year * 12 + month - 1) * 31 + day - 1;
}

/** Up to three digits as the number that they may be; below 0 where they are none, or more. */
function readSmall(small: Int32Array, bytes: Uint8Array, from: number, to: number): number {
  if (to === from || to - from > 3) return NOT_YET;
  let number = 0;
  for (let at = from; at < to; at += 1) {
    const digit = (bytes[at] as number) - ZERO;
    if (digit < 0 || digit > 9) return NOT_YET;
    number = number * 10 + digit;
  }
  return small[number] as number;
}

/** Reads a field whose texts come again and again: each different one is understood once. Days, small numbers and known texts are read as they stand. */
export class FieldReader {
  /** Why the last field that was refused could not be taken. */
  refusal = '';
  private readonly texts = new ByteTexts();
  private values = new Int32Array(1 << 8).fill(NOT_YET);
  private readonly reasons = new Map<number, string>();
  private readonly reader: Reader;
  private readonly decode: (bytes: Uint8Array) => string;
  private readonly calendar: Int32Array | null;
  private readonly small: Int32Array | null;
  private readonly known: ByteTexts | null;
  /** Rows of one person often stand together. */
  private last = -1;

  constructor(reader: Reader, encoding: 'utf-8' | 'cp949') {
    this.reader = reader;
    this.decode = (bytes) => iconv.decode(Buffer.from(bytes), encoding).trim();
    const { field, known } = reader;
    this.calendar = field.kind === 'day' ? new Int32Array(YEARS * 12 * 31).fill(NOT_YET) : null;
    this.small = field.kind === 'number' ? Int32Array.from({ length: 1000 }, (_, number) => (number < field.min || number > field.max ? NOT_YET : number)) : null;
    // What stands there in another encoding only by chance looks like somebody's pseudonym: it is decoded first.
    this.known = encoding === 'utf-8' && known !== undefined && known.size > 0 ? known : null;
  }

  /** The value of the text between two places, NOTHING or REFUSED. */
  read(bytes: Uint8Array, from: number, to: number): number {
    if (this.calendar !== null && to - from === 8) return this.readDay(this.calendar, bytes, from);
    const quick = this.small === null ? this.findKnown(bytes, from, to) : readSmall(this.small, bytes, from, to);
    return quick >= 0 ? quick : this.readAny(bytes, from, to);
  }

  /** The number of a text that was known before; below 0 where it was not. */
  private findKnown(bytes: Uint8Array, from: number, to: number): number {
    const { known, last } = this;
    if (known === null || (last >= 0 && known.same(last, bytes, from, to))) return last;
    this.last = known.find(bytes, from, to);
    return this.last;
  }

  private readDay(calendar: Int32Array, bytes: Uint8Array, from: number): number {
    const place = calendarPlace(bytes, from);
    if (place < 0) return this.readAny(bytes, from, from + 8);
    const value = calendar[place] as number;
    if (value !== NOT_YET && value !== REFUSED) return value;
    const read = this.readAny(bytes, from, from + 8);
    calendar[place] = read;
    return read;
  }

  private readAny(bytes: Uint8Array, from: number, to: number): number {
    const number = this.texts.numberOf(bytes, from, to);
    if (number >= this.values.length) this.values = grown(this.values, this.values.length * 2).fill(NOT_YET, this.values.length);
    if (this.values[number] === NOT_YET) this.understand(number, bytes.subarray(from, to));
    const value = this.values[number] as number;
    if (value === REFUSED) this.refusal = `${this.reader.name}: ${this.reasons.get(number) ?? ''}`;
    return value;
  }

  private understand(number: number, bytes: Uint8Array): void {
    const text = this.decode(bytes);
    const reading: Reading = text === '' ? (this.reader.field.required ? { refused: 'missing' } : NOTHING) : readText(text, this.reader);
    if (typeof reading !== 'number') this.reasons.set(number, reading.refused);
    this.values[number] = typeof reading === 'number' ? reading : REFUSED;
  }
}
