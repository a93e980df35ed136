import type { Land } from '../../../jurisdiction/boundary/land.ts';
import type { Count } from '../count.ts';

/** How many live in an area, and how many of them were found. */
export interface PlaceCount {
  readonly code: string;
  readonly found: Count;
  readonly people: number;
}

/** All of them, or those within one 시군구. */
export const chosenPlaces = (places: readonly PlaceCount[], within: string): readonly PlaceCount[] => (within === '' ? places : places.filter(({ code }) => code.startsWith(within)));

/** The boundary files that hold the areas. */
export function filesOf(level: 'sigungu' | 'emd', places: readonly PlaceCount[]): readonly string[] {
  return level === 'sigungu' ? ['sigungu'] : [...new Set(places.map(({ code }) => code.slice(0, 2)))].toSorted();
}

/** Names of today before those of the boundaries, and a code where there is neither. */
export function namesOf(places: readonly PlaceCount[], lands: readonly Land[], nameOf: (code: string) => string | undefined): ReadonlyMap<string, string> {
  const drawn = new Map(lands.filter(({ name }) => name !== '').map(({ code, name }) => [code, name]));
  return new Map(places.map(({ code }) => [code, nameOf(code) ?? drawn.get(code) ?? code]));
}
