import { asks, DREAM_CHECKED, holds, listed, needs, RISK_TOLD } from './route.ts';
import type { Route } from './route.ts';

/** Between programmes. What agencies send to the town office (부록3) is a request of its own kind. */
export const ROUTES_BETWEEN: readonly Route[] = [
  {
    from: 'medical-aid-team', senderProgramme: 'MEDAID', to: 'visiting-health', programme: 'VISIT', service: 'VISIT', channel: 'official-letter', weight: 30,
    fits: ({ age, facts }) => age >= 40 && holds(facts, 'benefit.medicalAid') && (listed(facts, 'health.behavior').length > 0 || holds(facts, 'health.vulnerable')),
    reasons: ['흡연과 위험 음주로 건강행태위험군에 해당합니다.', '만성질환이 있으나 스스로 관리하지 못합니다.'], requested: asks('건강관리: 방문 건강관리와 교육', '회신: 매월 관리 결과'),
    items: ['livelihood', 'health', 'medical-use'], confirmed: [{ code: 'handler-consulted', words: '방문건강 담당자와 상의했습니다.' }], alsoConsents: ['CONSENT-VISITREG'],
  },
  {
    from: 'medical-aid-team', senderProgramme: 'MEDAID', to: 'mental-health-centre', programme: 'MENTAL', service: 'MENTAL', channel: 'official-letter', weight: 10,
    fits: ({ age, facts }) => age >= 19 && holds(facts, 'benefit.medicalAid') && listed(facts, 'mental.suspected').length > 0, reasons: ['우울을 호소하며 의료 이용이 잦습니다.'],
    requested: asks('정신건강사업: 등록과 관리', '회신: 분기별 관리 결과'), items: ['health', 'medical-use', 'mental-health'],
    confirmed: [{ code: 'handler-consulted', words: '정신건강복지센터 담당자와 상의했습니다.' }], alsoConsents: ['CONSENT-MHREG'],
  },
  {
    from: 'medical-aid-team', senderProgramme: 'MEDAID', to: 'town-office', programme: 'ICM', service: 'ICM', channel: 'official-letter', weight: 10,
    fits: ({ facts }) => holds(facts, 'benefit.medicalAid') && facts['admission.sameDiagnosisDays'] !== undefined, reasons: ['퇴원을 앞두고 있으나 돌볼 가족과 살 곳을 함께 살펴야 합니다.'],
    requested: asks('통합사례관리: 퇴원 후 생활 계획'), items: ['livelihood', 'housing', 'health', 'medical-use'], confirmed: [{ code: 'prior-consultation', words: '읍·면·동 담당자와 협의하고 합동 방문하기로 했습니다.' }],
  },
  {
    from: 'dream-start', senderProgramme: 'DREAM', to: 'town-office', programme: 'ICM', service: 'ICM', channel: 'official-letter', weight: 12, fits: ({ age, facts }) => age < 13 && listed(facts, 'needs').length > 1,
    reasons: ['가구원의 실직으로 생계가 어려워 가구 전체의 지원이 필요합니다.', '초등학교를 졸업하여 종결하나 지속적인 사례관리가 필요합니다.'], requested: asks('통합사례관리: 가구 지원 계획'),
    items: ['household', 'livelihood', 'needs', 'services', 'progress'], confirmed: [{ code: 'prior-consultation', words: '읍·면·동 담당자와 사전에 협의했습니다.' }],
  },
  {
    from: 'visiting-health', senderProgramme: 'VISIT', to: 'town-office', programme: 'ICM', service: 'ICM', channel: 'official-letter', weight: 14, fits: ({ age, facts }) => age >= 65 && (needs(facts, '복지') || needs(facts, '주거')),
    reasons: ['방문해 보니 난방비가 밀려 냉방에서 지내고 있습니다.', '수급 신청을 도울 사람이 없습니다.'], requested: asks('복지 상담: 급여 신청과 생활 지원'),
    items: ['household', 'livelihood', 'housing', 'needs'], confirmed: [{ code: 'prior-consultation', words: '읍·면·동 담당자와 통화했습니다.' }],
  },
  {
    from: 'elder-care-provider', senderProgramme: 'ECARE', to: 'town-office', programme: 'ICM', service: 'ICM', channel: 'official-letter', weight: 12, fits: ({ age, alone, facts }) => age >= 65 && alone && facts['risk.lonelyDeath'] === '높음',
    reasons: ['며칠째 문을 열지 않고 식사를 하지 않습니다.', '가족이 연금을 가져간다고 말합니다.'], requested: asks('복지 상담: 위기 확인과 지원'), items: ['household', 'health', 'needs', 'risk'],
    confirmed: [{ code: 'prior-consultation', words: '읍·면·동 담당자와 통화했습니다.' }],
  },
  {
    from: 'self-support-team', senderProgramme: 'SELF', to: 'self-support-centre', programme: 'SELF', service: 'SELF', channel: 'through-office', weight: 16,
    fits: ({ age, facts }) => age >= 20 && age < 65 && facts['selfSupport.fit'] === '적합', reasons: ['자활사업 적합 판정을 받아 사업단 배정을 요청합니다.'], requested: asks('자활 참여: 사업단 배정', '사례관리: ISP 수립'), items: ['livelihood', 'employment', 'health'],
  },
  {
    from: 'self-support-centre', senderProgramme: 'SELF', to: 'mental-health-centre', programme: 'MENTAL', service: 'MENTAL', channel: 'social-security-system', weight: 6,
    fits: ({ age, facts }) => age >= 20 && age < 65 && facts['selfSupport.type'] !== undefined && listed(facts, 'mental.suspected').length > 0, reasons: ['작업장에서 불안이 심해 일을 이어 가기 어렵습니다.'],
    requested: asks('정신건강 상담: 평가와 상담'), items: ['employment', 'mental-health'], confirmed: RISK_TOLD, alsoConsents: ['CONSENT-MHSVC'],
  },
  {
    from: 'hope-welfare', senderProgramme: 'ICM', to: 'dream-start', programme: 'DREAM', service: 'DREAM', channel: 'official-letter', weight: 6, fits: ({ age, facts }) => age < 12 && listed(facts, 'needs').length > 0,
    reasons: ['사례회의에서 아동의 정서 지원을 드림스타트가 맡기로 했습니다.'], requested: asks('정서·행동: 심리상담', '부모·가족: 부모 교육'), items: ['household', 'livelihood', 'needs', 'progress'],
    confirmed: DREAM_CHECKED,
  },
  {
    from: 'hope-welfare', senderProgramme: 'ICM', to: 'addiction-centre', programme: 'ADDICT', service: 'ADDICT', channel: 'social-security-system', weight: 6, fits: ({ age, facts }) => age >= 19 && listed(facts, 'addiction').length > 0,
    reasons: ['통합사례관리 중 음주 문제가 두드러져 전문 개입이 필요합니다.'], requested: asks('중독 상담: 초기 상담과 평가'), items: ['household', 'health', 'addiction', 'assessment', 'safety'],
    confirmed: [{ code: 'screening-done', words: 'AUDIT-K로 사전 스크리닝을 했습니다.' }, { code: 'risk-told', words: '중독 이력과 자·타해 위험을 알렸습니다.' }], alsoConsents: ['CONSENT-MHSVC'],
  },
];
