import { addNotice } from '@dure/database/notice';
import type { OrganisationId, StaffId } from '@dure/domain/ids';
import { VISIT_HAPPENINGS, type VisitHappening } from '@dure/domain/notice';
import { visitMembers, type VisitEvent, type VisitState } from '@dure/domain/visit';
import type { Endpoint } from '../http/endpoint.ts';
import type { Call } from '../http/handler.ts';
import type { LiveEvent } from '../live/hub.ts';

type Telling = Pick<Call<Endpoint>, 'work' | 'staff' | 'at' | 'newId'>;

interface Told {
  readonly organisationId: OrganisationId;
  readonly staffId: StaffId | null;
}

/** Who hears of an act on a visit: whoever goes, when somebody else changed it, and whoever comes along. */
function listeners(before: VisitState, after: VisitState, event: VisitEvent, self: StaffId): readonly Told[] {
  const { organisationId } = after.identity;
  const visitors = [...new Set([before.plan.staffId, after.plan.staffId])].map((staffId): Told => ({ organisationId, staffId }));
  const companions = [...new Set([...visitMembers(before), ...visitMembers(after)])].map((id): Told => ({ organisationId: id, staffId: null }));
  const asked: readonly Told[] = event.action === 'ask-companion' ? [{ organisationId: event.organisationId, staffId: null }] : companions;
  const told = event.action === 'answer-companion' ? visitors : [...(event.action === 'ask-companion' ? [] : visitors), ...(TELLS_COMPANIONS.includes(event.action) ? asked : [])];
  return told.filter(({ staffId }) => staffId !== self);
}

const isTold = (action: string): action is VisitHappening => (VISIT_HAPPENINGS as readonly string[]).includes(action);
const TELLS_COMPANIONS: readonly string[] = ['ask-companion', 'reschedule', 'postpone', 'cancel', 'join'];

/** Notices in the act's own transaction, with ids and days and never a name; the writes act for the product already. */
export function tellOfVisit(call: Telling, before: VisitState, after: VisitState, event: VisitEvent): readonly LiveEvent[] {
  const { identity, plan } = after;
  const { action } = event;
  const told = isTold(action) ? listeners(before, after, event, call.staff.id) : [];
  for (const { organisationId, staffId } of told) {
    addNotice(call.work, {
      sigungu: identity.sigungu, id: call.newId(), staffId, organisationId, kind: `visit.${action as VisitHappening}`, referralId: null, caseId: null, personId: identity.personId,
      body: { visitId: identity.visitId, on: plan.on, status: after.status }, at: call.at,
    });
  }
  const organisations = [...new Set([identity.organisationId, ...told.map(({ organisationId }) => organisationId)])];
  return [{ topic: 'task', organisations }, { topic: 'notice', organisations }];
}
