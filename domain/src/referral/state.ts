import type { DisclosureItem } from '../access/index.ts';
import type { Instant, PlainDate } from '../calendar/index.ts';
import type { ClockFace } from '../clock/index.ts';
import type { OrganisationId, StaffId } from '../ids/index.ts';
import type { LetterReceipt, ReferralDates, ReferralIdentity } from './event.ts';
import type { DisclosureBasis, LetterMark, RequestedItem, ResultItem } from './facts.ts';
import type { NextStep } from './next-step.ts';
import type { ReturnReason } from './return-reason.ts';
import type { DeliveryStatus, FollowUpStatus, LetterStatus, ReferralStatus } from './transitions.ts';

/** A person in charge, or the team of an organisation until one person takes it. */
export type Holder =
  | { readonly kind: 'staff'; readonly organisationId: OrganisationId; readonly staffId: StaffId }
  | { readonly kind: 'team'; readonly organisationId: OrganisationId };

/** Where a referral stands on each axis. */
export interface ReferralAxes {
  readonly status: ReferralStatus;
  readonly delivery: DeliveryStatus;
  readonly letter: LetterStatus;
  readonly followUp: FollowUpStatus;
}

/** A referral as its history leaves it. Stored beside the history, made by nothing but the fold. */
export interface ReferralState extends ReferralAxes, ReferralDates, ClockFace {
  readonly identity: ReferralIdentity;
  readonly reason: string;
  readonly requested: readonly RequestedItem[];
  readonly approval: { readonly kind: 'none' } | { readonly kind: 'asked'; readonly requestedBy: StaffId | 'system'; readonly approver: StaffId };
  readonly letterMark: LetterMark;
  /** Absent until the receiver has received the letter, and where it did not go as one. */
  readonly receipt?: LetterReceipt;
  readonly senderStaff: StaffId;
  readonly receiverHolder: Holder;
  /** The ground of the disclosure; `none` until it is sent. */
  readonly basis: DisclosureBasis | { readonly kind: 'none' };
  readonly disclosed: readonly DisclosureItem[];
  /** Whether the receiver may see the disclosed items on account of this referral. After `ended` it still sees that the referral ended. */
  readonly access: 'none' | 'open' | 'ended';
  readonly contact: { readonly kind: 'none' } | { readonly kind: 'named'; readonly name: string; readonly phone: string };
  /** The receiver's last question and the sender's answer; empty while there is none. */
  readonly question: string;
  readonly answer: string;
  readonly returned: { readonly kind: 'none' } | { readonly kind: 'returned'; readonly reason: ReturnReason; readonly ruleId: string | null; readonly words: string };
  readonly results: readonly ResultItem[];
  /** A date passed: the one who must act is asked why. */
  readonly delay: 'none' | 'reason-asked' | 'explained';
  readonly objected: boolean;
  readonly consentWithdrawn: boolean;
  readonly sentOn: PlainDate | null;
  readonly acceptedOn: PlainDate | null;
  readonly lastContactOn: PlainDate | null;
  readonly contactAttempts: number;
  /** Who must do what next; `none` when the loop is closed. */
  readonly next: NextStep;
  /** Who must act next. */
  readonly owner: Holder;
  /** Who is told when the next date passes. */
  readonly watcher: Holder;
  readonly lastChangeAt: Instant;
  /** Number of events folded; the version of the record. */
  readonly version: number;
}
