/** One row per status, one entry per act that status allows; an act that is not listed is refused. */
export type TransitionTable<Status extends string, Action extends string> = {
  readonly [From in Status]: { readonly [Act in Action]?: Status };
};

export const REFERRAL_ACTIONS = [
  'revise', 'request-approval', 'approve-letter', 'decline-letter', 'send', 'recall',
  'open', 'contact-attempt', 'ask-info', 'answer-info', 'accept', 'return', 'redirect', 'settle',
  'remind', 'escalate', 'extend', 'explain-delay', 'notify-no-contact', 'expire',
  'start-service', 'hold', 'resume', 'report-progress', 'return-result', 'acknowledge', 'close', 'object',
  'withdraw-consent', 'assign',
] as const;
export type ReferralAction = (typeof REFERRAL_ACTIONS)[number];

/** First axis: who has the referral in hand. */
export const REFERRAL_STATUSES = ['draft', 'sent', 'opened', 'needs-info', 'accepted', 'returned', 'redirected', 'expired', 'recalled'] as const;
export type ReferralStatus = (typeof REFERRAL_STATUSES)[number];

export const STATUS_TRANSITIONS = {
  draft: {
    revise: 'draft', 'request-approval': 'draft', 'approve-letter': 'draft', 'decline-letter': 'draft',
    send: 'sent', recall: 'recalled', escalate: 'draft', 'explain-delay': 'draft', assign: 'draft',
  },
  sent: {
    open: 'opened', 'contact-attempt': 'sent', 'ask-info': 'needs-info', accept: 'accepted', return: 'returned', redirect: 'redirected',
    recall: 'recalled', expire: 'expired', remind: 'sent', escalate: 'sent', extend: 'sent', 'explain-delay': 'sent',
    'notify-no-contact': 'sent', 'withdraw-consent': 'recalled', assign: 'sent',
  },
  opened: {
    'contact-attempt': 'opened', 'ask-info': 'needs-info', accept: 'accepted', return: 'returned', redirect: 'redirected',
    recall: 'recalled', expire: 'expired', remind: 'opened', escalate: 'opened', extend: 'opened', 'explain-delay': 'opened',
    'notify-no-contact': 'opened', 'withdraw-consent': 'recalled', assign: 'opened',
  },
  'needs-info': {
    'contact-attempt': 'needs-info', 'answer-info': 'sent', accept: 'accepted', return: 'returned', redirect: 'redirected',
    recall: 'recalled', expire: 'expired', escalate: 'needs-info', 'explain-delay': 'needs-info',
    'notify-no-contact': 'needs-info', 'withdraw-consent': 'recalled', assign: 'needs-info',
  },
  accepted: {
    'contact-attempt': 'accepted', remind: 'accepted', escalate: 'accepted', 'explain-delay': 'accepted',
    'notify-no-contact': 'accepted', 'withdraw-consent': 'accepted', assign: 'accepted',
  },
  returned: { settle: 'returned', escalate: 'returned', 'explain-delay': 'returned', assign: 'returned' },
  redirected: {},
  expired: { settle: 'expired', escalate: 'expired', 'explain-delay': 'expired', assign: 'expired' },
  recalled: {},
} as const satisfies TransitionTable<ReferralStatus, ReferralAction>;

/** Second axis: the service after acceptance. `none` until a receiver accepts. */
export const DELIVERY_STATUSES = ['none', 'accepted', 'in-service', 'on-hold', 'result-returned', 'acknowledged', 'closed'] as const;
export type DeliveryStatus = (typeof DELIVERY_STATUSES)[number];

/** A service that began can close only over a result; one that never began may close at once. After closing nothing but an objection. */
export const DELIVERY_TRANSITIONS = {
  none: {
    accept: 'accepted', 'withdraw-consent': 'none',
    'contact-attempt': 'none', remind: 'none', escalate: 'none', 'explain-delay': 'none', 'notify-no-contact': 'none', assign: 'none',
  },
  accepted: {
    'start-service': 'in-service', close: 'closed', 'withdraw-consent': 'closed',
    'contact-attempt': 'accepted', remind: 'accepted', escalate: 'accepted', 'explain-delay': 'accepted', 'notify-no-contact': 'accepted', assign: 'accepted',
  },
  'in-service': {
    hold: 'on-hold', 'report-progress': 'in-service', 'return-result': 'result-returned', 'withdraw-consent': 'closed',
    'contact-attempt': 'in-service', remind: 'in-service', escalate: 'in-service', 'explain-delay': 'in-service', 'notify-no-contact': 'in-service', assign: 'in-service',
  },
  'on-hold': {
    resume: 'in-service', 'report-progress': 'on-hold', 'return-result': 'result-returned', 'withdraw-consent': 'closed',
    'contact-attempt': 'on-hold', remind: 'on-hold', escalate: 'on-hold', 'explain-delay': 'on-hold', 'notify-no-contact': 'on-hold', assign: 'on-hold',
  },
  'result-returned': {
    acknowledge: 'acknowledged', object: 'in-service', 'withdraw-consent': 'closed',
    'contact-attempt': 'result-returned', escalate: 'result-returned', 'explain-delay': 'result-returned', assign: 'result-returned',
  },
  acknowledged: {
    close: 'closed', object: 'in-service', 'withdraw-consent': 'closed',
    'contact-attempt': 'acknowledged', escalate: 'acknowledged', 'explain-delay': 'acknowledged', assign: 'acknowledged',
  },
  closed: { object: 'in-service', 'withdraw-consent': 'closed' },
} as const satisfies TransitionTable<DeliveryStatus, ReferralAction>;

/** Inside the draft: the 공문, which exists by approval and leaves with a number and a date (행정업무규정 제6조). */
export const LETTER_STATUSES = ['none', 'drafted', 'approval-requested', 'approved', 'sent'] as const;
export type LetterStatus = (typeof LETTER_STATUSES)[number];

export const LETTER_TRANSITIONS = {
  none: { revise: 'none', send: 'none' },
  drafted: { revise: 'drafted', 'request-approval': 'approval-requested' },
  'approval-requested': { revise: 'drafted', 'approve-letter': 'approved', 'decline-letter': 'drafted' },
  // What was approved is the old text.
  approved: { revise: 'drafted', send: 'sent' },
  sent: {},
} as const satisfies TransitionTable<LetterStatus, ReferralAction>;

/** After an answer that is not an acceptance: the sender still owes the person the next step. */
export const FOLLOW_UP_STATUSES = ['none', 'open', 'settled'] as const;
export type FollowUpStatus = (typeof FOLLOW_UP_STATUSES)[number];

export const FOLLOW_UP_TRANSITIONS = {
  none: { return: 'open', expire: 'open', escalate: 'none', 'explain-delay': 'none', assign: 'none' },
  open: { settle: 'settled', escalate: 'open', 'explain-delay': 'open', assign: 'open' },
  settled: {},
} as const satisfies TransitionTable<FollowUpStatus, ReferralAction>;
