import iconv from 'iconv-lite';
import type { TableMapping } from '../mapping.ts';
import { wordsOf } from '../mapping.ts';
import { type Believable, type Field, NO_END } from '../table.ts';
import { ByteTexts, grown } from './bytes.ts';

/** A value, or why there is none. Values are numbers of their own kind: days since 1970, days, places among words, numbers of a dictionary. */
export type Reading = number | { readonly refused: string };

/** What a field that is not there is read as; it may be, where it is not required. */
export const NOTHING = 0xffff_ffff;

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

/** Reads a field whose texts come again and again: each different one is understood once. */
export class FieldReader {
  private readonly texts = new ByteTexts();
  private values = new Uint32Array(1 << 8);
  private read = new Uint8Array(1 << 8);
  private readonly reasons = new Map<number, string>();
  private readonly reader: Reader;
  private readonly decode: (bytes: Uint8Array) => string;

  constructor(reader: Reader, encoding: 'utf-8' | 'cp949') {
    this.reader = reader;
    this.decode = (bytes) => iconv.decode(Buffer.from(bytes), encoding).trim();
  }

  /** The number of the text, to be asked for its value or the reason why it has none. */
  numberOf(bytes: Uint8Array, from: number, to: number): number {
    const number = this.texts.numberOf(bytes, from, to);
    if (number >= this.read.length) this.grow();
    if (this.read[number] === 0) this.understand(number, bytes.subarray(from, to));
    return number;
  }

  isRefused(number: number): boolean {
    return this.read[number] === 2;
  }

  value(number: number): number {
    return this.values[number] as number;
  }

  reason(number: number): string {
    return `${this.reader.name}: ${this.reasons.get(number) ?? ''}`;
  }

  private understand(number: number, bytes: Uint8Array): void {
    const text = this.decode(bytes);
    const reading: Reading = text === '' ? (this.reader.field.required ? { refused: 'missing' } : NOTHING) : readText(text, this.reader);
    if (typeof reading === 'number') {
      this.values[number] = reading;
      this.read[number] = 1;
    } else {
      this.reasons.set(number, reading.refused);
      this.read[number] = 2;
    }
  }

  private grow(): void {
    this.values = grown(this.values, this.values.length * 2);
    this.read = grown(this.read, this.read.length * 2);
  }
}
