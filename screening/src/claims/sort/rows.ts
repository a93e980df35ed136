import { get16, get32 } from './spool.ts';
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

export function newRows(claims: number, prescriptions: number, keys: Uint8Array): PartRows {
  return {
    claims: {
      count: claims, person: new Uint32Array(claims), day: new Uint16Array(claims), days: new Uint16Array(claims), medicationDays: new Uint16Array(claims), setting: new Uint8Array(claims), institution: new Uint32Array(claims),
      main: new Uint16Array(claims), second: new Uint16Array(claims), keys, keyFrom: new Uint32Array(claims), keyTo: new Uint32Array(claims),
    },
    prescriptions: { count: prescriptions, claim: new Uint32Array(prescriptions), day: new Uint16Array(prescriptions), days: new Uint16Array(prescriptions), ingredient: new Uint16Array(prescriptions) },
  };
}

/** Reads the rows that a join put into a part whose first person has the number `first`. */
export function rowsOf(claims: Buffer, prescriptions: Buffer, count: number, first: number): PartRows {
  const rows = newRows(count, prescriptions.length / SORTED_PRESCRIPTION_BYTES, claims);
  const { claims: to, prescriptions: drugs } = rows;
  for (let claim = 0, at = 0; claim < count; claim += 1) {
    to.person[claim] = get32(claims, at) - first;
    to.day[claim] = get16(claims, at + 4);
    to.days[claim] = get16(claims, at + 6);
    to.medicationDays[claim] = get16(claims, at + 8);
    to.setting[claim] = claims[at + 10] as number;
    to.institution[claim] = get32(claims, at + 11);
    to.main[claim] = get16(claims, at + 15);
    to.second[claim] = get16(claims, at + 17);
    to.keyFrom[claim] = at + SORTED_CLAIM_BYTES;
    at += SORTED_CLAIM_BYTES + (claims[at + 19] as number);
    to.keyTo[claim] = at;
  }
  for (let row = 0, at = 0; row < drugs.count; row += 1, at += SORTED_PRESCRIPTION_BYTES) {
    drugs.claim[row] = get32(prescriptions, at);
    drugs.day[row] = get16(prescriptions, at + 4);
    drugs.days[row] = get16(prescriptions, at + 6);
    drugs.ingredient[row] = get16(prescriptions, at + 8);
  }
  return rows;
}
