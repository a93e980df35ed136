import { all, any, countsAtLeast, equals, includesAny, isTrue, mentions } from '@dure/domain/eligibility';
import type { ConsentType } from '../../src/edition/index.ts';
import type { Rule2020 } from './rules/index.ts';

const MENTAL_SUSPECTED = any(countsAtLeast('mental.suspected', 1), includesAny('addiction', ['알코올']));

/** the kinds of consent, told apart because one never stands for another. */
export const CONSENTS_2020: readonly ConsentType<Rule2020>[] = [
  {
    code: 'CONSENT-3P', name: '개인정보 제3자 제공(제공받는 기관 명시)', fact: 'consent.thirdParty', rules: ['ICM-A1-CONSENT3P', 'MEDAID-A1-CONSENT', 'MEDAID-A1-PIPA'],
    neededWhen: any(
      all(equals('#sender', 'ICM'), includesAny('#eligible', ['ECARE', 'DREAM', 'VISIT', 'MEDAID', 'HOMEMED', 'SELF'])),
      all(equals('#sender', 'MEDAID'), equals('consent.thirdParty', false)),
    ),
    mentionedWhen: any(isTrue('consent.thirdParty'), equals('consent.thirdParty', false)),
  },
  { code: 'CONSENT-MHSVC', name: '정신건강서비스 이용 동의', fact: 'consent.mhService', rules: ['ADDICT-REF-CONSENT', 'MENTAL-FOCUS-CONSENT'] },
  { code: 'CONSENT-MHREG', name: '정신건강사업 등록·관리 동의', fact: 'consent.mhRegister', rules: ['MEDAID-A1-MENTAL'] },
  {
    code: 'CONSENT-MHVISIT', name: '정신건강전문요원 동행·공동 방문 사전 동의', fact: 'consent.mhVisit', rules: ['ICM-A1-MHCONSENT', 'MENTAL-A1-FIRST'],
    neededWhen: all(equals('#emergency', false), any(all(isTrue('visit.safetyConcern'), MENTAL_SUSPECTED), isTrue('mental.firstEpisodeSuspected'))),
    mentionedWhen: all(equals('#emergency', false), any(isTrue('visit.safetyConcern'), includesAny('#eligible', ['MENTAL', 'ADDICT']))),
  },
  {
    code: 'CONSENT-VISITREG', name: '방문건강 등록·관리 동의', fact: 'consent.visitRegister', rules: ['VISIT-REGISTER'],
    neededWhen: any(includesAny('program.current', ['VISIT']), equals('consent.visitRegister', false)),
    mentionedWhen: any(includesAny('#eligible', ['VISIT']), includesAny('#possible', ['VISIT'])),
  },
  {
    code: 'CONSENT-SCREENFU', name: '검진사후관리 동의', fact: 'consent.screenFollowup', rules: ['VISIT-DISCOVER'],
    neededWhen: any(mentions('referrer', ['건강보험공단', '건보공단']), equals('consent.screenFollowup', false)),
  },
  { code: 'WISH-ECARE', name: '노인맞춤돌봄 신청 희망', fact: 'wish.apply', rules: ['ECARE-REF-CRIT'] },
  { code: 'CONSENT-ICM', name: '통합사례관리 사업 안내 및 개인정보 활용 동의', fact: null, rules: ['ICM-A1-CONSENT3P'], mentionedWhen: includesAny('#eligible', ['ICM']) },
];
