/** What every program for spreadsheets takes as a password; the server asks the same. */
export const isFilePassword = (text: string): boolean => /^[\x21-\x7e]{10,64}$/.test(text);

/** Letters and digits that nobody mistakes for another when they are read aloud: 32 of them, so that each is as likely. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789X';
const GROUPS = 4;
const GROUP = 4;

/** A password of 80 bits in four groups. */
export function suggestedPassword(): string {
  const letters = [...crypto.getRandomValues(new Uint8Array(GROUPS * GROUP))].map((byte) => LETTERS[byte % LETTERS.length] ?? '');
  return Array.from({ length: GROUPS }, (_none, group) => letters.slice(group * GROUP, (group + 1) * GROUP).join('')).join('-');
}
