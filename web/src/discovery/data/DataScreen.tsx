import type { PlainDate } from '@dure/domain/calendar';
import type { ReactNode } from 'react';
import { useRead, type Answer } from '../../client/index.ts';
import { StatusBadge } from '../../design/Badge.tsx';
import { Card } from '../../design/Card.tsx';
import { EmptyState } from '../../design/EmptyState.tsx';
import { Stack } from '../../design/Layout.tsx';
import { Loaded } from '../../design/Loaded.tsx';
import { PageHeader } from '../../design/PageHeader.tsx';
import { Table, type Column } from '../../design/Table.tsx';
import { useFormats, useMessages } from '../../messages/index.ts';
import { DataNotice } from '../DataNotice.tsx';
import { discoveryMessages } from '../messages.en.ts';
import { dataMessages } from './messages.en.ts';

type ImportRow = Answer<'GET /api/discovery/imports'>['rows'][number];

const EVERY_SECONDS = 10;

export function ImportMark({ row }: { readonly row: Pick<ImportRow, 'loaded' | 'refused'> }): ReactNode {
  const t = useMessages(dataMessages);
  if (!row.loaded) return <StatusBadge tone="danger">{t.notLoaded}</StatusBadge>;
  return row.refused > 0 ? <StatusBadge tone="warning">{t.loadedInPart}</StatusBadge> : <StatusBadge tone="success">{t.loaded}</StatusBadge>;
}

/** The months of claims that stood after a delivery. */
export function useMonths(): (row: Pick<ImportRow, 'firstMonth' | 'lastMonth'>) => string {
  const t = useMessages(dataMessages);
  const month = (day: PlainDate | string): string => day.slice(0, 7);
  return ({ firstMonth, lastMonth }) => (firstMonth === null || lastMonth === null ? '–' : t.monthsOf(month(firstMonth), month(lastMonth)));
}

function ImportsTable({ rows }: { readonly rows: readonly ImportRow[] }): ReactNode {
  const t = useMessages(dataMessages);
  const { moment, number } = useFormats();
  const months = useMonths();
  const columns: readonly Column<ImportRow>[] = [
    { id: 'at', header: t.at, isRowHeader: true, cell: ({ at }) => <span className="numeric nowrap">{moment(at)}</span> },
    { id: 'outcome', header: t.outcome, cell: (row) => <ImportMark row={row} /> },
    { id: 'kind', header: t.kind, cell: ({ adds }) => (adds ? t.adds : t.replaces) },
    { id: 'months', header: t.months, cell: (row) => <span className="numeric nowrap">{months(row)}</span> },
    { id: 'people', header: t.people, align: 'end', cell: ({ loaded, people }) => (loaded ? number(people) : '–') },
    { id: 'read', header: t.read, align: 'end', cell: ({ read }) => number(read) },
    { id: 'refused', header: t.refused, align: 'end', cell: ({ refused }) => number(refused) },
    { id: 'duplicated', header: t.duplicated, align: 'end', cell: ({ duplicated }) => number(duplicated) },
    { id: 'account', header: t.account, cell: ({ account }) => account ?? t.demo },
  ];
  const empty = <EmptyState icon="inbox" title={t.empty}><p>{t.emptyText}</p></EmptyState>;
  return <Card title={t.list} isFlush><Table caption={t.list} columns={columns} rows={rows} rowKey={({ id }) => id} linkOf={({ id }) => ({ to: '/discovery/data/$id', params: { id } })} emptyTitle={t.empty} empty={empty} /></Card>;
}

/** Which claims are asked, and what became of each delivery of them. */
export function DataScreen(): ReactNode {
  const [t, common] = [useMessages(dataMessages), useMessages(discoveryMessages)];
  const runs = useRead('GET /api/discovery/runs', { query: { kind: 'full' } });
  const read = useRead('GET /api/discovery/imports', {}, { everySeconds: EVERY_SECONDS });
  return (
    <>
      <PageHeader title={t.title} lead={t.lead} breadcrumb={[{ label: common.title, to: '/discovery' }]} />
      <Loaded read={read} lines={8}>{({ rows }) => <Stack>{runs.data !== undefined && <DataNotice data={runs.data.data} />}<ImportsTable rows={rows} /></Stack>}</Loaded>
    </>
  );
}
