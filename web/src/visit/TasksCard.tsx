import type { PlainDate } from '@dure/domain/calendar';
import { useState, type ReactNode } from 'react';
import { useRead, useWrite, type Answer } from '../client/index.ts';
import { Button } from '../design/Button.tsx';
import { Card } from '../design/Card.tsx';
import { Dialog } from '../design/Dialog.tsx';
import { ErrorNotice } from '../design/Notice.tsx';
import { Table, type Column } from '../design/Table.tsx';
import { TextArea } from '../design/TextField.tsx';
import { toast } from '../design/toast-queue.ts';
import { useFormats, useMessages } from '../messages/index.ts';
import { useLabels } from '../messages/useLabels.ts';
import { useMay } from '../session/useMe.ts';
import { DueMark } from '../today/DueMark.tsx';
import { taskKindLabels } from '../today/labels.ts';
import { visitMessages } from './messages.en.ts';

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

/** What is to be done for this person that is no visit; nothing at all where there is nothing. */
export function TasksCard({ personId }: { readonly personId: string }): ReactNode {
  const t = useMessages(visitMessages);
  const kind = useLabels(taskKindLabels);
  const { day } = useFormats();
  const mayWrite = useMay('task:write');
  const [finishing, setFinishing] = useState<TaskRow>();
  const { data } = useRead('GET /api/persons/:id/tasks', { params: { id: personId } });
  if (data === undefined || data.rows.length === 0) return null;
  const columns: readonly Column<TaskRow>[] = [
    { id: 'what', header: t.kind, isRowHeader: true, cell: (task) => `${kind(task.kind)} · ${task.title}` },
    { id: 'by', header: t.by, cell: (task) => (task.doneAt === null ? <DueMark on={task.dueOn} /> : day(task.dueOn as PlainDate)) },
    { id: 'outcome', header: t.outcome, cell: (task) => (task.doneAt === null && mayWrite ? <Button size="small" icon="check" onPress={() => setFinishing(task)}>{t.finish}</Button> : task.outcome || '–') },
  ];
  return (
    <Card title={t.tasks} isFlush>
      <Table caption={t.tasks} columns={columns} rows={data.rows} rowKey={({ id }) => id} emptyTitle={t.noVisits} />
      {finishing && <FinishDialog task={finishing} onClose={() => setFinishing(undefined)} />}
    </Card>
  );
}
