import { type Columns, type Keys, newColumn, type PEOPLE_COLUMNS, renumber } from '../../columns/index.ts';
import { claimOrder, prescriptionOrder } from './order.ts';
import type { PartRows } from './rows.ts';

/** Everybody of a part: what is not told by claims, already in the order of people. */
export type PartPeople = Pick<Columns, (typeof PEOPLE_COLUMNS)[number]>;

/** From numbers by first appearance to those of the sorted dictionaries. */
export interface Final {
  readonly codes: Uint32Array;
  readonly institutions: Uint32Array;
  readonly ingredients: Uint32Array;
  /** Of each institution of the sorted dictionary. */
  readonly typeOf: Uint8Array;
}

/** Where the rows of each person begin, and where the last ones end. */
function starts(people: number, order: Uint32Array, personOf: (row: number) => number): Columns['claimStart'] {
  const begun = new Uint32Array(people + 1);
  for (let at = 0; at < order.length; at += 1) {
    const next = personOf(order[at] as number) + 1;
    begun[next] = (begun[next] as number) + 1;
  }
  for (let person = 1; person <= people; person += 1) begun[person] = (begun[person] as number) + (begun[person - 1] as number);
  return begun;
}

function gathered<Numbers extends Uint8Array | Uint16Array | Uint32Array>(into: Numbers, from: Uint8Array | Uint16Array | Uint32Array, order: Uint32Array): Numbers {
  for (let at = 0; at < order.length; at += 1) into[at] = from[order[at] as number] as number;
  return into;
}

function keysOf({ claims, prescriptions }: PartRows, order: Uint32Array, drugs: Uint32Array, rankOf: Uint32Array): Keys {
  const starting = new Uint32Array(order.length + 1);
  for (let at = 0; at < order.length; at += 1) {
    const claim = order[at] as number;
    starting[at + 1] = (starting[at] as number) + (claims.keyTo[claim] as number) - (claims.keyFrom[claim] as number);
  }
  const bytes = new Uint8Array(starting[order.length] as number);
  for (let at = 0; at < order.length; at += 1) {
    const claim = order[at] as number;
    let to = starting[at] as number;
    for (let byte = claims.keyFrom[claim] as number; byte < (claims.keyTo[claim] as number); byte += 1, to += 1) bytes[to] = claims.keys[byte] as number;
  }
  const claimOf = new Uint32Array(drugs.length);
  for (let at = 0; at < drugs.length; at += 1) claimOf[at] = rankOf[prescriptions.claim[drugs[at] as number] as number] as number;
  return { bytes, starts: starting, claimOf };
}

/** One part in the order in which it is walked, and what only a later delivery asks for. */
export interface SortedPart {
  readonly columns: Columns;
  readonly keys: Keys;
}

/** The columns of a part: its rows are renumbered in place and sorted by numbers only. */
export function sortPart(rows: PartRows, people: PartPeople, final: Final): SortedPart {
  const { claims, prescriptions } = rows;
  renumber(claims.main, final.codes);
  renumber(claims.second, final.codes);
  renumber(claims.institution, final.institutions);
  renumber(prescriptions.ingredient, final.ingredients);
  const order = claimOrder(claims);
  const rankOf = new Uint32Array(order.length);
  for (let at = 0; at < order.length; at += 1) rankOf[order[at] as number] = at;
  const drugs = prescriptionOrder(rows, rankOf, claims.institution);
  const institution = gathered(newColumn('institution', claims.count), claims.institution, order);
  const institutionType = newColumn('institutionType', claims.count);
  for (let at = 0; at < institution.length; at += 1) institutionType[at] = final.typeOf[institution[at] as number] as number;
  const prescribedAt = newColumn('prescribedAt', prescriptions.count);
  for (let at = 0; at < drugs.length; at += 1) prescribedAt[at] = claims.institution[prescriptions.claim[drugs[at] as number] as number] as number;
  const columns: Columns = {
    ...people,
    claimStart: starts(people.sex.length, order, (row) => claims.person[row] as number),
    prescriptionStart: starts(people.sex.length, drugs, (row) => claims.person[prescriptions.claim[row] as number] as number),
    day: gathered(newColumn('day', claims.count), claims.day, order), days: gathered(newColumn('days', claims.count), claims.days, order), medicationDays: gathered(newColumn('medicationDays', claims.count), claims.medicationDays, order),
    setting: gathered(newColumn('setting', claims.count), claims.setting, order), institutionType, institution, main: gathered(newColumn('main', claims.count), claims.main, order), second: gathered(newColumn('second', claims.count), claims.second, order),
    prescribedOn: gathered(newColumn('prescribedOn', prescriptions.count), prescriptions.day, drugs), prescribedDays: gathered(newColumn('prescribedDays', prescriptions.count), prescriptions.days, drugs),
    ingredient: gathered(newColumn('ingredient', prescriptions.count), prescriptions.ingredient, drugs), prescribedAt,
  };
  return { columns, keys: keysOf(rows, order, drugs, rankOf) };
}

/** Whether a claim from before comes before one that came: by the day, then by the bytes of the key. */
export function isEarlierClaim(before: SortedPart, claim: number, added: SortedPart, other: number): boolean {
  const days = (before.columns.day[claim] as number) - (added.columns.day[other] as number);
  if (days !== 0) return days < 0;
  const { keys: left } = before;
  const { keys: right } = added;
  const [leftEnd, rightEnd] = [left.starts[claim + 1] as number, right.starts[other + 1] as number];
  let [leftAt, rightAt] = [left.starts[claim] as number, right.starts[other] as number];
  for (; leftAt < leftEnd && rightAt < rightEnd; leftAt += 1, rightAt += 1) {
    const difference = (left.bytes[leftAt] as number) - (right.bytes[rightAt] as number);
    if (difference !== 0) return difference < 0;
  }
  return leftEnd - leftAt < rightEnd - rightAt;
}
