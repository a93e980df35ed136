import { type TableMapping, type TableName, wordsOf } from './mapping.ts';

/** How a field is written in a file, and what of it can be believed. */
type Field =
  | { readonly kind: 'text'; readonly required: boolean }
  /** KCD, in capitals and without dots. */
  | { readonly kind: 'kcd'; readonly required: boolean }
  /** `ahead`: may lie in the future, as the end of a grade or a consent does. */
  | { readonly kind: 'day'; readonly required: boolean; readonly ahead?: true }
  /** YYYYMM, taken as the last day of the month. */
  | { readonly kind: 'month'; readonly required: boolean }
  | { readonly kind: 'number'; readonly required: boolean; readonly min: number; readonly max: number }
  /** A code of the file; one that the mapping does not know is `fallback`, or refused where there is none. */
  | { readonly kind: 'code'; readonly required: boolean; readonly words: string; readonly fallback?: string };

const needed = { required: true } as const;
const open = { required: false } as const;

export const FIELDS = {
  eligibility: {
    person: { kind: 'text', ...needed }, year: { kind: 'number', ...needed, min: 1990, max: 2100 }, sex: { kind: 'code', ...open, words: 'sex', fallback: 'unknown' }, ageGroup: { kind: 'number', ...open, min: 0, max: 18 },
    birthYear: { kind: 'number', ...open, min: 1880, max: 2100 }, sigungu: { kind: 'text', ...open }, emd: { kind: 'text', ...open }, coverage: { kind: 'code', ...needed, words: 'coverage' }, died: { kind: 'month', ...open },
  },
  claims: {
    claim: { kind: 'text', ...needed }, person: { kind: 'text', ...needed }, day: { kind: 'day', ...needed }, setting: { kind: 'code', ...needed, words: 'setting', fallback: 'unknown' }, main: { kind: 'kcd', ...open }, second: { kind: 'kcd', ...open },
    days: { kind: 'number', ...needed, min: 0, max: 366 }, institution: { kind: 'text', ...needed },
  },
  details: { claim: { kind: 'text', ...needed }, day: { kind: 'day', ...needed }, procedure: { kind: 'text', ...needed }, times: { kind: 'number', ...open, min: 0, max: 100_000 } },
  diagnoses: { claim: { kind: 'text', ...needed }, day: { kind: 'day', ...needed }, code: { kind: 'kcd', ...needed } },
  prescriptions: { claim: { kind: 'text', ...needed }, day: { kind: 'day', ...needed }, ingredient: { kind: 'text', ...needed }, days: { kind: 'number', ...needed, min: 1, max: 366 } },
  institutions: { institution: { kind: 'text', ...needed }, type: { kind: 'code', ...needed, words: 'type', fallback: 'unknown' } },
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
const END_OF_TIME = 2_932_896;

const blank = (column: string): string => `nullif(trim(${column}), '')`;
const dayNumber = (date: string): string => `date_diff('day', DATE '1970-01-01', ${date}::DATE)::INTEGER`;

function codeText(field: Extract<Field, { kind: 'code' }>, column: string, codes: Readonly<Record<string, string>>): string {
  const whens = Object.entries(codes).map(([code, word]) => `WHEN ${quoted(code)} THEN ${quoted(word)}`).join(' ');
  const other = field.fallback === undefined ? 'NULL' : quoted(field.fallback);
  return whens === '' ? other : `CASE trim(${column}) ${whens} ELSE ${other} END`;
}

/** A field as a value of the column, NULL where nothing can be read. */
function valueText(field: Field, column: string, mapping: TableMapping, name: string): string {
  switch (field.kind) {
    case 'text': return blank(column);
    case 'kcd': return `nullif(regexp_replace(upper(${column}), '[^0-9A-Z]', '', 'g'), '')`;
    case 'day': return dayNumber(`try_strptime(trim(${column}), ['%Y%m%d', '%Y-%m-%d'])`);
    case 'month': return dayNumber(`last_day(try_strptime(trim(${column}), '%Y%m'))`);
    case 'number': return `try_cast(${blank(column)} AS INTEGER)`;
    case 'code': return codeText(field, column, mapping.values?.[name] ?? Object.fromEntries(wordsOf(field.words).map((word) => [word, word])));
  }
}

/** Why a row cannot be taken for one of its fields. */
function refusalText(field: Field, column: string, value: string, name: string, { from, until }: Believable): string {
  const cases = [
    `WHEN contains(${column}, chr(65533)) THEN '${name}: unreadable text'`,
    ...(field.required ? [`WHEN ${blank(column)} IS NULL THEN '${name}: missing'`] : []),
    `WHEN ${blank(column)} IS NOT NULL AND ${value} IS NULL THEN '${name}: not understood'`,
    ...(field.kind === 'day' ? [`WHEN ${value} NOT BETWEEN ${from} AND ${field.ahead === true ? END_OF_TIME : until} THEN '${name}: out of range'`] : []),
    ...(field.kind === 'number' ? [`WHEN ${value} NOT BETWEEN ${field.min} AND ${field.max} THEN '${name}: out of range'`] : []),
  ];
  return `CASE ${cases.join(' ')} END`;
}

/** Every field as a column of its own name, and `refused`, which says why a row cannot be taken. */
export function typedColumns(table: TableName, mapping: TableMapping, believable: Believable): string {
  const columns = fieldsOf(table).map(([name, field]) => {
    const column = mapping.columns[name];
    if (column === undefined) return { value: `NULL::${field.kind === 'text' || field.kind === 'kcd' || field.kind === 'code' ? 'VARCHAR' : 'INTEGER'}`, name, refusal: undefined };
    const value = valueText(field, named(column), mapping, name);
    return { value, name, refusal: refusalText(field, named(column), value, name, believable) };
  });
  const refusals = columns.map(({ refusal }) => refusal).filter((refusal) => refusal !== undefined);
  return [...columns.map(({ value, name }) => `${value} AS ${named(name)}`), `coalesce(${refusals.join(', ')}, NULL) AS refused`].join(', ');
}

/** The columns without which a file is of no use. */
export function missingColumns(table: TableName, mapping: TableMapping, header: readonly string[]): readonly string[] {
  const asked = fieldsOf(table).filter(([name, field]) => field.required || mapping.columns[name] !== undefined).map(([name]) => mapping.columns[name] ?? name);
  return asked.filter((column) => !header.includes(column));
}
