import type { PlainDate } from '../calendar/index.ts';
import type { CaseId, OrganisationId, PersonId, ReferralId, StaffId } from '../ids/index.ts';
import type { Holder } from '../referral/index.ts';
import type { Role } from '../staff/index.ts';

/** What can wait for somebody in 오늘 할 일. Of two with one date the earlier in this list comes first. */
export const TASK_KINDS = [
  'complete-emergency-record', 'break-glass-review', 'explain-delay', 'overdue-told', 'closure-objected', 'inbound-answer',
  'referral-inbox', 'referral-answer-due', 'info-asked', 'answer-returned', 'returned-act', 'letter-approval',
  'start-service', 'cycle-reply', 'result-due', 'hold-review', 'result-read', 'referral-close',
  'conference-answer', 'conference-hold', 'minutes-sign', 'conference-action', 'conference-again',
  'homecare-readmitted', 'homecare-ending', 'homecare-decide', 'homecare-survey', 'homecare-start',
  'candidate-give-up', 'candidate-contact', 'candidate-visit', 'candidate-decide',
  'plan-approve', 'plan-start', 'plan-make', 'plan-review',
  'companion-answer', 'visit', 'aftercare-visit', 'aftercare-refer', 'closure-confirm', 'move-returned', 'move-answer', 'transfer-answer', 'no-contact', 'age-limit', 'visit-group', 'case-next', 'draft',
] as const;
export type TaskKind = (typeof TASK_KINDS)[number];

export type TaskSubject =
  | { readonly kind: 'referral'; readonly referralId: ReferralId }
  | { readonly kind: 'case'; readonly caseId: CaseId }
  /** A visit, an emergency record, a request of an agency, a break-glass opening: `id` is that record's own. */
  | { readonly kind: 'visit' | 'emergency' | 'inbound' | 'break-glass' | 'conference' | 'homecare' | 'plan' | 'move' | 'candidate'; readonly id: string };

export interface Task {
  readonly kind: TaskKind;
  readonly subject: TaskSubject;
  readonly personId: PersonId;
  /** Who acts. */
  readonly holder: Holder;
  /** By when. */
  readonly byOn: PlainDate;
}

/** Whose day it is. */
export interface Viewer {
  readonly staffId: StaffId;
  readonly organisationId: OrganisationId;
  readonly role: Role;
}

/** One's own work, and the team's work that nobody has taken yet. */
export function holds(viewer: Viewer, holder: Holder): boolean {
  return holder.kind === 'staff' ? holder.staffId === viewer.staffId : holder.organisationId === viewer.organisationId;
}
