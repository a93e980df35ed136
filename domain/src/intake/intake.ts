import type { Instant, PlainDate } from '../calendar/index.ts';
import type { EmdCode, HouseholdId, IntakeId, OrganisationId, PersonId, Sigungu, StaffId } from '../ids/index.ts';
import type { FactValues } from '../person/index.ts';
import type { SectionKey } from './sections.ts';
import type { IntakeKind, IntakeSource, NextStep } from './sources.ts';

/** One part of the first counselling record: the officer's words, and the facts confirmed while talking about it. */
export interface CounsellingSection {
  readonly text: string;
  readonly facts: FactValues;
}

/** First counselling record (초기상담). */
export interface Counselling {
  readonly sections: Readonly<Record<SectionKey, CounsellingSection>>;
  readonly doneOnTheSpot: string;
  readonly nextStep: NextStep | null;
  /** The day on which the next step is due. */
  readonly nextOn: PlainDate | null;
}

/** What a guarantee agency sends with a person (부록3 「의뢰 접수」). */
export interface InboundRequest {
  readonly agencyId: OrganisationId | null;
  /** 의뢰기관 */
  readonly agencyName: string;
  /** 의뢰일 */
  readonly requestedOn: PlainDate;
  /** 복지욕구 */
  readonly needs: readonly string[];
  /** 기관 상담내용 */
  readonly agencyCounselling: string;
  /** 원하는 지원 */
  readonly wantedSupport: string;
}

/** What is being typed: anything may still be missing, and a crash loses nothing of it. */
export interface IntakeDraft {
  readonly kind: IntakeKind;
  readonly source: IntakeSource;
  /** 접수 일시 of what was received before it is entered, as after days on paper; null where both are now. */
  readonly receivedAt: Instant | null;
  /** Who told us: name of the neighbour, of the programme, number of the list. */
  readonly sourceDetail: string;
  readonly personId: PersonId | null;
  readonly householdId: HouseholdId | null;
  readonly emdCode: EmdCode | null;
  readonly counselling: Counselling;
  readonly inbound: InboundRequest | null;
}

/** A registered intake. Information only may stay without a name. */
export interface Intake extends IntakeDraft {
  readonly id: IntakeId;
  readonly sigungu: Sigungu;
  /** What days are counted from and lists show. */
  readonly receivedAt: Instant;
  /** Present where it was entered afterwards. */
  readonly enteredAt?: Instant;
  readonly receivedBy: StaffId;
  readonly version: number;
}
