import { describe, expect, test } from 'vitest';
import { answerTo, decidingRules, verdictOn, withVerdict } from '../../../testing/index.ts';

const NEEDY = { 'household.nearPoor': true, needs: ['건강', '언어'], 'needs.longTerm': true };
const verdict = (facts: Readonly<Record<string, unknown>>) => verdictOn('DREAM', { ...NEEDY, ...facts });

describe('드림스타트: 초등학생 이하, 취약계층, 복합 문제, 지속 관리', () => {
  test.each([
    [{ age: 0 }, 'eligible'], [{ age: 11, 'school.level': '중등' }, 'eligible'], [{ age: 12, 'school.level': '초등' }, 'eligible'], [{ age: 13, 'school.level': '초등' }, 'eligible'],
    [{ age: 12, 'school.level': '중등' }, 'review'], [{ age: 12, 'school.level': '해당없음' }, 'review'], [{ age: 12 }, 'unknown'], [{ age: 13, 'school.level': '중등' }, 'excluded'],
    [{ age: 30, pregnant: true }, 'eligible'], [{ age: 30, pregnant: false }, 'excluded'], [{ age: 72 }, 'excluded'],
  ])('%o: %s', (facts, wanted) => {
    expect(verdict(facts)).toBe(wanted);
  });
  test('the twelfth birthday asks for the school, the day before does not', () => {
    expect(verdictOn('DREAM', { ...NEEDY, birthDate: '2008-06-02' }, '2020-06-01')).toBe('eligible');
    expect(verdictOn('DREAM', { ...NEEDY, birthDate: '2008-06-01' }, '2020-06-01')).toBe('unknown');
  });
  test('where the needs are not known yet it is possible', () => {
    expect(verdictOn('DREAM', { age: 7, 'household.basicLivelihood': true })).toBe('possible');
    expect(verdictOn('DREAM', { age: 7, 'household.basicLivelihood': true, needs: ['건강'], 'needs.longTerm': true })).toBe('excluded');
  });
  test('each child of a household is judged for itself', () => {
    const answer = answerTo({ ...NEEDY, children: [{ age: 7 }, { age: 14, 'school.level': '중등' }] });
    expect(withVerdict(answer, 'eligible')).toEqual(['DREAM@children[0]']);
    expect(withVerdict(answer, 'excluded')).toContain('DREAM@children[1]');
    expect(decidingRules('DREAM@children[1]', { ...NEEDY, children: [{ age: 7 }, { age: 14, 'school.level': '중등' }] })).toContain('DREAM-TARGET-SCHOOL');
  });
});

describe('드림스타트에서 보내고 받는 길', () => {
  test('a family in care: the father goes to the addiction centre, the child to the mental health centre, by letter after consultation', () => {
    const answer = answerTo({ 'program.current': 'DREAM', father: { addiction: ['알코올'], 'consent.mhService': true }, children: [{ age: 9, 'diagnosis.suspected': ['ADHD'] }] });
    expect(answer.referrals.map(({ to, channel, member, preconditions }) => [to, channel, member, preconditions[0]])).toEqual([['ADDICT', '공문', 'father', '사전협의'], ['MENTAL', '공문', 'children[0]', '사전협의']]);
  });
  test('a child found by visiting health goes by way of the town office', () => {
    const answer = answerTo({ ...NEEDY, referrer: '방문건강', children: [{ age: 8 }] });
    expect(answer.referrals).toMatchObject([{ to: '읍·면·동 찾아가는 보건복지전담팀', channel: '행복e음' }]);
    expect(answer.flags).toContain('C47');
  });
});

describe('드림스타트의 경계', () => {
  test('a child of a leap day turns twelve on 1 March of a common year', () => {
    expect(verdictOn('DREAM', { ...NEEDY, birthDate: '2008-02-29' }, '2020-02-28')).toBe('eligible');
    expect(verdictOn('DREAM', { ...NEEDY, birthDate: '2008-02-29', 'school.level': '중등' }, '2020-02-29')).toBe('review');
    expect(verdictOn('DREAM', { ...NEEDY, birthDate: '2012-02-29', 'school.level': '중등' }, '2024-02-29')).toBe('review');
    expect(verdictOn('DREAM', { ...NEEDY, birthDate: '2011-02-28', 'school.level': '중등' }, '2023-02-27')).toBe('eligible');
  });
  test('nothing known is unknown; an elder is never asked about a pregnancy', () => {
    expect(verdictOn('DREAM', {})).toBe('unknown');
    expect(answerTo({ age: 72 }).next.map(({ fact }) => fact)).not.toContain('pregnant');
  });
  test('refused consent shuts the link of Medical Aid, not the town office’s referral', () => {
    const child = { ...NEEDY, age: 8, 'consent.thirdParty': false };
    expect(decidingRules('DREAM', { ...child, referrer: '의료급여사례관리' })).toEqual(['MEDAID-A1-CONSENT']);
    expect(verdictOn('DREAM', { ...child, referrer: '읍·면·동' })).toBe('eligible');
  });
});
