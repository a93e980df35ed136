/** Emoji and characters that no typeface has; a lone one of them would make the whole page inaccessible. */
const UNPRINTABLE = /\p{Extended_Pictographic}|[\u{10000}-\u{10FFFF}]|[\p{Cf}\p{Co}\p{Cn}\p{Cs}\uFE0F]|[^\P{Cc}\n]/gu;

/** The text in composed form, with an empty box for what paper cannot show. */
export function printable(text: string): string {
  return text.normalize('NFC').replace(/[\u200B-\u200F]|\uFE0E|\uFE0F/gu, '').replace(UNPRINTABLE, '□');
}
