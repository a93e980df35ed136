/** 반려 사유. Why a receiver could not take the referral. */
export const RETURN_REASONS = [
  'wrong-programme', 'missing-consent', 'capacity', 'not-eligible', 'duplicate',
  'cannot-contact', 'person-declined', 'out-of-area', 'insufficient-information', 'other',
] as const;
export type ReturnReason = (typeof RETURN_REASONS)[number];

export const RETURN_STEPS = [
  'suggest-right-programme', 'ask-consent', 'hold-or-other-agency', 'record-clause', 'look-at-live-referral',
  'visit-and-reach', 'explain-and-record-refusal', 'find-agency-of-area', 'complete-and-send-again', 'consult-coordinator',
] as const;
export type ReturnStep = (typeof RETURN_STEPS)[number];

const STEP_AFTER = {
  'wrong-programme': 'suggest-right-programme',
  'missing-consent': 'ask-consent',
  capacity: 'hold-or-other-agency',
  'not-eligible': 'record-clause',
  duplicate: 'look-at-live-referral',
  'cannot-contact': 'visit-and-reach',
  'person-declined': 'explain-and-record-refusal',
  'out-of-area': 'find-agency-of-area',
  'insufficient-information': 'complete-and-send-again',
  other: 'consult-coordinator',
} as const satisfies Record<ReturnReason, ReturnStep>;

/** What the sender owes the person next; every reason leads somewhere. */
export function nextActionAfterReturn(reason: ReturnReason): ReturnStep {
  return STEP_AFTER[reason];
}
