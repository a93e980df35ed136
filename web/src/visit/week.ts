import { addDays, daysBetween, type PlainDate } from '@dure/domain/calendar';

const SOME_MONDAY: PlainDate = '2026-01-05';

/** Monday of the week of a day. */
export function mondayOf(on: PlainDate): PlainDate {
  const since = ((daysBetween(SOME_MONDAY, on) % 7) + 7) % 7;
  return addDays(on, -since);
}

export function weekFrom(monday: PlainDate): readonly PlainDate[] {
  return [0, 1, 2, 3, 4, 5, 6].map((day) => addDays(monday, day));
}
