import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aCase, caseContext } from '../../testing/case.ts';
import { after, called, CHAIR, confirmed, HEALTH, HOPE, inSession, NURSE, prepared, SEATS, signed, TOWN, TOWN_OFFICER } from '../../testing/conference.ts';
import { applyCaseEvent, decideCase, type CaseCommand, type CaseState } from '../case/index.ts';
import type { Instant } from '../calendar/index.ts';
import {
  bestSlots, conferenceDuties, conferenceMembers, GUEST_TRIES, guestExpiry, isGuestOpen, isGuestReading, judgeGuestCode, movesOnCall, movesOnDecision, strengthOf, type Decided, type GuestLink, type SeatStrength,
} from './index.ts';

/** Lets a case go where the conference sends it, each step decided by the case itself. */
function moved(state: CaseState, commands: readonly CaseCommand[]): CaseState['status'] {
  return commands.reduce((current, command) => {
    const answer = decideCase(current, command, caseContext('2026-11-23'));
    if (!answer.ok) throw new Error(JSON.stringify(answer.refusal));
    return answer.value.reduce(applyCaseEvent, current);
  }, state).status;
}

describe('where a conference moves a case', () => {
  test.each([
    ['assessing', aCase().assessing(), 'conference'], ['planning', aCase().planning(), 'conference'], ['in-service', aCase().inService(), 'conference'], ['reopened', aCase().reopened(), 'conference'],
    ['registered', aCase(), 'registered'], ['closing', aCase().closing(), 'closing'], ['on hold', aCase().onHold(), 'on-hold'],
  ] as const)('calling it from %s', (_from, builder, to) => {
    const state = builder.state;
    expect(moved(state, movesOnCall(state))).toBe(to);
  });
  const words = '이유';
  const approve: Decided = { kind: 'approve', words };
  const change: Decided = { kind: 'change', words };
  const hold: Decided = { kind: 'hold', words, reviewOn: null };
  const close: Decided = { kind: 'close', words, reason: 'goal-reached', ongoingNeed: false };
  test.each([
    ['승인', 'conference', aCase().conference(), approve, 'planning'], ['변경', 'conference', aCase().conference(), change, 'planning'], ['보류', 'conference', aCase().conference(), hold, 'conference'],
    ['승인', 'in-service', aCase().inService(), approve, 'in-service'], ['변경', 'in-service', aCase().inService(), change, 'planning'], ['보류', 'in-service', aCase().inService(), hold, 'on-hold'],
    ['변경', 'closing', aCase().closing(), change, 'planning'], ['보류', 'closing', aCase().closing(), hold, 'closing'], ['승인', 'planning', aCase().planning(), approve, 'planning'],
  ] as const)('%s at %s', (_decision, _from, builder, decision, to) => {
    const state = builder.state;
    expect(moved(state, movesOnDecision(state, decision, 'meeting'))).toBe(to);
  });
  test('보류 leaves every case with the day on which it is looked at again, and one on its way to another organisation with the day of that', () => {
    const later: Decided = { kind: 'hold', words, reviewOn: '2026-12-10' };
    const after = (state: CaseState): CaseState => movesOnDecision(state, later, 'meeting').reduce((current, command) => {
      const answer = decideCase(current, command, caseContext('2026-11-23'));
      if (!answer.ok) throw new Error(answer.refusal.code);
      return answer.value.reduce(applyCaseEvent, current);
    }, state);
    for (const builder of [aCase(), aCase().assessing(), aCase().conference(), aCase().planning(), aCase().inService(), aCase().onHold(), aCase().closing(), aCase().aftercare(), aCase().reopened()]) expect(after(builder.state).nextOn).toBe('2026-12-10');
    const offered = aCase().conference().offered().state;
    expect(after(offered)).toEqual(offered);
  });
  test('종결 proposes and closes in one go, with the way it was decided', () => {
    expect(movesOnDecision(aCase().inService().state, close, 'written').map(({ action }) => action)).toEqual(['propose-closure', 'close']);
    expect(movesOnDecision(aCase().closing().state, close, 'written')).toEqual([{ action: 'close', reason: 'goal-reached', meeting: 'written', ongoingNeed: false, words }]);
  });
});

describe('who hears and who must do what', () => {
  test('nobody is a member before the conference is called', () => {
    expect(conferenceMembers(prepared().state)).toEqual([]);
    expect(conferenceMembers(called().state)).toEqual([HOPE, TOWN, HEALTH]);
  });
  const officer = { staffId: TOWN_OFFICER, organisationId: TOWN };
  const chair = { staffId: CHAIR, organisationId: HOPE };
  test('one who is asked answers, the convener holds it, those who had to be there sign', () => {
    expect(conferenceDuties(called().state, officer)).toEqual([{ duty: 'answer', byOn: '2026-11-25' }]);
    expect(conferenceDuties(called().state, chair)).toEqual([{ duty: 'answer', byOn: '2026-11-25' }, { duty: 'hold', byOn: '2026-11-26' }]);
    expect(conferenceDuties(inSession().state, officer)).toEqual([]);
    expect(conferenceDuties(confirmed().state, officer)).toEqual([{ duty: 'sign', byOn: '2026-11-30' }]);
    expect(conferenceDuties(signed().state, officer)).toEqual([]);
  });
  test('a team is asked until one of it answers; a named colleague leaves the others alone', () => {
    const nurse = { staffId: NURSE, organisationId: HEALTH };
    expect(conferenceDuties(called().state, nurse)).toHaveLength(1);
    expect(conferenceDuties(called().state, { ...officer, staffId: NURSE })).toEqual([]);
    expect(conferenceDuties(after(called(), { action: 'answer', attendeeId: 'nurse', answer: 'absent', proxy: '', words: '교육' }).state, nurse)).toEqual([]);
  });
});

describe('the time', () => {
  const starts = ['2026-11-24T01:00:00Z', '2026-11-24T02:00:00Z', '2026-11-24T03:00:00Z'] as readonly Instant[];
  const busy = (...hours: readonly number[]) => hours.map((hour) => ({ from: `2026-11-24T0${hour}:00:00Z` as Instant, until: `2026-11-24T0${hour + 1}:00:00Z` as Instant }));
  test('is the one at which most of those who must come are free, whoever else is not', () => {
    const calendars = [
      { attendeeId: 'chair', strength: 'must', busy: busy(1) }, { attendeeId: 'town', strength: 'must', busy: [] }, { attendeeId: 'nurse', strength: 'should', busy: busy(2, 3) }, { attendeeId: 'guest', strength: 'may', busy: busy(2) },
    ] as const;
    expect(bestSlots(starts, 60, calendars, 3).map(({ startsAt }) => startsAt.slice(11, 13))).toEqual(['03', '02', '01']);
    expect(bestSlots(starts, 60, calendars, 1)).toEqual([{ startsAt: '2026-11-24T03:00:00Z', free: { must: 2, should: 0, may: 1 }, missing: ['nurse'] }]);
  });
  test('never has fewer of those who must come than another one has', () => {
    const calendar = fc.record({ attendeeId: fc.string(), strength: fc.constantFrom<SeatStrength>('must', 'should', 'may'), busy: fc.array(fc.integer({ min: 1, max: 4 })).map((hours) => busy(...hours)) });
    fc.assert(fc.property(fc.array(calendar, { maxLength: 6 }), (calendars) => {
      const [best, ...others] = bestSlots(starts, 60, calendars, 3);
      expect(others.every(({ free }) => free.must <= best!.free.must)).toBe(true);
    }));
  });
  test('ends where the next begins: two meetings back to back are possible', () => {
    expect(bestSlots([starts[1]!], 60, [{ attendeeId: 'chair', strength: 'must', busy: busy(1, 3) }], 1)[0]?.missing).toEqual([]);
  });
  test('somebody with two seats counts by the stronger', () => {
    const wanted = [...SEATS, { who: '팀장', strength: 'should' as const, rules: [], itemIds: [] }];
    expect([strengthOf({ seats: ['팀장', SEATS[0]!.who] }, wanted), strengthOf({ seats: ['팀장'] }, wanted), strengthOf({ seats: [] }, wanted)]).toEqual(['must', 'should', 'may']);
  });
});

describe('a link for somebody from outside', () => {
  const made = '2026-11-23T01:00:00Z' as Instant;
  const link: GuestLink = { expiresAt: guestExpiry(made), tries: 0, usedAt: null, revokedAt: null };
  test('holds for 72 hours', () => {
    expect(link.expiresAt).toBe('2026-11-26T01:00:00Z');
    expect([isGuestOpen(link, '2026-11-26T00:59:59Z'), isGuestOpen(link, '2026-11-26T01:00:00Z')]).toEqual([true, false]);
  });
  test('opens once, with the right code, and is read for an hour', () => {
    expect(judgeGuestCode(link, true, made)).toEqual({ ok: true, value: { readUntil: '2026-11-23T02:00:00Z' } });
    const used = { ...link, usedAt: made };
    expect(judgeGuestCode(used, true, made)).toEqual({ ok: false, refusal: { code: 'conference/guest-refused' } });
    expect([isGuestReading(used, '2026-11-23T01:59:00Z'), isGuestReading(used, '2026-11-23T02:00:00Z'), isGuestReading({ ...used, revokedAt: made }, made), isGuestReading(link, made)]).toEqual([true, false, false, false]);
  });
  test('is shut after five wrong codes, also for the right one', () => {
    const left = Array.from({ length: GUEST_TRIES }, (_one, tries) => judgeGuestCode({ ...link, tries }, false, made)).map((answer) => (answer.ok ? 'ok' : 'left' in answer.refusal ? answer.refusal.left : 'shut'));
    expect(left).toEqual([4, 3, 2, 1, 0]);
    expect(judgeGuestCode({ ...link, tries: GUEST_TRIES }, true, made)).toEqual({ ok: false, refusal: { code: 'conference/guest-refused' } });
  });
  test('that was taken back, has expired or was used looks the same', () => {
    for (const shut of [{ ...link, revokedAt: made }, { ...link, expiresAt: made }, { ...link, usedAt: made }]) expect(judgeGuestCode(shut, true, made)).toEqual({ ok: false, refusal: { code: 'conference/guest-refused' } });
  });
});
