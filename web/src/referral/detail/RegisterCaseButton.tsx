import { isProgrammeId } from '@dure/domain/programme';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useWrite } from '../../client/index.ts';
import { Button } from '../../design/Button.tsx';
import { ErrorNotice } from '../../design/Notice.tsx';
import { toast } from '../../design/toast-queue.ts';
import { useMessages } from '../../messages/index.ts';
import { useMay } from '../../session/useMe.ts';
import type { ReferralDetail } from '../act/specs.ts';
import { referralMessages } from '../messages.en.ts';

/** An accepted referral becomes a case of the receiver; its sender is the referrer who hears how it ends. */
export function RegisterCaseButton({ referral }: { readonly referral: ReferralDetail }): ReactNode {
  const t = useMessages(referralMessages);
  const mayWrite = useMay('case:write');
  const navigate = useNavigate();
  const register = useWrite('POST /api/cases');
  const { viewer, status, delivery, programme, caseId, personId, id } = referral;
  if (!mayWrite || viewer !== 'receiver' || status !== 'accepted' || delivery === 'closed' || caseId !== null || programme === null || !isProgrammeId(programme)) return null;
  const begin = async (): Promise<void> => {
    const { answer } = await register.send({ body: { personId, programme, referralId: id } });
    toast(t.caseRegistered);
    await navigate({ to: '/cases/$id', params: { id: answer.id } });
  };
  return (
    <>
      <Button kind="secondary" size="large" icon="case" isPending={register.isPending} onPress={() => void begin().catch(() => undefined)}>{t.registerCase}</Button>
      {register.error && <ErrorNotice error={register.error} />}
    </>
  );
}
