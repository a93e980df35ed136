import type { StoredCase } from '@dure/database/case';
import type { ReferralListRow } from '@dure/database/referral';
import { outgoingOf, type Outgoing } from '@dure/domain/case';

/** What is still waited for out of a case, of the referrals of its person that the caller may see. */
export function outgoingIn({ state }: StoredCase, referrals: readonly ReferralListRow[]): readonly Outgoing[] {
  return outgoingOf(state, referrals);
}
