import { bondLine, type BondLine } from './bond-line.ts';
import type { Family, FamilyMember, Sibship, Union } from './family.ts';
import { consistent, generationsOf } from './generations.ts';
import { boxAround, hullOf, pathOf, type Box, type Point } from './geometry.ts';
import { outlineOf } from './outline.ts';
import { COUPLE_GAP, placesOf } from './places.ts';
import { rowsOf } from './rows.ts';

/** Side of a square, diameter of a circle. */
export const SYMBOL = 46;
const LABEL_WIDTH = 108;
/** Three lines below the symbol. */
const LABEL_HEIGHT = 54;
const ROW_PITCH = 156;
/** Between the edge and what is drawn. */
const MARGIN = 20;
/** From the symbol to the line that brothers and sisters hang on. */
const BAR_HEIGHT = 16;
const LANE = 9;
/** Beside the words below, inside the line around a home. */
const STUB = 50;

export interface Symbol {
  readonly key: string;
  readonly member: FamilyMember;
  readonly row: number;
  readonly centre: Point;
  /** With the lines of its label. */
  readonly box: Box;
}

export interface UnionLine extends Union {
  readonly path: string;
  /** Where the strokes of a separation stand, and where children hang. */
  readonly middle: Point;
}

export interface GenogramLayout {
  readonly width: number;
  readonly height: number;
  readonly symbols: readonly Symbol[];
  readonly unions: readonly UnionLine[];
  readonly descents: readonly { readonly key: string; readonly path: string; readonly isAssumed: boolean }[];
  /** Around who lives together; more than one where somebody else stands between them. */
  readonly homes: readonly string[];
  readonly bonds: readonly BondLine[];
}

interface Ground {
  readonly symbols: ReadonlyMap<string, Symbol>;
  readonly unions: readonly UnionLine[];
}

function symbolsOf(family: Family): readonly Symbol[] {
  const generation = generationsOf(family);
  const sound = consistent(family, generation);
  const places = placesOf(sound, rowsOf(sound, generation));
  return family.members.map((member) => {
    const row = generation.get(member.key) ?? 0;
    const centre = { x: MARGIN + LABEL_WIDTH / 2 + (places.get(member.key) ?? 0), y: MARGIN + 44 + SYMBOL / 2 + row * ROW_PITCH };
    const label = boxAround({ x: centre.x, y: centre.y + LABEL_HEIGHT / 2 }, LABEL_WIDTH, SYMBOL + LABEL_HEIGHT);
    return { key: member.key, member, row, centre, box: label };
  });
}

function unionLine(union: Union, symbols: ReadonlyMap<string, Symbol>, lane: number): UnionLine | undefined {
  const [one, other] = [symbols.get(union.one), symbols.get(union.other)];
  if (one === undefined || other === undefined || one.row !== other.row) return undefined;
  const [left, right] = one.centre.x < other.centre.x ? [one, other] : [other, one];
  const { x: from, y } = left.centre;
  const to = right.centre.x;
  if (to - from <= COUPLE_GAP + 1) return { ...union, path: pathOf([{ x: from + SYMBOL / 2, y }, { x: to - SYMBOL / 2, y }]), middle: { x: (from + to) / 2, y } };
  const below = left.box.bottom + 6 + lane * LANE;
  const leave = SYMBOL / 2 + 8;
  const path = pathOf([{ x: from + SYMBOL / 2, y }, { x: from + leave, y }, { x: from + leave, y: below }, { x: to - leave, y: below }, { x: to - leave, y }, { x: to - SYMBOL / 2, y }]);
  return { ...union, path, middle: { x: (from + to) / 2, y: below } };
}

function unionLines(family: Family, symbols: ReadonlyMap<string, Symbol>): readonly UnionLine[] {
  return family.unions.flatMap((union, at) => unionLine(union, symbols, at % 3) ?? []);
}

/** Where children begin to hang: the middle of a couple, or a stub beside a parent alone, clear of the words below. */
function originOf({ parents }: Sibship, { symbols, unions }: Ground): readonly Point[] {
  const [first = '', second = ''] = parents;
  const union = unions.find(({ one, other }) => (one === first && other === second) || (one === second && other === first));
  if (union !== undefined) return [union.middle];
  const parent = symbols.get(first);
  if (parent === undefined) return [];
  const { x, y } = parent.centre;
  const isTaken = [...symbols.values()].some((other) => other.row === parent.row && other.centre.x > x && other.centre.x - x <= COUPLE_GAP + 1 && unions.some(({ one, other: two }) => [one, two].includes(first) && [one, two].includes(other.key)));
  const side = isTaken ? -1 : 1;
  return [{ x: x + (side * SYMBOL) / 2, y }, { x: x + side * STUB, y }];
}

interface Hanging {
  readonly sibship: Sibship;
  readonly origin: readonly Point[];
  readonly children: readonly Symbol[];
  readonly from: number;
  readonly to: number;
}

function hangingOf(sibship: Sibship, ground: Ground): Hanging | undefined {
  const children = sibship.children.flatMap((key) => ground.symbols.get(key) ?? []);
  const [child] = children;
  const origin = originOf(sibship, ground);
  if (child === undefined || origin.some(({ y }) => y > child.centre.y)) return undefined;
  const xs = [...children.map(({ centre }) => centre.x), ...origin.slice(-1).map(({ x }) => x)];
  return { sibship, origin, children, from: Math.min(...xs), to: Math.max(...xs) };
}

/** Lines of brothers and sisters whose spans meet lie at heights of their own. */
function descentsOf(family: Family, ground: Ground): GenogramLayout['descents'] {
  const hanging = family.sibships.flatMap((sibship) => hangingOf(sibship, ground) ?? []).toSorted((a, b) => a.from - b.from || a.to - b.to);
  const lanes = new Map<string, number>();
  return hanging.map(({ sibship, origin, children, from, to }) => {
    const row = children[0]?.row ?? 0;
    let lane = 0;
    while ((lanes.get(`${row}/${lane}`) ?? -Infinity) >= from) lane += 1;
    lanes.set(`${row}/${lane}`, to);
    const top = (children[0]?.centre.y ?? 0) - SYMBOL / 2;
    const bar = top - BAR_HEIGHT - lane * LANE;
    const start = origin.at(-1);
    const trunk = start === undefined ? '' : pathOf([...origin, { x: start.x, y: bar }]);
    const drops = children.map(({ centre }) => pathOf([{ x: centre.x, y: bar }, { x: centre.x, y: top }])).join('');
    return { key: sibship.children.join(' '), path: `${trunk}${from === to ? '' : pathOf([{ x: from, y: bar }, { x: to, y: bar }])}${drops}`, isAssumed: sibship.isAssumed };
  });
}

/** Everything of a genogram with its place. The same family is always drawn the same. */
export function layoutGenogram(family: Family): GenogramLayout {
  const all = symbolsOf(family);
  const symbols = new Map(all.map((symbol) => [symbol.key, symbol]));
  const unions = unionLines(family, symbols);
  const hull = hullOf(all.map(({ box }) => box));
  const bonds = family.bonds.flatMap((bond) => {
    const [from, to] = [symbols.get(bond.from), symbols.get(bond.to)];
    return from === undefined || to === undefined ? [] : [bondLine(bond, from.centre, to.centre, SYMBOL / 2 + 4)];
  });
  return { symbols: all, unions, descents: descentsOf(family, { symbols, unions }), homes: outlineOf(all), bonds, width: (hull?.right ?? 0) + MARGIN, height: (hull?.bottom ?? 0) + MARGIN + 14 };
}
