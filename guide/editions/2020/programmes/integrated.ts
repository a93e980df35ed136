import { any, compare, isTrue } from '@dure/domain/eligibility';
import type { Clause } from '@dure/domain/eligibility';
import type { Programme } from '../../../src/edition/index.ts';
import type { Rule2020 } from '../rules/index.ts';

/** 참여한 시·군·구가 조사하고 통합지원회의에서 정한다. */
const SELECTED = { rules: ['INTEGB-DELIVERY', 'INTEGB-PERIOD'], when: isTrue('integrated.selected') } as const satisfies Clause<Rule2020>;

/** 예산지원형 시범사업: 75세는 우선관리의 기준일 뿐 자격의 하한이 아니다(C41). */
export const INTEGRATED = {
  id: 'INTEG_BUDGET',
  name: '노인 의료·돌봄 통합지원(예산지원형 시범사업)',
  parts: [
    {
      part: null,
      shownWhen: any(isTrue('borderlineInstitution'), isTrue('ltc.homeBenefit')),
      gate: {
        requires: [],
        grounds: [
          { rules: ['INTEGB-TARGET'], when: isTrue('borderlineInstitution'), judgement: SELECTED },
          { rules: ['INTEGB-PRIORITY'], when: isTrue('ltc.homeBenefit'), judgement: SELECTED },
        ],
        excludes: [{ rules: ['INTEGB-TARGET'], when: compare('age', '<', 60) }],
        reviews: [],
      },
    },
  ],
} as const satisfies Programme<Rule2020>;
