import type { ReferralDeadlines } from '../clock/index.ts';
import type { DeliveryStatus, FollowUpStatus, LetterStatus, ReferralStatus } from './transitions.ts';

export const STEPS = [
  'finish-draft', 'approve-letter', 'answer', 'answer-info', 'start-service', 'return-result', 'review-hold',
  'read-result', 'close', 'act-on-return', 'none',
] as const;
export type Step = (typeof STEPS)[number];

/** Who must do what, and which deadline gives the date. */
export interface NextStep {
  readonly step: Step;
  readonly party: 'sender' | 'receiver' | 'none';
  readonly within: keyof ReferralDeadlines | 'none';
}

const NOTHING: NextStep = { step: 'none', party: 'none', within: 'none' };

const BY_LETTER = {
  none: { step: 'finish-draft', party: 'sender', within: 'finishDraft' },
  drafted: { step: 'finish-draft', party: 'sender', within: 'finishDraft' },
  'approval-requested': { step: 'approve-letter', party: 'sender', within: 'approveLetter' },
  approved: { step: 'finish-draft', party: 'sender', within: 'approveLetter' },
  sent: NOTHING,
} as const satisfies Record<LetterStatus, NextStep>;

const BY_DELIVERY = {
  none: NOTHING,
  accepted: { step: 'start-service', party: 'receiver', within: 'startService' },
  'in-service': { step: 'return-result', party: 'receiver', within: 'progress' },
  'on-hold': { step: 'review-hold', party: 'receiver', within: 'reviewHold' },
  'result-returned': { step: 'read-result', party: 'sender', within: 'acknowledge' },
  acknowledged: { step: 'close', party: 'receiver', within: 'close' },
  closed: NOTHING,
} as const satisfies Record<DeliveryStatus, NextStep>;

const BY_FOLLOW_UP = {
  none: NOTHING,
  open: { step: 'act-on-return', party: 'sender', within: 'actOnReturn' },
  settled: NOTHING,
} as const satisfies Record<FollowUpStatus, NextStep>;

interface Axes {
  readonly status: ReferralStatus;
  readonly delivery: DeliveryStatus;
  readonly letter: LetterStatus;
  readonly followUp: FollowUpStatus;
}

const BY_STATUS = {
  draft: (axes) => BY_LETTER[axes.letter],
  sent: () => ({ step: 'answer', party: 'receiver', within: 'reply' }),
  opened: () => ({ step: 'answer', party: 'receiver', within: 'reply' }),
  'needs-info': () => ({ step: 'answer-info', party: 'sender', within: 'answerInfo' }),
  accepted: (axes) => BY_DELIVERY[axes.delivery],
  returned: (axes) => BY_FOLLOW_UP[axes.followUp],
  redirected: () => NOTHING,
  expired: (axes) => BY_FOLLOW_UP[axes.followUp],
  recalled: () => NOTHING,
} as const satisfies Record<ReferralStatus, (axes: Axes) => NextStep>;

/** The one thing that must happen next. Nobody waits in silence: every live status has a step, a party and a date. */
export function nextStep(axes: Axes): NextStep {
  return BY_STATUS[axes.status](axes);
}
