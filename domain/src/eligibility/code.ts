import type { CodeRange } from './condition.ts';

/** `f20.9` and `F209` are one code. */
export function normalCode(code: string): string {
  return code.toUpperCase().replaceAll(/[^0-9A-Z]/g, '');
}

function within(code: string, range: CodeRange): boolean {
  return code >= range.from && code.slice(0, range.to.length) <= range.to;
}

const normalRange = (range: CodeRange): CodeRange => ({ from: normalCode(range.from), to: normalCode(range.to) });

/** A test for codes: in an inclusion and in no exclusion. */
export function codeTest(include: readonly CodeRange[], exclude: readonly CodeRange[]): (code: string) => boolean {
  const included = include.map(normalRange);
  const excluded = exclude.map(normalRange);
  return (code) => {
    const normal = normalCode(code);
    return included.some((range) => within(normal, range)) && !excluded.some((range) => within(normal, range));
  };
}
