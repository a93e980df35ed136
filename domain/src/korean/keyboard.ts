const INITIALS = ['r', 'R', 's', 'e', 'E', 'f', 'a', 'q', 'Q', 't', 'T', 'd', 'w', 'W', 'c', 'z', 'x', 'v', 'g'];
const VOWELS = ['k', 'o', 'i', 'O', 'j', 'p', 'u', 'P', 'h', 'hk', 'ho', 'hl', 'y', 'n', 'nj', 'np', 'nl', 'b', 'm', 'ml', 'l'];
const FINALS = ['', 'r', 'R', 'rt', 's', 'sw', 'sg', 'e', 'f', 'fr', 'fa', 'fq', 'ft', 'fx', 'fv', 'fg', 'a', 'q', 'qt', 't', 'T', 'd', 'w', 'c', 'z', 'x', 'v', 'g'];
/** ㄱ to ㅣ as they stand alone (U+3131 to U+3163). */
const LETTERS = ['r', 'R', 'rt', 's', 'sw', 'sg', 'e', 'E', 'f', 'fr', 'fa', 'fq', 'ft', 'fx', 'fv', 'fg', 'a', 'q', 'Q', 'qt', 't', 'T', 'd', 'w', 'W', 'c', 'z', 'x', 'v', 'g', ...VOWELS];
const FIRST_LETTER = 0x3131;
const [FIRST_SYLLABLE, LAST_SYLLABLE] = [0xac00, 0xd7a3];

function keysOf(syllable: string): string {
  const code = syllable.codePointAt(0) ?? 0;
  if (code < FIRST_SYLLABLE || code > LAST_SYLLABLE) return LETTERS[code - FIRST_LETTER] ?? syllable;
  const at = code - FIRST_SYLLABLE;
  const perInitial = VOWELS.length * FINALS.length;
  return `${INITIALS[Math.floor(at / perInitial)]}${VOWELS[Math.floor((at % perInitial) / FINALS.length)]}${FINALS[at % FINALS.length]}`;
}

/** The Latin letters on the keys that type these syllables on a 두벌식 keyboard (KS X 5002): 사랑 is tkfkd. Other signs stay. */
export function latinKeysOf(text: string): string {
  return [...text.normalize('NFC')].map(keysOf).join('');
}
