import type { Bond } from './family.ts';
import { pathOf, type Point } from './geometry.ts';
import type { BondKind } from './sketch.ts';

export interface BondLine extends Bond {
  readonly paths: readonly string[];
}

/** How far a line bows out, so that it does not lie on a marriage or a descent. */
const BOW_BESIDE = 84;
const BOW_ACROSS = 34;
const SAMPLES = 28;

interface Sample {
  readonly at: Point;
  /** Unit vector at a right angle to the line. */
  readonly normal: Point;
}

function sampled(from: Point, bend: Point, to: Point): readonly Sample[] {
  return Array.from({ length: SAMPLES + 1 }, (_, step) => {
    const t = step / SAMPLES;
    const [a, b, c] = [(1 - t) ** 2, 2 * t * (1 - t), t ** 2];
    const slope = { x: 2 * (1 - t) * (bend.x - from.x) + 2 * t * (to.x - bend.x), y: 2 * (1 - t) * (bend.y - from.y) + 2 * t * (to.y - bend.y) };
    const length = Math.hypot(slope.x, slope.y) || 1;
    return { at: { x: a * from.x + b * bend.x + c * to.x, y: a * from.y + b * bend.y + c * to.y }, normal: { x: -slope.y / length, y: slope.x / length } };
  });
}

const beside = (samples: readonly Sample[], by: (at: number) => number): string => pathOf(samples.map(({ at, normal }, step) => ({ x: at.x + normal.x * by(step), y: at.y + normal.y * by(step) })));

function cut(samples: readonly Sample[]): readonly string[] {
  const middle = Math.floor(samples.length / 2);
  const bar = ({ at, normal }: Sample): string => pathOf([{ x: at.x - normal.x * 8, y: at.y - normal.y * 8 }, { x: at.x + normal.x * 8, y: at.y + normal.y * 8 }]);
  return [beside(samples.slice(0, middle), () => 0), beside(samples.slice(middle + 1), () => 0), ...[samples[middle - 1], samples[middle + 1]].flatMap((sample) => (sample === undefined ? [] : [bar(sample)]))];
}

const PATHS: Readonly<Record<BondKind, (samples: readonly Sample[]) => readonly string[]>> = {
  close: (samples) => [beside(samples, () => -2.5), beside(samples, () => 2.5)],
  conflict: (samples) => [beside(samples, (step) => (step === 0 || step === SAMPLES ? 0 : step % 2 === 0 ? 5 : -5))],
  distant: (samples) => [beside(samples, () => 0)],
  'cut-off': cut,
};

const towards = (from: Point, to: Point, by: number): Point => {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  return { x: from.x + ((to.x - from.x) / length) * by, y: from.y + ((to.y - from.y) / length) * by };
};

/** 정서 관계 between two people: doubled when close, jagged in conflict, dotted when distant, cut through when broken off. */
export function bondLine(bond: Bond, from: Point, to: Point, radius: number): BondLine {
  const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
  const isBeside = Math.abs(from.y - to.y) < 1;
  const bend = isBeside ? { x: middle.x, y: middle.y - BOW_BESIDE } : { x: middle.x + (to.x >= from.x ? BOW_ACROSS : -BOW_ACROSS), y: middle.y };
  return { ...bond, paths: PATHS[bond.kind](sampled(towards(from, bend, radius), bend, towards(to, bend, radius))) };
}
