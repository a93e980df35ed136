import { addDays } from '@dure/domain/calendar';
import type { Instant, PlainDate } from '@dure/domain/calendar';
import { isHoliday } from './data/holidays.ts';

function isWeekend(day: PlainDate): boolean {
  return [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
}

/** That day, or the last day before it on which offices were open. */
export function openDay(day: PlainDate): PlainDate {
  let open = day;
  while (isWeekend(open) || isHoliday(open)) open = addDays(open, -1);
  return open;
}

/** That day, or the next one on which offices are open. */
export function nextOpenDay(day: PlainDate): PlainDate {
  let open = day;
  while (isWeekend(open) || isHoliday(open)) open = addDays(open, 1);
  return open;
}

/** A time of day in Korea as a moment; `minute` counts from midnight. */
export function koreanMoment(day: PlainDate, minute: number): Instant {
  const utc = minute - 9 * 60;
  const on = utc < 0 ? addDays(day, -1) : day;
  const inDay = (utc + 24 * 60) % (24 * 60);
  const part = (value: number): string => String(value).padStart(2, '0');
  return `${on}T${part(Math.floor(inDay / 60))}:${part(inDay % 60)}:00.000Z`;
}

export const OPENING = 9 * 60;

/** Minutes after midnight in Korea. */
export function koreanMinute(at: Instant): number {
  return (Number(at.slice(11, 13)) * 60 + Number(at.slice(14, 16)) + 9 * 60) % (24 * 60);
}
