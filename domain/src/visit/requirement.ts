import type { OrganisationId } from '../ids/index.ts';

/** Who goes along. The guide names them in words; these are the kinds that this product acts on. */
export const COMPANION_KINDS = ['child-protection', 'elder-protection', 'assistant', 'mental-specialist', 'pair', 'trusted', 'medical-aid', 'referrer', 'co-manager', 'other'] as const;
export type CompanionKind = (typeof COMPANION_KINDS)[number];

/** By what authority: a rule of the guide with its page and its words. */
export interface Authority {
  readonly rule: string;
  readonly source: string;
  readonly page: string;
  readonly quote: string;
}

/** Somebody whom the guide wants along. */
export interface RequiredCompanion {
  readonly kind: CompanionKind;
  readonly who: string;
  readonly strength: 'must' | 'should' | 'may';
  readonly authorities: readonly Authority[];
}

export const BLOCK_CODES = ['intoxicated', 'specialist-consent-missing', 'specialist-consent-refused', 'first-episode-consent-refused', 'guide'] as const;
export type BlockCode = (typeof BLOCK_CODES)[number];

/** Why nobody may go there now, and what to do instead. */
export interface Block {
  readonly code: BlockCode;
  readonly because: string;
  readonly instead: string;
  readonly authorities: readonly Authority[];
}

/** What the guide says of a visit to this person on this day; made anew from the facts each time, never kept as an answer. */
export interface VisitRequirements {
  readonly companions: readonly RequiredCompanion[];
  readonly blocks: readonly Block[];
}

export const NO_REQUIREMENTS: VisitRequirements = { companions: [], blocks: [] };

/** A companion of another organisation that was asked to come. */
export interface AskedCompanion {
  readonly kind: CompanionKind;
  readonly organisationId: OrganisationId;
  readonly answer: 'asked' | 'accepted' | 'declined';
  readonly words: string;
}

/** Danger to life does not wait for a consent (개인정보 보호법 제15조제1항제5호, 제23조); what was done instead of waiting is written down. */
export interface EmergencyBasis {
  readonly words: string;
  /** Who was called before going. */
  readonly called: 'police' | 'ambulance' | 'crisis-team' | 'nobody';
}

/** Companions that must come and were not there. */
export function missingCompanions({ companions }: VisitRequirements, present: readonly CompanionKind[]): readonly RequiredCompanion[] {
  return companions.filter(({ kind, strength }) => strength === 'must' && !present.includes(kind));
}
