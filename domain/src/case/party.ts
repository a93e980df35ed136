import type { OrganisationId, StaffId } from '../ids/index.ts';
import type { Role } from '../staff/index.ts';
import { caseActionRule, type CaseParty } from './actions.ts';
import { availableCaseActions } from './axes.ts';
import type { CaseState } from './state.ts';
import type { CaseAction } from './transitions.ts';

interface Actor {
  readonly staffId: StaffId;
  readonly organisationId: OrganisationId;
  readonly role: Role;
}

/** In what capacities somebody may act on a case. A colleague of the owner's team acts for it; a stranger may ask for it. */
export function casePartiesOf(state: CaseState, actor: Actor): readonly CaseParty[] {
  const parties: CaseParty[] = [];
  const ownTeam = actor.organisationId === state.owner.organisationId;
  if (ownTeam) parties.push('owner');
  if (ownTeam && actor.role === 'team-lead') parties.push('lead');
  if (actor.role === 'coordinator') parties.push('coordinator');
  if (state.referrers.some(({ organisationId }) => organisationId === actor.organisationId)) parties.push('referrer');
  if (state.aftercare.strength !== 'none' && state.aftercare.to === actor.organisationId) parties.push('aftercare');
  if (!ownTeam) parties.push('other');
  return parties;
}

export interface OpenCaseAct {
  readonly action: CaseAction;
  readonly party: CaseParty;
}

/** The acts open to somebody now: one button each. */
export function caseActsOpenTo(state: CaseState, actor: Actor): readonly OpenCaseAct[] {
  const parties = casePartiesOf(state, actor);
  return availableCaseActions(state).flatMap((action) => {
    const party = parties.find((candidate) => caseActionRule(action).who.includes(candidate));
    return party === undefined ? [] : [{ action, party }];
  });
}
