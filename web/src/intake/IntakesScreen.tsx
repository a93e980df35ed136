import type { PlainDate } from '@dure/domain/calendar';
import type { ReactNode } from 'react';
import { useRead, type Answer } from '../client/index.ts';
import { StatusBadge } from '../design/Badge.tsx';
import { EmptyState } from '../design/EmptyState.tsx';
import { Stack } from '../design/Layout.tsx';
import { Loaded } from '../design/Loaded.tsx';
import { PageHeader } from '../design/PageHeader.tsx';
import { Table, type Column } from '../design/Table.tsx';
import { Tabs } from '../design/Tabs.tsx';
import { LinkButton } from '../design/TextLink.tsx';
import { useFormats, useMessages } from '../messages/index.ts';
import { useFilter } from '../shell/location.ts';
import { InboundList } from './InboundList.tsx';
import { intakeMessages } from './messages.en.ts';

type IntakeRow = Answer<'GET /api/intakes'>['rows'][number];
const MOST = 100;

/** What the team received: counselling, and requests of guarantee agencies that wait. */
export function IntakesScreen(): ReactNode {
  const t = useMessages(intakeMessages);
  const [tab, setTab] = useFilter('tab', 'intakes');
  const read = useRead('GET /api/intakes', { query: { limit: MOST } });
  return (
    <Stack>
      <PageHeader title={t.listTitle} lead={t.listLead} actions={<><LinkButton kind="danger" icon="alert" to="/emergencies/new">{t.emergency}</LinkButton><LinkButton kind="primary" icon="add" to="/intakes/new">{t.add}</LinkButton></>} />
      <Loaded read={read}>
        {({ rows, waitingInbound }) => (
          <Tabs label={t.listTitle} selected={tab} onSelect={setTab} items={[
            { id: 'intakes', label: t.intakeTab, content: <IntakeTable rows={rows} empty={t.empty} /> },
            { id: 'inbound', label: t.inboundTab, count: waitingInbound, content: <InboundList lead={t.inboundLead} /> },
          ]} />
        )}
      </Loaded>
    </Stack>
  );
}

/** Of one person the day names the row, of a team the person. A new intake of one person is begun beside the table: from an empty one it would be about nobody. */
export function IntakeTable({ rows, empty, ofPerson = false }: { readonly rows: readonly IntakeRow[]; readonly empty: string; readonly ofPerson?: boolean }): ReactNode {
  const t = useMessages(intakeMessages);
  const { day } = useFormats();
  const columns: readonly Column<IntakeRow>[] = [
    ...(ofPerson ? [] : [{ id: 'person', header: t.person, isRowHeader: true, cell: ({ personId, personName }: IntakeRow) => personName ?? (personId === null ? t.unnamed : t.nameless) }]),
    { id: 'day', header: t.day, isRowHeader: ofPerson, cell: ({ receivedOn }) => day(receivedOn as PlainDate), sortBy: ({ receivedOn }) => receivedOn },
    { id: 'kind', header: t.kindLabel, cell: ({ kind }) => (kind === 'emergency' ? <StatusBadge tone="danger">{t.kind(kind)}</StatusBadge> : t.kind(kind)) },
    { id: 'source', header: t.sourceLabel, cell: ({ source }) => t.source(source) },
    { id: 'next', header: t.next, cell: (row) => <NextStep row={row} />, sortBy: ({ nextOn }) => nextOn ?? '9999' },
  ];
  const begins = ofPerson ? {} : { empty: <EmptyState title={empty} actions={<LinkButton to="/intakes/new">{t.add}</LinkButton>} /> };
  return <Table caption={t.caption} columns={columns} rows={rows} rowKey={({ id }) => id} linkOf={({ id }) => ({ to: '/intakes/$id', params: { id } })} drawnAtOnce={30} emptyTitle={empty} {...begins} />;
}

function NextStep({ row: { nextStep, nextOn, overdue } }: { readonly row: IntakeRow }): ReactNode {
  const t = useMessages(intakeMessages);
  const { day } = useFormats();
  if (nextStep === null) return t.noNext;
  return <span className="row"><span>{t.nextStepName(nextStep)}</span>{nextOn !== null && <span className="quiet">{day(nextOn as PlainDate)}</span>}{overdue && <StatusBadge tone="warning" icon="clock">{t.overdue}</StatusBadge>}</span>;
}
