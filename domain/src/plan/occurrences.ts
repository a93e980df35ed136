import { addDays, addMonths, daysBetween, weekdayOf, type PlainDate } from '../calendar/index.ts';
import type { PlanService } from './content.ts';

/** More than anybody can read on one line, and a guard against a period of a hundred years. */
const MOST_DAYS = 800;

/** Monday of the week of a day: under it a week is counted. */
export function weekOf(day: PlainDate): PlainDate {
  return addDays(day, 1 - weekdayOf(day));
}

const firstOfMonth = (day: PlainDate): PlainDate => `${day.slice(0, -2)}01` as PlainDate;

/** So many days spread evenly over a span that begins on `start`. */
function spread(times: number, start: PlainDate, length: number): readonly PlainDate[] {
  return Array.from({ length: times }, (_, index) => addDays(start, Math.floor(((index + 0.5) * length) / times)));
}

type Span = { readonly from: PlainDate; readonly until: PlainDate };

function ofWeeks({ times, on }: PlanService['frequency'], { from, until }: Span): readonly PlainDate[] {
  const days: PlainDate[] = [];
  for (let monday = weekOf(from); monday <= until; monday = addDays(monday, 7)) days.push(...(on.length > 0 ? on.map((day) => addDays(monday, day - 1)) : spread(times, monday, 7)));
  return days;
}

function ofMonths({ times, on }: PlanService['frequency'], { from, until }: Span): readonly PlainDate[] {
  const days: PlainDate[] = [];
  for (let first = firstOfMonth(from); first <= until; first = addMonths(first, 1)) {
    const length = daysBetween(first, addMonths(first, 1));
    // The 31st is the last day of a shorter month.
    days.push(...(on.length > 0 ? on.map((day) => addDays(first, Math.min(day, length) - 1)) : spread(times, first, length)));
  }
  return days;
}

function ofDays({ times }: PlanService['frequency'], { from, until }: Span): readonly PlainDate[] {
  return Array.from({ length: daysBetween(from, until) + 1 }, (_, index) => Array.from({ length: times }, () => addDays(from, index))).flat();
}

function overlap({ from, until }: Pick<PlanService, 'from' | 'until'>, span: Span): Span | undefined {
  if (from === null || until === null) return undefined;
  const [start, cut] = [from > span.from ? from : span.from, until < span.until ? until : span.until];
  if (cut < start) return undefined;
  return { from: start, until: daysBetween(start, cut) > MOST_DAYS ? addDays(start, MOST_DAYS) : cut };
}

/** The days on which a service is due within a span, each as often as it is due on that day. Where no day is settled they are spread evenly. */
export function plannedDays(service: Pick<PlanService, 'frequency' | 'from' | 'until'>, span: Span): readonly PlainDate[] {
  const { frequency, from } = service;
  const within = overlap(service, span);
  if (within === undefined || from === null) return [];
  const isWithin = (day: PlainDate): boolean => day >= within.from && day <= within.until;
  if (frequency.per === 'once') return Array.from({ length: frequency.times }, () => from).filter(isWithin);
  return { day: ofDays, week: ofWeeks, month: ofMonths }[frequency.per](frequency, within).filter(isWithin).toSorted();
}
