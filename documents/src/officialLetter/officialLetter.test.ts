import { expect, test } from 'vitest';
import { OFFICIAL_LETTER } from '../../testing/referralSamples.ts';
import { wordsOf } from '../form/words.ts';
import { addressedTo } from './addressedTo.ts';
import { officialLetterForm } from './index.ts';

test.each([['전주시보건소 방문건강관리팀', '전주시보건소장(방문건강관리팀장)'], ['전주시 중앙동 행정복지센터', '전주시 중앙동장'], ['전주시정신건강복지센터', '전주시정신건강복지센터장'], ['전주시 희망복지지원단', '전주시 희망복지지원단']])('a letter to %s is addressed to %s', (organisation, receiver) => {
  expect(addressedTo(organisation)).toBe(receiver);
});

test('what goes with a letter stands behind it under the number that 붙임 gives it, and a paper of its own only in the list', () => {
  const words = wordsOf(officialLetterForm({ ...OFFICIAL_LETTER, attachments: [{ name: '자원연계 의뢰서 1부.', entries: [] }, { name: '대상자 확인 사항 1부.', entries: [['홀로 삶', '예']] }] }));
  expect(words).toEqual(expect.arrayContaining(['붙임', '1. 자원연계 의뢰서 1부.', '2. 대상자 확인 사항 1부.  끝.', '붙임 2  대상자 확인 사항', '홀로 삶', '예']));
  expect(words.filter((word) => word.includes('붙임 1'))).toEqual([]);
});

test('a letter without number and day is a draft on every page, and nothing of it is private that is public', () => {
  const draft = officialLetterForm({ ...OFFICIAL_LETTER, issue: { ...OFFICIAL_LETTER.issue, number: null, sentOn: null, receipt: null }, publicity: '공개' });
  expect([draft.mark, draft.running.notice]).toEqual(['초안', '']);
  expect(wordsOf(draft)).toEqual(expect.arrayContaining(['결재 후 부여', '시행 전']));
});
