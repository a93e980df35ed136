import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { dayOfNumber } from '@dure/domain/discovery';
import type { Columns, Dictionaries, Keys } from '../../columns/index.ts';
import { type ParquetColumn, ParquetFile } from '../../parquet/index.ts';
import { partFile } from '../store.ts';
import { asTheyCame, orderedBy } from './order.ts';

const LAST_DAY = 0xffff;
let months: { readonly ofDay: Uint16Array; readonly names: readonly string[] } | undefined;

/** The months since 1970: a number of each day, and a name like 202610 of each number. */
export function calendarMonths(): { readonly ofDay: Uint16Array; readonly names: readonly string[] } {
  if (months !== undefined) return months;
  const ofDay = new Uint16Array(LAST_DAY + 1);
  const names: string[] = [];
  for (let day = 0; day <= LAST_DAY; day += 1) {
    const name = dayOfNumber(day).slice(0, 7).replace('-', '');
    if (names.at(-1) !== name) names.push(name);
    ofDay[day] = names.length - 1;
  }
  months = { ofDay, names };
  return months;
}

const CLAIM_COLUMNS = ['person', 'claim', 'day', 'days', 'medication_days', 'setting', 'institution', 'institution_type', 'main', 'second'] as const;
const PRESCRIPTION_COLUMNS = ['person', 'day', 'days', 'ingredient', 'institution'] as const;

export interface NamedTexts {
  readonly codes: readonly Uint8Array[];
  readonly institutions: readonly Uint8Array[];
  readonly ingredients: readonly Uint8Array[];
}

const utf8 = (texts: readonly string[]): readonly Uint8Array[] => texts.map((text) => Buffer.from(text));

export const namedTexts = ({ codes, institutions, ingredients }: Dictionaries): NamedTexts => ({ codes: utf8(codes), institutions: utf8(institutions), ingredients: utf8(ingredients) });

function ownersOf(starts: Uint32Array, rows: number): Uint32Array {
  const owners = new Uint32Array(rows);
  for (let person = 0; person + 1 < starts.length; person += 1) owners.fill(person, starts[person], starts[person + 1]);
  return owners;
}

const rowsOf = <Numbers extends Uint8Array | Uint16Array | Uint32Array>(values: Numbers, rows: Uint32Array): Numbers => {
  const some = new (values.constructor as new (length: number) => Numbers)(rows.length);
  for (let at = 0; at < rows.length; at += 1) some[at] = values[rows[at] as number] as number;
  return some;
};

/** Rows of each month, in the order of people. */
function* byMonth(day: Uint16Array, wanted: (month: string) => boolean): Generator<readonly [month: string, rows: Uint32Array]> {
  const { ofDay, names } = calendarMonths();
  const months = new Uint16Array(day.length);
  for (let row = 0; row < day.length; row += 1) months[row] = ofDay[day[row] as number] as number;
  const order = orderedBy(asTheyCame(day.length), months);
  for (let from = 0; from < order.length; ) {
    const month = ofDay[day[order[from] as number] as number] as number;
    let to = from + 1;
    while (to < order.length && ofDay[day[order[to] as number] as number] === month) to += 1;
    const name = names[month] ?? '';
    if (wanted(name)) yield [name, order.subarray(from, to)];
    from = to;
  }
}

/** The Parquet files of some parts of the population, a file a month and kind: what DuckDB and other tools read. */
export class MonthFiles {
  private readonly files = new Map<string, ParquetFile>();
  private readonly texts: NamedTexts;
  private readonly wanted: (month: string) => boolean;

  constructor(texts: NamedTexts, wanted: (month: string) => boolean) {
    this.texts = texts;
    this.wanted = wanted;
  }

  add(columns: Columns, { bytes, starts }: Keys, people: readonly string[]): void {
    const persons = utf8(people);
    const { codes, institutions, ingredients } = this.texts;
    const owners = ownersOf(columns.claimStart, columns.day.length);
    for (const [month, rows] of byMonth(columns.day, this.wanted)) {
      const keys: ParquetColumn = { kind: 'texts', bytes, from: rowsOf(starts, rows), to: rowsOf(starts.subarray(1), rows) };
      this.file('claims', month, CLAIM_COLUMNS).add(rows.length, [
        { kind: 'named', values: rowsOf(owners, rows), texts: persons }, keys, { kind: 'numbers', values: rowsOf(columns.day, rows) }, { kind: 'numbers', values: rowsOf(columns.days, rows) }, { kind: 'numbers', values: rowsOf(columns.medicationDays, rows) },
        { kind: 'numbers', values: rowsOf(columns.setting, rows) }, { kind: 'named', values: rowsOf(columns.institution, rows), texts: institutions }, { kind: 'numbers', values: rowsOf(columns.institutionType, rows) },
        { kind: 'named', values: rowsOf(columns.main, rows), texts: codes }, { kind: 'named', values: rowsOf(columns.second, rows), texts: codes },
      ]);
    }
    const takers = ownersOf(columns.prescriptionStart, columns.prescribedOn.length);
    for (const [month, rows] of byMonth(columns.prescribedOn, this.wanted)) {
      this.file('prescriptions', month, PRESCRIPTION_COLUMNS).add(rows.length, [
        { kind: 'named', values: rowsOf(takers, rows), texts: persons }, { kind: 'numbers', values: rowsOf(columns.prescribedOn, rows) }, { kind: 'numbers', values: rowsOf(columns.prescribedDays, rows) },
        { kind: 'named', values: rowsOf(columns.ingredient, rows), texts: ingredients }, { kind: 'named', values: rowsOf(columns.prescribedAt, rows), texts: institutions },
      ]);
    }
  }

  async write(folder: string, part: number): Promise<void> {
    for (const [name, file] of this.files) {
      const [kind = '', month = ''] = name.split(' ');
      const path = partFile(folder, kind as 'claims' | 'prescriptions', month, part);
      await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      await file.write(path);
    }
    this.files.clear();
  }

  private file(kind: 'claims' | 'prescriptions', month: string, names: readonly string[]): ParquetFile {
    const known = this.files.get(`${kind} ${month}`);
    if (known !== undefined) return known;
    const made = new ParquetFile(names);
    this.files.set(`${kind} ${month}`, made);
    return made;
  }
}
