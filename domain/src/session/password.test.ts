import { describe, expect, test } from 'vitest';
import { judgePassword, passwordSpelling } from './index.ts';

const owner = { login: 'hong.gildong', name: '홍길동' };
const common = new Set(['iloveyou123!', '대한민국만세!!']);
const says = (typed: string, composition: 'none' | 'three-of-four' = 'none') => {
  const decision = judgePassword(typed, owner, common, { minCharacters: 9, composition });
  return decision.ok ? 'good' : decision.refusal.code;
};

describe('a new password', () => {
  test.each([
    ['여덟글자비밀번호', 'session/password-too-short'],
    ['아홉글자의비밀번호', 'good'],
    ['correct horse battery staple', 'good'],
    ['x7-벚꽃길-49', 'good'],
    ['가'.repeat(129), 'session/password-too-long'],
    ['Hong.GilDong!1', 'session/password-names-owner'],
    ['나는홍길동입니다요', 'session/password-names-owner'],
    ['나는홍길동입니다요'.normalize('NFD'), 'session/password-names-owner'],
    ['ghdrlfehd-2026', 'session/password-names-owner'],
    ['ILoveYou123!', 'session/password-common'],
    ['사랑해사랑해1004', 'session/password-common-words'],
    ['tkfkdgo1004!', 'session/password-common-words'],
    ['DKSSUDgktpdy1!', 'session/password-common-words'],
    ['전주시청복지과2026', 'session/password-common-words'],
    ['고양이 독도 축구 가을', 'good'],
    ['전주 복지과 2026!', 'session/password-common-words'],
    ['김민수19850302', 'session/password-common-words'],
    ['korea@2026!', 'session/password-common-words'],
    ['비밀번호@비밀번호', 'session/password-common-words'],
    ['복지 9182736455', 'good'],
    ['사랑과 우정과 감나무', 'good'],
    ['ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔ', 'session/password-too-simple'],
    ['가'.repeat(32) + '나다라마'.repeat(8), 'good'],
    ['correct horse battery staple '.repeat(4), 'good'],
    ['aaaaaaaaaaaa', 'session/password-too-simple'],
    ['abababababab', 'session/password-too-simple'],
    ['123456789', 'session/password-too-simple'],
    ['9876543210', 'session/password-too-simple'],
    ['qwertyuiop', 'session/password-too-simple'],
    ['ihgfedcba', 'session/password-too-simple'],
    ['벚꽃'.normalize('NFD'), 'session/password-too-short'],
  ])('%s', (typed, expected) => {
    expect(says(typed)).toBe(expected);
  });
  test.each([
    ['onlysmallletters', 'session/password-composition'],
    ['small letters only', 'session/password-composition'],
    ['Small9letters', 'good'],
    ['벚꽃길-산책-49번', 'good'],
  ])('%s, where the agency demands three kinds of character', (typed, expected) => {
    expect(says(typed, 'three-of-four')).toBe(expected);
  });
  test('is the same however the syllables were composed', () => {
    expect(judgePassword('벚꽃길을걸어요!'.normalize('NFD'), owner, common)).toEqual(judgePassword('벚꽃길을걸어요!', owner, common));
    expect(passwordSpelling('벚꽃'.normalize('NFD'))).toBe('벚꽃');
  });
});
