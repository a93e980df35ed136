import { describe, expect, test } from 'vitest';
import { answerTo, decidingRules, verdictOn } from '../../../testing/index.ts';

const verdict = (facts: Readonly<Record<string, unknown>>) => verdictOn('ICM', facts);

describe('통합사례관리: 의뢰기준은 하나만 맞아도 된다', () => {
  test.each([
    [{ 'abuse.type': '노인학대' }, 'possible'], [{ 'abuse.type': '노인학대', 'life.difficulty': true }, 'eligible'], [{ 'emergencyAid.insufficient': true, needs: ['주거', '생계'] }, 'eligible'],
    [{ 'benefit.nearPoor': true, needs: ['주거', '신용'] }, 'eligible'], [{ 'benefit.nearPoor': true, needs: ['주거'] }, 'unknown'], [{ complexity: '고난도' }, 'eligible'],
    [{ 'livelihood.change': '탈락', needs: ['고용', '법률'] }, 'eligible'], [{ 'discovered.crisis': true }, 'possible'], [{}, 'unknown'],
  ])('%o: %s', (facts, wanted) => {
    expect(verdict(facts)).toBe(wanted);
  });
  test('a case of high difficulty goes from the town office to the Hope Welfare team', () => {
    expect(answerTo({ complexity: '고난도', referrer: '읍·면·동' }).referrals).toMatchObject([{ to: '희망복지지원단', rules: ['M1-EMD-ROUTE', 'ICM-REF-PROC'] }]);
  });
});

describe('드림스타트 종결', () => {
  const CLOSING = { 'program.current': 'DREAM', 'needs.longTerm': true, referrer: '읍·면·동' };
  test('at the age limit, and for any other reason, the town office takes over', () => {
    expect(decidingRules('ICM', { ...CLOSING, 'closure.reason': '연령 도래' })).toEqual(['M2-DREAM-AGEOUT']);
    expect(decidingRules('ICM', { ...CLOSING, 'closure.reason': '목표 달성' })).toEqual(['M2-DREAM-CLOSE']);
  });
  test('the way cites its own trigger: the age limit with a lasting need, a reason after closing, or one met while the child is served', () => {
    const way = (facts: Readonly<Record<string, unknown>>) => answerTo({ referrer: '드림스타트', complexity: '고난도', 'needs.longTerm': true, ...facts }).referrals.find(({ rules }) => rules.includes('ICM-REF-PROC'))?.rules[0];
    expect(way({ 'closure.reason': '연령 도래' })).toBe('M2-DREAM-AGEOUT');
    expect(way({ 'closure.reason': '연령 도래', 'needs.longTerm': false })).toBe('M2-DREAM-CLOSE');
    expect(way({ 'closure.reason': '목표 달성' })).toBe('M2-DREAM-CLOSE');
    expect(way({})).toBe('M2-DREAM-FAMILY');
  });
  test('at the age limit both duties stand, at any other end only the later one', () => {
    const duties = (facts: Readonly<Record<string, unknown>>) => answerTo({ ...CLOSING, ...facts }).closing.flatMap(({ rules }) => rules).filter((rule) => rule.startsWith('M2-DREAM'));
    expect(duties({ 'closure.reason': '연령 도래' })).toEqual(['M2-DREAM-AGEOUT', 'M2-DREAM-CLOSE']);
    expect(duties({ 'closure.reason': '연령 도래', 'needs.longTerm': false })).toEqual(['M2-DREAM-CLOSE']);
    expect(duties({ 'closure.reason': '목표 달성' })).toEqual(['M2-DREAM-CLOSE']);
  });
  test('where nothing more is needed, nobody is referred', () => {
    expect(answerTo({ ...CLOSING, 'closure.reason': '연령 도래', 'needs.longTerm': false }).referrals).toEqual([]);
  });
});

describe('보장기관', () => {
  test('what an agency sends is to be answered within about a fortnight, softly', () => {
    const answer = answerTo({ referrer: '국민연금공단' });
    expect(answer.deadlines).toEqual([{ what: '유선연락 후 의뢰접수처리', due: 'P14D', strictness: 'soft', rules: ['RS-IN-14'] }]);
    expect(answer.referrals).toMatchObject([{ to: '읍·면·동 찾아가는 보건복지전담팀', actor: '국민연금공단' }]);
  });
  test.each([['병무청', 'excluded'], ['고용복지+센터', 'eligible'], ['NH공사', 'eligible'], ['속초의료원', 'eligible'], ['안동의료원', 'review']])('%s: %s', (agency, wanted) => {
    expect(answerTo({ 'referral.to': agency }).programmes.find(({ part }) => part === '행복e음 의뢰')?.verdict).toBe(wanted);
  });
});

describe('회의', () => {
  const must = (facts: Readonly<Record<string, unknown>>) => answerTo(facts).attendees.filter(({ strength }) => strength === 'must').map(({ who }) => who);
  test('the two of the form always, the health centre where health is the main service, the Medical Aid manager at admission and discharge', () => {
    expect(must({ meeting: '통합사례회의' })).toEqual(['희망복지지원단 사례관리담당자', '해당 읍·면·동 사례관리 담당자']);
    expect(must({ meeting: '통합사례회의', 'plan.mainServices': ['정신보건'] })).toContain('보건소 또는 정신건강복지센터 관련 담당자');
    expect(must({ meeting: '통합사례회의', topic: '퇴원 결정', 'benefit.medicalAid': true })).toContain('의료급여관리사');
    expect(must({ meeting: '통합사례회의', topic: '퇴원 결정', 'benefit.medicalAid': false })).not.toContain('의료급여관리사');
    expect(must({ meeting: '종결회의' })).toHaveLength(2);
    expect(must({ meeting: '자활사례회의', 'mental.suspected': ['우울'] })).toEqual([]);
  });
});

describe('통합사례관리의 경계', () => {
  test('refused consent shuts the link of Medical Aid only', () => {
    const facts = { complexity: '고난도', 'consent.thirdParty': false };
    expect(decidingRules('ICM', { ...facts, referrer: '의료급여사례관리' })).toEqual(['MEDAID-A1-CONSENT']);
    expect(verdict({ ...facts, referrer: '읍·면·동' })).toBe('eligible');
  });
  test('a poor household with various needs is opened by the criterion and by the focus group of p.24', () => {
    expect(decidingRules('ICM', { 'household.nearPoor': true, needs: ['주거', '신용'] })).toEqual(['ICM-REF-CRIT-3', 'ICM-TARGET-2']);
  });
  test('one need is not several, and a need outside the list does not count', () => {
    expect(verdict({ 'benefit.nearPoor': true, needs: ['주거', '취미'] })).toBe('unknown');
  });
});
