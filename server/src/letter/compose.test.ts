import { expect, test } from 'vitest';
import { factLines, householdLines, personLines } from './person.ts';

test('a packet of some items has the lines of those items and no others', () => {
  expect(personLines({ items: ['identity'], name: '박순자', birthOn: '1954-03-01', sex: 'female' })).toEqual([['성명', '박순자'], ['생년월일', '1954. 3. 1.'], ['성별', '여']]);
  expect(personLines({ items: ['contact'], phones: [{ digits: '01000000000', use: 'mobile', holder: '딸' }], contactPreference: { method: 'phone', time: 'morning', language: 'ko', avoid: '아들에게 알리지 말 것' } }))
    .toEqual([['연락처', '010-0000-0000 딸'], ['연락 방법', '전화, 오전, 아들에게 알리지 말 것']]);
  expect(personLines({ items: [] })).toEqual([]);
});

test('the household is told by relation and about how old, and not at all where it was not disclosed', () => {
  const members = [{ relation: 'grandchild', decade: 10, age: 12 }, { relation: 'spouse', decade: 90 }, { relation: 'unknown', decade: null }, { relation: 'child', decade: 0, name: '김하나' }];
  expect(householdLines({ household: { type: '조손', members } })).toEqual([['가구', '조손 / 손자녀 12세, 배우자 90세 이상, 미확인 나이 미확인, 자녀 김하나 10세 미만']]);
  expect(householdLines({ household: { type: '독거', members: [] } })).toEqual([['가구', '독거 / 함께 사는 분 없음']]);
  expect(householdLines({ items: ['identity'] })).toEqual([]);
});

test('what is known of the person is said in the words of the guide', () => {
  expect(factLines({ facts: { 'benefit.basicPension': { value: true }, 'mental.suspected': { value: ['우울', '불안'] }, 'ltc.currentGrade': { value: null }, 'program.current': { value: ['ECARE'] } } }).map(([label, text]) => [/[가-힣]/u.test(label), text]))
    .toEqual([[true, '예'], [true, '우울, 불안'], [true, '없음'], [true, '노인맞춤돌봄서비스']]);
  expect(factLines({ items: [] })).toEqual([]);
});
