import { type CriterionReasons, dayOfNumber, type Grouping, leastOf, leavesOf, type LeafKind, type Measure, type Reason, type ResolvedLeaf, type Screen } from '@dure/domain/discovery';
import { reasonWords, type ReasonWords } from './words.ts';

/** What a leaf found of somebody: in Korean words, and as what another language makes its words from. */
export interface ReasonFact extends ReasonWords {
  readonly kind: LeafKind;
  /** How many, how long, how old; 1 where the leaf counts nothing. */
  readonly value: number;
  readonly group: string | null;
  readonly per: Grouping | null;
  readonly measure: Measure | null;
  /** Days (ISO 8601). */
  readonly from: string | null;
  readonly until: string | null;
  /** The number from which the leaf holds. */
  readonly atLeast: number | null;
}

/** Why a criterion found somebody, in the wording of the run. */
export interface CriterionReason {
  readonly criterion: string;
  readonly version: number;
  readonly name: string;
  readonly says: string;
  readonly facts: readonly ReasonFact[];
}

const dayOf = (day: number | null): string | null => (day === null ? null : dayOfNumber(day));

export function reasonFact(leaf: ResolvedLeaf, reason: Reason): ReasonFact {
  const { value, group, from, until } = reason;
  return {
    kind: leaf.kind, ...reasonWords(leaf, reason), value, group, per: 'per' in leaf ? leaf.per : null, measure: 'measure' in leaf ? leaf.measure : null, from: dayOf(from), until: dayOf(until), atLeast: leastOf(leaf) ?? null,
  };
}

interface Asked {
  readonly screen: Screen;
  /** By the criterion's id, as it was called then. */
  readonly names: Readonly<Record<string, { readonly name: string; readonly says: string }>>;
}

/** The reasons of a finding in the wording and with the numbers of its run; of a criterion that the run did not ask nothing is told. */
export function reasonsInWords({ screen, names }: Asked, found: readonly CriterionReasons[]): readonly CriterionReason[] {
  return found.flatMap(({ criterion, version, reasons }) => {
    const asked = screen.criteria.find(({ id }) => id === criterion);
    if (asked === undefined) return [];
    const leaves = leavesOf(asked.when);
    const facts = reasons.flatMap((reason) => {
      const leaf = leaves[reason.leaf];
      return leaf === undefined ? [] : [reasonFact(leaf, reason)];
    });
    return [{ criterion, version, name: names[criterion]?.name ?? criterion, says: names[criterion]?.says ?? '', facts }];
  });
}
