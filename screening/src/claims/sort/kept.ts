import { type Columns, type Dictionaries, type Keys, readColumns, readKeys } from '../../columns/index.ts';
import type { ByteTexts } from '../read/bytes.ts';
import { columnsFile, keysFile, readPseudonyms, type Store } from '../store.ts';
import { calendarMonths } from './months.ts';
import { newRows, type PartRows } from './rows.ts';

/** A prescription that came without its claim: perhaps the claim came before. */
export interface LatePrescription {
  /** Its own day; undefined where it has the day of its claim. */
  readonly day: number | undefined;
  readonly days: number;
  readonly ingredient: number;
}

/** What a delivery says of claims by their keys. */
export interface Arrived {
  readonly keys: ByteTexts;
  /** The keys with claims of their own, the others have prescriptions only. */
  readonly isClaim: (key: number) => boolean;
  readonly late: ReadonlyMap<number, readonly LatePrescription[]>;
}

/** What a delivery does to the claims of a part that were there before. */
export interface Touched {
  /** Claims that came again. */
  readonly replaced: Uint8Array;
  /** Prescriptions that came after their claim. */
  readonly late: ReadonlyMap<number, readonly LatePrescription[]>;
}

export interface Touching {
  readonly parts: readonly (Touched | undefined)[];
  readonly replaced: number;
  readonly found: number;
  /** Numbers of months that are no longer what they were. */
  readonly months: ReadonlySet<string>;
}

function touchedIn({ bytes, starts }: Keys, { keys, isClaim, late }: Arrived): Touched | undefined {
  const claims = Math.max(0, starts.length - 1);
  const replaced = new Uint8Array(claims);
  const found = new Map<number, readonly LatePrescription[]>();
  let any = false;
  for (let claim = 0; claim < claims; claim += 1) {
    const key = keys.find(bytes, starts[claim] as number, starts[claim + 1] as number);
    if (key < 0) continue;
    any = true;
    if (isClaim(key)) replaced[claim] = 1;
    else found.set(claim, late.get(key) ?? []);
  }
  return any ? { replaced, late: found } : undefined;
}

/** Looks for the keys of a delivery among the claims that were there before. */
export async function touching(store: Store, arrived: Arrived): Promise<Touching> {
  const { ofDay, names } = calendarMonths();
  const parts: (Touched | undefined)[] = [];
  const months = new Set<string>();
  let [replaced, found] = [0, 0];
  for (let bucket = 0; bucket < store.buckets; bucket += 1) {
    const touched = arrived.keys.size === 0 ? undefined : touchedIn(await readKeys(keysFile(store.folder, bucket)), arrived);
    parts.push(touched);
    if (touched === undefined) continue;
    const { day } = await readColumns(columnsFile(store.folder, bucket));
    const change = (claim: number): void => void months.add(names[ofDay[day[claim] as number] as number] ?? '');
    touched.replaced.forEach((is, claim) => {
      if (is === 1) change(claim);
      replaced += is;
    });
    for (const [claim, prescriptions] of touched.late) {
      change(claim);
      for (const { day: own } of prescriptions) if (own !== undefined) months.add(names[ofDay[own] as number] ?? '');
      found += prescriptions.length;
    }
  }
  return { parts, replaced, found, months };
}

interface Before {
  readonly columns: Columns;
  readonly keys: Keys;
  /** Where somebody of the former part is now; -1 for whoever is in another. */
  readonly personNow: Int32Array;
  readonly touched: Touched | undefined;
}

async function before(store: Store, bucket: number, localOf: ReadonlyMap<string, number>, { parts }: Touching): Promise<Before> {
  const pseudonyms = await readPseudonyms(store.folder, bucket);
  const personNow = Int32Array.from(pseudonyms, (pseudonym) => localOf.get(pseudonym) ?? -1);
  return { columns: await readColumns(columnsFile(store.folder, bucket)), keys: await readKeys(keysFile(store.folder, bucket)), personNow, touched: parts[bucket] };
}

/** The rows that stay, in the order in which they stood: the place of each claim among those that stay, and of the prescriptions. */
function staying({ columns, keys, personNow, touched }: Before): { readonly claimNow: Int32Array; readonly claims: number; readonly prescriptions: Uint32Array } {
  const claimNow = new Int32Array(columns.day.length).fill(-1);
  let claims = 0;
  for (let person = 0; person < personNow.length; person += 1) {
    if ((personNow[person] as number) < 0) continue;
    for (let claim = columns.claimStart[person] as number; claim < (columns.claimStart[person + 1] as number); claim += 1) {
      if (touched?.replaced[claim] === 1) continue;
      claimNow[claim] = claims;
      claims += 1;
    }
  }
  const prescriptions = Uint32Array.from(keys.claimOf.keys()).filter((row) => (claimNow[keys.claimOf[row] as number] as number) >= 0);
  return { claimNow, claims, prescriptions };
}

function keepClaims({ columns, keys, personNow }: Before, claimNow: Int32Array, { claims: to }: PartRows): void {
  for (let person = 0; person < personNow.length; person += 1) {
    for (let claim = columns.claimStart[person] as number; claim < (columns.claimStart[person + 1] as number); claim += 1) {
      const now = claimNow[claim] as number;
      if (now < 0) continue;
      to.person[now] = personNow[person] as number;
      to.day[now] = columns.day[claim] as number;
      to.days[now] = columns.days[claim] as number;
      to.medicationDays[now] = columns.medicationDays[claim] as number;
      to.setting[now] = columns.setting[claim] as number;
      to.institution[now] = columns.institution[claim] as number;
      to.main[now] = columns.main[claim] as number;
      to.second[now] = columns.second[claim] as number;
      to.keyFrom[now] = keys.starts[claim] as number;
      to.keyTo[now] = keys.starts[claim + 1] as number;
    }
  }
}

function addLate(at: number, claim: number, { day, days, ingredient }: LatePrescription, { claims, prescriptions }: PartRows): void {
  prescriptions.claim[at] = claim;
  prescriptions.day[at] = day ?? (claims.day[claim] as number);
  prescriptions.days[at] = days;
  prescriptions.ingredient[at] = ingredient;
  claims.medicationDays[claim] = Math.max(claims.medicationDays[claim] as number, days);
}

/** The rows of a part that were there before and stay, with the prescriptions that came to them. */
async function keptRows(store: Store, bucket: number, localOf: ReadonlyMap<string, number>, touching: Touching): Promise<PartRows> {
  const was = await before(store, bucket, localOf, touching);
  const { claimNow, claims, prescriptions } = staying(was);
  const late = [...(was.touched?.late ?? [])].flatMap(([claim, rows]) => ((claimNow[claim] as number) < 0 ? [] : rows.map((row) => [claimNow[claim] as number, row] as const)));
  const rows = newRows(claims, prescriptions.length + late.length, was.keys.bytes);
  keepClaims(was, claimNow, rows);
  for (let at = 0; at < prescriptions.length; at += 1) {
    const row = prescriptions[at] as number;
    rows.prescriptions.claim[at] = claimNow[was.keys.claimOf[row] as number] as number;
    rows.prescriptions.day[at] = was.columns.prescribedOn[row] as number;
    rows.prescriptions.days[at] = was.columns.prescribedDays[row] as number;
    rows.prescriptions.ingredient[at] = was.columns.ingredient[row] as number;
  }
  late.forEach(([claim, row], index) => addLate(prescriptions.length + index, claim, row, rows));
  return rows;
}

/** Two lots of rows as one. */
export function together(left: PartRows, right: PartRows): PartRows {
  const keys = new Uint8Array(left.claims.keys.length + right.claims.keys.length);
  keys.set(left.claims.keys);
  keys.set(right.claims.keys, left.claims.keys.length);
  const all = newRows(left.claims.count + right.claims.count, left.prescriptions.count + right.prescriptions.count, keys);
  for (const name of ['person', 'day', 'days', 'medicationDays', 'setting', 'institution', 'main', 'second', 'keyFrom', 'keyTo'] as const) {
    all.claims[name].set(left.claims[name]);
    all.claims[name].set(right.claims[name], left.claims.count);
  }
  for (const name of ['claim', 'day', 'days', 'ingredient'] as const) {
    all.prescriptions[name].set(left.prescriptions[name]);
    all.prescriptions[name].set(right.prescriptions[name], left.prescriptions.count);
  }
  for (let claim = left.claims.count; claim < all.claims.count; claim += 1) {
    all.claims.keyFrom[claim] = (all.claims.keyFrom[claim] as number) + left.claims.keys.length;
    all.claims.keyTo[claim] = (all.claims.keyTo[claim] as number) + left.claims.keys.length;
  }
  for (let row = left.prescriptions.count; row < all.prescriptions.count; row += 1) all.prescriptions.claim[row] = (all.prescriptions.claim[row] as number) + left.claims.count;
  return all;
}

export interface KeptBefore {
  readonly store: Store;
  readonly dictionaries: Dictionaries;
  readonly touching: Touching;
}

/** The rows of a part as it is now, of what was there before: a population that has grown has more parts, each made of one former. */
export function rowsBefore({ store, touching: touched }: KeptBefore, bucket: number, people: readonly string[]): Promise<PartRows> {
  return keptRows(store, bucket % store.buckets, new Map(people.map((pseudonym, local) => [pseudonym, local])), touched);
}
