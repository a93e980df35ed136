import { describe, expect, test } from 'vitest';
import type { PlainDate } from '../calendar/index.ts';
import { blocksWhenMissed, businessDaysBetween, dueAfterPause, dueDate, isOverdue, REFERRAL_DEADLINES, replyDeadline, type Deadline } from './index.ts';

// 2026년 추석 연휴와 개천절 대체공휴일.
const HOLIDAYS: readonly PlainDate[] = ['2026-09-24', '2026-09-25', '2026-09-26', '2026-10-05', '2026-10-09'];
const isHoliday = (day: PlainDate): boolean => HOLIDAYS.includes(day);

function deadline(length: { readonly days: number } | { readonly months: number }, more: Partial<Deadline> = {}): Deadline {
  return { ...length, calendar: 'calendar', strictness: 'soft', startsAt: 'sent', lastDayOnHoliday: 'keep', cite: { setting: 'test' }, ...more } as Deadline;
}

describe('the last day', () => {
  test.each<[string, Deadline, PlainDate, PlainDate]>([
    ['14 calendar days do not count the first', deadline({ days: 14 }), '2026-11-02', '2026-11-16'],
    ['14 calendar days cross a leap day', deadline({ days: 14 }), '2028-02-20', '2028-03-05'],
    ['14 calendar days cross the year', deadline({ days: 14 }), '2026-12-25', '2027-01-08'],
    ['a month from the 31st ends on the last day', deadline({ months: 1 }), '2026-01-31', '2026-02-28'],
    ['a month from the 31st ends on the leap day', deadline({ months: 1 }), '2028-01-31', '2028-02-29'],
    ['six months from 31 August end on 28 February', deadline({ months: 6 }), '2026-08-31', '2027-02-28'],
    ['3 business days jump the weekend', deadline({ days: 3 }, { calendar: 'business' }), '2026-11-05', '2026-11-10'],
    ['3 business days jump 추석 and its weekend', deadline({ days: 3 }, { calendar: 'business' }), '2026-09-23', '2026-09-30'],
    ['a last day on a holiday is kept by default (C33)', deadline({ days: 14 }), '2026-09-25', '2026-10-09'],
    ['a last day on a holiday moves on where the town sets it', deadline({ days: 14 }, { lastDayOnHoliday: 'next-business-day' }), '2026-09-25', '2026-10-12'],
    ['a last day on a Sunday moves on where the town sets it', deadline({ days: 14 }, { lastDayOnHoliday: 'next-business-day' }), '2026-11-01', '2026-11-16'],
    ['a last day on a working day stays', deadline({ days: 14 }, { lastDayOnHoliday: 'next-business-day' }), '2026-11-02', '2026-11-16'],
  ])('%s', (_name, given, start, due) => {
    expect(dueDate(given, start, isHoliday)).toBe(due);
  });

  test('is still in time; the day after is not', () => {
    expect(isOverdue('2026-11-16', '2026-11-16')).toBe(false);
    expect(isOverdue('2026-11-16', '2026-11-17')).toBe(true);
  });
});

describe('a pause', () => {
  test.each<[string, PlainDate, { since: PlainDate; until: PlainDate }, Deadline['calendar'], PlainDate]>([
    ['gives back its calendar days', '2026-11-16', { since: '2026-11-05', until: '2026-11-09' }, 'calendar', '2026-11-20'],
    ['of no day changes nothing', '2026-11-16', { since: '2026-11-05', until: '2026-11-05' }, 'calendar', '2026-11-16'],
    ['over a month end', '2026-11-30', { since: '2026-11-28', until: '2026-12-02' }, 'calendar', '2026-12-04'],
    ['gives back business days only', '2026-11-16', { since: '2026-11-05', until: '2026-11-09' }, 'business', '2026-11-18'],
    ['over 추석 gives back no holiday', '2026-09-30', { since: '2026-09-23', until: '2026-09-29' }, 'business', '2026-10-02'],
  ])('%s', (_name, dueOn, pause, calendar, due) => {
    expect(dueAfterPause(dueOn, pause, calendar, isHoliday)).toBe(due);
  });

  test('business days between two days count the last and not the first', () => {
    expect(businessDaysBetween('2026-11-06', '2026-11-09', isHoliday)).toBe(1);
    expect(businessDaysBetween('2026-11-07', '2026-11-08', isHoliday)).toBe(0);
    expect(businessDaysBetween('2026-11-09', '2026-11-06', isHoliday)).toBe(0);
  });
});

describe('가능한 14일 이내 유선연락 후 의뢰접수처리', () => {
  test('is soft: missing it asks for a reason and blocks nothing', () => {
    expect(REFERRAL_DEADLINES.reply).toMatchObject({ days: 14, calendar: 'calendar', strictness: 'soft', cite: { rule: 'RS-IN-14' } });
    expect(blocksWhenMissed(REFERRAL_DEADLINES.reply)).toBe(false);
  });

  test('only 이내 can be broken', () => {
    expect(blocksWhenMissed(deadline({ days: 1 }, { strictness: 'within' }))).toBe(true);
    expect(blocksWhenMissed(deadline({ days: 1 }, { strictness: 'about' }))).toBe(false);
  });

  test.each([
    ['emergency', 'referral.reply-emergency'],
    ['crisis', 'referral.reply-crisis'],
  ] as const)('a referral in %s waits for a shorter setting, which says that it is one', (urgency, setting) => {
    expect(replyDeadline(urgency, REFERRAL_DEADLINES).cite).toEqual({ setting });
  });

  test.each(['intensive', 'general'] as const)('a referral that is %s waits for the guide', (urgency) => {
    expect(replyDeadline(urgency, REFERRAL_DEADLINES)).toBe(REFERRAL_DEADLINES.reply);
  });
});
