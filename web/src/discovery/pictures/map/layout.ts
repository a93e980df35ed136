import type { Land, Place } from '../../../jurisdiction/boundary/land.ts';

export interface MapFrame {
  readonly width: number;
  readonly height: number;
}

/** An area on the page: one or several lands under one code. */
export interface LaidArea {
  readonly code: string;
  readonly name: string;
  /** The outline; empty where only the centroid is known. */
  readonly outline: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const MARGIN = 14;

interface Bounds {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

function boundsOf(places: readonly Place[]): Bounds {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of places) [left, top, right, bottom] = [Math.min(left, x), Math.min(top, y), Math.max(right, x), Math.max(bottom, y)];
  return left > right ? { left: 0, top: 0, right: 1, bottom: 1 } : { left, top, right, bottom };
}

const placesOf = ({ place, rings }: Land): readonly Place[] => [place, ...rings.flat()];

type Project = (place: Place) => Place;

/** Degrees on a flat page, north up: a degree of longitude is shorter than one of latitude by the cosine of where one is. */
function projection(lands: readonly Land[], { width, height }: MapFrame): Project {
  const { left, top, right, bottom } = boundsOf(lands.flatMap(placesOf));
  const narrow = Math.cos((((top + bottom) / 2) * Math.PI) / 180);
  const scale = Math.min((width - 2 * MARGIN) / Math.max((right - left) * narrow, 1e-9), (height - 2 * MARGIN) / Math.max(bottom - top, 1e-9));
  const [shiftX, shiftY] = [(width - (right - left) * narrow * scale) / 2, (height - (bottom - top) * scale) / 2];
  return ([x, y]) => [(x - left) * narrow * scale + shiftX, (bottom - y) * scale + shiftY];
}

const tenth = (value: number): number => Math.round(value * 10) / 10;

const outlineOf = (rings: readonly (readonly Place[])[]): string => rings.map((ring) => `M${ring.map(([x, y]) => `${tenth(x)} ${tenth(y)}`).join('L')}Z`).join('');

function laid(code: string, name: string, lands: readonly Land[], project: Project): LaidArea {
  const rings = lands.flatMap((land) => land.rings.map((ring) => ring.map(project)));
  const { left, top, right, bottom } = boundsOf(rings.flat());
  const places = lands.map(({ place }) => project(place));
  const mean = (at: 0 | 1): number => tenth(places.reduce((sum, place) => sum + place[at], 0) / Math.max(1, places.length));
  return { code, name, outline: outlineOf(rings), x: mean(0), y: mean(1), width: rings.length === 0 ? 0 : right - left, height: rings.length === 0 ? 0 : bottom - top };
}

/** 전주시 has land under the codes of its two 구 (52111, 52113) and speaks of itself as 52110. */
const belongsTo = (land: string, code: string): boolean => land === code || (code.endsWith('0') && land.length === 5 && land.slice(0, 4) === code.slice(0, 4));

/** The wanted areas on the page; several lands of one area are drawn as one. */
export function layAreas(lands: readonly Land[], wanted: readonly { readonly code: string; readonly name: string }[], frame: MapFrame): { readonly areas: readonly LaidArea[]; readonly ground: string } {
  const project = projection(lands, frame);
  const areas = wanted.flatMap(({ code, name }) => {
    const exact = lands.filter((land) => land.code === code && land.name !== '');
    const own = exact.length > 0 ? exact : lands.filter((land) => land.name !== '' && belongsTo(land.code, code));
    return own.length === 0 ? [] : [laid(code, name, own, project)];
  });
  return { areas, ground: outlineOf(lands.flatMap(({ rings }) => rings.map((ring) => ring.map(project)))) };
}
