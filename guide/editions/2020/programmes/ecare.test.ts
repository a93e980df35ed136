import { describe, expect, test } from 'vitest';
import { answerTo, decidingRules, verdictOn, withVerdict } from '../../../testing/index.ts';

const ELDER = { age: 72, 'benefit.basicPension': true, 'ltc.currentGrade': null, 'ltc.history': [], similarService: [], 'wish.apply': true };
const verdict = (facts: Readonly<Record<string, unknown>>) => verdictOn('ECARE', facts);

describe('노인맞춤돌봄서비스: 만 65세 이상 수급자·차상위·기초연금수급자로서 유사중복이 아닌 희망자', () => {
  test.each([['benefit.basicLivelihood'], ['benefit.nearPoor'], ['benefit.basicPension'], ['household.nearPoor']])('%s opens it', (income) => {
    expect(verdict({ ...ELDER, 'benefit.basicPension': false, [income]: true })).toBe('eligible');
  });
  test('64 is too young, 65 is not', () => {
    expect(verdict({ ...ELDER, age: 64 })).toBe('excluded');
    expect(verdict({ ...ELDER, age: 65 })).toBe('eligible');
  });
  test('the sixty-fifth birthday decides, and one born on a leap day turns 65 on 1 March of a common year', () => {
    const { age: _, ...ageless } = ELDER;
    expect(verdictOn('ECARE', { ...ageless, birthDate: '1955-06-02' }, '2020-06-01')).toBe('excluded');
    expect(verdictOn('ECARE', { ...ageless, birthDate: '1955-06-01' }, '2020-06-01')).toBe('eligible');
    expect(verdictOn('ECARE', { ...ageless, birthDate: '1956-02-29' }, '2021-02-28')).toBe('excluded');
    expect(verdictOn('ECARE', { ...ageless, birthDate: '1956-02-29' }, '2021-03-01')).toBe('eligible');
  });
  test('one who does not wish it cannot be referred; one not asked is asked', () => {
    expect(verdict({ ...ELDER, 'wish.apply': false })).toBe('excluded');
    const { 'wish.apply': _, ...unasked } = ELDER;
    expect(answerTo(unasked).programmes.find(({ id }) => id === 'ECARE')).toMatchObject({ verdict: 'unknown', missing: [{ fact: 'wish.apply', why: 'ECARE-REF-CRIT' }] });
  });
  test('nothing known: unknown, and the missing facts are named', () => {
    const ecare = answerTo({}).programmes.find(({ id }) => id === 'ECARE')!;
    expect(ecare.verdict).toBe('unknown');
    expect(ecare.missing.map(({ fact }) => fact)).toEqual(expect.arrayContaining(['age', 'benefit.basicPension', 'ltc.history', 'wish.apply']));
  });
});

describe('유사중복사업', () => {
  test.each([['1'], ['5'], ['인지지원']])('a grade %s holder is excluded, and cannot waive it', (grade) => {
    const facts = { ...ELDER, 'ltc.currentGrade': grade };
    expect(verdict(facts)).toBe('excluded');
    expect(decidingRules('ECARE', facts)).toEqual(['ECARE-EXCL-LTC', 'ECARE-EXCL-LTC-WAIVE']);
  });
  test.each([
    ['a grade awarded and expired', [{ grade: '4', awarded: true, expired: true }], 'excluded'],
    ['a grade without a word on the award', [{ grade: '인지지원' }], 'excluded'],
    ['등급외 only', [{ grade: '등급외B' }], 'review'],
    ['a rejected application', [{ awarded: false, result: '기각' }], 'review'],
    ['등급외 after a grade', [{ grade: '등급외A', awarded: false }, { grade: '5', awarded: true }], 'excluded'],
  ])('%s', (_, history, wanted) => {
    expect(verdict({ ...ELDER, 'ltc.history': history })).toBe(wanted);
  });
  test.each([
    [{ 'homeCareVoucher.using': true }, 'ECARE-EXCL-HOMECARE'], [{ 'veteranHomeService.using': true }, 'ECARE-EXCL-VETERAN'],
    [{ 'disability.activitySupport': { using: true } }, 'ECARE-EXCL-DISABILITY'], [{ 'homeCareVoucher.using': false, 'homeCareVoucher.entitled': true }, 'ECARE-EXCL-ENTITLED'],
    [{ 'disability.activitySupport': { using: false, entitled: true } }, 'ECARE-EXCL-ENTITLED'],
  ])('%o is excluded by %s', (facts, rule) => {
    expect(verdict({ ...ELDER, ...facts })).toBe('excluded');
    expect(decidingRules('ECARE', { ...ELDER, ...facts })).toContain(rule);
  });
  test.each([[true, 'excluded'], [false, 'eligible'], [null, 'review']] as const)('a local service that the municipality rates %s: %s', (rating, wanted) => {
    expect(verdict({ ...ELDER, localService: ['시 도시락배달'], 'sgg.similarServiceTable': { '시 도시락배달': rating } })).toBe(wanted);
  });
  test('without any table a local service neither excludes nor admits', () => {
    expect(verdict({ ...ELDER, localService: ['시 도시락배달'] })).toBe('review');
  });
  test('the mayor’s recorded decision lifts the exclusion, not the age', () => {
    expect(verdict({ ...ELDER, 'ltc.currentGrade': '4', 'mayor.approved': true })).toBe('eligible');
    expect(decidingRules('ECARE', { ...ELDER, 'ltc.currentGrade': '4', 'mayor.approved': true })).toContain('ECARE-OVERRIDE');
    expect(verdict({ ...ELDER, age: 60, 'mayor.approved': true })).toBe('excluded');
  });
});

describe('특화서비스', () => {
  const LONELY = { ...ELDER, 'risk.lonelyDeath': '높음', 'homeCareVoucher.using': true };
  test('is open beside a similar service where the provider has it', () => {
    expect(withVerdict(answerTo({ ...LONELY, 'agency.special': true }), 'eligible')).toEqual(['ECARE(특화서비스)']);
    expect(verdictOn('ECARE(특화서비스)', { ...LONELY, 'agency.special': false })).toBe('excluded');
    expect(verdictOn('ECARE(특화서비스)', LONELY)).toBe('unknown');
  });
  test('is not judged where nothing speaks of loneliness or suicide', () => {
    expect(verdictOn('ECARE(특화서비스)', ELDER)).toBeUndefined();
  });
});
