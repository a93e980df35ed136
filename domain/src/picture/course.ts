import { daysBetween, type PlainDate } from '../calendar/index.ts';
import { CASE_TRANSITIONS, type CaseAction, type CaseEvent, type CaseStatus } from '../case/index.ts';

/** One part of the way of a case. */
export interface CourseStage {
  readonly stage: CaseStatus;
  readonly from: PlainDate;
  /** Null while it lasts. */
  readonly until: PlainDate | null;
  /** By when it was to end, as it stood on its last day. */
  readonly dueOn: PlainDate | null;
  /** 0 where it kept its day. */
  readonly daysLate: number;
}

export interface CourseTick {
  readonly on: PlainDate;
  readonly noun: string;
  readonly what: string;
}

export interface Course {
  readonly stages: readonly CourseStage[];
  readonly ticks: readonly CourseTick[];
  readonly today: PlainDate;
}

const LEADS_TO: ReadonlyMap<string, CaseStatus> = new Map(Object.values(CASE_TRANSITIONS).flatMap((row: { readonly [Act in CaseAction]?: CaseStatus }) => Object.entries(row)));
const OVER: readonly CaseStatus[] = ['closed', 'ended'];

type Line = Pick<CaseEvent, 'action' | 'on' | 'dates'>;

const stageAfter = (action: string): CaseStatus | undefined => (action === 'register' ? 'registered' : LEADS_TO.get(action));

const late = (dueOn: PlainDate | null, on: PlainDate): number => (dueOn === null ? 0 : Math.max(0, daysBetween(dueOn, on)));

/**
 * The way of a case as its history tells it, part after part. The day by which a part was to end is the one that stood when it
 * ended; the date of a reader who sees only some lines is that of the lines seen.
 */
export function courseOf(history: readonly Line[], ticks: readonly CourseTick[], today: PlainDate): Course {
  const stages: CourseStage[] = [];
  let dueOn: PlainDate | null = null;
  for (const { action, on, dates } of history) {
    const stage = stageAfter(action);
    const before = stages.at(-1);
    if (stage !== undefined && before !== undefined) stages.splice(-1, 1, { ...before, until: on, dueOn, daysLate: late(dueOn, on) });
    if (stage !== undefined) stages.push({ stage, from: on, until: null, dueOn: null, daysLate: 0 });
    dueOn = dates.nextOn;
  }
  const last = stages.at(-1);
  if (last !== undefined) stages.splice(-1, 1, OVER.includes(last.stage) ? { ...last, until: last.from } : { ...last, dueOn, daysLate: late(dueOn, today) });
  return { stages, ticks, today };
}

const LEFT = 16;
const LABEL_WIDTH = 104;
const LANE_HEIGHT = 40;
const LINE_HEIGHT = 18;
const TICKS_BELOW = 64;

export interface CourseLayout {
  readonly width: number;
  readonly height: number;
  /** Height of the line. */
  readonly y: number;
  readonly stages: readonly { readonly stage: CourseStage; readonly x: number; readonly end: number; readonly labelX: number; readonly labelY: number }[];
  readonly ticks: readonly { readonly x: number; readonly count: number; readonly on: PlainDate }[];
  readonly todayX: number;
}

/** Places on one line, by the calendar; labels that would meet stand above each other. */
export function layoutCourse({ stages, ticks, today }: Course, width: number): CourseLayout {
  const first = stages[0]?.from ?? today;
  const ends = [...stages.map(({ until }) => until ?? today), today];
  const last = ends.reduce((latest, on) => (on > latest ? on : latest), first);
  const days = Math.max(1, daysBetween(first, last));
  const room = width - 2 * LEFT;
  const xOf = (on: PlainDate): number => Math.round(LEFT + (room * Math.min(days, Math.max(0, daysBetween(first, on)))) / days);
  const lanes: number[] = [];
  const placed = stages.map((stage) => {
    const x = xOf(stage.from);
    const labelX = Math.min(x, width - LABEL_WIDTH);
    const free = lanes.findIndex((right) => right <= labelX);
    const lane = free < 0 ? lanes.length : free;
    lanes[lane] = labelX + LABEL_WIDTH;
    return { stage, x, end: xOf(stage.until ?? today), labelX, lane };
  });
  const y = 12 + lanes.length * LANE_HEIGHT;
  const byDay = new Map<PlainDate, number>();
  for (const { on } of ticks) if (on >= first && on <= last) byDay.set(on, (byDay.get(on) ?? 0) + 1);
  return {
    width, y, height: y + LINE_HEIGHT + TICKS_BELOW, todayX: xOf(today),
    stages: placed.map(({ lane, ...rest }) => ({ ...rest, labelY: y - 14 - lane * LANE_HEIGHT })),
    ticks: [...byDay].map(([on, count]) => ({ x: xOf(on), count, on })),
  };
}
