/** Unit separator: no text has one, control characters are taken away where text comes in. */
const BETWEEN = '\u001f';

/**
 * SQL of one text that holds several columns of a row; NULL and the empty text are one. Reading a page column by column takes
 * most of the time that Node spends on it, two and a half times as long as the same page packed; `format` packs it in
 * PostgreSQL a sixth faster than an array of texts does.
 */
export function packed(columns: readonly string[]): string {
  return `format(E'${columns.map(() => '%s').join('\\x1f')}', ${columns.join(', ')}) AS packed`;
}

/** What `packed` held, in its order. */
export function unpacked(text: string): readonly string[] {
  return text.split(BETWEEN);
}
