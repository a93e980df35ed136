export const SEEDS = ['000', '001', '002', '003', '004'] as const;
export type Seed = (typeof SEEDS)[number];

/** The file of `guide/sources/` in which a seed's text lies. */
export const SOURCE_FILES = {
  '000': '000-leaflet.txt',
  '001': '001-guide.txt',
  '002': '002-commentary.txt',
  '003': '003-technical-support-2025.txt',
  '004': '004-community-care-2019.txt',
} as const satisfies Record<Seed, string>;

/** An exact substring of a source. The leaflet and the press releases have no page numbers. */
export interface Citation {
  readonly seed: Seed;
  readonly page: string | null;
  readonly quote: string;
}

export const RULE_KINDS = [
  'aftercare', 'application', 'budget', 'channel', 'closure', 'closure_notice', 'companion', 'conference', 'configuration_duty', 'consent', 'contact', 'coordination',
  'crisis', 'cycle', 'data', 'deadline', 'definition', 'duty', 'emergency', 'exception', 'exclusion', 'focused', 'form', 'inbound', 'intake', 'legal_basis', 'limit',
  'model', 'notice', 'outbound', 'outbound_code', 'performing_body', 'permission', 'priority', 'process', 'purpose', 'referral_criteria', 'referral_precheck',
  'referral_procedure', 'referral_requirement', 'selection', 'service', 'service_limit', 'step', 'system', 'target', 'target_need', 'verification',
] as const;
export type RuleKind = (typeof RULE_KINDS)[number];

/** Law text and ministry text bind; a public page informs; what nobody has confirmed is a setting and never excludes by itself. */
export type RuleGrade = 'law' | 'ministry' | 'public-page' | 'unverified';

/** One sentence of a guide. */
export interface RuleEntry {
  readonly kind: RuleKind;
  readonly scope: string;
  readonly says: string;
  readonly modality?: 'must' | 'should' | 'may';
  readonly actor?: string;
  readonly contradiction?: string;
  readonly grade?: RuleGrade;
  readonly cite: Citation;
}

export type RuleTable = Readonly<Record<string, RuleEntry>>;
