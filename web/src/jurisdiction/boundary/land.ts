import type { BoundaryFile } from './file.ts';
import { readSteps, type Corner } from './steps.ts';

/** Where something lies, in degrees. */
export type Place = readonly [longitude: number, latitude: number];

/** An area with the rings of its boundary; without rings only its centroid is known. */
export interface Land {
  readonly code: string;
  /** Empty: land of a 시군구 that belongs to none of its 행정동 of today. */
  readonly name: string;
  readonly place: Place;
  readonly rings: readonly (readonly Place[])[];
}

/** The lines of a ring one after another; each begins where the one before ended. */
function ringOf(numbers: readonly number[], lines: readonly (readonly Corner[])[]): readonly Corner[] {
  return numbers.flatMap((number, at) => {
    const line = number < 0 ? (lines[-1 - number] ?? []).toReversed() : (lines[number] ?? []);
    return at === 0 ? line : line.slice(1);
  });
}

/** The areas of a file in degrees. */
export function landsOf({ origin, step, lines: written, areas }: BoundaryFile): readonly Land[] {
  const lines = written.map(readSteps);
  const placed = ([x, y]: Corner): Place => [origin[0] + x * step[0], origin[1] + y * step[1]];
  return areas.map(([code, name, x, y, rings]) => ({ code, name, place: placed([x, y]), rings: rings.map((ring) => ringOf(ring, lines).map(placed)) }));
}
