import type { MapFrame } from './layout.ts';

/** Which part of the page is seen: its middle, and how many times it is enlarged. */
export interface View {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

export const MOST_ZOOM = 16;
const STEP = 1.6;

export const wholeOf = ({ width, height }: MapFrame): View => ({ x: width / 2, y: height / 2, zoom: 1 });

const between = (least: number, value: number, most: number): number => Math.min(most, Math.max(least, value));

/** A view that shows nothing beyond the page. */
function kept({ x, y, zoom }: View, { width, height }: MapFrame): View {
  const [halfWidth, halfHeight] = [width / zoom / 2, height / zoom / 2];
  return { zoom, x: between(halfWidth, x, width - halfWidth), y: between(halfHeight, y, height - halfHeight) };
}

/** Nearer or further, around the middle or a given place. */
export function zoomed(view: View, way: 'in' | 'out', frame: MapFrame, around: { readonly x: number; readonly y: number } = view): View {
  return kept({ x: around.x, y: around.y, zoom: between(1, way === 'in' ? view.zoom * STEP : view.zoom / STEP, MOST_ZOOM) }, frame);
}

export const moved = (view: View, dx: number, dy: number, frame: MapFrame): View => kept({ ...view, x: view.x + dx, y: view.y + dy }, frame);

/** The least move that brings a place into sight, away from the edge. */
export function showing(view: View, place: { readonly x: number; readonly y: number }, frame: MapFrame): View {
  const [halfWidth, halfHeight] = [(frame.width / view.zoom / 2) * 0.8, (frame.height / view.zoom / 2) * 0.8];
  return kept({ ...view, x: between(place.x - halfWidth, view.x, place.x + halfWidth), y: between(place.y - halfHeight, view.y, place.y + halfHeight) }, frame);
}

export const viewBoxOf = ({ x, y, zoom }: View, { width, height }: MapFrame): string => [x - width / zoom / 2, y - height / zoom / 2, width / zoom, height / zoom].map((value) => Math.round(value * 100) / 100).join(' ');
