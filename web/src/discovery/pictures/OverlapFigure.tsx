import { useRef, type ReactNode } from 'react';
import { Table } from '../../design/Table.tsx';
import { useMessages } from '../../messages/index.ts';
import { useCountWords, type Count } from './count.ts';
import { Figure, Reading } from './Figure.tsx';
import { pictureMessages } from './messages.en.ts';
import type { Mark } from './nearest.ts';
import { useMarks } from './useMarks.ts';

export interface Together {
  readonly criteria: readonly string[];
  readonly found: Count;
}

export interface OverlapFigureProps {
  readonly together: readonly Together[];
  readonly byCriterion: Readonly<Record<string, Count>>;
  readonly nameOf: (criterion: string) => string;
}

/** So many columns are drawn; the table holds all. */
const MOST = 16;
const [NAME, SIZE, COLUMN, ROW, TOP, HIGH] = [150, 96, 34, 26, 22, 110];
/** A number that is not told is drawn as high as one small step. */
const FEW = 6;

/** The criteria that the drawn columns name, the greatest first. */
function rowsOf(columns: readonly Together[], byCriterion: OverlapFigureProps['byCriterion']): readonly string[] {
  return [...new Set(columns.flatMap(({ criteria }) => criteria))].toSorted((one, other) => (byCriterion[other] ?? 0) - (byCriterion[one] ?? 0) || one.localeCompare(other));
}

const greatest = (counts: readonly Count[]): number => Math.max(1, ...counts.map((count) => count ?? 0));
const keyOf = ({ criteria }: Together): string => criteria.join('+');

interface ColumnProps {
  readonly one: Together;
  readonly x: number;
  readonly rows: readonly string[];
  readonly most: number;
  readonly height: number;
  readonly item: Readonly<Record<string, unknown>>;
}

function Column({ one, x, rows, most, height, item }: ColumnProps): ReactNode {
  const words = useCountWords();
  const bar = one.found === null ? FEW : Math.max(1, (one.found / most) * HIGH);
  const held = rows.flatMap((row, at) => (one.criteria.includes(row) ? [TOP + HIGH + 20 + at * ROW] : []));
  return (
    <g {...item}>
      <rect x={x - COLUMN / 2} y={0} width={COLUMN} height={height} className="figure-hit" />
      <rect x={x - 9} y={TOP + HIGH - bar} width={18} height={bar} className={one.found === null ? 'figure-bar-other' : 'figure-bar'} />
      <text x={x} y={TOP + HIGH - bar - 6} textAnchor="middle" className={one.found === null ? 'figure-quiet' : 'figure-number'}>{words.bare(one.found)}</text>
      <line x1={x} x2={x} y1={held[0] ?? 0} y2={held.at(-1) ?? 0} className="figure-join" />
      {rows.map((row, at) => <circle key={row} cx={x} cy={TOP + HIGH + 20 + at * ROW} r={6} className={one.criteria.includes(row) ? 'figure-dot-in' : 'figure-dot-out'} />)}
    </g>
  );
}

function Rows({ rows, byCriterion, nameOf, width }: Omit<OverlapFigureProps, 'together'> & { readonly rows: readonly string[]; readonly width: number }): ReactNode {
  const words = useCountWords();
  const most = greatest(rows.map((row) => byCriterion[row] ?? null));
  return rows.map((row, at) => {
    const y = TOP + HIGH + 20 + at * ROW;
    const found = byCriterion[row] ?? null;
    return (
      <g key={row} aria-hidden="true">
        {at % 2 === 0 && <rect x={0} y={y - ROW / 2} width={width} height={ROW} className="figure-stripe" />}
        <text x={NAME - 8} y={y + 4} textAnchor="end">{nameOf(row)}</text>
        <rect x={NAME} y={y - 7} width={Math.max(1, ((found ?? 0) / most) * (SIZE - 46))} height={14} className="figure-bar-other" />
        <text x={NAME + Math.max(1, ((found ?? 0) / most) * (SIZE - 46)) + 5} y={y + 4} className="figure-quiet">{words.bare(found)}</text>
      </g>
    );
  });
}

/** Which criteria find the same people: exact intersections as columns, criteria as rows (an UpSet picture). */
export function OverlapFigure({ together, byCriterion, nameOf }: OverlapFigureProps): ReactNode {
  const t = useMessages(pictureMessages);
  const words = useCountWords();
  const frame = useRef<HTMLDivElement>(null);
  const columns = together.slice(0, MOST);
  const rows = rowsOf(columns, byCriterion);
  const namesOf = ({ criteria }: Together): string => (criteria.length === 1 ? t.only(nameOf(criteria[0] ?? '')) : criteria.map(nameOf).join(' + '));
  const most = greatest(columns.map(({ found }) => found));
  const xOf = (at: number): number => NAME + SIZE + COLUMN / 2 + at * COLUMN;
  const marks = columns.map((one, at): Mark => ({ id: keyOf(one), name: namesOf(one), words: t.togetherWords(namesOf(one), words.people(one.found)), x: xOf(at), y: TOP }));
  const show = ({ id }: Mark): void => frame.current?.querySelector(`[data-mark="${id}"]`)?.scrollIntoView?.({ block: 'nearest', inline: 'nearest' });
  const held = useMarks(marks, { label: t.overlapTitle, onMove: show });
  const [width, height] = [xOf(columns.length) - COLUMN / 2 + 4, TOP + HIGH + 20 + rows.length * ROW];
  const table = <Table caption={t.overlapTitle} rows={together} rowKey={keyOf} emptyTitle={t.nothing} columns={[{ id: 'criteria', header: t.together, isRowHeader: true, cell: namesOf }, { id: 'found', header: t.found, align: 'end', cell: ({ found }) => words.bare(found), sortBy: ({ found }) => found ?? 0 }]} />;
  return (
    <Figure title={t.overlapTitle} description={t.overlapWords} table={table}>
      {columns.length === 0 ? <p className="quiet">{t.nothing}</p> : (
        <>
          <div className="figure-frame" ref={frame}>
            <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} className="figure-svg figure-wide" {...held.list}>
              <Rows rows={rows} byCriterion={byCriterion} nameOf={nameOf} width={width} />
              {columns.map((one, at) => { const mark = marks[at]; return mark === undefined ? null : <Column key={keyOf(one)} one={one} x={xOf(at)} rows={rows} most={most} height={height} item={held.item(mark)} />; })}
            </svg>
          </div>
          <Reading words={held.current?.words} hint={t.walkHint} />
          {together.length > columns.length && <p className="small quiet">{t.more(together.length - columns.length)}</p>}
        </>
      )}
    </Figure>
  );
}
