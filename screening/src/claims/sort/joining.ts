import { isSame } from '../read/numbers.ts';
import { MOST } from '../read/reading.ts';
import { CLAIM_BYTES, PRESCRIPTION_BYTES } from '../read/rows.ts';
import { joinPart, type JoinTarget } from './join.ts';
import { get16, get32, put16, put32, Spool, type SpooledRows, spoolName, takeRows } from './spool.ts';

/** From the numbers of one hand's texts to those that all hands have in common. */
export interface Common {
  readonly codes: Uint32Array;
  readonly institutions: Uint32Array;
  readonly ingredients: Uint32Array;
}

export interface JoiningSetting {
  readonly folder: string;
  /** Of each hand that read. */
  readonly common: readonly Common[];
  readonly institutions: number;
  readonly buckets: number;
  /** Of each person; shared. */
  readonly bucketOf: Uint16Array;
  /** Whether somebody will look for what came among what was there before. */
  readonly adding: boolean;
}

export interface JoinedPart {
  readonly duplicatedClaims: number;
  readonly duplicatedPrescriptions: number;
  readonly orphans: number;
  /** Where claims are added to others: the key of each that came, its length before it; and prescriptions without a claim, with their keys. */
  readonly keys: Uint8Array;
  readonly late: Uint8Array;
}

export type Used = JoinTarget['used'];
export interface JoiningDone {
  readonly claimsIn: Uint32Array;
  readonly used: Used;
}

/** The names of the spools of joined rows. */
export const SORTED = { claims: 'sorted-claims', prescriptions: 'sorted-prescriptions' } as const;

export const nothingUsed = (institutions: number): Used => ({ codes: new Uint8Array(MOST), institutions: new Uint8Array(institutions), ingredients: new Uint8Array(MOST), days: new Uint8Array(MOST) });

/** Gives every row of one hand the numbers in common, behind its key. */
function eachRow({ bytes, starts }: SpooledRows, hand: number, width: number, renumber: (values: number) => void): void {
  for (let at = starts[hand] as number; at < (starts[hand + 1] as number); ) {
    const values = at + 1 + (bytes[at] as number);
    renumber(values);
    at = values + width;
  }
}

function inCommon(claims: SpooledRows, prescriptions: SpooledRows, common: readonly Common[]): void {
  common.forEach(({ codes, institutions, ingredients }, hand) => {
    if (!isSame(codes) || !isSame(institutions)) {
      eachRow(claims, hand, CLAIM_BYTES, (values) => {
        put32(claims.bytes, values + 9, institutions[get32(claims.bytes, values + 9)] as number);
        put16(claims.bytes, values + 13, codes[get16(claims.bytes, values + 13)] as number);
        put16(claims.bytes, values + 15, codes[get16(claims.bytes, values + 15)] as number);
      });
    }
    if (!isSame(ingredients)) eachRow(prescriptions, hand, PRESCRIPTION_BYTES, (values) => put16(prescriptions.bytes, values + 4, ingredients[get16(prescriptions.bytes, values + 4)] as number));
  });
}

/** Rows that are told to whoever asked. */
class Told {
  private readonly rows: Uint8Array[] = [];

  add(rows: Buffer, from: number, to: number): void {
    this.rows.push(rows.subarray(from, to));
  }

  bytes(): Uint8Array {
    return new Uint8Array(Buffer.concat(this.rows));
  }
}

/** Puts prescriptions to their claims, part after part, and both into the parts of their people. */
export class Joining {
  private readonly target: Omit<JoinTarget, 'onClaim' | 'onOrphan'>;
  private readonly setting: JoiningSetting;

  constructor(setting: JoiningSetting, hand: number) {
    const { folder, buckets, bucketOf, institutions } = setting;
    this.setting = setting;
    this.target = {
      claims: new Spool(folder, spoolName(SORTED.claims, hand), buckets), prescriptions: new Spool(folder, spoolName(SORTED.prescriptions, hand), buckets),
      bucketOf: (person) => bucketOf[person] as number, claimsIn: new Uint32Array(buckets), used: nothingUsed(institutions),
    };
  }

  join(part: number): JoinedPart {
    const { folder, common, adding } = this.setting;
    const claims = takeRows(folder, 'claims', part, common.length);
    const prescriptions = takeRows(folder, 'prescriptions', part, common.length);
    inCommon(claims, prescriptions, common);
    const [keys, late] = [new Told(), new Told()];
    let orphans = 0;
    const counts = joinPart(claims.bytes, prescriptions.bytes, {
      ...this.target,
      onClaim: adding ? (rows, key) => keys.add(rows, key, key + 1 + (rows[key] as number)) : undefined,
      onOrphan: (rows, key) => {
        orphans += 1;
        if (adding) late.add(rows, key, key + 1 + (rows[key] as number) + PRESCRIPTION_BYTES);
      },
    });
    return { ...counts, orphans, keys: keys.bytes(), late: late.bytes() };
  }

  end(): JoiningDone {
    this.target.claims.end();
    this.target.prescriptions.end();
    return { claimsIn: this.target.claimsIn, used: this.target.used };
  }
}
