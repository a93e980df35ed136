import { searchKeyOf } from './text.ts';

/** The 19 initial consonants in Unicode order, as a Korean keyboard types them. */
const INITIALS = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ';
const FIRST_SYLLABLE = 0xac00;
const LAST_SYLLABLE = 0xd7a3;
/** 21 vowels × 28 finals share one initial. */
const SYLLABLES_PER_INITIAL = 588;

function initialOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code < FIRST_SYLLABLE || code > LAST_SYLLABLE) return character;
  return INITIALS.charAt(Math.floor((code - FIRST_SYLLABLE) / SYLLABLES_PER_INITIAL));
}

/** 초성 of the search key: '김 순자' → 'ㄱㅅㅈ'. What is not a Hangul syllable stays as it is. */
export function choseongOf(text: string): string {
  return Array.from(searchKeyOf(text), initialOf).join('');
}

/** Whether somebody typed initials only ('ㄱㅅㅈ'), so that the 초성 column is to be searched. */
export function isChoseong(text: string): boolean {
  const key = searchKeyOf(text);
  return key !== '' && Array.from(key).every((character) => INITIALS.includes(character));
}
