import { addDays, addMonths, daysBetween, type PlainDate } from '../calendar/index.ts';
import { sameOrNextBusinessDay, type IsHoliday } from '../clock/index.ts';
import type { OrganisationId, VisitId } from '../ids/index.ts';
import type { ProgrammeId } from '../programme/index.ts';
import type { ClosureReason } from './closure.ts';

/** What the guide asks of the town office after closure, and by which rule. */
export type AftercareDuty =
  | { readonly strength: 'none' }
  | { readonly strength: 'may'; readonly rule: 'M1-EMD-AFTER'; readonly to: OrganisationId }
  | { readonly strength: 'must'; readonly rule: 'M3-EMD-AFTER'; readonly to: OrganisationId }
  /** The town office takes the child on by referral. */
  | { readonly strength: 'must-refer'; readonly rule: 'M2-DREAM-AGEOUT'; readonly to: OrganisationId };

export interface AftercareFacts {
  readonly programme: ProgrammeId;
  readonly reason: ClosureReason;
  /** `risk.household` is 고위험. */
  readonly highRisk: boolean;
  /** Case management is still needed after the age limit. */
  readonly ongoingNeed: boolean;
  /** 읍·면·동 of the person's address. */
  readonly townOffice: OrganisationId;
}

/** C48: after a high-risk 통합사례관리 case it is the town office's duty, elsewhere as needed. The dead need no visit. */
export function aftercareDuty({ programme, reason, highRisk, ongoingNeed, townOffice }: AftercareFacts): AftercareDuty {
  if (reason === 'died') return { strength: 'none' };
  if (programme === 'DREAM' && reason === 'aged-out' && ongoingNeed) return { strength: 'must-refer', rule: 'M2-DREAM-AGEOUT', to: townOffice };
  if (programme === 'ICM' && highRisk) return { strength: 'must', rule: 'M3-EMD-AFTER', to: townOffice };
  return { strength: 'may', rule: 'M1-EMD-AFTER', to: townOffice };
}

/** How somebody was reached after the closure. */
export const AFTERCARE_MEANS = ['visit', 'phone', 'office', 'other'] as const;
export type AftercareMeans = (typeof AFTERCARE_MEANS)[number];

export interface AftercareContact {
  readonly on: PlainDate;
  readonly means: AftercareMeans;
  readonly words: string;
  /** The visit in the calendar that this was. */
  readonly visitId: VisitId | null;
}

/** Months after the beginning in which one looks again. Ours: the guide asks for aftercare and names no days (M3-EMD-AFTER, M1-EMD-AFTER). */
const LOOK_AGAIN_MONTHS = [3, 6] as const;
/** Who came within the month before a day came for that day. */
const EARLY_DAYS = 31;

/** The days of aftercare: the first, and those on which one looks again; a day off moves on. */
export function aftercareDays(on: PlainDate, first: PlainDate, isHoliday: IsHoliday): readonly PlainDate[] {
  const later = LOOK_AGAIN_MONTHS.map((months) => sameOrNextBusinessDay(addMonths(on, months), isHoliday)).filter((day) => day > addDays(first, EARLY_DAYS));
  return [first, ...later];
}

/** What is still to come when somebody was reached on a day, with the next day where one was named. */
export function aftercareLeft(days: readonly PlainDate[], on: PlainDate, named: PlainDate | null): readonly PlainDate[] {
  const left = days.filter((day) => daysBetween(on, day) > EARLY_DAYS);
  return named === null ? left : [named, ...left.filter((day) => day > named)];
}
