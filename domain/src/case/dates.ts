import type { PlainDate } from '../calendar/index.ts';
import { dueDate } from '../clock/index.ts';
import type { CaseContext } from './context.ts';
import type { CaseDates } from './event.ts';
import type { CaseCommand } from './facts.ts';
import type { CaseNextStep } from './next-step.ts';
import type { CaseState } from './state.ts';

type DateContext = Pick<CaseContext, 'on' | 'isHoliday' | 'deadlines'>;

/** When somebody must act next, after an allowed act. A step that shares its deadline with the one before keeps the date. */
export function caseDatesAfter(state: CaseState, command: CaseCommand, next: CaseNextStep, context: DateContext): CaseDates {
  if (next.within === 'none') return { nextOn: null };
  const named = namedDate(command);
  if (named !== null) return { nextOn: named };
  const restarts = command.action === 'report-aftercare' || next.within !== state.next.within;
  if (command.action === 'report-monitoring') return { nextOn: due('monitorAgain', context) };
  return { nextOn: restarts ? withinTotal(state, next, context) : state.nextOn };
}

/** The plan is made within its own time and within that of all steps together, as long as the latter is not over already (a plan made anew). */
function withinTotal({ registeredOn }: CaseState, { within }: CaseNextStep, context: DateContext): PlainDate {
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
  if (command.action === 'hold') return command.reviewOn;
  if (command.action === 'report-monitoring') return command.nextOn ?? null;
  if (command.action === 'start-aftercare') return command.firstVisitOn;
  return command.action === 'report-aftercare' ? command.nextVisitOn : null;
}
