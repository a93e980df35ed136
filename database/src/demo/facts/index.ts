import type { FactValues } from '@dure/domain/person';
import type { Rng } from '../prng.ts';
import { benefitFacts } from './benefits.ts';
import { healthFacts } from './health.ts';
import { needFacts } from './needs.ts';
import type { Subject } from './subject.ts';

export { livelihood } from './benefits.ts';
export type { Subject } from './subject.ts';

/** What is known of one person, in the vocabulary of the guide. */
export function factsOf(rng: Rng, subject: Subject): FactValues {
  const known = { ...benefitFacts(rng, subject), ...healthFacts(rng, subject) };
  return { ...known, ...needFacts(rng, subject, known) };
}
