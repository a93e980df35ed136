import type { DayNumber } from './resolve.ts';
import type { CareSetting, InstitutionType, Sex, SpellKind, SpellValue } from './vocabulary.ts';

/** One claim (명세서). A stay of several months is several claims: they are cut where the month ends. */
export interface Claim {
  readonly claim: string;
  readonly day: DayNumber;
  /** 입내원일수, at least 1. */
  readonly days: number;
  /** The longest of its prescriptions; 0 without any. */
  readonly medicationDays: number;
  readonly setting: CareSetting;
  readonly institution: string;
  readonly institutionType: InstitutionType;
  readonly main: string;
  readonly second: string | null;
}

export interface Prescription {
  readonly day: DayNumber;
  /** 총투약일수, at least 1. */
  readonly days: number;
  readonly ingredient: string;
  readonly institution: string;
}

/** From a day to a day, both included; `null` goes on. */
export interface Spell {
  readonly kind: SpellKind;
  readonly value: SpellValue;
  readonly from: DayNumber;
  readonly until: DayNumber | null;
}

/** Everything that the claims know of one person, under the insurer's pseudonym. */
export interface History {
  readonly person: string;
  readonly sex: Sex;
  readonly birthYear: number | null;
  readonly diedOn: DayNumber | null;
  readonly claims: readonly Claim[];
  readonly prescriptions: readonly Prescription[];
  readonly spells: readonly Spell[];
}
