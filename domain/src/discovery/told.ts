import { type CountsChange, type Difference, type DiscoveryCounts, MOST_TOGETHER, SMALLEST_TOLD } from './counts.ts';
import { type Figure, figure, guard, guardShared, type Total } from './suppression.ts';

const shown = ({ value, hidden }: Figure): number | null => (hidden ? null : value);

/** A total with, as one more part, those whom no part counts: they are not told, but can be computed. */
function partition(of: Figure, parts: readonly Figure[], limit: number): Total {
  const elsewhere = of.value - parts.reduce((sum, { value }) => sum + value, 0);
  return { of, parts: elsewhere > 0 ? [...parts, figure(elsewhere, limit)] : parts };
}

interface Figures {
  readonly found: Figure;
  readonly criteria: ReadonlyMap<string, Figure>;
  readonly together: readonly Figure[];
  readonly emd: readonly Figure[];
  readonly sigungu: readonly Figure[];
  readonly sexAge: readonly Figure[];
}

function figuresOf(counts: DiscoveryCounts, limit: number): Figures {
  const one = ({ found }: { readonly found: number | null }): Figure => figure(found ?? 0, limit);
  return {
    found: one(counts), criteria: new Map(Object.entries(counts.byCriterion).map(([id, found]) => [id, one({ found })])),
    together: counts.together.map((each, place) => ({ ...one(each), ...(place < MOST_TOGETHER ? {} : { hidden: true }) })),
    emd: counts.byEmd.map(one), sigungu: counts.bySigungu.map(one), sexAge: counts.bySexAge.map(one),
  };
}

/** Of a criterion and of everybody the intersections that add up to it. */
function sharedTotals({ together }: DiscoveryCounts, figures: Figures): readonly Total[] {
  const withCriterion = (id: string): readonly Figure[] => figures.together.filter((_, place) => together[place]?.criteria.includes(id));
  return [{ of: figures.found, parts: figures.together }, ...[...figures.criteria].map(([id, of]) => ({ of, parts: withCriterion(id) }))];
}

function treeTotals({ byEmd, bySigungu }: DiscoveryCounts, figures: Figures, limit: number): readonly Total[] {
  const within = (sigungu: string): readonly Figure[] => figures.emd.filter((_, place) => byEmd[place]?.emd.startsWith(sigungu));
  const sigungu = bySigungu.flatMap(({ sigungu: code }, place) => {
    const [of, parts] = [figures.sigungu[place], within(code)];
    return of === undefined || parts.length === 0 ? [] : [partition(of, parts, limit)];
  });
  return [partition(figures.found, figures.sigungu, limit), partition(figures.found, figures.sexAge, limit), ...sigungu];
}

/**
 * The counts of a run as they may be told to somebody who may not see whom it found: what is below the limit is not told, nor what
 * would give it away. Takes the counts as a run makes them, with every intersection.
 */
export function told(counts: DiscoveryCounts, limit = SMALLEST_TOLD): DiscoveryCounts {
  const figures = figuresOf(counts, limit);
  const [shared, tree] = [sharedTotals(counts, figures), treeTotals(counts, figures, limit)];
  for (let hidden = -1, before = -2; hidden !== before; ) {
    before = hidden;
    guardShared(shared, limit);
    guard(tree, limit);
    hidden = [...shared, ...tree].filter(({ of }) => of.hidden).length;
  }
  const cells = <Item extends { readonly found: number | null }>(items: readonly Item[], of: readonly Figure[]): readonly Item[] => items.map((item, place) => ({ ...item, found: shown(of[place] ?? { value: 0, hidden: true }) }));
  const together = cells(counts.together, figures.together).slice(0, MOST_TOGETHER);
  return {
    people: counts.people, found: shown(figures.found), byCriterion: Object.fromEntries([...figures.criteria].map(([id, one]) => [id, shown(one)])),
    // The place among those that are not told would tell how many they are.
    together: [...together.filter(({ found }) => found !== null), ...together.filter(({ found }) => found === null).toSorted((left, right) => (left.criteria.join() < right.criteria.join() ? -1 : 1))],
    byEmd: cells(counts.byEmd, figures.emd), bySigungu: cells(counts.bySigungu, figures.sigungu), bySexAge: cells(counts.bySexAge, figures.sexAge),
  };
}

/** Two of the three give the third away where both runs are told: all or none. */
function toldDifference(difference: Difference, limit: number): Difference {
  const small = (value: number | null): boolean => value === null || (value > 0 && value < limit);
  const { appeared, disappeared, stayed } = difference;
  return [appeared, disappeared, stayed].some(small) ? { appeared: null, disappeared: null, stayed: null } : { appeared, disappeared, stayed };
}

/** The same for what has changed. */
export function toldChange({ byCriterion, ...whole }: CountsChange, limit = SMALLEST_TOLD): CountsChange {
  return { ...toldDifference(whole, limit), byCriterion: Object.fromEntries(Object.entries(byCriterion).map(([id, one]) => [id, toldDifference(one, limit)])) };
}
