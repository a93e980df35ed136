import type { FactVocabulary } from './definition.ts';

/** Consents, each of its own kind. */
export const CONSENT_FACTS = {
  'consent.thirdParty': { label: '개인정보 제3자 제공 동의(제공받는 기관 명시)', type: 'boolean', scope: 'case',
    ask: '정보를 받을 기관을 들으시고 정보 제공에 동의하셨습니까?' },
  'consent.mhService': { label: '정신건강서비스 이용 동의', type: 'boolean', scope: 'case',
    ask: '정신건강서비스를 이용하는 데 동의하십니까?' },
  'consent.mhRegister': { label: '정신건강사업 등록·관리 동의', type: 'boolean', scope: 'case',
    ask: '정신건강사업에 등록해 관리받는 데 동의하십니까?' },
  'consent.mhVisit': { label: '정신건강전문요원 동행 방문 사전 동의', type: 'boolean', scope: 'case',
    ask: '정신건강전문요원이 함께 방문해도 괜찮으십니까?' },
  'consent.visitRegister': { label: '방문건강관리 등록·관리 동의', type: 'boolean', scope: 'case',
    ask: '방문건강관리에 등록하는 데 동의하십니까?' },
  'consent.screenFollowup': { label: '검진 사후관리 동의', type: 'boolean', scope: 'case',
    ask: '검진 결과를 보건소에 알리는 데 동의하셨습니까?' },
} as const satisfies FactVocabulary;
