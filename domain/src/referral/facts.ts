import type { DisclosureItem } from '../access/index.ts';
import type { PlainDate } from '../calendar/index.ts';
import type { DueSignal, Supervisor } from '../clock/index.ts';
import type { ConsentId, OrganisationId, ReferralId, StaffId } from '../ids/index.ts';
import type { ReturnReason, ReturnStep } from './return-reason.ts';
import type { ReferralAction } from './transitions.ts';

/** What is asked of the receiver: one line, one result. */
export interface RequestedItem {
  readonly item: string;
  readonly words: string;
}

export const ITEM_OUTCOMES = ['provided', 'partly', 'not-provided', 'person-declined'] as const;
export type ItemOutcome = (typeof ITEM_OUTCOMES)[number];

export interface ResultItem {
  /** `item` of the request it answers. */
  readonly requested: string;
  readonly outcome: ItemOutcome;
  readonly words: string;
}

/**
 * On what ground the receiver may see the person. Without consent only imminent danger to life or body opens a record
 * (개인정보 보호법 제18조제2항제3호; C12), and the ground is written down.
 */
export type DisclosureBasis =
  | { readonly kind: 'consent'; readonly consentId: ConsentId }
  | { readonly kind: 'emergency' | 'crisis'; readonly words: string }
  | { readonly kind: 'law'; readonly article: string; readonly words: string };

/** A checked line of the channel's checklist: 사전확인, 사전협의, 담당자 상의 … */
export interface ConfirmedPrecondition {
  readonly code: string;
  /** With whom and what was said, where the guide asks for a consultation. */
  readonly words: string;
}

/** Number and date under which a 공문 left (행정업무규정 제11조). */
export type LetterMark = { readonly kind: 'none' } | { readonly kind: 'letter'; readonly number: string; readonly sentOn: PlainDate };

export const CONTACT_METHODS = ['phone', 'visit', 'message', 'letter', 'through-other'] as const;
export type ContactMethod = (typeof CONTACT_METHODS)[number];
export const CONTACT_OUTCOMES = ['reached', 'no-answer', 'left-word', 'refused', 'wrong-number'] as const;
export type ContactOutcome = (typeof CONTACT_OUTCOMES)[number];

export const REFERRAL_CLOSE_REASONS = ['done', 'person-declined', 'cannot-contact', 'moved', 'died', 'institution', 'need-met-elsewhere', 'other'] as const;
export type ReferralCloseReason = (typeof REFERRAL_CLOSE_REASONS)[number];

/** An act that says everything by being done. */
type None = unknown;

/** The facts that each act carries, no more and no less. */
export interface ReferralFacts {
  revise: { readonly reason: string; readonly requested: readonly RequestedItem[] };
  'request-approval': { readonly approver: StaffId };
  'approve-letter': None;
  'decline-letter': { readonly words: string };
  send: {
    readonly basis: DisclosureBasis;
    readonly disclosed: readonly DisclosureItem[];
    readonly confirmed: readonly ConfirmedPrecondition[];
    readonly letter: LetterMark;
  };
  recall: { readonly reason: string };
  open: None;
  'contact-attempt': { readonly method: ContactMethod; readonly outcome: ContactOutcome; readonly words: string };
  'ask-info': { readonly question: string };
  'answer-info': { readonly answer: string };
  accept: { readonly contactName: string; readonly contactPhone: string; readonly staffId: StaffId; readonly words: string };
  /** `ruleId` names the clause when the reason is not-eligible. */
  return: { readonly reason: ReturnReason; readonly ruleId: string | null; readonly words: string };
  redirect: { readonly childReferralId: ReferralId; readonly to: OrganisationId; readonly words: string };
  /** `newReferralId` when the step led to another referral. */
  settle: { readonly step: ReturnStep; readonly newReferralId: ReferralId | null; readonly words: string };
  remind: DueSignal;
  escalate: { readonly forOn: PlainDate; readonly to: readonly Supervisor[] };
  extend: { readonly days: number; readonly reason: string };
  'explain-delay': { readonly reason: string };
  'notify-no-contact': { readonly forOn: PlainDate };
  expire: { readonly reason: string };
  'start-service': None;
  hold: { readonly reason: string; readonly reviewOn: PlainDate | null };
  resume: None;
  'report-progress': { readonly words: string };
  'return-result': { readonly items: readonly ResultItem[] };
  acknowledge: None;
  close: { readonly because: ReferralCloseReason; readonly reason: string };
  object: { readonly words: string };
  'withdraw-consent': None;
  /** Within one's own organisation only; a referral never moves the ownership of a case. */
  assign: { readonly side: 'sender' | 'receiver'; readonly staffId: StaffId };
}

/** What somebody asks to do. */
export type ReferralCommand = { readonly [Name in ReferralAction]: { readonly action: Name } & ReferralFacts[Name] }[ReferralAction];
