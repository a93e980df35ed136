import { useId, type ReactNode } from 'react';
import { useFormats, useMessages } from '../../../messages/index.ts';
import { pictureMessages } from '../messages.en.ts';
import { shadeOf, type ValueClass } from './classes.ts';
import { Patterns } from './Patterns.tsx';

function Swatch({ prefix, shade, isPoint = false }: { readonly prefix: string; readonly shade?: number | 'few'; readonly isPoint?: boolean }): ReactNode {
  const box = <rect x="1" y="1" width="26" height="18" className={`area${typeof shade === 'number' ? ` area-${shade}` : ''}`} {...(shade === 'few' ? { fill: `url(#${prefix}few)` } : {})} />;
  return (
    <svg viewBox="0 0 28 20" width="28" height="20" aria-hidden="true">
      {isPoint ? <circle cx="14" cy="10" r="6" className="area area-point" /> : box}
      {typeof shade === 'number' && <rect x="1" y="1" width="26" height="18" className="area-raster" fill={`url(#${prefix}${shade})`} />}
    </svg>
  );
}

/** What the shades mean: each class by its own least and greatest value. */
export function Legend({ classes, hasFew, hasPoints, isRate }: { readonly classes: readonly ValueClass[]; readonly hasFew: boolean; readonly hasPoints: boolean; readonly isRate: boolean }): ReactNode {
  const t = useMessages(pictureMessages);
  const { number } = useFormats();
  const prefix = useId();
  const bound = (value: number): string => number(isRate ? Math.round(value * 10) / 10 : value);
  const unit = (text: string): string => (isRate ? t.rate(text) : t.people(text));
  return (
    <ul className="area-legend" aria-label={t.legend}>
      <li aria-hidden="true" className="visually-hidden"><svg width="0" height="0"><Patterns prefix={prefix} unit={1} /></svg></li>
      <li><Swatch prefix={prefix} /><span>{t.nobody}</span></li>
      {hasFew && <li><Swatch prefix={prefix} shade="few" /><span>{t.tooFew}</span></li>}
      {classes.map(({ from, until }, at) => <li key={until}><Swatch prefix={prefix} shade={shadeOf(at, classes.length)} /><span className="numeric">{unit(t.classRange(bound(from), bound(until)))}</span></li>)}
      {hasPoints && <li><Swatch prefix={prefix} isPoint /><span>{t.point}</span></li>}
    </ul>
  );
}
