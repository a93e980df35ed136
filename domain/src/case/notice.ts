import { addDays, addMonths, ageOn, daysBetween, type PlainDate } from '../calendar/index.ts';
import type { CaseNotice, CaseSignal } from './signals.ts';
import type { CaseState } from './state.ts';
import type { CaseStatus } from './transitions.ts';

/** The sentences of the guide that a notice rests on, the one that is quoted first. */
export const NOTICE_RULES: { readonly [Signal in CaseSignal]: readonly string[] } = {
  'age-limit-90': ['DREAM-TARGET', 'DREAM-TARGET-SCHOOL', 'M2-DREAM-AGEOUT'],
  'age-limit-30': ['DREAM-TARGET', 'DREAM-TARGET-SCHOOL', 'M2-DREAM-AGEOUT'],
  'no-contact': ['MENTAL-A1-6M'],
};

/** What is known of the person besides the case. */
export interface NoticeFacts {
  readonly on: PlainDate;
  readonly birthOn: PlainDate | null;
  readonly inElementarySchool: boolean;
  /** The last day on which somebody of the owner's team met the person, as visits say. */
  readonly metOn: PlainDate | null;
}

const NO_CONTACT_MONTHS = 6;
const AGE_LIMIT_YEARS = 12;
/** Whom 드림스타트 looks after as a mother-to-be does not age out. */
const GROWN_UP = 18;
const OPEN: readonly CaseStatus[] = ['registered', 'assessing', 'conference', 'planning', 'in-service', 'on-hold', 'reopened'];

/**
 * The day on which 드림스타트 ends by age: the twelfth birthday (DREAM-TARGET), and for who still goes to elementary school
 * (DREAM-TARGET-SCHOOL) the last day of February of the year in which the class of that birth year leaves it.
 */
export function ageLimitOn(birthOn: PlainDate, inElementarySchool: boolean): PlainDate {
  const birthday = addMonths(birthOn, AGE_LIMIT_YEARS * 12);
  if (!inElementarySchool) return birthday;
  const leavesSchool = addDays(`${Number(birthOn.slice(0, 4)) + 13}-03-01` as PlainDate, -1);
  return leavesSchool > birthday ? leavesSchool : birthday;
}

function ageLimit({ identity }: CaseState, { on, birthOn, inElementarySchool }: NoticeFacts): readonly CaseNotice[] {
  if (identity.programme !== 'DREAM' || birthOn === null || ageOn(birthOn, on) >= GROWN_UP) return [];
  const forOn = ageLimitOn(birthOn, inElementarySchool);
  const left = daysBetween(on, forOn);
  if (left <= 30) return [{ signal: 'age-limit-30', forOn }];
  return left <= 90 ? [{ signal: 'age-limit-90', forOn }] : [];
}

/** MENTAL-A1-6M speaks of the centre; that nobody has seen a person for half a year is told to the owner of any case. */
function noContact({ contactOn }: CaseState, { on, metOn }: NoticeFacts): readonly CaseNotice[] {
  const last = metOn !== null && metOn > contactOn ? metOn : contactOn;
  const forOn = addMonths(last, NO_CONTACT_MONTHS);
  return forOn <= on ? [{ signal: 'no-contact', forOn }] : [];
}

/** What is to be told of a case today and was not told yet. */
export function dueCaseNotices(state: CaseState, facts: NoticeFacts): readonly CaseNotice[] {
  if (!OPEN.includes(state.status)) return [];
  return [...ageLimit(state, facts), ...noContact(state, facts)].filter((one) => !isGiven(state, one));
}

export function isGiven({ given }: Pick<CaseState, 'given'>, { signal, forOn }: CaseNotice): boolean {
  return given.some((one) => one.signal === signal && one.forOn === forOn);
}
