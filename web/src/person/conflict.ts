import { searchKeyOf, tidy } from '@dure/domain/korean';
import type { ConflictField } from '../design/ConflictDialog.tsx';
import type { PersonForm, PhoneForm } from './form.ts';

/** The address follows its town. */
export type FormField = Exclude<keyof PersonForm, 'addressEmd'>;
type Side = 'mine' | 'theirs';

export interface FieldWords {
  readonly labelOf: (field: FormField) => string;
  /** A code in the words of the screen. */
  readonly textOf: (field: FormField, value: string) => string;
  readonly phoneOf: (phone: PhoneForm) => string;
}

const FIELDS: readonly FormField[] = ['name', 'birth', 'sex', 'phones', 'addressText', 'addressDetail', 'emdCode', 'method', 'time', 'language', 'avoid', 'deceasedOn'];

const phonesOf = (form: PersonForm): readonly PhoneForm[] => form.phones.filter(({ digits }) => digits.trim() !== '');

/** The same content, however it was spaced or spelled in Unicode. */
function isSame(field: FormField, one: PersonForm, other: PersonForm): boolean {
  if (field === 'phones') return JSON.stringify(phonesOf(one)) === JSON.stringify(phonesOf(other));
  return tidy(String(one[field])) === tidy(String(other[field]));
}

function textOfField(field: FormField, form: PersonForm, words: FieldWords): string {
  return field === 'phones' ? phonesOf(form).map(words.phoneOf).join('\n') : words.textOf(field, String(form[field]));
}

/** Fields that both changed, differently. What only the other officer changed is taken as it is; what only I changed is mine. */
export function conflictsOf(base: PersonForm, mine: PersonForm, theirs: PersonForm): readonly FormField[] {
  return FIELDS.filter((field) => !isSame(field, mine, theirs) && !isSame(field, mine, base) && !isSame(field, theirs, base));
}

/** Fields that I filled in and that the record says otherwise; a name spaced otherwise is no news. */
export function additionsOf(typed: PersonForm, record: PersonForm, empty: PersonForm): readonly FormField[] {
  const knows = (field: FormField): boolean => isSame(field, typed, record) || (field === 'name' && searchKeyOf(typed.name) === searchKeyOf(record.name));
  return FIELDS.filter((field) => !isSame(field, typed, empty) && !knows(field));
}

export function asConflictFields(fields: readonly FormField[], mine: PersonForm, theirs: PersonForm, words: FieldWords): readonly ConflictField[] {
  return fields.map((field) => ({ name: field, label: words.labelOf(field), mine: textOfField(field, mine, words), theirs: textOfField(field, theirs, words) }));
}

/** Theirs, with what I changed and kept. */
export function combine(base: PersonForm, mine: PersonForm, theirs: PersonForm, kept: Readonly<Record<string, Side>>): PersonForm {
  const taken = FIELDS.filter((field) => !isSame(field, mine, base) && kept[field] !== 'theirs').map((field) => [field, mine[field]]);
  return { ...theirs, ...(Object.fromEntries(taken) as Partial<PersonForm>) };
}
