import { findHolidays } from '@dure/database/holiday';
import { withScope } from '@dure/database/scope';
import type { PlainDate } from '@dure/domain/calendar';
import type { IsHoliday } from '@dure/domain/clock';
import type { ServerContext } from '../http/handler.ts';
import { signInSettings } from '../session/settings.ts';

const CACHED_MS = 5 * 60_000;

interface Known {
  readonly readAt: number;
  readonly days: Promise<ReadonlySet<PlainDate>>;
}
const calendars = new WeakMap<ServerContext, Map<string, Known>>();

/** Whether offices of a municipality are closed on a day; 임시공휴일 count from five minutes after they are entered. */
export async function holidaysOf(server: ServerContext, sigungu: string): Promise<IsHoliday> {
  const known = calendars.get(server) ?? new Map<string, Known>();
  calendars.set(server, known);
  const cached = known.get(sigungu);
  if (cached !== undefined && performance.now() - cached.readAt < CACHED_MS) return asQuestion(await cached.days);
  const days = withScope(server.shared, signInSettings({}), (work) => findHolidays(work, sigungu));
  known.set(sigungu, { readAt: performance.now(), days });
  days.catch(() => known.delete(sigungu));
  return asQuestion(await days);
}

const asQuestion = (days: ReadonlySet<PlainDate>): IsHoliday => (day) => days.has(day);
