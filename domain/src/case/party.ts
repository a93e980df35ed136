import type { OrganisationId, StaffId } from '../ids/index.ts';
import type { Role } from '../staff/index.ts';
import { activeMembers } from './agencies.ts';
import { caseActionRule, type CaseParty } from './actions.ts';
import { availableCaseActions } from './axes.ts';
import type { CaseState } from './state.ts';
import type { CaseAction } from './transitions.ts';

interface Actor {
  readonly staffId: StaffId;
  readonly organisationId: OrganisationId;
  readonly role: Role;
}

interface Kept {
  /** 비밀누설 금지: of a centre's own case the coordinator is told and shown where it stands, and does not act on it. */
  readonly restricted: boolean;
}

/** In what capacities somebody may act on a case. A colleague of the owner's team acts for it; a stranger may ask for it. */
export function casePartiesOf(state: CaseState, actor: Actor, { restricted }: Kept): readonly CaseParty[] {
  const isOwn = actor.organisationId === state.owner.organisationId;
  const { referrers, aftercare, members } = state;
  const parties: readonly (readonly [party: CaseParty, holds: boolean])[] = [
    ['owner', isOwn],
    ['lead', isOwn && actor.role === 'team-lead'],
    ['coordinator', actor.role === 'coordinator' && (isOwn || !restricted)],
    ['member', activeMembers(members).some(({ organisationId }) => organisationId === actor.organisationId)],
    ['referrer', referrers.some(({ organisationId }) => organisationId === actor.organisationId)],
    ['aftercare', aftercare.strength !== 'none' && aftercare.to === actor.organisationId],
    ['other', !isOwn],
  ];
  return parties.flatMap(([party, holds]) => (holds ? [party] : []));
}

/** Done by registering the new case, and never by itself. */
const DONE_ELSEWHERE: ReadonlySet<CaseAction> = new Set(['restart']);
const ANSWERS_TO_CLOSURE: ReadonlySet<CaseAction> = new Set(['confirm-closure', 'object-to-closure']);

export interface OpenCaseAct {
  readonly action: CaseAction;
  readonly party: CaseParty;
}

/** The capacity in which somebody may do an act, if he has one for it. */
export function casePartyFor(action: CaseAction, state: CaseState, actor: Actor, kept: Kept): CaseParty | undefined {
  return casePartiesOf(state, actor, kept).find((candidate) => caseActionRule(action).who.includes(candidate));
}

/** The acts open to somebody now: one button each. A referrer answers a closure once, and one who was not told of it does not. */
export function caseActsOpenTo(state: CaseState, actor: Actor, kept: Kept): readonly OpenCaseAct[] {
  const hasLeft = state.movedAway !== undefined;
  const isAsked = state.notices.some(({ organisationId, answer }) => organisationId === actor.organisationId && answer === 'awaited');
  return availableCaseActions(state).filter((action) => !DONE_ELSEWHERE.has(action)).flatMap((action) => {
    const party = (ANSWERS_TO_CLOSURE.has(action) && !isAsked) || (hasLeft && action === 'reopen') ? undefined : casePartyFor(action, state, actor, kept);
    return party === undefined ? [] : [{ action, party }];
  });
}
