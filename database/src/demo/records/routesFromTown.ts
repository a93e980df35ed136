import { asks, DREAM_CHECKED, holds, INTAKE_DONE, listed, needs, poor, RISK_TOLD } from './route.ts';
import type { Candidate, Route } from './route.ts';

const careFits = ({ age, facts }: Candidate): boolean =>
  age >= 65 && (poor(facts) || holds(facts, 'benefit.basicPension')) && facts['ltc.currentGrade'] === null && listed(facts, 'ltc.history').length === 0;

/** 읍·면·동 is the gateway: most referrals begin at its desk. */
export const ROUTES_FROM_TOWN: readonly Route[] = [
  {
    from: 'town-office', to: 'elder-care-provider', programme: 'ECARE', service: 'ECARE', channel: 'social-security-system', weight: 90, fits: careFits,
    reasons: ['혼자 지내며 끼니를 거르는 날이 많고 안부를 확인할 가족이 없습니다.', '무릎이 아파 장보기와 청소를 스스로 하기 어렵습니다.', '배우자와 사별한 뒤 외출이 줄고 말벗이 없습니다.', '퇴원 후 일상생활을 도울 사람이 없어 돌봄을 희망합니다.'],
    requested: asks('안전지원: 주 1회 방문과 전화로 안부 확인', '일상생활지원: 가사와 외출 동행'),
    items: ['household', 'livelihood', 'health', 'long-term-care', 'services', 'needs', 'wishes'],
    confirmed: [{ code: 'wish-confirmed', words: '본인이 신청을 희망함을 확인했습니다.' }, { code: 'ltc-checked', words: '장기요양 판정 내역이 없음을 확인했습니다.' }],
    alsoConsents: ['WISH-ECARE'],
  },
  {
    from: 'town-office', to: 'visiting-health', programme: 'VISIT', service: 'VISIT', channel: 'social-security-system', weight: 70,
    fits: ({ age, alone, facts }) => holds(facts, 'health.vulnerable') && age >= 40 && (age >= 65 ? alone : true),
    reasons: ['고혈압과 당뇨가 있으나 약을 거르고 혈압을 재지 않습니다.', '거동이 불편해 병원에 가지 못하고 집에서만 지냅니다.', '흡연과 잦은 음주로 건강이 나빠지고 있습니다.', '최근 두 번 넘어져 낙상 예방 교육이 필요합니다.'],
    requested: asks('건강 스크리닝: 혈압·혈당 측정과 건강 상태 확인', '만성질환 관리: 복약과 생활습관 교육'),
    items: ['household', 'health', 'medical-use', 'needs'], alsoConsents: ['CONSENT-VISITREG'],
  },
  {
    from: 'town-office', to: 'dream-start', programme: 'DREAM', service: 'DREAM', channel: 'official-letter', weight: 34,
    fits: ({ age, facts }) => age < 12 && poor(facts) && listed(facts, 'needs').length > 0,
    reasons: ['한글을 읽기 어려워하고 방과 후 돌볼 사람이 없습니다.', '충치가 많고 또래보다 체중이 적어 건강과 돌봄을 함께 살펴야 합니다.', '부모의 다툼 이후 말수가 줄고 학교에 가기 싫어합니다.'],
    requested: asks('신체·건강: 건강검진과 예방', '인지·언어: 기초학습 지원', '정서·행동: 심리상담'),
    items: ['household', 'livelihood', 'health', 'needs', 'services'],
    confirmed: DREAM_CHECKED,
  },
  {
    from: 'town-office', to: 'medical-aid-team', programme: 'MEDAID', service: 'MEDAID', channel: 'official-letter', weight: 30,
    fits: ({ facts }) => holds(facts, 'benefit.medicalAid') && (listed(facts, 'medicalUse.pattern').length > 0 || facts['medicalAid.acquisition'] !== '기존'),
    reasons: ['같은 증상으로 여러 의원을 다니며 약을 겹쳐 받고 있습니다.', '의료급여를 처음 받게 되어 이용 방법을 잘 모릅니다.', '입원과 퇴원을 되풀이하고 있어 퇴원 뒤 계획이 필요합니다.'],
    requested: asks('제도 안내: 의료급여 이용 방법 안내', '건강 상담: 의료 이용과 복약 상담'),
    items: ['livelihood', 'health', 'medical-use', 'needs'],
    confirmed: [{ code: 'handler-consulted', words: '의료급여관리사와 통화하여 의뢰하기로 했습니다.' }],
  },
  {
    from: 'town-office', to: 'self-support-team', programme: 'SELF', service: 'SELF', channel: 'through-office', weight: 28,
    fits: ({ age, facts }) => age >= 20 && age < 65 && facts['selfSupport.type'] !== undefined,
    reasons: ['조건부수급자로 자활사업 참여가 필요합니다.', '일하고 싶어 하나 오래 쉬어 준비가 필요합니다.', '건강이 좋아져 일을 다시 시작하기를 희망합니다.'],
    requested: asks('자활 참여: 적합 여부 상담과 사업단 배정', '개인별 자활 계획: IAP 수립'), items: ['livelihood', 'employment', 'health', 'wishes'],
  },
  {
    from: 'town-office', to: 'addiction-centre', programme: 'ADDICT', service: 'ADDICT', channel: 'social-security-system', weight: 22,
    fits: ({ age, facts }) => age >= 19 && listed(facts, 'addiction').includes('알코올'),
    reasons: ['거의 매일 술을 마시고 AUDIT-K 점수가 높습니다.', '술 때문에 입원과 퇴원을 되풀이하고 집에 술병이 쌓여 있습니다.', '가족이 술 문제로 상담을 원합니다.'],
    requested: asks('중독 상담: 초기 상담과 평가', '재활: 단주 프로그램 참여'), items: ['household', 'health', 'addiction', 'mental-health', 'assessment', 'safety'],
    confirmed: [{ code: 'screening-done', words: 'AUDIT-K로 사전 스크리닝을 했습니다.' }, { code: 'risk-told', words: '중독 이력과 자·타해 위험을 알렸습니다.' }],
    alsoConsents: ['CONSENT-MHSVC', 'CONSENT-MHVISIT'],
  },
  {
    from: 'town-office', to: 'mental-health-centre', programme: 'MENTAL', service: 'MENTAL', channel: 'social-security-system', urgency: 'intensive', weight: 30,
    fits: ({ age, facts }) => age >= 19 && listed(facts, 'mental.suspected').length > 0,
    reasons: ['죽고 싶다는 말을 되풀이하고 잠을 이루지 못합니다.', '방에서 나오지 않고 식사를 거의 하지 않습니다.', '치료를 중단한 뒤 환청을 호소합니다.'],
    requested: asks('정신건강 평가: 자살 위험과 우울 평가', '사례관리: 등록과 정기 상담'), items: ['household', 'health', 'mental-health', 'assessment', 'risk'],
    confirmed: RISK_TOLD, alsoConsents: ['CONSENT-MHSVC'],
  },
  {
    from: 'town-office', to: 'mental-health-centre', programme: 'MENTAL', service: 'MENTAL', channel: 'social-security-system', urgency: 'crisis', weight: 12,
    fits: ({ facts }) => holds(facts, 'suicide.history') || holds(facts, 'suicide.plan') || holds(facts, 'suicide.ideationRepeated'),
    reasons: ['지난해 자살을 시도했고 지금도 혼자 지냅니다.', '구체적인 방법을 말하며 정리하려는 모습이 보입니다.'],
    requested: asks('위기 개입: 자살 위험 평가와 안전 계획'), items: ['household', 'mental-health', 'risk', 'safety'], confirmed: RISK_TOLD,
  },
  {
    from: 'town-office', to: 'hope-welfare', programme: 'ICM', service: 'ICM', channel: 'social-security-system', weight: 24, fits: ({ facts }) => facts.complexity === '고난도',
    reasons: ['주거, 빚, 건강 문제가 겹쳐 한 사업으로 해결하기 어렵습니다.', '가구원 여럿이 서로 다른 도움이 필요하고 가족 갈등이 심합니다.'],
    requested: asks('통합사례관리: 고난도 사례 욕구조사와 계획', '통합사례회의: 사업 간 조정'),
    items: ['household', 'livelihood', 'housing', 'health', 'mental-health', 'addiction', 'services', 'needs', 'risk', 'assessment', 'narrative'],
    alsoConsents: ['CONSENT-ICM'],
  },
  {
    from: 'town-office', to: { agency: 10 }, programme: null, service: '서민금융 종합상담(맞춤대출 서비스)', channel: 'social-security-system', weight: 26,
    fits: ({ age, facts }) => age >= 20 && (holds(facts, 'debt.highInterest') || needs(facts, '신용')),
    reasons: ['연 14% 대출의 이자를 내느라 생활비가 부족합니다.', '여러 곳에 빚이 있어 채무 조정 상담을 원합니다.'],
    requested: asks('서민금융 종합상담: 부채와 신용 상담'), items: ['livelihood', 'employment', 'needs'], confirmed: INTAKE_DONE,
  },
  {
    from: 'town-office', to: { agency: 9 }, programme: null, service: '주거복지상담', channel: 'social-security-system', weight: 18, fits: ({ age, facts }) => age >= 19 && needs(facts, '주거'),
    reasons: ['월세가 밀려 집을 비워야 합니다.', '화장실이 밖에 있고 난방이 되지 않는 집에서 지냅니다.'], requested: asks('주거복지상담: 임대주택과 주거급여 상담'), items: ['household', 'livelihood', 'housing'], confirmed: INTAKE_DONE,
  },
  {
    from: 'town-office', to: { agency: 8 }, programme: null, service: '취업지원 및 상담', channel: 'social-security-system', weight: 16,
    fits: ({ age, facts }) => age >= 19 && age < 65 && (holds(facts, 'wish.job') || needs(facts, '고용')), reasons: ['실직한 뒤 다시 일자리를 찾고 있습니다.', '기술을 배워 취업하기를 희망합니다.'],
    requested: asks('취업지원: 구직 상담과 알선'), items: ['livelihood', 'employment', 'wishes'], confirmed: INTAKE_DONE,
  },
  {
    from: 'town-office', to: { agency: 12 }, programme: null, service: '취업지원 및 상담', channel: 'social-security-system', weight: 6,
    fits: ({ age, facts }) => age >= 19 && age < 65 && facts['disability.activitySupport'] !== undefined, reasons: ['장애가 있으나 일하기를 희망합니다.'], requested: asks('장애인 취업지원: 직업 평가와 알선'), items: ['disability', 'employment', 'wishes'], confirmed: INTAKE_DONE,
  },
];
