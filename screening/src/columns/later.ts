import { type AnyColumn, type ColumnName, type Columns, ROWS_OF, TEXTS_OF } from './columns.ts';
import type { Later } from './file.ts';

/** Closes the gaps of rows that are gone and answers how many are left. */
function closed(column: AnyColumn, length: number, gone: Uint32Array): number {
  let to = gone[0] ?? length;
  gone.forEach((row, at) => {
    const end = gone[at + 1] ?? length;
    column.copyWithin(to, row + 1, end);
    to += end - row - 1;
  });
  return to;
}

/** Puts rows where they stand, the last one first: all that is behind it moves once. */
function insert(column: AnyColumn, length: number, rows: AnyColumn, places: Uint32Array): void {
  let end = length;
  for (let row = rows.length - 1; row >= 0; row -= 1) {
    const place = places[row] as number;
    const from = place - row;
    if (from < end) column.copyWithin(place + 1, from, end);
    column[place] = rows[row] as number;
    end = from;
  }
}

/** Where the rows of each person begin once some are gone and others have come. */
function begin(starts: Uint32Array, people: number, gone: Uint32Array, came: Uint32Array): void {
  let before = 0;
  for (let person = 0; person <= people; person += 1) {
    while (before < gone.length && (gone[before] as number) < (starts[person] as number)) before += 1;
    starts[person] = (starts[person] as number) - before + (came[person] as number);
  }
}

export function renumber(numbers: Uint16Array | Uint32Array, now: Uint32Array): void {
  for (let row = 0; row < numbers.length; row += 1) numbers[row] = now[numbers[row] as number] as number;
}

/** By how much a column is longer with the rows that came, less those that are gone. */
export function rowsMore(name: ColumnName, { columns, goneClaims, gonePrescriptions }: Later): number {
  const of = ROWS_OF[name];
  if (of === undefined || of === 'spellStart') return 0;
  return columns[name].length - (of === 'claimStart' ? goneClaims : gonePrescriptions).length;
}

/** Makes of the rows of a base, of which some columns were read and each is so long, those of the part as it is now. */
export function putLater(columns: Columns, names: readonly ColumnName[], lengthOf: (name: ColumnName) => number, later: Later): void {
  for (const [name, texts] of TEXTS_OF) if (later[texts].length > 0 && names.includes(name)) renumber(columns[name].subarray(0, lengthOf(name)), later[texts]);
  const lots = { claimStart: [later.goneClaims, later.claimAt], prescriptionStart: [later.gonePrescriptions, later.prescriptionAt] } as const;
  for (const name of names) {
    const of = name === 'claimStart' || name === 'prescriptionStart' ? name : ROWS_OF[name];
    if (of === undefined || of === 'spellStart') continue;
    const [gone, places] = lots[of];
    if (name === of) begin(columns[of], lengthOf(of) - 1, gone, later.columns[of]);
    else insert(columns[name], closed(columns[name], lengthOf(name), gone), later.columns[name], places);
  }
}
