import type { PlainDate } from '../calendar/index.ts';
import type { EmdCode, HouseholdId, PersonId, Sigungu } from '../ids/index.ts';
import type { PersonFacts } from './facts.ts';

export const SEXES = ['female', 'male', 'unknown'] as const;
export type Sex = (typeof SEXES)[number];

/** FHIR ContactPoint.use; `old` is a former number, kept because people are found by it. */
export const PHONE_USES = ['mobile', 'home', 'work', 'old'] as const;
export type PhoneUse = (typeof PHONE_USES)[number];

export interface Phone {
  /** Digits only: 01012345678, 0632810000. */
  readonly digits: string;
  readonly use: PhoneUse;
  /** Whose phone it is when it is not the person's own: '딸', '이웃'. */
  readonly holder?: string;
}

export interface Address {
  /** 도로명 or 지번 address as written. */
  readonly text: string;
  /** 동·호, 층, how to find the door. */
  readonly detail: string;
  readonly emdCode: EmdCode;
}

export const CONTACT_METHODS = ['phone', 'text-message', 'visit', 'letter', 'through-another'] as const;
export type ContactMethod = (typeof CONTACT_METHODS)[number];

export const CONTACT_TIMES = ['any', 'morning', 'afternoon', 'evening'] as const;
export type ContactTime = (typeof CONTACT_TIMES)[number];

export interface ContactPreference {
  readonly method: ContactMethod;
  readonly time: ContactTime;
  /** BCP 47: ko, vi, zh, kvk (한국수어). */
  readonly language: string;
  /** What must not be done: '아들에게 알리지 말 것'. Empty when nothing. */
  readonly avoid: string;
}

export interface Person {
  readonly id: PersonId;
  readonly sigungu: Sigungu;
  /** Null until somebody has asked who lives together. */
  readonly householdId: HouseholdId | null;
  /** NFC, as the person writes it. */
  readonly name: string;
  /** Null while unknown: somebody found on the street is helped before being asked. */
  readonly birthOn: PlainDate | null;
  readonly sex: Sex;
  readonly phones: readonly Phone[];
  readonly address: Address;
  /** 행정동 whose town office is responsible; the address's own, except where somebody stays elsewhere for long. */
  readonly emdCode: EmdCode;
  readonly contactPreference: ContactPreference;
  readonly deceasedOn?: PlainDate;
  readonly facts: PersonFacts;
  /** The record that stands for this one since a merge. This one is kept, so that what names it still leads somewhere. */
  readonly mergedIntoId?: PersonId;
  readonly version: number;
}

export type MergedPerson = Person & { readonly mergedIntoId: PersonId };

export function isMerged(person: Person): person is MergedPerson {
  return person.mergedIntoId !== undefined;
}
