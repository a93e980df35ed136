import { readFile } from 'node:fs/promises';
import type { DuckDBConnection } from '@duckdb/node-api';
import { bucketsFor } from './assemble.ts';
import { partOf, type People, placesOf, Pseudonyms, type Spells, spellsOf, type Traits, traitsOf } from './people.ts';
import { textsBetween } from './read/bytes.ts';
import type { PartTold } from './sort/told.ts';
import { everybody, pseudonymsFile, readDictionaries, type Store } from './store.ts';

const LINE_END = 0x0a;

/** Pseudonyms of a part as they lie in its file: where each begins, and one behind where the last one ends. */
function linesOf(bytes: Buffer): Uint32Array {
  const starts = [0];
  for (let at = bytes.indexOf(LINE_END); at >= 0; at = bytes.indexOf(LINE_END, at + 1)) starts.push(at + 1);
  return Uint32Array.from(bytes.length === 0 ? [0] : [...starts, bytes.length + 1]);
}

/** The first line from `from` on that does not come before a text, by bytes. */
function lineOf(bytes: Buffer, lines: Uint32Array, from: number, text: Uint8Array): number {
  let [low, high] = [from, lines.length - 1];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (bytes.compare(text, 0, text.length, lines[middle], (lines[middle + 1] as number) - 1) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

type Arrivals = Pick<PartTold, 'places' | 'newPeople'>;

/** Puts the pseudonyms of a part, with those of `told`, behind those of the parts before it. Both are in the order of their bytes. */
function addPart(all: Pseudonyms, bytes: Buffer, told: readonly Uint8Array[]): Arrivals {
  const lines = linesOf(bytes);
  const first = all.count;
  const [places, newPeople]: [number[], number[]] = [[], []];
  let line = 0;
  const pass = (to: number): void => {
    for (; line < to; line += 1) all.addBytes(bytes, lines[line] as number, (lines[line + 1] as number) - 1);
  };
  for (const text of told) {
    pass(lineOf(bytes, lines, line, text));
    places.push(all.count - first);
    const isKnown = line < lines.length - 1 && bytes.compare(text, 0, text.length, lines[line], (lines[line + 1] as number) - 1) === 0;
    if (!isKnown) newPeople.push(all.count - first);
    all.addBytes(text, 0, text.length);
    if (isKnown) line += 1;
  }
  pass(lines.length - 1);
  return { places: Uint32Array.from(places), newPeople: Uint32Array.from(newPeople) };
}

interface Standing extends Pick<People, 'count' | 'pseudonyms' | 'first'> {
  readonly arrivals: readonly Arrivals[];
}

async function standingOf({ folder, buckets }: Store, toldIn: (bucket: number) => readonly Uint8Array[]): Promise<Standing> {
  const all = new Pseudonyms();
  const first = new Uint32Array(buckets + 1);
  const arrivals: Arrivals[] = [];
  for (let bucket = 0; bucket < buckets; bucket += 1) {
    arrivals.push(addPart(all, await readFile(pseudonymsFile(folder, bucket)), toldIn(bucket)));
    first[bucket + 1] = all.count;
  }
  return { count: all.count, pseudonyms: all.share(), first, arrivals };
}

/** Everybody as an import before told of them. */
export async function peopleBefore(before: Store): Promise<People> {
  const { count, pseudonyms, first } = await standingOf(before, () => []);
  return { count, buckets: before.buckets, pseudonyms, first, places: (await readDictionaries(before.folder)).places, part: () => null, told: () => null };
}

/** What the numbers of texts are now; empty where they are what they were. */
function nowOf(before: readonly string[], now: readonly string[]): Uint16Array {
  const numberOf = new Map(now.map((text, number) => [text, number]));
  const numbers = Uint16Array.from(before, (text) => numberOf.get(text) ?? 0);
  return numbers.every((number, at) => number === at) ? new Uint16Array(0) : numbers;
}

const bytesIn = ({ pseudonyms: { bytes, starts }, first }: Traits, bucket: number): readonly Uint8Array[] =>
  Array.from({ length: (first[bucket + 1] as number) - (first[bucket] as number) }, (_, at) => Uint8Array.from(bytes.subarray(starts[(first[bucket] as number) + at], starts[(first[bucket] as number) + at + 1])));

function toldOf(traits: Traits, spells: Spells, bucket: number, { places, newPeople }: Arrivals, livesAt: Uint16Array): PartTold | null {
  if (places.length === 0 && livesAt.length === 0) return null;
  const isNew = new Set(newPeople);
  const told = textsBetween(traits.pseudonyms, traits.first[bucket] as number, traits.first[bucket + 1] as number);
  return { places, newPeople, newPseudonyms: told.filter((_, at) => isNew.has(places[at] as number)), people: partOf(traits, spells, bucket), livesAt };
}

/** Everybody, with those who were assembled in the tables `person` and `spell` of a draft that stands beside the people of before. Undefined where there are so many now that the population is divided anew. */
export async function readTold(connection: DuckDBConnection, draft: string, before: Store, told: number): Promise<People | undefined> {
  const places = await placesOf(connection, everybody(draft, 'people'));
  const traits = await traitsOf(connection, told, before.buckets);
  const spells = await spellsOf(connection, told);
  const { count, pseudonyms, first, arrivals } = await standingOf(before, (bucket) => bytesIn(traits, bucket));
  if (bucketsFor(count) !== before.buckets) return undefined;
  const livesAt = nowOf((await readDictionaries(before.folder)).places, places);
  return { count, buckets: before.buckets, pseudonyms, first, places, part: () => null, told: (bucket) => toldOf(traits, spells, bucket, arrivals[bucket] as Arrivals, livesAt) };
}
