export const SEEDS = ['000', '001', '002', '003', '004'] as const;
export type Seed = (typeof SEEDS)[number];

/** Laws in force (L), what public pages say in our own words (P), and what nobody has confirmed (U). */
export const LATER_SOURCES = ['L1', 'L2', 'L3', 'L4', 'L5', 'L6', 'P1', 'U1'] as const;
export type SourceId = Seed | (typeof LATER_SOURCES)[number];

/** The file of `guide/sources/` in which a source's text lies. */
export const SOURCE_FILES = {
  '000': '000-leaflet.txt',
  '001': '001-guide.txt',
  '002': '002-commentary.txt',
  '003': '003-technical-support-2025.txt',
  '004': '004-community-care-2019.txt',
  'L1': 'L1-integrated-care-act.txt',
  'L2': 'L2-integrated-care-decree.txt',
  'L3': 'L3-integrated-care-rule.txt',
  'L4': 'L4-mental-health-act.txt',
  'L5': 'L5-social-security-benefits-act.txt',
  'L6': 'L6-government-organization-act.txt',
  'P1': 'P1-public-pages.txt',
  'U1': 'U1-unconfirmed-notes.txt',
} as const satisfies Record<SourceId, string>;

/** What a source is called where it is cited. */
export const SOURCE_TITLES = {
  '000': '의료급여 사례관리·재가 의료급여 안내문',
  '001': '2020 공공부문 사례관리 연계·협력 업무안내',
  '002': '사례관리 해설',
  '003': '2025 의료·돌봄 통합지원 기술지원형 시범사업 보도자료',
  '004': '2019 커뮤니티케어 선도사업 보도자료',
  'L1': '돌봄통합지원법',
  'L2': '돌봄통합지원법 시행령',
  'L3': '돌봄통합지원법 시행규칙',
  'L4': '정신건강복지법',
  'L5': '사회보장급여법',
  'L6': '정부조직법',
  'P1': '공공기관 누리집(요지)',
  'U1': '확인하지 못한 것',
} as const satisfies Record<SourceId, string>;

/** An exact substring of a source. The leaflet and the press releases have no page numbers; a law's page is its article. */
export interface Citation {
  readonly seed: SourceId;
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

/**
 * Law text and ministry text bind; a public page informs; what nobody has confirmed is a setting and never excludes by itself.
 * `carried`: ministry text of an earlier edition, taken over because no later text is known, and not confirmed for this one.
 */
export const RULE_GRADES = ['law', 'ministry', 'public', 'carried', 'unverified'] as const;
export type RuleGrade = (typeof RULE_GRADES)[number];

/** One sentence of a guide. */
export interface RuleEntry {
  readonly kind: RuleKind;
  readonly scope: string;
  readonly says: string;
  readonly modality?: 'must' | 'should' | 'may';
  readonly actor?: string;
  readonly contradiction?: string;
  /** Absent: ministry text. */
  readonly grade?: RuleGrade;
  readonly cite: Citation;
}

export type RuleTable = Readonly<Record<string, RuleEntry>>;

export const gradeOf = ({ grade }: Pick<RuleEntry, 'grade'>): RuleGrade => grade ?? 'ministry';
