import type { DayNumber } from './resolve.ts';

/** The fact for which a leaf holds. */
export interface Reason {
  /** The place of the leaf in `leavesOf`. */
  readonly leaf: number;
  /** How many, how long, how old; 1 where the leaf counts nothing. */
  readonly value: number;
  /** The illness, institution, ingredient, state or sex that it is about. */
  readonly group: string | null;
  readonly from: DayNumber | null;
  readonly until: DayNumber | null;
}

/** One person found by one criterion. */
export interface DiscoveryFinding {
  readonly person: string;
  readonly criterion: string;
  readonly reasons: readonly Reason[];
}

export type LeafReason = Omit<Reason, 'leaf'>;

const text = ({ group }: LeafReason): string => group ?? '';

/** Codes are ASCII, so that they have one order here and in every database. */
export const inOrderOfGroups = (left: LeafReason, right: LeafReason): number => (text(left) < text(right) ? -1 : text(left) > text(right) ? 1 : 0);

/** The greatest value; of several the group that comes first, then the one that began first. */
export function greatest(reasons: readonly LeafReason[]): LeafReason | undefined {
  return reasons.toSorted((left, right) => right.value - left.value || inOrderOfGroups(left, right) || (left.from ?? 0) - (right.from ?? 0))[0];
}
