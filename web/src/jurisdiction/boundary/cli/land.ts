import type { Corner } from '../steps.ts';
import type { Geometry, Topology } from './source.ts';

/** The lines of a topology, each corner by itself. */
export function linesOf({ arcs }: Topology): readonly (readonly Corner[])[] {
  return arcs.map((arc) => {
    let [x, y] = [0, 0];
    return arc.map(([dx, dy]): Corner => {
      [x, y] = [x + dx, y + dy];
      return [x, y];
    });
  });
}

export const ringsOf = ({ arcs }: Geometry): readonly (readonly number[])[] => arcs.flat();

/** A place of the earth on the grid of a topology. */
export function onGrid({ transform: { scale, translate } }: Topology, longitude: number, latitude: number): Corner {
  return [Math.round((longitude - translate[0]) / scale[0]), Math.round((latitude - translate[1]) / scale[1])];
}

function crossings(line: readonly Corner[], [x, y]: Corner): number {
  let count = 0;
  for (let at = 1; at < line.length; at += 1) {
    const [[ax, ay], [bx, by]] = [line[at - 1] ?? [0, 0], line[at] ?? [0, 0]];
    if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) count += 1;
  }
  return count;
}

/** Whether a place lies on the land of an area: a ray from it crosses the boundary an odd number of times. */
export function holds(rings: readonly (readonly number[])[], lines: readonly (readonly Corner[])[], place: Corner): boolean {
  const walked = rings.flat().map((number) => (number < 0 ? -1 - number : number));
  return walked.reduce((sum, number) => sum + crossings(lines[number] ?? [], place), 0) % 2 === 1;
}
