import type { PlainDate } from '../calendar/index.ts';
import type { PlanParty } from './actions.ts';
import type { PlanProblem } from './problems.ts';
import type { PlanAction, PlanStatus } from './transitions.ts';

/** Why an act on a plan is not allowed. */
export type PlanRefusal =
  | { readonly code: 'plan/action-not-available'; readonly action: PlanAction; readonly status: PlanStatus }
  | { readonly code: 'plan/not-your-act'; readonly action: PlanAction; readonly party: PlanParty; readonly allowed: readonly PlanParty[] }
  | { readonly code: 'plan/facts-missing'; readonly action: PlanAction; readonly fields: readonly string[] }
  | { readonly code: 'plan/incomplete'; readonly problems: readonly PlanProblem[] }
  | { readonly code: 'plan/not-agreed' }
  | { readonly code: 'plan/approval-needed' }
  | { readonly code: 'plan/services-not-judged'; readonly services: readonly string[] }
  | { readonly code: 'plan/reason-missing'; readonly services: readonly string[] }
  | { readonly code: 'plan/review-too-late'; readonly latest: PlainDate }
  | { readonly code: 'plan/date-in-the-past'; readonly field: string }
  | { readonly code: 'plan/agreed-in-the-future' }
  | { readonly code: 'plan/stands-for-unknown'; readonly rule: string };

export type PlanRefusalCode = PlanRefusal['code'];
