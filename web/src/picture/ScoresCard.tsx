import type { PlainDate } from '@dure/domain/calendar';
import { layoutScores, scoreSeries, type ScorePoint, type ScoreSeries } from '@dure/domain/picture';
import type { ReactNode } from 'react';
import { useRead } from '../client/index.ts';
import { Card } from '../design/Card.tsx';
import { EmptyState } from '../design/EmptyState.tsx';
import { Loaded } from '../design/Loaded.tsx';
import { Table, type Column } from '../design/Table.tsx';
import { useFormats, useMessages } from '../messages/index.ts';
import { Drawing } from './Drawing.tsx';
import { pictureMessages } from './messages.en.ts';

const WIDTH = 460;
const HEIGHT = 236;

function useChange(): (series: ScoreSeries) => string {
  const t = useMessages(pictureMessages);
  const { number } = useFormats();
  return ({ change }) => {
    if (change === null) return t.firstScore;
    const { by, from, to } = change;
    const words = t.changed(number(Math.abs(by)), by === 0 ? 'same' : by > 0 ? 'up' : 'down', number(from.score), number(to.score));
    const isOther = from.band !== null && to.band !== null && from.band.key !== to.band.key;
    return isOther ? `${words} ${t.changedBand(from.band.label, to.band.label)}` : words;
  };
}

function Chart({ series, text }: { readonly series: ScoreSeries; readonly text: string }): ReactNode {
  const { number, day } = useFormats();
  const { plot, points, bands } = layoutScores(series, WIDTH, HEIGHT);
  return (
    <Drawing title={series.title} text={text} width={WIDTH} height={HEIGHT}>
      <path className="picture-thin" d={`M${plot.left} ${plot.top}V${plot.bottom}H${plot.right}`} />
      {bands.map(({ band, y, labelY }) => (
        <g key={band.key}>
          {band.from > 0 && <><path className="picture-grid" d={`M${plot.left} ${y}H${plot.right}`} /><text className="picture-note" x={plot.left - 6} y={y + 4} textAnchor="end">{number(band.from)}</text></>}
          <text className="picture-note" x={plot.right + 8} y={labelY}>{band.label}</text>
        </g>
      ))}
      <path className="picture-score" d={points.map(({ x, y }, at) => `${at === 0 ? 'M' : 'L'}${x} ${y}`).join('')} />
      {points.map(({ point, x, y, labelY, isDated }) => (
        <g key={`${point.on} ${x}`}>
          <circle className="picture-dot" cx={x} cy={y} r={5} />
          <text className="picture-name" x={x} y={labelY} textAnchor="middle">{number(point.score)}</text>
          {isDated && <text className="picture-note" x={x} y={plot.bottom + 20} textAnchor="middle">{day(point.on)}</text>}
        </g>
      ))}
    </Drawing>
  );
}

function OneSeries({ series }: { readonly series: ScoreSeries }): ReactNode {
  const t = useMessages(pictureMessages);
  const { day, number } = useFormats();
  const change = useChange();
  const columns: readonly Column<ScorePoint>[] = [
    { id: 'day', header: t.day, isRowHeader: true, cell: ({ on }) => day(on) },
    { id: 'score', header: t.score, align: 'end', cell: ({ score }) => t.points(number(score)) },
    { id: 'band', header: t.band, cell: ({ band }) => band?.label ?? t.nothing },
  ];
  const text = [...series.points.map(({ on, score, band }) => [day(on), t.points(number(score)), band?.label ?? ''].filter(Boolean).join(' ')), change(series)].join('. ');
  return (
    <figure className="picture-chart">
      <figcaption><strong>{series.title}</strong></figcaption>
      <Chart series={series} text={text} />
      <p>{change(series)}</p>
      <Table caption={t.scoreTable(series.title)} columns={columns} rows={series.points.toReversed()} rowKey={({ on, score }) => `${on} ${score}`} emptyTitle={t.scoresEmpty} />
    </figure>
  );
}

/** Scores over time, an instrument and version a chart: another version measures another thing. */
export function ScoresCard({ personId }: { readonly personId: string }): ReactNode {
  const t = useMessages(pictureMessages);
  const read = useRead('GET /api/persons/:id/assessments', { params: { id: personId } });
  return (
    <Card title={t.scores}>
      <Loaded read={read}>
        {({ rows, sex }) => {
          const all = scoreSeries(rows.map((row) => ({ ...row, doneOn: row.doneOn as PlainDate })), sex ?? 'unknown');
          return all.length === 0 ? <EmptyState icon="document" title={t.scoresEmpty} /> : <div className="picture-charts">{all.map((series) => <OneSeries key={`${series.instrumentId} ${series.version}`} series={series} />)}</div>;
        }}
      </Loaded>
    </Card>
  );
}
