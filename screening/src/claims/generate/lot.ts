import { Tally, type TallyCounts } from './deviations.ts';
import { CohortFiles } from './files.ts';
import { inventPerson, type Period } from './person.ts';

/** So many people share files: a lot can be made without the others, by any thread. */
export const PEOPLE_IN_A_LOT = 50_000;

export interface LotsRequest {
  readonly into: string;
  readonly people: number;
  readonly seed: number;
  readonly roster: boolean;
  readonly period: Period;
}

export const lotsOf = (people: number): number => Math.ceil(people / PEOPLE_IN_A_LOT);

/** Writes the files of one lot, and answers what is counted of its people. */
export function generateLot({ into, people, seed, roster, period }: LotsRequest, lot: number): TallyCounts {
  const files = new CohortFiles(into, period, lotsOf(people) === 1 ? '' : `_${String(lot + 1).padStart(3, '0')}`, roster);
  const tally = new Tally();
  for (let number = lot * PEOPLE_IN_A_LOT; number < Math.min(people, (lot + 1) * PEOPLE_IN_A_LOT); number += 1) {
    const one = inventPerson(seed, number, people, period);
    tally.add(one);
    files.person(one, seed);
  }
  files.close();
  return tally.counts();
}
