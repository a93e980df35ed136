import { COLUMN_NAMES, type Columns, type Dictionaries, readKeys, Room } from '../../columns/index.ts';
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
const renumberedNow = ({ dictionaries }: KeptBefore, final: Final): readonly (typeof SAME)[number][] => SAME.filter(([, texts]) => dictionaries[texts].some((_, number) => final[texts][number] !== number));

/** Of what each column has one value; where the rows of each begin there is one more. */
const OF: Readonly<Partial<Record<keyof Columns, 'claimStart' | 'prescriptionStart' | 'spellStart'>>> = {
  day: 'claimStart', days: 'claimStart', medicationDays: 'claimStart', setting: 'claimStart', institutionType: 'claimStart', institution: 'claimStart', main: 'claimStart', second: 'claimStart',
  prescribedOn: 'prescriptionStart', prescribedDays: 'prescriptionStart', ingredient: 'prescriptionStart', prescribedAt: 'prescriptionStart',
  spellKind: 'spellStart', spellValue: 'spellStart', spellFrom: 'spellStart', spellUntil: 'spellStart',
};

/** Parts as they were, one after another, in the same memory. */
export class PartsBefore {
  private readonly room = new Room(COLUMN_NAMES);
  private readonly kept: KeptBefore;
  private readonly renumbered: ReturnType<typeof renumberedNow>;
  private readonly final: Final;

  constructor(kept: KeptBefore, final: Final) {
    this.kept = kept;
    this.final = final;
    this.renumbered = renumberedNow(kept, final);
  }

  /** A population that has grown has more parts, each made of one former. `people`: who is in it now, where that is somebody else. What was read before is gone. */
  async read(bucket: number, touched: Touched | undefined, people: readonly string[] | null): Promise<Before & { readonly pseudonyms: readonly string[] }> {
    const { folder, buckets } = this.kept.store;
    const was = bucket % buckets;
    const columns = this.columns(columnsFile(folder, was));
    for (const [name, texts] of this.renumbered) renumber(columns[name], this.final[texts]);
    const pseudonyms = await readPseudonyms(folder, was);
    const placeOf = people === null ? undefined : new Map(pseudonyms.map((pseudonym, place) => [pseudonym, place]));
    const personBefore = Int32Array.from(people ?? pseudonyms, (pseudonym, place) => (placeOf === undefined ? place : (placeOf.get(pseudonym) ?? -1)));
    return { columns, keys: await readKeys(keysFile(folder, was)), personBefore, touched, pseudonyms: people ?? pseudonyms };
  }

  private columns(path: string): Columns {
    const people = this.room.read(path);
    const { columns } = this.room;
    const lengthOf = (name: keyof Columns): number => {
      const starts = OF[name];
      return starts === undefined ? people + (name.endsWith('Start') ? 1 : 0) : (columns[starts][people] as number);
    };
    return Object.fromEntries(COLUMN_NAMES.map((name) => [name, columns[name].subarray(0, lengthOf(name))])) as unknown as Columns;
  }
}
