import type { Procedure, VisitGroup } from '../../src/edition/index.ts';
import type { Rule2020 } from './rules/index.ts';

const TOWN = '읍·면·동 찾아가는 보건복지전담팀';
type Path = Procedure<Rule2020>;

const SERVICE_REFERRAL: readonly Path[] = [
  {
    id: 'service-referral-in', name: '범정부 서비스 의뢰: 기관에서 지자체로', programme: null,
    steps: [
      { step: '의뢰 내용 확인', actor: TOWN, rules: ['RS-TYPE-IN', 'RS-IN-1A', 'RS-IN-ROLE'] },
      { step: '방문·유선으로 희망 서비스를 파악하고 접수·반려 의견 등록', actor: TOWN, due: { duration: 'P14D', strictness: 'soft', from: 'start' }, rules: ['RS-IN-14', 'RS-IN-1B', 'RS-IN-1C'] },
      { step: '초기상담(접수경로: 범정부 서비스 의뢰)', actor: TOWN, rules: ['RS-IN-2A', 'RS-IN-2B'] },
      { step: '복지서비스 제공, 처리내용을 의뢰기관에 전달', actor: TOWN, rules: ['RS-IN-3A', 'RS-IN-3B'] },
    ],
  },
  {
    id: 'service-referral-out', name: '범정부 서비스 의뢰: 지자체에서 기관으로', programme: null,
    steps: [
      { step: '초기상담과 대상자 발굴', actor: TOWN, rules: ['RS-TYPE-OUT', 'RS-OUT-1'] },
      { step: '서비스 의뢰 신청', actor: TOWN, rules: ['RS-OUT-2', 'RS-DUTY', 'M1-HWD-ECHANNEL'] },
      { step: '처리 결과 확인', actor: TOWN, rules: ['RS-OUT-3'] },
    ],
  },
];

const HEALTH: readonly Path[] = [
  {
    id: 'visit', name: '방문건강관리', programme: 'VISIT',
    steps: [
      { step: '대상자 발굴', rules: ['VISIT-DISCOVER'] },
      { step: '등록·관리 동의', actor: '보건소', rules: ['VISIT-REGISTER'] },
      { step: '기초조사와 군 분류, 다른 서비스가 필요하면 연계', actor: '보건소', rules: ['VISIT-ASSESS', 'VISIT-GROUP', 'VISIT-A1-STAGE-REG'] },
      { step: '군별 건강관리, 수행 중 확인된 필요를 연계', actor: '보건소', rules: ['VISIT-GROUP-PLAN', 'VISIT-A1-STAGE-CARE', 'VISIT-A1-CYCLE'] },
      { step: '재평가와 추후 관리', actor: '보건소', rules: ['VISIT-REEVAL', 'VISIT-A1-STAGE-REEVAL'] },
    ],
  },
  {
    id: 'homemed', name: '재가 의료급여', programme: 'HOMEMED',
    steps: [
      { step: '상담과 필요도 평가', actor: '의료급여관리사', rules: ['HOMEMED-STEP-1'] },
      { step: '케어플랜 수립', actor: '의료급여관리사와 협력의료기관 케어팀', rules: ['HOMEMED-STEP-2', 'HOMEMED-TEAM'] },
      { step: '서비스 지원', actor: '의료급여관리사', rules: ['HOMEMED-STEP-3', 'HOMEMED-LOCAL'] },
      { step: '모니터링(필요하면 케어플랜 조정)', actor: '의료급여관리사', rules: ['HOMEMED-STEP-4'] },
    ],
  },
];

const WELFARE: readonly Path[] = [
  {
    id: 'ecare', name: '노인맞춤돌봄서비스', programme: 'ECARE',
    steps: [
      { step: '신청 희망과 장기요양 판정 내역 확인', actor: TOWN, rules: ['ECARE-REF-CRIT', 'ECARE-LTC-CHECK'] },
      { step: '행복e음으로 서비스 신청', actor: '읍·면·동 주민센터', rules: ['ECARE-REF-PROC'] },
      { step: '사회·신체·정신영역을 종합해 선정', rules: ['ECARE-REF-HOLISTIC', 'ECARE-NEED-HOUSEHOLD', 'ECARE-NEED-FUNCTION'] },
      { step: '개인별 조사·상담과 서비스 제공계획', actor: '수행기관', rules: ['ECARE-PLAN'] },
      { step: '사후관리', actor: '수행기관', rules: ['ECARE-AFTERCARE'] },
    ],
  },
  {
    id: 'dream', name: '드림스타트', programme: 'DREAM',
    steps: [
      { step: '이용 여부 사전확인과 공문 의뢰', rules: ['DREAM-PRECHECK', 'DREAM-REF-PROC'] },
      { step: '가정방문, 초기상담과 사정, 선정 사례회의', actor: '드림스타트', rules: ['DREAM-A1-INBOUND', 'M2-DREAM-SELECT'] },
      { step: '선정 여부 통보', actor: '드림스타트', rules: ['M2-DREAM-NOTIFY'] },
      { step: '사례관리와 서비스 연계', actor: '드림스타트', rules: ['M2-DREAM-MANAGE'] },
    ],
  },
  {
    id: 'icm', name: '통합사례관리', programme: 'ICM',
    steps: [
      { step: '발굴·접수와 초기상담', actor: TOWN, rules: ['ICM-SVC-INTAKE', 'M1-EMD-INTAKE', 'ICM-129', 'M1-EMD-RECEIVE', 'M1-EMD-RECEIVE-2A', 'M1-EMD-RECEIVE-2B'] },
      { step: '욕구사정과 위기도 조사, 타 사업 필요성 타진', actor: TOWN, rules: ['M1-EMD-ASSESS', 'M1-EMD-COMPREHENSIVE'] },
      { step: '필요한 사업으로 의뢰(고난도는 희망복지지원단)', actor: TOWN, rules: ['M1-EMD-ROUTE', 'M1-EMD-ROUTE-HOUSEHOLD', 'M1-HWD-ASSESS'] },
      { step: '통합사례회의', actor: '희망복지지원단', rules: ['M1-HWD-CONF'] },
      { step: '서비스제공계획, 연계·제공, 점검과 사후관리', actor: '희망복지지원단·읍·면·동', rules: ['ICM-SVC-PLAN'] },
      { step: '종결(서면 심사 가능)', actor: '희망복지지원단', rules: ['ICM-A1-CLOSE-PAPER'] },
    ],
  },
  {
    id: 'integrated-pilot', name: '통합지원 시범사업(예산지원형)', programme: 'INTEG_BUDGET',
    steps: [
      { step: '발굴(공단 자료, 퇴원환자, 등급 신청 진행자)', rules: ['INTEGT-BIGDATA', 'INTEGT-DISCHARGE'] },
      { step: '신청·접수, 방문 조사, 제공계획과 통합지원회의, 사례관리', actor: '시·군·구 본청', rules: ['INTEGB-DELIVERY'] },
    ],
  },
];

export const PROCEDURES_2020: readonly Path[] = [...SERVICE_REFERRAL, ...HEALTH, ...WELFARE];

/** p.16: two groups or three; the guide says neither who belongs where nor how often. */
export const VISIT_GROUPS_2020: readonly VisitGroup<Rule2020>[] = [
  { group: '집중관리군', schemes: [2, 3], criterion: null, visits: null, rules: ['VISIT-GROUP'] },
  { group: '정기관리군', schemes: [3], criterion: null, visits: null, rules: ['VISIT-GROUP'] },
  { group: '자기역량지원군', schemes: [2, 3], criterion: null, visits: null, rules: ['VISIT-GROUP'] },
];
