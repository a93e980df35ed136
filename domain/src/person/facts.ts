import type { Instant } from '../calendar/index.ts';
import type { StaffId } from '../ids/index.ts';

/** A key of the guide's fact vocabulary, for example `ltc.currentGrade`. The vocabulary itself, with types and limits, is data of the guide. */
export type FactKey = string;

export type FactValue = boolean | number | string | null | readonly FactValue[] | { readonly [key: string]: FactValue };

/** Facts as the guide takes them: a missing key is unknown; false, [] and null are known. */
export type FactValues = Readonly<Record<FactKey, FactValue>>;

export const FACT_SOURCES = ['officer', 'assessment', 'document', 'system'] as const;
export type FactSource = (typeof FACT_SOURCES)[number];

/** One thing known about a person, and how it came to be known. */
export interface Fact {
  readonly value: FactValue;
  readonly source: FactSource;
  readonly at: Instant;
  readonly by: StaffId | 'system';
}

export type PersonFacts = Readonly<Record<FactKey, Fact>>;

/** How facts came to be known, when several are recorded at once. */
export type FactProvenance = Omit<Fact, 'value'>;
