import type { LaidArea, MapFrame } from './layout.ts';
import type { View } from './view.ts';

export const LETTER = 12;
const LINE = 14;
/** A Korean letter is as wide as it is high, a digit about half as wide. */
const widthOf = (text: string): number => [...text].reduce((sum, letter) => sum + (letter.charCodeAt(0) > 127 ? LETTER : LETTER * 0.6), 0);

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const meet = (one: Box, other: Box): boolean => one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

/** The areas whose name and value can be written without covering another's; the important ones are asked first. */
export function labelled(areas: readonly LaidArea[], textOf: (code: string) => string, weightOf: (area: LaidArea) => number, { x, y, zoom }: View, frame: MapFrame): ReadonlySet<string> {
  const sight: Box = { left: x - frame.width / zoom / 2, right: x + frame.width / zoom / 2, top: y - frame.height / zoom / 2, bottom: y + frame.height / zoom / 2 };
  const taken: Box[] = [];
  const shown = new Set<string>();
  for (const area of areas.toSorted((one, other) => weightOf(other) - weightOf(one))) {
    const [half, text] = [Math.max(widthOf(area.name), widthOf(textOf(area.code))) / 2 / zoom, textOf(area.code)];
    const high = (text === '' ? LINE : 2 * LINE) / 2 / zoom;
    const box: Box = { left: area.x - half, right: area.x + half, top: area.y - high, bottom: area.y + high };
    if (!meet(box, sight) || taken.some((other) => meet(box, other))) continue;
    taken.push(box);
    shown.add(area.code);
  }
  return shown;
}
