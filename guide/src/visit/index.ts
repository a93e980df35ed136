import { cadenceOf, type Authority, type Block, type Cadence, type CompanionKind, type RequiredCompanion, type VisitRequirements } from '@dure/domain/visit';
import type { Facts } from '@dure/domain/eligibility';
import type { Edition } from '../edition/index.ts';
import type { EvaluationAnswer } from '../evaluation/answer.ts';
import { SOURCE_TITLES } from '../rule/index.ts';

/** The guide names companions in words; a municipality may have put another name in its place. */
const KINDS: readonly (readonly [RegExp, CompanionKind])[] = [
  [/아동(보호전문기관|학대전담)/, 'child-protection'], [/노인보호전문기관/, 'elder-protection'], [/^(읍·면·동 )?보조인력/, 'assistant'], [/신뢰관계/, 'trusted'], [/정신건강전문요원/, 'mental-specialist'],
  [/2인/, 'pair'], [/의료급여관리사/, 'medical-aid'], [/의뢰기관/, 'referrer'], [/타 사례관리/, 'co-manager'],
];

function kindOf(who: string): CompanionKind {
  return KINDS.find(([words]) => words.test(who))?.[1] ?? 'other';
}

/** Rules with the page and the words that say so. */
export function authoritiesOf(edition: Edition, rules: readonly string[]): readonly Authority[] {
  return rules.flatMap((rule) => {
    const cite = edition.rules[rule]?.cite;
    return cite === undefined ? [] : [{ rule, source: SOURCE_TITLES[cite.seed], page: cite.page ?? '', quote: cite.quote }];
  });
}

const LATER = '방문을 미루고, 자·타해나 신체 응급이 의심되면 먼저 112·119에 신고해 주십시오.';
const ASK_FIRST = '본인에게 정신건강전문요원 동행 방문 사전 동의를 먼저 받아 주십시오. 그때까지는 전화·기관 내 상담으로 만나고, 위급하면 112·119 또는 정신건강위기상담전화(1577-0199)와 함께 움직여 주십시오.';
const RESPECT = '방문하지 않습니다. 정신건강복지센터와 상의하여 전화·기관 내 상담 등 본인이 받아들이는 방법을 찾고, 마음이 바뀌면 다시 동의를 여쭈어 주십시오.';

function guideBlocks(edition: Edition, { visit }: EvaluationAnswer): readonly Block[] {
  if (visit.allowed || visit.because === null) return [];
  const { because } = visit;
  const rules: readonly string[] = edition.visitBlocks.find((block) => block.because === because)?.rules ?? [];
  const authorities = authoritiesOf(edition, rules);
  if (rules.includes('ADDICT-REF-COMPANION')) return [{ code: 'intoxicated', because, instead: LATER, authorities }];
  if (rules.includes('ICM-A1-MHCONSENT')) return [{ code: 'specialist-consent-refused', because, instead: RESPECT, authorities }];
  return [{ code: rules.includes('MENTAL-A1-FIRST') ? 'first-episode-consent-refused' : 'guide', because, instead: RESPECT, authorities }];
}

/** Whoever must come along as a mental-health specialist comes with the person's consent, asked before (p.46); an answer that is not known is no consent. */
function consentBlock(edition: Edition, companions: readonly RequiredCompanion[], facts: Facts): readonly Block[] {
  const must = companions.some(({ kind, strength }) => kind === 'mental-specialist' && strength === 'must');
  if (!must || facts['consent.mhVisit'] === true) return [];
  const authorities = authoritiesOf(edition, ['ICM-A1-MHCONSENT', 'ICM-A1-SAFETY']);
  if (facts['consent.mhVisit'] === false) return [{ code: 'specialist-consent-refused', because: '정신건강전문요원이 반드시 함께 가야 하는데, 본인이 동행에 동의하지 않았습니다.', instead: RESPECT, authorities }];
  return [{ code: 'specialist-consent-missing', because: '정신건강전문요원이 반드시 함께 가야 하는데, 본인의 사전 동의를 아직 받지 않았습니다.', instead: ASK_FIRST, authorities }];
}

/** Who goes along and what stands in the way, from what the guide answers to these facts. */
export function visitRequirements(edition: Edition, answer: EvaluationAnswer, facts: Facts): VisitRequirements {
  const companions = answer.companions.map(({ who, strength, rules }): RequiredCompanion => ({ kind: kindOf(who), who, strength, authorities: authoritiesOf(edition, rules) }));
  const blocks = guideBlocks(edition, answer);
  const consent = blocks.some(({ code }) => code === 'specialist-consent-refused') ? [] : consentBlock(edition, companions, facts);
  return { companions, blocks: [...blocks, ...consent] };
}

/** A group of a visiting service and how often it is visited. */
export interface VisitFrequency {
  readonly programme: 'VISIT' | 'ECARE';
  readonly group: string;
  readonly criterion: string | null;
  readonly atLeast: number;
  readonly months: number;
  readonly cadence: Cadence;
  /** `example`: no text gives the number. */
  readonly grade: 'public' | 'example' | 'decided';
  readonly authorities: readonly Authority[];
}

/** What a municipality says of how often its groups are visited. */
export interface FrequencySettings {
  readonly scheme: 2 | 3;
  /** By the names of `visit.groupVisits`; null leaves a group out. */
  readonly groups: Readonly<Record<string, number | null>>;
  /** By the names of `ecare.visits`. */
  readonly care: Readonly<Record<string, number | null>>;
  /** Settings that the municipality decided itself. */
  readonly decided: readonly ('visit.groupVisits' | 'ecare.visits')[];
}

const GROUP_NAMES: Readonly<Record<string, string>> = { 집중관리군: 'intensive', 정기관리군: 'regular', 자기역량지원군: 'self' };

/** 노인맞춤돌봄: the public pages give hours a month, and nobody a number of visits (ECARE-HOURS). */
const CARE_GROUPS = [
  { group: '일반돌봄군', name: 'general', criterion: '한 달 16시간 미만' },
  { group: '중점돌봄군', name: 'intensive', criterion: '한 달 16시간 이상 40시간 미만' },
] as const;

function healthFrequencies(edition: Edition, { scheme, groups, decided }: FrequencySettings): readonly VisitFrequency[] {
  return edition.visitGroups.filter(({ schemes }) => schemes.includes(scheme)).flatMap(({ group, criterion, visits, rules }) => {
    const months = Number(/^P(\d+)M$/.exec(visits?.within ?? '')?.[1] ?? 0);
    const atLeast = groups[GROUP_NAMES[group] ?? ''] ?? null;
    if (months === 0 || atLeast === null) return [];
    return [{ programme: 'VISIT' as const, group, criterion, atLeast, months, cadence: cadenceOf(atLeast, months), grade: decided.includes('visit.groupVisits') ? 'decided' as const : 'public' as const, authorities: authoritiesOf(edition, rules) }];
  });
}

function careFrequencies(edition: Edition, { care, decided }: FrequencySettings): readonly VisitFrequency[] {
  return CARE_GROUPS.flatMap(({ group, name, criterion }) => {
    const atLeast = care[name] ?? null;
    if (atLeast === null) return [];
    return [{ programme: 'ECARE' as const, group, criterion, atLeast, months: 1, cadence: cadenceOf(atLeast, 1), grade: decided.includes('ecare.visits') ? 'decided' as const : 'example' as const, authorities: authoritiesOf(edition, ['ECARE-HOURS', 'ECARE-SVC-SAFE']) }];
  });
}

/** The groups of 방문건강 (two or three of them) and of 노인맞춤돌봄, as often as the municipality has settled it; what is left open is not offered. */
export function visitFrequencies(edition: Edition, settings: FrequencySettings): readonly VisitFrequency[] {
  return [...healthFrequencies(edition, settings), ...careFrequencies(edition, settings)];
}
