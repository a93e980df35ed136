import type { Condition } from '@dure/domain/eligibility';
import type { Citation } from '../rule/index.ts';

export interface ContradictionText {
  readonly title: string;
  readonly severity: 'high' | 'medium' | 'low';
  /** How we read it, and what that means for the product. */
  readonly reading: string;
  readonly evidence: readonly Citation[];
}

/** Where it bears on a case; a contradiction that can bear on none says why and is only shown in the reader. */
export type Bite = { readonly when: Condition } | { readonly never: string };

export interface Contradiction extends ContradictionText {
  readonly id: string;
  readonly bite: Bite;
}
