import { existsSync } from 'node:fs';
import { baseOf, COLUMN_NAMES, type Dictionaries, KeysOnDemand, type Later, PEOPLE_COLUMNS, readHashes, readLater, renumber, Room, tellsPeople, TEXTS_OF } from '../../columns/index.ts';
import { hashesOf } from '../read/bytes.ts';
import { isSame } from '../read/numbers.ts';
import { columnsFile, hashesFile, keysFile, readPseudonyms, type Store } from '../store.ts';
import type { Touched } from './touched.ts';
import type { Final, PartPeople, SortedPart } from './part.ts';
import { marked } from './rows.ts';
import { mergeTold, type PartTold, withNewcomers } from './told.ts';

/** Rows of a part as they were, with the numbers of the new dictionaries, and what a delivery does to them. */
export interface Before extends SortedPart {
  /** Of everybody who is in the part now the place among those of before; -1 for who was not there. */
  readonly personBefore: Int32Array;
  readonly touched: Touched | undefined;
}

/** The rows of somebody among those of before; none of who was not there. */
export const rowsBefore = (starts: Uint32Array, was: number): readonly [from: number, to: number] => (was < 0 ? [0, 0] : [starts[was] as number, starts[was + 1] as number]);

export interface StoredPart extends SortedPart {
  readonly keys: KeysOnDemand;
}

/** A part as it lies: a base, and rows that came to it later. */
export interface Layers {
  readonly base: StoredPart;
  readonly later: (Later & StoredPart) | undefined;
}

const isBeside = (folder: string, bucket: number): boolean => existsSync(baseOf(columnsFile(folder, bucket)));

/** Where a file of the base lies. */
export const baseFile = (file: typeof columnsFile, folder: string, bucket: number): string => (isBeside(folder, bucket) ? baseOf(file(folder, bucket)) : file(folder, bucket));

/** Reads a part of which `room` holds the base; its numbers are those that it was written with. */
export function readLayers(folder: string, bucket: number, room: Room): Layers {
  room.read(baseFile(columnsFile, folder, bucket));
  return {
    base: { columns: room.taken(), keys: new KeysOnDemand(baseFile(keysFile, folder, bucket)) },
    later: isBeside(folder, bucket) ? { ...readLater(columnsFile(folder, bucket)), keys: new KeysOnDemand(keysFile(folder, bucket)) } : undefined,
  };
}

/** The hashes of the keys of a part whose days were read: of its base, and of what came to it later. Throws on a file that was cut off. */
export function readAllHashes(folder: string, bucket: number, { base, later }: Layers): readonly Int32Array[] {
  const of = ({ columns, keys }: SortedPart, path: string): Int32Array => {
    const hashes = readHashes(path) ?? hashesOf(keys);
    if (hashes.length !== columns.day.length) throw new Error(`${path} was cut off`);
    return hashes;
  };
  return [of(base, baseFile(hashesFile, folder, bucket)), ...(later === undefined ? [] : [of(later, hashesFile(folder, bucket))])];
}

/** What a delivery is added to. */
export interface KeptBefore {
  readonly store: Pick<Store, 'folder' | 'buckets'>;
  readonly dictionaries: Dictionaries;
}

/** Of the numbers of each dictionary what they are now; empty where they are what they were. */
export type Now = Pick<Later, 'codes' | 'institutions' | 'ingredients'>;

const unlessSame = (numbers: Uint32Array): Uint32Array => (isSame(numbers) ? new Uint32Array(0) : numbers);

/** Two changes of numbers, one after the other, as one. */
function followed(first: Now, next: Now): Now {
  const both = (name: keyof Now): Uint32Array => {
    if (first[name].length === 0) return next[name];
    return next[name].length === 0 ? first[name] : unlessSame(first[name].map((number) => next[name][number] as number));
  };
  return { codes: both('codes'), institutions: both('institutions'), ingredients: both('ingredients') };
}

export function renumberAll({ columns }: Pick<SortedPart, 'columns'>, now: Now): void {
  for (const [name, texts] of TEXTS_OF) if (now[texts].length > 0) renumber(columns[name], now[texts]);
}

/** A part of before with the numbers of the new dictionaries. */
export interface PartBefore extends Layers {
  readonly personBefore: Int32Array;
  /** The same, among the people of the base. */
  readonly personInBase: Int32Array;
  readonly pseudonyms: readonly string[];
  /** Everybody as they were told since the base was written; undefined where nobody was. */
  readonly told: PartPeople | undefined;
  /** What the numbers that the base was written with are now. */
  readonly now: Now;
  /** Reads the other columns of the base too. */
  readonly whole: () => SortedPart;
}

/** The columns that tell where a row stands. */
const PLACING = ['claimStart', 'day', 'prescriptionStart', 'ingredient', 'prescribedOn', 'prescribedAt', 'prescribedDays'] as const;

const NOBODY = new Uint32Array(0);

/** Of each of so many people the place among those who are in the base; -1 for who is not. */
function amongBase(people: number, newPeople: Uint32Array): Int32Array {
  const isNew = marked(people, newPeople);
  let next = 0;
  return Int32Array.from(isNew, (is) => (is === 1 ? -1 : next++));
}

/** Of everybody the place among the people of the base, from that among all people of before. */
function inBaseOf(personBefore: Int32Array, later: Later | undefined): Int32Array {
  if (later === undefined || later.newPeople.length === 0) return personBefore;
  const inBase = amongBase(later.columns.claimStart.length - 1, later.newPeople);
  return personBefore.map((place) => (place < 0 ? place : (inBase[place] as number)));
}

/** Of each pseudonym the place among those of before; -1 for one that was not there. */
function placesOf(pseudonyms: readonly string[], before: readonly string[]): Int32Array {
  const placeOf = new Map(before.map((pseudonym, place) => [pseudonym, place]));
  return Int32Array.from(pseudonyms, (pseudonym) => placeOf.get(pseudonym) ?? -1);
}

const peopleOf = ({ columns }: Later): PartPeople => Object.fromEntries(PEOPLE_COLUMNS.map((name) => [name, columns[name]])) as unknown as PartPeople;

/** Parts as they were, one after another, in the same memory. */
export class PartsBefore {
  private readonly placing = new Room(PLACING);
  private readonly people = new Room(PEOPLE_COLUMNS);
  private readonly whole = new Room(COLUMN_NAMES);
  private readonly kept: KeptBefore;
  private readonly now: Now;

  constructor(kept: KeptBefore, final: Final) {
    this.kept = kept;
    // Often nothing moves, for most texts have come before.
    const now = (name: keyof Now): Uint32Array => unlessSame(final[name].slice(0, kept.dictionaries[name].length));
    this.now = { codes: now('codes'), institutions: now('institutions'), ingredients: now('ingredients') };
  }

  /**
   * A population that has grown has more parts, each made of one former. `people`: who is in it now, where everybody was told anew; `told`: of
   * whom something new is told. What was read before is gone.
   */
  async read(bucket: number, people: readonly string[] | null, told: PartTold | null): Promise<PartBefore> {
    const { folder, buckets } = this.kept.store;
    const was = bucket % buckets;
    const { base, later } = readLayers(folder, was, this.placing);
    const now = later === undefined ? this.now : followed(later, this.now);
    renumberAll(base, now);
    if (later !== undefined) renumberAll(later, this.now);
    const whole = (): SortedPart => {
      const all = { ...base, columns: readLayers(folder, was, this.whole).base.columns };
      renumberAll(all, now);
      return all;
    };
    const standing = await this.standing(was, later, people, told);
    return { base, later, now, whole, ...standing, personInBase: inBaseOf(standing.personBefore, later) };
  }

  private async standing(was: number, later: Later | undefined, people: readonly string[] | null, told: PartTold | null): Promise<Pick<PartBefore, 'pseudonyms' | 'personBefore' | 'told'>> {
    const pseudonyms = await readPseudonyms(this.kept.store.folder, was);
    const known = later !== undefined && tellsPeople(later) ? peopleOf(later) : undefined;
    if (people !== null) return { pseudonyms: people, personBefore: placesOf(people, pseudonyms), told: known };
    if (told === null) return { pseudonyms, personBefore: amongBase(pseudonyms.length, NOBODY), told: known };
    const personBefore = amongBase(pseudonyms.length + told.newPeople.length, told.newPeople);
    return { pseudonyms: withNewcomers(pseudonyms, told), personBefore, told: mergeTold(known ?? this.peopleOfBase(was), personBefore, told) };
  }

  private peopleOfBase(bucket: number): PartPeople {
    this.people.read(baseFile(columnsFile, this.kept.store.folder, bucket));
    return this.people.taken();
  }
}
