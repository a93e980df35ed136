import { diffEditions, type Edition } from '@dure/guide';
import type { ChangeView } from './contract.ts';

interface Segment {
  readonly text: string;
  readonly changed: boolean;
}

/** Underlining of the printed table; what it marks is found by comparing. */
const MARKS = /<\/?u>/gu;
const wordsOf = (text: string): readonly string[] => text.replaceAll(MARKS, '').match(/\s+|[^\s]+/gu) ?? [];

/** Lengths of the longest common subsequences of all endings. */
function commonLengths(before: readonly string[], after: readonly string[]): readonly (readonly number[])[] {
  const table = Array.from({ length: before.length + 1 }, () => Array<number>(after.length + 1).fill(0));
  for (let row = before.length - 1; row >= 0; row -= 1) {
    const [own, below] = [table[row] ?? [], table[row + 1] ?? []];
    for (let column = after.length - 1; column >= 0; column -= 1) {
      own[column] = before[row] === after[column] ? (below[column + 1] ?? 0) + 1 : Math.max(below[column] ?? 0, own[column + 1] ?? 0);
    }
  }
  return table;
}

function joined(segments: readonly Segment[]): Segment[] {
  const merged: Segment[] = [];
  for (const segment of segments) {
    const last = merged.at(-1);
    if (last !== undefined && last.changed === segment.changed) merged[merged.length - 1] = { text: last.text + segment.text, changed: last.changed };
    else merged.push(segment);
  }
  return merged;
}

type Side = 'both' | 'before' | 'after';

/** Which side goes on at a place of the two texts. */
function sideAt(common: readonly (readonly number[])[], one: string | undefined, other: string | undefined, [row, column]: readonly [number, number]): Side {
  if (one !== undefined && one === other) return 'both';
  if (other === undefined) return 'before';
  if (one === undefined) return 'after';
  return (common[row + 1]?.[column] ?? 0) >= (common[row]?.[column + 1] ?? 0) ? 'before' : 'after';
}

/** Two texts word by word: what only one of them has is marked in it. */
export function compareWords(earlier: string, later: string): { readonly before: Segment[]; readonly after: Segment[] } {
  const [left, right] = [wordsOf(earlier), wordsOf(later)];
  const common = commonLengths(left, right);
  const sides = { before: [] as Segment[], after: [] as Segment[] };
  let [row, column] = [0, 0];
  while (row < left.length || column < right.length) {
    const side = sideAt(common, left[row], right[column], [row, column]);
    if (side !== 'after') sides.before.push({ text: left[row] ?? '', changed: side === 'before' });
    if (side !== 'before') sides.after.push({ text: right[column] ?? '', changed: side === 'after' });
    row += side === 'after' ? 0 : 1;
    column += side === 'before' ? 0 : 1;
  }
  return { before: joined(sides.before), after: joined(sides.after) };
}

const whole = (text: string | null): Segment[] | null => (text === null ? null : [{ text: text.replaceAll(MARKS, ''), changed: false }]);

/** What `dure guide diff` lists, with the words that differ marked on both sides. */
export function changesBetween(from: Edition, to: Edition): ChangeView[] {
  return diffEditions(from, to).map(({ section, page, kind, before, after }) => {
    const sides = before !== null && after !== null ? compareWords(before, after) : { before: whole(before), after: whole(after) };
    return { section, page, kind, ...sides };
  });
}
