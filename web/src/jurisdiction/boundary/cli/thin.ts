import type { Corner } from '../steps.ts';

const LEAST_OF_RING = 4;
const LEAST_OF_LINE = 2;
const ORIGIN: Corner = [0, 0];

const triangle = ([ax, ay]: Corner, [bx, by]: Corner, [cx, cy]: Corner): number => Math.abs((bx - ax) * (cy - ay) - (cx - ax) * (by - ay)) / 2;
const isRing = (line: readonly Corner[]): boolean => line[0]?.join() === line.at(-1)?.join();

/** The corner between the ends that carries least land, and how much it carries. */
function poorest(line: readonly Corner[]): readonly [at: number, land: number] {
  let [at, least] = [0, Number.POSITIVE_INFINITY];
  for (let middle = 1; middle < line.length - 1; middle += 1) {
    const land = triangle(line[middle - 1] ?? ORIGIN, line[middle] ?? ORIGIN, line[middle + 1] ?? ORIGIN);
    if (land < least) [at, least] = [middle, land];
  }
  return [at, least];
}

/**
 * Takes out, one after another, the corner that carries least land, until each carries more than `least` square steps (Visvalingam and
 * Whyatt 1993). A line is shared by both neighbours, so what is thinned still meets.
 */
export function thinned(line: readonly Corner[], least: number): readonly Corner[] {
  const fewest = isRing(line) ? LEAST_OF_RING : LEAST_OF_LINE;
  const kept = [...line];
  while (kept.length > fewest) {
    const [at, land] = poorest(kept);
    if (land > least) break;
    kept.splice(at, 1);
  }
  return kept;
}
