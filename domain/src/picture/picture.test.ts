import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RELATIONS, type Relation } from '../household/index.ts';
import type { Sex } from '../person/index.ts';
import { overlaps } from './geometry.ts';
import { EMPTY_GENOGRAM, familyOf, IMPLIED_CHILD, IMPLIED_PARENT, KIN_LINKS, layoutGenogram, type DrawnPerson, type GenogramLayout, type GenogramSketch, type KnownMember } from './index.ts';

const YEAR = 2026;
const one = (relation: Relation, sex: Sex = 'unknown', birthYear: number | null = null, more: Partial<KnownMember> = {}): KnownMember => ({
  key: `${relation}-${sex}-${birthYear}`, relation, name: '홍길동', sex, birthYear, age: birthYear === null ? null : YEAR - birthYear, decade: null, isDeceased: false, isIndex: relation === 'self', ...more,
});
const drawn = (key: string, link: DrawnPerson['link'], of: string, more: Partial<DrawnPerson> = {}): DrawnPerson => ({ key, role: key, words: '', sex: 'unknown', birthYear: null, isDeceased: false, link, of, ...more });
const drawing = (known: readonly KnownMember[], sketch: Partial<GenogramSketch> = {}): GenogramLayout => layoutGenogram(familyOf(known, { ...EMPTY_GENOGRAM, ...sketch }, YEAR));
const at = ({ symbols }: GenogramLayout, key: string): { readonly x: number; readonly row: number } => {
  const found = symbols.find((symbol) => symbol.key === key)!;
  return { x: found.centre.x, row: found.row };
};

function touching({ symbols }: GenogramLayout): readonly string[] {
  return symbols.flatMap((symbol, index) => symbols.slice(index + 1).filter((other) => overlaps(symbol.box, other.box)).map((other) => `${symbol.key} on ${other.key}`));
}

interface Segment { readonly a: readonly [number, number]; readonly b: readonly [number, number] }

function segmentsOf(path: string): readonly Segment[] {
  return path.split('M').filter(Boolean).flatMap((part) => {
    const points = part.split('L').map((pair) => pair.split(' ').map(Number) as [number, number]);
    return points.slice(1).map((b, index) => ({ a: points[index]!, b }));
  });
}

/** Strictly through each other: lines that only touch at an end do not cross. */
function cross(one: Segment, other: Segment): boolean {
  const side = ([ax, ay]: readonly [number, number], [bx, by]: readonly [number, number], [cx, cy]: readonly [number, number]): number => Math.sign((bx - ax) * (cy - ay) - (by - ay) * (cx - ax));
  return side(one.a, one.b, other.a) * side(one.a, one.b, other.b) < 0 && side(other.a, other.b, one.a) * side(other.a, other.b, one.b) < 0;
}

function crossings({ descents, unions }: GenogramLayout): number {
  const lines = [...descents, ...unions].map(({ path }) => segmentsOf(path));
  return lines.reduce((sum, line, index) => sum + lines.slice(index + 1).reduce((inner, other) => inner + line.filter((mine) => other.some((theirs) => cross(mine, theirs))).length, 0), 0);
}

const aKnown = fc.tuple(fc.constantFrom(...RELATIONS.filter((relation) => relation !== 'self')), fc.constantFrom<Sex>('male', 'female', 'unknown'), fc.option(fc.integer({ min: 1925, max: 2026 })), fc.boolean());
const aHousehold = fc.array(aKnown, { maxLength: 8 }).map((others): readonly KnownMember[] => [
  { ...one('self', 'female', 1970), key: 'm0' },
  ...others.map(([relation, sex, year, isDeceased], index): KnownMember => ({ ...one(relation, sex, year), key: `m${index + 1}`, isDeceased })),
]);
const aFamily = aHousehold.chain((known) =>
  fc.array(fc.tuple(fc.constantFrom(...KIN_LINKS), fc.nat(), fc.constantFrom<Sex>('male', 'female', 'unknown')), { maxLength: 14 - known.length }).map((people) => ({
    known,
    people: people.map(([link, pick, sex], index) => drawn(`d${index}`, link, [...known.map(({ key }) => key), ...people.slice(0, index).map((_, before) => `d${before}`)][pick % (known.length + index)]!, { sex })),
  })),
);

describe('any family of up to fourteen people', () => {
  test('is drawn whole, without two on one spot, and within the paper', () => {
    fc.assert(fc.property(aFamily, ({ known, people }) => {
      const layout = drawing(known, { people });
      const keys = layout.symbols.map(({ key }) => key).filter((key) => !key.startsWith('implied'));
      expect(keys.toSorted()).toEqual([...known, ...people].map(({ key }) => key).toSorted());
      expect(touching(layout)).toEqual([]);
      const outside = layout.symbols.filter(({ box }) => box.left < 0 || box.top < 0 || box.right > layout.width || box.bottom > layout.height);
      expect(outside).toEqual([]);
    }), { numRuns: 150 });
  });

  test('is always drawn the same', () => {
    fc.assert(fc.property(aFamily, ({ known, people }) => {
      expect(drawing(known, { people })).toEqual(drawing(known, { people }));
    }), { numRuns: 50 });
  });

  test('has parents above their children and couples in one row', () => {
    fc.assert(fc.property(aFamily, ({ known, people }) => {
      const layout = drawing(known, { people });
      for (const { one: left, other } of layout.unions) expect(at(layout, left).row).toBe(at(layout, other).row);
      for (const { path } of layout.descents) for (const { a, b } of segmentsOf(path)) expect(a[1]).toBeLessThanOrEqual(b[1]);
    }), { numRuns: 100 });
  });
});

const ordinary: Readonly<Record<string, readonly [readonly KnownMember[], Partial<GenogramSketch>]>> = {
  'a couple with three children': [[one('self', 'male', 1975), one('spouse', 'female', 1977), one('child', 'female', 2003), one('child', 'male', 2006), one('child', 'male', 2010)], {}],
  'three generations under one roof': [[one('self', 'male', 1975), one('spouse', 'female', 1977), one('parent', 'male', 1948), one('parent', 'female', 1950), one('child', 'female', 2003), one('sibling', 'male', 1972), one('sibling', 'female', 1979)], {}],
  'parents of both sides': [
    [one('self', 'male', 1975), one('spouse', 'female', 1977), one('parent', 'male', 1948), one('parent', 'female', 1950), one('parent-in-law', 'male', 1949), one('parent-in-law', 'female', 1951), one('sibling', 'male', 1979), one('child', 'female', 2003), one('child', 'male', 2006)],
    { people: [drawn('처형', 'sibling', 'spouse-female-1977', { birthYear: 1974 })] },
  ],
  'a grandmother, her grandchildren, and nobody between': [[one('self', 'female', 1950), one('grandchild', 'male', 2012), one('grandchild', 'female', 2015)], {}],
  'a son abroad, a divorced daughter and her children': [
    [one('self', 'female', 1948), one('spouse', 'male', 1945, { isDeceased: true }), one('child', 'female', 1975), one('grandchild', 'male', 2005)],
    { people: [drawn('아들', 'child', 'self-female-1948', { birthYear: 1972, sex: 'male' }), drawn('며느리', 'partner', '아들', { sex: 'female' }), drawn('손녀', 'child', '아들'), drawn('전사위', 'partner', 'child-female-1975', { sex: 'male' })], unions: [{ one: 'child-female-1975', other: '전사위', kind: 'divorced' }] },
  ],
  'married twice, with children of both': [
    [one('self', 'male', 1970), one('spouse', 'female', 1975), one('child', 'female', 2010)],
    { people: [drawn('전처', 'partner', 'self-male-1970', { sex: 'female' }), drawn('큰딸', 'child', '전처')], unions: [{ one: 'self-male-1970', other: '전처', kind: 'divorced' }] },
  ],
};

describe.each(Object.entries(ordinary))('%s', (_title, [known, sketch]) => {
  test('is drawn without a crossing', () => {
    const layout = drawing(known, sketch);
    expect([crossings(layout), touching(layout)]).toEqual([0, []]);
  });
});

describe('what the record says of kin', () => {
  test('puts the grandmother over her son and him over his child', () => {
    const layout = drawing([one('self', 'male', 1975), one('parent', 'female', 1950), one('child', 'male', 2005)]);
    expect(['parent-female-1950', 'self-male-1975', 'child-male-2005'].map((key) => at(layout, key).row)).toEqual([0, 1, 2]);
  });

  test('draws an unknown parent where the record goes from the grandmother to the grandchild, and marks nothing as known', () => {
    const family = familyOf([one('self', 'female', 1950), one('grandchild', 'male', 2012)], EMPTY_GENOGRAM, YEAR);
    expect(family.members.find(({ key }) => key === IMPLIED_CHILD)).toMatchObject({ source: 'implied', name: null, age: null });
    const elders = familyOf([one('self', 'male', 2010), one('grandparent', 'female', 1945)], EMPTY_GENOGRAM, YEAR);
    expect(elders.sibships).toContainEqual({ parents: ['grandparent-female-1945'], children: [IMPLIED_PARENT], isAssumed: false });
  });

  test('takes the only grown child as the likely parent of a grandchild, says so, and lets the hand say otherwise', () => {
    const known = [one('self', 'female', 1950), one('child', 'male', 1975), one('grandchild', 'male', 2012)];
    const parentsOf = (sketch: Partial<GenogramSketch>): unknown => familyOf(known, { ...EMPTY_GENOGRAM, ...sketch }, YEAR).sibships.find(({ children }) => children.includes('grandchild-male-2012'));
    expect(parentsOf({})).toMatchObject({ parents: ['child-male-1975'], isAssumed: true });
    const corrected = { people: [drawn('딸', 'child', 'self-female-1950')], parents: [{ child: 'grandchild-male-2012', parent: '딸' }] };
    expect(parentsOf(corrected)).toEqual({ parents: ['딸'], children: ['grandchild-male-2012'], isAssumed: false });
  });

  test('puts the man left and the woman right, and an earlier partner on the other side', () => {
    const [known, sketch] = ordinary['married twice, with children of both']!;
    const layout = drawing(known, sketch);
    expect(at(layout, '전처').x).toBeLessThan(at(layout, 'self-male-1970').x);
    expect(at(layout, 'self-male-1970').x).toBeLessThan(at(layout, 'spouse-female-1975').x);
  });

  test('has brothers and sisters from the oldest to the youngest', () => {
    const layout = drawing([one('self', 'male', 1975), one('sibling', 'female', 1979), one('sibling', 'male', 1971)]);
    expect(at(layout, 'sibling-male-1971').x).toBeLessThan(at(layout, 'self-male-1975').x);
    expect(at(layout, 'self-male-1975').x).toBeLessThan(at(layout, 'sibling-female-1979').x);
  });
});

describe('the dashed line around who lives together', () => {
  const inside = (path: string, x: number, y: number): boolean => segmentsOf(`${path.replace('Z', '')}`).concat(segmentsOf(`M${path.slice(1, -1).split('L').at(-1)}L${path.slice(1, -1).split('L')[0]}`))
    .reduce((isIn, { a, b }) => (a[1] > y) !== (b[1] > y) && x < ((b[0] - a[0]) * (y - a[1])) / (b[1] - a[1]) + a[0] ? !isIn : isIn, false);

  test('holds everybody of the household and nobody else, in any family', () => {
    fc.assert(fc.property(aFamily, ({ known, people }) => {
      const layout = drawing(known, { people });
      for (const { centre, member } of layout.symbols) {
        const isHome = layout.homes.some((home) => inside(home, centre.x, centre.y));
        expect(isHome, member.key).toBe(member.source === 'record' && !member.isDeceased);
      }
    }), { numRuns: 100 });
  });

  test('is one line past the unknown parents between a grandmother and her grandchildren', () => {
    expect(drawing([one('self', 'female', 1950), one('grandchild', 'male', 2012), one('grandchild', 'female', 2015)]).homes).toHaveLength(1);
  });
});
