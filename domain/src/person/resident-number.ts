import type { PlainDate } from '../calendar/index.ts';
import type { Decision } from '../decision/index.ts';
import { allow, refuse } from '../decision/index.ts';
import { dayOf } from '../korean/index.ts';
import type { Sex } from './person.ts';

/** What a 주민등록번호 or 외국인등록번호 says by itself. */
export interface ResidentNumber {
  /** Thirteen digits. */
  readonly digits: string;
  readonly birthOn: PlainDate;
  readonly sex: Exclude<Sex, 'unknown'>;
  readonly foreign: boolean;
  /** The check digit does not fit a number given out before October 2020: worth a second look, never a reason to refuse. */
  readonly checkDigitDiffers: boolean;
}

export type ResidentNumberRefusal = { readonly code: 'person/resident-number-malformed' } | { readonly code: 'person/resident-number-no-such-day' };

/** Seventh digit → century, 주민등록법 시행규칙 제2조 (5–8: 외국인등록번호, 출입국관리법 시행규칙). */
const CENTURIES: Readonly<Record<string, number>> = { '9': 1800, '0': 1800, '1': 1900, '2': 1900, '3': 2000, '4': 2000, '5': 1900, '6': 1900, '7': 2000, '8': 2000 };
const WEIGHTS = [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5];
/** Since this day the last six digits are drawn at random (주민등록법 시행규칙, 2020. 10. 5. 시행). */
const RANDOM_SINCE = '2020-10-05';

/** The check digit of numbers given out before October 2020; foreigners' differ by two. */
function checkDigitOf(digits: string, foreign: boolean): number {
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(digits[at]), 0);
  return (11 - (sum % 11) + (foreign ? 2 : 0)) % 10;
}

function birthDayOf(digits: string): PlainDate | null {
  const part = (from: number) => Number(digits.slice(from, from + 2));
  return dayOf((CENTURIES[digits.charAt(6)] ?? 0) + part(0), part(2), part(4));
}

/** Reads '540301-2123456'. A wrong check digit never refuses: numbers given or changed since October 2020 have none. */
export function parseResidentNumber(text: string): Decision<ResidentNumber, ResidentNumberRefusal> {
  const plain = text.normalize('NFKC').trim();
  if (!/^\d{6}\s*-?\s*\d{7}$/u.test(plain)) return refuse({ code: 'person/resident-number-malformed' });
  const digits = plain.replace(/\D/gu, '');
  const birthOn = birthDayOf(digits);
  if (birthOn === null) return refuse({ code: 'person/resident-number-no-such-day' });
  const seventh = Number(digits[6]);
  const foreign = seventh >= 5 && seventh <= 8;
  const checkDigitDiffers = birthOn < RANDOM_SINCE && checkDigitOf(digits, foreign) !== Number(digits[12]);
  return allow({ digits, birthOn, sex: seventh % 2 === 1 ? 'male' : 'female', foreign, checkDigitDiffers });
}

/** '540301-2******': what birth date and sex say already, and no more. */
export function maskResidentNumber(digits: string): string {
  return `${digits.slice(0, 6)}-${digits.slice(6, 7)}******`;
}
