import type { Benefit } from './benefits.ts';
import type { HomecareAct } from './event.ts';
import type { GateStanding } from './gates.ts';
import type { PlanStatus } from '../plan/index.ts';

/** The care plan of the case as far as a course depends on it. */
export interface CarePlan {
  readonly status: PlanStatus;
  readonly benefits: readonly Benefit[];
  readonly monthlyWon: number;
}

/** Who acts, when, and what stands elsewhere. */
export interface HomecareContext extends HomecareAct {
  /** How the guide's gates stand today. */
  readonly gates: readonly GateStanding[];
  /** Null while there is none. */
  readonly plan: CarePlan | null;
  /** 월 한도액 of the year; null where the municipality has set none, and then nothing is held up. */
  readonly capWon: number | null;
}
