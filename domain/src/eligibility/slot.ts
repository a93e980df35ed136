import type { Facts, FactValue } from './condition.ts';
import { MET, NOT_MET, type Truth } from './truth.ts';

/** Two bits a leaf, so that 15 leaves share one small integer: the lower one says that it may be met, the upper one that it is. */
export const LEAVES_A_SLOT = 15;
export const MAY = 1;
export const IS = 2;

export const bitsFor = (truth: Truth): number => (truth === NOT_MET ? 0 : truth === MET ? MAY | IS : MAY);

/** How many different values are remembered before a slot forgets them all: free text must not fill the memory. */
const REMEMBERED = 4096;
/** Ages, counts and scores: looked up by place instead of by hash, a quarter of the time. */
const SMALL = 128;
const NOT_YET = -1;

function keyOf(list: readonly FactValue[]): string | undefined {
  let key = '';
  for (const item of list) {
    if (typeof item !== 'string') return undefined;
    key += `${item}\u0000`;
  }
  return key;
}

/** Leaves on one fact, decided together and remembered by the value. */
export class Slot {
  readonly readers: ((value: FactValue | undefined) => Truth)[] = [];
  #unknown = 0;
  #yes = 0;
  #no = 0;
  #none = 0;
  readonly #small = new Int32Array(SMALL).fill(NOT_YET);
  readonly #scalars = new Map<FactValue, number>();
  readonly #ones = new Map<FactValue, number>();
  readonly #lists = new Map<FactValue, number>();

  /** Takes one leaf more and says how far its two bits are shifted. */
  add(fact: string, reader: (facts: Facts) => Truth): number {
    this.readers.push((value) => reader({ [fact]: value }));
    for (const known of [this.#scalars, this.#ones, this.#lists]) known.clear();
    this.#small.fill(NOT_YET);
    this.#unknown = this.#decide(undefined);
    this.#yes = this.#decide(true);
    this.#no = this.#decide(false);
    this.#none = this.#decide([]);
    return (this.readers.length - 1) * 2;
  }

  #decide(value: FactValue | undefined): number {
    let bits = 0;
    for (const [index, reader] of this.readers.entries()) bits |= bitsFor(reader(value)) << (index * 2);
    return bits;
  }

  #remembered(known: Map<FactValue, number>, key: FactValue, value: FactValue): number {
    const found = known.get(key);
    if (found !== undefined) return found;
    if (known.size >= REMEMBERED) known.clear();
    const bits = this.#decide(value);
    known.set(key, bits);
    return bits;
  }

  #number(value: number): number {
    const found = this.#small[value];
    // A fraction, a negative or a large number has no place in the table.
    if (found === undefined) return this.#remembered(this.#scalars, value, value);
    if (found !== NOT_YET) return found;
    const bits = this.#decide(value);
    this.#small[value] = bits;
    return bits;
  }

  /** Lists of texts are remembered; a list of records is read anew each time. */
  #list(list: readonly FactValue[]): number {
    const [first] = list;
    if (first === undefined) return this.#none;
    if (typeof first !== 'string') return this.#decide(list);
    if (list.length === 1) return this.#remembered(this.#ones, first, list);
    const key = keyOf(list);
    return key === undefined ? this.#decide(list) : this.#remembered(this.#lists, key, list);
  }

  /** The bits of all leaves for one value. */
  observe(value: FactValue | undefined): number {
    if (value === undefined) return this.#unknown;
    if (value === true) return this.#yes;
    if (value === false) return this.#no;
    if (typeof value === 'number') return this.#number(value);
    if (typeof value !== 'object' || value === null) return this.#remembered(this.#scalars, value, value);
    return Array.isArray(value) ? this.#list(value) : this.#decide(value);
  }
}
