import type { TransitionTable } from '../referral/index.ts';

export const PLAN_STATUSES = ['draft', 'approved', 'active', 'revised', 'ended'] as const;
export type PlanStatus = (typeof PLAN_STATUSES)[number];

export const PLAN_ACTIONS = ['write', 'agree', 'ask-approval', 'decline-approval', 'approve', 'activate', 'review', 'supersede', 'end', 'hand-over'] as const;
export type PlanAction = (typeof PLAN_ACTIONS)[number];

/** One version of a plan. What was approved is never written again: a change is the next version, and takes its place. */
export const PLAN_TRANSITIONS = {
  draft: { approve: 'approved', end: 'ended' },
  approved: { activate: 'active', end: 'ended' },
  active: { supersede: 'revised', end: 'ended' },
  revised: {},
  ended: {},
} as const satisfies TransitionTable<PlanStatus, PlanAction>;

/** Acts that leave the status where it is. */
const PLAN_ACTS_IN_PLACE = {
  'write': ['draft'],
  'agree': ['draft'],
  'ask-approval': ['draft'],
  'decline-approval': ['draft'],
  'review': ['active'],
  'hand-over': ['draft', 'approved', 'active'],
} as const satisfies { readonly [Act in PlanAction]?: readonly PlanStatus[] };

/** Where the act leads; undefined where it is not possible. */
export function nextPlanStatus(status: PlanStatus, action: PlanAction): PlanStatus | undefined {
  const moves: { readonly [Act in PlanAction]?: PlanStatus } = PLAN_TRANSITIONS[status];
  const inPlace: { readonly [Act in PlanAction]?: readonly PlanStatus[] } = PLAN_ACTS_IN_PLACE;
  return moves[action] ?? (inPlace[action]?.includes(status) === true ? status : undefined);
}

export function isLivePlan(status: PlanStatus): boolean {
  return status === 'draft' || status === 'approved' || status === 'active';
}
