import { all, isTrue, oneOf } from '@dure/domain/eligibility';
import type { Programme } from '../../../src/edition/index.ts';
import { VISIT } from '../../2020/programmes/index.ts';
import type { Rule2026 } from '../rules/index.ts';

const GRADED = oneOf('ltc.currentGrade', ['1', '2', '3', '4', '5']);

/** As in 2020. Where the municipality has set it, people of grade 1 to 5 are left out; 인지지원 is not one of them. */
export const VISIT_2026: Programme<Rule2026> = {
  ...VISIT,
  parts: VISIT.parts.map((part) => ({
    ...part,
    gate: { ...part.gate, bars: [{ rules: ['VISIT-LTC-EXCL'], when: all(GRADED, isTrue('sgg.visitExcludesLtc')) }] },
  })),
};
