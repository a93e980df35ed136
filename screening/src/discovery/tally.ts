import { AGE_BAND, dayNumberOf, OLDEST_BAND, type Screen, SEXES } from '@dure/domain/discovery';
import type { ColumnName, Columns } from '../columns/index.ts';

export const BANDS = OLDEST_BAND / AGE_BAND + 1;

/** People and how many of them were found, for each number of something. */
export interface Tallied {
  readonly people: Int32Array;
  readonly found: Int32Array;
}

/** Appeared, disappeared and stayed: of any criterion, then of each that both questions ask. */
export type Changes = Int32Array;

/** What one part of the population adds to the counts of a run. */
export interface PartTally {
  readonly people: number;
  readonly found: number;
  readonly byCriterion: Int32Array;
  /** How many were found by exactly these criteria, named by their places. */
  readonly together: ReadonlyMap<string, number>;
  readonly places: Tallied;
  /** By sex and band of age: sex times `BANDS` and band. */
  readonly sexAge: Tallied;
  readonly changes: Changes | null;
}

/** Two questions asked in one walk: the criteria of the second stand after those of the first. */
export interface Question {
  readonly screen: Screen;
  readonly base: Screen | null;
}

const newTallied = (length: number): Tallied => ({ people: new Int32Array(length), found: new Int32Array(length) });

const increase = (counts: Int32Array, place: number): void => void (counts[place] = (counts[place] ?? 0) + 1);

/** The number of sex and age of a person; -1 where no year of birth is known. */
function sexAgeOf({ sex, birthYear }: Columns, person: number, year: number): number {
  const born = birthYear[person] ?? 0;
  if (born === 0 || born > year) return -1;
  return (sex[person] ?? 0) * BANDS + Math.min(BANDS - 1, Math.floor((year - born) / AGE_BAND));
}

class Tally {
  people = 0;
  found = 0;
  readonly byCriterion: Int32Array;
  readonly together = new Map<string, number>();
  readonly places: Tallied;
  readonly sexAge = newTallied(SEXES.length * BANDS);
  readonly changes: Changes | null;
  /** For each criterion of the base the place of the same in the question, -1 where it does not ask it. */
  private readonly before: readonly number[];
  private readonly columns: Columns;
  private readonly year: number;
  private readonly asked: number;

  constructor({ screen, base }: Question, columns: Columns, places: number) {
    this.columns = columns;
    this.asked = screen.criteria.length;
    this.year = Number(screen.asOf.slice(0, 4));
    this.byCriterion = new Int32Array(this.asked);
    this.places = newTallied(places);
    this.before = (base?.criteria ?? []).map(({ id }) => screen.criteria.findIndex((one) => one.id === id));
    this.changes = base === null ? null : new Int32Array(3 * (this.asked + 1));
  }

  /** Whom a rate is a share of. */
  everybody(people: number, asOf: number, inside: readonly boolean[] | undefined): void {
    const { diedOn, place } = this.columns;
    for (let person = 0; person < people; person += 1) {
      if ((diedOn[person] ?? 0) <= asOf || inside?.[place[person] ?? 0] === false) continue;
      this.people += 1;
      increase(this.places.people, place[person] ?? 0);
      const group = sexAgeOf(this.columns, person, this.year);
      if (group >= 0) increase(this.sexAge.people, group);
    }
  }

  /** Somebody whom these criteria found, of the question and of the base. */
  somebody(person: number, criteria: readonly number[]): void {
    const now = criteria.filter((one) => one < this.asked);
    if (this.changes !== null) this.compare(this.changes, now, criteria.filter((one) => one >= this.asked));
    if (now.length === 0) return;
    this.found += 1;
    for (const one of now) increase(this.byCriterion, one);
    const key = now.join();
    this.together.set(key, (this.together.get(key) ?? 0) + 1);
    increase(this.places.found, this.columns.place[person] ?? 0);
    const group = sexAgeOf(this.columns, person, this.year);
    if (group >= 0) increase(this.sexAge.found, group);
  }

  private compare(changes: Changes, now: readonly number[], base: readonly number[]): void {
    const before = base.map((one) => this.before[one - this.asked] ?? -1);
    increase(changes, base.length === 0 ? 0 : now.length === 0 ? 1 : 2);
    for (const one of now) increase(changes, 3 * (one + 1) + (before.includes(one) ? 2 : 0));
    for (const one of before) if (one >= 0 && !now.includes(one)) increase(changes, 3 * (one + 1) + 1);
  }
}

/** What is read of a part for its counts. */
export const TALLIED = ['sex', 'birthYear', 'diedOn', 'place'] as const satisfies readonly ColumnName[];

/** What is counted: the people of a part, which may be the beginning of longer columns, how many places there are and which of them are asked about. */
export interface Counted {
  readonly columns: Columns;
  readonly people: number;
  readonly places: number;
  readonly inside?: readonly boolean[] | undefined;
}

/** Counts the answers of a part, of which `row` are whom a kernel found, all of whom live where `inside` says. */
export function tallyOf(question: Question, { columns, people: all, places, inside }: Counted, row: Int32Array): PartTally {
  const tally = new Tally(question, columns, places);
  tally.everybody(all, dayNumberOf(question.screen.asOf), inside);
  let [person, criteria]: [number, number[]] = [-1, []];
  for (let at = 0; at < row.length; at += 3 + 5 * (row[at + 2] ?? 0)) {
    if (row[at] !== person) {
      if (criteria.length > 0) tally.somebody(person, criteria);
      [person, criteria] = [row[at] ?? -1, []];
    }
    criteria.push(row[at + 1] ?? 0);
  }
  if (criteria.length > 0) tally.somebody(person, criteria);
  const { people, found, byCriterion, together, places: byPlace, sexAge, changes } = tally;
  return { people, found, byCriterion, together, places: byPlace, sexAge, changes };
}
