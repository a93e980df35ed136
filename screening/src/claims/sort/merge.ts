import { type Columns, type Keys, newColumn } from '../../columns/index.ts';
import type { Touched } from './touched.ts';
import { type Before, rowsBefore } from './before.ts';
import { merged, type Source } from './rows.ts';
import { incomingOf, mergePrescriptions } from './mergePrescriptions.ts';
import { type Final, isEarlierClaim, type PartPeople, type SortedPart } from './part.ts';

/*
 * What was there before is in order already, and so is what came once it is sorted by itself: the two are put together person by
 * person, in one go. The order of numbers is that of texts before and after, so that new numbers move nothing.
 */

/** The new order of claims, where those of each person begin, and where each claim went; -1 for those that are gone. */
interface MergedClaims {
  readonly source: Source;
  readonly starts: Columns['claimStart'];
  readonly rankBefore: Int32Array;
  readonly rankAdded: Uint32Array;
}

function mergeClaims(before: Before, added: SortedPart, people: number): MergedClaims {
  const isGone = new Uint8Array(before.columns.day.length);
  for (const claim of before.touched?.replaced ?? []) isGone[claim] = 1;
  const source = new Int32Array(isGone.length + added.columns.day.length);
  const [starts, rankBefore, rankAdded] = [new Uint32Array(people + 1), new Int32Array(isGone.length).fill(-1), new Uint32Array(added.columns.day.length)];
  let count = 0;
  const keep = (claim: number): void => {
    if (isGone[claim] === 1) return;
    rankBefore[claim] = count;
    source[count] = claim;
    count += 1;
  };
  for (let person = 0; person < people; person += 1) {
    const [begin, end] = rowsBefore(before.columns.claimStart, before.personBefore[person] as number);
    let claim = begin;
    for (let other = added.columns.claimStart[person] as number; other < (added.columns.claimStart[person + 1] as number); other += 1) {
      for (; claim < end && isEarlierClaim(before, claim, added, other); claim += 1) keep(claim);
      rankAdded[other] = count;
      source[count] = ~other;
      count += 1;
    }
    for (; claim < end; claim += 1) keep(claim);
    starts[person + 1] = count;
  }
  return { source: source.subarray(0, count), starts, rankBefore, rankAdded };
}

/** Copies the keys in their new order; those that stood together are copied together. */
function mergeKeys(before: Keys, added: Keys, source: Source): Pick<Keys, 'bytes' | 'starts'> {
  const starts = new Uint32Array(source.length + 1);
  const bytes = new Uint8Array(before.bytes.length + added.bytes.length);
  let to = 0;
  for (let at = 0; at < source.length; ) {
    const row = source[at] as number;
    const keys = row >= 0 ? before : added;
    const [step, first] = row >= 0 ? [1, row] : [-1, ~row];
    let run = 0;
    const from = keys.starts[first] as number;
    for (; at < source.length && source[at] === row + step * run; run += 1, at += 1) starts[at + 1] = to + (keys.starts[first + run + 1] as number) - from;
    const end = keys.starts[first + run] as number;
    bytes.set(keys.bytes.subarray(from, end), to);
    to += end - from;
  }
  return { bytes: bytes.subarray(0, to), starts };
}

/** Whose claims are those among which one stands. */
function ownerOf(starts: Uint32Array, claim: number): number {
  let [low, high] = [0, starts.length - 1];
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] as number) <= claim) low = middle;
    else high = middle;
  }
  return low;
}

function claimColumns(before: Columns, added: Columns, { source, starts }: MergedClaims, typeOf: Uint8Array) {
  const count = source.length;
  const institution = merged(newColumn('institution', count), before.institution, added.institution, source);
  const institutionType = newColumn('institutionType', count);
  for (let at = 0; at < count; at += 1) institutionType[at] = typeOf[institution[at] as number] as number;
  return {
    claimStart: starts, institution, institutionType,
    day: merged(newColumn('day', count), before.day, added.day, source), days: merged(newColumn('days', count), before.days, added.days, source), medicationDays: merged(newColumn('medicationDays', count), before.medicationDays, added.medicationDays, source),
    setting: merged(newColumn('setting', count), before.setting, added.setting, source), main: merged(newColumn('main', count), before.main, added.main, source), second: merged(newColumn('second', count), before.second, added.second, source),
  };
}

/** Prescriptions that came after their claim make it last longer. */
function prolong(late: Touched['late'], rankBefore: Int32Array, medicationDays: Uint16Array): void {
  for (const { claim, days } of late) {
    const rank = rankBefore[claim] as number;
    if (rank >= 0) medicationDays[rank] = Math.max(medicationDays[rank] as number, days);
  }
}

/** One part as it is now. */
export function mergePart(before: Before, added: SortedPart, people: PartPeople, final: Final): SortedPart {
  const claims = mergeClaims(before, added, people.sex.length);
  const columns = claimColumns(before.columns, added.columns, claims, final.typeOf);
  const late = before.touched?.late ?? [];
  prolong(late, claims.rankBefore, columns.medicationDays);
  const incoming = incomingOf(added, claims.rankAdded, late.flatMap(({ claim, day, days, ingredient }) => {
    const rank = claims.rankBefore[claim] as number;
    return rank < 0 ? [] : [{ rank, person: ownerOf(claims.starts, rank), day: day ?? (columns.day[rank] as number), days, ingredient: final.ingredients[ingredient] as number, institution: columns.institution[rank] as number }];
  }));
  const { claimOf, ...prescriptions } = mergePrescriptions(before, incoming, claims.rankBefore, people.sex.length);
  return { columns: { ...people, ...columns, ...prescriptions }, keys: { ...mergeKeys(before.keys, added.keys, claims.source), claimOf } };
}
