/** The guide's tiers (pp. 21, 23), most urgent first; 일반 is everything it does not rank. */
export const URGENCY_TIERS = ['응급', '위기', '집중', '의뢰', '일반'] as const;
export type UrgencyTier = (typeof URGENCY_TIERS)[number];

/** What the guide answers about urgency for the facts known so far. */
export interface UrgencyAnswer {
  readonly tier: UrgencyTier;
  /** The guide's own steps, in its order. */
  readonly path: readonly string[];
  /** Ids of the rules that decided. */
  readonly rules: readonly string[];
}

/** Something that raises the tier whatever the guide's facts say so far: an answer to one question of an instrument. */
export interface UrgencySignal {
  readonly tier: UrgencyTier;
  /** Why, in words that the officer reads. */
  readonly because: string;
  /** Facts to be asked at once. */
  readonly askNext: readonly string[];
}

export function isMoreUrgent(one: UrgencyTier, other: UrgencyTier): boolean {
  return URGENCY_TIERS.indexOf(one) < URGENCY_TIERS.indexOf(other);
}

/** The guide's answer, raised by signals and never lowered by them. A tier that the guide did not name brings no steps of the guide. */
export function raiseUrgency(answer: UrgencyAnswer, signals: readonly UrgencySignal[]): UrgencyAnswer {
  const tier = signals.reduce((highest, signal) => (isMoreUrgent(signal.tier, highest) ? signal.tier : highest), answer.tier);
  return tier === answer.tier ? answer : { tier, path: [], rules: answer.rules };
}

/** The word that referrals and their clocks use. */
export type UrgencyCode = 'emergency' | 'crisis' | 'intensive' | 'general';

const CODES: Readonly<Record<UrgencyTier, UrgencyCode>> = { 응급: 'emergency', 위기: 'crisis', 집중: 'intensive', 의뢰: 'general', 일반: 'general' };

export function urgencyCodeOf(tier: UrgencyTier): UrgencyCode {
  return CODES[tier];
}
