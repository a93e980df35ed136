import type { FactDefinition } from '@dure/guide/facts';

export interface FactWords {
  readonly yes: string;
  readonly no: string;
  readonly none: string;
  /** One of the answers that a fact offers. */
  readonly answer: (korean: string) => string;
  readonly unit: (korean: string) => string;
  readonly programme: (code: string) => string;
  /** A part of a record: '등급', '판정일'. */
  readonly field: (code: string) => string;
  readonly day: (day: string) => string;
  readonly period: (amount: number, unit: string) => string;
}

const PERIOD = /^P(\d+)([DWMY])$/u;

/** ISO 8601 of one unit: 'P7M' → 7 months. */
export function periodOf(text: string): { readonly amount: number; readonly unit: string } | undefined {
  const match = PERIOD.exec(text);
  return match ? { amount: Number(match[1]), unit: match[2] ?? '' } : undefined;
}

function recordText(value: object, words: FactWords): string {
  return Object.entries(value).map(([key, inner]) => `${words.field(key)}: ${valueText(inner, words)}`).join(', ');
}

function valueText(value: unknown, words: FactWords): string {
  if (value === true) return words.yes;
  if (value === false) return words.no;
  if (value === null) return words.none;
  if (Array.isArray(value)) return value.length === 0 ? words.none : value.map((one) => valueText(one, words)).join(typeof value[0] === 'object' ? '\n' : ', ');
  return typeof value === 'object' && value !== undefined ? recordText(value, words) : words.answer(String(value));
}

type Writer = (value: unknown, words: FactWords, definition: FactDefinition) => string | undefined;

function periodText(value: unknown, words: FactWords): string | undefined {
  const period = periodOf(String(value));
  return period && words.period(period.amount, period.unit);
}

const WRITERS: { readonly [Type in FactDefinition['type']]?: Writer } = {
  day: (value, words) => words.day(String(value)),
  integer: (value, words, definition) => `${String(value)}${definition.type === 'integer' && definition.unit !== undefined ? words.unit(definition.unit) : ''}`,
  programmes: (value, words) => (Array.isArray(value) && value.length > 0 ? value.map((code) => words.programme(String(code))).join(', ') : undefined),
  duration: periodText,
};

/** A fact's value as people read it. */
export function factText(definition: FactDefinition | undefined, value: unknown, words: FactWords): string {
  if (definition === undefined || value === null) return valueText(value, words);
  return WRITERS[definition.type]?.(value, words, definition) ?? valueText(value, words);
}
