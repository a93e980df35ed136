import { describe, expect, test } from 'vitest';
import { answerTo, decidingRules, neededConsents, verdictOn } from '../../../testing/index.ts';

const verdict = (facts: Readonly<Record<string, unknown>>) => verdictOn('ADDICT', facts);

describe('중독사례관리', () => {
  test.each([
    [{ addiction: ['알코올'] }, 'eligible'], [{ addiction: ['도박'] }, 'eligible'], [{ auditK: 24 }, 'possible'], [{ auditK: 3 }, 'unknown'], [{}, 'unknown'],
  ])('%o: %s', (facts, wanted) => {
    expect(verdict(facts)).toBe(wanted);
  });
  test('is referred with information, screening and consent', () => {
    const answer = answerTo({ addiction: ['알코올'], referrer: '읍·면·동' });
    expect(answer.urgency.tier).toBe('의뢰');
    expect(answer.referrals).toMatchObject([{ to: 'ADDICT', preconditions: ['중독이력 및 자타해 위험 정보제공', '표준화된 평가도구(AUDIT-K 등) 사전 스크리닝', '정신건강서비스 이용 동의'] }]);
    expect(neededConsents(answer)).toEqual(['CONSENT-MHSVC']);
  });
  test('refused, nothing is sent; the family may still be counselled', () => {
    const refused = answerTo({ addiction: ['알코올'], 'consent.mhService': false });
    expect(refused.referrals).toEqual([]);
    expect(refused.closing.map(({ duty }) => duty).join()).toContain('받기 전에는 의뢰하지 않음');
    const family = answerTo({ addiction: ['알코올'], 'consent.mhService': false, 'family.wantsCounsel': true });
    expect(family.referrals.map(({ to }) => to)).toEqual(['ADDICT(가족)']);
  });
});

describe('F10의 포함과 제외 (의료급여 연계)', () => {
  const LINK = { 'benefit.medicalAid': true, 'consent.thirdParty': true, 'consent.mhRegister': true };
  test.each([['F10', 'eligible'], ['F10.0', 'eligible'], ['F10.2', 'eligible'], ['f102', 'eligible'], ['F10.3', 'excluded'], ['F10.31', 'excluded'], ['F104', 'excluded'], ['F10.7', 'excluded'], ['F10.9', 'eligible'], ['F11.2', 'eligible'], ['F20.0', 'unknown']])('%s: %s', (code, wanted) => {
    expect(verdict({ ...LINK, 'kcd.main': code })).toBe(wanted);
  });
  test('withdrawal shuts the link of Medical Aid, not the town office’s referral', () => {
    expect(decidingRules('ADDICT', { ...LINK, 'kcd.main': 'F10.3' })).toEqual(['MEDAID-A1-ICD-EXCL']);
    expect(verdict({ 'kcd.main': 'F10.3', addiction: ['알코올'], referrer: '읍·면·동' })).toBe('eligible');
  });
});

describe('주취와 응급', () => {
  test('drunk and harming: police and ambulance first, no consent, no referral, no visit', () => {
    const answer = answerTo({ addiction: ['알코올'], 'alcohol.intoxicated': true, 'harm.selfOrOther': true });
    expect(answer.urgency).toMatchObject({ tier: '응급', path: ['경찰 호출', '119 구급대 호출', '필요 시 응급입원'] });
    expect([answer.referrals, neededConsents(answer), answer.visit.allowed]).toEqual([[], [], false]);
  });
  test('drunk without harm: the visit waits', () => {
    const answer = answerTo({ addiction: ['알코올'], 'alcohol.intoxicated': true, 'harm.selfOrOther': false, physicalEmergency: false });
    expect([answer.urgency.tier, answer.visit.allowed]).toEqual(['의뢰', false]);
  });
  test('where safety is in doubt, two must come along and consent comes before', () => {
    const answer = answerTo({ addiction: ['알코올'], 'visit.safetyConcern': true });
    expect(answer.companions.filter(({ strength }) => strength === 'must')).toHaveLength(2);
    expect(neededConsents(answer)).toContain('CONSENT-MHVISIT');
    expect(answerTo({ addiction: ['알코올'], 'visit.safetyConcern': true, 'consent.mhVisit': false }).visit.allowed).toBe(false);
  });
});
