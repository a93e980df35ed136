import type { Deadline, DeadlineStart } from './deadline.ts';

/** RS-IN-14 (p.64): 가능한 means a soft deadline, counted in calendar days from receipt (C33). */
const REPLY: Deadline = {
  days: 14,
  calendar: 'calendar',
  strictness: 'soft',
  startsAt: 'sent',
  lastDayOnHoliday: 'keep',
  cite: { rule: 'RS-IN-14', page: 'p.64', quote: '서비스 의뢰 건에 대해 가능한 14일 이내 유선연락 후 의뢰접수처리 하고' },
};

/** MENTAL-A1-6M (p.45): the centre that could not reach the person for six months tells the referrer. */
const NO_CONTACT_NOTICE: Deadline = {
  months: 6,
  calendar: 'calendar',
  strictness: 'within',
  startsAt: 'sent',
  lastDayOnHoliday: 'keep',
  cite: {
    rule: 'MENTAL-A1-6M',
    page: 'p.45',
    quote: '의뢰된 대상자 중 6개월 이상 접촉이 불가능하거나, 대상자 미동의로 서비스 제공이 현실적으로 불가능한 경우',
  },
};

function setting(name: string, days: number, startsAt: DeadlineStart): Deadline {
  return { days, calendar: 'calendar', strictness: 'soft', startsAt, lastDayOnHoliday: 'keep', cite: { setting: name } };
}

/** Every date a referral waits for. The guide sets two of them; the rest keep a referral from falling silent and are settings. */
export const REFERRAL_DEADLINES = {
  reply: REPLY,
  replyCrisis: setting('referral.reply-crisis', 3, 'sent'),
  replyEmergency: setting('referral.reply-emergency', 1, 'sent'),
  noContactNotice: NO_CONTACT_NOTICE,
  finishDraft: setting('referral.finish-draft', 7, 'drafted'),
  approveLetter: setting('referral.approve-letter', 3, 'asked'),
  answerInfo: setting('referral.answer-info', 7, 'asked'),
  actOnReturn: setting('referral.act-on-return', 7, 'returned'),
  startService: setting('referral.start-service', 14, 'accepted'),
  progress: setting('referral.progress', 30, 'started'),
  reviewHold: setting('referral.review-hold', 30, 'held'),
  acknowledge: setting('referral.acknowledge', 7, 'returned'),
  close: setting('referral.close', 7, 'answered'),
} as const satisfies Record<string, Deadline>;

export type ReferralDeadlines = { readonly [Name in keyof typeof REFERRAL_DEADLINES]: Deadline };

export type Urgency = 'emergency' | 'crisis' | 'intensive' | 'general';

/** The guide knows no shorter answer than 14 days; a person in crisis does not wait that long, so two settings do. */
export function replyDeadline(urgency: Urgency, deadlines: ReferralDeadlines): Deadline {
  if (urgency === 'emergency') return deadlines.replyEmergency;
  return urgency === 'crisis' ? deadlines.replyCrisis : deadlines.reply;
}
