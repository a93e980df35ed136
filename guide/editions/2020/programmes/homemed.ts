import { any, compare, equals, isTrue } from '@dure/domain/eligibility';
import type { Programme } from '../../../src/edition/index.ts';
import type { Rule2020 } from '../rules/index.ts';

export const HOMEMED = {
  id: 'HOMEMED',
  name: '재가 의료급여',
  parts: [
    {
      part: null,
      gate: {
        requires: [
          { rules: ['HOMEMED-PURPOSE'], when: isTrue('benefit.medicalAid') },
          // 31일 이상: 30일은 미치지 못한다(C27).
          { rules: ['HOMEMED-TARGET'], when: compare('admission.sameDiagnosisDays', '>=', 31) },
          { rules: ['HOMEMED-TARGET'], when: equals('medicalNeed', '낮음') },
          { rules: ['HOMEMED-TARGET'], when: isTrue('dischargeable') },
          { rules: ['HOMEMED-TARGET-HOUSING'], when: any(isTrue('housing.has'), isTrue('housing.linkable')) },
        ],
        grounds: [],
        excludes: [{ rules: ['HOMEMED-EXCL'], when: any(isTrue('risk.deterioration'), equals('risk.readmission', '높음')) }],
        reviews: [],
      },
    },
  ],
} as const satisfies Programme<Rule2020>;
