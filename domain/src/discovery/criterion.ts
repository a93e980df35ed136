import type { PlainDate } from '../calendar/index.ts';
import type { CodeRange, Comparison } from '../eligibility/index.ts';
import type { CareSetting, InstitutionType, Sex, SpellKind, SpellValue } from './vocabulary.ts';

/** A number, or the name of a dated setting that holds it. */
export type Threshold = number | { readonly setting: string };
/** An ISO 8601 duration back from the day of the run, that day included: P1D is that day alone. */
export type Span = string;

/** Which claims a leaf reads; what is not named is not asked. */
export interface Selection {
  readonly settings?: readonly CareSetting[];
  readonly institutions?: readonly InstitutionType[];
  /** KCD codes, of the main diagnosis or of the main and the second one. */
  readonly diagnosis?: { readonly among: 'main' | 'either'; readonly include: readonly CodeRange[]; readonly exclude?: readonly CodeRange[] };
}

/**
 * What is counted of claims.
 * `care-days`: 입원일수와 내원일수. `benefit-days`: 급여일수, for inpatients the days in bed, else the days of medication where they
 * are more than the visits. `visit-days`: days on which a claim begins.
 */
export type Measure = 'claims' | 'care-days' | 'benefit-days' | 'visit-days' | 'institutions';
/** Together, or for each illness (three characters of the main KCD code) or institution by itself, of which the greatest decides. */
export type Grouping = 'person' | 'illness' | 'institution';

/**
 * A leaf on a person or on claims. `Amount` and `Since` are a threshold and a span as written, a number and a first day once resolved.
 * Claims count from the day on which they begin, up to the day of the run.
 */
export type DiscoveryLeaf<Amount = Threshold, Since = Span> =
  /** Years of age: the year of the run less the year of birth, which is all that claims know. */
  | { readonly kind: 'compare'; readonly fact: 'age'; readonly op: Comparison; readonly value: Amount }
  | { readonly kind: 'one-of'; readonly fact: 'sex'; readonly values: readonly Sex[] }
  /** Holds on the day of the run. */
  | { readonly kind: 'spell'; readonly of: SpellKind; readonly values: readonly SpellValue[] }
  /** Began within the span, for the first time ever or again. What goes on without a day between, under whichever of the values, has not begun. */
  | { readonly kind: 'began'; readonly of: SpellKind; readonly values: readonly SpellValue[]; readonly within: Since; readonly time?: 'first' | 'again' }
  | { readonly kind: 'amount'; readonly of: Selection; readonly measure: Measure; readonly per: Grouping; readonly within: Since; readonly atLeast: Amount }
  /** So many within any so many days in a row. */
  | { readonly kind: 'burst'; readonly of: Selection; readonly measure: 'claims' | 'institutions'; readonly per: 'person' | 'illness'; readonly days: Amount; readonly within: Since; readonly atLeast: Amount }
  /** Two prescriptions of one ingredient from two institutions cover the same days, so many of them. */
  | { readonly kind: 'overlap'; readonly within: Since; readonly atLeast: Amount }
  /** An inpatient episode of so many days, stitched from claims at most `gap` days apart (1: the next day), that ended within the span or goes on. */
  | { readonly kind: 'stay'; readonly of: Selection; readonly per: Grouping; readonly gap: Amount; readonly atLeast: Amount; readonly ended: Since; readonly quiet: Amount }
  /** So many episodes that began within `days` after the last one ended. */
  | { readonly kind: 'readmitted'; readonly of: Selection; readonly gap: Amount; readonly days: Amount; readonly within: Since; readonly atLeast: Amount }
  /** The first such claim ever is within the span. */
  | { readonly kind: 'first'; readonly of: Selection; readonly within: Since }
  /** No such claim within the span. */
  | { readonly kind: 'none'; readonly of: Selection; readonly within: Since };

export type DiscoveryCondition<Leaf = DiscoveryLeaf> =
  | Leaf
  | { readonly kind: 'all'; readonly of: readonly DiscoveryCondition<Leaf>[] }
  | { readonly kind: 'any'; readonly of: readonly DiscoveryCondition<Leaf>[] }
  /** Gives no reason: what is absent has no fact to show. */
  | { readonly kind: 'not'; readonly of: DiscoveryCondition<Leaf> };

export type LeafKind = DiscoveryLeaf['kind'];
export type LeafOf<Kind extends LeafKind, Amount = Threshold, Since = Span> = Extract<DiscoveryLeaf<Amount, Since>, { readonly kind: Kind }>;

/** One wording of a criterion, for the days on which it is in force, both ends included. */
export interface CriterionVersion {
  readonly version: number;
  readonly from: PlainDate;
  readonly until: PlainDate | null;
  readonly when: DiscoveryCondition;
}

export interface Criterion {
  readonly id: string;
  readonly versions: readonly CriterionVersion[];
}

/** A threshold as somebody decided it, for a span of days. */
export interface DatedThreshold {
  readonly key: string;
  readonly value: number;
  readonly from: PlainDate;
  readonly until: PlainDate | null;
}
