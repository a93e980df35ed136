import type { CriterionReason, ReasonFact } from '@dure/guide/discovery';
import type { z } from 'zod';
import type { Why } from './contract.ts';

type Always = 'kind' | 'label' | 'words' | 'value' | 'group';

/** Why a criterion found somebody, as a candidate keeps it: the team that gets it reads the facts, not the run. Candidates of earlier releases keep less of a fact. */
export interface CandidateReason extends Omit<CriterionReason, 'facts'> {
  readonly facts: readonly (Pick<ReasonFact, Always> & Partial<Omit<ReasonFact, Always>>)[];
}

export const factsOf = ({ facts }: Pick<CandidateReason, 'facts'>): ReasonFact[] => facts.map((fact) => ({ per: null, measure: null, from: null, until: null, atLeast: null, ...fact }));

/** What found somebody, for a list. */
export function whyOf(reasons: readonly CandidateReason[]): z.infer<typeof Why>[] {
  return reasons.map((reason) => ({ id: reason.criterion, name: reason.name, facts: factsOf(reason) }));
}
