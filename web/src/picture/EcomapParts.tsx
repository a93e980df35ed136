import type { Circle, Ecomap } from '@dure/domain/picture';
import { PROGRAMMES } from '@dure/domain/programme';
import type { ReactNode } from 'react';
import { EmptyState } from '../design/EmptyState.tsx';
import { Table, type Column } from '../design/Table.tsx';
import { useMessages } from '../messages/index.ts';
import { useLabels } from '../messages/useLabels.ts';
import { programmeLabels } from '../referral/labels.ts';
import { EcomapFigure } from './EcomapFigure.tsx';
import { flowLabels, sourceLabels, tieLabels } from './labels.ts';
import { pictureMessages } from './messages.en.ts';

/** The map with programmes and services under their names. */
export function useNamedMap(): (map: Ecomap) => Ecomap {
  const programme = useLabels(programmeLabels);
  const name = (what: string): string => (PROGRAMMES.some((code) => code === what) ? programme(what) : what);
  return (map) => ({ ...map, circles: map.circles.map((circle) => ({ ...circle, what: [...new Set(circle.what.map(name))] })) });
}

function Legend(): ReactNode {
  const t = useMessages(pictureMessages);
  const line = (className: string, more: ReactNode = null): ReactNode => <svg width={34} height={18} viewBox="-17 -9 34 18" aria-hidden="true"><path className={`picture-line${className}`} d="M-16 0H16" />{more}</svg>;
  return (
    <ul className="picture-legend" aria-label={t.legend}>
      <li>{line('')}{t.legendNormal}</li>
      <li>{line(' picture-thick')}{t.legendStrong}</li>
      <li>{line(' picture-dashed')}{t.legendWeak}</li>
      <li>{line('', <path className="picture-line" d="M-9 -6V6M-3 -6V6M3 -6V6M9 -6V6" />)}{t.legendStressful}</li>
      <li>{line('', <path className="picture-arrow" d="M17 0L7 -5V5Z" />)}{t.legendFlow}</li>
    </ul>
  );
}

/** The drawing, its list and what is hidden from it. */
export function EcomapParts({ map, members, children }: { readonly map: Ecomap; readonly members: readonly string[]; readonly children?: ReactNode }): ReactNode {
  const t = useMessages(pictureMessages);
  const [tie, flow, source] = [useLabels(tieLabels), useLabels(flowLabels), useLabels(sourceLabels)];
  const columns: readonly Column<Circle>[] = [
    { id: 'name', header: t.circle, isRowHeader: true, cell: ({ name }) => name },
    { id: 'sources', header: t.relation, cell: ({ sources }) => sources.map(source).join(', ') },
    { id: 'what', header: t.what, cell: ({ what, words }) => [...what, words].filter(Boolean).join(', ') || t.nothing },
    { id: 'tie', header: t.tie, cell: ({ kind }) => tie(kind) },
    { id: 'flow', header: t.flow, cell: (circle) => flow(circle.flow) },
  ];
  const text = [members.join(', '), ...map.circles.map(({ name, what, kind, flow: way }) => [name, ...what, tie(kind), way === 'none' ? '' : flow(way)].filter(Boolean).join(', '))].join('. ');
  return (
    <>
      {map.circles.length === 0 ? <EmptyState icon="people" title={t.ecomapEmpty}>{t.ecomapEmptyText}</EmptyState> : <><EcomapFigure map={map} members={members} text={text} /><Legend /></>}
      {children}
      {map.circles.length > 0 && <Table caption={t.asListEcomap} columns={columns} rows={map.circles} rowKey={({ key }) => key} emptyTitle={t.listEmpty} />}
      {map.hidden.length > 0 && <div className="picture-part"><h3>{t.hidden}</h3><ul>{map.hidden.map(({ key, name, reason }) => <li key={key}>{t.hiddenOf(name, reason)}</li>)}</ul></div>}
    </>
  );
}
