import type { Truth } from '@dure/domain/eligibility';
import type { Lowered, Prepared } from './lowered.ts';

/** Holds the same conditions and answers each of them in three values. */
export interface Rival {
  readonly name: string;
  readonly evaluate: (facts: Prepared) => Promise<readonly Truth[]> | readonly Truth[];
}

export type RivalMaker = (conditions: readonly Lowered[], facts: readonly string[]) => Rival;
