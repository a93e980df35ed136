import type { Staff } from '@dure/domain/staff';
import { visitMembers, type VisitParty, type VisitState } from '@dure/domain/visit';
import type { Endpoint } from '../http/endpoint.ts';
import type { Call } from '../http/handler.ts';

/** As whom somebody acts on a visit of the own organisation. */
export const ownPartyOf = ({ role }: Pick<Staff, 'role'>): 'lead' | 'visitor' => (role === 'team-lead' || role === 'coordinator' ? 'lead' : 'visitor');

/** As whom somebody acts on a visit. */
export function partyOf(state: VisitState, { scope, staff }: Pick<Call<Endpoint>, 'scope' | 'staff'>): VisitParty {
  if (state.identity.organisationId === staff.organisationId) return ownPartyOf(staff);
  if (scope.wide) return 'coordinator';
  return visitMembers(state).includes(staff.organisationId) ? 'companion' : 'other';
}
