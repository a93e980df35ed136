import type { PlainDate } from '@dure/domain/calendar';
import { useState, type ReactNode } from 'react';
import { useWrite } from '../client/index.ts';
import { StatusBadge } from '../design/Badge.tsx';
import { Button } from '../design/Button.tsx';
import { Card } from '../design/Card.tsx';
import { ConfirmDialog } from '../design/ConfirmDialog.tsx';
import { Stack } from '../design/Layout.tsx';
import { useFormats, useMessages } from '../messages/index.ts';
import { useCardWords } from './card-words.ts';
import type { Emergency } from './emergency-record.ts';
import { emergencyMessages } from './messages.en.ts';

type Duty = Emergency['duties'][number];

/** What is owed once the danger is over, each by its day. */
export function DutiesCard({ emergency }: { readonly emergency: Emergency }): ReactNode {
  const t = useMessages(emergencyMessages);
  if (emergency.duties.length === 0) return null;
  return <Card title={t.duties}><Stack>{emergency.duties.map((duty) => <DutyLine key={duty.id} duty={duty} emergencyId={emergency.id} />)}</Stack></Card>;
}

function DutyLine({ duty, emergencyId }: { readonly duty: Duty; readonly emergencyId: string }): ReactNode {
  const t = useMessages(emergencyMessages);
  const { day, moment } = useFormats();
  const said = useCardWords();
  const [isAsking, setAsking] = useState(false);
  const done = useWrite('POST /api/emergencies/:id/duties/:duty/done');
  const finish = (words: string): void => void done.send({ params: { id: emergencyId, duty: duty.id }, body: { words } }).then(() => setAsking(false), () => undefined);
  return (
    <div>
      <p className="strong">{said(duty.label)}</p>
      {duty.doneAt !== null ? <StatusBadge tone="success">{t.dutyDoneAt(moment(duty.doneAt))}</StatusBadge> : (
        <div className="row row-apart">
          <StatusBadge tone="warning" icon="clock">{t.dutyDue(day(duty.dueOn as PlainDate))}</StatusBadge>
          {duty.key === 'complete-record' ? <span className="small quiet">{t.dutyWithRecord}</span> : <Button size="small" onPress={() => setAsking(true)}>{t.dutyDone}</Button>}
        </div>
      )}
      {isAsking && <ConfirmDialog title={said(duty.label)} isOpen onClose={() => setAsking(false)} action={t.dutyDone} isPending={done.isPending} asksWords onConfirm={({ words }) => finish(words)}><p>{t.dutyWords}</p></ConfirmDialog>}
    </div>
  );
}
