import type { Classification } from './classification.ts';
import type { CaseStatus } from './transitions.ts';

/** What a case of the usual kind weighs. */
const ORDINARY = 1;

/** What makes a case heavier or lighter than an ordinary one. No text of the ministry gives these figures: a municipality sets its own (`case.weights`). */
export interface LoadFactors {
  /** 고난도. */
  readonly complex: number;
  /** 서비스연계 대상: linked to services, not managed. */
  readonly linked: number;
  /** On hold or in aftercare. */
  readonly resting: number;
}

/** What the setting begins with. */
export const EXAMPLE_FACTORS: LoadFactors = { complex: 1.5, linked: 0.5, resting: 0.5 };
const RESTING: readonly CaseStatus[] = ['on-hold', 'aftercare'];

export interface Load {
  readonly status: CaseStatus;
  readonly classification: Classification;
  /** Weight of the case-management model that was chosen, if one was. */
  readonly modelWeight: number | undefined;
}

/** How many ordinary cases this one weighs in a worker's load. */
export function caseWeight({ status, classification, modelWeight = ORDINARY }: Load, factors: LoadFactors): number {
  const complex = classification.kind === 'decided' && classification.complexity === 'complex' ? factors.complex : 1;
  const linked = classification.kind === 'decided' && classification.selection === 'service-linked' ? factors.linked : 1;
  const resting = RESTING.includes(status) ? factors.resting : 1;
  return Math.round(modelWeight * complex * linked * resting * 100) / 100;
}
