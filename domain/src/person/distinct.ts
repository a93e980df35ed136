import type { Instant } from '../calendar/index.ts';
import type { PersonId, StaffId } from '../ids/index.ts';
import type { DuplicateScore, DuplicateView } from './duplicate.ts';
import { scoreDuplicate } from './duplicate.ts';
import type { Person } from './person.ts';
import { isMerged } from './person.ts';

/** An officer's finding that two records are two people; it is remembered so that nobody has to find it again. */
export interface DistinctPeople {
  /** The smaller id of the two, so that a pair has one spelling. */
  readonly oneId: PersonId;
  readonly otherId: PersonId;
  readonly by: StaffId;
  readonly at: Instant;
}

export function declareDistinct(a: PersonId, b: PersonId, by: StaffId, at: Instant): DistinctPeople {
  const [oneId, otherId] = a < b ? [a, b] : [b, a];
  return { oneId, otherId, by, at };
}

export function areDistinct(pairs: readonly DistinctPeople[], a: PersonId, b: PersonId): boolean {
  const [one, other] = a < b ? [a, b] : [b, a];
  return pairs.some((pair) => pair.oneId === one && pair.otherId === other);
}

export interface DuplicateCandidate extends DuplicateScore {
  readonly person: Person;
}

/** Records that may be the same person as `subject` (a record, or a form without an id), most likely first; merged records and pairs found distinct are left out. */
export function findDuplicates(subject: DuplicateView & { readonly id?: PersonId }, people: readonly Person[], pairs: readonly DistinctPeople[]): readonly DuplicateCandidate[] {
  const { id } = subject;
  return people
    .filter((person) => person.id !== id && !isMerged(person) && (id === undefined || !areDistinct(pairs, id, person.id)))
    .map((person) => ({ person, ...scoreDuplicate(subject, person) }))
    .filter((candidate) => candidate.band !== 'none')
    .toSorted((a, b) => b.score - a.score || (a.person.id < b.person.id ? -1 : 1));
}
