import type { OrganisationId, StaffId } from '../ids/index.ts';
import type { Role } from '../staff/index.ts';
import { planActionRule, type PlanParty } from './actions.ts';
import type { PlanState } from './state.ts';
import { nextPlanStatus, PLAN_ACTIONS, type PlanAction } from './transitions.ts';

interface Actor {
  readonly staffId: StaffId;
  readonly organisationId: OrganisationId;
  readonly role: Role;
}

/** In what capacities somebody acts on a plan; only the owner's own organisation does, so that nobody plans over its head. */
export function planPartiesOf({ owner }: Pick<PlanState, 'owner'>, actor: Actor): readonly PlanParty[] {
  if (actor.organisationId !== owner.organisationId) return [];
  if (actor.role === 'team-lead') return ['lead', 'owner'];
  return actor.role === 'coordinator' ? ['coordinator', 'owner'] : ['owner'];
}

/** The acts open to somebody now, and in what capacity. */
export function planActsOpenTo(state: PlanState, actor: Actor): readonly { readonly action: PlanAction; readonly party: PlanParty }[] {
  const parties = planPartiesOf(state, actor);
  return PLAN_ACTIONS.flatMap((action) => {
    const party = parties.find((one) => planActionRule(action).who.includes(one));
    return party === undefined || nextPlanStatus(state.status, action) === undefined ? [] : [{ action, party }];
  });
}
