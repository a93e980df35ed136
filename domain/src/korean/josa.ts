/** Particle pairs: the first after a final consonant, the second after a vowel. */
export const JOSA = ['이/가', '은/는', '을/를', '과/와', '으로/로', '아/야', '이나/나', '이라/라'] as const;
export type Josa = (typeof JOSA)[number];

type Final = 'none' | 'rieul' | 'other';

/** Finals of the digits as read in Korean: 영 일 이 삼 사 오 육 칠 팔 구. */
const DIGIT_FINALS: readonly Final[] = ['other', 'rieul', 'none', 'other', 'none', 'none', 'other', 'rieul', 'rieul', 'none'];
/** Latin letters whose Korean names close with a consonant: 엘 엠 엔 알. */
const LETTER_FINALS: Readonly<Record<string, Final>> = { l: 'rieul', m: 'other', n: 'other', r: 'rieul' };

/** Trailing zeros are read as a unit: 십·백·천·만·억 close with a consonant, 조 does not. */
function finalOfNumber(digits: string): Final {
  const zeros = /(?<!0)0+$/u.exec(digits)?.[0].length ?? 0;
  if (zeros === 0) return DIGIT_FINALS[Number(digits.at(-1))] ?? 'none';
  return zeros < 12 || zeros === digits.length ? 'other' : 'none';
}

function finalOfSyllable(code: number): Final {
  const final = (code - 0xac00) % 28;
  if (final === 0) return 'none';
  return final === 8 ? 'rieul' : 'other';
}

function finalOf(word: string): Final {
  const spoken = word.normalize('NFC').replace(/\s{0,9}[(（[][^()（）[\]]{0,200}[)）\]]\s{0,9}$/u, '').replace(/(?<![^\p{L}\p{N}])[^\p{L}\p{N}]+$/u, '');
  const number = /(?<!\d)\d+$/u.exec(spoken);
  if (number) return finalOfNumber(number[0]);
  const last = spoken.at(-1) ?? '';
  const code = last.codePointAt(0) ?? 0;
  if (code >= 0xac00 && code <= 0xd7a3) return finalOfSyllable(code);
  return LETTER_FINALS[last.toLowerCase()] ?? 'none';
}

/** The word with the particle that fits its last sound: josa('김순자', '이/가') → '김순자가'. What stands in brackets at the end is not read aloud, so the word before it decides. */
export function josa(word: string, pair: Josa): string {
  const [afterConsonant = '', afterVowel = ''] = pair.split('/');
  const final = finalOf(word);
  const closed = final === 'other' || (final === 'rieul' && pair !== '으로/로');
  return word + (closed ? afterConsonant : afterVowel);
}
