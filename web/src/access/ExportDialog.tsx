import { useState, type ReactNode } from 'react';
import { ApiError, apiFile, saveFile } from '../client/index.ts';
import { Button } from '../design/Button.tsx';
import { Dialog } from '../design/Dialog.tsx';
import { ErrorNotice } from '../design/Notice.tsx';
import { TextArea } from '../design/TextField.tsx';
import { toast } from '../design/toast-queue.ts';
import { useMessages } from '../messages/index.ts';
import { auditMessages } from './audit.en.ts';
import type { Question } from './Entries.tsx';

const FEWEST = 10;

function useDownload(question: Question, onDone: () => void) {
  const t = useMessages(auditMessages);
  const [error, setError] = useState<ApiError>();
  const [isPending, setPending] = useState(false);
  const download = async (reason: string): Promise<void> => {
    setPending(true);
    setError(undefined);
    try {
      saveFile(await apiFile('POST /api/access-log/export', { body: { ...question, reason }, idempotencyKey: crypto.randomUUID() }));
      toast(t.downloaded);
      onDone();
    } catch (caught) {
      if (!(caught instanceof ApiError)) throw caught;
      setError(caught);
    } finally {
      setPending(false);
    }
  };
  return { download, error, isPending };
}

/** The reason goes into the access log with the download itself. */
export function ExportDialog({ question, isOpen, onClose }: { readonly question: Question; readonly isOpen: boolean; readonly onClose: () => void }): ReactNode {
  const t = useMessages(auditMessages);
  const common = useMessages();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const { download, error, isPending } = useDownload(question, onClose);
  const isShort = [...reason.trim()].length < FEWEST;
  const submit = (): void => {
    setTried(true);
    if (!isShort) void download(reason.trim());
  };
  return (
    <Dialog title={t.downloadTitle} isOpen={isOpen} onClose={onClose} size="small" actions={<><Button kind="tertiary" onPress={onClose}>{common.cancel}</Button><Button kind="primary" icon="download" isPending={isPending} onPress={submit}>{t.download}</Button></>}>
      <p>{t.downloadText}</p>
      {error && <ErrorNotice error={error} />}
      <TextArea label={t.downloadReason} hint={t.downloadHint} required rows={3} maxLength={500} value={reason} onChange={setReason} error={tried && isShort ? t.downloadShort : undefined} />
    </Dialog>
  );
}
