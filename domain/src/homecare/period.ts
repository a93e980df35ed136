import { addDays, addMonths, daysBetween, type PlainDate } from '../calendar/index.ts';
import { REMINDER_DAYS, type ReminderDays } from './facts.ts';
import type { HomecareState } from './state.ts';

/** HOMEMED-PERIOD: 지원기간은 1년, 퇴원시점 기준. */
const PERIOD_MONTHS = 12;
/** HOMEMED-EXTEND: 최대 1년. */
const EXTENSION_MONTHS = 12;
/** C29: with its extension a course lasts at most two years from discharge. */
const LONGEST_MONTHS = 24;

/** The last day of the first year: the day of discharge is not counted (민법 제157조), so it is the same day a year later. */
export function periodEnd(dischargedOn: PlainDate): PlainDate {
  return addMonths(dischargedOn, PERIOD_MONTHS);
}

const earlier = (one: PlainDate, other: PlainDate): PlainDate => (one < other ? one : other);

/** The latest day to which an extension may go. */
export function latestExtension(dischargedOn: PlainDate): PlainDate {
  return earlier(addMonths(periodEnd(dischargedOn), EXTENSION_MONTHS), addMonths(dischargedOn, LONGEST_MONTHS));
}

/** Days of the stay by a day: the day of admission is the first. */
export function daysOfStay(admittedOn: PlainDate, on: PlainDate): number {
  return Math.max(0, daysBetween(admittedOn, on) + 1);
}

type Ending = Pick<HomecareState, 'status' | 'endsOn' | 'reminded'>;

const RUNNING: readonly HomecareState['status'][] = ['active', 'paused'];

/** Told already for this end; who was told at 30 days is not told at 60 any more. */
function isTold({ reminded }: Ending, days: ReminderDays, endsOn: PlainDate): boolean {
  return reminded.some((one) => one.forOn === endsOn && one.days <= days);
}

/** The day on which the clock looks at this course next; null when it has nothing to say. An extension has reminders of its own. */
export function nextReminderOn(state: Ending): PlainDate | null {
  const { status, endsOn } = state;
  if (endsOn === null || !RUNNING.includes(status)) return null;
  const next = REMINDER_DAYS.find((days) => !isTold(state, days, endsOn));
  return next === undefined ? null : addDays(endsOn, -next);
}

/** What the clock says of a course on a day: the nearest reminder that is due and was not given. One that was missed is given late, and once. */
export function findHomecareSignal(state: Ending, today: PlainDate): { readonly action: 'remind'; readonly days: ReminderDays; readonly forOn: PlainDate } | undefined {
  const { status, endsOn } = state;
  if (endsOn === null || !RUNNING.includes(status)) return undefined;
  const days = REMINDER_DAYS.findLast((one) => addDays(endsOn, -one) <= today);
  return days === undefined || isTold(state, days, endsOn) ? undefined : { action: 'remind', days, forOn: endsOn };
}
