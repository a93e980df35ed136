import type { ReactNode } from 'react';
import { Badge } from '../design/Badge.tsx';
import { Card } from '../design/Card.tsx';
import { Table } from '../design/Table.tsx';
import { LinkButton } from '../design/TextLink.tsx';
import { useMessages } from '../messages/index.ts';
import { useLabels } from '../messages/useLabels.ts';
import { programmeLabels } from '../referral/labels.ts';
import { useMay, useMe } from '../session/useMe.ts';
import { outgoingLabels } from './labels.ts';
import { caseMessages } from './messages.en.ts';
import type { CaseDetail } from './specs.ts';

/** Who has the case refers out of it, until it is over; after the closure for the aftercare that is owed. */
function useMayRefer({ owner, status, personName }: CaseDetail): boolean {
  const mayWrite = useMay('referral:write');
  return owner.organisationId === useMe().organisationId && mayWrite && status !== 'ended' && personName !== null;
}

/** Referrals out of this case that still wait for something, and the way to a new one; closing asks about each of them. */
export function OutgoingCard({ record }: { readonly record: CaseDetail }): ReactNode {
  const { id, personId, outgoing, status } = record;
  const t = useMessages(caseMessages);
  const service = useLabels(programmeLabels);
  const standing = useLabels(outgoingLabels);
  const begin = useMayRefer(record) && <LinkButton size="small" icon="send" to="/referrals/new" search={{ person: personId, case: id }}>{t.refer}</LinkButton>;
  if (outgoing.length === 0) return begin && <Card title={t.outgoing} aside={begin}><p className="quiet">{t.outgoingNone}</p></Card>;
  return (
    <Card title={t.outgoing} aside={begin} isFlush>
      <Table caption={status === 'closing' ? t.outgoingClosing : t.outgoingLead} emptyTitle={t.outgoing} rows={outgoing} rowKey={({ referralId }) => referralId} linkOf={({ referralId }) => ({ to: '/referrals/$id', params: { id: referralId } })} columns={[
        { id: 'service', header: t.outgoingService, isRowHeader: true, cell: (one) => service(one.service) },
        { id: 'to', header: t.outgoingTo, cell: ({ to }) => to },
        { id: 'standing', header: t.outgoingStanding, cell: (one) => <Badge tone={one.standing === 'draft' ? 'neutral' : 'warning'}>{standing(one.standing)}</Badge> },
      ]} />
    </Card>
  );
}
