import { addBusinessDays, addDays, daysBetween, type PlainDate } from '../calendar/index.ts';
import type { Deadline, IsHoliday } from './deadline.ts';

/** The new last day after the clock stood still from one day to the other: what was left when it stopped is still left. */
export function dueAfterPause(
  dueOn: PlainDate,
  pause: { readonly since: PlainDate; readonly until: PlainDate },
  calendar: Deadline['calendar'],
  isHoliday: IsHoliday,
): PlainDate {
  if (calendar === 'calendar') return addDays(dueOn, Math.max(0, daysBetween(pause.since, pause.until)));
  return addBusinessDays(dueOn, businessDaysBetween(pause.since, pause.until, isHoliday), isHoliday);
}

/** Business days after `from` up to and including `to`. */
export function businessDaysBetween(from: PlainDate, to: PlainDate, isHoliday: IsHoliday): number {
  let count = 0;
  for (let day = addBusinessDays(from, 1, isHoliday); day <= to; day = addBusinessDays(day, 1, isHoliday)) count += 1;
  return count;
}
