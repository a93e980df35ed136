import { BOND_KINDS, type BondKind } from '@dure/domain/picture';
import type { ReactNode } from 'react';
import { useMessages } from '../messages/index.ts';
import { useLabels } from '../messages/useLabels.ts';
import { Shape } from './GenogramFigure.tsx';
import { bondLabels } from './labels.ts';
import { pictureMessages } from './messages.en.ts';

function Sign({ children }: { readonly children: ReactNode }): ReactNode {
  return <svg width={34} height={22} viewBox="-17 -11 34 22" aria-hidden="true">{children}</svg>;
}

const BONDS: Readonly<Record<BondKind, string>> = { close: 'M-16 -3H16M-16 3H16', conflict: 'M-16 0L-12 -5L-8 5L-4 -5L0 5L4 -5L8 5L12 -5L16 0', distant: 'M-16 0H16', 'cut-off': 'M-16 0H-3M3 0H16M-3 -7V7M3 -7V7' };

/** What the signs mean, in words. */
export function GenogramLegend(): ReactNode {
  const t = useMessages(pictureMessages);
  const bond = useLabels(bondLabels);
  return (
    <ul className="picture-legend" aria-label={t.legend}>
      <li><Sign><Shape sex="male" half={9} className="picture-thin" /></Sign>{t.legendMan}</li>
      <li><Sign><Shape sex="female" half={9} className="picture-thin" /></Sign>{t.legendWoman}</li>
      <li><Sign><Shape sex="unknown" half={10} className="picture-thin" /></Sign>{t.legendUnknown}</li>
      <li><Sign><Shape sex="female" half={10} className="picture-thin" /><Shape sex="female" half={6} className="picture-thin" /></Sign>{t.legendIndex}</li>
      <li><Sign><Shape sex="male" half={9} className="picture-thin" /><path className="picture-cross" d="M-9 -9L9 9M9 -9L-9 9" /></Sign>{t.legendDeceased}</li>
      <li><Sign><Shape sex="male" half={9} className="picture-thin picture-shape-drawn" /></Sign>{t.legendDrawn}</li>
      <li><Sign><path className="picture-home" d="M-16 -9H16V9H-16Z" /></Sign>{t.legendHome}</li>
      <li><Sign><path className="picture-line picture-dashed" d="M-16 0H16" /></Sign>{t.legendCohabiting}</li>
      <li><Sign><path className="picture-line" d="M-16 0H16M-3 8l6 -16" /></Sign>{t.legendSeparated}</li>
      <li><Sign><path className="picture-line" d="M-16 0H16M-7 8l6 -16M1 8l6 -16" /></Sign>{t.legendDivorced}</li>
      <li><Sign><path className="picture-line picture-dotted" d="M-16 0H16" /></Sign>{t.legendLikely}</li>
      {BOND_KINDS.map((kind) => <li key={kind}><Sign><path className={`picture-bond picture-bond-${kind}${kind === 'distant' ? ' picture-dotted' : ''}`} d={BONDS[kind]} /></Sign>{bond(kind)}</li>)}
    </ul>
  );
}
