/** Unit separator: no text has one, control characters are taken away where text comes in. */
const BETWEEN = '\u001f';

/**
 * SQL of one text that holds several columns of a row; NULL and the empty text are one. Reading a page column by column takes
 * most of the time that Node spends on it, two and a half times as long as the same page packed.
 */
export function packed(columns: readonly string[]): string {
  return `array_to_string(ARRAY[${columns.map((column) => `${column}::text`).join(', ')}], E'\\x1f', '') AS packed`;
}

/** What `packed` held, in its order. */
export function unpacked(text: string): readonly string[] {
  return text.split(BETWEEN);
}
