import type { Later } from '../../columns/index.ts';
import { type Before, rowsBefore } from './before.ts';
import { isEarlierClaim, type SortedPart } from './part.ts';
import { marked } from './rows.ts';

type IsEarlier = (row: number, other: number) => boolean;

/** The first row that is not earlier than one that came: most often none is. */
function firstLater(from: number, end: number, other: number, isEarlier: IsEarlier): number {
  if (from === end || isEarlier(end - 1, other)) return end;
  let [low, high] = [from, end - 1];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isEarlier(middle, other)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Where rows that came stand among those of a base that are left, person by person. `personInBase`: the place of each among the people of the base. */
function placesOf(starts: Uint32Array, personInBase: Int32Array, came: Uint32Array, gone: Uint32Array, isEarlier: IsEarlier): Uint32Array {
  const places = new Uint32Array(came.at(-1) ?? 0);
  let [place, next] = [0, 0];
  const pass = (from: number, to: number): void => {
    for (place += to - from; next < gone.length && (gone[next] as number) < to; next += 1) place -= 1;
  };
  for (let person = 0; person < personInBase.length; person += 1) {
    const [begin, end] = rowsBefore(starts, personInBase[person] as number);
    let row = begin;
    for (let other = came[person] as number; other < (came[person + 1] as number); other += 1) {
      const from = row;
      row = firstLater(row, end, other, isEarlier);
      pass(from, row);
      places[other] = place;
      place += 1;
    }
    pass(row, end);
  }
  return places;
}

/** By ingredient, day, institution and days; where all of that is the same, in the order of their claims. */
function isEarlierPrescription(base: SortedPart, came: SortedPart): IsEarlier {
  const [{ ingredient, prescribedOn, prescribedAt, prescribedDays }, later] = [base.columns, came.columns];
  return (row, other) => {
    const difference = (ingredient[row] as number) - (later.ingredient[other] as number) || (prescribedOn[row] as number) - (later.prescribedOn[other] as number)
      || (prescribedAt[row] as number) - (later.prescribedAt[other] as number) || (prescribedDays[row] as number) - (later.prescribedDays[other] as number);
    return difference === 0 ? isEarlierClaim(base, base.keys.claimOf[row] as number, came, came.keys.claimOf[other] as number) : difference < 0;
  };
}

/** The prescriptions of some claims. */
function prescriptionsOf(base: SortedPart, claims: Uint32Array): Uint32Array {
  if (claims.length === 0) return new Uint32Array(0);
  const { claimOf } = base.keys;
  const isOf = marked(base.columns.day.length, claims);
  const rows: number[] = [];
  for (let row = 0; row < claimOf.length; row += 1) if (isOf[claimOf[row] as number] === 1) rows.push(row);
  return Uint32Array.from(rows);
}

/** Where rows that came stand among those of a base, which stays as it is but for the claims that are gone, and their prescriptions. */
export function placesAmong(base: Pick<Before, 'columns' | 'keys' | 'personBefore'>, goneClaims: Uint32Array, came: SortedPart): Pick<Later, 'claimAt' | 'prescriptionAt' | 'goneClaims' | 'gonePrescriptions'> {
  const gonePrescriptions = prescriptionsOf(base, goneClaims);
  return {
    goneClaims, gonePrescriptions,
    claimAt: placesOf(base.columns.claimStart, base.personBefore, came.columns.claimStart, goneClaims, (row, other) => isEarlierClaim(base, row, came, other)),
    prescriptionAt: placesOf(base.columns.prescriptionStart, base.personBefore, came.columns.prescriptionStart, gonePrescriptions, isEarlierPrescription(base, came)),
  };
}
