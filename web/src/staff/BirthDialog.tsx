import type { PlainDate } from '@dure/domain/calendar';
import { parseBirth } from '@dure/domain/korean';
import { useState, type ReactNode } from 'react';
import { useWrite } from '../client/index.ts';
import { Button } from '../design/Button.tsx';
import { Dialog } from '../design/Dialog.tsx';
import { ErrorNotice } from '../design/Notice.tsx';
import { toast } from '../design/toast-queue.ts';
import { useMessages } from '../messages/index.ts';
import { BirthField } from '../person/BirthField.tsx';
import { useMe } from '../session/useMe.ts';
import { staffMessages } from './messages.en.ts';

/** Takes the birth date of somebody else over from the personnel records; it is asked for anew each time, for nobody can read it again. */
export function BirthDialog({ id, name, onClose }: { readonly id: string; readonly name: string; readonly onClose: () => void }): ReactNode {
  const t = useMessages(staffMessages);
  const { cancel, save } = useMessages();
  const today = useMe().today as PlainDate;
  const [typed, setTyped] = useState('');
  const [tried, setTried] = useState(false);
  const write = useWrite('POST /api/staff/:id/birth');
  const birth = parseBirth(typed, today);
  const isRefused = write.error?.code === 'staff/birth-in-future';
  const submit = (): void => {
    setTried(true);
    if (birth === null) return;
    write.send({ params: { id }, body: { birthOn: birth.on } }).then(() => {
      toast(t.birthKept);
      onClose();
    }, () => undefined);
  };
  return (
    <Dialog title={`${name} · ${t.birth}`} isOpen onClose={onClose} size="small" actions={<><Button kind="tertiary" onPress={onClose}>{cancel}</Button><Button kind="primary" isPending={write.isPending} onPress={submit}>{save}</Button></>}>
      {write.error && !isRefused && <ErrorNotice error={write.error} />}
      <p>{t.birthText}</p>
      <BirthField value={typed} today={today} error={tried && (birth === null || isRefused) ? t.birthWrong : undefined} onChange={setTyped} />
    </Dialog>
  );
}
