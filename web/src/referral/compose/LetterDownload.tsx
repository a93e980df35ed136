import { useState, type ReactNode } from 'react';
import { ApiError, apiFile, saveFile } from '../../client/index.ts';
import { useChecked } from '../../consent/useSubmit.ts';
import { Button } from '../../design/Button.tsx';
import { Dialog } from '../../design/Dialog.tsx';
import { errorOf } from '../../design/FormErrorSummary.tsx';
import { ErrorNotice } from '../../design/Notice.tsx';
import { TextField } from '../../design/TextField.tsx';
import { useMessages } from '../../messages/index.ts';
import { composeMessages } from './messages.en.ts';

const SHORTEST_REASON = 5;

/** The letter as a file; a download leaves the house, so it is asked why (안전성 확보조치 기준 제8조). */
export function LetterDownload({ id }: { readonly id: string }): ReactNode {
  const t = useMessages(composeMessages);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button kind="tertiary" size="small" icon="document" onPress={() => setOpen(true)}>{t.download}</Button>
      {isOpen && <Asking id={id} onClose={() => setOpen(false)} />}
    </>
  );
}

function Asking({ id, onClose }: { readonly id: string; readonly onClose: () => void }): ReactNode {
  const t = useMessages(composeMessages);
  const shared = useMessages();
  const [reason, setReason] = useState('');
  const [isPending, setPending] = useState(false);
  const [refused, setRefused] = useState<ApiError>();
  const checked = useChecked();
  const download = async (): Promise<void> => {
    if (!checked.check(reason.trim().length < SHORTEST_REASON ? [{ path: 'reason', message: t.downloadReasonShort }] : [])) return;
    setPending(true);
    try {
      saveFile(await apiFile('GET /api/referrals/:id/letter', { params: { id }, query: { reason: reason.trim() } }));
      onClose();
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      setRefused(error);
      setPending(false);
    }
  };
  return (
    <Dialog title={t.download} size="small" isOpen onClose={onClose} actions={<><Button onPress={onClose}>{shared.cancel}</Button><Button kind="primary" isPending={isPending} onPress={() => void download()}>{t.downloadNow}</Button></>}>
      <p className="small quiet">{t.downloadLead}</p>
      <TextField label={t.downloadReason} hint={t.downloadHint} required startsFocused name="reason" error={errorOf(checked.errors, 'reason')} maxLength={200} value={reason} onChange={setReason} />
      {refused && <ErrorNotice error={refused} />}
    </Dialog>
  );
}
