import { type AnyColumn, type ColumnName, type Columns, PEOPLE_COLUMNS, ROWS_OF, TEXTS_OF } from './columns.ts';
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

/** Puts in where those begin who are not in a base and have no rows there: where the next one does. */
function spread(starts: Uint32Array, people: number, newPeople: Uint32Array): void {
  let came = newPeople.length;
  for (let person = people; came > 0; person -= 1) {
    while (came > 0 && (newPeople[came - 1] as number) >= person) came -= 1;
    starts[person] = starts[person - came] as number;
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

const isPeopleColumn = (name: ColumnName): boolean => (PEOPLE_COLUMNS as readonly ColumnName[]).includes(name);

/** Whether people were told anew since the base was written. */
export const tellsPeople = ({ columns }: Pick<Later, 'columns'>): boolean => columns.sex.length > 0;

/** How long a column of the part is whose base has it so long. */
export function lengthWith(name: ColumnName, base: number, later: Later): number {
  if (isPeopleColumn(name)) return tellsPeople(later) ? later.columns[name].length : base;
  const of = ROWS_OF[name];
  if (of === undefined) return base + later.newPeople.length;
  return base + later.columns[name].length - (of === 'claimStart' ? later.goneClaims : later.gonePrescriptions).length;
}

function putColumn(columns: Columns, name: ColumnName, length: number, later: Later): void {
  const of = name === 'claimStart' || name === 'prescriptionStart' ? name : ROWS_OF[name];
  if (isPeopleColumn(name) && tellsPeople(later)) columns[name].set(later.columns[name]);
  if (of === undefined || of === 'spellStart') return;
  const [gone, places] = of === 'claimStart' ? [later.goneClaims, later.claimAt] : [later.gonePrescriptions, later.prescriptionAt];
  if (name === of) {
    const people = lengthWith(name, length, later) - 1;
    spread(columns[of], people, later.newPeople);
    begin(columns[of], people, gone, later.columns[of]);
  } else insert(columns[name], closed(columns[name], length, gone), later.columns[name], places);
}

/** Makes of the rows of a base, of which some columns were read and each is so long, those of the part as it is now. */
export function putLater(columns: Columns, names: readonly ColumnName[], lengthOf: (name: ColumnName) => number, later: Later): void {
  for (const [name, texts] of TEXTS_OF) if (later[texts].length > 0 && names.includes(name)) renumber(columns[name].subarray(0, lengthOf(name)), later[texts]);
  for (const name of names) putColumn(columns, name, lengthOf(name), later);
}
