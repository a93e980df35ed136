import { all, any, equals, includesAny, isTrue, oneOf } from '@dure/domain/eligibility';
import type { Programme } from '../../../src/edition/index.ts';
import type { Rule2020 } from '../rules/index.ts';

const VOLUNTARY = ['자활급여특례자', '일반수급자', '급여특례가구원', '차상위자', '시설수급자'];
const WISHES = any(isTrue('wish.job'), isTrue('wish.apply'));

export const SELF = {
  id: 'SELF',
  name: '자활사례관리',
  parts: [
    {
      part: null,
      gate: {
        requires: [],
        grounds: [
          // 조건부수급자는 희망을 묻지 않는다: 참여가 급여의 조건이다.
          { rules: ['SELF-TARGET', 'SELF-REF-CRIT'], when: equals('selfSupport.type', '조건부수급자') },
          { rules: ['SELF-TARGET', 'SELF-REF-CRIT'], when: all(oneOf('selfSupport.type', VOLUNTARY), WISHES) },
          {
            rules: ['DREAM-A1-SELF'],
            when: all(includesAny('program.current', ['DREAM']), isTrue('able.toWork')),
            judgement: { rules: ['SELF-TARGET'], when: WISHES },
          },
        ],
        excludes: [],
        bars: [{ rules: ['M5-INELIGIBLE'], when: equals('selfSupport.fit', '부적격') }],
        refusals: [{ rules: ['MEDAID-A1-CONSENT'], when: all(equals('#sender', 'MEDAID'), equals('consent.thirdParty', false)) }],
        reviews: [],
      },
    },
  ],
} as const satisfies Programme<Rule2020>;
