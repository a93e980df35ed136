import { AGE_BAND, type Cell, type CountsChange, type Difference, type DiscoveryCounts, type EmdCount, type Screen, SEXES, type SexAgeCount, type SigunguCount, type TogetherCount } from '@dure/domain/discovery';
import { BANDS, type PartTally, type Tallied } from './tally.ts';

const SIGUNGU = 5;
const EMD = 10;

type Counted = { people: number; found: number };

/** What may be kept of the counts of a run that was interrupted: plain data. */
export interface SavedCounts {
  readonly people: number;
  readonly found: number;
  readonly byCriterion: readonly number[];
  readonly together: readonly (readonly [string, number])[];
  /** By the code of the place. */
  readonly places: readonly (readonly [string, Cell])[];
  readonly sexAge: readonly (readonly [number, Cell])[];
  readonly changes: readonly number[];
}

function put<Key>(into: Map<Key, Counted>, key: Key, people: number, found: number): void {
  if (people === 0 && found === 0) return;
  const known = into.get(key);
  if (known === undefined) into.set(key, { people, found });
  else {
    known.people += people;
    known.found += found;
  }
}

const inOrder = <Value>(entries: Iterable<readonly [string, Value]>): readonly (readonly [string, Value])[] => [...entries].toSorted(([left], [right]) => (left < right ? -1 : 1));

/** The counts of a run, part by part: how many each criterion found and which of them together, where, and of what age. Nothing is withheld yet (`told`). */
export class FoundCounts {
  people = 0;
  found = 0;
  readonly byCriterion: number[];
  private readonly together = new Map<string, number>();
  private readonly places = new Map<string, Counted>();
  private readonly sexAge = new Map<number, Counted>();
  private readonly changes: number[];
  private readonly screen: Screen;

  constructor(screen: Screen, saved?: SavedCounts) {
    this.screen = screen;
    this.byCriterion = screen.criteria.map((_, place) => saved?.byCriterion[place] ?? 0);
    this.changes = [...(saved?.changes ?? [])];
    if (saved === undefined) return;
    this.people = saved.people;
    this.found = saved.found;
    this.together = new Map(saved.together);
    this.places = new Map(saved.places.map(([code, { people, found }]) => [code, { people, found: found ?? 0 }]));
    this.sexAge = new Map(saved.sexAge.map(([group, { people, found }]) => [group, { people, found: found ?? 0 }]));
  }

  /** Adds a part, whose places are numbers of `codes`. */
  add(tally: PartTally, codes: readonly string[]): void {
    this.people += tally.people;
    this.found += tally.found;
    tally.byCriterion.forEach((found, place) => void (this.byCriterion[place] = (this.byCriterion[place] ?? 0) + found));
    tally.changes?.forEach((people, place) => void (this.changes[place] = (this.changes[place] ?? 0) + people));
    for (const [key, found] of tally.together) this.together.set(key, (this.together.get(key) ?? 0) + found);
    const each = <Key>(of: Tallied, into: Map<Key, Counted>, key: (number: number) => Key): void => of.people.forEach((people, number) => put(into, key(number), people, of.found[number] ?? 0));
    each(tally.places, this.places, (number) => codes[number] ?? '');
    each(tally.sexAge, this.sexAge, (number) => number);
  }

  saved(): SavedCounts {
    const { people, found, byCriterion, together, places, sexAge, changes } = this;
    return { people, found, byCriterion, together: [...together], places: [...places], sexAge: [...sexAge], changes };
  }

  counts(): DiscoveryCounts {
    const ids = this.screen.criteria.map(({ id }) => id);
    const together = [...this.together].map(([key, found]): TogetherCount & { readonly found: number } => ({ criteria: key.split(',').map((place) => ids[Number(place)] ?? ''), found }));
    return {
      people: this.people, found: this.found, byCriterion: Object.fromEntries(ids.map((id, place) => [id, this.byCriterion[place] ?? 0])),
      together: together.toSorted((left, right) => right.found - left.found || (left.criteria.join() < right.criteria.join() ? -1 : 1)),
      byEmd: this.emds(), bySigungu: this.sigungu(), bySexAge: this.sexAges(),
    };
  }

  /** Against the base of the question; undefined where it has none. */
  change(): CountsChange | undefined {
    if (this.changes.length === 0) return undefined;
    const difference = (at: number): Difference => ({ appeared: this.changes[at] ?? 0, disappeared: this.changes[at + 1] ?? 0, stayed: this.changes[at + 2] ?? 0 });
    return { ...difference(0), byCriterion: Object.fromEntries(this.screen.criteria.map(({ id }, place) => [id, difference(3 * (place + 1))])) };
  }

  private emds(): readonly EmdCount[] {
    return inOrder(this.places).flatMap(([emd, cell]) => (emd.length === EMD ? [{ emd, ...cell }] : []));
  }

  private sigungu(): readonly SigunguCount[] {
    const sums = new Map<string, Counted>();
    for (const [code, { people, found }] of this.places) if (code.length >= SIGUNGU) put(sums, code.slice(0, SIGUNGU), people, found);
    return inOrder(sums).map(([sigungu, cell]) => ({ sigungu, ...cell }));
  }

  private sexAges(): readonly SexAgeCount[] {
    return [...this.sexAge].toSorted(([left], [right]) => left - right).map(([group, cell]) => ({ sex: SEXES[Math.floor(group / BANDS)] ?? 'unknown', ageFrom: (group % BANDS) * AGE_BAND, ...cell }));
  }
}
