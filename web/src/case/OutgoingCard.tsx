import type { ReactNode } from 'react';
import { Badge } from '../design/Badge.tsx';
import { Card } from '../design/Card.tsx';
import { Table } from '../design/Table.tsx';
import { useMessages } from '../messages/index.ts';
import { useLabels } from '../messages/useLabels.ts';
import { programmeLabels } from '../referral/labels.ts';
import { outgoingLabels } from './labels.ts';
import { caseMessages } from './messages.en.ts';
import type { CaseDetail } from './specs.ts';

/** Referrals out of this case that still wait for something; closing asks about each of them. */
export function OutgoingCard({ record: { outgoing, status } }: { readonly record: CaseDetail }): ReactNode {
  const t = useMessages(caseMessages);
  const service = useLabels(programmeLabels);
  const standing = useLabels(outgoingLabels);
  if (outgoing.length === 0) return null;
  return (
    <Card title={t.outgoing} isFlush>
      <Table caption={status === 'closing' ? t.outgoingClosing : t.outgoingLead} emptyTitle={t.outgoing} rows={outgoing} rowKey={({ referralId }) => referralId} linkOf={({ referralId }) => ({ to: '/referrals/$id', params: { id: referralId } })} columns={[
        { id: 'service', header: t.outgoingService, isRowHeader: true, cell: (one) => service(one.service) },
        { id: 'to', header: t.outgoingTo, cell: ({ to }) => to },
        { id: 'standing', header: t.outgoingStanding, cell: (one) => <Badge tone={one.standing === 'draft' ? 'neutral' : 'warning'}>{standing(one.standing)}</Badge> },
      ]} />
    </Card>
  );
}
