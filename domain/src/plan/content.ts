import type { NEED_DOMAINS } from '../assessment/index.ts';
import type { PlainDate } from '../calendar/index.ts';
import type { OrganisationId, ReferralId, StaffId } from '../ids/index.ts';

export type NeedKey = (typeof NEED_DOMAINS)[number]['key'];

/** Who gives a service: an organisation of the directory, or somebody named: a daughter, a neighbour, a parish. */
export type PlanProvider =
  | { readonly kind: 'organisation'; readonly organisationId: OrganisationId }
  | { readonly kind: 'informal'; readonly name: string };

/** Who answers for an item: a member of staff, or somebody named. */
export type PlanOwner = { readonly kind: 'staff'; readonly staffId: StaffId } | { readonly kind: 'named'; readonly name: string };

export const FREQUENCY_UNITS = ['once', 'day', 'week', 'month'] as const;
export type FrequencyUnit = (typeof FREQUENCY_UNITS)[number];

/** So often, and on which days where that is settled: 1 is Monday for a week, the day of the month for a month. */
export interface Frequency {
  readonly times: number;
  readonly per: FrequencyUnit;
  readonly on: readonly number[];
}

export const PAYERS = ['national', 'local', 'long-term-care', 'medical-aid', 'voucher', 'donation', 'self', 'free'] as const;
export type Payer = (typeof PAYERS)[number];

export const COST_UNITS = ['time', 'month', 'total'] as const;
export type CostUnit = (typeof COST_UNITS)[number];

/** Where an item came from, so that nothing is offered twice and the reader can go back. */
export type PlanSource =
  | { readonly kind: 'typed' }
  | { readonly kind: 'assessment' }
  | { readonly kind: 'referral'; readonly referralId: ReferralId }
  | { readonly kind: 'guide'; readonly rule: string }
  | { readonly kind: 'conference'; readonly itemId: string };

export interface PlanGoal {
  readonly id: string;
  readonly need: NeedKey;
  /** What will be different. */
  readonly goal: string;
}

export interface PlanService {
  /** Stays through every version, so that deliveries follow it. */
  readonly id: string;
  readonly goalId: string | null;
  readonly what: string;
  readonly provider: PlanProvider | null;
  /** 1회 60분, 도시락 1개. */
  readonly amount: string;
  readonly frequency: Frequency;
  readonly from: PlainDate | null;
  readonly until: PlainDate | null;
  /** In whole won; null where nobody knows it yet. */
  readonly cost: number | null;
  readonly costPer: CostUnit;
  readonly payer: Payer | null;
  readonly owner: PlanOwner | null;
  /** By when it is arranged. */
  readonly byOn: PlainDate | null;
  readonly source: PlanSource;
}

/** Who does what by when, besides the services: the person and the family have their part. */
export interface PlanTask {
  readonly id: string;
  readonly what: string;
  readonly owner: PlanOwner | null;
  readonly byOn: PlainDate | null;
  readonly source: PlanSource;
}

/** This plan is at the same time another that the law asks for; no second one is written. */
export interface StandsFor {
  readonly kind: 'personal-support';
  /** The sentence that allows it. */
  readonly rule: string;
}

export interface PlanContent {
  /** The person's own view and wishes, in his own words (CARE-PLAN-VOICE). */
  readonly wishes: string;
  readonly goals: readonly PlanGoal[];
  readonly services: readonly PlanService[];
  readonly tasks: readonly PlanTask[];
  /** How the providers work together, where there are several (CARE-PLAN-LINK). */
  readonly linking: string;
  readonly standsFor: StandsFor | null;
}

export const EMPTY_CONTENT: PlanContent = { wishes: '', goals: [], services: [], tasks: [], linking: '', standsFor: null };

export function findService(content: PlanContent, id: string): PlanService | undefined {
  return content.services.find((service) => service.id === id);
}
