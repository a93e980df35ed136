import { Room, TEXTS_OF } from '../../columns/index.ts';
import { ByteTexts, type HashMarks, hashMarks, type SharedTexts } from '../read/bytes.ts';
import { PRESCRIPTION_BYTES, UNKNOWN } from '../read/rows.ts';
import { type Layers, readAllHashes, readLayers, renumberAll, type StoredPart } from './before.ts';
import type { JoinedPart, Used } from './joining.ts';
import { calendarMonths } from './months.ts';
import type { SortedPart } from './part.ts';
import { marked } from './rows.ts';
import { get16 } from './spool.ts';
import type { LatePrescription, Touched } from './touched.ts';

/** The claims of some rows of a part whose keys a delivery has too: their places, the numbers of the keys, and the days of them and of their prescriptions. */
export interface Met {
  readonly claims: Uint32Array;
  readonly keys: Uint32Array;
  readonly days: Uint16Array;
}

/** The rows of a part, first those of its base, with the claims among them that are gone. */
const lots = ({ base, later }: Layers): readonly (readonly [rows: StoredPart, gone: Uint32Array])[] => (later === undefined ? [[base, new Uint32Array(0)]] : [[base, later.goneClaims], [later, new Uint32Array(0)]]);

/** The keys of a delivery, for all threads. */
export interface ArrivedKeys {
  readonly texts: SharedTexts;
  readonly marks: HashMarks;
}

function meet({ keys }: StoredPart, hashes: Int32Array, gone: Uint32Array, { texts, marks }: ArrivedKeys): Omit<Met, 'days'> {
  const arrived = ByteTexts.over(texts);
  const isGone = marked(hashes.length, gone);
  const [claims, numbers]: [number[], number[]] = [[], []];
  for (const claim of arrived.rowsWithHash(hashes, marks)) {
    if (isGone[claim] === 1) continue;
    const bytes = keys.of(claim);
    const key = arrived.find(bytes, 0, bytes.length);
    if (key < 0) continue;
    claims.push(claim);
    numbers.push(key);
  }
  return { claims: Uint32Array.from(claims), keys: Uint32Array.from(numbers) };
}

function daysOf({ columns: { day, prescribedOn }, keys: { claimOf } }: SortedPart, claims: Uint32Array): Uint16Array {
  if (claims.length === 0) return new Uint16Array(0);
  const isMet = marked(day.length, claims);
  return Uint16Array.from([...Array.from(claims, (claim) => day[claim] as number), ...prescribedOn.filter((_, row) => isMet[claimOf[row] as number] === 1)]);
}

/** Looks for the keys of a delivery in one part of what was there before: in its base, and in what came to it later. */
export function metIn(folder: string, bucket: number, arrived: ArrivedKeys): readonly Met[] {
  const layers = readLayers(folder, bucket, new Room(['day']));
  const hashes = readAllHashes(folder, bucket, layers);
  const met = lots(layers).map(([rows, gone], lot) => meet(rows, hashes[lot] as Int32Array, gone, arrived));
  // Few parts have claims that came again.
  const dated = met.every(({ claims }) => claims.length === 0) ? layers : readLayers(folder, bucket, new Room(['day', 'prescribedOn']));
  return lots(dated).map(([rows], lot) => ({ ...(met[lot] as Omit<Met, 'days'>), days: daysOf(rows, (met[lot] as Omit<Met, 'days'>).claims) }));
}

/** Marks what the claims of a part still have once some of them are gone. */
export function usedIn(folder: string, bucket: number, replaced: readonly Uint32Array[], used: Used): void {
  const layers = readLayers(folder, bucket, new Room(TEXTS_OF.map(([name]) => name)));
  if (layers.later !== undefined) renumberAll(layers.base, layers.later);
  lots(layers).forEach(([{ columns, keys: { claimOf } }, gone], lot) => {
    const isGone = marked(columns.main.length, gone);
    for (const claim of replaced[lot] ?? []) isGone[claim] = 1;
    for (let claim = 0; claim < isGone.length; claim += 1) {
      if (isGone[claim] === 1) continue;
      used.codes[columns.main[claim] as number] = 1;
      used.codes[columns.second[claim] as number] = 1;
      used.institutions[columns.institution[claim] as number] = 1;
    }
    for (let row = 0; row < claimOf.length; row += 1) if (isGone[claimOf[row] as number] === 0) used.ingredients[columns.ingredient[row] as number] = 1;
  });
}

/** What a delivery says of claims by their keys: those that it has, and prescriptions for others. */
export class Arrived {
  private readonly keys: ByteTexts;
  private readonly claims: number;
  private readonly late = new Map<number, Omit<LatePrescription, 'claim'>[]>();

  constructor(parts: readonly Pick<JoinedPart, 'keys' | 'late'>[]) {
    // Of claims with one key a part has one alone, and a key falls into one part.
    this.keys = ByteTexts.of(parts.map(({ keys }) => keys));
    this.claims = this.keys.size;
    for (const { late } of parts) for (let at = 0; at < late.length; at += 1 + (late[at] as number) + PRESCRIPTION_BYTES) this.addLate(late, at);
  }

  get size(): number {
    return this.keys.size;
  }

  share(): ArrivedKeys {
    const texts = this.keys.share();
    return { texts, marks: hashMarks(texts) };
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
  /** Of each part what becomes of its base, and of what came to it later. */
  readonly parts: readonly (readonly (Touched | undefined)[])[];
  readonly replaced: number;
  /** Prescriptions whose claims were found. */
  readonly late: readonly LatePrescription[];
  /** Months that are no longer what they were. */
  readonly months: ReadonlySet<string>;
}

/** What a delivery does to all parts of what was there before. */
export function touchingOf(arrived: Arrived, met: readonly (readonly Met[])[]): Touching {
  const { ofDay, names } = calendarMonths();
  const monthOf = (day: number): string => names[ofDay[day] as number] ?? '';
  const parts = met.map((lots) => lots.map((lot) => arrived.touched(lot)));
  const late = parts.flat().flatMap((lot) => lot?.late ?? []);
  const months = new Set([...met.flat().flatMap(({ days }) => [...new Set(days)].map(monthOf)), ...late.flatMap(({ day }) => (day === undefined ? [] : [monthOf(day)]))]);
  return { parts, replaced: parts.flat().reduce((sum, lot) => sum + (lot?.replaced.length ?? 0), 0), late, months };
}
