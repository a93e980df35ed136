import type { Procedure, RenamedThing, VisitGroup } from '../../src/edition/index.ts';
import type { Rule2026 } from './rules/index.ts';
import { PROCEDURES_2020 } from '../2020/procedures.ts';

type Path = Procedure<Rule2026>;

/** 남동구·영도구: 접수부터 계획까지 30일 이내; the steps in between take about so long. */
const ICM: Path = {
  id: 'icm', name: '통합사례관리', programme: 'ICM',
  steps: [
    { step: '발굴·접수와 초기상담', actor: '읍·면·동', rules: ['ICM-SVC-INTAKE', 'M1-EMD-INTAKE', 'ICM-129', 'M1-EMD-RECEIVE', 'M1-EMD-RECEIVE-2A', 'M1-EMD-RECEIVE-2B'] },
    { step: '욕구·위기도 조사', actor: '읍·면·동', due: { duration: 'P10D', strictness: 'about', from: 'previous' }, rules: ['ICM-STEP-SURVEY', 'M1-EMD-ASSESS', 'M1-EMD-COMPREHENSIVE'] },
    { step: '필요한 사업으로 의뢰(고난도는 희망복지지원단)', actor: '읍·면·동', rules: ['M1-EMD-ROUTE', 'M1-EMD-ROUTE-HOUSEHOLD', 'M1-HWD-ASSESS'] },
    { step: '사례회의, 대상자 구분과 선정(사례관리·서비스연계)', actor: '희망복지지원단', due: { duration: 'P5D', strictness: 'about', from: 'previous' }, rules: ['ICM-STEP-SELECT', 'ICM-TWO-RESULTS', 'M1-HWD-CONF'] },
    { step: '서비스 제공계획', actor: '희망복지지원단', due: { duration: 'P15D', strictness: 'about', from: 'previous' }, rules: ['ICM-STEP-PLAN', 'ICM-SVC-PLAN'] },
    { step: '계획을 마침', actor: '희망복지지원단', due: { duration: 'P30D', strictness: 'within', from: 'start' }, rules: ['ICM-STEP-TOTAL'] },
    { step: '제공·점검, 종결과 사후관리', actor: '희망복지지원단·읍·면·동', rules: ['ICM-SVC-PLAN', 'ICM-A1-CLOSE-PAPER'] },
  ],
};

const CARE: Path = {
  id: 'care', name: '통합돌봄', programme: 'CARE',
  steps: [
    { step: '신청·발굴', actor: '읍·면·동', rules: ['CARE-APPLY', 'CARE-APPLY-FORM', 'CARE-DISCOVER', 'CARE-FLOW'] },
    { step: '사전조사와 조사(위탁 가능)', actor: '읍·면·동', rules: ['CARE-SURVEY-PERSON', 'CARE-SURVEY-ENTRUST', 'CARE-FLOW'] },
    { step: '종합판정', actor: '시·군·구(전문기관 위탁)', rules: ['CARE-ASSESS', 'CARE-ASSESS-95'] },
    { step: '개인별지원계획 초안, 당사자와 가족의 의견', actor: '읍·면·동', rules: ['CARE-PLAN', 'CARE-PLAN-VOICE'] },
    { step: '통합지원회의', actor: '시·군·구', rules: ['CARE-MEETING'] },
    { step: '제공·의뢰, 기관의 결정 통보', actor: '읍·면·동', rules: ['CARE-PROVIDE', 'CARE-REPLY'] },
    { step: '첫 점검', actor: '시·군·구', due: { duration: 'P3M', strictness: 'within', from: 'previous' }, rules: ['CARE-CHECK-FIRST'] },
    { step: '정기 점검과 계획 변경', actor: '시·군·구', due: { duration: 'P6M', strictness: 'within', from: 'previous' }, rules: ['CARE-CHECK-REGULAR', 'CARE-CHECK', 'CARE-ASSESS-REGULAR'] },
    { step: '종료', actor: '시·군·구', rules: ['CARE-CLOSE-DEATH'] },
  ],
};

/** The pilot has ended and its procedure with it. */
const REPLACED = ['icm', 'integrated-pilot'];
export const PROCEDURES_2026: readonly Path[] = [...PROCEDURES_2020.filter(({ id }) => !REPLACED.includes(id)), ICM, CARE];

export const VISIT_GROUPS_2026: readonly VisitGroup<Rule2026>[] = [
  { group: '집중관리군', schemes: [2, 3], criterion: '건강문제가 있고 증상이 조절되지 않음', visits: { atLeast: 8, within: 'P3M' }, rules: ['VISIT-FREQ-INTENSIVE', 'VISIT-GROUP'] },
  { group: '정기관리군', schemes: [3], criterion: '건강문제가 있으나 증상을 조절할 수 있음', visits: { atLeast: 1, within: 'P3M' }, rules: ['VISIT-FREQ-REGULAR', 'VISIT-GROUP'] },
  { group: '자기역량지원군', schemes: [2, 3], criterion: '건강문제가 있으나 증상이 없음', visits: { atLeast: 1, within: 'P6M' }, rules: ['VISIT-FREQ-SELF', 'VISIT-GROUP'] },
];

export const RENAMED_2026: readonly RenamedThing<Rule2026>[] = [
  { before: '사회보장정보원', after: '한국사회보장정보원', rules: ['NAME-SSIS'] },
  { before: '건강가정지원센터', after: '가족센터', beside: true, rules: ['NAME-FAMILY'] },
  { before: '국가보훈처', after: '국가보훈부', rules: ['NAME-VETERANS'] },
  { before: '행복e음', after: '행복이음', rules: ['NAME-HAPPYEUM'] },
];
