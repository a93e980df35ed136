import type { DueSignal } from '../clock/index.ts';
import type { PlainDate } from '../calendar/index.ts';
import type { CaseId, EmdCode, OrganisationId, PersonId, Sigungu, StaffId } from '../ids/index.ts';
import type { ProgrammeId } from '../programme/index.ts';
import type { DisclosureBasis } from '../referral/index.ts';
import type { MoveAction } from './transitions.ts';

/** Whether the history goes along, or no more than that somebody moves, without saying who. */
export type MoveScope = 'history' | 'fact';

/**
 * On what ground. `refused` is none: who moves keeps the person's data at home, and the other municipality hears only that a household
 * moves into one of its 동 and whom it may call (개인정보 보호법 제17조제1항, 제22조제5항: refusing must not cost anything else).
 */
export type MoveBasis = DisclosureBasis | { readonly kind: 'refused'; readonly words: string };

export interface MoveIdentity {
  readonly moveId: string;
  readonly personId: PersonId;
  readonly caseId: CaseId;
  readonly programme: ProgrammeId;
  readonly from: { readonly sigungu: Sigungu; readonly organisationId: OrganisationId; readonly staffId: StaffId };
  readonly to: { readonly sigungu: Sigungu; readonly organisationId: OrganisationId; readonly emdCode: EmdCode };
  readonly movesOn: PlainDate;
  readonly scope: MoveScope;
}

export const MOVE_RETURN_REASONS = [
  'not-arrived', // 전입이 확인되지 않음
  'elsewhere', // 다른 시·군·구로 감
  'wrong-team', // 다른 팀의 소관
  'declined', // 본인이 거절
  'incomplete', // 내용이 부족함
] as const;
export type MoveReturnReason = (typeof MOVE_RETURN_REASONS)[number];

export const MOVE_SETTLEMENTS = ['sent-again', 'kept', 'closed'] as const;
export type MoveSettlement = (typeof MOVE_SETTLEMENTS)[number];

/** What the sender usually does after each reason; he may do otherwise. */
export const AFTER_RETURN = {
  'not-arrived': 'kept', elsewhere: 'sent-again', 'wrong-team': 'sent-again', declined: 'closed', incomplete: 'sent-again',
} as const satisfies Record<MoveReturnReason, MoveSettlement>;

/** Whom the other side calls. */
interface Contact {
  readonly contactName: string;
  readonly contactPhone: string;
  readonly words: string;
}

/** The facts that each act carries. Who and which case it became over there is not among them: the old side learns nothing of the new one. */
export interface MoveFacts {
  open: unknown;
  accept: Contact;
  note: Contact;
  return: { readonly reason: MoveReturnReason; readonly words: string };
  recall: { readonly words: string };
  'withdraw-consent': unknown;
  settle: { readonly step: MoveSettlement; readonly words: string };
  remind: DueSignal;
  escalate: { readonly forOn: PlainDate };
}

export type MoveCommand = { readonly [Name in MoveAction]: { readonly action: Name } & MoveFacts[Name] }[MoveAction];
