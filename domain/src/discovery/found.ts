import type { Reason } from './reason.ts';
import { leavesOf, type ResolvedCriterion, type ResolvedLeaf } from './resolve.ts';
import type { Sex } from './vocabulary.ts';

/** Why somebody whom a run found is not handed out. Of several the first in this order is told. */
export const SUPPRESSIONS = ['dead', 'moved', 'in-case', 'in-round', 'refused'] as const;
export type Suppression = (typeof SUPPRESSIONS)[number];

/** What a municipality's records say of somebody whom a run found; one record of several. */
export interface KnownRecord {
  readonly isDead: boolean;
  readonly hasMoved: boolean;
  readonly isInCase: boolean;
}

export interface KnownBefore {
  /** Several where one person was registered twice: any of them tells. */
  readonly records: readonly KnownRecord[];
  /** On the roster under a 행정동 of another municipality. */
  readonly isElsewhere: boolean;
  /** Being sought already; refused within the set time. */
  readonly sought: { readonly isInRound: boolean; readonly hasRefused: boolean } | undefined;
}

/** Why somebody is not handed out; null where nothing is against it. Whoever moved and is still in a case here is in a case. */
export function suppressionOf({ records, isElsewhere, sought }: KnownBefore): Suppression | null {
  if (records.some(({ isDead }) => isDead)) return 'dead';
  if (isElsewhere || records.some(({ hasMoved, isInCase }) => hasMoved && !isInCase)) return 'moved';
  if (records.some(({ isInCase }) => isInCase)) return 'in-case';
  if (sought?.isInRound === true) return 'in-round';
  return sought?.hasRefused === true ? 'refused' : null;
}

/** One person whom a run found, with all criteria that did. */
export interface FoundPerson {
  readonly pseudonym: string;
  /** 행정동, ten digits; empty where the claims do not know. */
  readonly emd: string;
  readonly sex: Sex;
  readonly birthYear: number | null;
  readonly reasons: readonly CriterionReasons[];
  readonly weight: number;
  readonly suppressed: Suppression | null;
}

export interface CriterionReasons {
  readonly criterion: string;
  readonly version: number;
  readonly reasons: readonly Reason[];
}

/** The number from which a leaf holds; undefined where it counts nothing. */
export function leastOf(leaf: ResolvedLeaf): number | undefined {
  if ('atLeast' in leaf) return leaf.atLeast;
  return leaf.kind === 'compare' && (leaf.op === '>=' || leaf.op === '>') ? leaf.value : undefined;
}

const PER_CRITERION = 100;
const MOST_OF_EXCESS = 99;

function excessOf({ when }: ResolvedCriterion, reasons: readonly Reason[]): number {
  const leaves = leavesOf(when);
  return Math.max(0, ...reasons.map(({ leaf, value }) => {
    const asked = leaves[leaf];
    const least = asked === undefined || asked.kind === 'compare' ? undefined : leastOf(asked);
    return least === undefined || least <= 0 ? 0 : value / least;
  }));
}

/**
 * In which order people are looked at: first by how many criteria found them, then by how far beyond its threshold the furthest fact
 * lies (twice the threshold is 20). A plain rule that can be said in one sentence; who decides is a person.
 */
export function weightOf(criteria: readonly ResolvedCriterion[], found: readonly CriterionReasons[]): number {
  const excess = Math.max(0, ...found.map(({ criterion, reasons }) => {
    const asked = criteria.find(({ id }) => id === criterion);
    return asked === undefined ? 0 : excessOf(asked, reasons);
  }));
  return found.length * PER_CRITERION + Math.min(MOST_OF_EXCESS, Math.round(excess * 10));
}

const SHOWN = 6;
/** Enough of a pseudonym to tell two rows apart, and too little to look anybody up by. */
export const shortPseudonym = (pseudonym: string): string => (pseudonym.length <= SHOWN ? pseudonym : `${pseudonym.slice(0, SHOWN)}…`);
