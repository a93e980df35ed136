import { describe, expect, test } from 'vitest';
import { answerTo, verdictOn } from '../../../testing/index.ts';

const verdict = (facts: Readonly<Record<string, unknown>>) => verdictOn('서민금융진흥원(서민금융 종합상담)', facts);

describe('서민금융 종합상담', () => {
  test.each([[{ 'debt.highInterest': true }, 'eligible'], [{ 'debt.overdue': true }, 'eligible'], [{ 'debt.highInterest': false, 'debt.overdue': false }, undefined], [{}, undefined]] as const)('%o: %s', (facts, wanted) => {
    expect(verdict(facts)).toBe(wanted);
  });
  test('one who is behind is counselled, not offered a loan, and the case says why', () => {
    const answer = answerTo({ 'debt.overdue': true });
    expect(answer.referrals).toMatchObject([{ to: '서민금융진흥원', preconditions: ['초기상담'] }]);
    expect(answer.closing.map(({ duty }) => duty).join()).toContain('맞춤대출을 권하지 않고');
    expect(answer.flags).toContain('C20');
  });
});
