import type { ReactNode } from 'react';
import { useRead, type Answer } from '../../client/index.ts';
import { StatusBadge } from '../../design/Badge.tsx';
import { EmptyState } from '../../design/EmptyState.tsx';
import { Row } from '../../design/Layout.tsx';
import { Loaded } from '../../design/Loaded.tsx';
import { PageHeader } from '../../design/PageHeader.tsx';
import { Table, type Column } from '../../design/Table.tsx';
import { LinkButton } from '../../design/TextLink.tsx';
import { useFormats, useMessages } from '../../messages/index.ts';
import { useCriterionWords } from '../useCriteria.ts';
import { roundMessages } from './messages.en.ts';

type RoundRow = Answer<'GET /api/discovery/rounds'>['rows'][number];

export function RoundMark({ status }: { readonly status: string }): ReactNode {
  const t = useMessages(roundMessages);
  return <StatusBadge tone={status === 'open' ? 'info' : 'neutral'}>{status === 'open' ? t.open : t.closed}</StatusBadge>;
}

/** Rounds of the municipality, and the way to a new one of the last run. */
export function RoundsScreen(): ReactNode {
  const t = useMessages(roundMessages);
  const { moment } = useFormats();
  const words = useCriterionWords();
  const read = useRead('GET /api/discovery/rounds', {});
  const number = (id: string, header: string, of: (row: RoundRow) => number): Column<RoundRow> => ({ id, header, align: 'end', cell: (row) => <span className="numeric">{t.countOf(of(row))}</span> });
  const columns: readonly Column<RoundRow>[] = [
    { id: 'name', header: t.name, isRowHeader: true, cell: ({ name }) => name }, { id: 'status', header: t.status, cell: ({ status }) => <RoundMark status={status} /> }, { id: 'criteria', header: t.criteria, cell: ({ criteria }) => criteria.map(words.name).join(', ') },
    number('people', t.people, ({ people }) => people), number('out', t.handedOut, ({ handedOut }) => handedOut), number('live', t.live, ({ live }) => live), number('intake', t.intake, ({ intake }) => intake), { id: 'at', header: t.at, cell: ({ at, by }) => `${moment(at)} ${by}` },
  ];
  const run = read.data?.lastRun ?? null;
  const make = read.data?.mayMake === true && run !== null && <LinkButton kind="primary" icon="add" to="/discovery/rounds/new" search={{ run: run.id }}>{t.make}</LinkButton>;
  return (
    <>
      <PageHeader title={t.title} lead={t.lead} actions={<Row><LinkButton kind="tertiary" to="/discovery/effect">{t.effect}</LinkButton>{make}</Row>} />
      <Loaded read={read} lines={8}>
        {({ rows }) => <Table caption={t.title} columns={columns} rows={rows} rowKey={({ id }) => id} linkOf={({ id }) => ({ to: '/discovery/rounds/$id', params: { id } })} emptyTitle={t.empty} empty={<EmptyState icon="people" title={run === null ? t.noRun : t.empty} actions={make}><p>{t.emptyText}</p></EmptyState>} />}
      </Loaded>
    </>
  );
}
