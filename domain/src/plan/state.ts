import type { Instant, PlainDate } from '../calendar/index.ts';
import type { OrganisationId, StaffId } from '../ids/index.ts';
import type { Holder } from '../referral/index.ts';
import type { PlanContent } from './content.ts';
import type { PlanDates, PlanIdentity } from './event.ts';
import type { Agreement, ReviewDecision, ServiceOutcome } from './facts.ts';
import type { PlanStatus } from './transitions.ts';

export interface PlanReview {
  readonly on: PlainDate;
  readonly outcomes: readonly ServiceOutcome[];
  readonly decision: ReviewDecision;
  readonly words: string;
  readonly by: StaffId | 'system';
}

export type PlanApproval =
  | { readonly kind: 'none' }
  | { readonly kind: 'asked'; readonly on: PlainDate }
  | { readonly kind: 'declined'; readonly on: PlainDate; readonly reason: string }
  | { readonly kind: 'given'; readonly on: PlainDate; readonly by: StaffId | 'system' };

export const PLAN_STEPS = ['make', 'approve', 'activate', 'review', 'none'] as const;
export type PlanStep = (typeof PLAN_STEPS)[number];

/** One version of a plan as its history leaves it. */
export interface PlanState extends PlanDates {
  readonly identity: PlanIdentity;
  readonly owner: { readonly organisationId: OrganisationId; readonly staffId: StaffId };
  readonly status: PlanStatus;
  readonly content: PlanContent;
  readonly agreement: Agreement | null;
  readonly approval: PlanApproval;
  readonly activeOn: PlainDate | null;
  readonly reviews: readonly PlanReview[];
  /** What was written down of each service last, and when. */
  readonly results: Readonly<Record<string, ServiceOutcome & { readonly on: PlainDate }>>;
  readonly end: { readonly on: PlainDate; readonly words: string } | null;
  readonly step: PlanStep;
  /** Who must act next. */
  readonly holder: Holder;
  readonly draftedOn: PlainDate;
  readonly lastChangeAt: Instant;
  readonly version: number;
}
