import { useState, type ReactNode } from 'react';
import { useRead } from '../client/index.ts';
import { Button } from '../design/Button.tsx';
import { Card } from '../design/Card.tsx';
import { EmptyState } from '../design/EmptyState.tsx';
import { Row, Stack } from '../design/Layout.tsx';
import { Loaded } from '../design/Loaded.tsx';
import { useMessages } from '../messages/index.ts';
import type { PersonSectionProps } from '../person/section.ts';
import { useMay } from '../session/useMe.ts';
import { visitMessages } from './messages.en.ts';
import { PlanDialog } from './PlanDialog.tsx';
import { TasksCard } from './TasksCard.tsx';
import { VisitTable } from './VisitTable.tsx';

const OPEN: readonly string[] = ['planned', 'in-progress', 'postponed'];

/** Visits of this person: planned, and what came of them; below them what else is to be done. */
export function VisitSection({ person }: PersonSectionProps): ReactNode {
  const t = useMessages(visitMessages);
  const mayWrite = useMay('visit:write');
  const [isPlanning, setPlanning] = useState(false);
  const read = useRead('GET /api/persons/:id/visits', { params: { id: person.id } });
  const plan = mayWrite && <Button kind="primary" icon="calendar" onPress={() => setPlanning(true)}>{t.plan}</Button>;
  return (
    <Loaded read={read}>
      {({ rows }) => {
        const open = rows.filter(({ status }) => OPEN.includes(status));
        const past = rows.filter(({ status }) => !OPEN.includes(status)).toReversed();
        return (
          <Stack>
            {rows.length === 0 ? <EmptyState icon="calendar" title={t.empty} actions={plan}><p>{t.emptyText}</p></EmptyState> : <Row place="end">{plan}</Row>}
            {open.length > 0 && <Card title={t.open} isFlush><VisitTable caption={t.open} rows={open} of="person" /></Card>}
            {past.length > 0 && <Card title={t.done} isFlush><VisitTable caption={t.done} rows={past} of="person" /></Card>}
            <TasksCard personId={person.id} />
            {isPlanning && <PlanDialog personId={person.id} onClose={() => setPlanning(false)} />}
          </Stack>
        );
      }}
    </Loaded>
  );
}
