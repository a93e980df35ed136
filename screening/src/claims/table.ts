import { type TableMapping, type TableName, wordsOf } from './mapping.ts';

/** How a field is written in a file, and what of it can be believed. */
export type Field =
  | { readonly kind: 'text'; readonly required: boolean }
  /** KCD, in capitals and without dots. */
  | { readonly kind: 'kcd'; readonly required: boolean }
  /** `ahead`: may lie in the future, as the end of a grade or a consent does. */
  | { readonly kind: 'day'; readonly required: boolean; readonly ahead?: true }
  /** YYYY, or a day of that year. */
  | { readonly kind: 'year'; readonly required: boolean; readonly min: number; readonly max: number }
  /** YYYYMM, taken as the last day of the month. */
  | { readonly kind: 'month'; readonly required: boolean }
  | { readonly kind: 'number'; readonly required: boolean; readonly min: number; readonly max: number }
  /** A code of the file; one that the mapping does not know is `fallback`, or refused where there is none. */
  | { readonly kind: 'code'; readonly required: boolean; readonly words: string; readonly fallback?: string };

const needed = { required: true } as const;
const open = { required: false } as const;

const FIELDS = {
  eligibility: {
    person: { kind: 'text', ...needed }, year: { kind: 'year', ...needed, min: 1990, max: 2100 }, sex: { kind: 'code', ...open, words: 'sex', fallback: 'unknown' }, ageGroup: { kind: 'number', ...open, min: 0, max: 18 },
    age: { kind: 'number', ...open, min: 0, max: 130 }, birthYear: { kind: 'number', ...open, min: 1880, max: 2100 }, sigungu: { kind: 'text', ...open }, emd: { kind: 'text', ...open }, coverage: { kind: 'code', ...needed, words: 'coverage' }, died: { kind: 'month', ...open },
  },
  claims: {
    claim: { kind: 'text', ...needed }, person: { kind: 'text', ...needed }, day: { kind: 'day', ...needed }, setting: { kind: 'code', ...needed, words: 'setting', fallback: 'unknown' }, main: { kind: 'kcd', ...open }, second: { kind: 'kcd', ...open },
    days: { kind: 'number', ...needed, min: 0, max: 366 }, institution: { kind: 'text', ...needed },
  },
  details: { claim: { kind: 'text', ...needed }, day: { kind: 'day', ...needed }, procedure: { kind: 'text', ...needed }, times: { kind: 'number', ...open, min: 0, max: 100_000 } },
  diagnoses: { claim: { kind: 'text', ...needed }, day: { kind: 'day', ...needed }, code: { kind: 'kcd', ...needed } },
  prescriptions: { claim: { kind: 'text', ...needed }, day: { kind: 'day', ...open }, ingredient: { kind: 'text', ...needed }, days: { kind: 'number', ...needed, min: 1, max: 366 } },
  institutions: { institution: { kind: 'text', ...needed }, type: { kind: 'code', ...needed, words: 'type', fallback: 'unknown' } },
  roster: { person: { kind: 'text', ...needed }, name: { kind: 'text', ...needed }, residentNumber: { kind: 'text', ...needed }, phone: { kind: 'text', ...open }, address: { kind: 'text', ...open }, emd: { kind: 'text', ...open } },
  states: { person: { kind: 'text', ...needed }, kind: { kind: 'code', ...needed, words: 'kind' }, value: { kind: 'code', ...needed, words: 'value' }, from: { kind: 'day', ...needed }, until: { kind: 'day', ...open, ahead: true } },
} as const satisfies Readonly<Record<TableName, Readonly<Record<string, Field>>>>;

export const fieldsOf = (table: TableName): readonly (readonly [string, Field])[] => Object.entries(FIELDS[table]);

/** The days that a claim can be of. */
export interface Believable {
  readonly from: number;
  readonly until: number;
}

export const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;
export const named = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** 9999-12-31, by which offices mean no end. */
export const NO_END = 2_932_896;

const dayNumber = (date: string): string => `date_diff('day', DATE '1970-01-01', ${date}::DATE)::INTEGER`;

function codeText(field: Extract<Field, { kind: 'code' }>, column: string, codes: Readonly<Record<string, string>>): string {
  const whens = Object.entries(codes).map(([code, word]) => `WHEN ${quoted(code)} THEN ${quoted(word)}`).join(' ');
  const other = field.fallback === undefined ? 'NULL' : quoted(field.fallback);
  return whens === '' ? other : `CASE ${column} ${whens} ELSE ${other} END`;
}

/** A field as a value of a text without spaces around it, NULL where nothing can be read. */
function valueText(field: Field, text: string, mapping: TableMapping, name: string): string {
  switch (field.kind) {
    case 'text': return text;
    case 'kcd': return `nullif(CASE WHEN regexp_matches(${text}, '[^0-9A-Z]') THEN regexp_replace(upper(${text}), '[^0-9A-Z]', '', 'g') ELSE ${text} END, '')`;
    case 'day': return dayNumber(`CASE WHEN length(${text}) = 8 THEN try_strptime(${text}, '%Y%m%d') ELSE try_strptime(${text}, '%Y-%m-%d') END`);
    case 'month': return dayNumber(`last_day(try_strptime(${text}, '%Y%m'))`);
    case 'year': return `CASE WHEN length(${text}) IN (4, 8, 10) THEN try_cast(left(${text}, 4) AS INTEGER) END`;
    case 'number': return `try_cast(${text} AS INTEGER)`;
    case 'code': return codeText(field, text, mapping.values?.[name] ?? Object.fromEntries(wordsOf(field.words).map((word) => [word, word])));
  }
}

/** Why a row cannot be taken for one of its fields, of which `value` has been read from the text `raw`. */
function refusalText(field: Field, raw: string, value: string, name: string, { from, until }: Believable): string {
  const unread = field.required ? `CASE WHEN ${raw} IS NULL THEN '${name}: missing' ELSE '${name}: not understood' END` : `CASE WHEN ${raw} IS NOT NULL THEN '${name}: not understood' END`;
  return `CASE WHEN ${value} IS NULL THEN ${unread}${field.kind === 'text' ? ` WHEN contains(${value}, chr(65533)) THEN '${name}: unreadable text'` : ''}${rangeText(field, value, name, from, until)} END`;
}

function rangeText(field: Field, value: string, name: string, from: number, until: number): string {
  const within = (least: number, most: number): string => ` WHEN ${value} NOT BETWEEN ${least} AND ${most} THEN '${name}: out of range'`;
  if (field.kind === 'day') return within(from, field.ahead === true ? NO_END : until);
  return field.kind === 'number' || field.kind === 'year' ? within(field.min, field.max) : '';
}

const absent = ({ kind }: Field): string => `NULL::${kind === 'text' || kind === 'kcd' || kind === 'code' ? 'VARCHAR' : 'INTEGER'}`;

/**
 * The rows of a file with every field as a column of its own name, and `refused`, which says why a row cannot be taken. One query in
 * another, so that each text is trimmed once and read once. `carried`: columns of the relation that stay as they are.
 */
export function typedRows(table: TableName, mapping: TableMapping, believable: Believable, relation: string, carried: readonly string[] = []): string {
  const fields = fieldsOf(table).map(([name, field]) => ({ name, field, column: mapping.columns[name], raw: named(`raw ${name}`) }));
  const mapped = fields.filter(({ column }) => column !== undefined);
  const trimmed = mapped.map(({ column, raw }) => `nullif(trim(${named(column ?? '')}), '') AS ${raw}`);
  const read = fields.map(({ name, field, column, raw }) => `${column === undefined ? absent(field) : valueText(field, raw, mapping, name)} AS ${named(name)}`);
  const refusals = mapped.map(({ name, field, raw }) => refusalText(field, raw, named(name), name, believable));
  return `(SELECT ${[...fields.map(({ name }) => name), ...carried].map(named).join(', ')}, coalesce(${refusals.join(', ')}, NULL) AS refused FROM (SELECT *, ${read.join(', ')} FROM (SELECT ${[...trimmed, ...carried.map(named)].join(', ')} FROM ${relation})))`;
}

/** The columns without which a file is of no use. */
export function missingColumns(table: TableName, mapping: TableMapping, header: readonly string[]): readonly string[] {
  const asked = fieldsOf(table).filter(([name, field]) => field.required || mapping.columns[name] !== undefined).map(([name]) => mapping.columns[name] ?? name);
  return asked.filter((column) => !header.includes(column));
}
