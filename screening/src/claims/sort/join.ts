import { hashOf, spreadPlace } from '../read/bytes.ts';
import { CLAIM_BYTES, PRESCRIPTION_BYTES, UNKNOWN } from '../read/rows.ts';
import { get16, get32, put16, put32, type Spool } from './spool.ts';

/** Before the key: person, day, days, medication days, setting, institution, main, second, and how long the key is. */
export const SORTED_CLAIM_BYTES = 20;
/** The number of its claim among those of the part, day, days, ingredient. */
export const SORTED_PRESCRIPTION_BYTES = 10;

/** Where joined rows go: into the part of their person. */
export interface JoinTarget {
  readonly claims: Spool;
  readonly prescriptions: Spool;
  readonly bucketOf: (person: number) => number;
  /** How many claims each part has so far. */
  readonly claimsIn: Uint32Array;
  /** Which numbers, and which days, any row has. */
  readonly used: { readonly codes: Uint8Array; readonly institutions: Uint8Array; readonly ingredients: Uint8Array; readonly days: Uint8Array };
  /** A claim, where somebody wants to know: the rows and where its key stands. */
  readonly onClaim: ((rows: Buffer, key: number) => void) | undefined;
  /** A prescription without a claim: the key and the row behind it. */
  readonly onOrphan: (rows: Buffer, key: number) => void;
}

interface JoinCounts {
  readonly duplicatedClaims: number;
  readonly duplicatedPrescriptions: number;
}

/** The claims of a part by their keys; of two with one key the newer delivery holds, of one delivery the first. */
class ClaimTable {
  readonly rows: Buffer;
  /** Where the key of each begins, its length before it. */
  readonly at: Uint32Array;
  /** It came with more than one delivery. */
  readonly wasReplaced: Uint8Array;
  count = 0;
  duplicated = 0;
  private readonly places: Int32Array;
  private readonly shift: number;

  constructor(rows: Buffer) {
    this.rows = rows;
    const most = Math.ceil(rows.length / (CLAIM_BYTES + 2));
    this.at = new Uint32Array(most);
    this.wasReplaced = new Uint8Array(most);
    const bits = Math.ceil(Math.log2(most * 2 + 2));
    this.places = new Int32Array(2 ** bits);
    this.shift = 32 - bits;
    for (let at = 0; at < rows.length; at += 1 + (rows[at] as number) + CLAIM_BYTES) this.take(at);
  }

  /** The number of the claim with the key that stands at a place of other rows; -1 where there is none. */
  find(rows: Buffer, at: number): number {
    return (this.places[this.placeOf(rows, at)] as number) - 1;
  }

  /** Where the values of a claim begin. */
  values(claim: number): number {
    const at = this.at[claim] as number;
    return at + 1 + (this.rows[at] as number);
  }

  delivery(claim: number): number {
    return get16(this.rows, this.values(claim) + 17);
  }

  private take(at: number): void {
    const place = this.placeOf(this.rows, at);
    const known = (this.places[place] as number) - 1;
    if (known < 0) {
      this.at[this.count] = at;
      this.count += 1;
      this.places[place] = this.count;
      return;
    }
    this.duplicated += 1;
    const delivery = get16(this.rows, at + 1 + (this.rows[at] as number) + 17);
    const before = this.delivery(known);
    if (delivery !== before) this.wasReplaced[known] = 1;
    if (delivery > before) this.at[known] = at;
  }

  private placeOf(rows: Buffer, at: number): number {
    const mask = this.places.length - 1;
    const length = rows[at] as number;
    for (let place = spreadPlace(hashOf(rows, at + 1, at + 1 + length), this.shift); ; place = (place + 1) & mask) {
      const claim = (this.places[place] as number) - 1;
      if (claim < 0 || this.same(this.at[claim] as number, rows, at, length)) return place;
    }
  }

  private same(own: number, rows: Buffer, at: number, length: number): boolean {
    for (let byte = 0; byte <= length; byte += 1) if (this.rows[own + byte] !== rows[at + byte]) return false;
    return true;
  }
}

/** The prescriptions of a part, each with the number of its claim. */
interface Assigned {
  readonly at: Uint32Array;
  readonly claim: Uint32Array;
  readonly count: number;
  /** The longest prescription of each claim. */
  readonly longest: Uint16Array;
  readonly duplicated: number;
}

function assign(table: ClaimTable, rows: Buffer, onOrphan: JoinTarget['onOrphan']): Assigned {
  const most = Math.ceil(rows.length / (PRESCRIPTION_BYTES + 2));
  const [at, claim, longest] = [new Uint32Array(most), new Uint32Array(most), new Uint16Array(table.count)];
  let [count, duplicated] = [0, 0];
  for (let key = 0; key < rows.length; ) {
    const values = key + 1 + (rows[key] as number);
    const found = table.find(rows, key);
    const delivery = get16(rows, values + 6);
    if (found < 0) onOrphan(rows, key);
    else if (table.wasReplaced[found] === 1 && delivery !== UNKNOWN && delivery !== table.delivery(found)) duplicated += 1;
    else {
      at[count] = values;
      claim[count] = found;
      longest[found] = Math.max(longest[found] as number, get16(rows, values + 2));
      count += 1;
    }
    key = values + PRESCRIPTION_BYTES;
  }
  return { at, claim, count, longest, duplicated };
}

/** Answers the number that a claim has among those of its part. */
function putClaim({ rows, at: keys }: ClaimTable, claim: number, values: number, longest: number, { claims, bucketOf, claimsIn, used }: JoinTarget): number {
  const person = get32(rows, values);
  const bucket = bucketOf(person);
  const key = keys[claim] as number;
  const length = rows[key] as number;
  const to = claims.place(bucket, SORTED_CLAIM_BYTES + length);
  const bytes = claims.buffer(bucket);
  const day = get16(rows, values + 4);
  const institution = get32(rows, values + 9);
  const main = get16(rows, values + 13);
  const second = get16(rows, values + 15);
  put32(bytes, to, person);
  put16(bytes, to + 4, day);
  put16(bytes, to + 6, Math.max(1, get16(rows, values + 6)));
  put16(bytes, to + 8, longest);
  bytes[to + 10] = rows[values + 8] as number;
  put32(bytes, to + 11, institution);
  put16(bytes, to + 15, main);
  put16(bytes, to + 17, second);
  for (let byte = 0; byte <= length; byte += 1) bytes[to + 19 + byte] = rows[key + byte] as number;
  used.days[day] = 1;
  used.institutions[institution] = 1;
  used.codes[main] = 1;
  used.codes[second] = 1;
  const number = claimsIn[bucket] as number;
  claimsIn[bucket] = number + 1;
  return number;
}

/** Puts prescriptions to their claims, and both into the parts of their people. */
export function joinPart(claims: Buffer, prescriptions: Buffer, target: JoinTarget): JoinCounts {
  const table = new ClaimTable(claims);
  const assigned = assign(table, prescriptions, target.onOrphan);
  const numbers = new Uint32Array(table.count);
  for (let claim = 0; claim < table.count; claim += 1) {
    numbers[claim] = putClaim(table, claim, table.values(claim), assigned.longest[claim] as number, target);
    target.onClaim?.(claims, table.at[claim] as number);
  }
  for (let row = 0; row < assigned.count; row += 1) {
    const claim = assigned.claim[row] as number;
    const at = assigned.at[row] as number;
    const values = table.values(claim);
    const bucket = target.bucketOf(get32(claims, values));
    const to = target.prescriptions.place(bucket, SORTED_PRESCRIPTION_BYTES);
    const bytes = target.prescriptions.buffer(bucket);
    const own = get16(prescriptions, at);
    const ingredient = get16(prescriptions, at + 4);
    put32(bytes, to, numbers[claim] as number);
    const day = own === UNKNOWN ? get16(claims, values + 4) : own;
    put16(bytes, to + 4, day);
    target.used.days[day] = 1;
    put16(bytes, to + 6, get16(prescriptions, at + 2));
    put16(bytes, to + 8, ingredient);
    target.used.ingredients[ingredient] = 1;
  }
  return { duplicatedClaims: table.duplicated, duplicatedPrescriptions: assigned.duplicated };
}
