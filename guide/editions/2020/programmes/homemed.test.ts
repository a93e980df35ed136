import { describe, expect, test } from 'vitest';
import { answerTo, decidingRules, verdictOn } from '../../../testing/index.ts';

const READY = { 'benefit.medicalAid': true, 'admission.sameDiagnosisDays': 31, medicalNeed: '낮음', dischargeable: true, 'housing.has': true, 'risk.deterioration': false, 'risk.readmission': '낮음' };
const verdict = (facts: Readonly<Record<string, unknown>>) => verdictOn('HOMEMED', { ...READY, ...facts });

describe('재가 의료급여: 동일상병 31일 이상, 의료적 필요도 낮음, 퇴원 가능, 주거', () => {
  test.each([[29, 'excluded'], [30, 'excluded'], [31, 'eligible'], [32, 'eligible']] as const)('%i days: %s', (days, wanted) => {
    expect(verdict({ 'admission.sameDiagnosisDays': days })).toBe(wanted);
  });
  test.each([
    [{ medicalNeed: '보통' }, 'excluded'], [{ dischargeable: false }, 'excluded'], [{ 'housing.has': false }, 'unknown'], [{ 'housing.has': false, 'housing.linkable': true }, 'eligible'],
    [{ 'housing.has': false, 'housing.linkable': false }, 'excluded'], [{ 'risk.deterioration': true }, 'excluded'], [{ 'risk.readmission': '높음' }, 'excluded'], [{ 'benefit.medicalAid': false }, 'excluded'],
  ])('%o: %s', (facts, wanted) => {
    expect(verdict(facts)).toBe(wanted);
  });
  test('support lasts a year and may be extended by one', () => {
    expect(answerTo(READY).deadlines.map(({ due, rules }) => [due, rules[0]])).toEqual([['P1Y', 'HOMEMED-PERIOD'], ['P1Y', 'HOMEMED-EXTEND']]);
    expect(answerTo(READY).flags).toEqual(['C27', 'C29']);
  });
  test('a likely return to hospital is the reason, not the length of stay', () => {
    expect(decidingRules('HOMEMED', { ...READY, 'risk.readmission': '높음' })).toEqual(['HOMEMED-EXCL']);
  });
});

describe('재가 의료급여에서 모르는 것', () => {
  test('nothing known is unknown, and all that the leaflet asks is named', () => {
    const { verdict: found, missing } = answerTo({}).programmes.find(({ id }) => id === 'HOMEMED')!;
    expect(found).toBe('unknown');
    expect(missing.map(({ fact }) => fact)).toEqual(expect.arrayContaining(['benefit.medicalAid', 'admission.sameDiagnosisDays', 'medicalNeed', 'dischargeable', 'housing.has', 'risk.deterioration']));
  });
  test.each(Object.keys(READY).filter((fact) => fact !== 'housing.has'))('without %s it is unknown, never guessed', (fact) => {
    expect(verdictOn('HOMEMED', Object.fromEntries(Object.entries(READY).filter(([key]) => key !== fact)))).toBe('unknown');
  });
});
