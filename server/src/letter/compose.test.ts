import { expect, test } from 'vitest';
import { factLines, personLines } from './person.ts';

test('a packet of some items has the lines of those items and no others', () => {
  expect(personLines({ items: ['identity'], name: '박순자', birthOn: '1954-03-01', sex: 'female' })).toEqual([['성명', '박순자'], ['생년월일', '1954. 3. 1.'], ['성별', '여']]);
  expect(personLines({ items: ['contact'], phones: [{ digits: '01000000000', use: 'mobile', holder: '딸' }], contactPreference: { method: 'phone', time: 'morning', language: 'ko', avoid: '아들에게 알리지 말 것' } }))
    .toEqual([['연락처', '010-0000-0000 딸'], ['연락 방법', '전화, 오전, 아들에게 알리지 말 것']]);
  expect(personLines({ items: [] })).toEqual([]);
});

test('what is known of the person is said in the words of the guide', () => {
  expect(factLines({ facts: { 'benefit.basicPension': { value: true }, 'mental.suspected': { value: ['우울', '불안'] }, 'ltc.currentGrade': { value: null } } }).map(([label, text]) => [/[가-힣]/u.test(label), text]))
    .toEqual([[true, '예'], [true, '우울, 불안'], [true, '없음']]);
  expect(factLines({ items: [] })).toEqual([]);
});
