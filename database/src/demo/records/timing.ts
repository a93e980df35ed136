import { addDays, koreanDay } from '@dure/domain/calendar';
import type { Instant, PlainDate } from '@dure/domain/calendar';
import type { Rng } from '../prng.ts';
import { koreanMinute, koreanMoment, openDay, OPENING } from '../officeHours.ts';

export interface Time {
  readonly on: PlainDate;
  readonly at: Instant;
}

interface Span {
  readonly today: PlainDate;
  /** The last act was so many days ago. */
  readonly daysAgo: number;
  /** Moment of the first act, where another record gives it. */
  readonly begunAt?: Instant | undefined;
}

/**
 * When a beginning and the acts after it happened, given the days between them: counted back from the last act,
 * on days on which offices are open, each later than the one before.
 */
export function timesOf(rng: Rng, gaps: readonly number[], { today, daysAgo, begunAt }: Span): readonly [Time, ...Time[]] {
  const days = [openDay(addDays(today, -Math.max(1, daysAgo)))];
  for (const gap of gaps.toReversed()) days.unshift(openDay(addDays(days[0] ?? today, -gap)));
  const [begunOn = today, ...rest] = days;
  const first = begunAt === undefined ? following(rng, undefined, begunOn) : { on: koreanDay(begunAt), at: begunAt };
  const times: [Time, ...Time[]] = [first];
  for (const day of rest) times.push(following(rng, times.at(-1), day));
  return times;
}

/** Later the same day, or in the morning of another one. */
function following(rng: Rng, before: Time | undefined, day: PlainDate): Time {
  const sameDay = before !== undefined && day <= before.on;
  const on = sameDay ? before.on : day;
  return { on, at: koreanMoment(on, (sameDay ? koreanMinute(before.at) : OPENING) + 15 + rng.int(0, 30)) };
}
