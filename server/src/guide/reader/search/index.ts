import type { Edition } from '@dure/guide';
import type { HitView } from '../contract.ts';
import { entriesOf, type Entry } from './entries.ts';
import { findWord, wantedWords, type Range } from './match.ts';

const SHOWN = 60;
/** Letters of the body that stand on a result, around what was found. */
const WINDOW = 150;

/** What an officer most likely looks for stands first among equals. */
const WEIGHTS: Readonly<Record<HitView['kind'], number>> = { chapter: 60, sentence: 12, service: 10, agency: 10, directory: 6, contradiction: 4 };

interface Found {
  readonly entry: Entry;
  readonly score: number;
  readonly title: readonly Range[];
  readonly body: readonly Range[];
}

const isWordStart = (text: string, at: number): boolean => at === 0 || /[\s·(「/-]/u.test(text.charAt(at - 1));

function worth(found: readonly Range[], text: string, each: number): number {
  const [first] = found;
  if (first === undefined) return 0;
  return each + (first[0] === 0 ? each : isWordStart(text, first[0]) ? each / 2 : 0) + Math.min(found.length - 1, 3);
}

/** Every word must be found, in the title or in the text. */
function findIn(entry: Entry, words: readonly (readonly string[])[]): Found | undefined {
  let score = WEIGHTS[entry.kind];
  const title: Range[] = [];
  const body: Range[] = [];
  for (const word of words) {
    const [inTitle, inBody] = [findWord(word, entry.title), findWord(word, entry.body)];
    if (inTitle.length === 0 && inBody.length === 0) return undefined;
    score += worth(inTitle, entry.title.text, 40) + worth(inBody, entry.body.text, 15);
    if (inTitle[0] !== undefined && inTitle[0][1] - inTitle[0][0] >= entry.title.text.length - 1) score += 60;
    title.push(...inTitle);
    body.push(...inBody);
  }
  return { entry, score, title, body };
}

function merged(ranges: readonly Range[]): Range[] {
  const sorted = ranges.toSorted((one, other) => one[0] - other[0]);
  const joined: Range[] = [];
  for (const [from, to] of sorted) {
    const last = joined.at(-1);
    if (last !== undefined && from <= last[1]) last[1] = Math.max(last[1], to);
    else joined.push([from, to]);
  }
  return joined;
}

function windowed(text: string, found: readonly Range[]): { readonly text: string; readonly found: Range[] } {
  const ranges = merged(found);
  if (text.length <= WINDOW) return { text, found: ranges };
  const from = Math.max(0, Math.min((ranges[0]?.[0] ?? 0) - 40, text.length - WINDOW));
  const [lead, tail] = [from > 0 ? '… ' : '', from + WINDOW < text.length ? ' …' : ''];
  const shift = lead.length - from;
  return {
    text: `${lead}${text.slice(from, from + WINDOW)}${tail}`,
    found: ranges.filter(([start, end]) => start >= from && end <= from + WINDOW).map(([start, end]): Range => [start + shift, end + shift]),
  };
}

function hitOf({ entry: { title, body, ...rest }, title: inTitle, body: inBody }: Found): HitView {
  return { ...rest, title: { text: title.text, found: merged(inTitle) }, body: windowed(body.text, inBody) };
}

/** What an edition says about the typed words, the best first. */
export function searchGuide(edition: Edition, typed: string): { readonly hits: HitView[]; readonly total: number } {
  const words = wantedWords(typed);
  if (words.length === 0) return { hits: [], total: 0 };
  const found = entriesOf(edition).flatMap((entry) => findIn(entry, words) ?? []);
  const ranked = found.toSorted((one, other) => other.score - one.score || one.entry.title.text.length - other.entry.title.text.length);
  return { hits: ranked.slice(0, SHOWN).map(hitOf), total: ranked.length };
}
