import { mkdirSync } from 'node:fs';
import { type PlainDate } from '@dure/domain/calendar';
import { dayNumberOf } from '@dure/domain/discovery';
import { type Deviation, deviationsOf, type TallyCounts } from './deviations.ts';
import { writeInstitutions } from './files.ts';
import { generateLot, type LotsRequest, lotsOf, PEOPLE_IN_A_LOT } from './lot.ts';
import type { Period } from './person.ts';
import { generateLots } from './threads.ts';

export { type Deviation, deviationLines } from './deviations.ts';

export interface GenerateRequest {
  readonly into: string;
  readonly people: number;
  readonly seed: number;
  /** The last day and how many days there are, that one included. */
  readonly until: PlainDate;
  readonly days: number;
  /** Names behind the pseudonyms too, invented like everything else. */
  readonly roster?: boolean;
  readonly tell: (sentence: string) => void;
}

export function periodOf({ until, days }: Pick<GenerateRequest, 'until' | 'days'>): Period {
  return { from: dayNumberOf(until) - days + 1, until: dayNumberOf(until), year: Number(until.slice(0, 4)) };
}

function begun({ into, people, seed, roster = false, until, days }: GenerateRequest): LotsRequest {
  const period = periodOf({ until, days });
  mkdirSync(into, { recursive: true, mode: 0o700 });
  writeInstitutions(into, period.year, people);
  return { into, people, seed, roster, period };
}

const told = ({ people, tell }: GenerateRequest, lots: number): void => tell(`${Math.min(people, lots * PEOPLE_IN_A_LOT).toLocaleString('en-US')} people`);

/** Writes the claims of people who do not exist, and answers how far they are from the published figures. */
export function generateClaims(request: GenerateRequest): readonly Deviation[] {
  const lots = begun(request);
  const counts: TallyCounts[] = [];
  for (let lot = 0; lot < lotsOf(request.people); lot += 1) {
    counts.push(generateLot(lots, lot));
    told(request, lot + 1);
  }
  return deviationsOf(counts);
}

/** The same files, made by several threads. */
export async function generateClaimsInThreads(request: GenerateRequest, threads: number): Promise<readonly Deviation[]> {
  return deviationsOf(await generateLots(begun(request), threads, (lots) => told(request, lots)));
}
