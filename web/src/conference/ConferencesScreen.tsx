import type { ConferenceStatus } from '@dure/domain/conference';
import type { ReactNode } from 'react';
import { useRead, type Answer } from '../client/index.ts';
import { Badge } from '../design/Badge.tsx';
import { EmptyState } from '../design/EmptyState.tsx';
import { Loaded } from '../design/Loaded.tsx';
import { PageHeader } from '../design/PageHeader.tsx';
import { Pagination } from '../design/Pagination.tsx';
import { Table, type Column } from '../design/Table.tsx';
import { Tabs } from '../design/Tabs.tsx';
import { LinkButton } from '../design/TextLink.tsx';
import { useFormats, useMessages } from '../messages/index.ts';
import { useLabels } from '../messages/useLabels.ts';
import { useMay } from '../session/useMe.ts';
import { useFilter } from '../shell/location.ts';
import { usePages } from '../today/usePages.ts';
import { conferenceKindLabels, STATUS_TONES, statusLabels } from './labels.ts';
import { conferenceMessages } from './messages.en.ts';

const LISTS = ['coming', 'past'] as const;
type List = (typeof LISTS)[number];
type Conference = Answer<'GET /api/conferences'>['rows'][number];

function useColumns(): readonly Column<Conference>[] {
  const t = useMessages(conferenceMessages);
  const { moment } = useFormats();
  const [kind, status] = [useLabels(conferenceKindLabels), useLabels(statusLabels)];
  return [
    { id: 'kind', header: t.kind, isRowHeader: true, cell: (row) => kind(row.kind) },
    { id: 'when', header: t.when, cell: ({ startsAt, place }) => (startsAt === null ? <span className="quiet">{t.unscheduled}</span> : <>{moment(startsAt)} <span className="small quiet">{place}</span></>) },
    { id: 'convener', header: t.convener, cell: ({ convener }) => convener.name },
    { id: 'items', header: t.items, align: 'end', cell: ({ items }) => t.itemCount(items) },
    { id: 'attending', header: t.attending, align: 'end', cell: ({ attending, asked }) => t.attendingOf(attending, asked) },
    { id: 'status', header: t.status, cell: (row) => <><Badge tone={STATUS_TONES[row.status as ConferenceStatus]}>{status(row.status)}</Badge> {row.duties.includes('answer') && <Badge tone="warning">{t.answerAwaited}</Badge>}</> },
  ];
}

function Conferences({ list, create }: { readonly list: List; readonly create: ReactNode }): ReactNode {
  const t = useMessages(conferenceMessages);
  const columns = useColumns();
  const pages = usePages();
  const read = useRead('GET /api/conferences', { query: { list, ...(pages.mark ? { before: pages.mark } : {}) } }, { keepsPrevious: true });
  const empty = list === 'coming' ? <EmptyState icon="people" title={t.comingEmpty} actions={create}><p>{t.comingEmptyText}</p></EmptyState> : <EmptyState icon="checkCircle" title={t.pastEmpty} />;
  return (
    <Loaded read={read} lines={6}>
      {({ rows, next }) => (
        <>
          <Table caption={t[list]} columns={columns} rows={rows} rowKey={({ id }) => id} linkOf={({ id }) => ({ to: '/conferences/$id', params: { id } })} empty={empty} emptyTitle={t.comingEmpty} />
          <Pagination hasPrevious={pages.hasPrevious} hasNext={next !== null} onPrevious={pages.previous} onNext={() => pages.next(next)} />
        </>
      )}
    </Loaded>
  );
}

/** 회의: what is to come and what is over. */
export function ConferencesScreen(): ReactNode {
  const t = useMessages(conferenceMessages);
  const [chosen, choose] = useFilter('list', 'coming');
  const list = LISTS.find((one) => one === chosen) ?? 'coming';
  const create = useMay('conference:write') && <LinkButton kind="primary" icon="add" to="/conferences/new">{t.create}</LinkButton>;
  return (
    <>
      <PageHeader title={t.listTitle} lead={t.listLead} actions={create} />
      <Tabs label={t.lists} items={LISTS.map((id) => ({ id, label: t[id], content: <Conferences key={id} list={id} create={create} /> }))} selected={list} onSelect={choose} />
    </>
  );
}
