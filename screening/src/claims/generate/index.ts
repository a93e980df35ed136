import { type PlainDate } from '@dure/domain/calendar';
import { dayNumberOf } from '@dure/domain/discovery';
import { type Deviation, Tally } from './deviations.ts';
import { CohortFiles } from './files.ts';
import { inventPerson, type Period } from './person.ts';

export { type Deviation, deviationLines } from './deviations.ts';

export interface GenerateRequest {
  readonly into: string;
  readonly people: number;
  readonly seed: number;
  /** The last day and how many days there are, that one included. */
  readonly until: PlainDate;
  readonly days: number;
  readonly tell: (sentence: string) => void;
}

const TOLD_EVERY = 100_000;

export function periodOf({ until, days }: Pick<GenerateRequest, 'until' | 'days'>): Period {
  return { from: dayNumberOf(until) - days + 1, until: dayNumberOf(until), year: Number(until.slice(0, 4)) };
}

/** Writes the claims of people who do not exist, and answers how far they are from the published figures. */
export function generateClaims(request: GenerateRequest): readonly Deviation[] {
  const { into, people, seed, tell } = request;
  const period = periodOf(request);
  const files = new CohortFiles(into, period);
  const tally = new Tally();
  files.institutions(people);
  for (let number = 0; number < people; number += 1) {
    const one = inventPerson(seed, number, people, period);
    tally.add(one);
    files.person(one);
    if ((number + 1) % TOLD_EVERY === 0) tell(`${(number + 1).toLocaleString('en-US')} people`);
  }
  files.close();
  return tally.deviations();
}
