import type { PlainDate } from '@dure/domain/calendar';
import type { HomecareGroup } from '@dure/domain/homecare';
import type { ReactNode } from 'react';
import { Badge } from '../design/Badge.tsx';
import { Row } from '../design/Layout.tsx';
import { Table, type Column } from '../design/Table.tsx';
import { useFormats, useMessages } from '../messages/index.ts';
import { useLabels } from '../messages/useLabels.ts';
import { DueMark } from '../today/DueMark.tsx';
import { endReasonLabels, homecareStepLabels } from './labels.ts';
import { HomecareMark } from './marks.tsx';
import { homecareMessages } from './messages.en.ts';
import type { HomecareRow } from './useHomecareAct.ts';

function Period({ row }: { readonly row: HomecareRow }): ReactNode {
  const t = useMessages(homecareMessages);
  const { day } = useFormats();
  if (row.dischargedOn === null || row.endsOn === null) return '–';
  return <Row><span className="numeric">{t.periodOf(day(row.dischargedOn as PlainDate), day(row.endsOn as PlainDate))}</span>{row.group !== 'ended' && row.daysLeft !== null && <span className="small quiet nowrap">{t.left(row.daysLeft)}</span>}{row.isExtended && <Badge tone="info">{t.extendedMark}</Badge>}</Row>;
}

/** Courses of one stage; what is late stands first. */
export function HomecareTable({ group, caption, rows, empty }: { readonly group: HomecareGroup; readonly caption: string; readonly rows: readonly HomecareRow[]; readonly empty: ReactNode }): ReactNode {
  const t = useMessages(homecareMessages);
  const { day } = useFormats();
  const [step, reason] = [useLabels(homecareStepLabels), useLabels(endReasonLabels)];
  const person: Column<HomecareRow> = { id: 'person', header: t.person, isRowHeader: true, cell: ({ personName }) => personName ?? t.nameHidden };
  const status: Column<HomecareRow> = { id: 'status', header: t.status, cell: (row) => <HomecareMark status={row.status} /> };
  const stay: Column<HomecareRow> = { id: 'stay', header: t.stay, cell: ({ days, hospital, dischargedOn }) => (dischargedOn === null ? t.stayOf(days, hospital) : t.stayed(days, hospital)) };
  const period: Column<HomecareRow> = { id: 'period', header: t.period, cell: (row) => <Period row={row} /> };
  const next: readonly Column<HomecareRow>[] = [{ id: 'next', header: t.next, cell: (row) => step(row.step) }, { id: 'due', header: t.due, cell: ({ nextOn }) => <DueMark on={nextOn} /> }];
  const holder: Column<HomecareRow> = { id: 'holder', header: t.holder, cell: ({ staff, mine }) => (mine ? <span className="strong">{t.me}</span> : staff) };
  const ended: readonly Column<HomecareRow>[] = [{ id: 'ended', header: t.ended, cell: ({ endedOn }) => (endedOn === null ? '–' : day(endedOn as PlainDate)) }, { id: 'reason', header: t.endReason, cell: ({ endReason }) => (endReason === null ? '–' : reason(endReason)) }];
  const columns = group === 'ended' ? [person, status, period, ...ended, holder] : group === 'active' || group === 'ending' ? [person, status, period, ...next, holder] : [person, status, stay, ...next, holder];
  return <Table caption={caption} columns={columns} rows={rows} rowKey={({ id }) => id} linkOf={({ id }) => ({ to: '/homecares/$id', params: { id } })} emptyTitle={caption} empty={empty} />;
}
