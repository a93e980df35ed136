import type { BlockOf, Entry, Item } from './model.ts';
import { emsOf } from './width.ts';

/** Longer words take the whole width of a grid of two columns. */
const WIDEST_HALF_EMS = 13.3;

/** The spaces between boxes to mark are wider in some typefaces. */
const roomFor = (text: string): number => emsOf(text) + (/[■□]/u.test(text) ? 0.7 : 0);
const isShort = ([, text]: Entry): boolean => roomFor(text) <= WIDEST_HALF_EMS && !text.includes('\n');

/** Lines of a grid: one entry, or two that are short enough to stand side by side. */
export function gridLines({ columns, entries }: BlockOf<'grid'>): readonly (readonly Entry[])[] {
  if (columns === 1) return entries.map((entry) => [entry]);
  const lines: Entry[][] = [];
  for (const entry of entries) {
    const last = lines.at(-1);
    if (last?.length === 1 && last.every(isShort) && isShort(entry)) last.push(entry);
    else lines.push([entry]);
  }
  return lines;
}

const HANGUL = '가나다라마바사아자차카타파하';
const hangul = (index: number): string => HANGUL[index % HANGUL.length] ?? '';
/** 첫째 항목 1., 둘째 가., 셋째 1), 넷째 가) (행정업무규정 시행규칙 제2조제1항). */
const MARKS: readonly ((index: number) => string)[] = [(index) => `${index + 1}.`, (index) => `${hangul(index)}.`, (index) => `${index + 1})`, (index) => `${hangul(index)})`];

export interface Line {
  readonly level: number;
  /** Empty where an item stands alone: a single one is not numbered. */
  readonly mark: string;
  readonly text: string;
}

/** Items in reading order with their marks. */
export function itemLines(items: readonly Item[], level = 0): readonly Line[] {
  const mark = MARKS[Math.min(level, MARKS.length - 1)];
  return items.flatMap(({ text, under }, index) => [
    { level, text, mark: items.length === 1 || mark === undefined ? '' : mark(index) },
    ...(under === undefined ? [] : itemLines(under, level + 1)),
  ]);
}

/** '붙임  1. 의뢰서 1부.' and the mark of the end, '끝.', after the last of them (행정업무규정 시행규칙 제4조제5항). */
export function endLines({ attachments }: BlockOf<'end'>): readonly Entry[] {
  if (attachments.length === 0) return [['', '끝.']];
  return attachments.map((name, index) => [
    index === 0 ? '붙임' : '',
    `${attachments.length === 1 ? '' : `${index + 1}. `}${name}${index === attachments.length - 1 ? '  끝.' : ''}`,
  ]);
}

/** What is written around a signature. */
export const SIGNED = '(서명 또는 인)';
export const SEAL_WORDS = { place: '직인', omitted: '(직인 생략)', none: '' } as const;
