import type { Cell } from '@dure/domain/discovery';
import type { SavedCounts } from '@dure/screening/discovery';

type Cells<Key> = readonly (readonly [Key, Cell])[];

const sums = (left: readonly number[], right: readonly number[]): readonly number[] => Array.from({ length: Math.max(left.length, right.length) }, (_, place) => (left[place] ?? 0) + (right[place] ?? 0));

function cells<Key>(left: Cells<Key>, right: Cells<Key>): Cells<Key> {
  const all = new Map(left);
  for (const [key, { people, found }] of right) {
    const known = all.get(key);
    all.set(key, { people: people + (known?.people ?? 0), found: (found ?? 0) + (known?.found ?? 0) });
  }
  return [...all];
}

function numbers(left: SavedCounts['together'], right: SavedCounts['together']): SavedCounts['together'] {
  const all = new Map(left);
  for (const [key, count] of right) all.set(key, (all.get(key) ?? 0) + count);
  return [...all];
}

/** The counts of two sets of parts together. */
export function countsTogether(left: SavedCounts, right: SavedCounts): SavedCounts {
  return {
    people: left.people + right.people, found: left.found + right.found, byCriterion: sums(left.byCriterion, right.byCriterion), together: numbers(left.together, right.together),
    places: cells(left.places, right.places), sexAge: cells(left.sexAge, right.sexAge), changes: sums(left.changes, right.changes),
  };
}
