import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DiscoveryCounts } from './counts.ts';
import { told, toldChange } from './told.ts';

const NONE: DiscoveryCounts = { people: 1000, found: 0, byCriterion: {}, together: [], byEmd: [], bySigungu: [], bySexAge: [] };
const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

/** A town with sigungu of some 행정동 each, of which `elsewhere` are not known to live in any. */
function town(numbers: readonly (readonly number[])[], elsewhere = 0): DiscoveryCounts {
  const bySigungu = numbers.map((emds, place) => ({ sigungu: `4571${place}`, found: sum(emds), people: 100 }));
  const byEmd = numbers.flatMap((emds, place) => emds.map((found, index) => ({ emd: `4571${place}0000${index}`, found, people: 50 })));
  return { ...NONE, found: sum(numbers.flat()) + elsewhere, bySigungu, byEmd };
}

/** By exactly which of three criteria how many were found. */
function sets(numbers: readonly number[]): DiscoveryCounts {
  const criteria = ['a', 'b', 'c'];
  const together = numbers.map((found, place) => ({ criteria: criteria.filter((_, bit) => (((place + 1) >> bit) & 1) === 1), found })).filter(({ found }) => found > 0);
  return { ...NONE, found: sum(numbers), byCriterion: Object.fromEntries(criteria.map((id) => [id, sum(together.filter((one) => one.criteria.includes(id)).map(({ found }) => found))])), together };
}

type Equation = { readonly total: number | null; readonly parts: readonly number[] };

/**
 * What somebody can say of each number who knows the others: every way to fill what is withheld so that all totals hold. Numbers that
 * are told are their own only way.
 */
function fillings(values: readonly (number | null)[], equations: readonly Equation[], most: number): readonly ReadonlySet<number>[] {
  const seen = values.map(() => new Set<number>());
  const filled: number[] = [];
  const broken = (at: number): boolean => equations.some(({ total, parts }) => {
    if (total === null) return false;
    const known = sum(parts.filter((part) => part < at).map((part) => filled[part] ?? 0));
    return known > total || (parts.every((part) => part < at) && known !== total);
  });
  const fill = (at: number): void => {
    if (broken(at)) return;
    if (at === values.length) {
      filled.forEach((value, place) => seen[place]?.add(value));
      return;
    }
    const value = values[at];
    const ways = value === null || value === undefined ? Array.from({ length: most + 1 }, (_, way) => way) : [value];
    for (const way of ways) {
      filled[at] = way;
      fill(at + 1);
    }
  };
  fill(0);
  return seen;
}

const isSmall = (value: number | null): boolean => value !== null && value > 0 && value < 5;
const emds = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 3 });

describe('what is told gives no small number away', () => {
  test('of the 행정동 of several sigungu', () => {
    const given = (numbers: readonly (readonly number[])[]): readonly string[] => {
      const counts = town(numbers);
      const { found, bySigungu, byEmd } = told(counts);
      const places = (code: string): readonly number[] => byEmd.flatMap(({ emd }, place) => (emd.startsWith(code) ? [place] : []));
      const equations = [{ total: found, parts: byEmd.map((_, place) => place) }, ...bySigungu.map(({ sigungu, found: total }) => ({ total, parts: places(sigungu) }))];
      const ways = fillings(byEmd.map((one) => one.found), equations, 18);
      return counts.byEmd.flatMap((one, place) => (isSmall(one.found) && ways[place]?.size === 1 ? [one.emd] : []));
    };
    expect(() => fc.assert(fc.property(fc.array(emds, { minLength: 1, maxLength: 2 }), (numbers) => given(numbers).length === 0), { numRuns: 150 })).not.toThrow();
  });

  test('of what criteria found together', () => {
    const given = (numbers: readonly number[]): readonly string[] => {
      const counts = sets(numbers);
      const { found: total, byCriterion, together } = told(counts);
      const equations = [{ total, parts: together.map((_, place) => place) }, ...Object.entries(byCriterion).map(([id, of]) => ({ total: of, parts: together.flatMap(({ criteria }, place) => (criteria.includes(id) ? [place] : [])) }))];
      const ways = fillings(together.map((one) => one.found), equations, 12);
      const found = (criteria: readonly string[]): number => counts.together.find((one) => one.criteria.join() === criteria.join())?.found ?? 0;
      return together.flatMap(({ criteria }, place) => (isSmall(found(criteria)) && ways[place]?.size === 1 ? [criteria.join()] : []));
    };
    expect(() => fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 8 }), { minLength: 7, maxLength: 7 }), (numbers) => given(numbers).length === 0), { numRuns: 50 })).not.toThrow();
  });
});

describe('what is told', () => {
  test('is everything where nothing is small', () => {
    const counts = town([[5, 0, 12], [40]]);
    expect(told(counts)).toEqual(counts);
  });

  test('withholds one more 행정동 where the sigungu would give one away', () => {
    expect(told(town([[3, 7, 20]])).byEmd.map(({ found }) => found)).toEqual([null, null, 20]);
  });

  test('withholds a 행정동 beside the few of whom none is known', () => {
    const { bySigungu } = told(town([[30], [9]], 2));
    expect(bySigungu.map(({ found }) => found)).toEqual([30, null]);
  });

  test('withholds everything of a sigungu of three', () => {
    const { found, bySigungu, byEmd } = told(town([[1, 2], [80, 90], [60, 70]]));
    expect({ found, bySigungu: bySigungu.map((one) => one.found), byEmd: byEmd.map((one) => one.found) }).toEqual({ found: 303, bySigungu: [null, 170, null], byEmd: [null, null, 80, 90, null, 70] });
  });

  test('tells the forty largest intersections, those that it withholds last and in no order of theirs', () => {
    const together = Array.from({ length: 60 }, (_, place) => ({ criteria: [`c${String(place).padStart(2, '0')}`, 'z'], found: 100 - place }));
    const counts = { ...NONE, found: sum(together.map(({ found }) => found)), byCriterion: Object.fromEntries([...together.map(({ criteria, found }) => [criteria[0] ?? '', found]), ['z', sum(together.map(({ found }) => found))]]), together };
    expect(told(counts).together).toHaveLength(40);
    const few = { ...NONE, found: 7, byCriterion: { a: 3, b: 4 }, together: [{ criteria: ['b'], found: 4 }, { criteria: ['a'], found: 3 }] };
    expect(told(few)).toMatchObject({ found: 7, byCriterion: { a: null, b: null }, together: [{ criteria: ['a'], found: null }, { criteria: ['b'], found: null }] });
  });

  test('of a change is all three numbers or none', () => {
    expect(toldChange({ appeared: 40, disappeared: 0, stayed: 100, byCriterion: { a: { appeared: 30, disappeared: 4, stayed: 50 } } })).toEqual({ appeared: 40, disappeared: 0, stayed: 100, byCriterion: { a: { appeared: null, disappeared: null, stayed: null } } });
  });
});
