import { all, any, compare, equals, isTrue, unless } from '@dure/domain/eligibility';
import type { Clause } from '@dure/domain/eligibility';
import type { Programme } from '../../../src/edition/index.ts';
import type { Rule2026 } from '../rules/index.ts';

/** 복합적인 지원이 필요한지는 시·군·구가 종합판정으로 정한다. */
const COMPLEX = { rules: ['CARE-TARGET-NEED', 'CARE-ASSESS'], when: isTrue('care.complexNeed') } as const satisfies Clause<Rule2026>;

export const CARE = {
  id: 'CARE',
  name: '통합돌봄(의료·요양 등 지역 돌봄의 통합지원)',
  parts: [
    {
      part: null,
      // 65세가 안 된 사람은 심한 장애나 인정이 알려졌을 때에만 판정한다.
      shownWhen: any(compare('age', '>=', 65), isTrue('disability.severe'), isTrue('care.mayorRecognised'), isTrue('care.pilotRecipient'), isTrue('care.receiving'), unless(compare('age', '>=', 0))),
      gate: {
        requires: [{ rules: ['CARE-DIFFICULTY'], when: isTrue('daily.difficulty') }],
        grounds: [
          { rules: ['CARE-TRANSITION'], when: isTrue('care.pilotRecipient') },
          { rules: ['CARE-TARGET-65'], when: compare('age', '>=', 65), judgement: COMPLEX },
          { rules: ['CARE-TARGET-DISABILITY'], when: all(isTrue('disability.severe'), isTrue('care.ministryRecognised')), judgement: COMPLEX },
          { rules: ['CARE-TARGET-OTHER'], when: isTrue('care.mayorRecognised'), judgement: COMPLEX },
        ],
        excludes: [],
        // 설명을 듣고 스스로 정한다: 동의하지 않으면 신청하지 않는다.
        refusals: [{ rules: ['CARE-CHOICE', 'CARE-EXOFFICIO-CONSENT'], when: equals('consent.care', false) }],
        reviews: [],
        exceptions: [{ rules: ['CARE-TRANSITION'], when: isTrue('care.pilotRecipient'), lifts: ['CARE-DIFFICULTY'] }],
      },
    },
  ],
} as const satisfies Programme<Rule2026>;
