import { addDays, type PlainDate } from '../calendar/index.ts';
import { ESCALATE_EVERY_DAYS, escalationOn } from './escalation.ts';

export const SIGNALS = ['remind-7', 'remind-3', 'remind-1', 'escalate', 'cycle-reply-due', 'six-month-notice'] as const;
export type Signal = (typeof SIGNALS)[number];

export type Supervisor = 'sender-lead' | 'receiver-lead';

/** One thing the clock has to say, and the date it speaks of; the pair is said once. */
export interface DueSignal {
  readonly signal: Signal;
  readonly forOn: PlainDate;
}

/** What the clock reads off a referral. */
export interface ClockFace {
  /** Somebody still has to act. */
  readonly waiting: boolean;
  /** Last day of the reply clock while it runs. */
  readonly dueOn: PlainDate | null;
  readonly clockStartedOn: PlainDate | null;
  readonly clockPausedSince: PlainDate | null;
  readonly nextOn: PlainDate | null;
  /** By when the receiver owes the next monthly or quarterly reply. */
  readonly replyOn: PlainDate | null;
  /** When the receiver has not reached the person for six months; null where no such notice is owed. */
  readonly noContactNoticeOn: PlainDate | null;
  readonly signalled: readonly DueSignal[];
}

const REMINDERS = [
  { signal: 'remind-1', days: 1 },
  { signal: 'remind-3', days: 3 },
  { signal: 'remind-7', days: 7 },
] as const;
const REPLY_NOTICE_DAYS = 7;

/** What is due to be said today and has not been said. Late runs say only the nearest reminder. */
export function dueSignals(face: ClockFace, today: PlainDate): readonly DueSignal[] {
  if (!face.waiting) return [];
  return [reminder(face, today), escalation(face, today), cycleReply(face, today), noContactNotice(face, today)].filter(
    (signal) => signal !== null && !isSignalled(face, signal),
  ) as readonly DueSignal[];
}

function isSignalled(face: ClockFace, due: DueSignal): boolean {
  return face.signalled.some((said) => said.signal === due.signal && said.forOn === due.forOn);
}

function reminder(face: ClockFace, today: PlainDate): DueSignal | null {
  const { dueOn, clockStartedOn } = face;
  if (dueOn === null || clockStartedOn === null || face.clockPausedSince !== null || today >= dueOn) return null;
  const nearest = REMINDERS.find(({ days }) => today >= addDays(dueOn, -days) && addDays(dueOn, -days) > clockStartedOn);
  return nearest === undefined ? null : { signal: nearest.signal, forOn: dueOn };
}

/** On the due day itself both supervisors hear of it, and each week after. */
function escalation({ nextOn }: ClockFace, today: PlainDate): DueSignal | null {
  const forOn = nextOn === null ? null : escalationOn(nextOn, today);
  return forOn === null ? null : { signal: 'escalate', forOn };
}

/** The receiver hears of the reply a week before it is owed; on the day itself it escalates like every next date. */
function cycleReply(face: ClockFace, today: PlainDate): DueSignal | null {
  if (face.replyOn === null || today < addDays(face.replyOn, -REPLY_NOTICE_DAYS)) return null;
  return { signal: 'cycle-reply-due', forOn: face.replyOn };
}

/** MENTAL-A1-6M. */
function noContactNotice(face: ClockFace, today: PlainDate): DueSignal | null {
  if (face.noContactNoticeOn === null || today < face.noContactNoticeOn) return null;
  return { signal: 'six-month-notice', forOn: face.noContactNoticeOn };
}

/** The first day after `after` on which the clock may have something new to say; null when it never will. */
export function nextSignalOn(face: ClockFace, after: PlainDate): PlainDate | null {
  if (!face.waiting) return null;
  const { dueOn, nextOn, replyOn, noContactNoticeOn } = face;
  const told = nextOn === null ? null : escalationOn(nextOn, after);
  const looks = [
    ...(dueOn === null ? [] : REMINDERS.map(({ days }) => addDays(dueOn, -days))),
    ...(replyOn === null ? [] : [addDays(replyOn, -REPLY_NOTICE_DAYS)]),
    ...(noContactNoticeOn === null ? [] : [noContactNoticeOn]),
    ...(nextOn === null ? [] : [told === null ? nextOn : addDays(told, ESCALATE_EVERY_DAYS)]),
  ];
  return looks.filter((day) => day > after).toSorted()[0] ?? null;
}
