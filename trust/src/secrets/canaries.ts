import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { numberOf } from './town.ts';

/** What must be read nowhere but where it belongs; each kind is invented so that nothing else looks like it. */
export interface Canary {
  readonly number: string;
  readonly phone: string;
  readonly address: string;
  readonly note: string;
}

const FIRST = 60_000;
const [ADDRESS, NOTE] = ['카나리길', '카나리진단'] as const;
const hyphened = (digits: string, ...at: readonly number[]): string => [0, ...at].map((from, index) => digits.slice(from, at[index])).join('-');

export const canaryOf = (count: number): Canary => ({
  number: numberOf(FIRST + count), phone: hyphened(`0107${String(1_000_000 + count * 37)}`, 3, 7), address: `${ADDRESS} ${7000 + count}번`, note: `${NOTE} F2${count} 조현병 의심`,
});

export type Kind = keyof Canary;
export type Found = Readonly<Record<Kind, number>>;
export const NONE: Found = { number: 0, phone: 0, address: 0, note: 0 };
export const add = (one: Found, other: Found): Found => ({ number: one.number + other.number, phone: one.phone + other.phone, address: one.address + other.address, note: one.note + other.note });
export const sum = (found: Found): number => found.number + found.phone + found.address + found.note;

function timesIn(bytes: Buffer, needle: Buffer): number {
  let found = 0;
  for (let at = bytes.indexOf(needle); at >= 0; at = bytes.indexOf(needle, at + 1)) found += 1;
  return found;
}

/** As the database and the log write them, as a browser writes them, and as they stand in an address. */
const spellings = (word: string): readonly Buffer[] => [Buffer.from(word), Buffer.from(word, 'utf16le'), Buffer.from(encodeURIComponent(word))];
const WORDS = { address: spellings(ADDRESS), note: spellings(NOTE) } as const;

/** Digits of either kind, with and without hyphens; a browser may put a zero byte behind each. */
export class Searcher {
  private readonly numbers: ReadonlySet<string>;
  private readonly phones: ReadonlySet<string>;

  constructor(canaries: readonly Canary[]) {
    this.numbers = new Set(canaries.map(({ number }) => number));
    this.phones = new Set(canaries.map(({ phone }) => phone.replaceAll('-', '')));
  }

  in(bytes: Buffer): Found {
    const text = bytes.toString('latin1');
    const digits = (pattern: RegExp, known: ReadonlySet<string>): number => (text.match(pattern) ?? []).filter((found) => known.has(found.replaceAll(/[-\0]/g, ''))).length;
    const count = (needles: readonly Buffer[]): number => needles.reduce((all, needle) => all + timesIn(bytes, needle), 0);
    return {
      number: digits(/4\0?4\0?0\0?5\0?(?:\d\0?){2}(?:-\0?)?(?:\d\0?){7}/g, this.numbers), phone: digits(/0\0?1\0?0\0?(?:-\0?)?7\0?(?:\d\0?){3}(?:-\0?)?(?:\d\0?){4}/g, this.phones),
      address: count(WORDS.address), note: count(WORDS.note),
    };
  }

  inFiles(paths: Iterable<string>): Found {
    let found = NONE;
    for (const path of paths) found = add(found, this.in(readFileSync(path)));
    return found;
  }
}

/** Files that are there; one that a program takes away meanwhile is passed over. */
export function* filesUnder(folder: string): Generator<string> {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    const stat = statSync(path, { throwIfNoEntry: false });
    if (stat?.isDirectory() === true) yield* filesUnder(path);
    else if (stat?.isFile() === true) yield path;
  }
}
