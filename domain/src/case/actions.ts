import type { CaseAction } from './transitions.ts';

/** In what capacity somebody acts on a case. `member` is an agency that manages the case together with its owner, `other` the organisation on the far side of a transfer. */
export const CASE_PARTIES = ['owner', 'lead', 'coordinator', 'member', 'referrer', 'other', 'aftercare', 'system'] as const;
export type CaseParty = (typeof CASE_PARTIES)[number];

interface CaseActionRule {
  readonly who: readonly CaseParty[];
  readonly onTransferAxis: boolean;
  readonly requires: readonly string[];
}

const CARE = ['owner', 'lead', 'coordinator'] as const satisfies readonly CaseParty[];

/** Who may do what, and the words it cannot do without. */
export const CASE_ACTION_RULES = {
  'start-assessment': { who: CARE, onTransferAxis: false, requires: [] },
  'call-conference': { who: CARE, onTransferAxis: false, requires: [] },
  'start-planning': { who: CARE, onTransferAxis: false, requires: [] },
  'start-service': { who: CARE, onTransferAxis: false, requires: [] },
  'report-monitoring': { who: CARE, onTransferAxis: false, requires: ['words'] },
  hold: { who: CARE, onTransferAxis: false, requires: ['reason'] },
  resume: { who: CARE, onTransferAxis: false, requires: [] },
  'propose-closure': { who: CARE, onTransferAxis: true, requires: ['words'] },
  'withdraw-closure': { who: CARE, onTransferAxis: false, requires: ['words'] },
  close: { who: CARE, onTransferAxis: false, requires: ['words'] },
  'confirm-closure': { who: ['referrer'], onTransferAxis: false, requires: [] },
  'object-to-closure': { who: ['referrer'], onTransferAxis: false, requires: ['words'] },
  'refer-aftercare': { who: CARE, onTransferAxis: false, requires: ['referralId'] },
  'start-aftercare': { who: [...CARE, 'aftercare', 'system'], onTransferAxis: false, requires: [] },
  'report-aftercare': { who: ['aftercare', ...CARE], onTransferAxis: false, requires: ['words'] },
  end: { who: [...CARE, 'aftercare'], onTransferAxis: false, requires: ['words'] },
  reopen: { who: [...CARE, 'aftercare'], onTransferAxis: false, requires: ['words'] },
  assign: { who: CARE, onTransferAxis: false, requires: [] },
  transfer: { who: CARE, onTransferAxis: true, requires: ['reason'] },
  'accept-transfer': { who: ['other'], onTransferAxis: true, requires: [] },
  'decline-transfer': { who: ['owner', 'lead', 'other'], onTransferAxis: true, requires: ['reason'] },
  'cancel-transfer': { who: ['owner', 'lead', 'other'], onTransferAxis: true, requires: ['reason'] },
  'request-transfer': { who: ['other'], onTransferAxis: true, requires: ['reason'] },
  'grant-transfer': { who: ['owner', 'lead'], onTransferAxis: true, requires: [] },
  classify: { who: CARE, onTransferAxis: false, requires: ['reason'] },
  'choose-model': { who: CARE, onTransferAxis: false, requires: ['reason'] },
  'add-member': { who: CARE, onTransferAxis: false, requires: [] },
  'end-member': { who: [...CARE, 'member', 'system'], onTransferAxis: false, requires: ['reason'] },
  'add-referrer': { who: [...CARE, 'system'], onTransferAxis: false, requires: [] },
  defer: { who: CARE, onTransferAxis: false, requires: ['reason'] },
  'set-group': { who: CARE, onTransferAxis: false, requires: ['reason'] },
  'check-aftercare': { who: ['referrer'], onTransferAxis: false, requires: ['words'] },
  // Whoever registers the new case, by registering it.
  restart: { who: [...CARE, 'aftercare', 'member', 'referrer', 'other'], onTransferAxis: false, requires: ['caseId'] },
  'give-notice': { who: ['system'], onTransferAxis: false, requires: [] },
  escalate: { who: ['system'], onTransferAxis: false, requires: [] },
  'explain-delay': { who: [...CARE, 'aftercare'], onTransferAxis: false, requires: ['reason'] },
  // Another municipality has taken the case over; nobody here can do that by himself.
  'move-away': { who: ['system'], onTransferAxis: true, requires: ['municipality'] },
} as const satisfies Record<CaseAction, CaseActionRule>;

export function caseActionRule(action: CaseAction): CaseActionRule {
  return CASE_ACTION_RULES[action];
}
