import { describe, expect, test } from 'vitest';
import { maskResidentNumber, mayKeepResidentNumber, parseResidentNumber, RESIDENT_NUMBER_TASKS } from './index.ts';

/** Invented numbers: old birth dates, wrong check digits. */
describe.each([
  ['540301-2123450', '1954-03-01', 'female', false],
  ['5403011123450', '1954-03-01', 'male', false],
  ['540301 - 2123450', '1954-03-01', 'female', false],
  ['050817-3123450', '2005-08-17', 'male', false],
  ['050817-4123450', '2005-08-17', 'female', false],
  ['980101-9123450', '1898-01-01', 'male', false],
  ['980101-0123450', '1898-01-01', 'female', false],
  ['850515-5123450', '1985-05-15', 'male', true],
  ['850515-6123450', '1985-05-15', 'female', true],
  ['010203-7123450', '2001-02-03', 'male', true],
  ['010203-8123450', '2001-02-03', 'female', true],
] as const)('%s', (text, birthOn, sex, foreign) => {
  test(`is a ${sex} born on ${birthOn}`, () => expect(parseResidentNumber(text)).toMatchObject({ ok: true, value: { birthOn, sex, foreign } }));
});

test.each(['', '540301', '540301-212345', '54030a-2123450', '540301-21234501', '5403-012123450'])('%j is malformed', (text) => {
  expect(parseResidentNumber(text)).toEqual({ ok: false, refusal: { code: 'person/resident-number-malformed' } });
});

test.each(['541301-2123450', '540230-1123450', '010229-3123450'])('%s names a day that does not exist', (text) => {
  expect(parseResidentNumber(text)).toEqual({ ok: false, refusal: { code: 'person/resident-number-no-such-day' } });
});

/** Of the ten possible last digits exactly one is the check digit; the published weights give it. */
function fitting(first12: string): readonly number[] {
  return Array.from({ length: 10 }, (_, last) => last).filter((last) => {
    const parsed = parseResidentNumber(first12 + String(last));
    return parsed.ok && !parsed.value.checkDigitDiffers;
  });
}

describe.each([
  ['540301', '212345', [9]], // 123 mod 11 = 2, 11 - 2 = 9
  ['000101', '300000', [8]], // 36 mod 11 = 3, 11 - 3 = 8
  ['850515', '512345', [1]], // a foreigner's: 200 mod 11 = 2, 13 - 2 = 11, last digit 1
] as const)('the check digit of %s-%s?', (birth, rest, expected) => {
  test(`is ${expected[0]}; another digit warns and is accepted`, () => expect(fitting(birth + rest)).toEqual(expected));
});

test('a number of somebody born since October 2020 has no check digit to warn about', () => {
  expect(fitting('201005312345')).toHaveLength(10);
  expect(fitting('201004312345')).toHaveLength(1);
});

test('a masked number shows birth date and the digit of sex only', () => {
  expect(maskResidentNumber('5403012123450')).toBe('540301-2******');
});

test('a decree must name the task', () => {
  expect(mayKeepResidentNumber('integrated-care/assessment')).toEqual({ ok: true, value: { label: '종합판정', law: '의료ㆍ요양 등 지역 돌봄의 통합지원에 관한 법률 시행령', article: '제9조제2항제3호' } });
  expect(mayKeepResidentNumber('case-management')).toEqual({ ok: false, refusal: { code: 'person/resident-number-no-basis', task: 'case-management' } });
  expect(mayKeepResidentNumber('toString')).toMatchObject({ ok: false });
});

test('every task names its own article of a decree', () => {
  const articles = Object.values(RESIDENT_NUMBER_TASKS).map((basis) => `${basis.law} ${basis.article}`);
  expect(new Set(articles).size).toBe(articles.length);
  expect(articles.filter((article) => !/시행령 제\d+조제\d+항제\d+호$/u.test(article))).toEqual([]);
});
