import type { ReferralAction } from './transitions.ts';

/** In what capacity somebody acts on this referral; a person may hold another one on the next. */
export const PARTIES = ['sender', 'receiver', 'coordinator', 'system'] as const;
export type Party = (typeof PARTIES)[number];

export type Axis = 'status' | 'delivery' | 'letter' | 'followUp';

interface ActionRule {
  readonly who: readonly Party[];
  /** Every axis named must allow the act. */
  readonly axes: readonly Axis[];
  /** Facts that must not be blank. */
  readonly requires: readonly string[];
}

const BOTH_SIDES = ['sender', 'receiver', 'coordinator'] as const;

/** Who may do what, on which axes it moves, and which words or facts it cannot do without. */
export const ACTION_RULES = {
  revise: { who: ['sender'], axes: ['status', 'letter'], requires: ['reason', 'requested'] },
  'request-approval': { who: ['sender'], axes: ['status', 'letter'], requires: [] },
  'approve-letter': { who: ['sender'], axes: ['status', 'letter'], requires: [] },
  'decline-letter': { who: ['sender'], axes: ['status', 'letter'], requires: ['words'] },
  send: { who: ['sender'], axes: ['status', 'letter'], requires: ['disclosed'] },
  recall: { who: ['sender', 'coordinator'], axes: ['status'], requires: ['reason'] },
  open: { who: ['receiver'], axes: ['status'], requires: [] },
  'contact-attempt': { who: ['receiver', 'sender'], axes: ['status', 'delivery'], requires: [] },
  'ask-info': { who: ['receiver'], axes: ['status'], requires: ['question'] },
  'answer-info': { who: ['sender'], axes: ['status'], requires: ['answer'] },
  accept: { who: ['receiver'], axes: ['status', 'delivery'], requires: ['contactName', 'contactPhone'] },
  return: { who: ['receiver'], axes: ['status', 'followUp'], requires: ['words'] },
  redirect: { who: ['receiver', 'coordinator'], axes: ['status'], requires: ['words'] },
  settle: { who: ['sender', 'coordinator'], axes: ['status', 'followUp'], requires: ['words'] },
  remind: { who: ['system'], axes: ['status', 'delivery'], requires: [] },
  escalate: { who: ['system'], axes: ['status', 'delivery', 'followUp'], requires: [] },
  extend: { who: ['receiver', 'coordinator'], axes: ['status'], requires: ['reason'] },
  'explain-delay': { who: BOTH_SIDES, axes: ['status', 'delivery', 'followUp'], requires: ['reason'] },
  'notify-no-contact': { who: ['receiver', 'system'], axes: ['status', 'delivery'], requires: [] },
  expire: { who: ['coordinator', 'system'], axes: ['status', 'followUp'], requires: ['reason'] },
  'start-service': { who: ['receiver'], axes: ['delivery'], requires: [] },
  hold: { who: ['receiver'], axes: ['delivery'], requires: ['reason'] },
  resume: { who: ['receiver'], axes: ['delivery'], requires: [] },
  'report-progress': { who: ['receiver'], axes: ['delivery'], requires: ['words'] },
  'return-result': { who: ['receiver'], axes: ['delivery'], requires: ['items'] },
  acknowledge: { who: ['sender'], axes: ['delivery'], requires: [] },
  close: { who: BOTH_SIDES, axes: ['delivery'], requires: ['reason'] },
  object: { who: ['sender'], axes: ['delivery'], requires: ['words'] },
  'withdraw-consent': { who: ['sender', 'receiver', 'coordinator', 'system'], axes: ['status', 'delivery'], requires: [] },
  assign: { who: BOTH_SIDES, axes: ['status', 'delivery', 'followUp'], requires: [] },
} as const satisfies Record<ReferralAction, ActionRule>;

/** The rule of an act, seen without its literal types. */
export function actionRule(action: ReferralAction): ActionRule {
  return ACTION_RULES[action];
}
