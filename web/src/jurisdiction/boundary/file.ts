/** A boundary file: areas over shared lines, so that neighbours meet without a gap. Made by `cli/convert.ts`, read by the page. */
export interface BoundaryFile {
  /** Degrees of longitude and latitude at the corner 0, 0, and of one step. */
  readonly origin: readonly [longitude: number, latitude: number];
  readonly step: readonly [longitude: number, latitude: number];
  /** Lines as `writeSteps` writes them. */
  readonly lines: readonly string[];
  readonly areas: readonly BoundaryArea[];
}

/**
 * Code of today, name, where its name stands, and its rings: numbers of lines, -1 - n where line n is walked backwards.
 * Without rings: an area of which only the centroid is known. Without a code: land of an area that is no longer one.
 */
export type BoundaryArea = readonly [code: string, name: string, x: number, y: number, rings: readonly (readonly number[])[]];
