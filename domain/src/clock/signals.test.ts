import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type PlainDate } from '../calendar/index.ts';
import { dueSignals, nextSignalOn, type ClockFace, type DueSignal } from './index.ts';

const SENT_ON: PlainDate = '2026-11-02';
const DUE_ON: PlainDate = '2026-11-16';
const FACE: ClockFace = {
  waiting: true, dueOn: DUE_ON, clockStartedOn: SENT_ON, clockPausedSince: null, nextOn: DUE_ON, replyOn: null, noContactNoticeOn: null, signalled: [],
};

describe('a reply due in 14 days', () => {
  test.each<[PlainDate, readonly DueSignal['signal'][]]>([
    ['2026-11-02', []],
    ['2026-11-08', []],
    ['2026-11-09', ['remind-7']],
    ['2026-11-12', ['remind-7']],
    ['2026-11-13', ['remind-3']],
    ['2026-11-15', ['remind-1']],
    ['2026-11-16', ['escalate']],
    ['2026-12-24', ['escalate']],
  ])('on %s says %j', (today, signals) => {
    expect(dueSignals(FACE, today).map(({ signal }) => signal)).toEqual(signals);
  });

  test('says nothing twice', () => {
    const face = { ...FACE, signalled: [{ signal: 'remind-7', forOn: DUE_ON }] } as const;
    expect(dueSignals(face, '2026-11-10')).toEqual([]);
  });

  test('speaks again of a new date', () => {
    const face = { ...FACE, dueOn: '2026-11-20', nextOn: '2026-11-20', signalled: [{ signal: 'remind-7', forOn: DUE_ON }] } as const;
    expect(dueSignals(face, '2026-11-13')).toEqual([{ signal: 'remind-7', forOn: '2026-11-20' }]);
  });

  test('does not remind while the clock stands still', () => {
    expect(dueSignals({ ...FACE, clockPausedSince: '2026-11-05', nextOn: '2026-11-20' }, '2026-11-15')).toEqual([]);
  });

  test('does not remind of a day that was nearer when it was sent', () => {
    expect(dueSignals({ ...FACE, clockStartedOn: '2026-11-13' }, '2026-11-13')).toEqual([]);
    expect(dueSignals({ ...FACE, clockStartedOn: '2026-11-13' }, '2026-11-15')).toEqual([{ signal: 'remind-1', forOn: DUE_ON }]);
  });
});

describe('the other clocks', () => {
  const quiet: ClockFace = { ...FACE, dueOn: null, clockStartedOn: null, nextOn: null };

  test('a cycle reply is announced a week before', () => {
    const face = { ...quiet, replyOn: '2026-12-02' } as const;
    expect(dueSignals(face, '2026-11-24')).toEqual([]);
    expect(dueSignals(face, '2026-11-25')).toEqual([{ signal: 'cycle-reply-due', forOn: '2026-12-02' }]);
  });

  test('six months without contact are told on the day they are over', () => {
    const face = { ...quiet, noContactNoticeOn: '2027-05-02' } as const;
    expect(dueSignals(face, '2027-05-01')).toEqual([]);
    expect(dueSignals(face, '2027-05-02')).toEqual([{ signal: 'six-month-notice', forOn: '2027-05-02' }]);
  });

  test('nothing is said of what nobody waits for', () => {
    expect(dueSignals({ ...FACE, waiting: false }, '2027-01-01')).toEqual([]);
  });
});

describe('the next look', () => {
  test.each<[PlainDate, PlainDate]>([
    ['2026-11-02', '2026-11-09'],
    ['2026-11-09', '2026-11-13'],
    ['2026-11-13', '2026-11-15'],
    ['2026-11-15', '2026-11-16'],
    ['2026-11-16', '2026-11-23'],
    ['2026-11-20', '2026-11-23'],
  ])('after %s is on %s', (after, next) => {
    expect(nextSignalOn(FACE, after)).toBe(next);
  });

  test('sees the reply and the notice too, and nothing when nobody waits', () => {
    const quiet: ClockFace = { ...FACE, dueOn: null, clockStartedOn: null, nextOn: '2026-12-20', replyOn: '2026-12-15', noContactNoticeOn: '2026-12-01' };
    expect(nextSignalOn(quiet, '2026-11-22')).toBe('2026-12-01');
    expect(nextSignalOn(quiet, '2026-12-01')).toBe('2026-12-08');
    expect(nextSignalOn({ ...FACE, waiting: false }, '2026-11-02')).toBeNull();
  });

  test('never comes after the clock spoke', () => {
    const day = fc.integer({ min: 0, max: 60 }).map((days) => addDays(SENT_ON, days));
    const maybe = fc.option(day);
    const faces = fc.record({ dueOn: maybe, nextOn: maybe, replyOn: maybe, noContactNoticeOn: maybe });
    fc.assert(
      fc.property(faces, day, (dates, from) => {
        const face = { ...FACE, ...dates, signalled: dueSignals({ ...FACE, ...dates }, from) };
        const next = nextSignalOn(face, from) ?? addDays(from, 90);
        for (let today = addDays(from, 1); today < next; today = addDays(today, 1)) {
          // A late reading says only the nearest reminder; the ones it stands for are not said afterwards.
          expect(dueSignals(face, today)).toEqual([]);
        }
      }),
    );
  });
});

test('a clock that is read every day says each thing once, reminders before the escalation', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 5 }), (length, stride) => {
      const dueOn = addDays(SENT_ON, length);
      const said: DueSignal[] = [];
      for (let n = 0; n <= length + stride; n += stride) {
        said.push(...dueSignals({ ...FACE, dueOn, nextOn: dueOn, signalled: said }, addDays(SENT_ON, n)));
      }
      expect(new Set(said.map(({ signal }) => signal)).size).toBe(said.length);
      expect(said.at(-1)).toEqual({ signal: 'escalate', forOn: dueOn });
    }),
  );
});
