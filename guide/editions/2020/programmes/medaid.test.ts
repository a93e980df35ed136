import { describe, expect, test } from 'vitest';
import { answerTo, decidingRules, verdictOn } from '../../../testing/index.ts';

const verdict = (facts: Readonly<Record<string, unknown>>) => verdictOn('MEDAID', { 'benefit.medicalAid': true, ...facts });

describe('의료급여사례관리: 신규 취득자와 질병 대비 과다의료이용자', () => {
  test.each([
    [{ 'medicalAid.acquisition': '최초' }, 'eligible'], [{ 'medicalAid.acquisition': '재취득' }, 'eligible'], [{ 'medicalUse.pattern': ['사회적입원'] }, 'eligible'],
    [{ 'medicalAid.acquisition': '기존', 'medicalUse.pattern': [], 'admission.sameDiagnosisDays': 0, 'history.readmission': false }, 'excluded'],
    [{ 'admission.sameDiagnosisDays': 31 }, 'possible'], [{}, 'unknown'], [{ 'benefit.medicalAid': false, 'medicalUse.pattern': ['의료쇼핑'] }, 'excluded'],
  ])('%o: %s', (facts, wanted) => {
    expect(verdict(facts)).toBe(wanted);
  });
  test('one who acquires it again counts as new by the later leaflet, and the case says so', () => {
    const facts = { 'benefit.medicalAid': true, 'medicalAid.acquisition': '재취득' };
    expect(decidingRules('MEDAID', facts)).toContain('MEDAID-L-NEW');
    expect(answerTo(facts).flags).toEqual(['C08']);
    expect(answerTo(facts).referrals).toMatchObject([{ to: 'MEDAID', channel: '유선 연락' }]);
  });
});

describe('의료급여사례관리의 경계', () => {
  test.each([[29, 'unknown'], [30, 'unknown'], [31, 'possible'], [365, 'possible']])('%i days in hospital with one illness: %s', (days, wanted) => {
    expect(verdict({ 'medicalAid.acquisition': '기존', 'admission.sameDiagnosisDays': days })).toBe(wanted);
  });
  test('nothing known is unknown, and whether Medical Aid holds is asked', () => {
    const { verdict: found, missing } = answerTo({}).programmes.find(({ id }) => id === 'MEDAID')!;
    expect(found).toBe('unknown');
    expect(missing.map(({ fact }) => fact)).toContain('benefit.medicalAid');
  });
});
