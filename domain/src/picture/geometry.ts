/** A rectangle on a drawing; y grows downwards. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export function overlaps(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}

export function boxAround(centre: Point, width: number, height: number): Box {
  return { left: centre.x - width / 2, right: centre.x + width / 2, top: centre.y - height / 2, bottom: centre.y + height / 2 };
}

/** The smallest box around all; null around nothing. */
export function hullOf(boxes: readonly Box[]): Box | null {
  const [first, ...rest] = boxes;
  if (first === undefined) return null;
  return rest.reduce((hull, box) => ({ left: Math.min(hull.left, box.left), top: Math.min(hull.top, box.top), right: Math.max(hull.right, box.right), bottom: Math.max(hull.bottom, box.bottom) }), first);
}

/** A line through points, as SVG writes it. */
export function pathOf(points: readonly Point[], closed = false): string {
  const round = (value: number): number => Math.round(value * 10) / 10;
  return `${points.map(({ x, y }, at) => `${at === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`).join('')}${closed ? 'Z' : ''}`;
}
