import { all, any, codeIn, equals, includesAny, isTrue, mentions, not } from '@dure/domain/eligibility';
import type { OutboundRow } from '../../src/edition/index.ts';
import type { Rule2020 } from './rules/index.ts';

const FROM_VISIT = equals('#sender', 'VISIT');
const TEAM = '읍·면·동 찾아가는 보건복지전담팀';
const SERVICE_REFERRAL = '행복e음 서비스 의뢰';

/** Referrals that hang on no programme's gate: to centres, teams and agencies that the guide names. */
export const OUTBOUND_2020: readonly OutboundRow<Rule2020>[] = [
  { rules: ['VISIT-EX-4'], when: any(isTrue('dementia'), codeIn('kcd.main', [{ from: 'F00', to: 'F03' }, { from: 'G30', to: 'G30' }])), to: '치매안심센터', channel: '행복e음', preconditions: [] },
  { rules: ['VISIT-EX-5'], when: isTrue('ltc.assessmentNeeded'), to: '노인장기요양보험(국민건강보험공단)', channel: '안내', preconditions: [] },
  { rules: ['VISIT-EX-6', 'VISIT-EX-CHANNEL'], when: all(FROM_VISIT, mentions('health.conditions', ['고혈압', '당뇨'])), to: '보건소 심뇌혈관질환 관련 팀', channel: '행복e음', preconditions: [] },
  { rules: ['VISIT-EX-1', 'M4-VISIT-REFER'], when: all(any(FROM_VISIT, equals('#sender', 'ECARE')), includesAny('needs', ['주거', '복지', '소득', '생계', '법률', '신용'])), to: TEAM, channel: '행복e음', preconditions: [] },
  { rules: ['VISIT-EX-2'], when: all(FROM_VISIT, any(includesAny('needs', ['고용', '일자리']), isTrue('wish.job'))), to: '읍·면·동 찾아가는 복지팀 또는 지역사회 민간기관', channel: '행복e음', preconditions: [] },
  {
    rules: ['VISIT-EX-3', 'VISIT-EX-CHANNEL'],
    when: all(FROM_VISIT, isTrue('benefit.medicalAid'), equals('medicalAid.acquisition', '최초')),
    to: 'MEDAID', channel: '행복e음', preconditions: [],
  },
  // 제도 안내만 필요한 수급자는 의뢰가 아니라 연락이다.
  { rules: ['MEDAID-INFO'], when: all(isTrue('benefit.medicalAid'), mentions('reason', ['제도 안내', '제도안내', '안내 필요', '지원내용 안내'])), to: '시·군·구청 의료급여 담당', channel: '유선 연락', preconditions: [] },
  { rules: ['RS-OUT-2', 'RS-OUT-1'], when: any(isTrue('debt.highInterest'), isTrue('debt.overdue')), to: '서민금융진흥원', channel: `${SERVICE_REFERRAL}(서민금융 종합상담)`, actor: '읍·면·동', preconditions: ['초기상담'] },
  // 취업지원은 자활 배정을 대신하지 않는다(C45).
  {
    rules: ['RS-OUT-2', 'RS-OUT-1'],
    when: all(isTrue('wish.job'), equals('#sender', 'EMD'), not(includesAny('#eligible', ['SELF']))),
    to: '고용복지+센터', channel: `${SERVICE_REFERRAL}(취업지원 및 상담)`, actor: '읍·면·동', preconditions: ['초기상담'],
  },
  { rules: ['RS-OUT-2', 'RS-OUT-1'], when: equals('#agency', 'open'), to: '{agency}', channel: SERVICE_REFERRAL, actor: '읍·면·동', preconditions: ['초기상담'] },
  { rules: ['RS-TYPE-IN', 'RS-IN-1A', 'M1-EMD-RECEIVE'], when: all(equals('#sender', 'AGENCY'), not(includesAny('#eligible', ['ICM']))), to: TEAM, channel: `${SERVICE_REFERRAL}(범정부)`, preconditions: [] },
  // 드림스타트가 발굴한 가구의 가족은 읍·면·동으로 간다. 명확하지 않은 의료급여 건도 그렇다.
  { rules: ['M2-DREAM-FAMILY'], when: all(equals('#sender', 'DREAM'), equals('reason', '가구원 사례관리')), to: TEAM, channel: '공문', preconditions: ['사전협의'] },
  { rules: ['MEDAID-A1-UNCLEAR'], when: all(equals('#sender', 'MEDAID'), mentions('reason', ['불명확', '명확하지'])), to: TEAM, channel: '공문', preconditions: ['담당자 상의'] },
  // 만 12세인데 초등학생이 아니면 드림스타트 대신 읍·면·동에서 본다(C01).
  { rules: ['M1-EMD-ROUTE', 'M2-EMD-SPLIT'], when: all(includesAny('#review', ['DREAM']), not(equals('#sender', 'EMD'))), to: TEAM, channel: '공문', preconditions: ['사전 협의'] },
];
