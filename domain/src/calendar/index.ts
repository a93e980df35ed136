import { Temporal } from 'temporal-polyfill';

/** A calendar day in Korea, `YYYY-MM-DD`. Plain strings compare in date order. */
export type PlainDate = `${number}-${number}-${number}`;
/** A moment, ISO 8601 in UTC with a `Z`. Plain strings of one precision compare in time order. */
export type Instant = string;

export function addDays(day: PlainDate, days: number): PlainDate {
  return Temporal.PlainDate.from(day).add({ days }).toString() as PlainDate;
}

/** Calendar months; the 31st becomes the last day of a shorter month. */
export function addMonths(day: PlainDate, months: number): PlainDate {
  return Temporal.PlainDate.from(day).add({ months }).toString() as PlainDate;
}

/** Whole days from one day to the other; negative when `to` is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return Temporal.PlainDate.from(from).until(to, { largestUnit: 'day' }).days;
}

/** 만 나이 on a day. Born on 29 February, a person turns a year older on 1 March of a common year (민법 제160조 is silent; the birthday itself does not exist). */
export function ageOn(birth: PlainDate, on: PlainDate): number {
  const [year = 0, month = 0, date = 0] = birth.split('-').map(Number);
  const [onYear = 0, onMonth = 0, onDate = 0] = on.split('-').map(Number);
  const birthdayPassed = onMonth > month || (onMonth === month && onDate >= date);
  return onYear - year - (birthdayPassed ? 0 : 1);
}

/** The day it is in Korea at that moment (UTC+9, no daylight saving). */
export function koreanDay(at: Instant): PlainDate {
  return Temporal.Instant.from(at).toZonedDateTimeISO('Asia/Seoul').toPlainDate().toString() as PlainDate;
}

/** Saturday, Sunday or a public holiday is not a business day. */
export function addBusinessDays(day: PlainDate, days: number, isHoliday: (day: PlainDate) => boolean): PlainDate {
  let current = Temporal.PlainDate.from(day);
  for (let left = days; left > 0; ) {
    current = current.add({ days: 1 });
    if (current.dayOfWeek <= 5 && !isHoliday(current.toString() as PlainDate)) left -= 1;
  }
  return current.toString() as PlainDate;
}
