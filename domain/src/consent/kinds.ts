/** Consents that public case management asks for (domain A-4). Each is asked, given, refused and withdrawn on its own (개인정보 보호법 제22조). */
interface KindTerms {
  /** 동의서 제목. */
  readonly label: string;
  /** When it is needed, in the guide's words. */
  readonly neededWhen: string;
  /** Rules of the guide that ask for it; empty where only a heading does. */
  readonly rules: readonly string[];
  /** What is agreed to: that somebody else receives data, that data is used, or only that one wishes to apply. */
  readonly about: 'disclosure' | 'use' | 'wish';
  /** 거부권과 불이익 (제17조제2항제5호): what refusing means, told before the answer. */
  readonly refusalConsequence: string;
}

const MAY_REFUSE = '동의를 거부할 권리가 있습니다.';

export const CONSENT_KINDS = {
  'CONSENT-3P': {
    label: '개인정보 제3자 제공 동의',
    neededWhen: '공공사례관리 간 정보 연계, 다른 사업으로의 의뢰, 명단·방문 일정 공유',
    rules: ['ICM-A1-CONSENT3P', 'MEDAID-A1-CONSENT', 'MEDAID-A1-PIPA'],
    about: 'disclosure',
    refusalConsequence: `${MAY_REFUSE} 거부하면 해당 기관으로 의뢰할 수 없으며, 지금 받고 있는 다른 서비스에는 영향이 없습니다.`,
  },
  'CONSENT-MHSVC': {
    label: '정신건강서비스 이용 동의',
    neededWhen: '중독 의뢰(필수), 정신건강 집중 사례 의뢰',
    rules: ['ADDICT-REF-CONSENT', 'MENTAL-FOCUS-CONSENT'],
    about: 'use',
    refusalConsequence: `${MAY_REFUSE} 거부하면 정신건강복지센터·중독관리통합지원센터로 의뢰할 수 없습니다. 응급 상황에서는 동의 없이 경찰·119의 도움을 요청합니다.`,
  },
  'CONSENT-MHREG': {
    label: '정신건강사업 등록·관리 동의',
    neededWhen: '의료급여사례관리에서 정신건강사업으로 연계',
    rules: ['MEDAID-A1-MENTAL'],
    about: 'use',
    refusalConsequence: `${MAY_REFUSE} 거부하면 정신건강사업에 등록하여 관리받을 수 없습니다.`,
  },
  'CONSENT-MHVISIT': {
    label: '정신건강전문요원 동행·공동 방문 사전 동의',
    neededWhen: '정신과적 문제 또는 알코올중독이 의심되는 가정 방문, 초발정신질환 공동 방문',
    rules: ['ICM-A1-MHCONSENT', 'MENTAL-A1-FIRST'],
    about: 'use',
    refusalConsequence: `${MAY_REFUSE} 거부하면 정신건강전문요원이 함께 방문할 수 없습니다.`,
  },
  'CONSENT-VISITREG': {
    label: '방문건강관리 등록·관리 동의',
    neededWhen: '방문건강관리 대상자 등록',
    rules: ['VISIT-REGISTER'],
    about: 'use',
    refusalConsequence: `${MAY_REFUSE} 거부하면 방문건강관리 대상자로 등록할 수 없습니다.`,
  },
  'CONSENT-SCREENFU': {
    label: '검진 사후관리 동의',
    neededWhen: '국민건강보험공단의 검진 결과 정보 연계',
    rules: ['VISIT-DISCOVER'],
    about: 'disclosure',
    refusalConsequence: `${MAY_REFUSE} 거부하면 건강검진 결과가 보건소에 연계되지 않습니다.`,
  },
  'WISH-ECARE': {
    label: '노인맞춤돌봄서비스 신청 희망',
    neededWhen: '노인맞춤돌봄서비스 신청',
    rules: ['ECARE-REF-CRIT'],
    about: 'wish',
    refusalConsequence: `${MAY_REFUSE} 희망하지 않으면 노인맞춤돌봄서비스를 신청하지 않습니다.`,
  },
  'CONSENT-CARE': {
    label: '통합지원(돌봄) 신청 동의',
    neededWhen: '돌봄통합지원법에 따른 통합지원을 관련기관 담당자가 신청하거나 시·군·구가 직권으로 신청(법 제10조)',
    rules: ['CARE-EXOFFICIO-CONSENT', 'CARE-APPLY-AGENCY', 'CARE-CHOICE'],
    about: 'wish',
    refusalConsequence: `${MAY_REFUSE} 거부하면 통합지원을 신청하지 않으며, 다른 서비스는 따로 신청할 수 있습니다.`,
  },
  'CONSENT-ICM': {
    label: '통합사례관리 사업 안내 및 개인정보 활용 동의',
    neededWhen: '통합사례관리 시작',
    rules: [],
    about: 'use',
    refusalConsequence: `${MAY_REFUSE} 거부하면 통합사례관리를 제공할 수 없으며, 개별 급여 신청은 그대로 할 수 있습니다.`,
  },
} as const satisfies Record<string, KindTerms>;

export type ConsentKind = keyof typeof CONSENT_KINDS;
export const CONSENT_KIND_CODES = Object.keys(CONSENT_KINDS) as readonly ConsentKind[];

export function isConsentKind(text: string): text is ConsentKind {
  return Object.hasOwn(CONSENT_KINDS, text);
}
