import { saysLessThan } from '@dure/domain/korean';
import { useState, type ReactNode } from 'react';
import { useWrite } from '../client/index.ts';
import { Button } from '../design/Button.tsx';
import { Dialog } from '../design/Dialog.tsx';
import { ErrorNotice } from '../design/Notice.tsx';
import { TextArea } from '../design/TextField.tsx';
import { toast } from '../design/toast-queue.ts';
import { useMessages } from '../messages/index.ts';
import { documentMessages } from './messages.en.ts';

const SHORTEST = 5;

/** 무효 처리: said once, with a reason that stands beside the paper from then on. */
export function VoidDialog({ id, onClose }: { readonly id: string; readonly onClose: () => void }): ReactNode {
  const t = useMessages(documentMessages);
  const { cancel } = useMessages();
  const write = useWrite('POST /api/documents/:id/void');
  const [words, setWords] = useState('');
  const [tried, setTried] = useState(false);
  const isShort = saysLessThan(SHORTEST, words);
  const declare = async (): Promise<void> => {
    setTried(true);
    if (isShort) return;
    await write.send({ params: { id }, body: { words: words.trim() } });
    toast(t.voidedNow);
    onClose();
  };
  return (
    <Dialog title={t.voidTitle} isOpen onClose={onClose} size="small" actions={<><Button kind="tertiary" onPress={onClose}>{cancel}</Button><Button kind="danger" isPending={write.isPending} onPress={() => void declare().catch(() => undefined)}>{t.voidAct}</Button></>}>
      {write.error && <ErrorNotice error={write.error} />}
      <p>{t.voidLead}</p>
      <TextArea label={t.voidReason} required rows={3} maxLength={500} value={words} onChange={setWords} error={tried && isShort ? t.voidMissing : undefined} />
    </Dialog>
  );
}
