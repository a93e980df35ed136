import { visitMembers, type VisitParty, type VisitState } from '@dure/domain/visit';
import type { Endpoint } from '../http/endpoint.ts';
import type { Call } from '../http/handler.ts';

/** As whom somebody acts on a visit. */
export function partyOf(state: VisitState, { scope, staff }: Pick<Call<Endpoint>, 'scope' | 'staff'>): VisitParty {
  if (state.identity.organisationId === staff.organisationId) return staff.role === 'team-lead' || staff.role === 'coordinator' ? 'lead' : 'visitor';
  if (scope.wide) return 'coordinator';
  return visitMembers(state).includes(staff.organisationId) ? 'companion' : 'other';
}
