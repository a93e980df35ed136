import { get16, get32, type SpooledRows } from './spool.ts';
import { SORTED_CLAIM_BYTES, SORTED_PRESCRIPTION_BYTES } from './join.ts';

/** The claims and prescriptions of one part of the population, in any order, by the numbers of their first appearance. */
export interface PartRows {
  readonly claims: {
    readonly count: number;
    /** Among the people of the part. */
    readonly person: Uint32Array;
    readonly day: Uint16Array;
    readonly days: Uint16Array;
    readonly medicationDays: Uint16Array;
    readonly setting: Uint8Array;
    readonly institution: Uint32Array;
    readonly main: Uint16Array;
    readonly second: Uint16Array;
    /** Keys as UTF-8: where each begins and ends. */
    readonly keys: Uint8Array;
    readonly keyFrom: Uint32Array;
    readonly keyTo: Uint32Array;
  };
  readonly prescriptions: {
    readonly count: number;
    readonly claim: Uint32Array;
    readonly day: Uint16Array;
    readonly days: Uint16Array;
    readonly ingredient: Uint16Array;
  };
}

/** A mark for each of some rows among all. */
export function marked(count: number, rows: Uint32Array): Uint8Array {
  const marks = new Uint8Array(count);
  for (const row of rows) marks[row] = 1;
  return marks;
}

/** Which row stands at each place now: one from before, or `~row` of those that came. */
export type Source = Int32Array;

type AnyNumbers = Uint8Array | Uint16Array | Uint32Array | Int32Array;

export function merged<Numbers extends AnyNumbers>(into: Numbers, before: AnyNumbers, added: AnyNumbers, source: Source): Numbers {
  for (let at = 0; at < source.length; at += 1) {
    const row = source[at] as number;
    into[at] = row >= 0 ? (before[row] as number) : (added[~row] as number);
  }
  return into;
}

function newRows(claims: number, prescriptions: number, keys: Uint8Array): PartRows {
  return {
    claims: {
      count: claims, person: new Uint32Array(claims), day: new Uint16Array(claims), days: new Uint16Array(claims), medicationDays: new Uint16Array(claims), setting: new Uint8Array(claims), institution: new Uint32Array(claims),
      main: new Uint16Array(claims), second: new Uint16Array(claims), keys, keyFrom: new Uint32Array(claims), keyTo: new Uint32Array(claims),
    },
    prescriptions: { count: prescriptions, claim: new Uint32Array(prescriptions), day: new Uint16Array(prescriptions), days: new Uint16Array(prescriptions), ingredient: new Uint16Array(prescriptions) },
  };
}

function readClaims(bytes: Buffer, first: number, to: PartRows['claims']): void {
  for (let claim = 0, at = 0; claim < to.count; claim += 1) {
    to.person[claim] = get32(bytes, at) - first;
    to.day[claim] = get16(bytes, at + 4);
    to.days[claim] = get16(bytes, at + 6);
    to.medicationDays[claim] = get16(bytes, at + 8);
    to.setting[claim] = bytes[at + 10] as number;
    to.institution[claim] = get32(bytes, at + 11);
    to.main[claim] = get16(bytes, at + 15);
    to.second[claim] = get16(bytes, at + 17);
    to.keyFrom[claim] = at + SORTED_CLAIM_BYTES;
    at += SORTED_CLAIM_BYTES + (bytes[at + 19] as number);
    to.keyTo[claim] = at;
  }
}

/** Reads the rows that a join put into a part whose first person has the number `first`; `counts`: how many claims each hand joined. */
export function rowsOf(claims: SpooledRows, { bytes, starts }: SpooledRows, counts: readonly number[], first: number): PartRows {
  const rows = newRows(counts.reduce((sum, count) => sum + count, 0), bytes.length / SORTED_PRESCRIPTION_BYTES, claims.bytes);
  const { prescriptions: drugs } = rows;
  readClaims(claims.bytes, first, rows.claims);
  let before = 0;
  counts.forEach((count, hand) => {
    const end = starts[hand + 1] as number;
    for (let at = starts[hand] as number, row = at / SORTED_PRESCRIPTION_BYTES; at < end; at += SORTED_PRESCRIPTION_BYTES, row += 1) {
      // A hand numbers the claims that it joined by itself.
      drugs.claim[row] = before + get32(bytes, at);
      drugs.day[row] = get16(bytes, at + 4);
      drugs.days[row] = get16(bytes, at + 6);
      drugs.ingredient[row] = get16(bytes, at + 8);
    }
    before += count;
  });
  return rows;
}
