import { type Columns, type Dictionaries, readColumns, readKeys } from '../../columns/index.ts';
import { columnsFile, keysFile, readPseudonyms, type Store } from '../store.ts';
import type { Touched } from './arrived.ts';
import { type Final, renumber, type SortedPart } from './part.ts';

/** The claims of a part as they were, with the numbers of the new dictionaries. */
export interface Before extends SortedPart {
  /** Of everybody who is in the part now the place among those of before; -1 for who was not there. */
  readonly personBefore: Int32Array;
  readonly touched: Touched | undefined;
}

/** Which row stands at each place now: one from before, or `~row` of those that came. */
export type Source = Int32Array;

type AnyNumbers = Uint8Array | Uint16Array | Uint32Array;

export function merged<Numbers extends AnyNumbers>(into: Numbers, before: AnyNumbers, added: AnyNumbers, source: Source): Numbers {
  for (let at = 0; at < source.length; at += 1) {
    const row = source[at] as number;
    into[at] = row >= 0 ? (before[row] as number) : (added[~row] as number);
  }
  return into;
}

/** The rows of somebody among those of before; none of who was not there. */
export const rowsBefore = (starts: Uint32Array, was: number): readonly [from: number, to: number] => (was < 0 ? [0, 0] : [starts[was] as number, starts[was + 1] as number]);

/** What a delivery is added to. */
export interface KeptBefore {
  readonly store: Pick<Store, 'folder' | 'buckets'>;
  readonly dictionaries: Dictionaries;
}

const SAME = [['main', 'codes'], ['second', 'codes'], ['institution', 'institutions'], ['prescribedAt', 'institutions'], ['ingredient', 'ingredients']] as const satisfies readonly (readonly [keyof Columns, keyof Dictionaries & keyof Final])[];

/** The columns of before whose numbers are others now: often there are none, for most texts have come before. */
export const renumberedNow = ({ dictionaries }: KeptBefore, final: Final): readonly (typeof SAME)[number][] => SAME.filter(([, texts]) => dictionaries[texts].some((_, number) => final[texts][number] !== number));

/** A part as it was: a population that has grown has more parts, each made of one former. `people`: who is in it now, where that is somebody else. */
export async function partBefore({ store }: KeptBefore, bucket: number, renumbered: readonly (typeof SAME)[number][], final: Final, touched: Touched | undefined, people: readonly string[] | null): Promise<Before & { readonly pseudonyms: readonly string[] }> {
  const was = bucket % store.buckets;
  const columns = await readColumns(columnsFile(store.folder, was));
  for (const [name, texts] of renumbered) renumber(columns[name], final[texts]);
  const pseudonyms = await readPseudonyms(store.folder, was);
  const placeOf = people === null ? undefined : new Map(pseudonyms.map((pseudonym, place) => [pseudonym, place]));
  const personBefore = Int32Array.from(people ?? pseudonyms, (pseudonym, place) => (placeOf === undefined ? place : (placeOf.get(pseudonym) ?? -1)));
  return { columns, keys: await readKeys(keysFile(store.folder, was)), personBefore, touched, pseudonyms: people ?? pseudonyms };
}
