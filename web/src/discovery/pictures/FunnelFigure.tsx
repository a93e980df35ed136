import type { ReactNode } from 'react';
import { Table } from '../../design/Table.tsx';
import { useFormats, useMessages } from '../../messages/index.ts';
import { useCountWords, type Count } from './count.ts';
import { Figure, Reading } from './Figure.tsx';
import { pictureMessages } from './messages.en.ts';
import { useIsNarrow } from './useIsNarrow.ts';
import { useMarks } from './useMarks.ts';

export interface FunnelStep {
  readonly id: string;
  readonly name: string;
  readonly count: Count;
}

const ROW = 40;
const WIDE = { width: 560, name: 150, end: 120 };
const NARROW = { width: 320, name: 122, end: 94 };
const FEW = 8;

/** The part of the step before that went on; nothing where either is not told. */
function shareOf(step: FunnelStep, before: FunnelStep | undefined): number | undefined {
  return before === undefined || step.count === null || before.count === null || before.count === 0 ? undefined : (step.count / before.count) * 100;
}

/** From those found to those who are cared for, step by step. */
export function FunnelFigure({ steps }: { readonly steps: readonly FunnelStep[] }): ReactNode {
  const t = useMessages(pictureMessages);
  const { number } = useFormats();
  const words = useCountWords();
  const share = (at: number): string => {
    const value = steps[at] && shareOf(steps[at], steps[at - 1]);
    return value === undefined ? '' : t.percent(number(Math.round(value * 10) / 10));
  };
  const { width, name: left, end } = useIsNarrow() ? NARROW : WIDE;
  const most = Math.max(1, ...steps.map(({ count }) => count ?? 0));
  const marks = steps.map(({ id, name, count }, at) => ({ id, name, words: t.stepWords(name, words.people(count), share(at)), x: 0, y: at * ROW }));
  const held = useMarks(marks, { label: t.funnelTitle });
  const table = <Table caption={t.funnelTitle} rows={steps.map((step, at) => ({ ...step, share: share(at) }))} rowKey={({ id }) => id} emptyTitle={t.nothing} columns={[{ id: 'step', header: t.step, isRowHeader: true, cell: ({ name }) => name }, { id: 'count', header: t.found, align: 'end', cell: ({ count }) => words.bare(count) }, { id: 'share', header: t.ofBefore, align: 'end', cell: (row) => row.share || '–' }]} />;
  return (
    <Figure title={t.funnelTitle} description={t.funnelWords} table={table}>
      <div className="figure-frame">
        <svg viewBox={`0 0 ${width} ${steps.length * ROW}`} width={width} height={steps.length * ROW} className="figure-svg" {...held.list}>
          {steps.map(({ id, name, count }, at) => {
            const [y, mark, full] = [at * ROW, marks[at], width - left - end];
            const bar = count === null ? FEW : Math.max(count > 0 ? 2 : 0, (count / most) * full);
            return mark === undefined ? null : (
              <g key={id} {...held.item(mark)}>
                <rect x={1} y={y + 1} width={width - 2} height={ROW - 2} className="figure-hit" />
                <text x={8} y={y + ROW / 2 + 5}>{name}</text>
                <rect x={left} y={y + 8} width={full} height={ROW - 16} className="figure-base" />
                <rect x={left} y={y + 8} width={bar} height={ROW - 16} className={count === null ? 'figure-bar-other' : 'figure-bar'} />
                <text x={width - end + 8} y={y + ROW / 2 + 5}><tspan className="figure-number">{words.bare(count)}</tspan><tspan className="figure-quiet" dx={6}>{share(at)}</tspan></text>
              </g>
            );
          })}
        </svg>
      </div>
      <Reading words={held.current?.words} hint={t.walkHint} />
    </Figure>
  );
}
