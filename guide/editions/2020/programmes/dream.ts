import { all, any, compare, countsAtLeast, equals, isTrue, oneOf } from '@dure/domain/eligibility';
import type { Programme } from '../../../src/edition/index.ts';
import type { Rule2020 } from '../rules/index.ts';

const CHILD = all(compare('age', '<', 18), any(compare('age', '<', 12), equals('school.level', '초등')));
/** 0세는 임산부에서 시작한다. */
const EXPECTING = isTrue('pregnant');
const VULNERABLE = any(
  isTrue('household.basicLivelihood'), isTrue('household.nearPoor'), isTrue('household.singleParent'), isTrue('benefit.basicLivelihood'), isTrue('benefit.nearPoor'),
  equals('abuse.type', '아동학대'),
);
/** 만 12세인데 초등학생이 아니면 문장들이 서로 다르게 답한다(C01): 사람이 정한다. */
const TWELVE_OUT_OF_SCHOOL = all(equals('age', 12), oneOf('school.level', ['미취학', '중등', '고등', '해당없음']));

export const DREAM = {
  id: 'DREAM',
  name: '드림스타트(취약계층 아동통합서비스)',
  parts: [
    {
      part: null,
      gate: {
        requires: [
          { rules: ['DREAM-TARGET', 'DREAM-TARGET-SCHOOL'], when: any(EXPECTING, CHILD, TWELVE_OUT_OF_SCHOOL) },
          { rules: ['DREAM-REF-CRIT', 'DREAM-PRIORITY'], when: VULNERABLE },
        ],
        grounds: [
          {
            rules: ['DREAM-REF-CRIT'],
            when: any(EXPECTING, CHILD, TWELVE_OUT_OF_SCHOOL),
            judgement: { rules: ['DREAM-REF-CRIT-NEED'], when: all(countsAtLeast('needs', 2), isTrue('needs.longTerm')) },
          },
        ],
        excludes: [],
        refusals: [
          { rules: ['MEDAID-A1-CONSENT'], when: all(equals('#sender', 'MEDAID'), equals('consent.thirdParty', false)) },
        ],
        reviews: [
          { rules: ['DREAM-REF-CRIT', 'DREAM-TARGET-SCHOOL'], when: TWELVE_OUT_OF_SCHOOL },
        ],
      },
    },
  ],
} as const satisfies Programme<Rule2020>;
