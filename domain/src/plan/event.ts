import type { Instant, PlainDate } from '../calendar/index.ts';
import type { CaseId, EmdCode, OrganisationId, PersonId, PlanId, Sigungu, StaffId } from '../ids/index.ts';
import type { ProgrammeId } from '../programme/index.ts';
import type { PlanParty } from './actions.ts';
import type { PlanContent } from './content.ts';
import type { PlanCommand } from './facts.ts';
import type { PlanKind } from './kind.ts';

export interface PlanAct {
  readonly at: Instant;
  /** The Korean day of `at`. */
  readonly on: PlainDate;
  readonly by: StaffId | 'system';
  readonly party: PlanParty;
}

/** When somebody must act next; null when nobody must. */
export interface PlanDates {
  readonly nextOn: PlainDate | null;
}

/** Fixed for the life of a version. */
export interface PlanIdentity {
  readonly planId: PlanId;
  /** The first version's id: all versions of one plan share it. */
  readonly seriesId: PlanId;
  /** 1 for the first version. */
  readonly number: number;
  /** The version it takes the place of. */
  readonly revises: PlanId | null;
  /** Review date that a version before this one had promised; a new version does not put it off. */
  readonly reviewBy: PlainDate | null;
  readonly caseId: CaseId;
  readonly sigungu: Sigungu;
  readonly emdCode: EmdCode | null;
  readonly personId: PersonId;
  readonly programme: ProgrammeId;
  readonly kind: PlanKind;
  /** Guide edition of the day it was begun. */
  readonly edition: string;
}

export type PlanDraftedEvent = PlanAct & {
  readonly action: 'draft';
  readonly dates: PlanDates;
  readonly identity: PlanIdentity;
  readonly owner: { readonly organisationId: OrganisationId; readonly staffId: StaffId };
  readonly content: PlanContent;
};

export type PlanEvent = PlanDraftedEvent | (PlanAct & PlanCommand & { readonly dates: PlanDates });
