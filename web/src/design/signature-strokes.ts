export interface Point {
  readonly x: number;
  readonly y: number;
}
export type Stroke = readonly Point[];

const WIDTH = 600;
const HEIGHT = 200;
export const PAD = { width: WIDTH, height: HEIGHT } as const;

/** A press without a move is a dot, not a signature. */
export function isSigned(strokes: readonly Stroke[]): boolean {
  return strokes.reduce((sum, stroke) => sum + stroke.length, 0) >= 8;
}

const pathOf = ([first, ...rest]: Stroke): string => (first ? `M${first.x} ${first.y}${rest.map(({ x, y }) => `L${x} ${y}`).join('')}` : '');

export function pathsOf(strokes: readonly Stroke[]): string {
  return strokes.map(pathOf).join('');
}

/** The signature as one SVG: a few hundred bytes, sharp at any size in the printed form. */
export function svgOf(strokes: readonly Stroke[]): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}"><path d="${pathsOf(strokes)}" fill="none" stroke="#000" stroke-width="4" stroke-linecap="round" stroke-linejoin="round"/></svg>`;
}
