export { cycleDate, findLinkageCycle, isOutgoingCycleDue, LINKAGE_CYCLES, nextCycleDate, type Cycle } from './cycle.ts';
export { blocksWhenMissed, dueDate, isOverdue, sameOrNextBusinessDay, type Deadline, type DeadlineSource, type DeadlineStart, type IsHoliday, type Strictness } from './deadline.ts';
export { REFERRAL_DEADLINES, replyDeadline, type ReferralDeadlines, type Urgency } from './deadlines.ts';
export { ESCALATE_EVERY_DAYS, escalationOn } from './escalation.ts';
export { businessDaysBetween, dueAfterPause } from './pause.ts';
export { dueSignals, nextSignalOn, SIGNALS, type ClockFace, type DueSignal, type Signal, type Supervisor } from './signals.ts';
