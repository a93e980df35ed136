import type { TransitionTable } from '../referral/index.ts';

export const CASE_ACTIONS = [
  'start-assessment', 'call-conference', 'start-planning', 'start-service', 'report-monitoring', 'hold', 'resume',
  'propose-closure', 'withdraw-closure', 'close', 'confirm-closure', 'object-to-closure', 'refer-aftercare',
  'start-aftercare', 'report-aftercare', 'end', 'reopen',
  'assign', 'transfer', 'accept-transfer', 'decline-transfer', 'cancel-transfer', 'request-transfer', 'grant-transfer',
  'classify', 'choose-model', 'add-member', 'end-member', 'defer', 'set-group', 'check-aftercare', 'restart', 'give-notice',
  'add-referrer', 'escalate', 'explain-delay', 'move-away',
] as const;
export type CaseAction = (typeof CASE_ACTIONS)[number];

export const CASE_STATUSES = [
  'registered', 'assessing', 'conference', 'planning', 'in-service', 'on-hold', 'closing', 'closed', 'aftercare', 'ended', 'reopened',
] as const;
export type CaseStatus = (typeof CASE_STATUSES)[number];

/** 접수 → 욕구·위기도조사 → 사례회의 → 계획 → 제공·점검 → 종결 → 사후관리. */
export const CASE_TRANSITIONS = {
  // An emergency is served first and assessed afterwards.
  registered: { 'start-assessment': 'assessing', 'start-service': 'in-service', 'propose-closure': 'closing', 'move-away': 'ended' },
  assessing: { 'call-conference': 'conference', 'start-planning': 'planning', 'propose-closure': 'closing', 'move-away': 'ended' },
  conference: { 'start-assessment': 'assessing', 'start-planning': 'planning', 'propose-closure': 'closing', 'move-away': 'ended' },
  planning: { 'call-conference': 'conference', 'start-service': 'in-service', 'propose-closure': 'closing', 'move-away': 'ended' },
  // 재사정과 재계획 lead back.
  'in-service': {
    hold: 'on-hold', 'start-assessment': 'assessing', 'call-conference': 'conference', 'start-planning': 'planning', 'propose-closure': 'closing', 'move-away': 'ended',
  },
  'on-hold': { resume: 'in-service', 'propose-closure': 'closing', 'move-away': 'ended' },
  closing: { close: 'closed', 'withdraw-closure': 'planning', 'move-away': 'ended' },
  closed: { 'object-to-closure': 'reopened', 'start-aftercare': 'aftercare', end: 'ended', reopen: 'reopened', restart: 'ended' },
  aftercare: { 'object-to-closure': 'reopened', end: 'ended', reopen: 'reopened', restart: 'ended' },
  ended: { 'object-to-closure': 'reopened', reopen: 'reopened' },
  reopened: {
    'start-assessment': 'assessing', 'call-conference': 'conference', 'start-planning': 'planning', 'start-service': 'in-service', 'propose-closure': 'closing', 'move-away': 'ended',
  },
} as const satisfies TransitionTable<CaseStatus, CaseAction>;

const OPEN = ['registered', 'assessing', 'conference', 'planning', 'in-service', 'on-hold', 'reopened'] as const satisfies readonly CaseStatus[];
const OVER: readonly string[] = ['closed', 'aftercare', 'ended'] satisfies readonly CaseStatus[];
/** Closed, with or without aftercare: the work on the case itself is done. */
export function isCaseOver(status: string): boolean {
  return OVER.includes(status);
}

const UNTIL_ENDED = [...OPEN, 'closing', 'closed', 'aftercare'] as const satisfies readonly CaseStatus[];

/** Acts that leave the status where it is, and where they may be done. */
export const CASE_ACTS_IN_PLACE = {
  'report-monitoring': ['in-service'],
  'confirm-closure': ['closed', 'aftercare', 'ended'],
  'refer-aftercare': ['closed'],
  'report-aftercare': ['aftercare'],
  assign: UNTIL_ENDED,
  transfer: OPEN,
  'accept-transfer': OPEN,
  'decline-transfer': OPEN,
  'cancel-transfer': OPEN,
  'request-transfer': OPEN,
  'grant-transfer': OPEN,
  // 사례회의에서 구분·선정한다; whoever plans without one classifies while planning.
  classify: ['conference', 'planning', 'in-service', 'on-hold', 'reopened'],
  'choose-model': OPEN,
  'add-member': OPEN,
  // 보류 of a conference where nothing runs that could be put on hold: the case stays where it is and is looked at again on a day.
  defer: ['registered', 'assessing', 'conference', 'planning', 'on-hold', 'closing', 'aftercare', 'reopened'],
  'set-group': OPEN,
  // 「의뢰한 대상자에 대한 사후관리 점검」 (M1-EMD-AFTER), as long as one likes.
  'check-aftercare': ['closed', 'aftercare', 'ended'],
  // 재개입: the history goes on in a new case; one that has ended stays ended.
  restart: ['ended'],
  'give-notice': OPEN,
  // The last day of a co-manager comes whatever became of the case.
  'end-member': [...UNTIL_ENDED, 'ended'],
  'add-referrer': [...OPEN, 'closing'],
  escalate: UNTIL_ENDED,
  'explain-delay': UNTIL_ENDED,
} as const satisfies { readonly [Act in CaseAction]?: readonly CaseStatus[] };

/** Second axis: whether the case is on its way to another organisation, and who asked. */
export const TRANSFER_STATUSES = ['none', 'offered', 'requested'] as const;
export type TransferStatus = (typeof TRANSFER_STATUSES)[number];

/** assign, transfer and request transfer are three acts, and a referral is none of them. A case in transfer is not closed. */
export const TRANSFER_TRANSITIONS = {
  none: { transfer: 'offered', 'request-transfer': 'requested', 'propose-closure': 'none', 'move-away': 'none' },
  offered: { 'accept-transfer': 'none', 'decline-transfer': 'none', 'cancel-transfer': 'none', 'move-away': 'none' },
  requested: { 'grant-transfer': 'none', 'decline-transfer': 'none', 'cancel-transfer': 'none', 'move-away': 'none' },
} as const satisfies TransitionTable<TransferStatus, CaseAction>;
