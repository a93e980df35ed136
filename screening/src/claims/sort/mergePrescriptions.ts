import { type Columns, newColumn } from '../../columns/index.ts';
import { type Before, rowsBefore } from './before.ts';
import { merged, type Source } from './rows.ts';
import type { SortedPart } from './part.ts';

/** Prescriptions that came, in order, with the places that their claims have now. */
export interface Incoming {
  readonly starts: Uint32Array;
  readonly day: Uint16Array;
  readonly days: Uint16Array;
  readonly ingredient: Uint16Array;
  readonly institution: Uint32Array;
  readonly rank: Uint32Array;
}

/** One whose claim was there before. */
interface LateRow {
  readonly rank: number;
  readonly person: number;
  readonly day: number;
  readonly days: number;
  readonly ingredient: number;
  readonly institution: number;
}

const BY: readonly (keyof LateRow)[] = ['person', 'ingredient', 'day', 'institution', 'days', 'rank'];

function inOrder(left: LateRow, right: LateRow): number {
  for (const name of BY) if (left[name] !== right[name]) return left[name] - right[name];
  return 0;
}

function withLate({ starts, ...incoming }: Incoming, late: readonly LateRow[]): Incoming {
  const people = starts.length - 1;
  const came = Array.from({ length: people }, (_, person) => Array.from({ length: (starts[person + 1] as number) - (starts[person] as number) }, (_each, index): LateRow => {
    const row = (starts[person] as number) + index;
    return { person, rank: incoming.rank[row] as number, day: incoming.day[row] as number, days: incoming.days[row] as number, ingredient: incoming.ingredient[row] as number, institution: incoming.institution[row] as number };
  })).flat();
  const rows = [...came, ...late].toSorted(inOrder);
  const begun = new Uint32Array(starts.length);
  for (const { person } of rows) begun[person + 1] = (begun[person + 1] as number) + 1;
  for (let person = 1; person <= people; person += 1) begun[person] = (begun[person] as number) + (begun[person - 1] as number);
  const all = <Numbers extends Uint16Array | Uint32Array>(into: Numbers, name: Exclude<keyof LateRow, 'person'>): Numbers => {
    rows.forEach((row, at) => {
      into[at] = row[name];
    });
    return into;
  };
  return { starts: begun, day: all(new Uint16Array(rows.length), 'day'), days: all(new Uint16Array(rows.length), 'days'), ingredient: all(new Uint16Array(rows.length), 'ingredient'), institution: all(new Uint32Array(rows.length), 'institution'), rank: all(new Uint32Array(rows.length), 'rank') };
}

export function incomingOf({ columns, keys }: SortedPart, rankAdded: Uint32Array, late: readonly LateRow[]): Incoming {
  const incoming = { starts: columns.prescriptionStart, day: columns.prescribedOn, days: columns.prescribedDays, ingredient: columns.ingredient, institution: columns.prescribedAt, rank: keys.claimOf.map((claim) => rankAdded[claim] as number) };
  return late.length === 0 ? incoming : withLate(incoming, late);
}

/** Whether a prescription from before, whose claim has a place now, comes before one that came. */
function isEarlier(before: Columns, row: number, rank: number, incoming: Incoming, other: number): boolean {
  const difference = (before.ingredient[row] as number) - (incoming.ingredient[other] as number)
    || (before.prescribedOn[row] as number) - (incoming.day[other] as number)
    || (before.prescribedAt[row] as number) - (incoming.institution[other] as number)
    || (before.prescribedDays[row] as number) - (incoming.days[other] as number)
    || rank - (incoming.rank[other] as number);
  return difference < 0;
}

function order({ columns, keys, personBefore }: Before, incoming: Incoming, rankBefore: Int32Array, people: number): { readonly source: Source; readonly starts: Columns['prescriptionStart'] } {
  const source = new Int32Array(columns.prescribedOn.length + incoming.day.length);
  const starts = new Uint32Array(people + 1);
  const rankOf = (row: number): number => rankBefore[keys.claimOf[row] as number] as number;
  let count = 0;
  for (let person = 0; person < people; person += 1) {
    const [begin, end] = rowsBefore(columns.prescriptionStart, personBefore[person] as number);
    let row = begin;
    for (let other = incoming.starts[person] as number; other < (incoming.starts[person + 1] as number); other += 1) {
      for (; row < end && isEarlier(columns, row, rankOf(row), incoming, other); row += 1) if (rankOf(row) >= 0) source[count++] = row;
      source[count++] = ~other;
    }
    for (; row < end; row += 1) if (rankOf(row) >= 0) source[count++] = row;
    starts[person + 1] = count;
  }
  return { source: source.subarray(0, count), starts };
}

type Prescriptions = Pick<Columns, 'prescriptionStart' | 'prescribedOn' | 'prescribedDays' | 'ingredient' | 'prescribedAt'> & { readonly claimOf: Uint32Array };

export function mergePrescriptions(before: Before, incoming: Incoming, rankBefore: Int32Array, people: number): Prescriptions {
  const { source, starts } = order(before, incoming, rankBefore, people);
  const { columns, keys: { claimOf: claimBefore } } = before;
  const count = source.length;
  const claimOf = new Uint32Array(count);
  for (let at = 0; at < count; at += 1) {
    const row = source[at] as number;
    claimOf[at] = row >= 0 ? (rankBefore[claimBefore[row] as number] as number) : (incoming.rank[~row] as number);
  }
  return {
    prescriptionStart: starts, claimOf, prescribedOn: merged(newColumn('prescribedOn', count), columns.prescribedOn, incoming.day, source), prescribedDays: merged(newColumn('prescribedDays', count), columns.prescribedDays, incoming.days, source),
    ingredient: merged(newColumn('ingredient', count), columns.ingredient, incoming.ingredient, source), prescribedAt: merged(newColumn('prescribedAt', count), columns.prescribedAt, incoming.institution, source),
  };
}
