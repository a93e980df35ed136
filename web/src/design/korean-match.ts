import { getChoseong } from 'es-hangul';

const INITIALS_ONLY = /^[ㄱ-ㅎ\s]+$/;
const plain = (text: string): string => text.normalize('NFC').toLowerCase().replace(/\s+/g, '');

/** Whether a typed text finds this one: by its letters, or by initial consonants alone ('ㄷㄱ' finds 덕진구). */
export function matchesKorean(text: string, typed: string): boolean {
  const wanted = plain(typed);
  if (plain(text).includes(wanted)) return true;
  return INITIALS_ONLY.test(typed) && plain(getChoseong(text)).includes(wanted);
}
