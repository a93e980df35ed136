import type { Deadline, DeadlineStart, Strictness } from '../clock/index.ts';

function days(name: string, count: number, strictness: Strictness, startsAt: DeadlineStart): Deadline {
  return { days: count, calendar: 'calendar', strictness, startsAt, lastDayOnHoliday: 'keep', cite: { setting: name } };
}

/** 조사 10일, 회의 5일, 계획 15일 내외 as municipalities publish them (남동구·연수구·영도구 누리집); the guide of 2020 sets none of these. */
export const CASE_DEADLINES = {
  assess: days('case.assess', 10, 'about', 'registered'),
  conference: days('case.conference', 5, 'about', 'asked'),
  plan: days('case.plan', 15, 'about', 'asked'),
  monitor: {
    months: 3,
    calendar: 'calendar',
    strictness: 'soft',
    startsAt: 'started',
    lastDayOnHoliday: 'keep',
    cite: { law: '의료·요양 등 지역 돌봄의 통합지원에 관한 법률 시행규칙 제10조' },
  },
  /** After the first review; a municipality may settle on fewer months (규칙 제10조제1항). */
  monitorAgain: {
    months: 6,
    calendar: 'calendar',
    strictness: 'within',
    startsAt: 'started',
    lastDayOnHoliday: 'keep',
    cite: { law: '의료·요양 등 지역 돌봄의 통합지원에 관한 법률 시행규칙 제10조' },
  },
  /** 접수부터 계획까지 30일 이내. */
  planTotal: days('case.plan-total', 30, 'within', 'registered'),
  reviewHold: days('case.review-hold', 30, 'soft', 'held'),
  decideClosure: days('case.decide-closure', 14, 'soft', 'asked'),
  confirmClosure: days('case.confirm-closure', 14, 'soft', 'closed'),
  referAftercare: days('case.refer-aftercare', 7, 'soft', 'closed'),
  aftercareVisit: days('case.aftercare-visit', 30, 'soft', 'closed'),
  lookAgain: days('case.look-again', 7, 'soft', 'asked'),
  answerTransfer: days('case.answer-transfer', 7, 'soft', 'asked'),
} as const satisfies Record<string, Deadline>;

export type CaseDeadlines = { readonly [Name in keyof typeof CASE_DEADLINES]: Deadline };
