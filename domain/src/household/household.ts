import type { Instant, PlainDate } from '../calendar/index.ts';
import type { EmdCode, HouseholdId, PersonId, Sigungu, StaffId } from '../ids/index.ts';
import type { FactValues, Sex } from '../person/index.ts';

/** The guide's own words for `household.type`. */
export const HOUSEHOLD_TYPES = ['독거', '노인부부', '조손', '한부모', '일반', '기타'] as const;
export type HouseholdType = (typeof HOUSEHOLD_TYPES)[number];

/** Relation to the reference person (가구주); exactly one member is `self`. */
export const RELATIONS = [
  'self', 'spouse', 'child', 'child-in-law', 'grandchild', 'sibling', 'parent', 'parent-in-law', 'grandparent', 'other-relative', 'cohabitant', 'unknown',
] as const;
export type Relation = (typeof RELATIONS)[number];

export const RELATION_LABELS = {
  self: '본인',
  spouse: '배우자',
  child: '자녀',
  'child-in-law': '며느리·사위',
  grandchild: '손자녀',
  sibling: '형제자매',
  parent: '부모',
  'parent-in-law': '시부모·장인·장모',
  grandparent: '조부모',
  'other-relative': '그 밖의 친족',
  cohabitant: '동거인',
  unknown: '미확인',
} as const satisfies Record<Relation, string>;

export const LIVELIHOODS = ['basic-livelihood', 'near-poor', 'none', 'unknown'] as const;
export type Livelihood = (typeof LIVELIHOODS)[number];

export const LIVELIHOOD_LABELS = {
  'basic-livelihood': '국민기초생활수급',
  'near-poor': '차상위',
  none: '해당 없음',
  unknown: '미확인',
} as const satisfies Record<Livelihood, string>;

export interface HouseholdMember {
  readonly personId: PersonId;
  readonly relation: Relation;
}

/** A member with what the rules need to know of the person. */
export interface HouseholdMemberView extends HouseholdMember {
  readonly birthOn: PlainDate | null;
  readonly sex: Sex;
  /** What is known of this member, so that the guide can judge each child. */
  readonly facts: FactValues;
}

/** An officer's word against the derived type, with the reason that the composition does not show. */
export interface HouseholdTypeOverride {
  readonly type: HouseholdType;
  readonly reason: string;
  readonly by: StaffId;
  readonly at: Instant;
}

export interface Household {
  readonly id: HouseholdId;
  readonly sigungu: Sigungu;
  readonly emdCode: EmdCode;
  readonly members: readonly HouseholdMember[];
  readonly livelihood: Livelihood;
  readonly typeOverride?: HouseholdTypeOverride;
  readonly version: number;
}
