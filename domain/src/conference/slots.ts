import { epochMilliseconds, type Instant } from '../calendar/index.ts';
import type { AttendeeState, SeatStrength } from './state.ts';

/** A span of somebody's calendar that is taken; what for is nobody's business. */
export interface Busy {
  readonly from: Instant;
  readonly until: Instant;
}

/** Somebody whose calendar is looked at. */
export interface Calendar {
  readonly attendeeId: string;
  readonly strength: SeatStrength;
  readonly busy: readonly Busy[];
}

export interface Slot {
  readonly startsAt: Instant;
  /** How many of those who must, should and may be there are free. */
  readonly free: Readonly<Record<SeatStrength, number>>;
  /** Who cannot come. */
  readonly missing: readonly string[];
}

const STRENGTHS: readonly SeatStrength[] = ['must', 'should', 'may'];

const overlaps = ({ from, until }: Busy, start: number, end: number): boolean => epochMilliseconds(from) < end && epochMilliseconds(until) > start;

function slotAt(startsAt: Instant, minutes: number, calendars: readonly Calendar[]): Slot {
  const start = epochMilliseconds(startsAt);
  const isFree = ({ busy }: Calendar): boolean => !busy.some((one) => overlaps(one, start, start + minutes * 60_000));
  const count = (wanted: SeatStrength): number => calendars.filter((one) => one.strength === wanted && isFree(one)).length;
  return { startsAt, free: { must: count('must'), should: count('should'), may: count('may') }, missing: calendars.filter((one) => !isFree(one)).map(({ attendeeId }) => attendeeId) };
}

function byWorth(left: Slot, right: Slot): number {
  for (const strength of STRENGTHS) if (left.free[strength] !== right.free[strength]) return right.free[strength] - left.free[strength];
  return left.startsAt < right.startsAt ? -1 : 1;
}

/** The times worth proposing: the one at which most of those who must be there are free, then of those who should, then who may; of two alike the earlier. */
export function bestSlots(starts: readonly Instant[], minutes: number, calendars: readonly Calendar[], most: number): readonly Slot[] {
  return starts.map((startsAt) => slotAt(startsAt, minutes, calendars)).toSorted(byWorth).slice(0, most);
}

/** How much somebody's presence counts: the strongest of the seats that he fills. */
export function strengthOf({ seats }: Pick<AttendeeState, 'seats'>, wanted: readonly { readonly who: string; readonly strength: SeatStrength }[]): SeatStrength {
  return STRENGTHS.find((strength) => wanted.some((seat) => seat.strength === strength && seats.includes(seat.who))) ?? 'may';
}
