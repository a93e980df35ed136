import type { TrendPoint } from '../pictures/TrendFigure.tsx';
import type { RunRow } from '../run/RunsScreen.tsx';

/** As many as can be read beside each other. */
const MOST = 12;

const askedOf = ({ criteria }: RunRow): string => criteria.map(({ id, version }) => `${id}:${version}`).toSorted().join(' ');

/** Finished runs in the order in which they were asked; marked where other criteria were asked than before. */
export function trendOf(runs: readonly RunRow[]): readonly TrendPoint[] {
  const done = runs.filter(({ status }) => status === 'done').slice(0, MOST + 1).toReversed();
  const points = done.map((run, at) => { const before = done[at - 1]; return { id: run.id, on: run.asOf, found: run.found, isChanged: before !== undefined && askedOf(before) !== askedOf(run) }; });
  return points.slice(-MOST);
}
