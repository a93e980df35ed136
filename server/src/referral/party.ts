import type { StoredReferral } from '@dure/database/referral';
import type { Scope } from '@dure/domain/access';
import type { Party } from '@dure/domain/referral';

/** In what capacity this viewer meets this referral. Own organisation first: who sends is the sender, even as coordinator. */
export function partyOf(scope: Pick<Scope, 'organisationId' | 'wide'>, { state: { identity } }: Pick<StoredReferral, 'state'>): Exclude<Party, 'system'> {
  if (identity.sender.organisationId === scope.organisationId) return 'sender';
  return identity.receiver.organisationId === scope.organisationId ? 'receiver' : 'coordinator';
}
