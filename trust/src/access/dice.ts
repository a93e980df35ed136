/** Chance from a seed: the same seed, the same world. */
export interface Dice {
  /** Whole number from 0 up to, not including, `below`. */
  below(count: number): number;
  one<Value>(list: readonly Value[]): Value;
  /** True in about `percent` of a hundred. */
  chance(percent: number): boolean;
  some<Value>(list: readonly Value[], atMost: number): readonly Value[];
  shuffled<Value>(list: readonly Value[]): readonly Value[];
  id(): string;
}

const HEX = 16;

export function diceOf(seed: number): Dice {
  let state = (Math.imul(seed, 0x9e3779b1) + 0x6d2b79f5) >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (count: number): number => Math.floor(next() * count);
  const one = <Value>(list: readonly Value[]): Value => {
    const value = list[below(list.length)];
    if (value === undefined) throw new Error('Nothing to choose from');
    return value;
  };
  const shuffled = <Value>(list: readonly Value[]): readonly Value[] => list.map((value) => ({ value, at: next() })).toSorted((left, right) => left.at - right.at).map(({ value }) => value);
  const digits = (count: number): string => Array.from({ length: count }, () => below(HEX).toString(HEX)).join('');
  return {
    below, one, shuffled,
    chance: (percent) => next() * 100 < percent,
    some: (list, atMost) => shuffled(list).slice(0, below(atMost + 1)),
    id: () => `${digits(8)}-${digits(4)}-4${digits(3)}-8${digits(3)}-${digits(12)}`,
  };
}
