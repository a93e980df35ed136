import type { DuckDBConnection, DuckDBDataChunk, DuckDBVector } from '@duckdb/node-api';
import { NEVER } from '../columns/index.ts';
import { ByteTexts, type SharedTexts } from './read/bytes.ts';
import type { PartPeople } from './sort/part.ts';
import type { PartTold } from './sort/told.ts';

type Numbers = Uint8Array | Uint16Array | Uint32Array | Int32Array;

/** The numbers of a column of a chunk, as DuckDB holds them: a copy of each value by itself takes thirty times as long. */
const numbersIn = (vector: DuckDBVector): Numbers => (vector as unknown as { readonly items: Numbers }).items;

async function eachChunk(connection: DuckDBConnection, sql: string, take: (chunk: DuckDBDataChunk, numbers: (column: number) => Numbers) => void): Promise<void> {
  const result = await connection.stream(sql);
  for (;;) {
    const chunk = await result.fetchChunk();
    if (chunk === null || chunk.rowCount === 0) return;
    take(chunk, (column) => numbersIn(chunk.getColumnVector(column)).subarray(0, chunk.rowCount));
  }
}

/** Everybody, in the order of parts and pseudonyms: somebody's number is the place in it. */
export interface People {
  readonly count: number;
  readonly buckets: number;
  /** For all threads; as bytes, since the strings of a nation would fill the memory. */
  readonly pseudonyms: SharedTexts;
  /** Where each part begins, and where the last one ends. */
  readonly first: Uint32Array;
  readonly places: readonly string[];
  /** Everybody of a part; null where not everybody was told anew. */
  part(bucket: number): PartPeople | null;
  /** Of whom in a part something new is told; null where of nobody, or where everybody was told anew. */
  told(bucket: number): PartTold | null;
}

/** Longer pseudonyms are put by themselves. */
const LONGEST = 1 << 10;

/** The numbers of pseudonyms, in the order in which they come. */
export class Pseudonyms {
  private readonly texts = new ByteTexts();
  private readonly room = Buffer.allocUnsafe(LONGEST);

  get count(): number {
    return this.texts.size;
  }

  add(pseudonyms: Iterable<unknown>): void {
    for (const pseudonym of pseudonyms) {
      const text = String(pseudonym);
      // A character takes three bytes at most.
      const bytes = text.length * 3 <= LONGEST ? this.room : Buffer.from(text);
      this.texts.numberOf(bytes, 0, bytes === this.room ? bytes.write(text) : bytes.length);
    }
  }

  addBytes(bytes: Uint8Array, from: number, to: number): void {
    this.texts.numberOf(bytes, from, to);
  }

  share(): SharedTexts {
    return this.texts.share();
  }
}

/** In which part each is, for all threads. */
export function sharedBuckets({ count, buckets, first }: Pick<People, 'count' | 'buckets' | 'first'>): Uint16Array {
  const bucketOf = new Uint16Array(new SharedArrayBuffer(count * 2));
  for (let bucket = 0; bucket < buckets; bucket += 1) bucketOf.fill(bucket, first[bucket], first[bucket + 1]);
  return bucketOf;
}

/** Where somebody lives, as exactly as a code says it: some insurers deliver the name of the 행정동, which names several. */
const PLACE = "CASE WHEN regexp_full_match(emd, '[0-9]{10}') THEN emd ELSE coalesce(sigungu, '') END";

/** The table `place_number` of all places of `relation`, sorted: their texts. */
export async function placesOf(connection: DuckDBConnection, relation: string): Promise<readonly string[]> {
  await connection.run(`CREATE OR REPLACE TEMP TABLE place_number AS SELECT text, (row_number() OVER (ORDER BY text) - 1)::INTEGER AS number FROM (SELECT ${PLACE} AS text FROM ${relation} UNION SELECT '')`);
  const read = await connection.runAndReadAll('SELECT text FROM place_number ORDER BY number');
  return read.getRows().map(([text]) => String(text));
}

export interface Traits {
  readonly sex: Uint8Array;
  readonly birthYear: Uint16Array;
  readonly diedOn: Int32Array;
  readonly place: Uint16Array;
  readonly pseudonyms: SharedTexts;
  readonly first: Uint32Array;
}

export async function traitsOf(connection: DuckDBConnection, count: number, buckets: number): Promise<Traits> {
  const pseudonyms = new Pseudonyms();
  const traits: Omit<Traits, 'pseudonyms'> = { sex: new Uint8Array(count), birthYear: new Uint16Array(count), diedOn: new Int32Array(count), place: new Uint16Array(count), first: new Uint32Array(buckets + 1) };
  const sql = `SELECT p.person, p.bucket::UINTEGER, p.sex::UTINYINT, coalesce(p.birth_year, 0)::USMALLINT, coalesce(p.died_on, ${NEVER})::INTEGER, n.number::USMALLINT FROM person p JOIN place_number n ON n.text = ${PLACE} ORDER BY p.owner`;
  await eachChunk(connection, sql, (chunk, numbers) => {
    const at = pseudonyms.count;
    pseudonyms.add(chunk.getColumnValues(0));
    for (const bucket of numbers(1)) traits.first[bucket + 1] = (traits.first[bucket + 1] as number) + 1;
    traits.sex.set(numbers(2), at);
    traits.birthYear.set(numbers(3), at);
    traits.diedOn.set(numbers(4), at);
    traits.place.set(numbers(5), at);
  });
  for (let bucket = 1; bucket <= buckets; bucket += 1) traits.first[bucket] = (traits.first[bucket] as number) + (traits.first[bucket - 1] as number);
  return { ...traits, pseudonyms: pseudonyms.share() };
}

export interface Spells {
  readonly start: Uint32Array;
  readonly kind: Uint8Array;
  readonly value: Uint8Array;
  readonly from: Int32Array;
  readonly until: Int32Array;
}

export async function spellsOf(connection: DuckDBConnection, people: number): Promise<Spells> {
  const counted = await connection.runAndReadAll('SELECT count(*)::INTEGER FROM spell');
  const count = Number(counted.getRows()[0]?.[0] ?? 0);
  const spells: Spells = { start: new Uint32Array(people + 1), kind: new Uint8Array(count), value: new Uint8Array(count), from: new Int32Array(count), until: new Int32Array(count) };
  let at = 0;
  const sql = `SELECT owner::UINTEGER, kind::UTINYINT, value::UTINYINT, from_day::INTEGER, coalesce(until_day, ${NEVER})::INTEGER FROM spell ORDER BY owner, kind, from_day, value, until_day NULLS LAST`;
  await eachChunk(connection, sql, (chunk, numbers) => {
    for (const owner of numbers(0)) spells.start[owner + 1] = (spells.start[owner + 1] as number) + 1;
    spells.kind.set(numbers(1), at);
    spells.value.set(numbers(2), at);
    spells.from.set(numbers(3), at);
    spells.until.set(numbers(4), at);
    at += chunk.rowCount;
  });
  for (let person = 1; person <= people; person += 1) spells.start[person] = (spells.start[person] as number) + (spells.start[person - 1] as number);
  return spells;
}

export function partOf(traits: Traits, spells: Spells, bucket: number): PartPeople {
  const [from, to] = [traits.first[bucket] as number, traits.first[bucket + 1] as number];
  const [begin, end] = [spells.start[from] as number, spells.start[to] as number];
  return {
    sex: traits.sex.slice(from, to), birthYear: traits.birthYear.slice(from, to), diedOn: traits.diedOn.slice(from, to), place: traits.place.slice(from, to), spellStart: spells.start.slice(from, to + 1).map((start) => start - begin),
    spellKind: spells.kind.slice(begin, end), spellValue: spells.value.slice(begin, end), spellFrom: spells.from.slice(begin, end), spellUntil: spells.until.slice(begin, end),
  };
}

/** Reads the tables `person` and `spell` that were assembled. */
export async function readPeople(connection: DuckDBConnection, count: number, buckets: number): Promise<People> {
  const places = await placesOf(connection, 'person');
  const traits = await traitsOf(connection, count, buckets);
  const spells = await spellsOf(connection, count);
  return { count, buckets, pseudonyms: traits.pseudonyms, first: traits.first, places, part: (bucket) => partOf(traits, spells, bucket), told: () => null };
}
