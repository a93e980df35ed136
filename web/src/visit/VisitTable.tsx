import type { PlainDate } from '@dure/domain/calendar';
import type { ReactNode } from 'react';
import { StatusBadge } from '../design/Badge.tsx';
import { Row } from '../design/Layout.tsx';
import { Table, type Column } from '../design/Table.tsx';
import { TextLink } from '../design/TextLink.tsx';
import { useFormats, useMessages } from '../messages/index.ts';
import { DueMark } from '../today/DueMark.tsx';
import { visitMessages } from './messages.en.ts';
import { useVisitWords, type VisitRow } from './useVisitWords.ts';

export interface VisitTableProps {
  readonly caption: string;
  readonly rows: readonly VisitRow[];
  /** Who is visited stands in the heading already. */
  readonly of: 'person' | 'team';
}

export function VisitTable({ caption, rows, of }: VisitTableProps): ReactNode {
  const t = useMessages(visitMessages);
  const { dayWithWeekday } = useFormats();
  const words = useVisitWords();
  const open = (visit: VisitRow): ReactNode => <TextLink to="/visits/$id" params={{ id: visit.id }}>{of === 'person' ? words.purpose(visit) : (visit.personName ?? '–')}</TextLink>;
  const day: Column<VisitRow> = { id: 'on', header: t.by, cell: (visit) => <Row>{visit.status === 'planned' ? <DueMark on={visit.on} /> : dayWithWeekday(visit.on as PlainDate)}<span>{words.time(visit)}</span></Row> };
  const status: Column<VisitRow> = { id: 'status', header: t.status, cell: (visit) => <StatusBadge tone={words.tone(visit)}>{words.status(visit)}</StatusBadge> };
  const staff: Column<VisitRow> = { id: 'staff', header: t.staff, cell: (visit) => (of === 'person' ? `${visit.organisation.name} ${visit.staff}` : visit.staff) };
  const first: Column<VisitRow> = { id: 'what', header: of === 'person' ? t.kind : t.who, isRowHeader: true, cell: open };
  const outcome: Column<VisitRow> = { id: 'outcome', header: t.outcome, cell: (visit) => visit.outcome?.words || words.series(visit) || '–' };
  const columns = of === 'person' ? [first, day, status, staff, outcome] : [first, day, { id: 'kind', header: t.kind, cell: words.purpose }, { id: 'town', header: t.where, cell: (visit: VisitRow) => words.town(visit.emdCode) }, status, staff];
  return <Table caption={caption} columns={columns} rows={rows} rowKey={({ id }) => id} emptyTitle={t.noVisits} />;
}
