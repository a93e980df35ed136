import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { choseongOf, isChoseong, searchKeyOf, tidy } from './index.ts';

const EVERY_SYLLABLE = Array.from({ length: 11_172 }, (_, offset) => String.fromCodePoint(0xac00 + offset));
const INITIALS = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ';

test('all 11,172 syllables come back from NFD as they were', () => {
  const broken = EVERY_SYLLABLE.filter((syllable) => tidy(syllable.normalize('NFD')) !== syllable || searchKeyOf(syllable.normalize('NFD')) !== syllable);
  expect(broken).toEqual([]);
  expect(EVERY_SYLLABLE.at(-1)).toBe('힣');
});

test('the initial of every syllable is the first jamo of its decomposition', () => {
  const wrong = EVERY_SYLLABLE.filter((syllable) => {
    const jamo = syllable.normalize('NFD').codePointAt(0)! - 0x1100;
    return choseongOf(syllable) !== INITIALS[jamo] || choseongOf(syllable.normalize('NFD')) !== INITIALS[jamo];
  });
  expect(wrong).toEqual([]);
});

describe.each([
  ['김순자', '김순자'],
  ['김 순 자', '김순자'],
  ['김　순자', '김순자'],
  ['김\u200B순자', '김순자'],
  ['김순자'.normalize('NFD'), '김순자'],
  ['Nguyen Thi LAN', 'nguyenthilan'],
  ['NGUYỄN'.normalize('NFD'), 'nguyễn'],
  ['金哲洙', '金哲洙'],
])('%j is searched as', (name, key) => {
  test(`${key}`, () => expect(searchKeyOf(name)).toBe(key));
});

describe.each([
  ['김순자', 'ㄱㅅㅈ'],
  ['황보 빛나', 'ㅎㅂㅂㄴ'],
  ['꽃님', 'ㄲㄴ'],
  ['뷁쀓', 'ㅂㅃ'],
  ['John 박', 'johnㅂ'],
  ['', ''],
])('initials of %j', (name, initials) => {
  test(`${initials}`, () => expect(choseongOf(name)).toBe(initials));
});

test('only a row of initial consonants is a search by initials', () => {
  expect(['ㄱㅅㅈ', 'ㄱ ㅅ', 'ㅃ'].map(isChoseong)).toEqual([true, true, true]);
  expect(['김ㅅㅈ', 'ㄱ1', '', ' ', 'ㅏ', 'ㄳ'].map(isChoseong)).toEqual([false, false, false, false, false, false]);
});

test('the search key does not depend on form or spaces, and is its own search key', () => {
  const word = fc.array(fc.constantFrom(...EVERY_SYLLABLE, 'A', 'z', '金', 'É', 'İ', '1'), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(word, fc.constantFrom('', ' ', '　', '\u200B', '\t'), (letters, gap) => {
      const key = searchKeyOf(letters.join(''));
      expect(searchKeyOf(letters.join(gap).normalize('NFD'))).toBe(key);
      expect(searchKeyOf(key)).toBe(key);
    }),
  );
});
