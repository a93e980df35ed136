import type { PlainDate } from '@dure/domain/calendar';
import { useState, type ReactNode } from 'react';
import { useWrite } from '../../client/index.ts';
import { Button } from '../../design/Button.tsx';
import { DatePicker } from '../../design/DatePicker.tsx';
import { Dialog } from '../../design/Dialog.tsx';
import { ErrorNotice } from '../../design/Notice.tsx';
import { TextField } from '../../design/TextField.tsx';
import { toast } from '../../design/toast-queue.ts';
import { useMessages } from '../../messages/index.ts';
import { discoveryMessages } from '../messages.en.ts';

interface GiveUpProps {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly says: string;
  readonly today: string;
  readonly onDone: () => void;
}

/** From a day on the criterion is not asked any more; what it said and found before stays. */
export function GiveUp({ id, version, name, says, today, onDone }: GiveUpProps): ReactNode {
  const t = useMessages(discoveryMessages);
  const common = useMessages();
  const write = useWrite('POST /api/discovery/criteria/:id/wordings');
  const [isOpen, setOpen] = useState(false);
  const [from, setFrom] = useState<PlainDate | undefined>(today as PlainDate);
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const send = (): void => {
    setTried(true);
    if (from === undefined || reason.trim() === '') return;
    void write.send({ params: { id }, body: { name, says, reason, from, when: null }, ifMatch: `"${version}"` }).then(() => {
      toast(t.wordingSaved);
      onDone();
    }, () => undefined);
  };
  const actions = <><Button kind="tertiary" onPress={() => setOpen(false)}>{common.cancel}</Button><Button kind="danger" isPending={write.isPending} onPress={send}>{t.giveUp}</Button></>;
  return (
    <div>
      <Button kind="tertiary" size="small" icon="trash" onPress={() => setOpen(true)}>{t.giveUp}</Button>
      <Dialog title={t.giveUpTitle} isOpen={isOpen} onClose={() => setOpen(false)} size="small" actions={actions}>
        {write.error && <ErrorNotice error={write.error} />}
        <p>{t.giveUpWords}</p>
        <DatePicker label={t.from} required value={from} onChange={setFrom} {...(isTried && from === undefined ? { error: t.fromMissing } : {})} />
        <TextField label={t.reason} required hint={t.reasonHint} maxLength={500} value={reason} onChange={setReason} {...(isTried && reason.trim() === '' ? { error: t.reasonMissing } : {})} />
      </Dialog>
    </div>
  );
}
