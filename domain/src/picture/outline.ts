import { pathOf, type Box, type Point } from './geometry.ts';

interface Standing {
  readonly member: { readonly source: 'record' | 'drawn' | 'implied'; readonly isDeceased: boolean };
  readonly row: number;
  readonly box: Box;
}

const PAD = 3;
const PAD_TOP = 10;
/** Width of the way past a row in which nobody of the household stands. */
const CORRIDOR = 18;

const livesHere = ({ member }: Standing): boolean => member.source === 'record' && !member.isDeceased;

function span(boxes: readonly Box[]): Box {
  return {
    left: Math.min(...boxes.map(({ left }) => left)) - PAD, right: Math.max(...boxes.map(({ right }) => right)) + PAD,
    top: Math.min(...boxes.map(({ top }) => top)) - PAD_TOP, bottom: Math.max(...boxes.map(({ bottom }) => bottom)) + PAD,
  };
}

/** Past the people of a row, on the side that is nearer. */
function corridor(row: readonly Box[], near: number): Box {
  const all = span(row);
  const left = all.left - 8 - CORRIDOR;
  const right = all.right + 8;
  const from = Math.abs(near - left) <= Math.abs(near - right) ? left : right;
  return { ...all, left: from, right: from + CORRIDOR };
}

/** From one row to the next: what they share, or all of both where they share nothing. */
function between(upper: Box, lower: Box): Box {
  const shared = { left: Math.max(upper.left, lower.left), right: Math.min(upper.right, lower.right) };
  const isShared = shared.right - shared.left >= CORRIDOR;
  return { left: isShared ? shared.left : Math.min(upper.left, lower.left), right: isShared ? shared.right : Math.max(upper.right, lower.right), top: upper.bottom, bottom: lower.top };
}

function polygon(bands: readonly Box[]): string {
  const right = bands.flatMap(({ right: x, top, bottom }): readonly Point[] => [{ x, y: top }, { x, y: bottom }]);
  const left = bands.toReversed().flatMap(({ left: x, top, bottom }): readonly Point[] => [{ x, y: bottom }, { x, y: top }]);
  return pathOf([...right, ...left], true);
}

/** Members who stand side by side with nobody else between. */
function runs(row: readonly Standing[]): readonly Box[] {
  const groups: Box[][] = [];
  let isOpen = false;
  for (const standing of row.toSorted((a, b) => a.box.left - b.box.left)) {
    if (livesHere(standing)) {
      if (isOpen) groups.at(-1)?.push(standing.box);
      else groups.push([standing.box]);
    }
    isOpen = livesHere(standing);
  }
  return groups.map(span);
}

/** The dashed line around who lives together: one, or one for each group where somebody else stands between them. */
export function outlineOf(people: readonly Standing[]): readonly string[] {
  const count = Math.max(-1, ...people.map(({ row }) => row)) + 1;
  const rows = Array.from({ length: count }, (_, row) => people.filter((one) => one.row === row));
  const byRow = rows.map(runs);
  const first = byRow.findIndex((groups) => groups.length > 0);
  const last = byRow.findLastIndex((groups) => groups.length > 0);
  if (first < 0) return [];
  if (byRow.some((groups) => groups.length > 1)) return byRow.flat().map((box) => polygon([box]));
  const bands: Box[] = [];
  for (let row = first; row <= last; row += 1) {
    const before = bands.at(-1);
    const band = byRow[row]?.[0] ?? corridor((rows[row] ?? []).map(({ box }) => box), before === undefined ? 0 : (before.left + before.right) / 2);
    if (before !== undefined) bands.push(between(before, band));
    bands.push(band);
  }
  return [polygon(bands)];
}
