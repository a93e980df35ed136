import { addReferral, type StoredReferral } from '@dure/database/referral';
import { allow, refuse, type Decision } from '@dure/domain/decision';
import type { OrganisationId, ReferralId } from '@dure/domain/ids';
import { beginReferral, draftReferral } from '@dure/domain/referral';
import { holidaysOf } from '../clock/holidays.ts';
import type { Refusal } from '../refusals.ts';
import { directoryOf } from '../organisation/directory.ts';
import type { ActCall } from './call.ts';
import { referralDeadlinesOf } from '../setting/inForce.ts';
import { routeFor } from './route.ts';

/**
 * 재의뢰: the child is a draft in the first sender's hands, because consent names its recipient and only the sender can
 * ask the person again. Lineage leads from one to the other.
 */
export async function passOn(call: ActCall, { state, emdCode, intakeId, restricted, sigungu }: StoredReferral, child: { readonly childId: ReferralId; readonly to: OrganisationId }): Promise<Decision<ReferralId, Refusal>> {
  const { identity } = state;
  const [directory, isHoliday, deadlines] = await Promise.all([directoryOf(call.server, sigungu), holidaysOf(call.server, sigungu), referralDeadlinesOf(call.server, sigungu, call.today)]);
  const receiver = directory.get(child.to);
  const sender = directory.get(identity.sender.organisationId);
  if (receiver === undefined || sender === undefined) return refuse({ code: 'absent' });
  const programme = receiver.programmes[0] ?? identity.programme;
  const decided = draftReferral(
    {
      identity: {
        ...identity, referralId: child.childId, programme, service: programme ?? identity.service, lineage: { kind: 'redirect', parentId: identity.referralId },
        channel: routeFor({ sender: { organisationKind: sender.kind }, receiver, programme, urgency: identity.urgency, on: call.today, facts: {} }).channel, receiver: { organisationId: receiver.id },
      },
      reason: state.reason, requested: state.requested,
    },
    { at: call.at, on: call.today, by: identity.sender.staffId, party: 'sender', isHoliday, deadlines, sending: { direction: receiver.direction ?? null, live: [] } },
  );
  if (!decided.ok) return decided;
  call.work.asSystem();
  addReferral(call.work, { state: beginReferral(decided.value), emdCode, intakeId, restricted }, decided.value, identity.sender.organisationId);
  return allow(child.childId);
}
