import type { PlainDate } from '@dure/domain/calendar';
import { useState, type ReactNode } from 'react';
import { useRead } from '../client/index.ts';
import { Button } from '../design/Button.tsx';
import { Card } from '../design/Card.tsx';
import { EmptyState } from '../design/EmptyState.tsx';
import { Stack } from '../design/Layout.tsx';
import { Loaded } from '../design/Loaded.tsx';
import { Table, type Column } from '../design/Table.tsx';
import { useFormats, useMessages } from '../messages/index.ts';
import type { PersonSectionProps } from '../person/section.ts';
import { DeliveryLog } from './CourseCard.tsx';
import { DeliveryDialog } from './DeliveryDialog.tsx';
import { planMessages } from './messages.en.ts';
import { choiceOf, type TeamService } from './ServicesScreen.tsx';
import { useOften } from './words.ts';
import './plan.css';

/** Planned services of a person that this organisation may see: a provider its own, whoever plans all. */
export function PersonPlanSection({ person }: PersonSectionProps): ReactNode {
  const t = useMessages(planMessages);
  const { day } = useFormats();
  const often = useOften();
  const read = useRead('GET /api/persons/:id/plan-services', { params: { id: person.id } });
  const [open, setOpen] = useState<TeamService>();
  const columns: readonly Column<TeamService>[] = [
    { id: 'what', header: t.service, isRowHeader: true, cell: ({ what, amount }) => [what, amount].filter(Boolean).join(', ') }, { id: 'often', header: t.when, cell: ({ frequency, from, until }) => <>{often(frequency)}<span className="plan-under small quiet">{t.period(day(from as PlainDate), day(until as PlainDate))}</span></> },
    { id: 'provider', header: t.givenBy, cell: ({ provider }) => provider }, { id: 'owner', header: t.owner, cell: ({ owner }) => owner },
    { id: 'log', header: t.quickEntry, cell: (row) => (row.isOurs ? <Button size="small" icon="check" onPress={() => setOpen(row)}>{t.deliver}</Button> : '–') },
  ];
  return (
    <Loaded read={read}>
      {({ rows, lines }) => (rows.length === 0 ? <EmptyState icon="document" title={t.personServicesEmpty}><p>{t.personServicesEmptyText}</p></EmptyState> : (
        <Stack>
          <Card title={t.personServices} isFlush><Table caption={t.personServices} columns={columns} rows={rows} rowKey={({ planId, serviceId }) => `${planId} ${serviceId}`} emptyTitle={t.personServicesEmpty} /></Card>
          <Card title={t.log} isFlush><DeliveryLog lines={lines} nameOf={(id) => rows.find(({ serviceId }) => serviceId === id)?.what ?? '–'} /></Card>
          {open !== undefined && <DeliveryDialog choices={[choiceOf(t)(open)]} isGroup={false} onClose={() => setOpen(undefined)} />}
        </Stack>
      ))}
    </Loaded>
  );
}
