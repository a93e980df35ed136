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

/** The values alone, as the guide takes them. */
export function factValuesOf(facts: PersonFacts): FactValues {
  return Object.fromEntries(Object.entries(facts).map(([key, fact]) => [key, fact.value]));
}

/** The later of two facts under every key: a draft that was typed offline never overwrites what was learnt since. */
export function combineFacts(one: PersonFacts, other: PersonFacts): PersonFacts {
  const combined: Record<FactKey, Fact> = { ...one };
  for (const [key, fact] of Object.entries(other)) {
    const known = combined[key];
    if (!known || fact.at >= known.at) combined[key] = fact;
  }
  return combined;
}

/** Adds what was just learnt. Nothing is forgotten by silence: a key that is not among `values` stays. */
export function recordFacts(facts: PersonFacts, values: FactValues, provenance: FactProvenance): PersonFacts {
  const learnt = Object.entries(values).map(([key, value]) => [key, { ...provenance, value }] as const);
  return combineFacts(facts, Object.fromEntries(learnt));
}

/** Takes back an answer, so that it is unknown again. */
export function forgetFact(facts: PersonFacts, key: FactKey): PersonFacts {
  return Object.fromEntries(Object.entries(facts).filter(([known]) => known !== key));
}
