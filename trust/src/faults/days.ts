import type { Urgency } from '@dure/domain/clock';

/* Reply deadlines counted a second time, day by day and by no rule of the product: what the product says is compared with it. */

/** Closed on a working day of the weeks that the scenes lie in. */
export const CLOSED: readonly string[] = ['2026-12-25', '2027-01-01', '2028-01-03', '2028-03-01', '2028-03-15'];

const DAY_MS = 86_400_000;
const SEOUL_MS = 9 * 3_600_000;

/** The day in Seoul, which has had no summer time since 1988. */
export const dayInSeoul = (moment: number): string => new Date(moment + SEOUL_MS).toISOString().slice(0, 10);

const dayAfter = (day: string): string => new Date(Date.parse(day) + DAY_MS).toISOString().slice(0, 10);

function isWorkedOn(day: string): boolean {
  const weekday = new Date(day).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !CLOSED.includes(day);
}

/** Fourteen days of work, or three and one of the calendar where somebody is in danger; the day of sending is not counted. */
export function lastDayOf(sentOn: string, urgency: Urgency): string {
  let left = urgency === 'emergency' ? 1 : urgency === 'crisis' ? 3 : 14;
  let day = sentOn;
  while (left > 0) {
    day = dayAfter(day);
    if (urgency !== 'general' || isWorkedOn(day)) left -= 1;
  }
  return day;
}
