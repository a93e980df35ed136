import { addDays, addMonths, type PlainDate } from '../calendar/index.ts';
import { sameOrNextBusinessDay, type IsHoliday } from '../clock/index.ts';
import { allow, refuse, type Decision } from '../decision/index.ts';
import type { VisitRefusal } from './refusal.ts';

/** How often: so many visits within so many days or months, or every so many of them. */
export interface Cadence {
  readonly every: number;
  readonly unit: 'day' | 'week' | 'month';
}

export interface SeriesTerms {
  readonly cadence: Cadence;
  readonly startsOn: PlainDate;
  /** Last day, included. */
  readonly endsOn: PlainDate;
}

/** A series is looked at again after a year at the latest, as the guide's reviews are. */
export const MOST_OCCURRENCES = 60;

/** Every day of a series; one that falls on a day off is made on the next working day. Two never fall on one day. */
export function occurrencesOf({ cadence, startsOn, endsOn }: SeriesTerms, isHoliday: IsHoliday): Decision<readonly PlainDate[], VisitRefusal> {
  if (cadence.every < 1 || endsOn < startsOn) return refuse({ code: 'visit/series-empty' });
  if (nthDay(startsOn, cadence, MOST_OCCURRENCES) <= endsOn) return refuse({ code: 'visit/series-too-long', most: MOST_OCCURRENCES });
  const days: PlainDate[] = [];
  for (let turn = 0; turn < MOST_OCCURRENCES; turn += 1) {
    const on = nthDay(startsOn, cadence, turn);
    if (on > endsOn) break;
    const open = sameOrNextBusinessDay(on, isHoliday);
    if (open <= endsOn && days.at(-1) !== open) days.push(open);
  }
  return days.length === 0 ? refuse({ code: 'visit/series-empty' }) : allow(days);
}

/** At least `atLeast` visits within a period of months, spread evenly: the longest step that still keeps it. */
export function cadenceOf(atLeast: number, months: number): Cadence {
  if (atLeast === 1) return { every: months, unit: 'month' };
  // Twenty-eight days are the shortest month: a step counted from it keeps the frequency in every month.
  return { every: Math.max(1, Math.floor((months * 28) / atLeast)), unit: 'day' };
}

function nthDay(start: PlainDate, { every, unit }: Cadence, turn: number): PlainDate {
  if (unit === 'month') return addMonths(start, every * turn);
  return addDays(start, every * turn * (unit === 'week' ? 7 : 1));
}
