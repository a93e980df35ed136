import type { PlainDate } from '../calendar/index.ts';
import type { SignatureMethod } from '../consent/index.ts';
import type { OrganisationId, StaffId } from '../ids/index.ts';
import type { PlanContent } from './content.ts';
import type { PlanAction } from './transitions.ts';

/** Who agreed: the person, or whoever may sign for him. */
export const AGREEMENT_SIGNERS = ['person', 'guardian'] as const;
export type AgreementSigner = (typeof AGREEMENT_SIGNERS)[number];

export interface Agreement {
  readonly by: AgreementSigner;
  readonly name: string;
  readonly method: SignatureMethod;
  readonly on: PlainDate;
  /** The kept picture; null where only a name was typed and nothing drawn. */
  readonly signatureId: string | null;
}

export const SERVICE_RESULTS = ['delivered', 'partly', 'not'] as const;
export type ServiceResult = (typeof SERVICE_RESULTS)[number];

/** What became of one service, by a day. */
export interface ServiceOutcome {
  readonly serviceId: string;
  readonly result: ServiceResult;
  /** Why only in part or not at all; may be blank where it was delivered. */
  readonly reason: string;
}

export const REVIEW_DECISIONS = ['continue', 'change', 'end'] as const;
export type ReviewDecision = (typeof REVIEW_DECISIONS)[number];

/** The facts that each act carries. */
export interface PlanFacts {
  'write': { readonly content: PlanContent };
  'agree': { readonly agreement: Agreement };
  'ask-approval': unknown;
  'decline-approval': { readonly reason: string };
  'approve': unknown;
  'activate': unknown;
  'review': { readonly outcomes: readonly ServiceOutcome[]; readonly decision: ReviewDecision; readonly words: string; readonly nextOn: PlainDate | null };
  'supersede': { readonly byPlanId: string };
  'end': { readonly words: string; readonly outcomes: readonly ServiceOutcome[] };
  'hand-over': { readonly to: { readonly organisationId: OrganisationId; readonly staffId: StaffId } };
}

export type PlanCommand = { readonly [Name in PlanAction]: { readonly action: Name } & PlanFacts[Name] }[PlanAction];
