import { ageOn, type PlainDate } from '@dure/domain/calendar';
import type { Collected } from './facts/subject.ts';
import type { TownPerson } from './household.ts';
import type { Home } from './people.ts';
import { createRng, type Rng } from './prng.ts';

/** Of two old people the desk has asked one what 돌봄통합지원법 asks; the hand-written people are left as they are. */
export function withCareNeeds(seed: number, today: PlainDate, made: readonly Home[]): readonly Home[] {
  const rng = createRng(seed, 'care');
  return made.map((home) => ({ ...home, people: home.people.map((person) => (ageOn(person.birthOn, today) >= 65 && rng.chance(0.5) ? { ...person, facts: { ...person.facts, ...asked(rng, person) } } : person)) }));
}

function asked(rng: Rng, { facts }: TownPerson): Collected {
  const found: Collected = { 'daily.difficulty': rng.chance(0.7) };
  if (found['daily.difficulty'] !== true) return found;
  if (rng.chance(0.8)) found['care.complexNeed'] = rng.chance(0.7);
  if (rng.chance(0.12)) found['hospital.leaving'] = true;
  else if (rng.chance(0.1)) found['hospital.justDischarged'] = true;
  if (facts['ltc.currentGrade'] === null && rng.chance(0.15)) found['ltc.rejected'] = true;
  if (rng.chance(0.2)) found['care.cannotApply'] = true;
  return found;
}
