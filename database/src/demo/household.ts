import type { PlainDate } from '@dure/domain/calendar';
import type { HouseholdType, Livelihood, Relation } from '@dure/domain/household';
import type { EmdCode, HouseholdId, PersonId, Sigungu } from '@dure/domain/ids';
import type { Address, ContactPreference, FactValues, Phone } from '@dure/domain/person';

export type Given = 'female' | 'male';

/** One invented person, everything known about them said once. */
export interface TownPerson {
  readonly id: PersonId;
  readonly sigungu: Sigungu;
  readonly householdId: HouseholdId;
  readonly relation: Relation;
  readonly name: string;
  /** The name in Hanja, where the family uses it. */
  readonly hanja?: string;
  readonly birthOn: PlainDate;
  readonly sex: Given;
  readonly phones: readonly Phone[];
  readonly address: Address;
  readonly contactPreference: ContactPreference;
  readonly safetyNote?: { readonly level: 'notice' | 'caution' | 'danger'; readonly words: string };
  /** Facts of the guide's vocabulary; what is derived from birth date and household (age, household.type) is not repeated here. */
  readonly facts: FactValues;
  /** Name by which journeys and tests find the hand-written people. */
  readonly story?: string;
  /** The record that this one was mistakenly registered beside. */
  readonly duplicateOf?: PersonId;
}

export interface TownHousehold {
  readonly id: HouseholdId;
  readonly sigungu: Sigungu;
  readonly emdCode: EmdCode;
  readonly type: HouseholdType;
  readonly livelihood: Livelihood;
  readonly address: Address;
  readonly memberIds: readonly PersonId[];
}
