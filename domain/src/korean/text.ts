// Soft hyphen, zero-width characters and the byte-order mark arrive with pasted names and are invisible to the officer.
const INVISIBLE = /[\u00AD\u200B-\u200D\u2060\uFEFF]/gu;

/** Text as it is stored: NFC (macOS and some scanners send NFD), no invisible characters, single spaces inside, none at the ends. */
export function tidy(text: string): string {
  return text.normalize('NFC').replace(INVISIBLE, '').replace(/\s+/gu, ' ').trim();
}

/** What names are compared and searched by: NFC, no spaces at all, Latin in lower case. */
export function searchKeyOf(name: string): string {
  return name.replace(INVISIBLE, '').replace(/\s+/gu, '').toLowerCase().normalize('NFC');
}

/** Whether fewer letters were written than are asked for; spaces at the ends are none. */
export function saysLessThan(letters: number, words: string): boolean {
  return [...words.trim()].length < letters;
}
