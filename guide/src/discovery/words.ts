import type { CareSetting, DiscoveryCondition, DiscoveryLeaf, Grouping, InstitutionType, LeafKind, LeafOf, Measure, Reason, ResolvedCondition, ResolvedLeaf, Selection, Sex, SpellKind, SpellValue, Threshold } from '@dure/domain/discovery';
import { dayOfNumber, leastOf } from '@dure/domain/discovery';
import { findDuration } from '@dure/domain/eligibility';
import { THRESHOLDS } from './thresholds.ts';

const SETTINGS = { 'unknown': '구분 모름', 'inpatient': '입원', 'outpatient': '외래', 'day-ward': '낮병동', 'pharmacy': '약국' } as const satisfies Record<CareSetting, string>;
const INSTITUTIONS = {
  'unknown': '종별 모름', 'tertiary-hospital': '상급종합병원', 'general-hospital': '종합병원', 'hospital': '병원', 'long-term-care-hospital': '요양병원', 'psychiatric-hospital': '정신병원', 'clinic': '의원', 'dental-hospital': '치과병원', 'dental-clinic': '치과의원',
  'korean-medicine-hospital': '한방병원', 'korean-medicine-clinic': '한의원', 'midwifery-clinic': '조산원', 'public-health-centre': '보건기관', 'pharmacy': '약국',
} as const satisfies Record<InstitutionType, string>;
const SEX = { unknown: '성별 모름', male: '남성', female: '여성' } as const satisfies Record<Sex, string>;
const SPELL = {
  'coverage': '자격', 'long-term-care': '장기요양', 'long-term-care-benefit': '장기요양 급여', 'check-up': '검진 결과', 'check-up-consent': '검진 사후관리 동의',
} as const satisfies Record<SpellKind, string>;
const VALUES = {
  'employee': '직장가입', 'local': '지역가입', 'medical-aid-1': '의료급여 1종', 'medical-aid-2': '의료급여 2종',
  'grade-1': '1등급', 'grade-2': '2등급', 'grade-3': '3등급', 'grade-4': '4등급', 'grade-5': '5등급', 'cognitive-support': '인지지원등급', 'ungraded-a': '등급외 A', 'ungraded-b': '등급외 B', 'ungraded-c': '등급외 C', 'applied': '신청 중',
  'home': '재가급여', 'facility': '시설급여', 'cash': '가족요양비', 'clear': '정상', 'suspected': '질환 의심', 'ill': '유질환', 'given': '동의함',
} as const satisfies Record<SpellValue, string>;
const MEASURES = { 'claims': ['진료', '건'], 'care-days': ['입원·내원', '일'], 'benefit-days': ['급여일수', '일'], 'visit-days': ['방문', '일'], 'institutions': ['의료기관', '곳'] } as const satisfies Record<Measure, readonly [string, string]>;
const PER = { person: '', illness: '같은 질병으로 ', institution: '한 의료기관에서 ' } as const satisfies Record<Grouping, string>;

const valuesText = (values: readonly SpellValue[]): string => values.map((value) => VALUES[value]).join(', ');
const codesText = (ranges: readonly { readonly from: string; readonly to: string }[]): string => ranges.map(({ from, to }) => (from === to ? from : `${from}~${to}`)).join(', ');

/** '외래(의원) I10~I13 상병': which claims are read. */
function selected({ settings, institutions, diagnosis }: Selection): string {
  const where = institutions === undefined ? '' : `(${institutions.map((one) => INSTITUTIONS[one]).join('·')})`;
  const except = diagnosis?.exclude === undefined || diagnosis.exclude.length === 0 ? '' : `(${codesText(diagnosis.exclude)} 제외)`;
  const ill = diagnosis === undefined ? '' : `${diagnosis.among === 'main' ? '주상병' : '주·부상병'} ${codesText(diagnosis.include)}${except} `;
  return `${ill}${settings === undefined ? '모든 진료' : settings.map((one) => SETTINGS[one]).join('·')}${where}`;
}

/** How numbers and spans are told: as written, or as they stand. */
interface Telling {
  amount(threshold: Threshold): string;
  /** '12개월 동안', or from which day on. */
  during(span: string): string;
  /** '12개월 안에'. */
  within(span: string): string;
}

const OPS = { '>=': '이상', '>': '초과', '<=': '이하', '<': '미만' } as const;

type Tellers = { readonly [Kind in LeafKind]: (leaf: LeafOf<Kind>, tell: Telling) => string };

const TELLERS: Tellers = {
  'compare': ({ op, value }, tell) => `나이 ${tell.amount(value)}세 ${OPS[op]}`,
  'one-of': ({ values }) => values.map((one) => SEX[one]).join(', '),
  'spell': ({ of, values }) => `${SPELL[of]}: ${valuesText(values)}`,
  'began': ({ of, values, within, time }, tell) => `${tell.within(within)} ${time === undefined ? '' : time === 'first' ? '처음 ' : '다시 '}시작한 ${SPELL[of]}: ${valuesText(values)}`,
  'amount': ({ of, measure, per, within, atLeast }, tell) => `${tell.during(within)} ${PER[per]}${selected(of)} ${MEASURES[measure][0]} ${tell.amount(atLeast)}${MEASURES[measure][1]} 이상`,
  'burst': ({ of, measure, per, days, within, atLeast }, tell) => `${tell.during(within)} 이어진 ${tell.amount(days)}일 안에 ${PER[per]}${selected(of)} ${MEASURES[measure][0]} ${tell.amount(atLeast)}${MEASURES[measure][1]} 이상`,
  'overlap': ({ within, atLeast }, tell) => `${tell.during(within)} 다른 의료기관의 같은 성분 약이 겹친 날 ${tell.amount(atLeast)}일 이상`,
  'stay': ({ of, per, gap, atLeast, ended, quiet }, tell) => `${PER[per]}${selected(of)} ${tell.amount(atLeast)}일 이상 이어짐(간격 ${tell.amount(gap)}일 이내는 이은 것으로 봄), ${tell.within(ended)} 끝났거나 계속됨${quiet === 0 ? '' : `, 그 뒤 ${tell.amount(quiet)}일 조용함`}`,
  'readmitted': ({ of, gap, days, within, atLeast }, tell) => `${tell.during(within)} ${selected(of)}에서 나온 뒤 ${tell.amount(days)}일 안에 다시 입원 ${tell.amount(atLeast)}회 이상(간격 ${tell.amount(gap)}일 이내는 이은 것으로 봄)`,
  'first': ({ of, within }, tell) => `${tell.within(within)} 처음 받은 ${selected(of)}`,
  'none': ({ of, within }, tell) => `${tell.during(within)} ${selected(of)} 없음`,
};

/** 'P12M' as '12개월'. What is no duration is told as it is written. */
function spanText(span: string): string {
  const duration = findDuration(span);
  if (duration === undefined) return span;
  const parts = [...(duration.months > 0 ? [`${duration.months}개월`] : []), ...(duration.days > 0 ? [`${duration.days}일`] : [])];
  return parts.length === 0 ? span : parts.join(' ');
}

/** One line of a condition; what is deeper belongs to what stands above it. */
export interface ConditionLine {
  readonly depth: number;
  readonly text: string;
}

const JOINED = { all: '모두 해당', any: '하나라도 해당', not: '해당하지 않음' } as const;

function linesOf(condition: DiscoveryCondition, tell: Telling, depth: number): readonly ConditionLine[] {
  if (condition.kind === 'all' || condition.kind === 'any') return [{ depth, text: JOINED[condition.kind] }, ...condition.of.flatMap((part) => linesOf(part, tell, depth + 1))];
  if (condition.kind === 'not') return [{ depth, text: JOINED.not }, ...linesOf(condition.of, tell, depth + 1)];
  // The table is total over the union, so the teller fits its own kind; TypeScript cannot follow that through the index.
  const teller = TELLERS[condition.kind] as (leaf: DiscoveryLeaf, tell: Telling) => string;
  return [{ depth, text: teller(condition, tell) }];
}

/** A criterion in Korean, line by line, with the values that its thresholds have. */
export function conditionLines(when: DiscoveryCondition, valueOf: (key: string) => number | undefined): readonly ConditionLine[] {
  const amount = (threshold: Threshold): string => (typeof threshold === 'number' ? threshold : valueOf(threshold.setting) ?? `[${labelOf(threshold.setting)}]`).toString();
  return linesOf(when, { amount, during: (span) => `${spanText(span)} 동안`, within: (span) => `${spanText(span)} 안에` }, 0);
}

/** The same as a run asked it: spans are the day from which it counts. */
export function resolvedLines(when: ResolvedCondition): readonly ConditionLine[] {
  const since = (day: number): string => `${dayOfNumber(day)}부터`;
  // A leaf tells its spans through `tell` alone and looks at none itself: whichever they are, they reach the teller that is made for them.
  return linesOf(when as unknown as DiscoveryCondition, { amount: String, during: since, within: since } as unknown as Telling, 0);
}

const labelOf = (key: string): string => THRESHOLDS.find((one) => one.key === key)?.label ?? key;

/** The units of what a leaf counts. */
function unitOf(leaf: ResolvedLeaf): string {
  if (leaf.kind === 'compare') return '세';
  if (leaf.kind === 'amount' || leaf.kind === 'burst') return MEASURES[leaf.measure][1];
  return leaf.kind === 'readmitted' ? '회' : '일';
}

const PER_TEXTS = { person: (group: string) => group, illness: (group: string) => `${group} 상병`, institution: (group: string) => `의료기관 ${group}` } as const satisfies Record<Grouping, (group: string) => string>;

function groupText(leaf: ResolvedLeaf, group: string): string {
  if (leaf.kind === 'one-of') return SEX[group as Sex] ?? group;
  if (leaf.kind === 'spell' || leaf.kind === 'began') return VALUES[group as SpellValue] ?? group;
  if (leaf.kind === 'overlap') return `성분 ${group}`;
  return 'per' in leaf ? PER_TEXTS[leaf.per](group) : group;
}

function periodText({ from, until }: Pick<Reason, 'from' | 'until'>): string {
  if (from === null) return until === null ? '' : `${dayOfNumber(until)}까지`;
  if (until === null) return `${dayOfNumber(from)}부터`;
  return from === until ? dayOfNumber(from) : `${dayOfNumber(from)}~${dayOfNumber(until)}`;
}

const LABELS = {
  'compare': '나이', 'one-of': '성별', 'spell': '자격·상태', 'began': '새로 시작한 자격·상태', 'amount': '이용량', 'burst': '몰린 이용', 'overlap': '겹친 처방', 'stay': '이어진 입원', 'readmitted': '되풀이한 입원', 'first': '첫 진료', 'none': '끊긴 진료',
} as const satisfies Record<LeafKind, string>;

export interface ReasonWords {
  readonly label: string;
  readonly words: string;
}

/** What a leaf counted, beside the number from which it holds. */
function countedText(leaf: ResolvedLeaf, { value }: Reason): string {
  const least = leastOf(leaf);
  if (leaf.kind === 'compare') return `${value}세${least === undefined ? '' : ` (기준 ${least}세 ${OPS[leaf.op]})`}`;
  return least === undefined ? '' : `${value}${unitOf(leaf)} (기준 ${least}${unitOf(leaf)} 이상)`;
}

/** When: the day of a first claim, or of the last one before a gap. */
function whenText(leaf: ResolvedLeaf, reason: Reason): string {
  if (leaf.kind === 'none') return reason.until === null ? '그런 진료 없음' : `마지막 진료 ${dayOfNumber(reason.until)}`;
  return leaf.kind === 'first' && reason.from !== null ? `첫 진료 ${dayOfNumber(reason.from)}` : periodText(reason);
}

/** What was found, measured against what was asked: 'I69 상병, 2026-03-01~2026-05-20, 81일 (기준 31일 이상)'. */
export function reasonWords(leaf: ResolvedLeaf, reason: Reason): ReasonWords {
  const parts = [reason.group === null ? '' : groupText(leaf, reason.group), whenText(leaf, reason), countedText(leaf, reason)].filter((part) => part !== '');
  return { label: LABELS[leaf.kind], words: parts.length === 0 ? '해당함' : parts.join(', ') };
}
