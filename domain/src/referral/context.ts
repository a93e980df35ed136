import type { DisclosureItem } from '../access/index.ts';
import type { IsHoliday, ReferralDeadlines } from '../clock/index.ts';
import type { ConsentId, OrganisationId, StaffId } from '../ids/index.ts';
import type { ReferralDirection } from '../organisation/index.ts';
import type { ReferralAct } from './event.ts';
import type { LiveReferral } from './live.ts';

/** How the person's consent to this receiver stands in the ledger. */
export type ConsentStanding =
  | { readonly standing: 'missing' | 'refused' | 'withdrawn' | 'expired' }
  | { readonly standing: 'given'; readonly consentId: ConsentId; readonly recipients: readonly OrganisationId[]; readonly items: readonly DisclosureItem[] };

/** What the handler loads before a referral may leave. */
export interface SendingContext {
  /** The receiver's row in 부록3; null when it is not a guarantee agency. */
  readonly direction: ReferralDirection | null;
  readonly preconditions: readonly { readonly code: string; readonly required: boolean }[];
  readonly consent: ConsentStanding;
  /** The person's other live referrals. */
  readonly live: readonly LiveReferral[];
}

/** Who acts, when, and what the town has set. `sending` must be given for `send`. */
export interface ReferralContext extends ReferralAct {
  readonly isHoliday: IsHoliday;
  readonly deadlines: ReferralDeadlines;
  readonly sending?: SendingContext;
  /** Who may approve a letter of the sender; must be given for `request-approval`. */
  readonly approvers?: readonly StaffId[];
}
