import { addDays, addMonths, type PlainDate } from '../calendar/index.ts';

export interface CalendarDuration {
  readonly months: number;
  readonly days: number;
}

const PATTERN = /^P(?=\d)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?$/;

/** Years, months, weeks and days of an ISO 8601 duration; undefined when it is not one. */
export function findDuration(text: string): CalendarDuration | undefined {
  const match = PATTERN.exec(text);
  if (match === null) return undefined;
  const [years, months, weeks, days] = match.slice(1).map((part) => Number(part ?? 0));
  return { months: (years ?? 0) * 12 + (months ?? 0), days: (weeks ?? 0) * 7 + (days ?? 0) };
}

/** The day on which something began that has lasted so long on `on`. */
function beganOn(duration: CalendarDuration, on: PlainDate): PlainDate {
  return addDays(addMonths(on, -duration.months), -duration.days);
}

/** Six months are six calendar months: on 1 September P183D falls a day short of P6M, because 1 March is 184 days back. */
export function hasLasted(text: string, atLeast: string, on: PlainDate): boolean | undefined {
  const lasted = findDuration(text);
  const wanted = findDuration(atLeast);
  if (lasted === undefined || wanted === undefined) return undefined;
  return beganOn(lasted, on) <= beganOn(wanted, on);
}
