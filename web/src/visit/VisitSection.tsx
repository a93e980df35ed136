import { addDays, type PlainDate } from '@dure/domain/calendar';
import { useState, type ReactNode } from 'react';
import { useRead } from '../client/index.ts';
import { Button } from '../design/Button.tsx';
import { Card } from '../design/Card.tsx';
import { EmptyState } from '../design/EmptyState.tsx';
import { Row, Stack } from '../design/Layout.tsx';
import { Loaded } from '../design/Loaded.tsx';
import { RadioGroup } from '../design/RadioGroup.tsx';
import { useMessages } from '../messages/index.ts';
import type { PersonSectionProps } from '../person/section.ts';
import { useMay, useMe } from '../session/useMe.ts';
import { visitMessages } from './messages.en.ts';
import { PlanDialog } from './PlanDialog.tsx';
import { Steps } from './Steps.tsx';
import { TasksCard } from './TasksCard.tsx';
import { byTime, type VisitRow } from './useVisitWords.ts';
import { UnplannedDialog } from './UnplannedDialog.tsx';
import { VisitTable } from './VisitTable.tsx';
import { mondayOf, weekFrom } from './week.ts';
import { WeekGrid } from './WeekGrid.tsx';

const DIALOGS = { plan: PlanDialog, enter: UnplannedDialog } as const;
const OPEN: readonly string[] = ['planned', 'in-progress', 'postponed'];

/** A week of everybody who goes there. */
function PersonWeek({ rows }: { readonly rows: readonly VisitRow[] }): ReactNode {
  const { today } = useMe();
  const [monday, setMonday] = useState(() => mondayOf(today as PlainDate));
  return <Stack><Steps span={{ from: monday, until: addDays(monday, 6), step: 7 }} onMove={(on) => setMonday(mondayOf(on))} /><WeekGrid days={weekFrom(monday)} rows={rows.toSorted(byTime)} whose="team" /></Stack>;
}

/** Visits of this person: planned, and what came of them; below them what else is to be done. */
export function VisitSection({ person }: PersonSectionProps): ReactNode {
  const t = useMessages(visitMessages);
  const mayWrite = useMay('visit:write');
  const [doing, setDoing] = useState<keyof typeof DIALOGS>();
  const [view, setView] = useState<'list' | 'week'>('list');
  const read = useRead('GET /api/persons/:id/visits', { params: { id: person.id } });
  const DoingDialog = doing && DIALOGS[doing];
  const plan = mayWrite && <><Button icon="edit" onPress={() => setDoing('enter')}>{t.unplanned}</Button><Button kind="primary" icon="calendar" onPress={() => setDoing('plan')}>{t.plan}</Button></>;
  return (
    <Loaded read={read}>
      {({ rows }) => {
        const open = rows.filter(({ status }) => OPEN.includes(status));
        const past = rows.filter(({ status }) => !OPEN.includes(status)).toReversed();
        return (
          <Stack>
            {rows.length === 0 ? <EmptyState icon="calendar" title={t.empty} actions={plan}><p>{t.emptyText}</p></EmptyState> : <Row place="end">{plan}</Row>}
            {rows.length > 0 && <RadioGroup label={t.view} direction="row" choices={[{ value: 'list', label: t.list }, { value: 'week', label: t.week }] as const} value={view} onChange={setView} />}
            {view === 'week' && rows.length > 0 && <PersonWeek rows={rows} />}
            {view === 'list' && open.length > 0 && <Card title={t.open} isFlush><VisitTable caption={t.open} rows={open} of="person" /></Card>}
            {view === 'list' && past.length > 0 && <Card title={t.done} isFlush><VisitTable caption={t.done} rows={past} of="person" /></Card>}
            <TasksCard personId={person.id} />
            {DoingDialog && <DoingDialog personId={person.id} onClose={() => setDoing(undefined)} />}
          </Stack>
        );
      }}
    </Loaded>
  );
}
