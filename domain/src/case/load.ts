import type { Classification } from './classification.ts';
import type { CaseStatus } from './transitions.ts';

/** What a case of the usual kind weighs. */
const ORDINARY = 1;
/** Ours, not the guide's: 고난도 takes half as much again, a household that is only linked to services half, one on hold or in aftercare half. */
const FACTORS = { complex: 1.5, linked: 0.5, resting: 0.5 } as const;
const RESTING: readonly CaseStatus[] = ['on-hold', 'aftercare'];

export interface Load {
  readonly status: CaseStatus;
  readonly classification: Classification;
  /** Weight of the case-management model that was chosen, if one was. */
  readonly modelWeight: number | undefined;
}

/** How many ordinary cases this one weighs in a worker's load. */
export function caseWeight({ status, classification, modelWeight = ORDINARY }: Load): number {
  const complex = classification.kind === 'decided' && classification.complexity === 'complex' ? FACTORS.complex : 1;
  const linked = classification.kind === 'decided' && classification.selection === 'service-linked' ? FACTORS.linked : 1;
  const resting = RESTING.includes(status) ? FACTORS.resting : 1;
  return Math.round(modelWeight * complex * linked * resting * 100) / 100;
}
