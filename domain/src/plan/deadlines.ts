import type { PlainDate } from '../calendar/index.ts';
import { CASE_DEADLINES } from '../case/deadlines.ts';
import { dueDate, type Deadline, type IsHoliday } from '../clock/index.ts';

/** The clocks of a plan. Making and reviewing it are the case's own; 규칙 제10조제1항 sets the two reviews. */
export const PLAN_DEADLINES = {
  make: CASE_DEADLINES.plan,
  approve: { days: 3, calendar: 'business', strictness: 'soft', startsAt: 'asked', lastDayOnHoliday: 'keep', cite: { setting: 'plan.approve' } },
  activate: { days: 7, calendar: 'calendar', strictness: 'soft', startsAt: 'answered', lastDayOnHoliday: 'keep', cite: { setting: 'plan.activate' } },
  firstReview: CASE_DEADLINES.monitor,
  nextReview: CASE_DEADLINES.monitorAgain,
} as const satisfies Record<string, Deadline>;

export type PlanDeadlines = { readonly [Name in keyof typeof PLAN_DEADLINES]: Deadline };

export interface PlanClock {
  readonly on: PlainDate;
  readonly isHoliday: IsHoliday;
  readonly deadlines: PlanDeadlines;
}

export function planDue(name: keyof PlanDeadlines, { on, isHoliday, deadlines }: PlanClock): PlainDate {
  return dueDate(deadlines[name], on, isHoliday);
}
