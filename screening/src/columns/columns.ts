/*
 * Claims of one part of the population as typed columns, sorted by person: what a kernel walks. A person's claims stand in the order of
 * their days, prescriptions in the order of ingredients and days. Texts are numbers of sorted dictionaries, so that the order of
 * numbers is the order of texts.
 */

/** A day that never came. */
export const NEVER = 2_147_483_647;

const TYPES = { Uint8Array, Uint16Array, Uint32Array, Int32Array } as const;
type TypeName = keyof typeof TYPES;

/** Every column: how wide it is, and of what it has one value. */
const COLUMN_TYPES = {
  sex: 'Uint8Array', birthYear: 'Uint16Array', diedOn: 'Int32Array', place: 'Uint16Array', claimStart: 'Uint32Array', prescriptionStart: 'Uint32Array', spellStart: 'Uint32Array',
  day: 'Uint16Array', days: 'Uint16Array', medicationDays: 'Uint16Array', setting: 'Uint8Array', institutionType: 'Uint8Array', institution: 'Uint32Array', main: 'Uint16Array', second: 'Uint16Array',
  prescribedOn: 'Uint16Array', prescribedDays: 'Uint16Array', ingredient: 'Uint16Array', prescribedAt: 'Uint32Array',
  spellKind: 'Uint8Array', spellValue: 'Uint8Array', spellFrom: 'Int32Array', spellUntil: 'Int32Array',
} as const satisfies Readonly<Record<string, TypeName>>;

export type ColumnName = keyof typeof COLUMN_TYPES;
type Typed<Name extends TypeName> = InstanceType<(typeof TYPES)[Name]>;

/** `…Start` holds one more than there are people: where the rows of each begin, and where the last ones end. A birth year of 0 is not known. */
export type Columns = { readonly [Name in ColumnName]: Typed<(typeof COLUMN_TYPES)[Name]> };
export type AnyColumn = Columns[ColumnName];

export const COLUMN_NAMES = Object.keys(COLUMN_TYPES) as readonly ColumnName[];

export function newColumn<Name extends ColumnName>(name: Name, length: number): Columns[Name] {
  // The table gives the array of its own column; TypeScript cannot follow that through the index.
  return new TYPES[COLUMN_TYPES[name]](length) as Columns[Name];
}

export function columnOver<Name extends ColumnName>(name: Name, buffer: ArrayBuffer, offset: number, length: number): Columns[Name] {
  return new TYPES[COLUMN_TYPES[name]](buffer, offset, length) as Columns[Name];
}

/** Whose rows a column has one value of each; the others have one a person, and where rows begin there is one more. */
export const ROWS_OF: Readonly<Partial<Record<ColumnName, 'claimStart' | 'prescriptionStart' | 'spellStart'>>> = {
  day: 'claimStart', days: 'claimStart', medicationDays: 'claimStart', setting: 'claimStart', institutionType: 'claimStart', institution: 'claimStart', main: 'claimStart', second: 'claimStart',
  prescribedOn: 'prescriptionStart', prescribedDays: 'prescriptionStart', ingredient: 'prescriptionStart', prescribedAt: 'prescriptionStart',
  spellKind: 'spellStart', spellValue: 'spellStart', spellFrom: 'spellStart', spellUntil: 'spellStart',
};

/** What is told of people and not by their claims. */
export const PEOPLE_COLUMNS = ['sex', 'birthYear', 'diedOn', 'place', 'spellStart', 'spellKind', 'spellValue', 'spellFrom', 'spellUntil'] as const satisfies readonly ColumnName[];

/** Which dictionary the numbers of a row are of. */
export const TEXTS_OF = [['main', 'codes'], ['second', 'codes'], ['institution', 'institutions'], ['prescribedAt', 'institutions'], ['ingredient', 'ingredients']] as const satisfies readonly (readonly [ColumnName, keyof Dictionaries])[];

export const peopleIn = ({ sex }: Columns): number => sex.length;

/** The texts behind the numbers, sorted; in `codes` and `places` number 0 is none. */
export interface Dictionaries {
  /** 행정동 of ten digits, or the five of the sigungu where no more is known. */
  readonly places: readonly string[];
  readonly codes: readonly string[];
  readonly institutions: readonly string[];
  readonly ingredients: readonly string[];
}
