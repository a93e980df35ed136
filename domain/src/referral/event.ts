import type { Instant, PlainDate } from '../calendar/index.ts';
import type { Urgency } from '../clock/index.ts';
import type { CaseId, OrganisationId, PersonId, ReferralId, Sigungu, StaffId } from '../ids/index.ts';
import type { ProgrammeId } from '../programme/index.ts';
import type { Party } from './actions.ts';
import type { Channel } from './channel.ts';
import type { ReferralCommand, RequestedItem } from './facts.ts';

/** Who did it, when, in what capacity. `on` is the Korean day of `at`, written down so that history reads without a clock. */
export interface ReferralAct {
  readonly at: Instant;
  readonly on: PlainDate;
  readonly by: StaffId | 'system';
  readonly party: Party;
  /** With the receiver's first act on a 공문: the number under which it was received. */
  readonly receipt?: LetterReceipt;
}

/** 접수등록번호와 접수일 (행정업무규정 제18조). */
export interface LetterReceipt {
  readonly number: string;
  readonly on: PlainDate;
}

/** The dates an act leaves standing. They are promises of that day, under its edition and holidays, so they are history. */
export interface ReferralDates {
  /** Last day of the reply clock, while one runs or stands. */
  readonly dueOn: PlainDate | null;
  /** When somebody must act next; null only when nobody must. */
  readonly nextOn: PlainDate | null;
  /** By when the next monthly or quarterly reply is owed. */
  readonly replyOn: PlainDate | null;
  /** When six months without contact are over (MENTAL-A1-6M). */
  readonly noContactNoticeOn: PlainDate | null;
}

/** 재의뢰·전달의 계보. */
export type Lineage = { readonly kind: 'first' } | { readonly kind: 'redirect' | 'after-return'; readonly parentId: ReferralId };

/** What identifies a referral for life. To change any of it, recall the draft and write another. */
export interface ReferralIdentity {
  readonly referralId: ReferralId;
  readonly sigungu: Sigungu;
  readonly personId: PersonId;
  /** null for a referral without a case: information only, or an agency's own. */
  readonly caseId: CaseId | null;
  readonly programme: ProgrammeId | null;
  /** A programme's code, or a row of the agencies' service list (부록3). */
  readonly service: string;
  readonly urgency: Urgency;
  readonly channel: Channel;
  readonly sender: { readonly organisationId: OrganisationId; readonly staffId: StaffId; readonly programme: ProgrammeId | null };
  readonly receiver: { readonly organisationId: OrganisationId };
  readonly lineage: Lineage;
}

/** The first event: somebody began a referral. */
export type DraftedEvent = ReferralAct & {
  readonly action: 'draft';
  readonly dates: ReferralDates;
  readonly identity: ReferralIdentity;
  readonly reason: string;
  readonly requested: readonly RequestedItem[];
};

/** Whatever happened afterwards: the command as it was allowed, and the dates it set. */
export type ReferralEvent = DraftedEvent | (ReferralAct & ReferralCommand & { readonly dates: ReferralDates });
