import type { PlanClock } from './deadlines.ts';
import type { PlanAct } from './event.ts';

/** Who acts, when, and what the municipality has settled. */
export interface PlanContext extends PlanAct, PlanClock {
  /** A lead's approval is asked for before a plan takes effect (municipal setting `plan.approval`). */
  readonly wantsApproval: boolean;
  /** Rules of the edition by which a plan may stand for another; empty in an edition from before the law. */
  readonly standInRules: readonly string[];
}
