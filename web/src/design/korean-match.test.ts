import { describe, expect, it } from 'vitest';
import { matchesKorean } from './korean-match.ts';

describe('typing finds', () => {
  it.each([
    ['덕진구 인후1동', '인후', true],
    ['덕진구 인후1동', 'ㅇㅎ', true],
    ['덕진구 인후1동', '덕진 인후', false],
    ['덕진구 인후1동', '구인', true],
    ['덕진구 인후1동', 'ㄷㅈㄱ', true],
    ['덕진구 인후1동', 'ㅋ', false],
    ['덕진구 인후1동'.normalize('NFD'), '인후', true],
    ['LH 주거복지', 'lh', true],
    ['완산구 중앙동', '', true],
  ])('in %s by %s: %s', (text, typed, found) => {
    expect(matchesKorean(text, typed)).toBe(found);
  });
});
