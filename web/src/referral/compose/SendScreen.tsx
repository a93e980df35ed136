import type { ReactNode } from 'react';
import { useRead } from '../../client/index.ts';
import { EmptyState } from '../../design/EmptyState.tsx';
import { Loaded } from '../../design/Loaded.tsx';
import { PageHeader } from '../../design/PageHeader.tsx';
import { LinkButton } from '../../design/TextLink.tsx';
import { useMessages } from '../../messages/index.ts';
import { useParam } from '../../shell/location.ts';
import { composeMessages } from './messages.en.ts';
import { Sending } from './Sending.tsx';
import './compose.css';

/** From a draft to a referral that has left: checks, consent, what is seen, approval. */
export function SendScreen(): ReactNode {
  const t = useMessages(composeMessages);
  const id = useParam('id');
  const referral = useRead('GET /api/referrals/:id', { params: { id } });
  const personId = referral.data?.personId ?? '';
  const person = useRead('GET /api/persons/:id', { params: { id: personId } }, { enabled: personId !== '' });
  const ledger = useRead('GET /api/persons/:id/consents', { params: { id: personId } }, { enabled: personId !== '' });
  const isWaiting = !referral.data || !person.data || !ledger.data;
  return (
    <>
      {isWaiting && <PageHeader title={t.sendTitle} />}
      <Loaded read={referral} lines={10}>
        {(draft) => (draft.status === 'draft' && draft.viewer === 'sender' ? (
          <Loaded read={person} lines={8}>{(known) => <Loaded read={ledger} lines={8}>{({ rows }) => <Sending key={draft.id} referral={draft} person={known} ledger={rows} refresh={referral.refresh} />}</Loaded>}</Loaded>
        ) : (
          <><PageHeader title={t.sendTitle} /><EmptyState icon="send" title={t.notDraft} actions={<LinkButton kind="primary" to="/referrals/$id" params={{ id }}>{t.openReferral}</LinkButton>} /></>
        ))}
      </Loaded>
    </>
  );
}
