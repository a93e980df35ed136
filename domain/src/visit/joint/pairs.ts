import type { PlainDate } from '../../calendar/index.ts';
import { canBeCovered, commonDays } from './feasible.ts';
import { mayKnowEachOther, type JointInput, type JointVisit } from './model.ts';

/** Two visits of two services to one person that are made as one: done along, or together at one door. */
export interface Pair {
  readonly kind: 'covered' | 'together';
  /** Who goes in any case. */
  readonly stays: JointVisit;
  readonly other: JointVisit;
  readonly days: readonly PlainDate[];
}

/** The pairs of a week: each visit in one of them at most, the closest days first. Only where both services may know (C34). */
export function pairsOf(input: JointInput): readonly Pair[] {
  const byPerson = new Map<string, JointVisit[]>();
  for (const visit of input.visits) byPerson.set(visit.personId, [...(byPerson.get(visit.personId) ?? []), visit]);
  return [...byPerson.values()].flatMap((visits) => pairsOfPerson(input, visits));
}

function pairsOfPerson(input: JointInput, visits: readonly JointVisit[]): readonly Pair[] {
  const taken = new Set<string>();
  const pairs: Pair[] = [];
  for (const [index, one] of visits.entries()) {
    if (taken.has(one.id)) continue;
    for (const other of visits.slice(index + 1)) {
      const pair = taken.has(other.id) ? undefined : pairOf(input, one, other);
      if (pair === undefined) continue;
      taken.add(one.id).add(other.id);
      pairs.push(pair);
      break;
    }
  }
  return pairs;
}

function pairOf(input: JointInput, one: JointVisit, other: JointVisit): Pair | undefined {
  if (one.organisationId === other.organisationId || !mayKnowEachOther(one, other)) return undefined;
  const days = commonDays(input, [one, other]);
  if (days.length === 0) return undefined;
  if (canBeCovered(other)) return { kind: 'covered', stays: one, other, days };
  return canBeCovered(one) ? { kind: 'covered', stays: other, other: one, days } : { kind: 'together', stays: one, other, days };
}
