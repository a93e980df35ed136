import type { Form } from './model.ts';

/** Emoji and characters that no typeface has; a lone one of them would make the whole page inaccessible. */
const UNPRINTABLE = /\p{Extended_Pictographic}|[\u{10000}-\u{10FFFF}]|[\p{Cf}\p{Co}\p{Cn}\p{Cs}\uFE0F]|[^\P{Cc}\n]/gu;

/** The text in composed form, with an empty box for what paper cannot show. */
function printable(text: string): string {
  return text.normalize('NFC').replace(/\r\n?/gu, '\n').replace(/\t/gu, ' ').replace(/[\u200B-\u200F]|\uFE0E|\uFE0F/gu, '').replace(UNPRINTABLE, '□');
}

const everyText = (value: unknown): unknown => {
  if (typeof value === 'string') return printable(value);
  if (Array.isArray(value)) return value.map(everyText);
  if (typeof value === 'object' && value !== null) return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, everyText(inner)]));
  return value;
};

/** The form with every text as paper can show it; each format begins here, so that all say the same. */
export const printableForm = (form: Form): Form => everyText(form) as Form;
