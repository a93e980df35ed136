import type { OrganisationId } from '../ids/index.ts';
import { activeMembers } from './agencies.ts';
import type { CaseEvent } from './event.ts';
import type { CaseState } from './state.ts';

type Sides = Pick<CaseState, 'told' | 'pending' | 'aftercare' | 'members'>;

/**
 * Organisations besides the owner that see where a case stands: whoever was told of its closure or of an objection to it,
 * whoever it is offered to, the town office that owes aftercare, and who manages it together with the owner. The stored row names them for the row policy.
 */
export function caseMembers(sides: Sides): readonly OrganisationId[] {
  return [...new Set([...sides.told, ...working(sides)])];
}

/** What a case is told in: the rest of its history is for those who do the work, also where a centre keeps it to itself. */
const TOLD_IN: readonly CaseEvent['action'][] = ['close', 'confirm-closure', 'object-to-closure', 'check-aftercare'];

/** Organisations besides the owner that may read one line of its history; `state` is what that line left. */
export function caseEventMembers(state: Sides, { action }: Pick<CaseEvent, 'action'>): readonly OrganisationId[] {
  return TOLD_IN.includes(action) ? caseMembers(state) : working(state);
}

function working({ pending, aftercare, members }: Sides): readonly OrganisationId[] {
  const offered = pending.kind === 'none' ? [] : [pending.to];
  const town = aftercare.strength === 'none' ? [] : [aftercare.to];
  return [...new Set([...offered, ...town, ...activeMembers(members).map(({ organisationId }) => organisationId)])];
}
