/** Digits of a phone number as stored: '+82 10-1234-5678', '０１０ 1234 5678' and '010.1234.5678' are the same number. */
export function phoneDigits(text: string): string {
  const plain = text.normalize('NFKC');
  const digits = plain.replace(/\D/gu, '');
  const abroad = /^\s*(?:\+|00)82/u.test(plain) ? digits.replace(/^(?:00)?82/u, '') : null;
  if (abroad === null) return digits;
  return abroad.startsWith('0') ? abroad : `0${abroad}`;
}

const PATTERNS: readonly RegExp[] = [
  /^(02)(\d{3,4})(\d{4})$/u, // 서울
  /^(050\d)(\d{3,4})(\d{4})$/u, // 평생번호·안심번호
  /^(0\d{2})(\d{3,4})(\d{4})$/u,
  /^(1\d{3})(\d{4})$/u, // 대표번호 1577-0199
  /^(1\d{2})$/u, // 112, 119, 129
];

function groupsOf(digits: string): readonly string[] | null {
  for (const pattern of PATTERNS) {
    const match = pattern.exec(digits);
    if (match) return match.slice(1);
  }
  return null;
}

/** Whether the digits can be a Korean phone number. */
export function isPhone(digits: string): boolean {
  return groupsOf(digits) !== null;
}

/** '01012345678' → '010-1234-5678'; digits of no known form are shown as they are. */
export function displayPhone(digits: string): string {
  return groupsOf(digits)?.join('-') ?? digits;
}
