import { all, any, compare, countsAtLeast, equals, includesAny, isEmpty, isTrue, mentions, not, oneOf } from '@dure/domain/eligibility';
import type { ChannelRow } from '../../src/edition/index.ts';
import type { Rule2020 } from './rules/index.ts';

const CONSULT = '담당자 상의';
const CONSENT_3P = '제3자 제공 동의 확인';
const AGREE = '사전협의';
const LETTER = '공문';
const LINK_FORM = '공문(자원연계 의뢰서)';
const EMERGENCY = '경찰·119 → 필요 시 응급입원';
const TEAM = '읍·면·동 찾아가는 보건복지전담팀';
type Row = ChannelRow<Rule2020>;

const ECARE_ROWS: readonly Row[] = [
  { from: ['MEDAID'], to: 'ECARE', channel: LETTER, preconditions: [CONSULT, CONSENT_3P, '신청 희망 확인'], consents: ['CONSENT-3P', 'WISH-ECARE'], rules: ['MEDAID-A1-ECARE', 'MEDAID-A1-METHOD', 'ECARE-REF-PROC'] },
  { from: ['DREAM'], to: 'ECARE', channel: LETTER, preconditions: [AGREE, '신청 희망 확인'], consents: ['WISH-ECARE'], rules: ['DREAM-A1-ECARE', 'DREAM-A1-MUTUAL', 'ECARE-REF-PROC'] },
  { from: ['VISIT'], to: 'ECARE', receiver: TEAM, channel: '행복e음', preconditions: ['신청 희망 확인'], consents: ['WISH-ECARE'], rules: ['VISIT-EX-8', 'VISIT-EX-CHANNEL', 'VISIT-A1-WELFARE'] },
  // 특화서비스는 유사중복과 무관하므로 장기요양 내역을 따지지 않는다.
  { from: 'any', to: 'ECARE/특화서비스', channel: '행복e음(서비스 신청)', actor: '읍·면·동 주민센터', preconditions: ['신청 희망 확인'], consents: ['WISH-ECARE'], rules: ['ECARE-REF-PROC', 'ECARE-EXEMPT-SPECIAL'] },
  // 신청 입력은 누가 의뢰하든 읍·면·동이 한다(C04).
  { from: 'any', to: 'ECARE', channel: '행복e음(서비스 신청)', actor: '읍·면·동 주민센터', preconditions: ['신청 희망 확인', '장기요양 판정 내역 확인'], consents: ['WISH-ECARE'], rules: ['ECARE-REF-PROC', 'ECARE-LTC-CHECK'] },
];

const DREAM_ROWS: readonly Row[] = [
  { from: ['VISIT'], to: 'DREAM', receiver: TEAM, channel: '행복e음', preconditions: [], consents: [], rules: ['VISIT-EX-7', 'VISIT-EX-CHANNEL'] },
  { from: ['MEDAID'], to: 'DREAM', channel: LETTER, preconditions: [CONSULT, CONSENT_3P, '사전확인'], consents: ['CONSENT-3P'], rules: ['MEDAID-A1-DREAM', 'MEDAID-A1-METHOD', 'DREAM-REF-PROC', 'DREAM-PRECHECK'] },
  { from: 'any', to: 'DREAM', channel: LETTER, preconditions: ['사전확인'], consents: [], rules: ['DREAM-REF-PROC', 'DREAM-PRECHECK'] },
];

const VISIT_ROWS: readonly Row[] = [
  { from: ['MEDAID'], to: 'VISIT', channel: LINK_FORM, preconditions: [CONSULT, CONSENT_3P], consents: ['CONSENT-3P'], rules: ['MEDAID-A1-METHOD', 'MEDAID-A1-FORM', 'MEDAID-A1-CONSENT'] },
  { from: ['DREAM'], to: 'VISIT', channel: LETTER, preconditions: [AGREE], consents: [], rules: ['DREAM-A1-VISIT', 'DREAM-A1-MUTUAL'] },
  { from: ['EMD', 'SGG', 'ICM'], to: 'VISIT', channel: '행복e음(보건서비스 의뢰)', preconditions: [], consents: [], rules: ['VISIT-REF-PROC'] },
  { from: ['NHIS'], to: 'VISIT', channel: '검진 결과 정보 연계', preconditions: ['검진사후관리 동의 확인'], consents: ['CONSENT-SCREENFU'], rules: ['VISIT-DISCOVER'] },
  { from: 'any', to: 'VISIT', channel: '행복e음(보건서비스 의뢰)', actor: '읍·면·동', preconditions: [], consents: [], rules: ['VISIT-REF-PROC'] },
];

const MEDAID_ROWS: readonly Row[] = [
  { from: ['DREAM'], to: 'MEDAID', channel: LETTER, preconditions: [AGREE, '의뢰 전 업무 담당자 상의'], consents: [], rules: ['DREAM-A1-MEDAID', 'DREAM-A1-MUTUAL', 'MEDAID-REF-PROC'] },
  { from: 'any', to: 'MEDAID', when: countsAtLeast('medicalUse.pattern', 1), channel: LETTER, preconditions: ['의뢰 전 업무 담당자 상의'], consents: [], rules: ['MEDAID-REF-PROC'] },
  // 신규 취득자의 초기 안내는 의뢰기준(과다 의료이용)이 아니라 안내가 필요한 수급자의 연락이다(C50).
  { from: 'any', to: 'MEDAID', when: oneOf('medicalAid.acquisition', ['최초', '재취득']), channel: '유선 연락', preconditions: [], consents: [], rules: ['MEDAID-INFO', 'MEDAID-SVC-NEW'] },
  { from: 'any', to: 'MEDAID', channel: LETTER, preconditions: ['의뢰 전 업무 담당자 상의'], consents: [], rules: ['MEDAID-REF-PROC'] },
  { from: 'any', to: 'HOMEMED', channel: '상담을 통한 선정', actor: '의료급여관리사', preconditions: ['상담 및 필요도 평가'], consents: [], rules: ['HOMEMED-TARGET-HOUSING', 'HOMEMED-STEP-1'] },
];

const SELF_ROWS: readonly Row[] = [
  { from: ['EMD'], to: 'SELF', channel: '시·군·구 자활팀 → 지역자활센터', preconditions: [], consents: [], rules: ['M5-PATH', 'SELF-REF-PROC'] },
  { from: ['DREAM'], to: 'SELF', channel: LETTER, preconditions: [AGREE], consents: [], rules: ['DREAM-A1-SELF', 'DREAM-A1-MUTUAL', 'SELF-REF-PROC'] },
  { from: ['MEDAID'], to: 'SELF', channel: LETTER, preconditions: [CONSULT, CONSENT_3P], consents: ['CONSENT-3P'], rules: ['MEDAID-A1-SELF', 'MEDAID-A1-METHOD', 'SELF-REF-PROC'] },
  { from: 'any', to: 'SELF', channel: '지자체 자활사업담당자 경유', preconditions: [], consents: [], rules: ['SELF-REF-PROC'] },
];

const ADDICT_METHOD = ['중독이력 및 자타해 위험 정보제공', '표준화된 평가도구(AUDIT-K 등) 사전 스크리닝', '정신건강서비스 이용 동의'] as const;
const ADDICT_ROWS: readonly Row[] = [
  { from: 'any', to: 'ADDICT', tiers: ['응급'], channel: EMERGENCY, preconditions: [], consents: [], rules: ['ADDICT-EMERGENCY'] },
  { from: ['MEDAID'], to: 'ADDICT', channel: LINK_FORM, preconditions: [CONSULT, CONSENT_3P, '정신건강사업 등록·관리 동의 확인'], consents: ['CONSENT-3P', 'CONSENT-MHREG'], rules: ['MEDAID-A1-METHOD', 'MEDAID-A1-ICD-ADDICT', 'MEDAID-A1-MENTAL', 'MEDAID-A1-FORM', 'MEDAID-A1-CONSENT'] },
  { from: ['DREAM'], to: 'ADDICT', channel: LETTER, preconditions: [AGREE, ...ADDICT_METHOD], consents: ['CONSENT-MHSVC'], rules: ['DREAM-A1-ADDICT', 'DREAM-A1-MUTUAL', 'ADDICT-REF-INFO', 'ADDICT-REF-SCREEN', 'ADDICT-REF-CONSENT'] },
  { from: 'any', to: 'ADDICT/가족', channel: '행복e음 서비스 의뢰(중독관리 상담)', actor: '의뢰기관', preconditions: ['가족 본인의 정신건강서비스 이용 동의'], consents: [], rules: ['ADDICT-TARGET', 'RS-OUT-2'] },
  { from: 'any', to: 'ADDICT', channel: '행복e음 서비스 의뢰(중독관리 상담)', actor: '의뢰기관', preconditions: ADDICT_METHOD, consents: ['CONSENT-MHSVC'], rules: ['ADDICT-REF-INFO', 'ADDICT-REF-SCREEN', 'ADDICT-REF-CONSENT', 'RS-OUT-2'] },
];

const SUICIDE = '행복e음 서비스 의뢰(자살예방 상담)';
const LIKE_FOCUS = ['정신건강 상태와 위험성 정보제공', '정신건강서비스 이용 동의'] as const;
const MENTAL_ROWS: readonly Row[] = [
  { from: 'any', to: 'MENTAL', tiers: ['응급'], channel: EMERGENCY, preconditions: [], consents: [], rules: ['MENTAL-EMERGENCY'] },
  // 위기의 표에는 동의가 없다: 위험을 알리는 것이 먼저다(C12).
  { from: 'any', to: 'MENTAL', tiers: ['위기'], channel: SUICIDE, actor: '의뢰기관', preconditions: ['자·타해 위험 정보제공'], consents: [], rules: ['MENTAL-CRISIS', 'MENTAL-CRISIS-INFO', 'RS-OUT-2'] },
  { from: 'any', to: 'MENTAL', tiers: ['집중'], channel: SUICIDE, actor: '의뢰기관', preconditions: ['자살 위험성 정보제공', '정신건강서비스 이용 동의'], consents: ['CONSENT-MHSVC'], rules: ['MENTAL-FOCUS', 'MENTAL-FOCUS-CONSENT', 'RS-OUT-2'] },
  { from: ['MEDAID'], to: 'MENTAL', channel: LINK_FORM, preconditions: [CONSULT, CONSENT_3P, '정신건강사업 등록·관리 동의 확인'], consents: ['CONSENT-3P', 'CONSENT-MHREG'], rules: ['MEDAID-A1-METHOD', 'MEDAID-A1-MENTAL', 'MEDAID-A1-FORM', 'MEDAID-A1-CONSENT'] },
  { from: ['DREAM'], to: 'MENTAL', channel: LETTER, preconditions: [AGREE, ...LIKE_FOCUS], consents: ['CONSENT-MHSVC'], rules: ['DREAM-A1-MENTAL-CHILD', 'DREAM-A1-MENTAL-FAMILY', 'DREAM-A1-MUTUAL'] },
  { from: 'any', to: 'MENTAL', when: isTrue('mental.firstEpisodeSuspected'), channel: '행복e음 서비스 의뢰(초기상담 및 평가 요청)', actor: '의뢰기관', preconditions: ['공동 방문 사전 동의'], consents: ['CONSENT-MHVISIT'], rules: ['MENTAL-A1-FIRST', 'RS-OUT-2'] },
  // 자살위험이 없는 의뢰의 절차는 비어 있다: 집중사례와 같이 한다(C14).
  { from: 'any', to: 'MENTAL', when: any(compare('age', '<', 19), countsAtLeast('diagnosis.suspected', 1)), channel: '행복e음 서비스 의뢰(아동·청소년 상담)', actor: '의뢰기관', preconditions: LIKE_FOCUS, consents: ['CONSENT-MHSVC'], rules: ['MENTAL-FOCUS-CONSENT', 'RS-OUT-2'] },
  { from: 'any', to: 'MENTAL', channel: '행복e음 서비스 의뢰(중증 정신질환 상담)', actor: '의뢰기관', preconditions: LIKE_FOCUS, consents: ['CONSENT-MHSVC'], rules: ['MENTAL-FOCUS-CONSENT', 'RS-OUT-2'] },
];

const ICM_ROWS: readonly Row[] = [
  { from: 'any', to: 'ICM', when: equals('selfSupport.fit', '부적격'), receiver: TEAM, channel: LETTER, actor: '시·군·구 자활팀', preconditions: ['사전 협의', '수급자격 변동 요청'], consents: [], rules: ['M5-INELIGIBLE', 'M5-REFER-INELIGIBLE', 'ICM-REF-PROC'] },
  // 개정대조표와 본문이 다르므로 두 사유를 따로 둔다(C25): 연령 도래 종결 때의 지속 필요, 종결한 뒤에 생긴 사유.
  { from: ['DREAM'], to: 'ICM', when: all(mentions('closure.reason', ['연령', '졸업']), isTrue('needs.longTerm')), receiver: TEAM, channel: LETTER, preconditions: [AGREE], consents: [], rules: ['M2-DREAM-AGEOUT', 'DREAM-A1-MUTUAL', 'ICM-REF-PROC'] },
  { from: ['DREAM'], to: 'ICM', when: not(isEmpty('closure.reason')), receiver: TEAM, channel: LETTER, preconditions: [AGREE], consents: [], rules: ['M2-DREAM-CLOSE', 'DREAM-A1-MUTUAL', 'ICM-REF-PROC'] },
  { from: ['DREAM'], to: 'ICM', receiver: TEAM, channel: LETTER, preconditions: [AGREE], consents: [], rules: ['M2-DREAM-FAMILY', 'DREAM-A1-MUTUAL', 'ICM-REF-PROC'] },
  { from: ['MEDAID'], to: 'ICM', channel: LETTER, preconditions: ['사전 협의', CONSENT_3P], consents: ['CONSENT-3P'], rules: ['MEDAID-A1-JOINT', 'MEDAID-A1-ICM', 'MEDAID-A1-METHOD', 'ICM-REF-PROC'] },
  // 20개 보장기관의 의뢰는 행복e음으로 오고 공문이 필요 없다(C07).
  { from: ['AGENCY', 'MENTAL'], to: 'ICM', receiver: TEAM, channel: '행복e음 서비스 의뢰(범정부)', preconditions: [], consents: [], rules: ['RS-TYPE-IN', 'RS-IN-1A'] },
  { from: ['VISIT', 'ECARE'], to: 'ICM', receiver: TEAM, channel: '행복e음', preconditions: [], consents: [], rules: ['M4-VISIT-REFER', 'VISIT-EX-1'] },
  { from: ['EMD'], to: 'ICM', when: equals('complexity', '고난도'), receiver: '희망복지지원단', channel: LETTER, preconditions: ['사전 협의'], consents: [], rules: ['M1-EMD-ROUTE', 'ICM-REF-PROC'] },
  { from: 'any', to: 'ICM', when: includesAny('program.current', ['ICM']), channel: LETTER, preconditions: ['사전 협의'], consents: ['CONSENT-3P'], rules: ['ICM-REF-PROC', 'ICM-A1-CONSENT3P'] },
  { from: 'any', to: 'ICM', channel: LETTER, preconditions: ['사전 협의'], consents: [], rules: ['ICM-REF-PROC'] },
  { from: 'any', to: 'INTEG_BUDGET', channel: '시·군·구 본청 신청', preconditions: [], consents: [], rules: ['INTEGB-DELIVERY'] },
];

/** the channel hangs on the pair of sender and receiver; the first row that fits holds. */
export const CHANNELS_2020: readonly Row[] = [...ECARE_ROWS, ...DREAM_ROWS, ...VISIT_ROWS, ...MEDAID_ROWS, ...SELF_ROWS, ...ADDICT_ROWS, ...MENTAL_ROWS, ...ICM_ROWS];
