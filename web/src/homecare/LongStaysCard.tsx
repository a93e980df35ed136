import { koreanDay } from '@dure/domain/calendar';
import type { ReactNode } from 'react';
import type { Answer } from '../client/index.ts';
import { Button } from '../design/Button.tsx';
import { Card } from '../design/Card.tsx';
import { Table, type Column } from '../design/Table.tsx';
import { TextLink } from '../design/TextLink.tsx';
import { useFormats, useMessages } from '../messages/index.ts';
import { homecareMessages } from './messages.en.ts';

type Listed = Answer<'GET /api/homecares'>;
type LongStay = Listed['longStays'][number];

/** People whose recorded stay is long enough to look at; nobody becomes a candidate by it. */
export function LongStaysCard({ list, onTake }: { readonly list: Listed; readonly onTake: (personId: string) => void }): ReactNode {
  const t = useMessages(homecareMessages);
  const { day } = useFormats();
  const columns: readonly Column<LongStay>[] = [
    { id: 'person', header: t.person, isRowHeader: true, cell: ({ personId, personName }) => <TextLink to="/persons/$id" params={{ id: personId }}>{personName ?? t.nameHidden}</TextLink> },
    { id: 'days', header: t.days, align: 'end', cell: ({ days }) => t.daysOf(days) },
    { id: 'recorded', header: t.recorded, cell: ({ recordedAt }) => <span className="numeric nowrap">{day(koreanDay(recordedAt))}</span> },
    { id: 'take', header: t.add, cell: ({ personId }) => <Button kind="tertiary" size="small" icon="add" onPress={() => onTake(personId)}>{t.take}</Button> },
  ];
  return (
    <Card title={t.longStays}>
      <p className="quiet">{list.longStays.length === 0 || list.fromDays === null ? t.longStaysEmpty : t.longStaysLead(list.fromDays)}</p>
      {list.longStays.length > 0 && <Table caption={t.longStays} columns={columns} rows={list.longStays} rowKey={({ personId }) => personId} emptyTitle={t.longStaysEmpty} />}
    </Card>
  );
}
