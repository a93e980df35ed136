/** A small seeded source of chance (sfc32). Every part of the town draws from its own named stream, so that adding a part leaves the others as they were. */
export interface Rng {
  /** Evenly in [0, 1). */
  next(): number;
  /** A whole number, both ends included. */
  int(min: number, max: number): number;
  chance(probability: number): boolean;
  pick<Item>(items: readonly Item[]): Item;
  weighted<Item>(items: readonly (readonly [Item, number])[]): Item;
  shuffle<Item>(items: readonly Item[]): Item[];
  uuid(): string;
}

export function createRng(seed: number, stream: string): Rng {
  const word = sfc32(hash(stream, seed));
  const next = (): number => word() / 0x1_0000_0000;
  const int = (min: number, max: number): number => min + Math.floor(next() * (max - min + 1));
  return {
    next,
    int,
    chance: (probability) => next() < probability,
    pick: (items) => at(items, int(0, items.length - 1)),
    weighted: (items) => weighted(items, next()),
    shuffle: (items) => shuffle(items, int),
    uuid: () => uuid(word),
  };
}

function at<Item>(items: readonly Item[], index: number): Item {
  if (index < 0 || index >= items.length) throw new RangeError(`nothing at ${index} of ${items.length}`);
  return items[index] as Item;
}

function weighted<Item>(items: readonly (readonly [Item, number])[], draw: number): Item {
  let left = draw * items.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [item, weight] of items) {
    left -= weight;
    if (left < 0) return item;
  }
  return at(items, items.length - 1)[0];
}

function shuffle<Item>(items: readonly Item[], int: (min: number, max: number) => number): Item[] {
  const result = [...items];
  for (let last = result.length - 1; last > 0; last -= 1) {
    const other = int(0, last);
    [result[last], result[other]] = [at(result, other), at(result, last)];
  }
  return result;
}

/** Version 4 in form, so that it looks like every other id; its bits come from the seed. */
function uuid(word: () => number): string {
  const hex = [word(), word(), word(), word()].map((each) => each.toString(16).padStart(8, '0')).join('');
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 3) | 8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`;
}

/** FNV-1a over the stream's name, begun from the seed. */
function hash(text: string, seed: number): number {
  let value = 0x811c9dc5 ^ seed;
  for (const character of text) value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return value >>> 0;
}

function sfc32(seed: number): () => number {
  let [a, b, c, counter] = [seed, 0x9e3779b9, 0x243f6a88, 1];
  const word = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum | 0;
    return sum >>> 0;
  };
  for (let turn = 0; turn < 15; turn += 1) word();
  return word;
}
