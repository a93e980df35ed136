import { addBusinessDays, addDays, addMonths, type PlainDate } from '../calendar/index.ts';

/** Where the guide sets the time. A time the guide leaves open is the municipality's own setting and says so. */
export type DeadlineSource =
  | { readonly rule: string; readonly page: string; readonly quote: string }
  | { readonly law: string }
  | { readonly setting: string };

/** 이내, 내외 and 가능한 are different words: only `within` can be broken, the other two are missed with a reason. */
export type Strictness = 'within' | 'about' | 'soft';

export type DeadlineStart = 'drafted' | 'sent' | 'asked' | 'accepted' | 'started' | 'held' | 'returned' | 'answered' | 'closed' | 'registered' | 'discharged';

/** A deadline is data. Its first day is not counted (민법 제157조). */
export type Deadline = ({ readonly days: number } | { readonly months: number }) & {
  readonly calendar: 'calendar' | 'business';
  readonly strictness: Strictness;
  readonly startsAt: DeadlineStart;
  /** Whether a last day on a weekend or holiday moves on (민법 제161조). The guide is silent for 의뢰 (C33), so it is a setting. */
  readonly lastDayOnHoliday: 'keep' | 'next-business-day';
  readonly cite: DeadlineSource;
};

export type IsHoliday = (day: PlainDate) => boolean;

/** The last day on which the act is in time. Months are calendar months whatever the calendar. */
export function dueDate(deadline: Deadline, start: PlainDate, isHoliday: IsHoliday): PlainDate {
  const last = lastDay(deadline, start, isHoliday);
  return deadline.lastDayOnHoliday === 'keep' ? last : sameOrNextBusinessDay(last, isHoliday);
}

function lastDay(deadline: Deadline, start: PlainDate, isHoliday: IsHoliday): PlainDate {
  if ('months' in deadline) return addMonths(start, deadline.months);
  return deadline.calendar === 'business' ? addBusinessDays(start, deadline.days, isHoliday) : addDays(start, deadline.days);
}

/** The day itself when offices are open on it, or the first such day after it. */
export function sameOrNextBusinessDay(day: PlainDate, isHoliday: IsHoliday): PlainDate {
  return addBusinessDays(addDays(day, -1), 1, isHoliday);
}

export function isOverdue(dueOn: PlainDate, today: PlainDate): boolean {
  return today > dueOn;
}

/** Only a deadline that the text calls 이내 may be broken; a soft one asks for a reason and never blocks work. */
export function blocksWhenMissed(deadline: Deadline): boolean {
  return deadline.strictness === 'within';
}
