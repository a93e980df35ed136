import type { CaseDeadlines } from './deadlines.ts';
import type { CaseStatus, TransferStatus } from './transitions.ts';
import type { AftercareDuty } from './aftercare.ts';

export const CASE_STEPS = [
  'start-assessment', 'finish-assessment', 'hold-conference', 'make-plan', 'monitor', 'review-hold', 'decide-closure',
  'confirm-closure', 'refer-aftercare', 'start-aftercare', 'visit-aftercare', 'finish-aftercare', 'look-again', 'answer-transfer', 'none',
] as const;
export type CaseStep = (typeof CASE_STEPS)[number];

export interface CaseNextStep {
  readonly step: CaseStep;
  readonly party: 'owner' | 'referrer' | 'other' | 'aftercare' | 'none';
  readonly within: keyof CaseDeadlines | 'none';
}

export interface StepFacts {
  readonly status: CaseStatus;
  readonly transfer: TransferStatus;
  readonly aftercare: AftercareDuty;
  readonly aftercareReferred: boolean;
  /** Everybody who was to be reached after the closure was. */
  readonly aftercareOver: boolean;
  readonly noticesAwaited: boolean;
}

const NOTHING: CaseNextStep = { step: 'none', party: 'none', within: 'none' };

const BY_STATUS = {
  registered: { step: 'start-assessment', party: 'owner', within: 'assess' },
  assessing: { step: 'finish-assessment', party: 'owner', within: 'assess' },
  conference: { step: 'hold-conference', party: 'owner', within: 'conference' },
  planning: { step: 'make-plan', party: 'owner', within: 'plan' },
  'in-service': { step: 'monitor', party: 'owner', within: 'monitor' },
  'on-hold': { step: 'review-hold', party: 'owner', within: 'reviewHold' },
  closing: { step: 'decide-closure', party: 'owner', within: 'decideClosure' },
  aftercare: { step: 'visit-aftercare', party: 'aftercare', within: 'aftercareVisit' },
  reopened: { step: 'look-again', party: 'owner', within: 'lookAgain' },
  closed: NOTHING,
  ended: NOTHING,
} as const satisfies Record<CaseStatus, CaseNextStep>;

/** The one thing that must happen next to a case. */
export function caseNextStep(facts: StepFacts): CaseNextStep {
  if (facts.transfer === 'offered') return { step: 'answer-transfer', party: 'other', within: 'answerTransfer' };
  if (facts.transfer === 'requested') return { step: 'answer-transfer', party: 'owner', within: 'answerTransfer' };
  if (facts.status === 'closed') return afterClosure(facts);
  if (facts.status === 'aftercare' && facts.aftercareOver) return { step: 'finish-aftercare', party: 'aftercare', within: 'decideClosure' };
  return BY_STATUS[facts.status];
}

/** Duties of aftercare come before the referrer's confirmation, which has no power to stop them. */
function afterClosure({ aftercare, aftercareReferred, noticesAwaited }: StepFacts): CaseNextStep {
  if (aftercare.strength === 'must-refer' && !aftercareReferred) return { step: 'refer-aftercare', party: 'owner', within: 'referAftercare' };
  if (aftercare.strength === 'must') return { step: 'start-aftercare', party: 'aftercare', within: 'aftercareVisit' };
  return noticesAwaited ? { step: 'confirm-closure', party: 'referrer', within: 'confirmClosure' } : NOTHING;
}
