import type { PlainDate } from '@dure/domain/calendar';
import { useState, type ReactNode } from 'react';
import { useWrite } from '../client/index.ts';
import { Button } from '../design/Button.tsx';
import { Card } from '../design/Card.tsx';
import { ConfirmDialog } from '../design/ConfirmDialog.tsx';
import { Row, Stack } from '../design/Layout.tsx';
import { toast } from '../design/toast-queue.ts';
import { useFormats, useMessages } from '../messages/index.ts';
import { useLabels } from '../messages/useLabels.ts';
import { taskKindLabels } from '../today/labels.ts';
import { DueMark } from '../today/DueMark.tsx';
import { aftercareMessages } from './aftercare.en.ts';
import { ClauseLine } from './ClauseLine.tsx';
import type { CaseDetail } from './specs.ts';

type Given = CaseDetail['given'][number];
type Task = CaseDetail['tasks'][number];

function OneNotice({ given }: { readonly given: Given }): ReactNode {
  const t = useMessages(aftercareMessages);
  const { day } = useFormats();
  const on = day(given.forOn as PlainDate);
  const isAge = given.signal !== 'no-contact';
  return (
    <li>
      <p className="strong">{isAge ? t.ageLimit(on) : t.noContact(on)}</p>
      <p>{isAge ? t.ageLimitText : t.noContactText}</p>
      {given.clauses.map((clause) => <ClauseLine key={clause.rule} clause={clause} />)}
    </li>
  );
}

function OneTask({ task }: { readonly task: Task }): ReactNode {
  const t = useMessages(aftercareMessages);
  const kind = useLabels(taskKindLabels);
  const [isOpen, open] = useState(false);
  const done = useWrite('POST /api/tasks/:id/done');
  const finish = async (words: string): Promise<void> => {
    await done.send({ params: { id: task.id }, body: { words } });
    toast(t.doneSaid);
    open(false);
  };
  return (
    <li>
      <Row><span className="strong">{kind(task.kind)}</span><span className="small quiet">{task.title}</span><DueMark on={task.dueOn} /><Button size="small" onPress={() => open(true)}>{t.done}</Button></Row>
      <ConfirmDialog title={t.done} isOpen={isOpen} onClose={() => open(false)} action={t.done} asksWords isPending={done.isPending} onConfirm={({ words }) => void finish(words).catch(() => undefined)}><p>{t.doneWords}</p></ConfirmDialog>
    </li>
  );
}

/** What the clock told of this case and nobody has looked at yet, in the words of the guide. */
export function GivenCard({ record: { given, tasks } }: { readonly record: CaseDetail }): ReactNode {
  const t = useMessages(aftercareMessages);
  if (tasks.length === 0) return null;
  const asked = tasks.map(({ kind }) => kind);
  const latest = given.filter(({ signal }) => asked.includes(signal === 'no-contact' ? 'no-contact' : 'age-limit')).slice(-2);
  return (
    <Card title={t.notices}>
      <Stack>
        {latest.length > 0 && <ul className="conference-lines">{latest.map((one) => <OneNotice key={`${one.signal} ${one.forOn}`} given={one} />)}</ul>}
        <ul className="conference-lines">{tasks.map((task) => <OneTask key={task.id} task={task} />)}</ul>
      </Stack>
    </Card>
  );
}
