import { findBusy, findWholeConference, stateOf } from '@dure/database/conference';
import { addDays, epochMilliseconds, instantOf, koreanDay, type Instant, type PlainDate } from '@dure/domain/calendar';
import { bestSlots, strengthOf, type Calendar } from '@dure/domain/conference';
import { allow, refuse } from '@dure/domain/decision';
import type { ConferenceId } from '@dure/domain/ids';
import { sameOrNextBusinessDay, type IsHoliday } from '@dure/domain/clock';
import { holidaysOf } from '../clock/holidays.ts';
import type { Call, Handled } from '../http/handler.ts';
import type { conferenceContract } from './contract.ts';

type Slots = (typeof conferenceContract)['GET /api/conferences/:id/slots'];

/** Hours at which a meeting can begin; lunch is left out. */
const HOURS = [9, 10, 11, 13, 14, 15, 16, 17];
const KOREA_AHEAD_HOURS = 9;
const PROPOSED = 6;

function startsOf(from: PlainDate, days: number, isHoliday: IsHoliday, now: Instant): readonly Instant[] {
  const all = Array.from({ length: days }, (_one, offset) => addDays(from, offset)).filter((day) => sameOrNextBusinessDay(day, isHoliday) === day);
  const moments = all.flatMap((day) => HOURS.map((hour) => instantOf(epochMilliseconds(`${day}T00:00:00Z`) + (hour - KOREA_AHEAD_HOURS) * 3_600_000)));
  return moments.filter((moment) => moment > now);
}

/** Times at which most of those who must come are free. Of their calendars it tells only who cannot. */
export async function readSlots({ params, query, scope, work, server, at, today }: Call<Slots>): Handled<Slots> {
  const stored = await findWholeConference(work, scope.sigungus, params.id as ConferenceId);
  if (stored === undefined || stored.header.identity.convener.organisationId !== scope.organisationId) return refuse({ code: 'absent' });
  const state = stateOf(stored);
  const from = (query.from > today ? query.from : today) as PlainDate;
  const isHoliday = await holidaysOf(server, stored.sigungu);
  const starts = startsOf(from, query.days, isHoliday, at);
  const staffIds = state.attendees.flatMap(({ staffId }) => (staffId === null ? [] : [staffId]));
  const busy = await findBusy(work, stored.sigungu, { from: `${from}T00:00:00Z`, until: `${addDays(from, query.days + 1)}T00:00:00Z`, staffIds, butFor: stored.id });
  const calendars = state.attendees.map((one): Calendar => ({
    attendeeId: one.attendeeId, strength: strengthOf(one, state.seats),
    busy: busy.filter(({ staffId }) => staffId !== null && staffId === one.staffId).map((taken) => ({ from: taken.from, until: instantOf(epochMilliseconds(taken.from) + taken.minutes * 60_000) })),
  }));
  const count = (strength: Calendar['strength']): number => calendars.filter((one) => one.strength === strength).length;
  return allow({
    answer: {
      rows: bestSlots(starts, query.minutes, calendars, PROPOSED).map(({ startsAt, free, missing }) => ({ startsAt, ...free, missing: [...missing] })),
      asked: { must: count('must'), should: count('should'), may: count('may') },
    },
    subject: { conferenceId: stored.id, day: koreanDay(at), attendees: calendars.length },
  });
}
