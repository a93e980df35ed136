import type { Deadline, DeadlineStart } from '../clock/index.ts';

function days(name: string, count: number, startsAt: DeadlineStart): Deadline {
  return { days: count, calendar: 'calendar', strictness: 'soft', startsAt, lastDayOnHoliday: 'next-business-day', cite: { setting: name } };
}

/** No guide of ours says by when a municipality answers for somebody who moved in: the product's own time, which asks for a reason and blocks nothing. */
export const MOVE_DEADLINES = {
  answer: days('move.answer', 7, 'sent'),
  settle: days('move.settle', 7, 'returned'),
} as const satisfies Record<string, Deadline>;
