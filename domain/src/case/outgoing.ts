import { koreanDay, type Instant } from '../calendar/index.ts';
import type { CaseId, OrganisationId, PersonId, ReferralId } from '../ids/index.ts';
import { isLive, type DeliveryStatus, type ReferralStatus } from '../referral/index.ts';
import type { CaseState } from './state.ts';

/** How far a referral that went out of a case has come: not sent, not answered, accepted, or begun without a result. */
export const OUTGOING_STANDINGS = ['draft', 'unanswered', 'promised', 'without-result'] as const;
export type OutgoingStanding = (typeof OUTGOING_STANDINGS)[number];

/** A referral out of a case on which something is still waited for. */
export interface Outgoing {
  readonly referralId: ReferralId;
  readonly service: string;
  readonly to: OrganisationId;
  readonly standing: OutgoingStanding;
}

export interface ReferralOfPerson {
  readonly id: ReferralId;
  readonly personId: PersonId;
  readonly caseId: CaseId | null;
  readonly fromOrganisationId: OrganisationId;
  readonly toOrganisationId: OrganisationId;
  readonly service: string;
  readonly status: ReferralStatus;
  readonly delivery: DeliveryStatus;
  readonly createdAt: Instant;
}

const BY_DELIVERY: { readonly [Delivery in DeliveryStatus]?: OutgoingStanding } = { none: 'unanswered', accepted: 'promised', 'in-service': 'without-result', 'on-hold': 'without-result' };

function standingOf({ status, delivery }: Pick<ReferralOfPerson, 'status' | 'delivery'>): OutgoingStanding | undefined {
  if (!isLive({ status, delivery })) return undefined;
  return status === 'draft' ? 'draft' : BY_DELIVERY[delivery];
}

/** What the owner sent for this person under the case, or since it was registered without naming one, and where it stands open. */
export function outgoingOf({ identity, owner, registeredOn }: Pick<CaseState, 'identity' | 'owner' | 'registeredOn'>, referrals: readonly ReferralOfPerson[]): readonly Outgoing[] {
  return referrals.flatMap((referral) => {
    const { id, personId, caseId, fromOrganisationId, createdAt } = referral;
    const standing = standingOf(referral);
    const isOurs = personId === identity.personId && (caseId === identity.caseId || (caseId === null && fromOrganisationId === owner.organisationId && koreanDay(createdAt) >= registeredOn));
    return standing !== undefined && isOurs ? [{ referralId: id, service: referral.service, to: referral.toOrganisationId, standing }] : [];
  });
}
