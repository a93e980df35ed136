import type { FactValue } from '@dure/domain/person';
import type { SettingForm } from '@dure/guide/setting';

type Record_ = Readonly<Record<string, FactValue | undefined>>;

/** The few words of the screen that a value is told with. */
export interface ValueWords {
  readonly nothing: string;
  readonly yes: string;
  readonly no: string;
  readonly open: string;
}

const asRecord = (value: FactValue | undefined): Record_ => (typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record_) : {});
const asNames = (value: FactValue | undefined): readonly string[] => (Array.isArray(value) ? (value as readonly FactValue[]).map(String) : []);

function decisionWord(decided: FactValue | undefined, t: ValueWords): string {
  if (decided === true) return t.yes;
  return decided === false ? t.no : t.open;
}

type Speakers = { readonly [Kind in SettingForm['kind']]: (form: Extract<SettingForm, { kind: Kind }>, value: FactValue | undefined, t: ValueWords) => readonly string[] };

const SPEAKERS: Speakers = {
  choice: ({ options }, value) => options.filter((one) => one.value === value).map(({ label }) => label),
  'whole-number': ({ unit }, value) => (typeof value === 'number' ? [`${value}${unit}`] : []),
  decisions: (_form, value, t) => Object.entries(asRecord(value)).map(([name, decided]) => `${name}: ${decisionWord(decided, t)}`),
  names: (_form, value) => asNames(value),
  renames: (_form, value) => Object.entries(asRecord(value)).map(([before, after]) => `${before} → ${String(after)}`),
  numbers: ({ fields }, value) => fields.flatMap(({ name, label, unit }) => {
    const number = asRecord(value)[name];
    return typeof number === 'number' ? [`${label} ${number}${unit}`] : [];
  }),
  amounts: ({ unit }, value) => Object.entries(asRecord(value)).map(([year, amount]) => `${year}: ${Number(amount).toLocaleString('ko-KR')}${unit}`),
};

/** A value as people read it, one line each; nothing decided is said in words. */
export function valueLines(form: SettingForm, value: FactValue | undefined, t: ValueWords): readonly string[] {
  const speak = SPEAKERS[form.kind] as (form: SettingForm, value: FactValue | undefined, t: ValueWords) => readonly string[];
  const lines = speak(form, value, t);
  return lines.length === 0 ? [t.nothing] : lines;
}

/** One line of a table that is being typed. */
export interface TableRow {
  readonly name: string;
  readonly content: string;
}

const TO_TEXT = new Map<FactValue | undefined, string>([[true, 'yes'], [false, 'no'], [null, 'open']]);

export const rowsOf = (value: FactValue | undefined): readonly TableRow[] => Object.entries(asRecord(value)).map(([name, content]) => ({ name, content: TO_TEXT.get(content) ?? String(content ?? '') }));

const FROM_TEXT: Readonly<Record<string, boolean | null>> = { yes: true, no: false, open: null };
const READERS: Readonly<Record<'decisions' | 'renames' | 'amounts', (content: string) => FactValue>> = {
  decisions: (content) => FROM_TEXT[content] ?? null,
  renames: (content) => content.trim(),
  amounts: (content) => Number(content.replaceAll(/\D/gu, '')),
};

/** The table as the setting holds it; lines without a name say nothing. */
export function tableOf(kind: keyof typeof READERS, rows: readonly TableRow[]): FactValue {
  return Object.fromEntries(rows.filter(({ name }) => name.trim() !== '').map(({ name, content }) => [name.trim(), READERS[kind](content)]));
}
