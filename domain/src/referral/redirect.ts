import type { OrganisationId, ReferralId } from '../ids/index.ts';
import type { ProgrammeId } from '../programme/index.ts';
import type { Decision } from '../decision/index.ts';
import type { Channel } from './channel.ts';
import { draftReferral, type DraftContext } from './draft.ts';
import type { DraftedEvent } from './event.ts';
import type { ReferralRefusal } from './refusal.ts';
import type { ReferralState } from './state.ts';

export interface Onward {
  readonly referralId: ReferralId;
  readonly to: OrganisationId;
  readonly programme: ProgrammeId | null;
  readonly service: string;
  readonly channel: Channel;
}

/**
 * The child of a redirected or returned referral. It is a draft of the same sender: the consent named the first
 * receiver, so only the sender can ask the person for the next one.
 */
export function draftOnward(
  parent: ReferralState,
  kind: 'redirect' | 'after-return',
  { referralId, to, programme, service, channel }: Onward,
  context: DraftContext,
): Decision<DraftedEvent, ReferralRefusal> {
  const identity = {
    ...parent.identity,
    referralId, programme, service, channel,
    sender: { ...parent.identity.sender, staffId: parent.senderStaff },
    receiver: { organisationId: to },
    lineage: { kind, parentId: parent.identity.referralId },
  };
  return draftReferral({ identity, reason: parent.reason, requested: parent.requested }, context);
}
