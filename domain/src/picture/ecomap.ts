import { boxAround, pathOf, type Box, type Point } from './geometry.ts';
import type { EcomapSketch, Flow, TieKind } from './sketch.ts';

/** Why an organisation or somebody stands around the household. */
export const CIRCLE_SOURCES = ['case-owner', 'co-manager', 'referral', 'plan', 'informal', 'added'] as const;
export type CircleSource = (typeof CIRCLE_SOURCES)[number];

/** One system around the household that the record knows of. */
export interface KnownCircle {
  readonly key: string;
  readonly name: string;
  readonly sources: readonly CircleSource[];
  /** Services and requests that link it, as they were written. */
  readonly what: readonly string[];
}

export interface Circle extends KnownCircle {
  readonly kind: TieKind;
  readonly flow: Flow;
  readonly words: string;
}

export interface Ecomap {
  readonly circles: readonly Circle[];
  readonly hidden: readonly { readonly key: string; readonly name: string; readonly reason: string }[];
}

/** What the record knows and the hand added. Only what the record knows can be hidden: what was added is taken away instead. */
export function ecomapOf(known: readonly KnownCircle[], sketch: EcomapSketch): Ecomap {
  const tieOf = (key: string): Pick<Circle, 'kind' | 'flow' | 'words'> => sketch.ties.find((tie) => tie.key === key) ?? { kind: 'normal', flow: 'none', words: '' };
  const reasons = new Map(sketch.hidden.map(({ key, reason }) => [key, reason]));
  const added = sketch.circles.map(({ key, name, words }): KnownCircle => ({ key, name, sources: ['added'], what: words.trim() === '' ? [] : [words] }));
  const shown = [...known.filter(({ key }) => !reasons.has(key)), ...added];
  return {
    circles: shown.map((circle) => {
      const { kind, flow, words } = tieOf(circle.key);
      return { ...circle, kind, flow, words };
    }),
    hidden: known.flatMap(({ key, name }) => (reasons.has(key) ? [{ key, name, reason: reasons.get(key) ?? '' }] : [])),
  };
}

export const CIRCLE = 112;
const CENTRE = 150;
const APART = 14;
const MARGIN = 16;

export interface PlacedCircle {
  readonly circle: Circle;
  readonly centre: Point;
  readonly box: Box;
  /** The line to the household: strokes, and where arrow heads stand. */
  readonly paths: readonly string[];
  readonly arrows: readonly string[];
}

export interface EcomapLayout {
  readonly width: number;
  readonly height: number;
  readonly household: { readonly centre: Point; readonly radius: number };
  readonly circles: readonly PlacedCircle[];
}

/** Wide enough for its circles to stand side by side on it, and for lines to be seen. */
function radiusOf(count: number): number {
  const beside = count < 2 ? 0 : (CIRCLE + APART) / 2 / Math.sin(Math.PI / count);
  return Math.max(CENTRE / 2 + CIRCLE / 2 + 72, beside);
}

function arrow(tip: Point, from: Point): string {
  const length = Math.hypot(tip.x - from.x, tip.y - from.y) || 1;
  const [dx, dy] = [(tip.x - from.x) / length, (tip.y - from.y) / length];
  const back = { x: tip.x - dx * 13, y: tip.y - dy * 13 };
  return pathOf([tip, { x: back.x - dy * 6, y: back.y + dx * 6 }, { x: back.x + dy * 6, y: back.y - dx * 6 }], true);
}

const STROKES = 7;

/** A stressful line is struck through along its length. */
function strokes(from: Point, to: Point): readonly string[] {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const normal = { x: -(to.y - from.y) / length, y: (to.x - from.x) / length };
  return Array.from({ length: STROKES }, (_, at) => {
    const t = (at + 1.5) / (STROKES + 2);
    const middle = { x: from.x + (to.x - from.x) * t, y: from.y + (to.y - from.y) * t };
    return pathOf([{ x: middle.x - normal.x * 7, y: middle.y - normal.y * 7 }, { x: middle.x + normal.x * 7, y: middle.y + normal.y * 7 }]);
  });
}

function placed(circle: Circle, centre: Point, household: EcomapLayout['household']): PlacedCircle {
  const distance = Math.hypot(centre.x - household.centre.x, centre.y - household.centre.y) || 1;
  const along = (by: number): Point => ({ x: household.centre.x + ((centre.x - household.centre.x) / distance) * by, y: household.centre.y + ((centre.y - household.centre.y) / distance) * by });
  const [inner, outer] = [along(household.radius + 4), along(distance - CIRCLE / 2 - 4)];
  const arrows = [...(['in', 'both'].includes(circle.flow) ? [arrow(inner, outer)] : []), ...(['out', 'both'].includes(circle.flow) ? [arrow(outer, inner)] : [])];
  return { circle, centre, box: boxAround(centre, CIRCLE, CIRCLE), paths: [pathOf([inner, outer]), ...(circle.kind === 'stressful' ? strokes(inner, outer) : [])], arrows };
}

/** The household in the middle and the systems on a ring around it, from the top clockwise in the order given. */
export function layoutEcomap({ circles }: Ecomap): EcomapLayout {
  const ring = radiusOf(circles.length);
  const side = 2 * (ring + CIRCLE / 2 + MARGIN);
  const centre = { x: side / 2, y: side / 2 };
  const household = { centre, radius: CENTRE / 2 };
  const at = (index: number): Point => {
    const angle = -Math.PI / 2 + (2 * Math.PI * index) / Math.max(1, circles.length);
    return { x: Math.round(centre.x + ring * Math.cos(angle)), y: Math.round(centre.y + ring * Math.sin(angle)) };
  };
  return { width: Math.ceil(side), height: Math.ceil(side), household, circles: circles.map((circle, index) => placed(circle, at(index), household)) };
}
