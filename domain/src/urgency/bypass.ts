import type { Instant } from '../calendar/index.ts';
import type { Decision } from '../decision/index.ts';
import { allow, refuse } from '../decision/index.ts';
import type { StaffId } from '../ids/index.ts';
import { tidy } from '../korean/index.ts';
import type { UrgencyTier } from './tier.ts';

/** Steps that must not delay help. */
export const BYPASSABLE_STEPS = ['consent', 'screening', 'letter'] as const;
export type BypassableStep = (typeof BYPASSABLE_STEPS)[number];

export const STEP_LABELS = { consent: '동의', screening: '사전 스크리닝', letter: '공문·결재' } as const satisfies Record<BypassableStep, string>;

export interface LegalBasis {
  readonly id: string;
  readonly law: string;
  readonly article: string;
  readonly words: string;
}

const URGENT_WORDS = '명백히 정보주체 또는 제3자의 급박한 생명, 신체, 재산의 이익을 위하여 필요하다고 인정되는 경우';

/** Grounds on which personal data are given without consent, as the law words them. */
export const URGENT_BASES = [
  { id: 'pipa-18-2-3', law: '개인정보 보호법', article: '제18조제2항제3호', words: URGENT_WORDS },
  { id: 'pipa-17-1-2', law: '개인정보 보호법', article: '제17조제1항제2호(제15조제1항제5호)', words: URGENT_WORDS },
] as const satisfies readonly LegalBasis[];
export type UrgentBasisId = (typeof URGENT_BASES)[number]['id'];

/** What the recipient may be told without consent: no more than averts the danger. */
export const DISCLOSURE_LIMIT = '자·타해 위험을 막는 데 꼭 필요한 내용만 알립니다.';

/**
 * 응급 goes before consent, screening and letters (ADDICT-EMERGENCY, MENTAL-EMERGENCY). 위기 lists no consent, only that the
 * danger is told (MENTAL-CRISIS, C12); accompanied visits still need it. 집중 asks for consent (MENTAL-FOCUS-CONSENT).
 */
const BYPASSED: Readonly<Record<UrgencyTier, readonly BypassableStep[]>> = { 응급: ['consent', 'screening', 'letter'], 위기: ['consent'], 집중: [], 의뢰: [], 일반: [] };

export function bypassedSteps(tier: UrgencyTier): readonly BypassableStep[] {
  return BYPASSED[tier];
}

/** That steps were left out, on which ground, and what the officer saw. */
export interface Bypass {
  readonly tier: UrgencyTier;
  readonly steps: readonly BypassableStep[];
  readonly basisId: UrgentBasisId;
  /** What was seen that could not wait. */
  readonly reason: string;
  readonly by: StaffId;
  readonly at: Instant;
}

export type BypassRefusal =
  | { readonly code: 'urgency/step-not-bypassed'; readonly tier: UrgencyTier; readonly steps: readonly BypassableStep[] }
  | { readonly code: 'urgency/reason-missing' };

/** Records the ground; a step that the tier does not free, or a ground without a reason, is refused. */
export function bypassSteps(bypass: Bypass): Decision<Bypass, BypassRefusal> {
  const steps = bypass.steps.filter((step) => !bypassedSteps(bypass.tier).includes(step));
  if (steps.length > 0 || bypass.steps.length === 0) return refuse({ code: 'urgency/step-not-bypassed', tier: bypass.tier, steps });
  return tidy(bypass.reason) === '' ? refuse({ code: 'urgency/reason-missing' }) : allow(bypass);
}
