import { addNotice } from '@dure/database/notice';
import type { StoredReferral } from '@dure/database/referral';
import type { OrganisationId, StaffId } from '@dure/domain/ids';
import type { ReferralAction, ReferralCommand, ReferralState } from '@dure/domain/referral';
import type { LiveEvent } from '../live/hub.ts';
import type { ActCall } from './call.ts';

/** Who is told of an act besides the one who does it. `both` includes the own side's holder. */
const TOLD: Readonly<Record<ReferralAction, readonly ('sender' | 'receiver' | 'approver')[]>> = {
  'revise': [], 'request-approval': ['approver'], 'approve-letter': ['sender'], 'decline-letter': ['sender'],
  'send': ['receiver'], 'recall': ['receiver'], 'open': [], 'contact-attempt': [], 'ask-info': ['sender'], 'answer-info': ['receiver'],
  'accept': ['sender'], 'return': ['sender'], 'redirect': ['sender'], 'settle': [], 'remind': ['sender', 'receiver'], 'escalate': ['sender', 'receiver'],
  'extend': ['sender'], 'explain-delay': ['sender', 'receiver'], 'notify-no-contact': ['sender'], 'expire': ['sender', 'receiver'],
  'start-service': ['sender'], 'hold': ['sender'], 'resume': ['sender'], 'report-progress': ['sender'], 'return-result': ['sender'],
  'acknowledge': ['receiver'], 'close': ['sender', 'receiver'], 'object': ['receiver'], 'withdraw-consent': ['receiver'], 'assign': [],
};

interface Told {
  readonly organisationId: OrganisationId;
  readonly staffId: StaffId | null;
}

/** Notices for the other side, in the act's own transaction, and what the watching browsers should read again. */
export function tellOthers(call: Pick<ActCall, 'work' | 'staff' | 'newId' | 'at'>, stored: StoredReferral, after: ReferralState, command: Pick<ReferralCommand, 'action'>): readonly LiveEvent[] {
  const told = TOLD[command.action].map((side) => toldOf(side, after)).filter((one) => one.staffId !== call.staff.id);
  if (told.length > 0) call.work.asSystem();
  for (const { organisationId, staffId } of told) {
    addNotice(call.work, {
      sigungu: stored.sigungu, id: call.newId(), staffId, organisationId, kind: `referral.${command.action}`, referralId: stored.id, caseId: null,
      personId: stored.personId, body: { service: after.identity.service, programme: after.identity.programme, status: after.status }, at: call.at,
    });
  }
  const organisations = [after.identity.sender.organisationId, after.identity.receiver.organisationId];
  return [{ topic: 'referral', id: stored.id, organisations }, { topic: 'notice', organisations }];
}

function toldOf(side: 'sender' | 'receiver' | 'approver', { identity, senderStaff, receiverHolder, approval }: ReferralState): Told {
  if (side === 'approver' && approval.kind === 'asked') return { organisationId: identity.sender.organisationId, staffId: approval.approver };
  if (side !== 'receiver') return { organisationId: identity.sender.organisationId, staffId: senderStaff };
  return { organisationId: identity.receiver.organisationId, staffId: receiverHolder.kind === 'staff' ? receiverHolder.staffId : null };
}
