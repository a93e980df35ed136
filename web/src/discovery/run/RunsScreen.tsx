import type { ReactNode } from 'react';
import { useRead } from '../../client/index.ts';
import { Card } from '../../design/Card.tsx';
import { Stack } from '../../design/Layout.tsx';
import { Loaded } from '../../design/Loaded.tsx';
import { PageHeader } from '../../design/PageHeader.tsx';
import { Table, type Column } from '../../design/Table.tsx';
import { LinkButton } from '../../design/TextLink.tsx';
import { useFormats, useMessages } from '../../messages/index.ts';
import { DataNotice, NoData } from '../DataNotice.tsx';
import { discoveryMessages } from '../messages.en.ts';
import { beforeOf, otherwise } from '../overview/trend.ts';
import { useOtherwise } from '../overview/useOtherwise.ts';
import { useCountWords } from '../pictures/count.ts';
import { StartButton } from './StartButton.tsx';
import { RunState } from './status.tsx';
import '../discovery.css';
import type { RunRow } from './runRow.ts';

const EVERY_SECONDS = 5;

export function RunsTable({ runs }: { readonly runs: readonly RunRow[] }): ReactNode {
  const t = useMessages(discoveryMessages);
  const { day, moment } = useFormats();
  const words = useCountWords();
  const say = useOtherwise();
  const columns: readonly Column<RunRow>[] = [
    { id: 'asOf', header: t.asOf, isRowHeader: true, cell: ({ asOf }) => day(asOf) },
    { id: 'status', header: t.status, cell: ({ status }) => <RunState status={status} /> },
    { id: 'purpose', header: t.purpose, cell: ({ purpose }) => purpose },
    { id: 'criteria', header: t.criterion, cell: ({ criteria }) => t.criteriaCount(criteria.length) },
    { id: 'changed', header: t.changedBefore, cell: (run) => (run.status === 'done' ? <span className="small">{say(otherwise(run, beforeOf(runs, run))) || '–'}</span> : '–') },
    { id: 'found', header: t.foundCount, align: 'end', cell: ({ status, found }) => (status === 'done' ? words.bare(found) : '–') },
    { id: 'by', header: t.by, cell: ({ by }) => by },
    { id: 'askedAt', header: t.askedAt, cell: ({ askedAt }) => <span className="numeric">{moment(askedAt)}</span> },
  ];
  return <Card title={t.seeRuns} isFlush><Table caption={t.runsTitle} columns={columns} rows={runs} rowKey={({ id }) => id} linkOf={({ id }) => ({ to: '/discovery/runs/$id', params: { id } })} emptyTitle={t.noRuns} /></Card>;
}

/** What was asked of the claims and when, the newest first. */
export function RunsScreen(): ReactNode {
  const t = useMessages(discoveryMessages);
  const read = useRead('GET /api/discovery/runs', { query: { kind: 'full' } }, { everySeconds: EVERY_SECONDS });
  return (
    <>
      <PageHeader title={t.runsTitle} lead={t.runsLead} breadcrumb={[{ label: t.title, to: '/discovery' }]} actions={<><LinkButton icon="inbox" to="/discovery/data">{t.dataTitle}</LinkButton><StartButton /></>} />
      <Loaded read={read} lines={8}>{({ runs, data }) => <Stack>{data.version === null ? <NoData /> : <DataNotice data={data} />}<RunsTable runs={runs} /></Stack>}</Loaded>
    </>
  );
}
