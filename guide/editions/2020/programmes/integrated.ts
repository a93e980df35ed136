import { any, compare, isTrue, mentions } from '@dure/domain/eligibility';
import type { Programme } from '../../../src/edition/index.ts';
import type { Rule2020 } from '../rules/index.ts';

const MUNICIPALITIES = ['광주 서구', '광주 북구', '대전 대덕구', '대전 유성구', '부천시', '안산시', '진천군', '천안시', '전주시', '여수시', '의성군', '김해시'];

/** 예산지원형 시범사업: 참여한 열두 곳에서만 하고, 75세는 우선관리의 기준일 뿐 자격의 하한이 아니다(C41). */
export const INTEGRATED = {
  id: 'INTEG_BUDGET',
  name: '노인 의료·돌봄 통합지원(예산지원형 시범사업)',
  parts: [
    {
      part: null,
      shownWhen: any(isTrue('borderlineInstitution'), isTrue('ltc.homeBenefit')),
      gate: {
        requires: [{ rules: ['INTEGB-TARGET'], when: compare('age', '>=', 60) }],
        grounds: [
          { rules: ['INTEGB-TARGET'], when: isTrue('borderlineInstitution'), judgement: { rules: ['INTEGB-PERIOD'], when: mentions('municipality', MUNICIPALITIES) } },
          { rules: ['INTEGB-PRIORITY'], when: isTrue('ltc.homeBenefit'), judgement: { rules: ['INTEGB-TARGET'], when: isTrue('borderlineInstitution') } },
        ],
        excludes: [],
        reviews: [],
      },
    },
  ],
} as const satisfies Programme<Rule2020>;
