/** A 행정동 to be drawn: where its centroid lies, and how many visits it has. */
export interface DrawnTown {
  readonly code: string;
  readonly name: string;
  readonly longitude: number;
  readonly latitude: number;
  readonly count: number;
}

export interface PlacedTown extends DrawnTown {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

export interface MapFrame {
  readonly width: number;
  readonly height: number;
}

const EMPTY_RADIUS = 4;
const LEAST_RADIUS = 13;
const MOST_RADIUS = 34;
const LETTER = 13;
export const LABEL = 17;
const MARGIN = 6;
const APART = 3;
const TURNS = 300;

/** The area of a circle grows with the visits, from a size that holds a number. */
export function radiusOf(count: number): number {
  return count === 0 ? EMPTY_RADIUS : Math.min(MOST_RADIUS, Math.max(LEAST_RADIUS, Math.sqrt(count) * 9));
}

interface Box {
  x: number;
  y: number;
  readonly halfWidth: number;
  readonly halfHeight: number;
  /** A town without visits gives way. */
  readonly weight: number;
}

/** The circle with its name below it. */
function boxOf(town: DrawnTown, x: number, y: number): Box {
  const radius = radiusOf(town.count);
  return { x, y: y + LABEL / 2, halfWidth: Math.max(radius, (town.name.length * LETTER) / 2) + APART, halfHeight: radius + LABEL / 2 + APART, weight: town.count === 0 ? 3 : 1 };
}

const span = (values: readonly number[]): readonly [from: number, length: number] => [Math.min(...values), Math.max(...values) - Math.min(...values)];

/** Centroids on a flat page: a degree of longitude is shorter than one of latitude by the cosine of where one is. */
function projected(towns: readonly DrawnTown[], { width, height }: MapFrame): readonly Box[] {
  const middle = towns.reduce((sum, { latitude }) => sum + latitude, 0) / towns.length;
  const narrow = Math.cos((middle * Math.PI) / 180);
  const flat = towns.map(({ longitude, latitude }) => ({ x: longitude * narrow, y: -latitude }));
  const [[left, wide], [top, high]] = [span(flat.map(({ x }) => x)), span(flat.map(({ y }) => y))];
  const inner = { width: width - 2 * (MARGIN + MOST_RADIUS), height: height - 2 * (MARGIN + MOST_RADIUS) - LABEL };
  const scale = Math.min(inner.width / Math.max(wide, 1e-9), inner.height / Math.max(high, 1e-9));
  const [shiftX, shiftY] = [(width - wide * scale) / 2, (height - LABEL - high * scale) / 2];
  return towns.map((town, index) => boxOf(town, ((flat[index]?.x ?? left) - left) * scale + shiftX, ((flat[index]?.y ?? top) - top) * scale + shiftY));
}

/** Moves two boxes that lie on each other apart, the shorter way. */
function part(one: Box, other: Box): boolean {
  const [dx, dy] = [other.x - one.x, other.y - one.y];
  const [overX, overY] = [one.halfWidth + other.halfWidth - Math.abs(dx), one.halfHeight + other.halfHeight - Math.abs(dy)];
  if (overX <= 0 || overY <= 0) return false;
  const share = one.weight / (one.weight + other.weight);
  if (overX < overY) {
    const way = dx < 0 ? -1 : 1;
    one.x -= way * overX * share;
    other.x += way * overX * (1 - share);
  } else {
    const way = dy < 0 ? -1 : 1;
    one.y -= way * overY * share;
    other.y += way * overY * (1 - share);
  }
  return true;
}

function keepInside(box: Box, { width, height }: MapFrame): void {
  box.x = Math.min(width - MARGIN - box.halfWidth, Math.max(MARGIN + box.halfWidth, box.x));
  box.y = Math.min(height - MARGIN - box.halfHeight, Math.max(MARGIN + box.halfHeight, box.y));
}

function relax(boxes: readonly Box[], frame: MapFrame): void {
  for (let turn = 0; turn < TURNS; turn += 1) {
    let moved = false;
    for (const [index, one] of boxes.entries()) for (const other of boxes.slice(index + 1)) moved = part(one, other) || moved;
    for (const box of boxes) keepInside(box, frame);
    if (!moved) return;
  }
}

/** Where each 행정동 stands on the page: by its centroid, and then moved until no name covers another. */
export function mapLayout(towns: readonly DrawnTown[], frame: MapFrame): readonly PlacedTown[] {
  if (towns.length === 0) return [];
  const boxes = projected(towns, frame);
  relax(boxes, frame);
  return towns.map((town, index) => {
    const box = boxes[index];
    return { ...town, x: Math.round(box?.x ?? 0), y: Math.round((box?.y ?? 0) - LABEL / 2), radius: radiusOf(town.count) };
  });
}
