import type { PlanAction } from './transitions.ts';

/** In what capacity somebody acts on a plan. */
export const PLAN_PARTIES = ['owner', 'lead', 'coordinator', 'system'] as const;
export type PlanParty = (typeof PLAN_PARTIES)[number];

interface PlanActionRule {
  readonly who: readonly PlanParty[];
  /** The words it cannot do without. */
  readonly requires: readonly string[];
}

const CARE = ['owner', 'lead', 'coordinator'] as const satisfies readonly PlanParty[];

export const PLAN_ACTION_RULES = {
  'write': { who: CARE, requires: [] },
  'agree': { who: CARE, requires: [] },
  'ask-approval': { who: CARE, requires: [] },
  'decline-approval': { who: ['lead', 'coordinator'], requires: ['reason'] },
  'approve': { who: CARE, requires: [] },
  'activate': { who: CARE, requires: [] },
  'review': { who: CARE, requires: ['words'] },
  'supersede': { who: ['system'], requires: [] },
  'end': { who: [...CARE, 'system'], requires: ['words'] },
  'hand-over': { who: ['system'], requires: [] },
} as const satisfies Record<PlanAction, PlanActionRule>;

export function planActionRule(action: PlanAction): PlanActionRule {
  return PLAN_ACTION_RULES[action];
}
