import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useWrite } from '../../client/index.ts';
import { Badge } from '../../design/Badge.tsx';
import { Button } from '../../design/Button.tsx';
import { Card } from '../../design/Card.tsx';
import { ConfirmDialog } from '../../design/ConfirmDialog.tsx';
import { Row } from '../../design/Layout.tsx';
import { DescriptionList } from '../../design/Lists.tsx';
import { ErrorNotice } from '../../design/Notice.tsx';
import { useMessages } from '../../messages/index.ts';
import { useLabels } from '../../messages/useLabels.ts';
import type { ReferralDetail } from '../act/specs.ts';
import { programmeLabels, urgencyLabels } from '../labels.ts';
import { urgencyTone } from '../look.ts';
import { composeMessages } from './messages.en.ts';
import { Revision } from './Revision.tsx';

interface Props {
  readonly referral: ReferralDetail;
}

/** What was decided in the first two steps, and the way back to them. */
export function SummaryCard({ referral }: Props): ReactNode {
  const t = useMessages(composeMessages);
  const [open, setOpen] = useState<'content' | 'receiver'>();
  const service = useLabels(programmeLabels);
  const urgency = useLabels(urgencyLabels);
  const { to, route, reason, requested } = referral;
  const mayRevise = referral.actions.includes('revise');
  return (
    <Card title={t.summaryTitle} aside={<Badge tone={urgencyTone(referral.urgency)}>{urgency(referral.urgency)}</Badge>}>
      {open === 'content' ? <Revision referral={referral} onDone={() => setOpen(undefined)} /> : (
        <>
          <DescriptionList
            columns={2}
            items={[
              { term: t.receiver, value: `${to.name} (${route.channelLabel})` }, { term: t.programme, value: service(referral.service) },
              { term: t.reason, value: <span className="compose-reason">{reason}</span> }, { term: t.requested, value: <ul>{requested.map(({ item, words }) => <li key={item}>{item}{words && <span className="quiet"> {words}</span>}</li>)}</ul> },
            ]}
          />
          <Row place="end">
            {referral.actions.includes('recall') && <Button kind="tertiary" size="small" onPress={() => setOpen('receiver')}>{t.otherReceiver}</Button>}
            {mayRevise && <Button size="small" icon="edit" onPress={() => setOpen('content')}>{t.editContent}</Button>}
          </Row>
        </>
      )}
      {open === 'receiver' && <OtherReceiver referral={referral} onClose={() => setOpen(undefined)} />}
    </Card>
  );
}

/** What identifies a referral never changes, so the draft is recalled and another is written with the same words. */
function OtherReceiver({ referral, onClose }: Props & { readonly onClose: () => void }): ReactNode {
  const t = useMessages(composeMessages);
  const navigate = useNavigate();
  const act = useWrite('POST /api/referrals/:id/actions');
  const leave = (): void => {
    void act.send({ params: { id: referral.id }, ifMatch: String(referral.version), body: { action: 'recall', reason: t.otherReceiverReason } }).then(
      () => navigate({ to: '/referrals/new', search: { person: referral.personId, from: referral.id } } as never), () => undefined,
    );
  };
  return (
    <ConfirmDialog title={t.otherReceiver} isOpen onClose={onClose} action={t.otherReceiver} isPending={act.isPending} onConfirm={leave}>
      <p>{t.otherReceiverText}</p>
      {act.error && <ErrorNotice error={act.error} />}
    </ConfirmDialog>
  );
}
