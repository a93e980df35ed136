/*
 * The words in which claims are read, in the order of the numbers under which they are stored. New words go at the end: a stored
 * number keeps its meaning.
 */

/** How care was given (FORM_CD of the claim). */
export const CARE_SETTINGS = ['unknown', 'inpatient', 'outpatient', 'day-ward', 'pharmacy'] as const;
export type CareSetting = (typeof CARE_SETTINGS)[number];

/** 요양기관 종별. */
export const INSTITUTION_TYPES = [
  'unknown', 'tertiary-hospital', 'general-hospital', 'hospital', 'long-term-care-hospital', 'psychiatric-hospital', 'clinic', 'dental-hospital', 'dental-clinic', 'korean-medicine-hospital', 'korean-medicine-clinic',
  'midwifery-clinic', 'public-health-centre', 'pharmacy',
] as const;
export type InstitutionType = (typeof INSTITUTION_TYPES)[number];

export const SEXES = ['unknown', 'male', 'female'] as const;
export type Sex = (typeof SEXES)[number];

/** What holds of a person from one day to another, and the values that it can take. */
export const SPELLS = {
  /** 건강보험 or 의료급여. */
  'coverage': ['employee', 'local', 'medical-aid-1', 'medical-aid-2'],
  /** 장기요양: a grade, 인지지원등급, 등급외 A, B or C, or an application that is under way. */
  'long-term-care': ['grade-1', 'grade-2', 'grade-3', 'grade-4', 'grade-5', 'cognitive-support', 'ungraded-a', 'ungraded-b', 'ungraded-c', 'applied'],
  /** What the 장기요양 benefit is used as. */
  'long-term-care-benefit': ['home', 'facility', 'cash'],
  /** 검진 and what it found. */
  'check-up': ['clear', 'suspected', 'ill'],
  /** 검진 사후관리 동의. */
  'check-up-consent': ['given'],
} as const;
export const SPELL_KINDS = ['coverage', 'long-term-care', 'long-term-care-benefit', 'check-up', 'check-up-consent'] as const satisfies readonly (keyof typeof SPELLS)[];
export type SpellKind = (typeof SPELL_KINDS)[number];
export type SpellValue = (typeof SPELLS)[SpellKind][number];
