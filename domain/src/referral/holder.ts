import type { NextStep } from './next-step.ts';
import type { Holder, ReferralState } from './state.ts';

type Sides = Pick<ReferralState, 'identity' | 'senderStaff' | 'receiverHolder' | 'approval'>;

/** Who must act next. When nobody must, the sender keeps the referral. */
export function ownerOf(sides: Sides, next: NextStep): Holder {
  if (next.party === 'receiver') return sides.receiverHolder;
  if (next.step === 'approve-letter' && sides.approval.kind === 'asked') return senderHolder(sides, sides.approval.approver);
  return senderHolder(sides, sides.senderStaff);
}

/** Who is told when the next date passes: the sender while the receiver acts, the sender's own team while the sender acts. */
export function watcherOf(sides: Sides, next: NextStep): Holder {
  if (next.party === 'receiver') return senderHolder(sides, sides.senderStaff);
  return { kind: 'team', organisationId: sides.identity.sender.organisationId };
}

function senderHolder(sides: Sides, staffId: ReferralState['senderStaff']): Holder {
  return { kind: 'staff', organisationId: sides.identity.sender.organisationId, staffId };
}
