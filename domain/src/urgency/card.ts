import type { BypassableStep, LegalBasis } from './bypass.ts';
import { bypassedSteps, DISCLOSURE_LIMIT, URGENT_BASES } from './bypass.ts';
import type { UrgencyAnswer, UrgencyTier } from './tier.ts';

/** A number to call. Which hotlines there are is data of the edition in force (자살예방 109 since 2024; 1577-0199 before). */
export interface Hotline {
  readonly number: string;
  readonly label: string;
}

/** 경찰 and 119 are called before anything is typed. */
export const EMERGENCY_CALLS = [
  { number: '112', label: '경찰' },
  { number: '119', label: '구급대' },
] as const satisfies readonly Hotline[];

export interface CardStep {
  readonly text: string;
  /** The guide's own step, or advice of this product on how to do it. */
  readonly from: 'guide' | 'practice';
}

/** What fills the screen before every form. */
export interface UrgencyCard {
  readonly tier: UrgencyTier;
  readonly heading: string;
  /** In the order in which they are called. */
  readonly calls: readonly Hotline[];
  readonly steps: readonly CardStep[];
  readonly bypassed: readonly BypassableStep[];
  /** Grounds to record for what is bypassed; empty when nothing is. */
  readonly bases: readonly LegalBasis[];
  readonly consentNeeded: boolean;
  readonly rules: readonly string[];
}

interface TierCard {
  readonly heading: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

const CARDS: Readonly<Partial<Record<UrgencyTier, TierCard>>> = {
  응급: {
    heading: '먼저 112와 119에 전화합니다',
    before: [],
    after: ['도움이 올 때까지 전화를 끊지 않고, 혼자 두지 않습니다.', '직원의 안전을 먼저 확인하고, 위험하면 떨어져서 지켜봅니다.', '팀장에게 알립니다.', '기록은 상황이 끝난 뒤에 씁니다.'],
  },
  위기: {
    heading: '오늘 안에 정신건강복지센터와 통화합니다',
    before: ['지금 시도하고 있는지 먼저 묻습니다. 그렇다면 응급입니다.'],
    after: [DISCLOSURE_LIMIT, '동행 방문은 미리 동의를 받습니다.', '다음 연락 시각을 본인과 정합니다.'],
  },
  집중: {
    heading: '동의를 받고 정신건강복지센터로 의뢰합니다',
    before: ['자살 시도 경험과 구체적인 계획이 있는지 묻습니다. 있으면 위기입니다.'],
    after: ['동의하지 않으면 언제 다시 물을지 정합니다.'],
  },
};

/** The card for an answer of the guide, or null where nothing goes before the ordinary way. */
export function urgencyCard(answer: UrgencyAnswer, hotlines: readonly Hotline[]): UrgencyCard | null {
  const card = CARDS[answer.tier];
  if (!card) return null;
  const first: readonly Hotline[] = answer.tier === '응급' ? EMERGENCY_CALLS : [];
  const bypassed = bypassedSteps(answer.tier);
  const practice = (text: string): CardStep => ({ text, from: 'practice' });
  return {
    tier: answer.tier,
    heading: card.heading,
    calls: [...first, ...hotlines.filter((hotline) => !first.some((call) => call.number === hotline.number))],
    steps: [...card.before.map(practice), ...answer.path.map((text): CardStep => ({ text, from: 'guide' })), ...card.after.map(practice)],
    bypassed,
    bases: bypassed.length > 0 ? URGENT_BASES : [],
    consentNeeded: answer.tier === '집중',
    rules: answer.rules,
  };
}
