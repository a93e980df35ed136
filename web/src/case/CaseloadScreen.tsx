import type { ReactNode } from 'react';
import { useRead, type Answer } from '../client/index.ts';
import { Badge } from '../design/Badge.tsx';
import { Card } from '../design/Card.tsx';
import { EmptyState } from '../design/EmptyState.tsx';
import { Stack } from '../design/Layout.tsx';
import { Loaded } from '../design/Loaded.tsx';
import { PageHeader } from '../design/PageHeader.tsx';
import { Table, type Column } from '../design/Table.tsx';
import { TextLink } from '../design/TextLink.tsx';
import { useFormats, useMessages } from '../messages/index.ts';
import { useLabels } from '../messages/useLabels.ts';
import { useMay } from '../session/useMe.ts';
import { caseloadMessages } from './caseload.en.ts';
import { caseModelLabels, handoverKindLabels } from './labels.ts';

type Member = Answer<'GET /api/caseload'>['staff'][number];
type Past = Answer<'GET /api/case-handovers'>['rows'][number];

function TeamTable({ staff }: { readonly staff: readonly Member[] }): ReactNode {
  const t = useMessages(caseloadMessages);
  const columns: readonly Column<Member>[] = [
    { id: 'name', header: t.name, isRowHeader: true, sortBy: ({ name }) => name, cell: ({ name }) => name },
    { id: 'position', header: t.position, cell: ({ title }) => title || '–' },
    { id: 'count', header: t.count, align: 'end', sortBy: ({ count }) => count, cell: ({ count }) => <span className="numeric">{t.cases(count)}</span> },
    { id: 'weight', header: t.weight, align: 'end', sortBy: ({ weight }) => weight, cell: ({ weight }) => <span className="numeric strong">{weight}</span> },
    { id: 'overdue', header: t.overdue, align: 'end', sortBy: ({ overdue }) => overdue, cell: ({ overdue }) => (overdue === 0 ? '–' : <Badge tone="danger">{t.cases(overdue)}</Badge>) },
  ];
  return <Table caption={t.title} columns={columns} rows={staff} rowKey={({ staffId }) => staffId} linkOf={({ staffId }) => ({ to: '/caseload/$id', params: { id: staffId } })} emptyTitle={t.empty} empty={<EmptyState icon="people" title={t.empty}><p>{t.emptyText}</p></EmptyState>} />;
}

function PastTable({ rows }: { readonly rows: readonly Past[] }): ReactNode {
  const t = useMessages(caseloadMessages);
  const { moment } = useFormats();
  const kind = useLabels(handoverKindLabels);
  return (
    <Table caption={t.past} rows={rows} rowKey={({ id }) => id} emptyTitle={t.pastEmpty} columns={[
      { id: 'at', header: t.at, isRowHeader: true, cell: ({ at }) => <span className="numeric nowrap">{moment(at)}</span> },
      { id: 'from', header: t.from, cell: ({ from }) => from },
      { id: 'to', header: t.to, cell: ({ to }) => to },
      { id: 'what', header: t.what, cell: ({ counts }) => Object.entries(counts).map(([one, count]) => t.goingCount(kind(one), count)).join(', ') },
      { id: 'left', header: t.left, cell: ({ left }) => Object.entries(left).map(([one, count]) => t.goingCount(kind(one), count)).join(', ') || '–' },
      { id: 'reason', header: t.reason, cell: ({ reason }) => reason },
      { id: 'by', header: t.by, cell: ({ by }) => by },
    ]} />
  );
}

/** What the figures of the load are, and where they are set. */
function Weights({ weights: { percent, isDecided } }: { readonly weights: Answer<'GET /api/caseload'>['weights'] }): ReactNode {
  const t = useMessages(caseloadMessages);
  const model = useLabels(caseModelLabels);
  const words = Object.entries(percent).flatMap(([name, value]) => (value === null ? [] : [`${t.weightOf(name) || model(name)} ${value}%`]));
  const mayOpen = useMay('settings:read');
  return <p className="small quiet">{isDecided ? t.weightsDecided : t.weightsExample} {words.join(' · ')} {mayOpen && <TextLink to="/settings/municipal">{t.weightsOpen}</TextLink>}</p>;
}

/** What each of the team has to carry, for its lead, and what was handed over. */
export function CaseloadScreen(): ReactNode {
  const t = useMessages(caseloadMessages);
  const [load, past] = [useRead('GET /api/caseload', {}), useRead('GET /api/case-handovers', {})];
  return (
    <>
      <PageHeader title={t.title} lead={t.lead} />
      <Stack>
        <Loaded read={load} lines={8}>{({ staff, weights }) => <Stack gap="tight"><TeamTable staff={staff} /><Weights weights={weights} /></Stack>}</Loaded>
        <Card title={t.past} isFlush><Loaded read={past} lines={3}>{({ rows }) => <PastTable rows={rows} />}</Loaded></Card>
      </Stack>
    </>
  );
}
