import { any, isTrue } from '@dure/domain/eligibility';
import type { Programme } from '../../../src/edition/index.ts';
import type { Rule2020 } from '../rules/index.ts';

const DEBT = any(isTrue('debt.highInterest'), isTrue('debt.overdue'));

/** 대출 상품의 자격(연체 없음)보다 의뢰 대상이 넓다: 연체가 있어도 종합상담은 의뢰한다(C20). */
export const FINANCE = {
  id: '서민금융진흥원',
  name: '서민금융진흥원',
  parts: [
    {
      part: '서민금융 종합상담',
      shownWhen: DEBT,
      gate: { requires: [{ rules: ['RS-OUT-2', 'RS-TYPE-OUT'], when: DEBT }], grounds: [], excludes: [], reviews: [] },
    },
  ],
} as const satisfies Programme<Rule2020>;
