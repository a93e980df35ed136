import { addBusinessDays, addDays, type PlainDate } from '../calendar/index.ts';
import { cycleDate, dueAfterPause, dueDate, findLinkageCycle, nextCycleDate, replyDeadline, type Cycle } from '../clock/index.ts';
import type { ReferralContext } from './context.ts';
import type { ReferralDates, ReferralIdentity } from './event.ts';
import type { ReferralCommand } from './facts.ts';
import { nextStep, type NextStep } from './next-step.ts';
import type { ReferralAxes, ReferralState } from './state.ts';

type DateContext = Pick<ReferralContext, 'on' | 'isHoliday' | 'deadlines'>;

/** The dates that an allowed act sets or leaves. */
export function datesAfter(state: ReferralState, command: ReferralCommand, axes: ReferralAxes, context: DateContext): ReferralDates {
  const dueOn = replyDueOn(state, command, axes, context);
  const replyOn = cycleReplyOn(state, command, axes, context);
  return {
    dueOn,
    replyOn,
    nextOn: nextActOn(state, command, { next: nextStep(axes), dueOn, replyOn }, context),
    noContactNoticeOn: noContactNoticeOn(state, command, axes, context),
  };
}

/** A draft waits only to be finished. */
export function datesOfDraft(context: DateContext): ReferralDates {
  return { dueOn: null, replyOn: null, noContactNoticeOn: null, nextOn: dueDate(context.deadlines.finishDraft, context.on, context.isHoliday) };
}

function awaitsAnswer(axes: ReferralAxes): boolean {
  return axes.status === 'sent' || axes.status === 'opened' || axes.status === 'needs-info';
}

function replyDueOn(state: ReferralState, command: ReferralCommand, axes: ReferralAxes, context: DateContext): PlainDate | null {
  if (!awaitsAnswer(axes)) return null;
  const deadline = replyDeadline(state.identity.urgency, context.deadlines);
  if (command.action === 'send') return dueDate(deadline, context.on, context.isHoliday);
  if (state.dueOn === null) throw new Error('A referral that awaits an answer has a reply clock');
  if (command.action === 'extend') return extended(state.dueOn, command.days, deadline.calendar, context);
  if (command.action !== 'answer-info' || state.clockPausedSince === null) return state.dueOn;
  return dueAfterPause(state.dueOn, { since: state.clockPausedSince, until: context.on }, deadline.calendar, context.isHoliday);
}

/** Counted from the last day, or from today when that has passed. */
function extended(dueOn: PlainDate, days: number, calendar: 'calendar' | 'business', context: DateContext): PlainDate {
  const from = dueOn > context.on ? dueOn : context.on;
  return calendar === 'business' ? addBusinessDays(from, days, context.isHoliday) : addDays(from, days);
}

interface After {
  readonly next: NextStep;
  readonly dueOn: PlainDate | null;
  readonly replyOn: PlainDate | null;
}

function nextActOn(state: ReferralState, command: ReferralCommand, after: After, context: DateContext): PlainDate | null {
  if (after.next.within === 'none') return null;
  if (!restarts(state, command, after)) return state.nextOn;
  if (after.next.step === 'answer') return after.dueOn;
  if (after.next.step === 'return-result' && after.replyOn !== null) return after.replyOn;
  if (command.action === 'hold' && command.reviewOn !== null) return command.reviewOn;
  return dueDate(context.deadlines[after.next.within], context.on, context.isHoliday);
}

const RESTARTS: readonly ReferralCommand['action'][] = ['revise', 'extend', 'answer-info', 'report-progress'];

/** A new step, or an act that moves the step's own date. */
function restarts(state: ReferralState, command: ReferralCommand, after: After): boolean {
  return RESTARTS.includes(command.action) || after.next.step !== state.next.step || after.next.within !== state.next.within;
}

function isServed(axes: ReferralAxes): boolean {
  return axes.delivery === 'accepted' || axes.delivery === 'in-service' || axes.delivery === 'on-hold';
}

function replyCycle(identity: ReferralIdentity): Cycle | undefined {
  return findLinkageCycle(identity.sender.programme, identity.programme)?.reply;
}

function cycleReplyOn(state: ReferralState, command: ReferralCommand, axes: ReferralAxes, context: DateContext): PlainDate | null {
  const cycle = replyCycle(state.identity);
  if (cycle === undefined || !isServed(axes)) return null;
  const anchorOn = state.acceptedOn ?? context.on;
  if (state.replyOn === null) return nextCycleDate(anchorOn, cycle, context.on);
  return command.action === 'report-progress' ? afterReport(anchorOn, cycle, state.replyOn, context.on) : state.replyOn;
}

/** A report counts for the period it falls in; a second one in the same period moves nothing. */
function afterReport(anchorOn: PlainDate, cycle: Cycle, replyOn: PlainDate, on: PlainDate): PlainDate {
  let n = 1;
  while (cycleDate(anchorOn, cycle, n) < replyOn) n += 1;
  if (on < cycleDate(anchorOn, cycle, n - 1)) return replyOn;
  return nextCycleDate(anchorOn, cycle, on > replyOn ? on : replyOn);
}

/** MENTAL-A1-6M binds the mental-health centre; six months start with the referral and again with every contact. */
function noContactNoticeOn(state: ReferralState, command: ReferralCommand, axes: ReferralAxes, context: DateContext): PlainDate | null {
  if (state.identity.programme !== 'MENTAL' || !(awaitsAnswer(axes) || isServed(axes))) return null;
  const begins =
    command.action === 'send' ||
    command.action === 'notify-no-contact' ||
    (command.action === 'contact-attempt' && command.outcome === 'reached') ||
    state.noContactNoticeOn === null;
  return begins ? dueDate(context.deadlines.noContactNotice, context.on, context.isHoliday) : state.noContactNoticeOn;
}
