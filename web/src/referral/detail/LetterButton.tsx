import { useState, type ReactNode } from 'react';
import { apiFile, ApiError, saveFile } from '../../client/index.ts';
import { Button } from '../../design/Button.tsx';
import { Dialog } from '../../design/Dialog.tsx';
import { ErrorNotice } from '../../design/Notice.tsx';
import { TextField } from '../../design/TextField.tsx';
import { useMessages } from '../../messages/index.ts';
import type { ReferralDetail } from '../act/specs.ts';
import { referralMessages } from '../messages.en.ts';
import { DraftLetterButton } from './DraftLetterButton.tsx';

const SHORTEST_REASON = 5;

function ReasonDialog({ id, onClose }: { readonly id: string; readonly onClose: () => void }): ReactNode {
  const t = useMessages(referralMessages);
  const { cancel } = useMessages();
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<ApiError>();
  const [tried, setTried] = useState(false);
  const [isPending, setPending] = useState(false);
  const isShort = reason.trim().length < SHORTEST_REASON;
  const download = async (): Promise<void> => {
    setTried(true);
    if (isShort) return;
    setPending(true);
    try {
      await saveFile(await apiFile('GET /api/referrals/:id/letter', { params: { id }, query: { reason: reason.trim() } }));
      onClose();
    } catch (refused) {
      if (!(refused instanceof ApiError)) throw refused;
      setProblem(refused);
      setPending(false);
    }
  };
  return (
    <Dialog title={t.letterDownload} isOpen onClose={onClose} size="small" actions={<><Button kind="tertiary" onPress={onClose}>{cancel}</Button><Button kind="primary" icon="download" isPending={isPending} onPress={() => void download()}>{t.letterDownload}</Button></>}>
      {problem && <ErrorNotice error={problem} />}
      <p>{t.letterLead}</p>
      <TextField label={t.letterReason} required maxLength={200} startsFocused value={reason} onChange={setReason} error={tried && isShort ? t.letterReasonMissing : undefined} />
    </Dialog>
  );
}

/** The referral as a letter. A download leaves the house, so it needs a reason (안전성 확보조치 기준 제8조). */
export function LetterButton({ referral }: { readonly referral: ReferralDetail }): ReactNode {
  const t = useMessages(referralMessages);
  const [isOpen, setOpen] = useState(false);
  if (referral.status === 'draft' && referral.letter !== 'none' && referral.viewer === 'sender') return <DraftLetterButton id={referral.id} />;
  if (referral.access === 'none') return null;
  return (
    <>
      <Button kind="tertiary" icon="document" onPress={() => setOpen(true)}>{t.letterDownload}</Button>
      {isOpen && <ReasonDialog id={referral.id} onClose={() => setOpen(false)} />}
    </>
  );
}
