import { CARE_SETTINGS, type History, INSTITUTION_TYPES, SEXES, SPELL_KINDS, SPELLS, type SpellValue } from '@dure/domain/discovery';
import { COLUMN_NAMES, type ColumnName, type Columns, type Dictionaries, NEVER, newColumn } from '../src/columns/index.ts';

const sorted = (texts: Iterable<string>): readonly string[] => [...new Set(texts)].toSorted((left, right) => (left < right ? -1 : 1));

/** Where an invented person lives: a history says nothing of it. Of some only the sigungu is known, of some nothing. */
export function placeOf(person: string): string {
  const number = Number(person.replaceAll(/\D/g, ''));
  return number % 11 === 0 ? '' : number % 7 === 0 ? '45710' : `4571${number % 3}${String(10_000 + (number % 5) * 100)}`;
}

export function dictionariesOf(histories: readonly History[], place = placeOf): Dictionaries {
  const claims = histories.flatMap((history) => history.claims);
  const prescriptions = histories.flatMap((history) => history.prescriptions);
  return {
    places: sorted(['', ...histories.map(({ person }) => place(person))]),
    codes: sorted(['', ...claims.flatMap(({ main, second }) => [main, second ?? ''])]),
    institutions: sorted([...claims, ...prescriptions].map(({ institution }) => institution)),
    ingredients: sorted(prescriptions.map(({ ingredient }) => ingredient)),
  };
}

const numbered = (texts: readonly string[]): ((text: string) => number) => {
  const numbers = new Map(texts.map((text, number) => [text, number]));
  return (text) => numbers.get(text) ?? -1;
};

const starts = (lengths: readonly number[]): readonly number[] => lengths.reduce<number[]>((all, length) => [...all, (all.at(-1) ?? 0) + length], [0]);

/** The columns of histories by the plainest way, to compare with those that an import builds. */
export function columnsOf(histories: readonly History[], dictionaries: Dictionaries, place = placeOf): Columns {
  const places = numbered(dictionaries.places);
  const [codes, institutions, ingredients] = [numbered(dictionaries.codes), numbered(dictionaries.institutions), numbered(dictionaries.ingredients)];
  const claims = histories.flatMap((history) => history.claims);
  const prescriptions = histories.flatMap((history) => history.prescriptions.toSorted((left, right) =>
    ingredients(left.ingredient) - ingredients(right.ingredient) || left.day - right.day || institutions(left.institution) - institutions(right.institution) || left.days - right.days));
  const valueOf = (kind: keyof typeof SPELLS, value: SpellValue): number => (SPELLS[kind] as readonly SpellValue[]).indexOf(value);
  const spells = histories.flatMap((history) => history.spells.toSorted((left, right) =>
    SPELL_KINDS.indexOf(left.kind) - SPELL_KINDS.indexOf(right.kind) || left.from - right.from || valueOf(left.kind, left.value) - valueOf(right.kind, right.value) || (left.until ?? NEVER) - (right.until ?? NEVER)));
  const values: Readonly<Record<ColumnName, readonly number[]>> = {
    sex: histories.map(({ sex }) => SEXES.indexOf(sex)), birthYear: histories.map(({ birthYear }) => birthYear ?? 0), diedOn: histories.map(({ diedOn }) => diedOn ?? NEVER),
    place: histories.map(({ person }) => places(place(person))), claimStart: starts(histories.map((history) => history.claims.length)), prescriptionStart: starts(histories.map((history) => history.prescriptions.length)), spellStart: starts(histories.map((history) => history.spells.length)),
    day: claims.map(({ day }) => day), days: claims.map(({ days }) => days), medicationDays: claims.map(({ medicationDays }) => medicationDays), setting: claims.map(({ setting }) => CARE_SETTINGS.indexOf(setting)),
    institutionType: claims.map(({ institutionType }) => INSTITUTION_TYPES.indexOf(institutionType)), institution: claims.map(({ institution }) => institutions(institution)),
    main: claims.map(({ main }) => codes(main)), second: claims.map(({ second }) => codes(second ?? '')),
    prescribedOn: prescriptions.map(({ day }) => day), prescribedDays: prescriptions.map(({ days }) => days), ingredient: prescriptions.map(({ ingredient }) => ingredients(ingredient)), prescribedAt: prescriptions.map(({ institution }) => institutions(institution)),
    spellKind: spells.map(({ kind }) => SPELL_KINDS.indexOf(kind)), spellValue: spells.map(({ kind, value }) => valueOf(kind, value)), spellFrom: spells.map(({ from }) => from), spellUntil: spells.map(({ until }) => until ?? NEVER),
  };
  return Object.fromEntries(COLUMN_NAMES.map((name) => {
    const column = newColumn(name, values[name].length);
    column.set(values[name]);
    return [name, column];
  })) as unknown as Columns;
}
