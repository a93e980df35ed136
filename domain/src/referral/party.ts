import type { OrganisationId } from '../ids/index.ts';
import type { Role } from '../staff/index.ts';
import { actionRule, type Party } from './actions.ts';
import { availableActions } from './axes.ts';
import type { ReferralState } from './state.ts';
import type { ReferralAction } from './transitions.ts';

interface Actor {
  readonly organisationId: OrganisationId;
  readonly role: Role;
}

/** In what capacities somebody may act on a referral; none for a stranger. The receiver does not know of a draft. */
export function partiesOf({ identity, status }: Pick<ReferralState, 'identity' | 'status'>, actor: Actor): readonly Party[] {
  const parties: Party[] = [];
  if (actor.organisationId === identity.sender.organisationId) parties.push('sender');
  if (actor.organisationId === identity.receiver.organisationId && status !== 'draft') parties.push('receiver');
  if (actor.role === 'coordinator') parties.push('coordinator');
  return parties;
}

export interface OpenAct {
  readonly action: ReferralAction;
  readonly party: Party;
}

/** The acts open to somebody now: one button each. */
export function actsOpenTo(state: ReferralState, actor: Actor): readonly OpenAct[] {
  const parties = partiesOf(state, actor);
  return availableActions(state).flatMap((action) => {
    const party = parties.find((candidate) => actionRule(action).who.includes(candidate));
    return party === undefined ? [] : [{ action, party }];
  });
}
