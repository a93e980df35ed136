import { changeVisit, findVisit, lockSeriesFrom, type StoredVisit } from '@dure/database/visit';
import { addDays } from '@dure/domain/calendar';
import { allow, refuse } from '@dure/domain/decision';
import type { VisitId } from '@dure/domain/ids';
import { applyVisitEvent, decideVisit, NO_REQUIREMENTS, type VisitCommand } from '@dure/domain/visit';
import { sameOrNextBusinessDay, type IsHoliday } from '@dure/domain/clock';
import { holidaysOf } from '../clock/holidays.ts';
import type { Call, Handled } from '../http/handler.ts';
import type { visitContract } from './contract.ts';
import { partyOf } from './party.ts';
import { requirementsOf } from './requirements.ts';

type Following = (typeof visitContract)['POST /api/visits/:id/following'];

/** This visit of a series and all that are still to come: moved by as many days, or ended. What was made stays as it was. */
export async function changeFollowing(call: Call<Following>): Handled<Following> {
  const { params, scope, staff, work, at, today, server } = call;
  const from = await findVisit(work, scope.sigungus, params.id as VisitId);
  if (from === undefined) return refuse({ code: 'absent' });
  const { series } = from.state.identity;
  if (series === null) return refuse({ code: 'visit/not-in-series' });
  const [following, asked, isHoliday] = await Promise.all([lockSeriesFrom(work, scope.sigungus, series.seriesId, from.state.plan.on), requirementsOf(call, from.personId), holidaysOf(server, staff.sigungu)]);
  for (const stored of following.filter(({ state }) => state.status !== 'in-progress')) {
    const context = { at, on: today, by: staff.id, party: partyOf(stored.state, call), requirements: asked?.requirements ?? NO_REQUIREMENTS };
    const decided = decideVisit(stored.state, commandFor(call, stored, isHoliday), context);
    if (!decided.ok) return decided;
    changeVisit(work, stored, applyVisitEvent(stored.state, decided.value), decided.value);
  }
  return allow({ answer: { changed: following.length }, seen: [from.personId], subject: { visitId: from.id, changed: following.length }, live: [{ topic: 'task' as const, organisations: [staff.organisationId] }] });
}

function commandFor({ body }: Call<Following>, { state }: StoredVisit, isHoliday: IsHoliday): VisitCommand {
  if (body.change === 'end') return { action: 'cancel', reason: 'series-ended', words: body.words };
  const on = sameOrNextBusinessDay(addDays(state.plan.on, body.shiftDays), isHoliday);
  return { action: 'reschedule', plan: { on, ...(body.time === null ? {} : { time: body.time }), ...(body.minutes === null ? {} : { minutes: body.minutes }) }, words: '', emergency: body.emergency, reason: body.reason };
}
