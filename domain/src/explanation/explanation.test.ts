import { describe, expect, test } from 'vitest';
import type { PlainDate } from '../calendar/index.ts';
import { answer, decide, type Explanation, isOverdue } from './index.ts';

const asked: Explanation = {
  id: 'e', staffId: 'looked', organisationId: 'o', personId: 'p', rule: 'colleague', month: '2026-11', looks: 1, persons: 1, firstAt: '2026-11-20T02:00:00Z', lastAt: '2026-11-20T02:00:00Z', foundAt: '2026-11-23T00:00:00Z', dueOn: '2026-12-07',
  state: 'asked', words: null, answeredAt: null, decidedBy: null, decision: null, decidedAt: null, overdueToldOn: null, version: 1,
};
const WORDS = '출장부와 대조해 확인하였음';
const at = (day: PlainDate) => `${day}T05:00:00Z` as const;
const codeOf = (decided: ReturnType<typeof decide>) => (decided.ok ? decided.value.state : decided.refusal.code);
const answered = answer(asked, 'looked', '전화 상담을 대신 받았습니다', at('2026-11-25'));

describe('misuse is found', () => {
  test.each<[string, PlainDate, string]>([
    ['not before the deadline', '2026-11-24', 'explanation/still-awaited'], ['not on its last day', '2026-12-07', 'explanation/still-awaited'], ['the day after, without an answer', '2026-12-08', 'misuse'],
  ])('%s', (_name, on, becomes) => expect(codeOf(decide(asked, 'lead', 'misuse', WORDS, at(on)))).toBe(becomes));
  test('at once where there is an answer', () => {
    if (!answered.ok) throw new Error(answered.refusal.code);
    expect(codeOf(decide(answered.value, 'lead', 'misuse', WORDS, at('2026-11-26')))).toBe('misuse');
  });
});

test('a look whose work is known may be accepted before its answer', () => expect(codeOf(decide(asked, 'lead', 'accepted', WORDS, at('2026-11-24')))).toBe('accepted'));
test('nobody decides on himself, twice, or without a word why', () => {
  const decided = decide(asked, 'lead', 'accepted', WORDS, at('2026-11-24'));
  if (!decided.ok) throw new Error(decided.refusal.code);
  expect([decide(asked, 'looked', 'accepted', WORDS, at('2026-11-24')), decide(decided.value, 'lead', 'misuse', WORDS, at('2026-12-08')), decide(asked, 'lead', 'accepted', '확인', at('2026-11-24'))].map(codeOf)).toEqual(['explanation/own', 'explanation/decided', 'explanation/too-short']);
});
test('a late answer is an answer, and the last day is not late', () => {
  expect([isOverdue(asked, '2026-12-07'), isOverdue(asked, '2026-12-08')]).toEqual([false, true]);
  expect(answer(asked, 'looked', '전화 상담을 대신 받았습니다', at('2026-12-10')).ok).toBe(true);
});
