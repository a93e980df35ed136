import type { PlainDate } from '../calendar/index.ts';
import { dueDate } from '../clock/index.ts';
import type { CaseContext } from './context.ts';
import type { CaseDates } from './event.ts';
import type { CaseCommand } from './facts.ts';
import type { CaseState } from './state.ts';

/** Aftercare goes by its own days. */
const SCHEDULED: readonly CaseCommand['action'][] = ['start-aftercare', 'report-aftercare'];

type DateContext = Pick<CaseContext, 'on' | 'isHoliday' | 'deadlines'>;

/** When somebody must act next, after an allowed act. A step that shares its deadline with the one before keeps the date. */
export function caseDatesAfter(state: CaseState, command: CaseCommand, after: CaseState, context: DateContext): CaseDates {
  const { next } = after;
  if (next.within === 'none') return { nextOn: null };
  if (SCHEDULED.includes(command.action)) return { nextOn: after.aftercareDue[0] ?? due(next.within, context) };
  const named = namedDate(command);
  if (named !== null) return { nextOn: named };
  const restarts = next.within !== state.next.within;
  if (command.action === 'defer') return { nextOn: due('reviewHold', context) };
  if (command.action === 'report-monitoring') return { nextOn: due('monitorAgain', context) };
  return { nextOn: restarts ? withinTotal(state, after, context) : state.nextOn };
}

/** The plan is made within its own time and within that of all steps together, as long as the latter is not over already (a plan made anew). */
function withinTotal({ registeredOn }: CaseState, { next: { within } }: CaseState, context: DateContext): PlainDate {
  if (within === 'none') throw new Error('Nothing waits');
  const own = due(within, context);
  if (within !== 'plan') return own;
  const total = due('planTotal', { ...context, on: registeredOn });
  return total > context.on && total < own ? total : own;
}

export function due(name: keyof CaseContext['deadlines'], { on, isHoliday, deadlines }: DateContext): PlainDate {
  return dueDate(deadlines[name], on, isHoliday);
}

/** The date that the act itself names. */
export function namedDate(command: CaseCommand): PlainDate | null {
  if (command.action === 'hold' || command.action === 'defer') return command.reviewOn;
  if (command.action === 'report-monitoring') return command.nextOn ?? null;
  if (command.action === 'start-aftercare') return command.firstVisitOn;
  return command.action === 'report-aftercare' ? command.nextVisitOn : null;
}
