import { CARE_SETTINGS, INSTITUTION_TYPES, SEXES, SPELL_KINDS, SPELLS } from '@dure/domain/discovery';

/** How one kind of file is read: which files, which of their columns, and what their codes mean. */
export interface TableMapping {
  /** A file name; `*` stands for anything. */
  readonly files: string;
  readonly columns: Readonly<Record<string, string>>;
  /** Codes of the file and our words for them, by field. */
  readonly values?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

export const TABLES = ['eligibility', 'claims', 'details', 'diagnoses', 'prescriptions', 'institutions', 'states', 'roster'] as const;
export type TableName = (typeof TABLES)[number];
/** What is not there is not read; `eligibility` and `claims` must be. */
export type Mapping = Readonly<Partial<Record<TableName, TableMapping>>>;

const VALUES = {
  sex: SEXES, setting: CARE_SETTINGS, type: INSTITUTION_TYPES, coverage: SPELLS.coverage, kind: SPELL_KINDS, value: SPELL_KINDS.flatMap((kind) => SPELLS[kind]),
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** The words that a coded field may mean. */
export const wordsOf = (field: string): readonly string[] => (Object.hasOwn(VALUES, field) ? VALUES[field as keyof typeof VALUES] : []);

function problemsOf(name: string, table: unknown): readonly string[] {
  if (!(TABLES as readonly string[]).includes(name)) return [`There is no table '${name}'. There are: ${TABLES.join(', ')}.`];
  const { files, columns, values = {} } = (typeof table === 'object' && table !== null ? table : {}) as Partial<TableMapping>;
  const wrong = Object.entries(values).flatMap(([field, codes]) => Object.values(codes).filter((word) => !wordsOf(field).includes(word)).map((word) => `${name}.values.${field}: '${word}' is none of ${wordsOf(field).join(', ')}.`));
  return [
    ...(typeof files === 'string' && files !== '' ? [] : [`${name}.files names no files.`]),
    ...(typeof columns === 'object' && Object.values(columns).every((column) => typeof column === 'string') ? [] : [`${name}.columns names no columns.`]),
    ...wrong,
  ];
}

/** Reads a mapping that somebody wrote. Throws with everything that is wrong with it. */
export function readMapping(text: string): Mapping {
  const parsed: unknown = JSON.parse(text);
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) throw new Error('A mapping is an object of tables.');
  const problems = Object.entries(parsed).flatMap(([name, table]) => problemsOf(name, table));
  for (const needed of ['eligibility', 'claims']) if (!(needed in parsed)) problems.push(`The mapping has no '${needed}'.`);
  if (problems.length > 0) throw new Error(`The mapping cannot be used:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
  return parsed as Mapping;
}
