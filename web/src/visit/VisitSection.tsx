import type { PlainDate } from '@dure/domain/calendar';
import { useState, type ReactNode } from 'react';
import { useRead, useWrite, type Answer } from '../client/index.ts';
import { Button } from '../design/Button.tsx';
import { Card } from '../design/Card.tsx';
import { Dialog } from '../design/Dialog.tsx';
import { EmptyState } from '../design/EmptyState.tsx';
import { Row, Stack } from '../design/Layout.tsx';
import { Loaded } from '../design/Loaded.tsx';
import { ErrorNotice } from '../design/Notice.tsx';
import { Table, type Column } from '../design/Table.tsx';
import { TextArea } from '../design/TextField.tsx';
import { toast } from '../design/toast-queue.ts';
import { useFormats, useMessages } from '../messages/index.ts';
import { useLabels } from '../messages/useLabels.ts';
import type { PersonSectionProps } from '../person/section.ts';
import { useMay } from '../session/useMe.ts';
import { DueMark } from '../today/DueMark.tsx';
import { taskKindLabels } from '../today/labels.ts';
import { visitMessages } from './messages.en.ts';
import { PlanDialog } from './PlanDialog.tsx';

type TaskRow = Answer<'GET /api/persons/:id/tasks'>['rows'][number];

function FinishDialog({ task, onClose }: { readonly task: TaskRow; readonly onClose: () => void }): ReactNode {
  const t = useMessages(visitMessages);
  const { cancel } = useMessages();
  const [words, setWords] = useState('');
  const finish = useWrite('POST /api/tasks/:id/done');
  const save = async (): Promise<void> => {
    await finish.send({ params: { id: task.id }, body: { words: words.trim() } });
    toast(t.finished);
    onClose();
  };
  return (
    <Dialog title={t.finishTitle} isOpen onClose={onClose} actions={<><Button kind="tertiary" onPress={onClose}>{cancel}</Button><Button kind="primary" isPending={finish.isPending} onPress={() => void save().catch(() => undefined)}>{t.finish}</Button></>}>
      {finish.error && <ErrorNotice error={finish.error} />}
      <p className="strong">{task.title}</p>
      <TextArea label={t.outcome} hint={t.outcomeHint} maxLength={2000} value={words} onChange={setWords} />
    </Dialog>
  );
}

function useColumns(onFinish: ((task: TaskRow) => void) | undefined): { readonly open: readonly Column<TaskRow>[]; readonly done: readonly Column<TaskRow>[] } {
  const t = useMessages(visitMessages);
  const { moment, time, day } = useFormats();
  const kind = useLabels(taskKindLabels);
  const what: Column<TaskRow> = { id: 'what', header: t.kind, isRowHeader: true, cell: (task) => `${kind(task.kind)} · ${task.title}` };
  return {
    open: [what, { id: 'by', header: t.by, cell: (task) => <><DueMark on={task.dueOn} /> {task.at && time(task.at)}</> }, ...(onFinish ? [{ id: 'act', header: t.finish, cell: (task: TaskRow) => <Button size="small" icon="check" onPress={() => onFinish(task)}>{t.finish}</Button> }] : [])],
    done: [what, { id: 'by', header: t.by, cell: (task) => day(task.dueOn as PlainDate) }, { id: 'doneAt', header: t.doneAt, cell: (task) => (task.doneAt ? moment(task.doneAt) : '–') }, { id: 'outcome', header: t.outcome, cell: (task) => task.outcome || '–' }],
  };
}

/** Visits and other things to do for this person: planned, and what came of them. */
export function VisitSection({ person }: PersonSectionProps): ReactNode {
  const t = useMessages(visitMessages);
  const mayWrite = useMay('task:write');
  const [isPlanning, setPlanning] = useState(false);
  const [finishing, setFinishing] = useState<TaskRow>();
  const read = useRead('GET /api/persons/:id/tasks', { params: { id: person.id } });
  const columns = useColumns(mayWrite ? setFinishing : undefined);
  const plan = mayWrite && <Button kind="primary" icon="calendar" onPress={() => setPlanning(true)}>{t.plan}</Button>;
  return (
    <Loaded read={read}>
      {({ rows }) => {
        const open = rows.filter(({ doneAt }) => doneAt === null);
        const done = rows.filter(({ doneAt }) => doneAt !== null);
        return (
          <Stack>
            {rows.length === 0 ? <EmptyState icon="calendar" title={t.empty} actions={plan}><p>{t.emptyText}</p></EmptyState> : <Row place="end">{plan}</Row>}
            {open.length > 0 && <Card title={t.open} isFlush><Table caption={t.open} columns={columns.open} rows={open} rowKey={({ id }) => id} emptyTitle={t.empty} /></Card>}
            {done.length > 0 && <Card title={t.done} isFlush><Table caption={t.done} columns={columns.done} rows={done} rowKey={({ id }) => id} emptyTitle={t.empty} /></Card>}
            {isPlanning && <PlanDialog personId={person.id} onClose={() => setPlanning(false)} />}
            {finishing && <FinishDialog task={finishing} onClose={() => setFinishing(undefined)} />}
          </Stack>
        );
      }}
    </Loaded>
  );
}
