import type { OrganisationId, PersonId, ReferralId } from '../ids/index.ts';
import type { DeliveryStatus, ReferralStatus } from './transitions.ts';

const ENDED: readonly ReferralStatus[] = ['returned', 'redirected', 'expired', 'recalled'];

/** Still on its way or being served. A returned referral is not live: the sender's next step may be a new one. */
export function isLive(axes: { readonly status: ReferralStatus; readonly delivery: DeliveryStatus }): boolean {
  return !ENDED.includes(axes.status) && axes.delivery !== 'closed';
}

export interface LiveReferral {
  readonly referralId: ReferralId;
  readonly personId: PersonId;
  readonly service: string;
  readonly to: OrganisationId;
}

/** One live referral per person, service and agency: the existing one is shown instead of a second. */
export function findLiveDuplicate(
  wanted: { readonly referralId: ReferralId; readonly personId: PersonId; readonly service: string; readonly to: OrganisationId },
  live: readonly LiveReferral[],
): LiveReferral | undefined {
  return live.find(
    (other) =>
      other.referralId !== wanted.referralId && other.personId === wanted.personId && other.service === wanted.service && other.to === wanted.to,
  );
}
