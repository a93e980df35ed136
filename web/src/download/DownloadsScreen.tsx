import { useState, type ReactNode } from 'react';
import { useRead, useWrite, type Answer } from '../client/index.ts';
import { Badge } from '../design/Badge.tsx';
import { Button } from '../design/Button.tsx';
import { EmptyState } from '../design/EmptyState.tsx';
import { Loaded } from '../design/Loaded.tsx';
import { ErrorNotice } from '../design/Notice.tsx';
import { PageHeader } from '../design/PageHeader.tsx';
import { Table, type Column } from '../design/Table.tsx';
import { Tabs } from '../design/Tabs.tsx';
import { toast } from '../design/toast-queue.ts';
import { useFormats, useMessages } from '../messages/index.ts';
import { useLabels } from '../messages/useLabels.ts';
import { referralMessages } from '../referral/messages.en.ts';
import { useMe } from '../session/useMe.ts';
import { useFilter } from '../shell/location.ts';
import { DecideDialog, TakeDialog } from './Dialogs.tsx';
import { listLabels, stateLabels } from './labels.ts';
import { downloadMessages } from './messages.en.ts';
import '../access/access.css';

type Own = Answer<'GET /api/downloads/mine'>['rows'][number];
type Other = Answer<'GET /api/downloads'>['rows'][number];

const TONES = { asked: 'warning', approved: 'success', refused: 'danger', withdrawn: 'neutral', taken: 'info' } as const satisfies Record<Own['state'], string>;

/** Which part of the list: the box, running or ended, the days. */
function usePart(): (row: Own | Other) => string {
  const t = useMessages(downloadMessages);
  const { boxName } = useMessages(referralMessages);
  return ({ list, parameters: { box, live, from, until } }) => {
    if (list === 'referrals') return boxName(box as Parameters<typeof boxName>[0]);
    if (list === 'cases') return live === true ? t.open : t.closed;
    return from === undefined && until === undefined ? t.everything : `${String(from ?? '')} ~ ${String(until ?? '')}`;
  };
}

function List({ row }: { readonly row: Own | Other }): ReactNode {
  const t = useMessages(downloadMessages);
  const list = useLabels(listLabels);
  const part = usePart();
  return <span className="access-lines"><span className="nowrap">{list(row.list)} <span className="numeric">{t.people(row.people)}</span></span><span className="small quiet">{part(row)}</span></span>;
}

function State({ row: { state, isOver, untilAt, decidedBy, decision } }: { readonly row: Own | Other }): ReactNode {
  const t = useMessages(downloadMessages);
  const label = useLabels(stateLabels);
  const { moment } = useFormats();
  const isOpen = !isOver && (state === 'asked' || state === 'approved');
  return (
    <span className="access-lines">
      <span><Badge tone={TONES[state]}>{label(state)}</Badge> {isOver && <Badge tone="neutral">{t.over}</Badge>}</span>
      {isOpen && <span className="small quiet">{t.until(moment(untilAt))}</span>}
      {decision !== '' && <span className="small">{decidedBy}: {decision}</span>}
    </span>
  );
}

function useColumns<Row extends Own | Other>(): readonly [first: Column<Row>, ...rest: Column<Row>[]] {
  const t = useMessages(downloadMessages);
  const { moment } = useFormats();
  return [
    { id: 'list', header: t.list, isRowHeader: true, cell: (row) => <List row={row} /> }, { id: 'reason', header: t.reason, cell: ({ reason }) => reason },
    { id: 'asked', header: t.asked, sortBy: ({ askedAt }) => askedAt, cell: ({ askedAt }) => <span className="numeric">{moment(askedAt)}</span> }, { id: 'state', header: t.state, cell: (row) => <State row={row} /> },
  ];
}

function OwnActs({ row, onTake }: { readonly row: Own; readonly onTake: (row: Own) => void }): ReactNode {
  const t = useMessages(downloadMessages);
  const write = useWrite('POST /api/downloads/:id/withdrawal');
  if (row.isOver || (row.state !== 'asked' && row.state !== 'approved')) return null;
  const withdraw = (): void => void write.send({ params: { id: row.id }, ifMatch: `"${row.version}"` }).then(() => toast(t.withdrawn), () => undefined);
  return (
    <span className="access-lines">
      {write.error && <ErrorNotice error={write.error} />}
      {row.state === 'approved' && <Button size="small" kind="primary" icon="download" onPress={() => onTake(row)}>{t.take}</Button>}
      <Button size="small" kind="tertiary" isPending={write.isPending} onPress={withdraw}>{t.withdraw}</Button>
    </span>
  );
}

function Mine(): ReactNode {
  const t = useMessages(downloadMessages);
  const [taking, setTaking] = useState<Own>();
  const columns = useColumns<Own>();
  const read = useRead('GET /api/downloads/mine', {});
  const acts: Column<Own> = { id: 'act', header: t.act, cell: (row) => <OwnActs row={row} onTake={setTaking} /> };
  return (
    <>
      <Loaded read={read} lines={4}>{({ rows }) => <Table caption={t.mineTable} columns={[...columns, acts]} rows={rows} rowKey={({ id }) => id} emptyTitle={t.none} empty={<EmptyState icon="download" title={t.none}><p>{t.noneText}</p></EmptyState>} />}</Loaded>
      {taking && <TakeDialog row={taking} onClose={() => setTaking(undefined)} />}
    </>
  );
}

function Others(): ReactNode {
  const t = useMessages(downloadMessages);
  const [chosen, setChosen] = useState<Other>();
  const columns = useColumns<Other>();
  const read = useRead('GET /api/downloads', {});
  const who: Column<Other> = { id: 'who', header: t.who, cell: ({ staff, organisation }) => <span className="access-lines"><span>{staff}</span><span className="small quiet">{organisation}</span></span> };
  const act: Column<Other> = { id: 'act', header: t.act, cell: (row) => (row.state === 'asked' && !row.isOver ? <Button size="small" onPress={() => setChosen(row)}>{t.decide}</Button> : null) };
  return (
    <>
      <Loaded read={read} lines={4}>{({ rows }) => <Table caption={t.othersTable} columns={[...columns, who, act]} rows={rows} rowKey={({ id }) => id} emptyTitle={t.noneOfOthers} empty={<EmptyState icon="checkCircle" title={t.noneOfOthers} />} />}</Loaded>
      {chosen && <DecideDialog row={chosen} onClose={() => setChosen(undefined)} />}
    </>
  );
}

/** Large lists: what one asked for, and for the lead and the auditor what waits for their word. */
export function DownloadsScreen(): ReactNode {
  const t = useMessages(downloadMessages);
  const decides = useMe().permissions.includes('download:decide');
  const [view, setView] = useFilter('view', decides ? 'others' : 'mine');
  const items = [{ id: 'others', label: t.others, content: <Others /> }, { id: 'mine', label: t.mine, content: <Mine /> }];
  return (
    <>
      <PageHeader title={t.title} lead={t.lead} />
      {decides ? <Tabs label={t.views} items={items} selected={view === 'mine' ? 'mine' : 'others'} onSelect={setView} /> : <Mine />}
    </>
  );
}
