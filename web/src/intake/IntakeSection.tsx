import type { PlainDate } from '@dure/domain/calendar';
import type { ReactNode } from 'react';
import { useRead } from '../client/index.ts';
import { StatusBadge } from '../design/Badge.tsx';
import { Card } from '../design/Card.tsx';
import { Row, Stack } from '../design/Layout.tsx';
import { Loaded } from '../design/Loaded.tsx';
import { LinkButton, TextLink } from '../design/TextLink.tsx';
import { emergencyMessages } from '../emergency/messages.en.ts';
import { useFormats, useMessages } from '../messages/index.ts';
import type { PersonSectionProps } from '../person/section.ts';
import { IntakeTable } from './IntakesScreen.tsx';
import { intakeMessages } from './messages.en.ts';
import './intake.css';

/** Every counselling of a person, and the times somebody had to be helped first. */
export function IntakeSection({ person }: PersonSectionProps): ReactNode {
  const t = useMessages(intakeMessages);
  const read = useRead('GET /api/persons/:id/intakes', { params: { id: person.id } });
  const mayWrite = person.permissions.includes('intake:write');
  return (
    <Stack>
      {mayWrite && (
        <Row place="end">
          <LinkButton kind="danger" icon="alert" to="/emergencies/new" search={{ person: person.id }}>{t.emergency}</LinkButton>
          <LinkButton kind="primary" icon="add" to="/intakes/new" search={{ person: person.id }}>{t.add}</LinkButton>
        </Row>
      )}
      <Loaded read={read}>{({ rows }) => <IntakeTable rows={rows} empty={t.emptyOfPerson} ofPerson />}</Loaded>
      <Emergencies personId={person.id} />
    </Stack>
  );
}

function Emergencies({ personId }: { readonly personId: string }): ReactNode {
  const t = useMessages(emergencyMessages);
  const { day, moment } = useFormats();
  const read = useRead('GET /api/persons/:id/emergencies', { params: { id: personId } });
  if (!read.data || read.data.rows.length === 0) return null;
  return (
    <Card title={t.title}>
      <ul className="intake-rows">
        {read.data.rows.map((row) => (
          <li key={row.id}><Row place="apart">
            <TextLink to="/emergencies/$id" params={{ id: row.id }}>{t.heading(row.tier)} · {moment(row.occurredAt)}</TextLink>
            {row.completedAt === null ? <StatusBadge tone={row.overdue ? 'danger' : 'warning'} icon="clock">{t.dutyDue(day(row.completeByOn as PlainDate))}</StatusBadge> : <StatusBadge tone="success">{t.completed}</StatusBadge>}
          </Row></li>
        ))}
      </ul>
    </Card>
  );
}
