const UNITS: Readonly<Record<string, string>> = { Y: '년', M: '개월', W: '주', D: '일' };

/** 'P1Y6M' → '1년 6개월'; what is no ISO 8601 duration in days or longer stays as it is written. */
export function periodWords(period: string): string {
  const parts = period.startsWith('P') ? [...period.matchAll(/(?<!\d)(\d+)([YMWD])/gu)] : [];
  return parts.length === 0 ? period : parts.map(([, count, unit]) => `${count}${UNITS[unit ?? ''] ?? ''}`).join(' ');
}
