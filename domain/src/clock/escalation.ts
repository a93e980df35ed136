import { addDays, daysBetween, type PlainDate } from '../calendar/index.ts';

/** A passed date is told again each week until somebody acts; the promise itself stays where it was, so lateness stays visible. */
export const ESCALATE_EVERY_DAYS = 7;

/** The latest day up to today on which the passing of a date is told: the date itself, or a whole number of weeks after it. */
export function escalationOn(nextOn: PlainDate, today: PlainDate): PlainDate | null {
  const late = daysBetween(nextOn, today);
  return late < 0 ? null : addDays(nextOn, late - (late % ESCALATE_EVERY_DAYS));
}
