import type { DiscoveryCounts } from '@dure/domain/discovery';
import type { ReactNode } from 'react';
import { useTowns } from '../jurisdiction/useTowns.ts';
import { PlacesFigure } from './pictures/map/PlacesFigure.tsx';
import { PyramidFigure } from './pictures/PyramidFigure.tsx';

/** The counts of a run as pictures: where and who, and beside them what else is told of them. */
export function RunFigures({ counts, beside }: { readonly counts: DiscoveryCounts; readonly beside: ReactNode }): ReactNode {
  const { nameOf: townOf } = useTowns();
  const named = (code: string): string | undefined => { const name = townOf(code); return name === code ? undefined : name; };
  return (
    <>
      <PlacesFigure bySigungu={counts.bySigungu.map(({ sigungu, ...cell }) => ({ code: sigungu, ...cell }))} byEmd={counts.byEmd.map(({ emd, ...cell }) => ({ code: emd, ...cell }))} nameOf={named} />
      <div className="figure-grid-two"><PyramidFigure counts={counts.bySexAge} />{beside}</div>
    </>
  );
}
