import type { PlainDate } from '@dure/domain/calendar';
import type { ReactNode } from 'react';
import { Card } from '../design/Card.tsx';
import { Table, type Column } from '../design/Table.tsx';
import { useFormats, useMessages } from '../messages/index.ts';
import { homecareMessages } from './messages.en.ts';
import type { HomecareDetail } from './useHomecareAct.ts';

type Readmission = HomecareDetail['readmissions'][number];

export function ReadmissionsCard({ record }: { readonly record: HomecareDetail }): ReactNode {
  const t = useMessages(homecareMessages);
  const { day } = useFormats();
  if (record.readmissions.length === 0) return null;
  const columns: readonly Column<Readmission>[] = [
    { id: 'hospital', header: t.hospital, isRowHeader: true, cell: ({ hospital }) => hospital },
    { id: 'from', header: t.readmittedOn, cell: ({ admittedOn }) => <span className="numeric nowrap">{day(admittedOn as PlainDate)}</span> },
    { id: 'planned', header: t.wasPlanned, cell: ({ planned }) => (planned ? t.plannedMark : t.unplannedMark) },
    { id: 'back', header: t.backOn, cell: ({ dischargedOn }) => (dischargedOn === null ? t.stillIn : day(dischargedOn as PlainDate)) },
    { id: 'words', header: t.memo, cell: ({ words }) => words || '–' },
  ];
  return <Card title={t.readmissions} isFlush><Table caption={t.readmissions} columns={columns} rows={record.readmissions} rowKey={({ admittedOn, hospital }) => `${admittedOn} ${hospital}`} emptyTitle={t.readmissions} /></Card>;
}
