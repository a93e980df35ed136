import { useState, type ReactNode } from 'react';
import { apiFile } from '../../client/index.ts';
import { Button } from '../../design/Button.tsx';
import { ReasonDialog } from '../../document/ReasonDialog.tsx';
import { useMessages } from '../../messages/index.ts';
import type { ReferralDetail } from '../act/specs.ts';
import { referralMessages } from '../messages.en.ts';
import { DraftLetterButton } from './DraftLetterButton.tsx';

/** The referral as a letter. A download leaves the house, so it needs a reason (안전성 확보조치 기준 제8조). */
export function LetterButton({ referral }: { readonly referral: ReferralDetail }): ReactNode {
  const t = useMessages(referralMessages);
  const [isOpen, setOpen] = useState(false);
  if (referral.status === 'draft' && referral.letter !== 'none' && referral.viewer === 'sender') return <DraftLetterButton id={referral.id} />;
  if (referral.access === 'none') return null;
  return (
    <>
      <Button kind="tertiary" icon="document" onPress={() => setOpen(true)}>{t.letterDownload}</Button>
      {isOpen && <ReasonDialog fetchFile={(reason) => apiFile('GET /api/referrals/:id/letter', { params: { id: referral.id }, query: { reason } })} onClose={() => setOpen(false)} />}
    </>
  );
}
