import { saysLessThan } from '@dure/domain/korean';
import { useState, type ReactNode } from 'react';
import { ApiError, saveFile } from '../client/index.ts';
import { Button } from '../design/Button.tsx';
import { Dialog } from '../design/Dialog.tsx';
import { ErrorNotice } from '../design/Notice.tsx';
import { TextField } from '../design/TextField.tsx';
import { useMessages } from '../messages/index.ts';
import { documentMessages } from './messages.en.ts';

const SHORTEST = 5;

export interface ReasonDialogProps {
  /** Fetches the file with the reason. */
  readonly fetchFile: (reason: string) => Promise<Parameters<typeof saveFile>[0]>;
  readonly onClose: () => void;
}

/** What leaves the house leaves with a reason (개인정보의 안전성 확보조치 기준 제8조). */
export function ReasonDialog({ fetchFile, onClose }: ReasonDialogProps): ReactNode {
  const t = useMessages(documentMessages);
  const { cancel } = useMessages();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const [problem, setProblem] = useState<ApiError>();
  const [isPending, setPending] = useState(false);
  const isShort = saysLessThan(SHORTEST, reason);
  const download = async (): Promise<void> => {
    setTried(true);
    if (isShort) return;
    setPending(true);
    setProblem(undefined);
    try {
      saveFile(await fetchFile(reason.trim()));
      onClose();
    } catch (refused) {
      if (!(refused instanceof ApiError)) throw refused;
      setProblem(refused);
      setPending(false);
    }
  };
  return (
    <Dialog title={t.reasonTitle} isOpen onClose={onClose} size="small" actions={<><Button kind="tertiary" onPress={onClose}>{cancel}</Button><Button kind="primary" icon="download" isPending={isPending} onPress={() => void download()}>{t.download}</Button></>}>
      {problem && <ErrorNotice error={problem} />}
      <p>{t.reasonLead}</p>
      <TextField label={t.reasonLabel} required maxLength={200} startsFocused value={reason} onChange={setReason} error={tried && isShort ? t.reasonMissing : undefined} />
    </Dialog>
  );
}
