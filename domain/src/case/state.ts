import type { Instant, PlainDate } from '../calendar/index.ts';
import type { CaseId, OrganisationId, StaffId } from '../ids/index.ts';
import type { Holder } from '../referral/index.ts';
import type { LeadPeriod, Member } from './agencies.ts';
import type { AftercareContact, AftercareDuty } from './aftercare.ts';
import type { Classification } from './classification.ts';
import type { CareEndGround, ClosureReason } from './closure.ts';
import type { CaseDates, CaseIdentity } from './event.ts';
import type { Referrer } from './facts.ts';
import type { HealthGroup } from './group.ts';
import type { CaseModel } from './model.ts';
import type { CaseNotice } from './signals.ts';
import type { CaseNextStep } from './next-step.ts';
import type { CaseStatus, TransferStatus } from './transitions.ts';

/** 종결 통보: sent to every referrer, who says whether the closure was right. */
export interface ClosureNotice extends Referrer {
  readonly answer: 'awaited' | 'confirmed';
  readonly byOn: PlainDate;
  readonly words: string;
}

export type PendingTransfer =
  | { readonly kind: 'none' }
  | { readonly kind: 'offered'; readonly to: OrganisationId }
  | { readonly kind: 'requested'; readonly to: OrganisationId; readonly staffId: StaffId };

export interface CaseAxes {
  readonly status: CaseStatus;
  readonly transfer: TransferStatus;
}

/** A case as its history leaves it. */
export interface CaseState extends CaseAxes, CaseDates {
  readonly identity: CaseIdentity;
  /** Whose case it is. Only assign, accept-transfer and grant-transfer change it. */
  readonly owner: { readonly organisationId: OrganisationId; readonly staffId: StaffId };
  readonly pending: PendingTransfer;
  /** The case of the same person that ended before this one. */
  readonly previous: CaseId | null;
  /** The case in which this one goes on (재개입). */
  readonly following: CaseId | null;
  /** When somebody last met or spoke with the person. */
  readonly contactOn: PlainDate;
  readonly classification: Classification;
  readonly model: CaseModel;
  /** 방문건강 군. */
  readonly group: HealthGroup;
  /** Who led the case from when to when; the last one is the owner's organisation. */
  readonly leads: readonly LeadPeriod[];
  /** Agencies that manage the case together with the lead, also those whose time is over. */
  readonly members: readonly Member[];
  readonly referrers: readonly Referrer[];
  readonly notices: readonly ClosureNotice[];
  /** Who was told of a closure, or of an objection to one, and so sees how the case goes on; nobody is untold. */
  readonly told: readonly OrganisationId[];
  readonly closure: { readonly kind: 'none' } | { readonly kind: 'proposed' | 'closed'; readonly reason: ClosureReason; readonly on: PlainDate; readonly words: string; readonly careEnd?: CareEndGround | null };
  /** Another municipality took the case over; it is never opened again here, and whoever comes back gets a new one. */
  readonly movedAway?: { readonly moveId: string; readonly municipality: string };
  readonly aftercare: AftercareDuty;
  /** The days of aftercare that are still to come, the nearest first. */
  readonly aftercareDue: readonly PlainDate[];
  readonly aftercareContacts: readonly AftercareContact[];
  readonly aftercareReferred: boolean;
  /** Why it was reopened; empty when it never was. The coordinator is told. */
  readonly objection: string;
  /** What the clock has told of it, each once. */
  readonly given: readonly CaseNotice[];
  /** The last passed date that the supervisors were told of. */
  readonly escalatedFor: PlainDate | null;
  readonly delay: 'none' | 'reason-asked' | 'explained';
  readonly next: CaseNextStep;
  /** Who must act next, not always the owner. */
  readonly holder: Holder;
  /** Who is told when the next date passes. */
  readonly watcher: Holder;
  readonly registeredOn: PlainDate;
  readonly lastChangeAt: Instant;
  readonly version: number;
}
