import { allow, refuse, type Decision } from '../decision/index.ts';
import type { ReferralContext, SendingContext } from './context.ts';
import { datesOfDraft } from './dates.ts';
import type { DraftedEvent, ReferralIdentity } from './event.ts';
import type { RequestedItem } from './facts.ts';
import { findLiveDuplicate } from './live.ts';
import { isBlank } from './required.ts';
import type { ReferralRefusal } from './refusal.ts';
import { refuseDirection } from './sending.ts';

export interface DraftContent {
  readonly identity: ReferralIdentity;
  readonly reason: string;
  readonly requested: readonly RequestedItem[];
}

export type DraftContext = Omit<ReferralContext, 'sending'> & { readonly sending: Pick<SendingContext, 'direction' | 'live'> };

/** Begins a referral, or says which live one already asks the same agency for the same service. */
export function draftReferral(draft: DraftContent, context: DraftContext): Decision<DraftedEvent, ReferralRefusal> {
  const refusal = refuseDraft(draft, context);
  if (refusal !== undefined) return refuse(refusal);
  const { at, on, by, party } = context;
  return allow({ at, on, by, party, action: 'draft', dates: datesOfDraft(context), ...draft });
}

function refuseDraft({ identity, reason, requested }: DraftContent, { sending }: DraftContext): ReferralRefusal | undefined {
  const to = identity.receiver.organisationId;
  if (to === identity.sender.organisationId) return { code: 'referral/to-itself', organisationId: to };
  const direction = refuseDirection(to, sending.direction);
  if (direction !== undefined) return direction;
  const duplicate = findLiveDuplicate({ ...identity, to }, sending.live);
  if (duplicate !== undefined) return { code: 'referral/duplicate-live', existing: duplicate.referralId };
  const fields = Object.entries({ reason, requested, service: identity.service }).flatMap(([name, value]) => (isBlank(value) ? [name] : []));
  return fields.length === 0 ? undefined : { code: 'referral/facts-missing', action: 'draft', fields };
}
