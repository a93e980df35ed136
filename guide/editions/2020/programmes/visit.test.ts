import { describe, expect, test } from 'vitest';
import { answerTo, decidingRules, neededConsents, verdictOn } from '../../../testing/index.ts';

const verdict = (facts: Readonly<Record<string, unknown>>) => verdictOn('VISIT', facts);

describe('방문건강관리: 건강취약계층, 65세 이상 독거, 75세 이상 노인부부 가운데 건강관리가 필요한 사람', () => {
  test.each([
    [{ age: 65, 'household.type': '독거' }, 'possible'], [{ age: 64, 'household.type': '독거' }, 'unknown'],
    [{ age: 75, 'household.type': '노인부부' }, 'possible'], [{ age: 74, 'household.type': '노인부부', 'spouse.age': 75 }, 'possible'],
    [{ age: 65, 'household.type': '독거', 'health.conditions': ['고혈압'] }, 'eligible'], [{ 'health.vulnerable': true, 'health.conditions': ['당뇨'] }, 'eligible'],
    [{ 'health.vulnerable': true }, 'possible'], [{ 'health.conditions': ['고혈압'] }, 'possible'], [{ 'ltc.currentGrade': '등급외A' }, 'possible'],
    [{ 'health.vulnerable': true, 'health.conditions': ['당뇨'], 'consent.visitRegister': false }, 'excluded'],
  ])('%o: %s', (facts, wanted) => {
    expect(verdict(facts)).toBe(wanted);
  });
  test('a couple of 74 and 73 is not yet the focus', () => {
    expect(verdict({ age: 74, 'household.type': '노인부부', 'spouse.age': 73 })).toBe('unknown');
  });
});

describe('의료급여에서 방문건강으로', () => {
  const LINK = { 'benefit.medicalAid': true, 'program.current': 'MEDAID', 'health.behavior': ['흡연'] };
  test('with consent by the link form, with consent missing it is asked, refused it is shut', () => {
    expect(answerTo({ ...LINK, 'consent.thirdParty': true }).referrals).toMatchObject([{ to: 'VISIT', channel: '공문(자원연계 의뢰서)', actor: '의료급여사례관리' }]);
    expect(answerTo(LINK).consents.find(({ code }) => code === 'CONSENT-3P')).toMatchObject({ state: 'missing', needed: true });
    expect(decidingRules('VISIT', { ...LINK, 'consent.thirdParty': false })).toEqual(['MEDAID-A1-CONSENT']);
    expect(neededConsents(answerTo({ ...LINK, 'consent.thirdParty': false }))).toEqual(['CONSENT-3P']);
  });
  test('from the town office it is the e-welfare system', () => {
    expect(answerTo({ referrer: '읍·면·동', 'health.vulnerable': true, 'health.conditions': ['당뇨'] }).referrals).toMatchObject([{ to: 'VISIT', channel: '행복e음(보건서비스 의뢰)', actor: '읍·면·동' }]);
  });
});

describe('방문건강관리의 경계', () => {
  const alone = (birthDate: string, on: `${number}-${number}-${number}`) => verdictOn('VISIT', { birthDate, 'household.type': '독거', 'health.vulnerable': false, 'health.conditions': [], 'health.behavior': [], 'ltc.currentGrade': null, 'ltc.history': [], 'health.needsCare': true, 'program.current': [], 'consent.screenFollowup': false }, on);
  test('the sixty-fifth birthday opens it for one who lives alone, of a leap day on 1 March', () => {
    expect([alone('1955-06-02', '2020-06-01'), alone('1955-06-01', '2020-06-01')]).toEqual(['excluded', 'eligible']);
    expect([alone('1956-02-29', '2021-02-28'), alone('1956-02-29', '2021-03-01')]).toEqual(['excluded', 'eligible']);
  });
  test('the insurer’s list is used only with consent to follow up', () => {
    const listed = { referrer: '국민건강보험공단', 'health.needsCare': true };
    expect(verdict({ ...listed, 'consent.screenFollowup': true })).toBe('eligible');
    expect(decidingRules('VISIT', { ...listed, 'health.vulnerable': true, 'consent.screenFollowup': false })).toEqual(['VISIT-DISCOVER']);
  });
  test('nothing known is unknown', () => {
    expect(verdict({})).toBe('unknown');
  });
});
