/** A class of values, both ends included. */
export interface ValueClass {
  readonly from: number;
  readonly until: number;
}

const CLASSES = 5;

/**
 * Values in at most five classes with about as many areas in each (quantiles), so that one crowded town does not leave all others
 * pale. Equal values share a class; nothing found is no class but the empty ground.
 */
export function quantiles(values: readonly number[]): readonly ValueClass[] {
  const sorted = values.filter((value) => value > 0).toSorted((one, other) => one - other);
  const classes: ValueClass[] = [];
  let start = 0;
  for (let at = 1; at <= CLASSES && start < sorted.length; at += 1) {
    let end = Math.max(start + 1, Math.round((sorted.length * at) / CLASSES));
    while (end < sorted.length && sorted[end] === sorted[end - 1]) end += 1;
    classes.push({ from: sorted[start] ?? 0, until: sorted[end - 1] ?? 0 });
    start = end;
  }
  return classes;
}

/** The place of a value among the classes, from 0; undefined for nothing. */
export function classOf(value: number, classes: readonly ValueClass[]): number | undefined {
  const at = classes.findIndex(({ until }) => value <= until);
  return value <= 0 || at === -1 ? undefined : at;
}

/** The shade of a class: the palest and the darkest of five are used however many classes there are. */
export const shadeOf = (at: number, count: number): number => (count <= 1 ? 3 : 1 + Math.round((at * (CLASSES - 1)) / (count - 1)));
