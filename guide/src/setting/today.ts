import type { SettingDefinition } from './definition.ts';
import { readChoice, readNames, readNumbers, readRenames, readWhole } from './read.ts';

/** A setting of today's practice; before the 2026 edition nothing of it held. */
function since2026<Value, Earlier>(value: Value, earlier: Earlier): Readonly<Record<'2019' | '2020', Earlier>> & Readonly<Record<'2026', Value>> {
  return { '2019': earlier, '2020': earlier, '2026': value };
}

const STEPS = [
  { name: 'survey', label: '접수에서 욕구·위기도 조사까지', min: 1, max: 90, unit: '일 안팎' },
  { name: 'selection', label: '사례회의에서 선정까지', min: 1, max: 90, unit: '일 안팎' },
  { name: 'plan', label: '서비스 제공계획 수립', min: 1, max: 90, unit: '일 안팎' },
  { name: 'total', label: '접수에서 계획까지', min: 1, max: 180, unit: '일 이내' },
] as const;
const NO_STEPS = { survey: null, selection: null, plan: null, total: null } as const;

const PRESCREEN = [
  { name: 'localSurveyFrom', label: '지자체 자체조사를 시작하는 점수', min: 0, max: 14, unit: '점 이상' },
  { name: 'assessmentFrom', label: '통합판정조사를 의뢰하는 점수', min: 0, max: 14, unit: '점 이상' },
] as const;
const NO_PRESCREEN = { localSurveyFrom: null, assessmentFrom: null } as const;

const COMPANIONS = ['아동보호전문기관 상담원', '아동학대전담공무원'] as const;
const CLOSURES = ['목표달성', '상황호전', '거절·포기', '이주', '연락두절', '사망', '시설입소', '타기관 이관', '자체종결'] as const;

/** What practice since 2020 leaves to the municipality, and what nobody has confirmed. */
export const TODAY_SETTINGS = {
  'visit.excludesLongTermCare': {
    key: 'visit.excludesLongTermCare', label: '방문건강관리에서 장기요양 1~5등급자를 뺌', help: '몇몇 시·군의 누리집에 적힌 기준입니다. 정하기 전에는 등급을 이유로 빼지 않습니다.',
    form: { kind: 'choice', options: [{ value: true, label: '뺍니다' }, { value: false, label: '빼지 않습니다' }] },
    grade: 'public', rules: ['VISIT-LTC-EXCL'], defaults: since2026(null, null), fact: 'sgg.visitExcludesLtc', read: readChoice([true, false, null]),
  },
  'icm.steps': {
    key: 'icm.steps', label: '통합사례관리 단계별 처리기간', help: '여러 자치구가 알린 기간입니다. 안팎으로 적힌 것은 어림이고 이내로 적힌 것은 기한입니다.',
    form: { kind: 'numbers', fields: STEPS }, grade: 'public', rules: ['ICM-STEP-SURVEY', 'ICM-STEP-SELECT', 'ICM-STEP-PLAN', 'ICM-STEP-TOTAL'],
    defaults: since2026({ survey: 10, selection: 5, plan: 15, total: 30 }, NO_STEPS), read: readNumbers(STEPS),
  },
  'icm.addedFocus': {
    key: 'icm.addedFocus', label: '통합사례관리 중점대상에 더한 위기가구', help: '업무안내의 예는 열린 목록입니다. 우리 지역에서 더 보는 대상을 적습니다.',
    form: { kind: 'names' }, grade: 'public', rules: ['ICM-FOCUS-2026', 'ICM-TARGET-3-LIST'], defaults: since2026(['가족돌봄청년', '고독사 위험자'], []), read: readNames(),
  },
  'icm.closureReasons': {
    key: 'icm.closureReasons', label: '통합사례관리 종결 사유', help: '공식 코드를 확인하지 못했습니다. 지침 원문을 확인해 고쳐 쓰십시오.',
    form: { kind: 'names' }, grade: 'unverified', rules: ['ICM-CLOSURE-CODES'], defaults: since2026(CLOSURES, []), read: readNames(),
  },
  'care.reviewMonths': {
    key: 'care.reviewMonths', label: '통합지원 정기 점검 주기', help: '첫 점검은 계획을 세운 뒤 3개월 이내입니다. 그다음은 6개월 이내에서 시·군·구가 정합니다.',
    form: { kind: 'whole-number', min: 1, max: 6, unit: '개월' }, grade: 'law', rules: ['CARE-CHECK-REGULAR'], defaults: since2026(6, 6), read: readWhole(1, 6),
  },
  'plan.approval': {
    key: 'plan.approval', label: '계획의 팀장 결재', help: '지침은 서비스 제공계획을 누가 결재하는지 적지 않았습니다. 결재를 받지 않기로 하면 담당자가 계획을 확정합니다.',
    form: { kind: 'choice', options: [{ value: true, label: '팀장이 결재합니다' }, { value: false, label: '담당자가 확정합니다' }] },
    grade: 'unverified', rules: ['ICM-SVC-PLAN', 'CARE-PLAN'], defaults: since2026(true, true), read: readChoice([true, false]),
  },
  'care.prescreen': {
    key: 'care.prescreen', label: '통합돌봄 사전조사 점수', help: '공식본을 확인하지 못했습니다. 비워 두면 점수로 나누지 않으며, 나누더라도 조사자가 정합니다.',
    form: { kind: 'numbers', fields: PRESCREEN }, grade: 'unverified', rules: ['CARE-PRESCREEN'], defaults: since2026(NO_PRESCREEN, NO_PRESCREEN), read: readNumbers(PRESCREEN),
  },
  'abuse.childCompanion': {
    key: 'abuse.childCompanion', label: '아동학대 사례에 함께 가는 사람', help: '2020 업무안내는 아동보호전문기관 상담원입니다. 지금의 체계를 확인해 정하십시오.',
    form: { kind: 'choice', options: COMPANIONS.map((value) => ({ value, label: value })) }, grade: 'unverified', rules: ['ABUSE-OFFICER'],
    defaults: since2026(COMPANIONS[0], COMPANIONS[0]), read: readChoice(COMPANIONS),
  },
  'names.beside': {
    key: 'names.beside', label: '옛 이름 옆에 보일 지금 이름', help: '서비스나 기관의 바뀐 이름을 확인해 적으면 옛 이름 옆에 함께 보입니다.',
    form: { kind: 'renames' }, grade: 'unverified', rules: ['NAME-EMPLOYMENT', 'NAME-CREDIT'], defaults: since2026({}, {}), read: readRenames,
  },
} as const satisfies Readonly<Record<string, SettingDefinition>>;
