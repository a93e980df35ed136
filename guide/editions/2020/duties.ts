import { all, any, compare, countsAtLeast, equals, includesAny, isEmpty, isTrue, lasted, mentions, not, oneOf, rated, some, unless } from '@dure/domain/eligibility';
import type { DeadlineRule, DutyRule } from '../../src/edition/index.ts';
import type { Rule2020 } from './rules/index.ts';

const CLOSING = equals('#closing', true);
const REFERRED = equals('#referrer', true);
const CURRENT = (...ids: readonly string[]) => includesAny('program.current', ids);
const FROM = (sender: string) => equals('#sender', sender);
const ELIGIBLE = (...ids: readonly string[]) => includesAny('#eligible', ids);
const MENTAL_CASE = any(CURRENT('MENTAL', 'ADDICT'), FROM('MENTAL'), FROM('ADDICT'));

/** 유사중복 때문에 빠진 노인: 예외와 특화서비스의 길이 남아 있다. */
const SHUT_BY_SIMILAR = all(
  includesAny('#excluded', ['ECARE']),
  compare('age', '>=', 65),
  any(
    oneOf('ltc.currentGrade', ['1', '2', '3', '4', '5', '인지지원']), some('ltc.history', isTrue('awarded')), not(isEmpty('similarService')), rated('localService', 'sgg.similarServiceTable', true),
    isTrue('homeCareVoucher.using'), isTrue('homeCareVoucher.entitled'), isTrue('veteranHomeService.using'), isTrue('disability.activitySupport.using'), isTrue('disability.activitySupport.entitled'),
  ),
);

/** clocks and cycles that start with this case. */
export const DEADLINES_2020: readonly DeadlineRule<Rule2020>[] = [
  { what: '유선연락 후 의뢰접수처리', due: 'P14D', strictness: 'soft', rules: ['RS-IN-14'], when: FROM('AGENCY') },
  { what: '연계주기', due: 'P1M', strictness: 'within', rules: ['MEDAID-A1-CYCLE-OUT'], when: all(FROM('MEDAID'), ELIGIBLE('VISIT', 'MENTAL', 'MENTAL/중증정신질환', 'ADDICT')) },
  { what: '회신', due: 'P1M', strictness: 'within', rules: ['MEDAID-A1-CYCLE-REPLY'], when: all(FROM('MEDAID'), ELIGIBLE('VISIT')) },
  { what: '회신', due: 'P3M', strictness: 'within', rules: ['MEDAID-A1-CYCLE-REPLY'], when: all(FROM('MEDAID'), ELIGIBLE('MENTAL', 'MENTAL/중증정신질환', 'ADDICT')) },
  { what: '접촉 불가 시 의뢰기관 알림', due: 'P6M', strictness: 'within', rules: ['MENTAL-A1-6M'], when: any(lasted('noContactDuration', 'P6M'), all(MENTAL_CASE, lasted('noContactDuration', 'P1D'))) },
  { what: '재가 의료급여 지원기간', due: 'P1Y', strictness: 'within', rules: ['HOMEMED-PERIOD'], when: any(ELIGIBLE('HOMEMED'), CURRENT('HOMEMED')) },
  { what: '재가 의료급여 연장(최대)', due: 'P1Y', strictness: 'within', rules: ['HOMEMED-EXTEND'], when: any(ELIGIBLE('HOMEMED'), CURRENT('HOMEMED')) },
];

/** What is still to be done: notices at closure, aftercare, and what a refusal or an open table asks for. */
export const DUTIES_2020: readonly DutyRule<Rule2020>[] = [
  { duty: '의뢰 기관({referrer})에 종결 통보', rules: ['M1-PUB-NOTICE', 'M1-PUB-REFER'], when: all(CLOSING, REFERRED) },
  { duty: '{referrer}은 종결의 적절성 확인', rules: ['M1-PUB-NOTICE'], when: all(CLOSING, REFERRED) },
  { duty: '의뢰 기관에 종결 통보', rules: ['M1-PUB-NOTICE', 'M1-PUB-REFER'], when: all(CLOSING, not(REFERRED)) },
  { duty: '종결심사 서면 가능', rules: ['ICM-A1-CLOSE-PAPER'], when: any(equals('meeting', '종결회의'), all(CLOSING, CURRENT('ICM'))) },
  { duty: '읍·면·동이 종결 후 사후관리 수행(의무)', rules: ['M3-EMD-AFTER'], when: all(CLOSING, equals('risk.household', '고위험')) },
  { duty: '필요 시 읍·면·동이 사후관리 및 타 사업 사후관리 점검', rules: ['M1-EMD-AFTER'], when: all(CLOSING, unless(equals('risk.household', '고위험'))) },
  { duty: '종결 후 아동 관련 의뢰사유가 생기면 드림스타트로 의뢰', rules: ['M2-HWD-CLOSE'], when: all(CLOSING, CURRENT('ICM'), isTrue('household.hasChild')) },
  { duty: '연령 도래로 종결하는데 지속 관리가 필요하면 읍·면·동으로 의뢰', rules: ['M2-DREAM-AGEOUT'], when: all(CLOSING, CURRENT('DREAM'), mentions('closure.reason', ['연령', '졸업']), unless(equals('needs.longTerm', false))) },
  { duty: '종결 후 의뢰사유가 생기면 읍·면·동으로 의뢰', rules: ['M2-DREAM-CLOSE'], when: all(CLOSING, CURRENT('DREAM')) },
  { duty: '종결 시 통합사례관리와의 연계 과정 구조화', rules: ['M3-MED-CLOSE'], when: all(CLOSING, CURRENT('MEDAID')) },
  { duty: '퇴원 후 의뢰사유가 생기면 읍·면·동·방문건강(정신·중독)으로 의뢰', rules: ['M3-MED-REFER', 'M3-MED-REFER-2'], when: all(CURRENT('MEDAID', 'HOMEMED'), any(isTrue('dischargeable'), CLOSING)) },
  { duty: '필요 시 읍·면·동과 공동 사후관리', rules: ['M3-VISIT-AFTER'], when: all(CLOSING, CURRENT('VISIT')) },
  { duty: '사후관리 필요 대상자에게 정기 모니터링·자원 연계', rules: ['ECARE-AFTERCARE'], when: all(CLOSING, CURRENT('ECARE')) },
  { duty: '6개월 이상 접촉 불가 사실을 의뢰 기관에 알림', rules: ['MENTAL-A1-6M'], when: lasted('noContactDuration', 'P6M') },
  { duty: '대상자 미동의로 서비스를 제공할 수 없음을 의뢰 기관에 알림', rules: ['MENTAL-A1-6M'], when: all(MENTAL_CASE, equals('consent.mhService', false)) },
  { duty: '예외는 시장·군수·구청장 인정 기록 필요', rules: ['ECARE-OVERRIDE'], when: SHUT_BY_SIMILAR },
  { duty: '특화서비스·사후관리는 별도 가능', rules: ['ECARE-EXEMPT-SPECIAL'], when: SHUT_BY_SIMILAR },
  { duty: '시군구가 유사중복 해당/미해당을 사전에 정하도록 설정 요청', rules: ['ECARE-LOCAL-TABLE'], when: all(rated('localService', 'sgg.similarServiceTable', null), compare('age', '>=', 65)) },
  { duty: '장기요양 판정 내역을 행복e음 또는 입증서류로 확인', rules: ['ECARE-LTC-CHECK'], when: includesAny('#review', ['ECARE']) },
  { duty: '동행 방문 시 사전 동의 필요', rules: ['ICM-A1-MHCONSENT', 'MENTAL-A1-FIRST'], when: all(ELIGIBLE('MENTAL'), oneOf('#tier', ['위기', '집중', '일반', '의뢰'])) },
  { duty: '응급 조치 뒤 의뢰사례로 전환을 검토하고 동의·기록을 보완', rules: ['ADDICT-EMERGENCY', 'MENTAL-EMERGENCY'], when: equals('#tier', '응급') },
  { duty: '선정 사례회의 결과와 선정 여부를 읍·면·동에 통보', rules: ['M2-DREAM-NOTIFY'], when: any(equals('meeting', '선정 사례회의'), ELIGIBLE('DREAM')) },
  { duty: '드림스타트가 가정방문해 초기상담·사정 후 선정 여부 결정', rules: ['DREAM-A1-INBOUND', 'M2-DREAM-SELECT'], when: ELIGIBLE('DREAM') },
  { duty: '의료급여관리사가 사례관리 여부를 결정해 결과회신', rules: ['MEDAID-A1-INBOUND'], when: all(ELIGIBLE('MEDAID'), not(FROM('MEDAID'))) },
  { duty: '연계 요청의 회신 결과 확인', rules: ['MEDAID-A1-METHOD'], when: all(FROM('MEDAID'), countsAtLeast('#eligible', 1)) },
  { duty: '연체가 있으면 맞춤대출을 권하지 않고 부채·신용관리 상담으로 의뢰', rules: ['RS-OUT-2'], when: isTrue('debt.overdue') },
  { duty: '자활사업 참여가 어렵다고 판단되면 시·군·구 자활팀에 안내', rules: ['M5-HARD'], when: ELIGIBLE('SELF') },
  { duty: '처리단계별 처리내용을 의뢰기관에 전달', rules: ['RS-IN-3B', 'RS-IN-1C'], when: FROM('AGENCY') },
  { duty: '명단·방문 스케줄은 동의서에 기관이 적힌 사람만 이름으로 공유', rules: ['VISIT-A1-SHARE', 'M4-COMMON', 'ICM-A1-CONSENT3P'], when: all(CURRENT('VISIT', 'ECARE'), includesAny('household.programs', ['VISIT', 'ECARE'])) },
  { duty: '고위험 독거노인은 노인맞춤돌봄 수행기관과 상호 연계·협조', rules: ['ICM-A1-ELDER', 'M4-EMD-HIGH', 'M4-EMD-LONELY'], when: all(compare('age', '>=', 65), equals('household.type', '독거'), any(equals('risk.lonelyDeath', '높음'), isTrue('dementia'), equals('abuse.type', '노인학대'), oneOf('#tier', ['위기', '집중']))) },
];
