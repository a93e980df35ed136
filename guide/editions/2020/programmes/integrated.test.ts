import { describe, expect, test } from 'vitest';
import { answerTo, decidingRules, verdictOn } from '../../../testing/index.ts';

const verdict = (facts: Readonly<Record<string, unknown>>) => verdictOn('INTEG_BUDGET', facts);

describe('통합지원 시범사업(예산지원형)', () => {
  test.each([
    [{ age: 74, borderlineInstitution: true }, 'possible'], [{ age: 74, borderlineInstitution: true, 'integrated.selected': true }, 'eligible'], [{ age: 74, borderlineInstitution: true, 'integrated.selected': false, 'ltc.homeBenefit': false }, 'excluded'],
    [{ age: 80, 'ltc.homeBenefit': true }, 'possible'], [{ age: 59, borderlineInstitution: true }, 'excluded'], [{ age: 60, borderlineInstitution: true }, 'possible'],
    [{ borderlineInstitution: true }, 'unknown'], [{}, undefined], [{ age: 80 }, undefined], [{ age: 80, borderlineInstitution: false }, undefined],
  ] as const)('%o: %s', (facts, wanted) => {
    expect(verdict(facts)).toBe(wanted);
  });
  test('75 is a priority, no lower bound, and the case says so', () => {
    expect(decidingRules('INTEG_BUDGET', { age: 74, borderlineInstitution: true, 'integrated.selected': true })).toContain('INTEGB-TARGET');
    expect(answerTo({ age: 74, borderlineInstitution: true }).flags).toContain('C41');
    expect(answerTo({ age: 75, borderlineInstitution: true }).flags).not.toContain('C41');
  });
});
