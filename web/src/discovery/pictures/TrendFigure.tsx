import type { ReactNode } from 'react';
import { Table } from '../../design/Table.tsx';
import { useFormats, useMessages } from '../../messages/index.ts';
import { useCountWords, type Count } from './count.ts';
import { Figure, Reading } from './Figure.tsx';
import { pictureMessages } from './messages.en.ts';
import { useIsNarrow } from './useIsNarrow.ts';
import { useMarks } from './useMarks.ts';

export interface TrendPoint {
  readonly id: string;
  /** The day of the run. */
  readonly on: string;
  readonly found: Count;
  /** What was asked otherwise than by the one before, in words; empty where nothing was. */
  readonly changed: string;
}

const WIDE = { width: 560, labels: 5 };
const NARROW = { width: 320, labels: 3 };
const [HEIGHT, LEFT, RIGHT, TOP, BOTTOM] = [240, 56, 36, 22, 34];

/** A round number at or above the greatest, so that the axis can be read. */
export function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, value)));
  return [1, 2, 2.5, 5, 10].map((step) => step * power).find((step) => step >= value) ?? 10 * power;
}

/** How many the runs found, one after another; a number that is not told stands on the ground as a gap. */
export function TrendFigure({ points }: { readonly points: readonly TrendPoint[] }): ReactNode {
  const t = useMessages(pictureMessages);
  const { day, number } = useFormats();
  const words = useCountWords();
  const { width, labels } = useIsNarrow() ? NARROW : WIDE;
  const top = roundUp(Math.max(1, ...points.map(({ found }) => found ?? 0)));
  const x = (at: number): number => LEFT + (points.length < 2 ? (width - LEFT - RIGHT) / 2 : (at * (width - LEFT - RIGHT)) / (points.length - 1));
  const y = (value: number): number => HEIGHT - BOTTOM - (value / top) * (HEIGHT - TOP - BOTTOM);
  const told = points.flatMap(({ found }, at) => (found === null ? [] : [{ at, found }]));
  const marks = points.map(({ id, on, found, changed }, at) => ({ id, name: day(on), words: [`${day(on)}: ${words.people(found)}`, ...(changed === '' ? [] : [`${t.changed}: ${changed}`])].join(', '), x: x(at), y: 0 }));
  const held = useMarks(marks, { label: t.trendTitle });
  const every = Math.max(1, Math.ceil(points.length / labels));
  const table = <Table caption={t.trendTitle} rows={points} rowKey={({ id }) => id} emptyTitle={t.nothing} columns={[{ id: 'run', header: t.run, isRowHeader: true, cell: ({ on }) => day(on) }, { id: 'found', header: t.found, align: 'end', cell: ({ found }) => words.bare(found) }, { id: 'changed', header: t.changed, cell: ({ changed }) => changed || '–' }]} />;
  return (
    <Figure title={t.trendTitle} description={t.trendWords} table={table}>
      <div className="figure-frame">
        <svg viewBox={`0 0 ${width} ${HEIGHT}`} width={width} height={HEIGHT} className="figure-svg" {...held.list}>
          <g aria-hidden="true">
            {[0, top / 2, top].map((value) => <g key={value}><line x1={LEFT} x2={width - RIGHT} y1={y(value)} y2={y(value)} className={value === 0 ? 'figure-axis' : 'figure-grid'} /><text x={LEFT - 8} y={y(value) + 4} textAnchor="end" className="figure-quiet">{number(value)}</text></g>)}
            <polyline points={told.map(({ at, found }) => `${x(at)},${y(found)}`).join(' ')} className="figure-line" />
          </g>
          {points.map(({ id, on, found, changed }, at) => {
            const mark = marks[at];
            return mark === undefined ? null : (
              <g key={id} {...held.item(mark)}>
                <rect x={x(at) - 16} y={TOP - 18} width={32} height={HEIGHT - TOP - BOTTOM + 30} className="figure-hit" />
                <circle cx={x(at)} cy={y(found ?? 0)} r={5} className={found === null ? 'figure-dot-out' : 'figure-dot'} />
                <text x={x(at)} y={y(found ?? 0) - 11} textAnchor="middle" className="figure-number">{words.bare(found)}{changed === '' ? '' : ' *'}</text>
                {(points.length - 1 - at) % every === 0 && <text x={x(at)} y={HEIGHT - 12} textAnchor="middle" className="figure-quiet">{day(on)}</text>}
              </g>
            );
          })}
        </svg>
      </div>
      <Reading words={held.current?.words} hint={t.walkHint} />
    </Figure>
  );
}
