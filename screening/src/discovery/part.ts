import { type Columns, type Dictionaries, Room } from '../columns/index.ts';
import { columnsFile, readDictionaries } from '../claims/store.ts';
import { compileKernel, type Kernel } from './kernel/index.ts';
import { type PartTally, type Question, TALLIED, tallyOf } from './tally.ts';

/** What a thread is given: the claims, and what is asked of them. */
export interface PartsRequest extends Question {
  readonly folder: string;
  /** Without findings nothing but the counts is answered, which spares the reasons. */
  readonly findings: boolean;
  /** Only of people who live there, by the beginnings of the codes of places; without it of everybody. */
  readonly within?: readonly string[] | undefined;
}

export interface PartAnswer {
  readonly bucket: number;
  readonly people: number;
  /** In numbers, as `findingsIn` reads them. */
  readonly row: Int32Array<ArrayBuffer>;
  readonly tally: PartTally;
}

/** The answers to the question alone: those to the base are for comparison. */
function withoutBase(row: Int32Array<ArrayBuffer>, asked: number): Int32Array<ArrayBuffer> {
  const kept = new Int32Array(row.length);
  let length = 0;
  for (let at = 0, next = 0; at < row.length; at = next) {
    next = at + 3 + 5 * (row[at + 2] ?? 0);
    if ((row[at + 1] ?? 0) >= asked) continue;
    kept.set(row.subarray(at, next), length);
    length += next - at;
  }
  return kept.slice(0, length);
}

/** The answers about people who live where `inside` says; the others are walked past. */
function insideOnly(row: Int32Array<ArrayBuffer>, { place }: Columns, inside: readonly boolean[]): Int32Array<ArrayBuffer> {
  const kept = new Int32Array(row.length);
  let length = 0;
  for (let at = 0, next = 0; at < row.length; at = next) {
    next = at + 3 + 5 * (row[at + 2] ?? 0);
    if (inside[place[row[at] ?? 0] ?? 0] !== true) continue;
    kept.set(row.subarray(at, next), length);
    length += next - at;
  }
  return kept.slice(0, length);
}

/** Makes the criteria ready once, to be asked of one part after another. */
export async function partReader({ folder, screen, base, findings, within }: PartsRequest): Promise<(bucket: number) => PartAnswer> {
  const dictionaries: Dictionaries = await readDictionaries(folder);
  const asked = { ...screen, criteria: [...screen.criteria, ...(base?.criteria ?? [])] };
  const kernel: Kernel = compileKernel(asked, dictionaries, { reasons: findings });
  const inside = within === undefined ? undefined : dictionaries.places.map((code) => within.some((beginning) => code.startsWith(beginning)));
  const room = new Room(new Set([...kernel.columns, ...TALLIED]));
  return (bucket) => {
    const people = room.read(columnsFile(folder, bucket));
    const { columns } = room;
    const walked = kernel.walk(columns, people);
    const row = inside === undefined ? walked : insideOnly(walked, columns, inside);
    const tally = tallyOf({ screen, base }, { columns, people, places: dictionaries.places.length, inside }, row);
    return { bucket, people, row: findings ? (base === null ? row : withoutBase(row, screen.criteria.length)) : new Int32Array(0), tally };
  };
}
