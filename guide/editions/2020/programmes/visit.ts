import { all, any, compare, countsAtLeast, equals, includesAny, isTrue, mentions, oneOf, some } from '@dure/domain/eligibility';
import type { Clause } from '@dure/domain/eligibility';
import type { Programme } from '../../../src/edition/index.ts';
import type { Rule2020 } from '../rules/index.ts';

/** 대상군 중에서도 건강관리가 필요하다고 판단되어야 한다(p.16). 드러난 질환·위험 행태·건강 욕구가 그 판단의 바탕이다. */
const NEEDS_CARE = {
  rules: ['VISIT-REF-CRIT'],
  when: any(isTrue('health.needsCare'), countsAtLeast('health.conditions', 1), countsAtLeast('health.behavior', 1), includesAny('needs', ['건강', '보건', '건강관리'])),
} as const satisfies Clause<Rule2020>;
const VULNERABLE = { rules: ['VISIT-REF-CRIT'], when: isTrue('health.vulnerable') } as const satisfies Clause<Rule2020>;

export const VISIT = {
  id: 'VISIT',
  name: '방문건강관리',
  parts: [
    {
      part: null,
      gate: {
        requires: [],
        grounds: [
          { rules: ['VISIT-TARGET'], when: isTrue('health.vulnerable'), judgement: NEEDS_CARE },
          { rules: ['VISIT-TARGET'], when: all(compare('age', '>=', 65), equals('household.type', '독거')), judgement: NEEDS_CARE },
          {
            rules: ['VISIT-TARGET'],
            when: all(equals('household.type', '노인부부'), any(compare('age', '>=', 75), compare('spouse.age', '>=', 75))),
            judgement: NEEDS_CARE,
          },
          // 질환이나 위험 행태가 있으면 건강위험군·질환군이다. 이용이 어려운 취약계층인지는 판단할 일이다.
          { rules: ['VISIT-TARGET'], when: any(countsAtLeast('health.conditions', 1), countsAtLeast('health.behavior', 1)), judgement: VULNERABLE },
          {
            rules: ['VISIT-A1-LTC'],
            when: any(oneOf('ltc.currentGrade', ['등급외A', '등급외B', '등급외C']), some('ltc.history', mentions('grade', ['등급외']))),
            judgement: NEEDS_CARE,
          },
          {
            rules: ['MEDAID-A1-VISIT', 'MEDAID-A1-RISKGROUP'],
            when: all(includesAny('program.current', ['MEDAID']), any(countsAtLeast('health.behavior', 1), countsAtLeast('health.conditions', 1), isTrue('health.vulnerable'))),
          },
          {
            rules: ['DREAM-A1-VISIT'],
            when: all(includesAny('program.current', ['DREAM']), any(isTrue('health.needsCare'), countsAtLeast('health.conditions', 1))),
          },
          { rules: ['VISIT-DISCOVER'], when: all(isTrue('consent.screenFollowup'), mentions('referrer', ['건강보험공단', '건보공단'])), judgement: NEEDS_CARE },
        ],
        excludes: [],
        refusals: [
          { rules: ['VISIT-REGISTER'], when: equals('consent.visitRegister', false) },
          { rules: ['MEDAID-A1-CONSENT'], when: all(equals('#sender', 'MEDAID'), equals('consent.thirdParty', false)) },
          { rules: ['VISIT-DISCOVER'], when: all(equals('#sender', 'NHIS'), equals('consent.screenFollowup', false)) },
        ],
        reviews: [],
      },
    },
  ],
} as const satisfies Programme<Rule2020>;
