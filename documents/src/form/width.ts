const NARROW = /[\u0021-\u007E]/u;

/** Width of a text in widths of one Hangul syllable, reckoned: spaces a quarter, Latin letters and digits a half. Enough to choose where things stand. */
export const emsOf = (text: string): number => [...text].reduce((sum, sign) => sum + (sign === ' ' ? 0.28 : NARROW.test(sign) ? 0.54 : 1), 0);

/** Parts on as few lines as they need; no part is broken. */
export function wrapped(parts: readonly string[], between: string, ems: number): string {
  const lines: string[] = [];
  for (const part of parts) {
    const last = lines.at(-1);
    if (last !== undefined && emsOf(last + between + part) <= ems) lines[lines.length - 1] = last + between + part;
    else lines.push(part);
  }
  return lines.join('\n');
}
