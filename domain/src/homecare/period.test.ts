import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aHomecare, homecareContext, type HomecareBuilder } from '../../testing/homecare.ts';
import { addDays, addMonths, daysBetween, type PlainDate } from '../calendar/index.ts';
import {
  applyHomecareEvent, daysOfStay, decideHomecare, findHomecareSignal, foldHomecare, latestExtension, nextReminderOn, periodEnd,
  type HomecareCommand, type HomecareEvent, type HomecareState,
} from './index.ts';

describe('재가 의료급여 서비스 지원기간은 1년이며, 퇴원시점 기준', () => {
  test.each<[PlainDate, PlainDate, PlainDate]>([
    ['2026-11-23', '2027-11-23', '2028-11-23'], ['2027-02-28', '2028-02-28', '2029-02-28'], ['2028-02-29', '2029-02-28', '2030-02-28'], ['2026-12-31', '2027-12-31', '2028-12-31'],
  ])('discharged on %s it ends on %s, extended at the latest on %s', (dischargedOn, endsOn, latest) => {
    expect([periodEnd(dischargedOn), latestExtension(dischargedOn)]).toEqual([endsOn, latest]);
  });
  test.each([[0, 1], [29, 30], [30, 31]])('%i days after the admission is day %i of the stay', (after, days) => {
    expect(daysOfStay('2026-10-01', addDays('2026-10-01', after))).toBe(days);
  });
});

/** The clock rings once a day from one day to another; what it said, and when. */
function ring(course: HomecareBuilder, until: PlainDate, every = 1): { readonly told: readonly (readonly [PlainDate, number])[]; readonly course: HomecareBuilder } {
  const told: (readonly [PlainDate, number])[] = [];
  let current = course;
  for (; current.today <= until; current = current.later(every)) {
    const signal = findHomecareSignal(current.state, current.today);
    if (signal === undefined) continue;
    told.push([current.today, signal.days]);
    current = current.act(signal, 'system');
  }
  return { told, course: current };
}

describe('종료 60일 전과 30일 전', () => {
  test('are told once each, on their days', () => {
    const { told, course } = ring(aHomecare('2026-11-23').started(), '2027-11-23');
    expect(told).toEqual([['2027-09-24', 60], ['2027-10-24', 30]]);
    expect(course.state).toMatchObject({ step: 'prepare-end', nextOn: '2027-11-07' });
  });
  test('what was asked is done, and the last day is what remains', () => {
    const { course } = ring(aHomecare('2026-11-23').started(), '2027-10-24');
    const prepared = course.act({ action: 'prepare-end', words: '노인맞춤으로 잇습니다.' });
    expect(prepared.state).toMatchObject({ step: 'end', nextOn: '2027-11-23' });
    expect(nextReminderOn(prepared.state)).toBeNull();
  });
  test('a clock that stood still speaks once when it runs again, however late', () => {
    const course = aHomecare('2026-11-23').started();
    expect(ring(course.later(340), '2027-11-23').told).toEqual([['2027-10-29', 30]]);
    expect(ring(course.later(400), '2028-01-31').told).toEqual([['2027-12-28', 30]]);
  });
  test('an extension is told of anew', () => {
    const { course } = ring(aHomecare('2026-11-23').started(), '2027-10-24');
    const extended = course.extended('2028-05-23');
    expect(extended.state).toMatchObject({ step: 'watch', nextOn: null, endsOn: '2028-05-23' });
    expect(nextReminderOn(extended.state)).toBe('2028-03-24');
    expect(ring(extended, '2028-05-23').told.map(([, days]) => days)).toEqual([60, 30]);
  });
  test('a person in hospital is not forgotten: what was asked meanwhile waits after the return', () => {
    const { course } = ring(aHomecare('2026-11-23').started().later(290).readmitted(), '2027-09-24');
    expect(course.state).toMatchObject({ status: 'paused', step: 'decide-readmission' });
    expect(course.act({ action: 'resume', dischargedOn: course.today, words: '퇴원' }).state).toMatchObject({ status: 'active', step: 'prepare-end' });
  });
});

const aStep = fc.record({ choice: fc.nat(5), days: fc.integer({ min: 0, max: 200 }), until: fc.integer({ min: -30, max: 900 }) });

function commandOf(choice: number, today: PlainDate, until: PlainDate): HomecareCommand {
  const commands: readonly HomecareCommand[] = [
    { action: 'extend', until, reason: '사유', decidedBy: '팀장', decidedOn: today },
    { action: 'readmit', hospital: '병원', admittedOn: today, planned: false, words: '' },
    { action: 'resume', dischargedOn: today, words: '퇴원' },
    { action: 'prepare-end', words: '준비' },
    { action: 'extend', until: addDays(until, 1), reason: '사유', decidedBy: '팀장', decidedOn: addDays(today, -1) },
  ];
  return commands[choice] ?? { action: 'end', reason: 'expired', endedOn: today, words: '' };
}

interface Played {
  readonly events: readonly HomecareEvent[];
  readonly states: readonly HomecareState[];
}

/** A course of any length under a clock that rings every day. */
function play(dischargedOn: PlainDate, steps: readonly { readonly choice: number; readonly days: number; readonly until: number }[]): Played {
  let { state, events, today } = aHomecare(dischargedOn).started();
  const states = [state];
  const take = (event: HomecareEvent): void => {
    state = applyHomecareEvent(state, event);
    events = [...events, event];
    states.push(state);
  };
  for (const { choice, days, until } of steps) {
    for (let day = 0; day <= days; day += 1) {
      const signal = findHomecareSignal(state, addDays(today, day));
      const rung = signal && decideHomecare(state, signal, homecareContext(addDays(today, day), 'system'));
      if (rung?.ok === true) take(rung.value);
    }
    today = addDays(today, days);
    const decided = decideHomecare(state, commandOf(choice, today, addDays(today, until)), homecareContext(today));
    if (decided.ok) take(decided.value);
  }
  return { events, states };
}

const aDischarge = fc.integer({ min: 0, max: 1500 }).map((days) => addDays('2026-01-01', days));

describe('whatever happens to a course', () => {
  const courses = fc.tuple(aDischarge, fc.array(aStep, { minLength: 1, maxLength: 14 }));
  test('it is extended once at most, never beyond 24 months from discharge, and its end never moves otherwise', () => {
    let extended = 0;
    fc.assert(fc.property(courses, ([dischargedOn, steps]) => {
      const { events, states } = play(dischargedOn, steps);
      const extensions = events.filter(({ action }) => action === 'extend').length;
      extended += extensions;
      expect(extensions).toBeLessThanOrEqual(1);
      for (const { endsOn, extension } of states) {
        expect(endsOn).toBe(extension?.until ?? periodEnd(dischargedOn));
        expect((endsOn ?? '9999') <= addMonths(dischargedOn, 24)).toBe(true);
      }
    }), { numRuns: 120 });
    expect(extended).toBeGreaterThan(10);
  });
  test('its reminders come on their days, once each for each end', () => {
    let told = 0;
    fc.assert(fc.property(courses, ([dischargedOn, steps]) => {
      const { events } = play(dischargedOn, steps);
      const reminders = events.flatMap((event) => (event.action === 'remind' ? [event] : []));
      told += reminders.length;
      expect(new Set(reminders.map(({ days, forOn }) => `${days} ${forOn}`)).size).toBe(reminders.length);
      for (const { days, forOn, on } of reminders) expect(daysBetween(on, forOn)).toBeLessThanOrEqual(days);
    }), { numRuns: 100 });
    expect(told).toBeGreaterThan(50);
  });
  test('it waits with a date, or for nothing; what is kept is what its history leaves', () => {
    fc.assert(fc.property(courses, ([dischargedOn, steps]) => {
      const { events, states } = play(dischargedOn, steps);
      for (const { step, nextOn } of states) expect(nextOn === null).toBe(step === 'watch' || step === 'none');
      expect(foldHomecare(events)).toEqual(states.at(-1));
    }), { numRuns: 80 });
  });
  test('while it runs, the clock always has a day before the end, or has spoken', () => {
    fc.assert(fc.property(courses, ([dischargedOn, steps]) => {
      for (const state of play(dischargedOn, steps).states.filter(({ status }) => status === 'active' || status === 'paused')) {
        const next = nextReminderOn(state);
        expect(next === null ? state.reminded.some(({ days, forOn }) => days === 30 && forOn === state.endsOn) : next < (state.endsOn ?? '')).toBe(true);
      }
    }), { numRuns: 80 });
  });
});
