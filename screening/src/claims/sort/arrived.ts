import { type Columns, type Keys, readColumns, readKeys, Room } from '../../columns/index.ts';
import { ByteTexts, type SharedTexts } from '../read/bytes.ts';
import { PRESCRIPTION_BYTES, UNKNOWN } from '../read/rows.ts';
import { columnsFile, keysFile, type Store } from '../store.ts';
import type { JoinedPart, Used } from './joining.ts';
import { calendarMonths } from './months.ts';
import { get16 } from './spool.ts';

/** A prescription that came without its claim: the claim came before. */
export interface LatePrescription {
  /** Among the claims of its part as they were. */
  readonly claim: number;
  /** Its own day; undefined where it has the day of its claim. */
  readonly day: number | undefined;
  readonly days: number;
  readonly ingredient: number;
}

/** What a delivery does to the claims of a part that were there before. */
export interface Touched {
  /** Claims that came again. */
  readonly replaced: Uint32Array;
  readonly late: readonly LatePrescription[];
}

/** The claims of a part whose keys a delivery has too: their places, the numbers of the keys, their days. */
export interface Met {
  readonly claims: Uint32Array;
  readonly keys: Uint32Array;
  readonly days: Uint16Array;
}

function meet({ bytes, starts }: Keys, arrived: ByteTexts): Omit<Met, 'days'> {
  const [claims, keys]: [number[], number[]] = [[], []];
  for (let claim = 0; claim + 1 < starts.length; claim += 1) {
    const key = arrived.find(bytes, starts[claim] as number, starts[claim + 1] as number);
    if (key < 0) continue;
    claims.push(claim);
    keys.push(key);
  }
  return { claims: Uint32Array.from(claims), keys: Uint32Array.from(keys) };
}

/** Looks for the keys of a delivery in one part of what was there before. */
export async function metIn(folder: string, bucket: number, arrived: SharedTexts): Promise<Met> {
  const met = meet(await readKeys(keysFile(folder, bucket)), ByteTexts.over(arrived));
  if (met.claims.length === 0) return { ...met, days: new Uint16Array(0) };
  const room = new Room(['day']);
  room.read(columnsFile(folder, bucket));
  const { day } = room.columns;
  return { ...met, days: Uint16Array.from(met.claims, (claim) => day[claim] as number) };
}

/** Marks what the claims of a part still have once some of them are gone. */
export async function usedIn(folder: string, bucket: number, gone: Uint32Array, used: Used): Promise<void> {
  const columns: Columns = await readColumns(columnsFile(folder, bucket));
  const { claimOf } = await readKeys(keysFile(folder, bucket));
  const isGone = new Uint8Array(columns.day.length);
  for (const claim of gone) isGone[claim] = 1;
  for (let claim = 0; claim < isGone.length; claim += 1) {
    if (isGone[claim] === 1) continue;
    used.codes[columns.main[claim] as number] = 1;
    used.codes[columns.second[claim] as number] = 1;
    used.institutions[columns.institution[claim] as number] = 1;
  }
  for (let row = 0; row < claimOf.length; row += 1) if (isGone[claimOf[row] as number] === 0) used.ingredients[columns.ingredient[row] as number] = 1;
}

/** What a delivery says of claims by their keys: those that it has, and prescriptions for others. */
export class Arrived {
  private readonly keys = new ByteTexts();
  private readonly late = new Map<number, Omit<LatePrescription, 'claim'>[]>();
  private claims = 0;

  constructor(parts: readonly Pick<JoinedPart, 'keys' | 'late'>[]) {
    for (const { keys } of parts) for (let at = 0; at < keys.length; at += 1 + (keys[at] as number)) this.keys.numberOf(keys, at + 1, at + 1 + (keys[at] as number));
    this.claims = this.keys.size;
    for (const { late } of parts) for (let at = 0; at < late.length; at += 1 + (late[at] as number) + PRESCRIPTION_BYTES) this.addLate(late, at);
  }

  get size(): number {
    return this.keys.size;
  }

  share(): SharedTexts {
    return this.keys.share();
  }

  /** What became of a part in which some of the keys were met; undefined where none was. */
  touched({ claims, keys }: Met): Touched | undefined {
    if (claims.length === 0) return undefined;
    const late = [...claims].flatMap((claim, index) => (this.late.get(keys[index] as number) ?? []).map((row) => ({ ...row, claim })));
    return { replaced: claims.filter((_, index) => (keys[index] as number) < this.claims), late };
  }

  private addLate(rows: Uint8Array, at: number): void {
    const values = at + 1 + (rows[at] as number);
    const number = this.keys.numberOf(rows, at + 1, values);
    const day = get16(rows, values);
    const row = { day: day === UNKNOWN ? undefined : day, days: get16(rows, values + 2), ingredient: get16(rows, values + 4) };
    this.late.set(number, [...(this.late.get(number) ?? []), row]);
  }
}

export interface Touching {
  readonly parts: readonly (Touched | undefined)[];
  readonly replaced: number;
  readonly found: number;
  /** Months that are no longer what they were. */
  readonly months: ReadonlySet<string>;
}

/** What a delivery does to all parts of what was there before. */
export function touchingOf({ buckets }: Pick<Store, 'buckets'>, arrived: Arrived, met: readonly Met[]): Touching {
  const { ofDay, names } = calendarMonths();
  const monthOf = (day: number): string => names[ofDay[day] as number] ?? '';
  const parts = Array.from({ length: buckets }, (_, bucket) => (met[bucket] === undefined ? undefined : arrived.touched(met[bucket])));
  const late = parts.flatMap((part) => part?.late ?? []);
  const months = new Set([...met.flatMap(({ days }) => [...days].map(monthOf)), ...late.flatMap(({ day }) => (day === undefined ? [] : [monthOf(day)]))]);
  return { parts, replaced: parts.reduce((sum, part) => sum + (part?.replaced.length ?? 0), 0), found: late.length, months };
}
