import type { DisclosureItem } from '@dure/domain/access';
import type { ConsentKind } from '@dure/domain/consent';
import type { ProgrammeId } from '@dure/domain/programme';

const BASE: readonly DisclosureItem[] = ['identity', 'contact', 'address'];

/** What a programme needs to judge the person, besides who and where and why (개인정보 보호법 제16조: the least that the purpose needs). */
const FOR_PROGRAMME: Readonly<Record<ProgrammeId, readonly DisclosureItem[]>> = {
  ECARE: ['household', 'livelihood', 'long-term-care', 'needs'],
  DREAM: ['household', 'livelihood', 'needs'],
  VISIT: ['livelihood', 'health'],
  MEDAID: ['livelihood', 'health', 'medical-use'],
  HOMEMED: ['livelihood', 'housing', 'health', 'medical-use'],
  SELF: ['livelihood', 'employment', 'needs'],
  ADDICT: ['addiction', 'assessment'],
  MENTAL: ['mental-health', 'assessment'],
  ICM: ['household', 'livelihood', 'needs', 'services'],
};

const FOR_KIND: Readonly<Record<ConsentKind, readonly DisclosureItem[]>> = {
  'CONSENT-3P': ['reason'],
  'CONSENT-MHSVC': ['mental-health', 'reason'],
  'CONSENT-MHREG': ['mental-health', 'services'],
  'CONSENT-MHVISIT': ['mental-health', 'safety'],
  'CONSENT-VISITREG': ['health'],
  'CONSENT-SCREENFU': ['health'],
  'WISH-ECARE': ['wishes', 'needs'],
  'CONSENT-CARE': ['household', 'livelihood', 'long-term-care', 'health', 'needs', 'wishes'],
  'CONSENT-ICM': ['household', 'livelihood', 'needs', 'services'],
};

/** The least that a consent of this kind asks for; more is ticked by hand. */
export function minimumItems(kind: ConsentKind, programme: ProgrammeId | null): readonly DisclosureItem[] {
  const besides = kind === 'CONSENT-MHSVC' && programme === 'ADDICT' ? (['reason'] as const) : FOR_KIND[kind];
  const judged = programme !== null && (kind === 'CONSENT-3P' || kind === 'CONSENT-MHSVC') ? FOR_PROGRAMME[programme] : [];
  return [...new Set([...BASE, ...besides, ...judged])];
}
