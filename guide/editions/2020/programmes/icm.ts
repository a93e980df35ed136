import { all, any, countsAtLeast, equals, includesAny, isEmpty, isTrue, mentions, not, oneOf } from '@dure/domain/eligibility';
import type { Programme } from '../../../src/edition/index.ts';
import type { Rule2020 } from '../rules/index.ts';

/** 복지·보건·고용·주거·교육·신용·법률 등의 다양한 욕구(p.25). */
const AREAS = ['복지', '보건', '건강', '고용', '주거', '교육', '신용', '법률', '돌봄', '안전', '정신건강', '소득', '생계'];
const VARIOUS = countsAtLeast('needs', 2, AREAS);
const NEAR_POOR = any(isTrue('benefit.nearPoor'), isTrue('household.nearPoor'), equals('livelihood.change', '탈락'));
const SOCIAL_NEEDS = ['소득', '의료비', '주거', '자활', '건강관리', '건강', '돌봄', '생계', '복지', '고용'];
const ENDING_AT_AGE_LIMIT = mentions('closure.reason', ['연령', '졸업']);
const CURRENT = (...ids: readonly string[]) => includesAny('program.current', ids);

export const ICM = {
  id: 'ICM',
  name: '통합사례관리',
  // 대상은 사람이 아니라 가구다(p.24).
  household: { rules: ['ICM-TARGET-1', 'ICM-TARGET-2', 'ICM-TARGET-3'] },
  parts: [
    {
      part: null,
      gate: {
        requires: [],
        grounds: [
          // 목록형 의뢰기준은 하나만 맞아도 된다(C32).
          {
            rules: ['ICM-REF-CRIT-1'],
            when: any(oneOf('abuse.type', ['아동학대', '노인학대', '가정폭력']), includesAny('needs', ['안전', '정신건강'])),
            judgement: { rules: ['ICM-REF-CRIT-1'], when: isTrue('life.difficulty') },
          },
          { rules: ['ICM-REF-CRIT-2'], when: all(isTrue('emergencyAid.insufficient'), countsAtLeast('needs', 2)) },
          { rules: ['ICM-REF-CRIT-3', 'ICM-TARGET-2'], when: all(NEAR_POOR, VARIOUS) },
          { rules: ['M1-EMD-ROUTE'], when: equals('complexity', '고난도') },
          { rules: ['M3-HWD-HIGH'], when: equals('risk.household', '고위험'), judgement: { rules: ['M1-EMD-ASSESS'], when: isTrue('needs.longTerm') } },
          { rules: ['ICM-TARGET-1'], when: oneOf('livelihood.change', ['신규', '탈락']), judgement: { rules: ['ICM-REF-CRIT-3'], when: VARIOUS } },
          { rules: ['ICM-TARGET-3'], when: isTrue('discovered.crisis'), judgement: { rules: ['ICM-TARGET-3'], when: isTrue('needs.longTerm') } },
          { rules: ['M2-DREAM-AGEOUT'], when: all(CURRENT('DREAM'), ENDING_AT_AGE_LIMIT, isTrue('needs.longTerm')) },
          { rules: ['M2-DREAM-CLOSE'], when: all(CURRENT('DREAM'), not(isEmpty('closure.reason')), not(ENDING_AT_AGE_LIMIT), isTrue('needs.longTerm')) },
          { rules: ['M5-INELIGIBLE', 'M5-REFER-INELIGIBLE'], when: equals('selfSupport.fit', '부적격') },
          { rules: ['MEDAID-A1-ICM'], when: all(CURRENT('MEDAID'), VARIOUS) },
          { rules: ['MENTAL-A1-ISP'], when: all(CURRENT('MENTAL', 'ADDICT'), includesAny('needs', SOCIAL_NEEDS)) },
          { rules: ['M4-VISIT-REFER'], when: all(CURRENT('VISIT', 'ECARE'), includesAny('needs', ['복지', '주거', '소득', '생계', '고용', '법률', '신용', '교육'])), judgement: { rules: ['M4-EMD-LINK'], when: isTrue('needs.longTerm') } },
        ],
        excludes: [],
        refusals: [{ rules: ['MEDAID-A1-CONSENT'], when: all(equals('#sender', 'MEDAID'), equals('consent.thirdParty', false)) }],
        reviews: [],
      },
    },
  ],
} as const satisfies Programme<Rule2020>;
