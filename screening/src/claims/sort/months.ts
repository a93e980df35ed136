import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { dayOfNumber } from '@dure/domain/discovery';
import type { Dictionaries, Later } from '../../columns/index.ts';
import { type ParquetColumn, ParquetFile } from '../../parquet/index.ts';
import { partFile } from '../store.ts';
import type { SortedPart } from './part.ts';
import { marked } from './rows.ts';

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

/** Rows of each month that is wanted, in the order of people; without those that are gone. */
function* byMonth(day: Uint16Array, wanted: (month: string) => boolean, gone: Uint32Array): Generator<readonly [month: string, rows: Uint32Array]> {
  const { ofDay, names } = calendarMonths();
  const counts = new Uint32Array(names.length);
  const isGone = marked(day.length, gone);
  for (let row = 0; row < day.length; row += 1) {
    if (isGone[row] === 1) continue;
    const month = ofDay[day[row] as number] as number;
    counts[month] = (counts[month] as number) + 1;
  }
  const rowsOf = names.map((name, month) => ((counts[month] as number) > 0 && wanted(name) ? new Uint32Array(counts[month] as number) : undefined));
  const isWanted = Uint8Array.from(rowsOf, (rows) => (rows === undefined ? 0 : 1));
  counts.fill(0);
  for (let row = 0; row < day.length; row += 1) {
    const month = ofDay[day[row] as number] as number;
    if (isWanted[month] === 0 || isGone[row] === 1) continue;
    const at = counts[month] as number;
    (rowsOf[month] as Uint32Array)[at] = row;
    counts[month] = at + 1;
  }
  for (const [month, rows] of rowsOf.entries()) if (rows !== undefined) yield [names[month] ?? '', rows];
}

const NOTHING_GONE: Pick<Later, 'goneClaims' | 'gonePrescriptions'> = { goneClaims: new Uint32Array(0), gonePrescriptions: new Uint32Array(0) };

/** The Parquet files of some parts of the population, a file a month and kind: what DuckDB and other tools read. */
export class MonthFiles {
  private readonly files = new Map<string, ParquetFile>();
  private readonly texts: NamedTexts;
  private readonly wanted: (month: string) => boolean;

  constructor(texts: NamedTexts, wanted: (month: string) => boolean) {
    this.texts = texts;
    this.wanted = wanted;
  }

  /** More rows of the same people may follow. */
  add({ columns, keys: { bytes, starts } }: SortedPart, people: readonly string[], { goneClaims, gonePrescriptions } = NOTHING_GONE): void {
    const persons = utf8(people);
    const { codes, institutions, ingredients } = this.texts;
    const owners = ownersOf(columns.claimStart, columns.day.length);
    const claims: readonly ParquetColumn[] = [
      { kind: 'named', values: owners, texts: persons }, { kind: 'texts', bytes, starts }, { kind: 'numbers', values: columns.day }, { kind: 'numbers', values: columns.days }, { kind: 'numbers', values: columns.medicationDays },
      { kind: 'numbers', values: columns.setting }, { kind: 'named', values: columns.institution, texts: institutions }, { kind: 'numbers', values: columns.institutionType },
      { kind: 'named', values: columns.main, texts: codes }, { kind: 'named', values: columns.second, texts: codes },
    ];
    for (const [month, rows] of byMonth(columns.day, this.wanted, goneClaims)) this.file('claims', month, CLAIM_COLUMNS).add(rows, claims);
    const takers = ownersOf(columns.prescriptionStart, columns.prescribedOn.length);
    const prescriptions: readonly ParquetColumn[] = [
      { kind: 'named', values: takers, texts: persons }, { kind: 'numbers', values: columns.prescribedOn }, { kind: 'numbers', values: columns.prescribedDays },
      { kind: 'named', values: columns.ingredient, texts: ingredients }, { kind: 'named', values: columns.prescribedAt, texts: institutions },
    ];
    for (const [month, rows] of byMonth(columns.prescribedOn, this.wanted, gonePrescriptions)) this.file('prescriptions', month, PRESCRIPTION_COLUMNS).add(rows, prescriptions);
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
